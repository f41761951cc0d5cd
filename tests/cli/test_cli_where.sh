#!/bin/sh
# search --where, --modulo and their kin: each solution is kept exactly if
# `check` passes the file with its charges set and the same expectation.
. "$(dirname "$0")/tap.sh"

count() {
    run search "$@" --count
    tail -1 "$tmp/out"
}

# model CHI EXPECT MORE: a file with five unknown charges.
model() {
    cat << END
extends: standard-model-b-l
fields:
  nuR: {type: right, generations: 5, B-L: ['?', '?', '?', '?', '?']}
  chi: {type: scalar, B-L: $1}
  eta: {type: scalar, SU2L: 2, Y: 1/2, B-L: 1/3}
breaking:
  - {name: first, vevs: [chi]}
  - {name: electroweak, vevs: [H]}
$3
expect:
  $2
END
}

# agrees CHI WHERE EXPECT [MORE]: MORE are further lines of the file.
agrees() {
    model "$1" "anomaly_free: true" "${4-}" > "$tmp/m.yaml"
    run search "$tmp/m.yaml" --max 8
    grep '^--set' "$tmp/out" > "$tmp/all"
    model "$1" "$3" "${4-}" > "$tmp/e.yaml"
    rm -rf "$tmp/set"
    mkdir "$tmp/set"
    # a file with the charges of each
    sed 's/^--set nuR\.B-L=//' "$tmp/all" | awk -v folder="$tmp/set" '
        NR == FNR { line[NR] = $0; n = NR; next }
        {
            out = folder "/" $0 ".yaml"
            for (i = 1; i <= n; i++) {
                text = line[i]
                sub(/\[\047\?\047.*\]/, "[" $0 "]", text)
                print text > out
            }
            close(out)
        }' "$tmp/e.yaml" -
    "$bin" check --expect "$tmp/set" 2> "$tmp/err" |
        sed -n 's/^✓ .*\/set\/\(.*\)\.yaml .*/--set nuR.B-L=\1/p' > "$tmp/passed"
    grep -xF -f "$tmp/passed" "$tmp/all" > "$tmp/want"
    n=$(wc -l < "$tmp/want")
    run search "$tmp/m.yaml" --max 8 --where "$2"
    grep '^--set' "$tmp/out" > "$tmp/found"
    is "$2: what check passes ($n of $(wc -l < "$tmp/all"))" \
        cmp -s "$tmp/want" "$tmp/found"
    # without SLOW=1 in the environment, once below
    [ "${SLOW-}" != 1 ] || is "$2: as many are counted" \
        [ "$(count "$tmp/m.yaml" --max 8 --where "$2")" = "$n" ]
}

agrees 9 neutrinos=Dirac 'neutrinos: Dirac'
agrees 9 massless=3 'neutrinos: {massless: 3}'
agrees 2 neutrinos=Majorana 'neutrinos: Majorana'
agrees 2 'forbidden=L* H* nuR' 'forbidden: [L* H* nuR]'
is "as many are counted" \
    [ "$(count "$tmp/m.yaml" --max 8 --where 'forbidden=L* H* nuR')" = "$n" ]
if [ "${SLOW:-}" = 1 ]; then
    agrees 2 'allowed=nuR nuR chi, L* H* nuR' 'allowed: [nuR nuR chi, L* H* nuR]'
    agrees 2 'forbidden=nuR[1] nuR[1] chi' "forbidden: ['nuR[1] nuR[1] chi']"
    agrees 2 candidates=eta 'candidates: [eta]'
    agrees 2 'candidates=nuR[1,2], eta' 'candidates: ["nuR[1,2]", eta]'
    agrees 2 nature.nuR=Majorana 'nature: {nuR: Majorana}'
    agrees 2 protected_by.nuR=gauge 'protected_by: {nuR: gauge}'
    agrees 9 stable_species=1 'stable_species: 1'
    agrees 9 protected_by.nuR=accidental 'protected_by: {nuR: accidental}'
