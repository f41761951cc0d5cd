#!/bin/sh
# ratios.sh - what work costs beside other work in the same run, against the
# goals of docs/performance.md: numbers that do not depend on the machine.
#
# BASE=path names an older anomalon; the last lines then say how many times
# faster this one is.
cd "$(dirname "$0")/../.." || exit 1
. tests/bench/head.sh
OMP_NUM_THREADS=1 # processor time is compared
export OMP_NUM_THREADS

# ---- start

python=
for p in /usr/bin/python3 "$(command -v python3)"; do
    [ -z "$python" ] && [ -x "$p" ] && python=$p
done
if [ -n "$python" ]; then
    theirs="$python -S -E -c pass" ours="$bin check standard-model" times=100
    goal=50 block=10
    ldd "$bin" 2> /dev/null | grep -q libntl && goal=70 # FLINT 2 loads it
    against 40 $goal 'check standard-model : a bare python3'
    block=
fi

# ---- one model

mkdir "$tmp/models"
i=0
while [ $i -lt 500 ]; do
    cp models/b-l-one-loop-z6.yaml "$tmp/models/m$i.yaml"
    i=$((i + 1))
done
measure 5 "$bin" check "$tmp/models"
one=$((cpu / 500))
printf '%-52s %4d us\n' 'a model of a folder, in text' $one
measure 3 "$bin" check --json "$tmp/models"
line 'peak memory of 500 models in JSON' $((kib * 100 / 1024)) 2000 MiB
mkdir "$tmp/small"
i=0
while [ $i -lt 10000 ]; do
    i=$((i + 1))
    printf 'groups: {X: U(1)}\nfields:\n  a: {type: left, X: %d}\n' $i \
        > "$tmp/small/m$i.yaml"
done
measure 1 "$bin" check --json "$tmp/small"
line 'the same of 10,000 small ones' $((kib * 100 / 1024)) 2000 MiB

# ---- many checks in one process

many=$build/tests/bench/many
measure 3 "$many" models/b-l-one-loop-z6.yaml 100
whole=$((cpu / 100))
printf '%-52s %4d a second\n' 'whole reports in one process' $((1000000 / whole))
measure 3 "$many" models/b-l-one-loop-z6.yaml 1000 neutrinos
printf '%-52s %4d a second\n' 'neutrinos alone' $((1000000000 / cpu))
line 'neutrinos alone : the whole report' $((cpu / 10 / whole)) 15 ''
few=$kib
measure 1 "$many" models/b-l-one-loop-z6.yaml 10000 neutrinos
line 'memory that 10,000 checks take, beyond 1,000' \
    $((kib > few ? (kib - few) * 100 / 1024 : 0)) 50 MiB

# ---- models whose chains, lattices and mass matrices are long

# beside GOAL MODEL: many reports of a model over those of the Standard Model
times=100
theirs="$many models/standard-model.yaml 60"
beside() {
    ours="$many models/$2.yaml 20"
    times=300
    against 5 "$1" "$2 : the Standard Model"
}
beside 550 lepton-number-minimal
beside 750 b-3lmu-muoquark
beside 230 trinification

if command -v valgrind > /dev/null; then
    taken=$(valgrind "$bin" check standard-model 2>&1 > /dev/null |
        sed -n 's/.*heap usage: \([0-9,]*\) allocs.*/\1/p' | tr -d ,)
    line 'check standard-model takes memory, times' $((taken * 100)) \
        1200000 ''
fi

# ---- verdicts on demand

cat > "$tmp/five.yaml" << 'END'
extends: standard-model-b-l
fields:
  nuR: {type: right, generations: 5, B-L: ['?', '?', '?', '?', '?']}
  chi: {type: scalar, B-L: 3}
  eta: {type: scalar, SU2L: 2, Y: 1/2, B-L: 1/3}
breaking:
  - {name: first, vevs: [chi]}
  - {name: electroweak, vevs: [H]}
END
solutions=$("$bin" search "$tmp/five.yaml" --max 60 --count --threads 1)
measure 5 "$bin" search "$tmp/five.yaml" --max 60 --threads 1
plain=$cpu
# each ARG...: microseconds that the verdicts on one solution take
each() {
    measure 5 "$bin" search "$tmp/five.yaml" --max 60 --threads 1 "$@"
    each=$(((cpu - plain) / solutions))
    [ $each -gt 0 ] || each=1
}
each --where neutrinos=Dirac
line "a solution's neutrinos : a model of a folder" $((each * 100 / one)) 25 ''

