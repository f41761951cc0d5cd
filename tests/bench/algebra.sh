#!/bin/sh
# algebra.sh - time to find what vevs of large representations leave unbroken,
# against the targets.
#
# Beside each stands the ratio to a model with vevs along extremal weights in
# the same run: it does not depend on the machine.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/head.sh

# line WHAT TARGET_MS FILE
line() {
    measure "${RUNS:-9}" "$bin" check "$3"
    verdict=ok
    [ "$cpu" -le $(($2 * 1000)) ] || verdict='TOO MUCH' failed=1
    printf '%-32s %6d us  target %3d ms  %5d.%d times extremal  %s\n' "$1" \
        "$cpu" "$2" $((cpu / plain)) $((cpu * 10 / plain % 10)) "$verdict"
}

# model GROUP FIELDS VEVS: a file
model() {
    printf 'groups: {G: %s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n' "$1" \
        "$2" "$3" > "$tmp/model.yaml"
}

measure 50 "$bin" check models/so10.yaml
plain=$cpu
printf '%-32s %6d us\n' 'SO(10), 45 and 126 extremal' "$cpu"

model 'SO(10)' \
    'psi: {type: left, generations: 3, G: 16}, a: {type: real-scalar, G: 54},
     b: {type: scalar, G: 126}, c: {type: real-scalar, G: [0, 0, 0, 1, 1]}' \
    '{field: a, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]},
     {field: b, component: [0, 0, 0, -2, 0]},
     {field: c, invariant: {G: [0, 1, 2, 4, 5]}}'
line 'SO(10), 54, 126 and 210' 50 "$tmp/model.yaml"

e6='psi: {type: left, generations: 3, G: 27}, a: {type: real-scalar, G: 78},
    b: {type: scalar, G: 27}'
model E6 "$e6" '{field: a, diagonal: [1, 0, 0, 0, 0, 0]},
    {field: b, component: [1, 0, 0, 0, 0, 0]}'
line 'E6, 78 and 27' 100 "$tmp/model.yaml"
model E6 "$e6" '{field: a, diagonal: [1, 0, 0, 0, 0, 0]},
    {field: b, component: all}'
line 'E6, 78 and all of the 27' 100 "$tmp/model.yaml"
model E6 "$e6" '{field: b, component: all}'
line 'E6, all of the 27' 100 "$tmp/model.yaml"
model 'SU(5)' 'psi: {type: left, G: 5}, a: {type: real-scalar, G: 75}' \
    '{field: a, invariant: {G: [1, 2, 4]}}'
line 'SU(5), 75' 20 "$tmp/model.yaml"
exit $failed
