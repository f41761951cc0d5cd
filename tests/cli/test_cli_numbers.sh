#!/bin/sh
# Numbers of any size: charges of a hundred digits in every command.
. "$(dirname "$0")/tap.sh"

nines=9999999999999999999999999
big=$nines$nines$nines$nines
other=7$nines$nines${nines}97
cat > "$tmp/big.yaml" <<X
groups: {A: U(1), B: U(1), Z: Z(6)}
fields:
  a: {type: left, A: $big, B: 1/$other}
  b: {type: left, A: -$big, B: -1/$other}
  n: {type: left, A: $other, B: 0, Z: 1}
  m: {type: left, A: -$other, B: 0, Z: 5}
  s: {type: scalar, A: $other, B: -$big/$other}
  v: {type: scalar, A: $big, B: 3}
  w: {type: scalar, A: 0, B: $other}
breaking: [{name: one, vevs: [v]}, {name: two, vevs: [w]}]
explicit_breaking: [s^90 v*^3]
couplings: [a b]
X
sed -e "s/n: {type: left, A: $other/n: {type: left, A: '?'/" \
    -e /explicit_breaking/d "$tmp/big.yaml" > "$tmp/unknown.yaml"

# sound ARGS...: is there an answer or a diagnostic, and no signal?
sound() {
    run "$@"
    is "$*: an answer" [ "$status" -le 2 ]
    is "$*: nothing unverified" lacks out 'NOT VERIFIED'
}
cd "$tmp" || exit 1
for format in text json latex markdown html; do
    sound check big.yaml --format $format
    is "the charge is there whole" has out "$big\|$other"
    sound explain big.yaml --format $format
done
sound check big.yaml --verbose
sound operators big.yaml --max-dim 5
sound operators big.yaml --json
sound breaking big.yaml
sound breaking big.yaml --json
sound solve unknown.yaml
is "the unknown is the opposite of m" has out "n.A *= *$other$"
sound solve unknown.yaml --json
sound search unknown.yaml --max 3
sound search big.yaml --set 'n.A=?' --where chiral=true --max 3
sound search big.yaml --set 'n.A=?' --where "n = 1/$big" --max 3
sound show big.yaml
cd "$root" || exit 1

# 2^62 + 1 as the charge of chi and halves elsewhere: Z(2^63 + 2), where N with
# -1/2 is one less than zero, and eta with 1/2 one more.
run check b-l-one-loop-z6 --json --set chi.B-L=4611686018427387905
is "a group beyond 2^53 is text" \
    has out '"discrete": \["9223372036854775810"\]'
is "so are units" \
    has out '"field": "N", "weight": {}, [^}]*"units": \["9223372036854775809"\]'
is "small ones are numbers" has out '"field": "eta", "weight": {[^}]*}, [^}]*"units": \[1\]'
run check b-l-one-loop-z6 --set nuR.B-L=299999999999999999999,4,5
is "a power of twenty-one digits is in the witness" \
    has out 'L H nuR\[1\]\* chi^100000000000000000000$'
is "which is verified" lacks out 'NOT VERIFIED'

# Lattices of lengths beyond 1e308.
a=${nines}${nines}${nines}99
cat > "$tmp/two.yaml" <<X
groups: {A: U(1), B: U(1)}
fields:
  x: {type: scalar, A: 0, B: 1}
  y: {type: scalar, A: 1, B: $a}
  z: {type: scalar, A: ${a%9}7, B: 0}
breaking: [{name: one, vevs: [x]}]
X
sound breaking "$tmp/two.yaml"
is "breaking finds the vacua" exits 0

# The search counts in machine integers.
cat > "$tmp/cube.yaml" <<'X'
groups: {X: U(1)}
fields:
  f: {type: left, generations: 3, X: ["?", "?", -2097152]}
X
run search "$tmp/cube.yaml" --max 5
is "a cube of 2^63 is refused" exits 2
is "with the reason" has err 'beyond 62 bits'
run search b-l-445 --set 'nuR.B-L=?,?,?' --max 5 \
    --where 'nuR[1] = 1/9999999999999'
is "a fraction of the unit is refused" exits 2
is "whatever its size" has err 'no multiple of the unit'
run search b-l-445 --set 'nuR.B-L=?,?,?' --max 5 \
    --where 'nuR[1] = nuR[2]/9999999999999'
is "large coefficients are refused" has err 'beyond 40 bits'
finish