fi
# What breaks B-L by hand is sorted out anew for each solution.
agrees 0 residual=Z24 'residual: Z24' 'explicit_breaking: ["nuR[1] nuR[2]"]'

model 9 'neutrinos: Majorana' '' > "$tmp/m.yaml"
is "two verdicts: both are asked for" \
    [ "$(count "$tmp/m.yaml" --max 10 --where neutrinos=Dirac \
        --where 'forbidden=L* H* nuR')" = 0 ]
is "a step of the chain can be named" \
    [ "$(count "$tmp/m.yaml" --max 10 --where residual.first=Z27)" = 22 ]
is "so can what is unbroken in it" \
    [ "$(count "$tmp/m.yaml" --max 10 \
        --where 'unbroken.first=SU(3) x SU(2) x U(1)')" = 22 ]
run search "$tmp/m.yaml" --max 10 --where 'unbroken.first=SU(3) x U(1)'
is "which is not what the last step leaves" exits 1
is "vevs can be given: H alone breaks no B-L, nothing discrete is left" \
    [ "$(count "$tmp/m.yaml" --max 10 --where vevs=H \
        --where residual=trivial)" = 22 ]
run search "$tmp/m.yaml" --max 10 --where vevs=H --where residual=Z27
is "and not the group that chi leaves" exits 1

# S of B-L = 2 along weight zero of a triplet: a reflection with i^(B-L) forbids
# Majorana masses, which the torus alone would allow (cases/, charged-triplet).
cat > "$tmp/outer.yaml" << 'END'
extends: standard-model-b-l
groups: {SU2D: SU(2)}
fields:
  nuR: {type: right, generations: 3, B-L: ['?', '?', '?']}
  S: {type: scalar, SU2D: 3, B-L: 2}
breaking: [{vevs: [{field: S, component: [0]}, H]}]
END
run search "$tmp/outer.yaml" --max 8 --where neutrinos=Dirac
is "elements outside the torus decide" has out '^--set nuR.B-L=-1,-1,-1$'
is "for all solutions" has out '^1 solution .* no others$'
is "and extend the group" \
    [ "$(count "$tmp/outer.yaml" --max 8 --where residual=Z4)" = 2 ]

for t in 1 4; do
    "$bin" search "$tmp/m.yaml" --max 25 --where neutrinos=Dirac --format csv \
        --threads $t > "$tmp/threads$t"
done
is "the order does not depend on the threads" \
    cmp -s "$tmp/threads1" "$tmp/threads4"
run search "$tmp/m.yaml" --max 25 --where neutrinos=Dirac --format binary \
    -o "$tmp/bytes"
is "binary: filtered solutions only" \
    [ "$(wc -c < "$tmp/bytes")" = $(($(sed 1d "$tmp/threads1" | wc -l) * 5)) ]
is "- is standard input" \
    [ "$("$bin" search - --max 10 --where neutrinos=Dirac --count \
        < "$tmp/m.yaml")" = 11 ]

# ---- charges

run search b-l-445 --set 'nuR.B-L=?,?,?' --max 10 --where 'nuR[1].B-L = 5'
is "a fixed charge stands where it was asked for" \
    has out '^--set nuR.B-L=5,-4,-4$'
is "and there is one such solution" has out '^1 solution '
is "equal charges" [ "$(count b-l-445 --set 'nuR.B-L=?,?,?' --max 10 \
    --where 'nuR[1] = nuR[2]')" = 2 ]
is "universal charges" [ "$(count b-l-445 --set 'nuR.B-L=?,?,?' --max 10 \
    --where universal=nuR)" = 1 ]
is "charges are not counted in units" \
    [ "$(count b-l-445 --set 'nuR.B-L=?,?,?' --max 15 --unit 1/3 \
        --where nuR[3]=-4)" = 1 ]
is "a sum of charges" [ "$(count b-l-445 --set 'nuR.B-L=?,?,?' --max 10 \
    --where '2 nuR[1] + 13 = nuR[2]')" = 1 ]

