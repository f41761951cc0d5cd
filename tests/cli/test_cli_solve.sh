#!/bin/sh
# solve: what is printed, JSON, exit status, refusals; conditions in check.
. "$(dirname "$0")/tap.sh"

cat > "$tmp/l.yaml" << 'EOF'
extends: standard-model
groups: {l: U(1)}
parameters: {l1: free, l2: free}
fields:
  PsiL: {type: left, SU2L: 2, Y: -1/2, l: l1}
  PsiR: {type: right, SU2L: 2, Y: -1/2, l: l2}
  etaR: {type: right, Y: -1, l: l1}
  etaL: {type: left, Y: -1, l: l2}
  chiR: {type: right, l: l1}
  chiL: {type: left, l: l2}
  L: {l: 1}
  eR: {l: 1}
  nuR: {type: right, generations: 3, l: 1}
EOF
run solve "$tmp/l.yaml"
is "solve has status 0 where there are solutions" exits 0
is "a condition in factors" has out 'SU2L^2 l *1/2\*(l1 - l2 + 3) = 0'
is "a family of solutions" has out '^    l1 = l2 - 3$'
is "its free parameter" has out 'free  *l2$'
is "the verdict comes first" has out '^1 family of solutions, and there are no others'
run solve "$tmp/l.yaml" --json
is "solve --json: conditions" has out '"conditions": \[{"name": "SU3c^3"'
is "solve --json: factors" \
    has out '"polynomial": "1/2\*(l1 - l2 + 3)", "factors": \["l1 - l2 + 3"\]'
is "solve --json: families" \
    has out '"families": \[{"solution": {"l1": "l2 - 3"}, "free": \["l2"\], "verified": true'
run check "$tmp/l.yaml"
is "check prints conditions in factors" has out 'SU2L^2 l *0 =  1/2\*(l1 - l2 + 3)'
run check "$tmp/l.yaml" --set l1=0 --set l2=3
is "numbers of the family pass" exits 0

run solve b-l-445 --set 'nuR.B-L=?,?,?'
is "what is left over, irreducible" has out 'a cubic, irreducible over'
is "its points as options" has out '^    --set nuR.B-L=-4,-4,5$'
run solve b-l-445 --set 'nuR.B-L=?,?,?' --json
is "and in JSON" has out \
    '"bound": 30, .*"points": \[.*"nuR\[1\].B-L": "-4", .*"5"}, "free": \[\]'
run solve b-l-one-loop-z6 --set 'nuR.B-L=?,?,?' --set 'xi.B-L=?'
is "couplings leave one solution" \
    has out 'check with *--set nuR.B-L=-4,-4,5 --set xi.B-L=7/2'
# The two charges that a diagram of two loops leaves open.
run solve b-l-two-loop --set 'N.B-L=?' --set 'F.B-L=?' \
    --set 'G.B-L=?' --set 'eta.B-L=?' --set 's.B-L=?' --set 'xi.B-L=?'
for charge in 'G.B-L = F.B-L - 3' 'eta.B-L = N.B-L + 1' \
    's.B-L = N.B-L - F.B-L' 'xi.B-L = F.B-L + 1' 'free *N.B-L, F.B-L'; do
    is "two loops leave two charges open: $charge" has out "^ *$charge\$"
done
run solve b-l-445 --set 'nuR.B-L=?,0,0'
is "no solution has status 1" exits 1
is "and is said first" has out '^no rational solution'
is "with the reason" has out 'B-L^3 is 24 when'

run solve tests/cases/solve-abort-singlets.yaml
is "points where a denominator vanishes are left out" exits 0
is "of singlets" has out '^1 family of solutions and 1 unsolved remainder'
run solve tests/cases/solve-abort-zprime.yaml
is "and of a flavour-dependent Z'" \
    has out '^1 family of solutions and 1 unsolved remainder'
# Without SLOW=1 in the environment, without the three of the neutrinos.
many=tests/cases/solve-nineteen.yaml
if [ "${SLOW-}" != 1 ]; then
    grep -v nuR $many > "$tmp/sixteen.yaml"
    many=$tmp/sixteen.yaml
fi
run solve "$many"
is "too many cases are given up" has out '100 unsolved remainders'
# shellcheck disable=SC2016
is "with what finds solutions" has out '`anomalon search`'
if [ "${SLOW-}" = 1 ]; then
    run solve "$many" --json
    is "which JSON says" has out '"complete": false'
fi

# Equal listings have equal checksums, in each format; others have others.
sums=$(for format in text json latex markdown html; do
    "$bin" solve b-l-445 --set 'nuR.B-L=?,?,?' --format $format |
        grep -o 'checksum"*:* [0-9]*' | grep -o '[0-9]*$'
done | sort -u)
is "a checksum for all formats" [ "$(echo "$sums" | wc -l)" = 1 ]
run solve b-l-445 --set 'nuR.B-L=-4,?,?'
is "and another one for another model" lacks out "checksum $sums"

run solve standard-model
is "no unknown charge is refused" exits 2
is "with what was expected" has err 'charges written'
run solve standard-model --json
is "as JSON too" has out '"errors"'
run solve
is "solve needs a model" exits 2
run solve models
is "and not a folder" exits 2
run solve "$tmp/l.yaml" --max 0
is "--max 0 is refused" exits 2
run solve "$tmp/l.yaml" --count
is "solve has no --count" exits 2
finish
