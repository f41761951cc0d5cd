#!/bin/sh
# search for charges of a Z(n): one order and many, classes, conditions,
# formats, shards, verdicts, refusals.
. "$(dirname "$0")/tap.sh"

cat > "$tmp/mssm.yaml" << 'END'
name: MSSM with an unknown Z(n)
extends: mssm-r-parity-violation
groups:
  P: {group: Z(6), gauged: true}
fields:
  q: {P: "?"}
  uc: {P: "?"}
  dc: {P: "?"}
  l: {P: "?"}
  ec: {P: "?"}
  Hd: {P: "?"}
  Hu: {P: "?"}
couplings:
  - {term: l l ec, remove: true}
  - {term: l q dc, remove: true}
  - {term: uc dc dc, remove: true}
  - {term: l Hu, remove: true}
  - {term: Hu Hd, remove: true}
END

# orders N M OPTIONS...: how many solutions each has
orders() {
    run search "$tmp/mssm.yaml" --order "$@" --modulo Y --format csv
    sed 1d "$tmp/out" | cut -d, -f1 | uniq -c | awk '{printf "%s:%s ", $2, $1}'
}

# hep-ph/0512163, and up to all automorphisms
is "discrete gauge symmetries of the MSSM up to the inverse" \
    [ "$(orders 2..59 --up-to inverse)" = "2:1 3:4 6:4 9:9 18:9 " ]
is "up to automorphisms" [ "$(orders 2..59)" = "2:1 3:4 6:4 9:3 18:3 " ]
is "with the cubic condition" \
    [ "$(orders 2..59 --anomalies cubic)" = "2:1 3:1 6:1 " ]
is "with the exact conditions" \
    [ "$(orders 2..59 --anomalies exact)" = "2:1 3:1 6:1 " ]
is "every charge up to nothing: units and shifts are solutions too" \
    [ "$("$bin" search "$tmp/mssm.yaml" --order 3 --up-to nothing --count)" \
    = 26 ]

run search "$tmp/mssm.yaml" --modulo Y --order 2..18 \
    --where proton_decay=forbidden
is "baryon triality and proton hexality keep the proton" \
    [ "$(grep -c '^--set "P=Z([36])" --set q.P=0' "$tmp/out")" = 2 ]
is "the text says what was asked" has out \
    '^2 solutions of order 2 to 18, free of linear anomalies'
while read -r a b rest; do
    eval "set -- $a $b $rest"
    run check "$tmp/mssm.yaml" "$@" --json
    is "$* passes" has out '"anomaly_free": true'
done << END
$(grep '^--set' "$tmp/out")
END

run search "$tmp/mssm.yaml" --modulo Y
is "the file's order" has out '^4 solutions of order 6'
is "which is then not said" lacks out 'P=Z'
run search "$tmp/mssm.yaml" --modulo Y --all-multiples
is "smaller orders are a matter of --all-multiples" exits 2
run search "$tmp/mssm.yaml" --all-multiples --count
is "all solutions modulo 6" exits 0
run search "$tmp/mssm.yaml" --modulo Y --order 3 --format jsonl
is "JSON lines have the order" \
    has out '"Hd": \[0\], "Hu": \[0\]}, "unit": "1", "order": 3}$'
run search "$tmp/mssm.yaml" --modulo Y --order 2..3 --format markdown
is "a document has a column of orders" has out '^| 2 | 0, 0, 0 |'
is "and names no n above it" has out 'Hu under P, a Z(n)$'
run search "$tmp/mssm.yaml" --modulo Y --order 7
is "nothing is found: status 1" exits 1
run search "$tmp/mssm.yaml" --modulo Y --order 7 --set P=U1
is "the order is that of a Z(n)" exits 2

run search "$tmp/mssm.yaml" --order 2..18 --format csv --threads 1
cp "$tmp/out" "$tmp/one"
run search "$tmp/mssm.yaml" --order 2..18 --format csv --threads 4
is "the order does not depend on the threads" cmp -s "$tmp/one" "$tmp/out"
for i in 1 2 3; do
    run search "$tmp/mssm.yaml" --order 2..18 --format csv --shard $i/3 \
        -o "$tmp/s.$i"
done
run merge "$tmp/s.1" "$tmp/s.2" "$tmp/s.3"
is "shards are the whole" cmp -s "$tmp/one" "$tmp/out"
run search "$tmp/mssm.yaml" --format binary -o "$tmp/bytes"
is "binary: one byte a charge" \
    [ $(($(wc -c < "$tmp/bytes") % 7)) = 0 ]

run search "$tmp/mssm.yaml" --where 'q = 1/2 l'
is "conditions are integral" has err "'q = 1/2 l' is no condition modulo 6"
for wrong in --max\ 3 --both-signs --unit\ 1/3 --order\ 1 --order\ 9..2 \
    --order\ 2..9999 --anomalies\ all --up-to\ order; do
    # shellcheck disable=SC2086
    run search "$tmp/mssm.yaml" $wrong
    is "$wrong is refused" exits 2