{
    echo 'extends: standard-model'
    echo 'groups: {A: U(1), B: U(1), C: U(1), Z: Z(6)}'
    echo 'fields:'
    echo '  nuR: {type: right, generations: 3, A: 1}'
    echo '  N: {type: dirac, A: 1/2, B: 1}'
    i=0
    for q in 'A: 1' 'A: 2' 'A: 3' 'B: 2' 'B: 3' 'C: 2, Z: 1' 'C: 3, Z: 2' \
        'A: 1, B: 1' 'A: 1, B: -1' 'B: 1, C: 1' 'A: 2, C: 1' \
        'SU2L: 2, Y: 1/2, Z: 3' 'A: 4, C: 3' 'A: 5, B: 2, C: 1'; do
        i=$((i + 1))
        echo "  s$i: {type: scalar, $q}"
    done
} > "$tmp/fourteen.yaml"
ours="$bin breaking $tmp/fourteen.yaml" theirs="$bin check $tmp/models"
times=80 # of 500 models and 625 vacua
against 3 90 '625 vacua of 14 scalars, each : a model'

# ---- counts

# chiral N Q COUNT GOAL: sets of N charges up to Q, which are known to be so many
chiral() {
    found=$("$bin" search --chiral-set "$1" --max "$2" --count 2> /dev/null)
    [ "$found" = "$3" ] || failed=1
    units "$3 chiral sets of $1 up to $2" "$4" "$bin" search --chiral-set "$1" \
        --max "$2" --count
}
RUNS=3
chiral 12 30 1946111 60
chiral 14 40 609355317 250
chiral 16 40 13931093975 500
chiral 20 30 45090957022 300
chiral 12 60 643393373 1000

atlas="$bin search --atlas sm+nu --count --threads 1"
times=100
for q in 10 15 20; do
    ours="$atlas --max $q" theirs="$build/tests/bench/atlas $q"
    [ "$($ours 2> /dev/null)" = "$($theirs)" ] || failed=1
    against $((q < 20 ? 5 : 3)) 100 "count SM + 3 nuR up to $q : a program for it"
done
# Parts of the work: 4 of 1000 of ours, one of 250 of the other's.
cat > "$tmp/parts.sh" << END
for s in 50 350 650 950; do
    $atlas --max 30 --shard \$s/1000 -o /dev/null
done
END
ours="sh $tmp/parts.sh" theirs="$build/tests/bench/atlas 30 7 250"
against 3 100 'the same up to 30, a 250th of it'

# ---- what is given up

{
    echo 'groups: {G: SU(3)}'
    echo 'fields:'
    i=0
    while [ $i -lt 60 ]; do
        i=$((i + 1))
        echo "  s$i: {type: scalar, G: 3}"
    done
} > "$tmp/sixty.yaml"
ends=2
starts 'terms of 60 triplets up to 18, refused : a start' 140 "$bin" operators \
    "$tmp/sixty.yaml" --max-dim 18
units 'charges of 19 fields, given up' 800 "$bin" solve \
    tests/cases/solve-nineteen.yaml

# ---- an older program

if [ -x "${BASE-}" ]; then
    # faster WHAT ARGS...: processor time of BASE over ours
    faster() {
        what=$1
        shift
        measure 5 "$BASE" "$@"
        old=$cpu
        measure 5 "$bin" "$@"
        printf '%-52s %4d.%02d times as fast as BASE\n' "$what" \
            $((old / cpu)) $((old * 100 / cpu % 100))
    }
    faster 'search --where neutrinos=Dirac' search "$tmp/five.yaml" --max 60 \
        --threads 1 --where neutrinos=Dirac
    faster 'breaking of 14 scalars' breaking "$tmp/fourteen.yaml"
    faster 'a folder of 500 models in text' check "$tmp/models"
    faster 'the same in JSON' check --json "$tmp/models"
    faster 'count SM + 3 nuR up to 14' search --atlas sm+nu --max 14 --count
fi
exit $failed
