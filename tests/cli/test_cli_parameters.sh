#!/bin/sh
# Free parameters: the same generic model for every command, couplings that
# contradict each other or leave a choice, and names that the file has.
. "$(dirname "$0")/tap.sh"
cases=tests/cases

# ---- a second way: values that share no factor with anything

terms() {
    run operators --json --max-dim 5 "$@"
    grep -o '"term": "[^"]*", "dimension": [0-9/"]*, "components": [^,]*' \
        "$tmp/out"
}

agrees() {
    model=$1
    shift
    terms "$cases/$model.yaml" > "$tmp/free"
    terms "$cases/$model.yaml" "$@" > "$tmp/set"
    is "operators: $model is $*" cmp "$tmp/free" "$tmp/set"
    is "and has terms" [ -s "$tmp/free" ]
}
agrees parameter-fixed --set qS=-2
agrees parameter-from-coupling --set qS=-208738/7919 --set qn=104369/7919
agrees parameter-two-vevs --set a=104369/7919
agrees parameter-two-u1s --set a=104369/7919 --set b=7919/104729
run operators $cases/parameter-fixed.yaml
is "operators takes what the couplings ask for" has out ' 3  S t^2 '
is "and says it" has out '15 terms up to dimension 4, for qS = -2$'
run operators --json $cases/parameter-fixed.yaml
is "also in JSON" has out '"condition": "qS = -2"'
for command in check operators breaking; do
    run $command --json $cases/parameter-from-coupling.yaml
    is "$command: in which units charges are" \
        has out '"condition": "qS = -2 qn, generic qn", "units": "X is given in units of qn"'
done
run operators $cases/parameter-two-vevs.yaml --violates X
is "a U(1) with parameters is no charge to violate" exits 2
run operators $cases/parameter-two-vevs.yaml --violates X --set a=3
is "one with numbers is" exits 0

# ---- contradictions

model() {
    cat > "$tmp/m.yaml" << END
extends: standard-model
groups: {X: U(1), Z: U(1)}
parameters: {a: free, b: free}
fields:
  S: {type: scalar, X: a}
  T: {type: scalar, X: b}
  U: {type: scalar, X: 1}
  n: {type: dirac, generations: 2, X: [1, 2]}
  p: {type: scalar, Z: 1}
couplings: [$1]
breaking: [{vevs: [H, S]}]
END
}

model 'S U, S^2 U'
run check "$tmp/m.yaml"
is "couplings that contradict each other fail" exits 1
is "the headline says so" has out 'couplings contradict each other ✗'
is "each with the condition that it sets" \
    has out 'S U  .*forbidden: asks for a = -1, but S^2 U for a = -1/2$'
is "both" has out 'S^2 U  .*forbidden: asks for a = -1/2, but S U for a = -1$'
run check --json "$tmp/m.yaml"
is "in JSON as well" has out '"contradiction": \[{"term": "S U", "as_written": "S U", "group": "X", "asks": "a = -1"}, {"term": "S^2 U", "as_written": "S^2 U", "group": "X", "asks": "a = -1/2"}\]'
is "where they are not allowed" has out '"term": "S U", "as_written": "S U", "allowed": false'
run explain "$tmp/m.yaml"
is "explain says it" has out 'couplings contradict each other'
for command in operators breaking; do
    run $command "$tmp/m.yaml"
    is "$command refuses the model" exits 2
    is "with the couplings" has err 'S U asks for a = -1 (X), S^2 U asks for a = -1/2 (X)'
done
model 'S S*, T U, S T, S U, T T*'
run check --json "$tmp/m.yaml"
is "only couplings that take part are named" \
    has out '"contradiction": \[{"term": "T U".*"asks": "b = -1".*{"term": "S T".*"asks": "a = -b".*{"term": "S U".*"asks": "a = -1"}\], "expl'
model 'S U, p p'
run check --json "$tmp/m.yaml"
is "a coupling forbidden by itself contradicts none" lacks out contradiction
is "and the others hold" has out '"condition": "a = -1, generic b"'
model 'S n n'
run check --json "$tmp/m.yaml"
is "generations to choose: no generic value is taken" lacks out '"condition"'
is "the coupling is undetermined" has out '"as_written": "S n n", "allowed": null'
is "and so is the model" exits 1
model 'S n n, S U U'
run check --json "$tmp/m.yaml"
is "unless the others fix them" has out '"condition": "a = -2, generic b"'
is "for one of the choices" has out '"as_written": "S n n", "allowed": true'

# ---- no element of the U(1) remains, but selection rules do

for command in check explain; do
    for format in text latex markdown html; do
        run $command --format $format $cases/parameter-two-vevs.yaml
        is "$command $format: selection rules of Z2" has out 'selection rules of '
        is "and not Z2" lacks out 'X[^ ]* \(→\|.\\to.\) [^ s]*Z'
    done
done
run check --json $cases/parameter-two-vevs.yaml
is "JSON: the group is one of selection rules" has out '"selective": true'
is "nothing but the identity remains" has out '"identity": true'
run check --json $cases/parameter-one-boson.yaml
is "elements remain of another" has out '"cyclic": true, "identity": false'
run breaking $cases/parameter-two-vevs.yaml
is "breaking: one vev leaves a Z" has out '2  S  *Z '
is "two leave selection rules" has out 'S + T  selection rules of Z₂'

# ---- names

parts() {
    grep -E "(^|[^A-Za-z])[XZ](</i>)?(\\\\?_|<sub>)[{]?[1a-z]" "$tmp/out"
}
foreign() {
    grep -oE '"group": "[^"]*"' "$tmp/out" |
        grep -vE '"(U\(1\)|Z[0-9]+|U\(1\).*|SU3c|SU2L|Y|X|Z|[XZ]\[(1|a|b|qS|qn)\])"'
}
# Without SLOW=1 in the environment, in turns as text and as JSON.
mkdir "$tmp/reports"
i=0
for f in "$cases"/parameter-*.yaml "$cases/generic-parameter.yaml"; do
    file=${f##*/}
    for command in check explain operators breaking; do
        i=$((i + 1))
        case ${SLOW-}/$((i % 2)) in
        1/?) forms='text json' ;;
        */0) forms=text ;;
        *) forms=json ;;
        esac
        for format in $forms; do
            "$bin" "$command" --format "$format" "$f" \
                > "$tmp/reports/$file.$command.$format" 2> "$tmp/err"
        done
    done
    i=$((i + 1))
done
is "a report of each" [ -z "$(find "$tmp/reports" -empty)" ]
cat "$tmp/reports/"* > "$tmp/out"
is "no name that the file has not" [ -z "$(parts)$(foreign)" ]
for command in check explain breaking; do
    for format in latex markdown html; do
        run $command --format $format $cases/parameter-two-vevs.yaml
        is "$command $format: no such name either" [ -z "$(parts)" ]
        is "but X in its parts" has out 'X\(</i>\)\?\[1\]'
    done
done
run check $cases/parameter-two-vevs.yaml
is "what the parts are" \
    has out 'X = X\[1\] + a X\[a\]; in a charge under X, X\[1\] is the number, X\[a\] the coefficient of a'
run check standard-model --set Q.foo=1
is "--set: an unknown group, and those there are" has err 'one of SU3c, SU2L, Y$'
finish