# The SM with one charge for all families is hypercharge (and nothing else).
run search --atlas sm --max 6 --where universal=Q,uR,dR --where universal=L,eR
is "the universal U(1)s of the SM are nothing and Y" has out '^2 solutions'
is "a name without a generation stands for all" \
    [ "$(count --atlas sm --max 5 --where Q=0 --where uR=0 --where dR=0)" = \
    "$(count --atlas sm --max 5 --where 'Q[1]=0' --where 'Q[2]=0' \
        --where 'Q[3]=0' --where uR=0 --where dR=0)" ]
# By hand: quarks neutral, L = (a, b, c) of sum 0, and e = L up to order.
# L_i - L_j is (-1, 0, 1), its like up to 5 without common divisor.
run search --atlas sm --max 1 --where Q=0 --where uR=0 --where dR=0
is "without quarks: L_i - L_j" has out 'L=-1,0,1 eR=-1,0,1'
is "a filtered atlas is part of the atlas" \
    [ "$(count --atlas sm+nu --max 3 --where chiral=true)" -lt 4116 ]
is "a solution is chiral or it is not" \
    [ $(($(count --atlas sm+nu --max 3 --where chiral=true) + \
    $(count --atlas sm+nu --max 3 --where chiral=false))) = 4116 ]

# Of the sets of 6 up to 12 those with a 5, or a -5, looked up in the list.
run search --chiral-set 6 --max 12
grep '^(' "$tmp/out" | grep -E '[(, ]-?5[,)]' | sort > "$tmp/want"
run search --chiral-set 6 --max 12 --where 'z[1]=5'
grep '^(' "$tmp/out" | sort > "$tmp/found"
is "chiral sets with a 5" cmp -s "$tmp/want" "$tmp/found"

run search --chiral-set 6 --max 12 --where 'z[1]=0'
is "a chiral set has no 0: there is none" exits 1

# ---- what counts as one

is "--all-multiples: those of (-4, 5, ...) too" \
    [ "$(count --chiral-set 5 --max 20 --all-multiples)" = 5 ]
is "--both-signs" [ "$(count --chiral-set 5 --max 10 --both-signs)" = 4 ]
run search --chiral-set 5 --max 10 --both-signs
is "--both-signs: a set and its negative are printed" \
    has out '^(-1, -5, 7, 8, -9)$'
is "--all-orders: (-4,-4,5) has three, (-1,-1,-1) one" \
    [ "$(count b-l-445 --set 'nuR.B-L=?,?,?' --max 10 --all-orders)" = 4 ]
run search b-l-445 --set 'nuR.B-L=?,?,?' --max 10 --all-orders
is "--all-orders lists them" has out '^--set nuR.B-L=-4,5,-4$'
is "--modulo Y: one family has T3R besides nothing" \
    [ "$(count --atlas sm+nu --families 1 --max 6 --modulo Y)" = 2 ]
printf 'extends: standard-model\ngroups: {X: U(1)}\nfields:\n' > "$tmp/x.yaml"
for f in Q uR dR L eR; do
    printf "  %s: {X: ['?', '?', '?']}\n" $f
done >> "$tmp/x.yaml"
sed 's/^groups/couplings: []\n&/' "$tmp/x.yaml" > "$tmp/fixed.yaml"
cat >> "$tmp/x.yaml" << 'END'
  H: null
couplings: []
breaking: null
END
is "--modulo Y of a model is that of the atlas" \
    [ "$(count "$tmp/x.yaml" --max 4 --modulo Y)" = \
    "$(count --atlas sm --max 4 --modulo Y)" ]
run search "$tmp/fixed.yaml" --max 2 --modulo Y
is "--modulo: H has hypercharge and no X that is unknown" has err 'changes a .* of H'
run search --atlas sm --max 5 --first 3
is "--first 3 prints three" [ "$(grep -c '^Q=' "$tmp/out")" = 3 ]
is "--first says that there may be more" has out 'there may be more'
is "--atlas mssm+nu" [ "$(count --atlas mssm+nu --families 1 --max 2)" = \
    "$(count --atlas mssm --families 1 --singlets 1 --max 2)" ]

