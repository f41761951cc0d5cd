#!/bin/sh
# bench.sh - what checks, lists of terms and vacua of a model take.
#
# BASE=path names an older anomalon to compare with, such as one built from
# commit 4677fea, before vevs in any direction: models with vevs along extremal
# weights must not cost more.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/head.sh

# Library models along weights alone that both check, one process for all of
# them, in turns; processor time.
# shellcheck disable=SC2046,SC2086,SC2153 # words; BASE is the user's
ratio() {
    for f in models/*.yaml; do
        grep -qE 'diagonal:|matrix:|invariant:|component: all' "$f" ||
            ! "$BASE" check -q "$f" > /dev/null 2>&1 || echo "$f"
    done > "$tmp/extremal"
    i=0 ours='' theirs=''
    while [ $i -lt 9 ]; do
        measure 3 "$bin" check $(cat "$tmp/extremal")
        ours="$ours $cpu"
        measure 3 "$BASE" check $(cat "$tmp/extremal")
        theirs="$theirs $cpu"
        i=$((i + 1))
    done
    best=$(printf '%s\n' $ours | sort -n | head -1)
    base=$(printf '%s\n' $theirs | sort -n | head -1)
    line "$(wc -l < "$tmp/extremal") models, to BASE" $((best * 100 / base)) \
        105 ''
}

# ---- checks

starts 'a library model : a start' 300 "$bin" check b-l-one-loop-z6
line 'its peak memory' $((kib * 100 / 1024)) 2000 MiB
{
    cat tests/import/super.m
    i=0
    while [ $i -lt 280 ]; do
        i=$((i + 1))
        echo "DEFINITION[EWSB][MatterSector][[$i]] = {{{Su$i}, {SU$i, ZU$i}}};"
    done
} > "$tmp/lines.m"
starts 'import of 300 lines : a start' 200 "$bin" import "$tmp/lines.m"
mkdir "$tmp/models"
i=0
while [ $i -lt 1000 ]; do
    cp models/b-l-one-loop-z6.yaml "$tmp/models/m$i.yaml"
    i=$((i + 1))
done
units 'a folder of 1,000 models' 1300 "$bin" check "$tmp/models"
if [ -x "${BASE-}" ]; then
    ratio
else
    echo 'models, to BASE: skipped, BASE names no older anomalon'
fi

# ---- what vevs of large representations leave unbroken

# model GROUP FIELDS VEVS: a file
model() {
    printf 'groups: {G: %s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n' "$1" \
        "$2" "$3" > "$tmp/model.yaml"
}

model 'SO(10)' \
    'psi: {type: left, generations: 3, G: 16}, a: {type: real-scalar, G: 54},
     b: {type: scalar, G: 126}, c: {type: real-scalar, G: [0, 0, 0, 1, 1]}' \
    '{field: a, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]},
     {field: b, component: [0, 0, 0, -2, 0]},
     {field: c, invariant: {G: [0, 1, 2, 4, 5]}}'
units 'SO(10), 54, 126 and 210' 50 "$bin" check "$tmp/model.yaml"

e6='psi: {type: left, generations: 3, G: 27}, a: {type: real-scalar, G: 78},
    b: {type: scalar, G: 27}'
model E6 "$e6" '{field: a, diagonal: [1, 0, 0, 0, 0, 0]},
    {field: b, component: [1, 0, 0, 0, 0, 0]}'
units 'E6, 78 and 27' 100 "$bin" check "$tmp/model.yaml"
model E6 "$e6" '{field: a, diagonal: [1, 0, 0, 0, 0, 0]},
    {field: b, component: all}'
units 'E6, 78 and all of the 27' 100 "$bin" check "$tmp/model.yaml"
model E6 "$e6" '{field: b, component: all}'
units 'E6, all of the 27' 100 "$bin" check "$tmp/model.yaml"
model 'SU(5)' 'psi: {type: left, G: 5}, a: {type: real-scalar, G: 75}' \
    '{field: a, invariant: {G: [1, 2, 4]}}'
units 'SU(5), 75' 20 "$bin" check "$tmp/model.yaml"

# ---- terms

cat > "$tmp/twenty.yaml" << 'END'
extends: standard-model
groups: {Z3: Z(3)}
fields:
  H2:    {type: scalar, SU2L: 2, Y: 1/2}
  eta:   {type: scalar, SU2L: 2, Y: 1/2, Z3: 1}
  s:     {type: real-scalar}
  Delta: {type: scalar, SU2L: 3, Y: 1}
  h+:    {type: scalar, Y: 1}
  k++:   {type: scalar, Y: 2}
  S1:    {type: scalar, SU3c: 3bar, Y: 1/3}
  S3:    {type: scalar, SU3c: 3bar, SU2L: 3, Y: 1/3}
  R2:    {type: scalar, SU3c: 3, SU2L: 2, Y: 7/6}
  N:     {type: right, generations: 3}
  T:     {type: left, generations: 2, SU2L: 3}
  chi:   {type: dirac, Z3: 1}
  phi:   {type: scalar, Z3: 1}
  D:     {type: dirac, SU3c: 3, Y: -1/3}
END
units 'terms of 20 fields, to dimension 4' 20 "$bin" operators \
    "$tmp/twenty.yaml"
units 'of the Standard Model, to dimension 8' 20 "$bin" operators \
    standard-model --max-dim 8
units 'of the Standard Model, to dimension 18' 1000 "$bin" operators \
    standard-model --max-dim 18

# ---- every vacuum of a model

cat > "$tmp/twelve.yaml" << 'END'
extends: standard-model
groups: {A: U(1), B: U(1), C: U(1), Z: Z(6)}
fields:
  nuR: {type: right, generations: 3, A: 1}
  N:   {type: dirac, A: 1/2, B: 1}
  a:   {type: scalar, A: 1}
  b:   {type: scalar, A: 2}
  c:   {type: scalar, A: 3}
  d:   {type: scalar, B: 2}
  e:   {type: scalar, B: 3}
  f:   {type: scalar, C: 2, Z: 1}
  g:   {type: scalar, C: 3, Z: 2}
  h:   {type: scalar, A: 1, B: 1}
  i:   {type: scalar, A: 1, B: -1}
  j:   {type: scalar, B: 1, C: 1}
  k:   {type: scalar, A: 2, C: 1}
  l:   {type: scalar, SU2L: 2, Y: 1/2, Z: 3}
END
starts 'the 4 vacua of a library model : a start' 300 "$bin" breaking \
    b-l-one-loop-z6
units 'the 336 vacua of 12 scalars, 4,096 sets' 400 "$bin" breaking \
    "$tmp/twelve.yaml"
exit $failed