done
run search b-l-445 --set 'nuR.B-L=?,?,?' --max 3 --up-to inverse
is "of a U(1) there is no --up-to" \
    has err 'up-to is for unknown charges of a Z(n)'
run search "$tmp/mssm.yaml" --set 'q.Y=?'
is "two groups are one too many" has err 'Y and P both have unknown charges'
run check "$tmp/mssm.yaml"
is "check is undetermined" has out 'anomalies undetermined'
run operators "$tmp/mssm.yaml"
is "operators asks for the charges" has err 'charges of P, a Z(6), are unknown'

# sixteen neutral fermions
cat > "$tmp/large.yaml" << 'END'
groups: {P: {group: Z(1000), gauged: true}}
fields:
  N: {type: left, generations: 16, P: ["?", "?", "?", "?", "?", "?", "?", "?",
      "?", "?", "?", "?", "?", "?", "?", "?"]}
END
run search "$tmp/large.yaml"
is "too many solutions: the number is told" \
    has err 'solutions of the linear conditions modulo 1000: the limit is 2^36'

run check mssm-baryon-triality --set 'Z3=Z(6)' --verbose
is "--set GROUP=Z(n) keeps the long form" has out 'sum 2T s = 9 = 3 mod 6'

run solve "$tmp/mssm.yaml" --set 'P=Z(3)'
is "solve: 27 solutions modulo 3" \
    has out '^27 solutions modulo 3, and there are no others'
is "solve: one of them as options" has out '^  one .*--set q.P=0,0,0 '
is "solve: a coupling" has out 'q.P + uc.P + Hu.P = 0 mod 3'
is "solve: generators with orders" [ "$(grep -c '^  order 3 ' "$tmp/out")" = 3 ]
run solve "$tmp/mssm.yaml" --json
is "solve --json: the group and its order" \
    has out '"verdict": "solved", "group": "P", "order": 6'
run solve "$tmp/mssm.yaml" --set 'q.Y=?'
is "solve: one group" has err 'and one is a Z(n)'
run solve mssm --set 'q.Z2=?' --set 'uc.Z2=even' --set 'Hu.Z2=?' --format latex
is "solve: of a global group, in LaTeX" has out 'is global'
# solve has the same solutions as a group: as many as search finds one by one.
run solve "$tmp/mssm.yaml" --order 2..9
sed -n 's/^  \([0-9]\)  *\([0-9]*\)  .*/\1 \2/p' "$tmp/out" > "$tmp/groups"
for n in 2 3 4 5 6 7 8 9; do
    echo "$n $("$bin" search "$tmp/mssm.yaml" --order $n --up-to nothing \
        --all-orders --all-multiples --count)"
done > "$tmp/counts"
is "solve --order counts what search finds" cmp "$tmp/groups" "$tmp/counts"
run solve "$tmp/mssm.yaml" --order 6
is "one order has its conditions" has out '= 0 mod 6'
run solve "$tmp/mssm.yaml" --order 3..4 --anomalies none
is "without anomalies more charges are free" has out '^  4  *256 '
run solve "$tmp/mssm.yaml" --order 2..3 --json
is "an object for each order" [ "$(grep -c '"order": [23],' "$tmp/out")" = 2 ]
"$bin" show "$tmp/mssm.yaml" --resolved | "$bin" solve - --order 3..4 \
    > "$tmp/out" 2> "$tmp/err"
is "from standard input" has out '^  3  *27 '
run solve "$tmp/mssm.yaml" --anomalies cubic
is "what is no group is refused" has err 'anomalon search. has cubic and exact'
run solve "$tmp/mssm.yaml" --order 1..3
is "an order is 2 at least" has err "order cannot be '1..3'"
run solve b-l-445 --set 'nuR.B-L=?,?,?' --order 3
is "of a Z(n) alone" has err 'no charge of one is unknown'
# Identical multiplets are one solution, generations or fields of their own.
alike() {
    printf 'groups: {SU5: SU(5), P: {group: Z(3), gauged: true}}\nfields:\n%s\n' \
        "$1" > "$tmp/alike.yaml"
    "$bin" search "$tmp/alike.yaml" --count
}
apart=$(alike '  a: {type: left, SU5: 5, P: "?"}
  b: {type: left, SU5: 5, P: "?"}
  c: {type: left, SU5: 5bar, P: "?"}
  d: {type: left, SU5: 5bar, P: "?"}')
together=$(alike '  a: {type: left, generations: 2, SU5: 5, P: ["?", "?"]}
  c: {type: left, generations: 2, SU5: 5bar, P: ["?", "?"]}')
is "fields that are alike count as generations do" \
    [ "$apart $together" = "7 7" ]
finish