# ---- refusals

bl() {
    what=$1 pattern=$2
    shift 2
    run search b-l-445 --set 'nuR.B-L=?,?,?' --max 10 "$@"
    is "$what is refused" exits 2
    is "$what: the reason" has err "$pattern"
}
bl "an unknown key" "did you mean 'neutrinos'" --where neutrino=Dirac
bl "an unknown value" "did you mean 'Dirac'" --where neutrinos=dirac
bl "no value" "has no '='" --where 'nuR[1]'
bl "a fixed charge" 'no charge of Q is unknown' --where Q=1
bl "a generation too many" 'generations 1 to 3' --where 'nuR[4]=1'
bl "another U(1)" 'only charges of B-L' --where 'nuR[1].Y=1'
bl "a charge between the units" 'no multiple of the unit' --where 'nuR[1]=1/2'
bl "an unknown field in a term" "did you mean 'nuR'" --where 'forbidden=L nu'
bl "an unknown vev" "no field 'chii'" --where vevs=chii
bl "an unknown scenario" "no scenario 'x'" --where residual.x=Z2
bl "the same twice" 'given twice' --where residual=Z2 --where residual=Z3
bl "an empty condition" 'whatever the unknown' --where 'nuR[1]=nuR[1]'
bl "--modulo of fixed charges" 'a charge of Q that is fixed' --modulo Y
bl "--modulo of itself" 'takes a gauged U(1)' --modulo B-L
refused() {
    what=$1
    shift
    run search "$@"
    is "$what is refused" exits 2
}
refused "a verdict on an atlas" --atlas sm --max 3 --where neutrinos=Dirac
is "it says that a model is needed" has err 'needs\|verdict on a model'
refused "chirality of chiral sets" --chiral-set 5 --max 9 --where chiral=true
refused "a set modulo Y" --chiral-set 5 --max 9 --modulo Y
refused "orders of a set" --chiral-set 5 --max 9 --all-orders
refused "an atlas modulo X" --atlas sm --max 3 --modulo X
refused "--modulo with --both-signs" --atlas sm --max 3 --modulo Y --both-signs
refused "--first with --count" --atlas sm --max 3 --first 2 --count
run check standard-model --where neutrinos=Dirac
is "of a model that is checked it is a question" exits 1

# Two symmetric matrices of SU(3) without rational axes in common: what is left is
# not known, so no verdict on dark matter keeps a solution (n, m) = (a, -a). Two
# that are diagonal leave signs, which gauge bosons feel.
cat > "$tmp/undecided.yaml" << 'END'
extends: standard-model
groups: {D: SU(3), X: U(1)}
fields:
  S: {type: scalar, D: 6}
  T: {type: scalar, D: 6}
  n: {type: left, X: '?'}
  m: {type: left, X: '?'}
breaking:
  - vevs:
      - {field: S, matrix: [[1, 2, 1], [2, 1, -1], [1, -1, 3]]}
      - {field: T, matrix: [[2, 1, 5], [1, 2, -5], [5, -5, 1]]}
      - H
END
all=$(count "$tmp/undecided.yaml" --max 1)
sed 's/matrix: .*/diagonal: [1, 2, 3]}/' "$tmp/undecided.yaml" > "$tmp/decided.yaml"
one=dark_matter=stable other=dark_matter=unstable
is "undecided: neither $one nor $other" [ "$(count "$tmp/undecided.yaml" \
    --max 1 --where "$one")$(count "$tmp/undecided.yaml" --max 1 \
    --where "$other")" = 00 ]
is "decided: $one or $other" [ $(($(count "$tmp/decided.yaml" --max 1 \
    --where "$one") + $(count "$tmp/decided.yaml" --max 1 \
    --where "$other"))) = "$all" ]
is "proton decay has nothing to do with it" [ "$(count "$tmp/undecided.yaml" \
    --max 1 --where proton_decay=allowed)" = "$all" ]

# Along zero of a decuplet T of SU(3): a neutral one leaves a Z3 beside the torus
# (n of charges 0, 0, 0 or 0, -1, 1), a charged one Dic3, which is no list of
# phases; three solutions.
cat > "$tmp/some.yaml" << 'END'
extends: standard-model
active_neutrinos: n
groups: {D: SU(3), X: U(1)}
fields:
  S: {type: scalar, D: [0, 3], X: 0}
  T: {type: scalar, D: [3, 0], X: '?'}
  n: {type: right, generations: 3, X: ['?', '?', '?'], sector: visible}
scenarios: {zero: [{field: T, component: {D: [0, 0]}}, H]}
couplings: ['S T n[1] n[1]']
END
some() {
    run search "$tmp/some.yaml" --max 4 "$@"
}
some
is "three solutions" has out '^3 solutions'
is "which is all that is asked for" exits 0
some --where residual=Z3
is "undecided ones are counted apart" has out '^2 solutions .*, 1 more undecided, and there are no others'
is "and said on stderr" has err '1 solution .* undecided'
is "status 1: not every verdict holds" exits 1
some --where residual=Z3 --format markdown
is "a document counts undecided ones, too" \
    has out '^- 2 solutions .*, 1 more undecided, .* [?]$'
is "and says why" has out '^1 solution of the conditions on charges is undecided'
is "status 1 with a document" exits 1
some --where residual=Z5
is "where none is found as well" has out '^0 solutions.*, 1 more undecided,'
some --where residual=Z3 --where 'allowed=T'
is "what fails otherwise is not undecided" lacks out undecided
some --where residual=Z3 --all-orders
# n[1] is another charge than n[2] and n[3]: the orders of (-1, 0, 1) are two.
is "all orders of it" has out '^2 solutions .*, 2 more undecided,'
some --where residual=Z3 --format jsonl
is "JSON lines end with their number" [ "$(tail -1 "$tmp/out")" = '{"undecided": 1}' ]
some --where residual=Z3 --count
is "--count prints the number alone" [ "$(cat "$tmp/out")" = 2 ]
is "and says the rest on stderr" has err undecided
is "with status 1" exits 1
some --where residual=Z3 --format binary -o "$tmp/some.bin"
is "binary: in the JSON beside" grep -q '"solutions": 2, "undecided": 1' "$tmp/some.bin.json"

# ---- a free parameter is one more unknown

free() {
    cat > "$tmp/free.yaml" << END
extends: standard-model
groups: {X: U(1), Z: U(1)}
parameters: {b: free}
fields:
  n: {type: right, generations: 5, X: ["?", "?", "?", "?", b]}
  S: {type: scalar, X: -2 b, Z: $1}
couplings: ["S n[5] n[5]"]
breaking: [{vevs: [H, S]}]
END
}
free 0
run search "$tmp/free.yaml" --max 20 --where chiral=true
is "three chiral sets of five charges, each of them the parameter's" \
    has out '^15 solutions'
is "charges that depend on it are set with the others" has out '=-18,-17,14,20,1 --set S.X=-2$'
run check "$tmp/free.yaml" --set n.X=-18,-17,14,20,1 --set S.X=-2
is "as check needs them" has out '^free of anomalies ✓ · U(1)_X → Z₂'
run search "$tmp/free.yaml" --max 20 --where chiral=true --where neutrinos=Dirac --count
is "verdicts are those of numbers" [ "$(tail -1 "$tmp/out")" = 0 ]
run search "$tmp/free.yaml" --max 20 --where chiral=true --where neutrinos=Majorana --count
is "one way or the other" [ "$(tail -1 "$tmp/out")" = 15 ]
free b
run search "$tmp/free.yaml" --max 20
is "a parameter in two U(1)s is refused" exits 2
is "where it stands" has err 'free.yaml:2:19: error: X and Z both have unknown charges'
finish
