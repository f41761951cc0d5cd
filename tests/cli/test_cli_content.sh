#!/bin/sh
# content: what completes a model, in each format; models that check accepts;
# refusals.
. "$(dirname "$0")/tap.sh"

base=lepton-number-neutrinos
grid='SU2L=1,2,3 Y=-1..1:1/2 ell=?'

run content $base --add 4 --fermions "$grid"
is "content has status 0 where there are solutions" exits 0
is "the verdict comes first" \
    has out '^2 solutions with 1 to 4 new multiplets, and there are no others'
is "the minimal one (arXiv:2406.06866)" \
    has out '4 *6 *(1,-1,3/4) (1,0,3/4) (1,1,3/4) (3,0,-3/4)$'
is "and the one of arXiv:1403.8029" \
    has out '4 *8 *(1,0,-3/2) (2,-1/2,3/2) (2,1/2,3/2) (3,0,-3/2)$'
is "electric charges are said to be integral" has out 'integral electric charge'
is "contents are counted" has out '^ *4 *330 *20 *3 *2 *2 *0$'
cp "$tmp/out" "$tmp/first"
run content $base --add 4 --fermions "$grid" --threads 2
is "and so are two threads" cmp "$tmp/out" "$tmp/first"
run content $base --add 4 --fermions "$grid" --any-charge
is "any charge" has out '^5 solutions'
is "is said" has out 'whatever their electric charges'
run content $base --add 3 --fermions "$grid"
is "no solution has status 1" exits 1
is "and is said" has out '^no solution with 1 to 3 new multiplets'
run content $base --add 5..5 --fermions "$grid"
is "a range of numbers" has out '^8 solutions with 5 new multiplets'
run content standard-model-lepton-number --add 5 --fermions "$grid"
is "without neutrinos there is none" exits 1

# Models: each with its masses, S alone leaves no new fermion massless.
run content $base --add 6 --fermions "$grid" --scalars 'S: ell=?, vev' \
    --where heavy=S -o "$tmp/models/"
is "a scalar" has out '^4 solutions with 1 to 6'
is "its charge, and a free one" \
    has out '(1,-1,a) (1,0,a) (1,0,-a+3) (1,1,-a+3) (2,-1/2,a-3) (2,1/2,-a)  *3  *a$'
run check "$tmp/models"
is "check accepts all models" exits 0
is "all four" has out '^4 models: 4 passed'
is "a mass term" grep -q '^  - F1 F3 S\*$' "$tmp/models/content-0001.yaml"
run check "$tmp/models/content-0001.yaml" --verbose
is "S breaks lepton number" has out 'Z₆'
run diff "$tmp/models/content-0002.yaml" "$tmp/models/content-0001.yaml"
is "they differ" exits 1
run content $base --add 4 --fermions "$grid" -o "$tmp/plain/"
run check "$tmp/plain"
is "so does it without a scalar" exits 0

# Verdicts.
run content $base --add 6 --fermions "$grid" --scalars 'S: ell=?, vev' \
    --where heavy=S --where neutrinos=Dirac
is "a verdict keeps some" has out '^3 solutions'
is "and tells how many it left out" has out '1 solution that does not meet them'

# Half-integral charges of vector-like leptons leave Z_6 (lepton-number-dirac),
# integral ones Z_3, generic ones neither.
run content $base --add 6..6 --fermions "$grid" --scalars 'S: ell=?, vev' \
    --where heavy=S --where residual=Z6 --unit 1/2 --max 6
is "values of a parameter that a verdict keeps" \
    has out '(2,1/2,-a)  *3  *a = -5/2, -3/2, -1/2, 1/2, 3/2, 5/2$'
is "the values are told" has out 'values of parameters up to 6 in units of 1/2'
is "are not all values" has out '^1 solution .* not all values of parameters ?$'
# Two scalars that only their names tell apart are one solution; of the values of
# two parameters those are kept where the second scalar is neutral and the first
# one leaves Z_6.
two() {
    run content $base --add 6..6 --fermions 'SU2L=1,2 Y=-1..1:1/2 ell=?' \
        --scalars 'S: ell=?, vev' --scalars 'T: ell=?, vev' \
        --where heavy=S,T "$@"
}
two
is "two scalars, one family" has out '^1 solution with 6 .* no others'
is "of two parameters" has out ' 3  *h  *a, h$'
two --where residual=Z6 --unit 1/2 --max 2
is "values of two parameters" has out '(a, h) = (-1/2, 0), (1/2, 0)$'
two --where residual=Z6 --unit 1/2 --max 2 -o "$tmp/pairs/"
run check "$tmp/pairs"
is "are those of the file" has out 'Z₆'
two --where residual=Z6 --max 60
is "too many values are not decided" has out '^1 solution .*, 1 of them undecided'
is "and have status 1" exits 1

run content $base --add 4 --fermions "$grid" --scalars 'S: ell=?, vev' \
    --where heavy=S --verdicts
is "verdicts as check has them" \
    has out '(3,0,-3/4)  *3/2 .*U(1)_ell → Z₆ · Dirac neutrinos · dark matter stable: F2, F4'
run content $base --add 4 --fermions "$grid" --verdicts --json
is "and in JSON" has out '"verdicts": "free of anomalies'

# Remainders.
cat > "$tmp/bl.yaml" << 'EOF'
name: B-L
extends: standard-model
groups: {B-L: U(1)}
fields: {Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3}, L: {B-L: -1}, eR: {B-L: -1}}
EOF
run content "$tmp/bl.yaml" --add 3..4 --fermions B-L=? --unit 1/3
is "a remainder is no proof" has out '2 unsolved remainders ?$'
is "its equation" has out 'not solved: a^2\*b + a\*b^2 .* = 0'
is "its solutions in the box" \
    has out '(1/3) (2/3) (2/3) (4/3) *of a remainder'
is "the box is told" has out 'charges of remainders up to 10 in units of 1/3'

# Formats.
for format in json latex markdown html csv; do
    run content $base --add 4 --fermions "$grid" --format $format
    is "$format" exits 0
done
run content $base --add 4 --fermions "$grid" --json
is "JSON: multiplets" has out \
    '{"representations": {"SU2L": "3"}, "charges": {"Y": "0", "ell": "-3/4"}}'
is "JSON: a checksum" has out '"checksum": [0-9]'
run content $base --add 4 --fermions "$grid" -o "$tmp/report.txt"
is "-o FILE has the report" cmp "$tmp/report.txt" "$tmp/first"

# refused PATTERN ARGS...: status 2, and the pattern on stderr.
refused() {
    pattern=$1
    shift
    run content "$@"
    is "refused: $pattern" exits 2
    is "and said: $pattern" has err "$pattern"
}
refused 'how many multiplets' $base --fermions "$grid"
refused 'which multiplets' $base --add 4
refused '^--add:1:1: error: ' $base --add 13 --fermions "$grid"
refused '^--add:1:4: error: ' $base --add 3..1 --fermions "$grid"
refused '^--fermions:1:12: error: there is no group .el' \
    $base --add 4 --fermions 'SU2L=1,2,3 el=?'
refused '^--where:1:7: error: .T. is none' \
    $base --add 4 --fermions "$grid" --where heavy=T
refused '^--where:1:11: error: .Diracc. is' \
    $base --add 4 --fermions "$grid" --where neutrinos=Diracc
refused 'is no condition' $base --add 4 --fermions "$grid" --where mass=S
refused "nothing is asked of scalar 'S'" \
    $base --add 4 --fermions "$grid" --scalars 'S: ell=?, vev'
refused 'a unit is a positive number' \
    $base --add 4 --fermions "$grid" --unit 0
refused 'the box is too large: 99 types of multiplets make [0-9]* contents of 12' \
    $base --add 12 --fermions 'SU2L=1,2,3 Y=-8..8:1/2 ell=?' --any-charge

# ---- standard input, and the section of a file

"$bin" content $base --add 4 --fermions "$grid" --verdicts > "$tmp/first"
"$bin" show $base | "$bin" content - --add 4 --fermions "$grid" --verdicts \
    > "$tmp/out" 2> "$tmp/err"
is "a model from standard input" cmp "$tmp/out" "$tmp/first"

section() {
    cat > "$tmp/section.yaml" << EOF
name: Gauged lepton number with right-handed neutrinos (anomalous)
reference: [arXiv:1106.0343, arXiv:2406.06866]
extends: $base
content:
$1
EOF
}
section "  add: 6
  fermions: $grid
  scalars: 'S: ell=?, vev'
  where: [heavy=S, neutrinos=Dirac]"
run content "$tmp/section.yaml"
is "the section of a file" has out '^3 solutions with 1 to 6'
cp "$tmp/out" "$tmp/first"
run content $base --add 6 --fermions "$grid" --scalars 'S: ell=?, vev' \
    --where heavy=S --where neutrinos=Dirac
is "says what options say" cmp "$tmp/out" "$tmp/first"
run content "$tmp/section.yaml" --add 4 --where heavy=S
is "an option comes before its key" has out '^2 solutions with 1 to 4'
section "  add: 4
  fermions: $grid
  integral_charge: false
  unit: 1/2
  max: 7"
run content "$tmp/section.yaml"
is "integral_charge: false" has out '^5 solutions'
run content "$tmp/section.yaml" --json
is "unit and max" has out '"unit": "1/2", "max": 7'
run check "$tmp/section.yaml"
is "check reads the file" has out '^anomalous'

# section_refused PATTERN SECTION
section_refused() {
    section "$2"
    run content "$tmp/section.yaml"
    is "refused: $1" exits 2
    is "and said: $1" has err "$1"
}
section_refused 'section.yaml:5:8: error: expected an integer' '  add: four'
section_refused 'section.yaml:6:20: error: there is no group .el' \
    '  add: 4
  fermions: SU2L=1 el=?'
section_refused 'section.yaml:7:11: error: .mass=S. is no condition' \
    "  add: 4
  fermions: $grid
  where: [mass=S]"
section_refused 'section.yaml:7:21: error: .Diracc. is' \
    "  add: 4
  fermions: $grid
  where: [neutrinos=Diracc]"
section_refused "section.yaml:8:24: error: '1' is no value of neutrinos" \
    "  add: 4
  fermions: $grid
  where:
  - neutrinos.majorona=1"
section_refused "section.yaml:7:12: error: nothing is asked of scalar 'S'" \
    "  add: 4
  fermions: $grid
  scalars: 'S: ell=?, vev'"
section_refused 'section.yaml:5:8: error: expected an integer, got .1.5' \
    "  add: 1.5"
section_refused "section.yaml:5:3: error: unknown key 'fermion'" \
    "  fermion: $grid"
section_refused 'section.yaml:7:8: error: 0 is out of range' \
    "  add: 4
  fermions: $grid
  max: 0"
section_refused 'section.yaml:7:9: error: a unit is a positive number' \
    "  add: 4
  fermions: $grid
  unit: -1"

# ---- shards, stops

wide='SU2L=1,2,3 Y=-3/2..3/2:1/2 ell=?'
run content $base --add 5 --fermions "$wide" --any-charge --verdicts \
    --where neutrinos=Dirac -o "$tmp/whole"
for i in 1 2 3; do
    run content $base --add 5 --fermions "$wide" --any-charge --verdicts \
        --where neutrinos=Dirac --shard $i/3 -o "$tmp/part.$i"
    is "shard $i" exits 0
done
run merge "$tmp/part.2" "$tmp/part.3" "$tmp/part.1" -o "$tmp/merged"
is "shards make the whole" cmp "$tmp/merged" "$tmp/whole"
run merge "$tmp/part.2" "$tmp/part.3" "$tmp/part.1" -o "$tmp/parts/"
run content $base --add 5 --fermions "$wide" --any-charge \
    --where neutrinos=Dirac -o "$tmp/wholes/"
is "and its model files" diff -r "$tmp/parts" "$tmp/wholes"
run merge "$tmp/part.2" "$tmp/part.3"
is "a shard is missing" has err 'shard 1 of 3 is missing'
run content $base --add 4 --fermions "$wide" --shard 1/3 -o "$tmp/other"
run merge "$tmp/other" "$tmp/part.2" "$tmp/part.3"
is "another box" has err 'are of different searches'
run content $base --add 5 --fermions "$wide" --any-charge --verdicts \
    --where neutrinos=Dirac --shard 2/3 -o "$tmp/part.2" --resume
is "a shard that is there already" has err 'part.2 is complete'
run content $base --add 4 --fermions "$wide" --shard 1/3 --json
is "a shard is no listing" has err 'a shard is no listing'
run content $base --add 4 --fermions "$wide" --resume
is "nothing to resume" has err '.-resume goes on with a file'

# stop SECONDS ARGS...: a signal so long after it is looked for (SIGINT and
# SIGTERM are blocked then), and the status in $stopped.
stop() {
    seconds=$1
    shift
    "$bin" content "$@" > "$tmp/out" 2> "$tmp/err" &
    pid=$!
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        grep -q '^SigBlk:.*4002$' "/proc/$pid/status" 2> /dev/null && break
        sleep 0.1
    done
    sleep "$seconds"
    kill -TERM "$pid" 2> /dev/null
    stopped=0
    wait "$pid" || stopped=$?
}
stop 0.2 $base --add 7 --fermions "$wide" --any-charge
is "a stop has status 130" [ "$stopped" = 130 ]
is "and prints what is finished" \
    has out ': stopped after [0-9]* of [0-9]* possible contents of [1-7] ?$'
is "with counts" has out 'in the box  *tried'

# A file grows beside its place, and the next run goes on from there, with
# another number of threads.
low='SU2L=1,2 Y=-2..2:1/2 ell=?'
"$bin" content $base --add 6 --fermions "$low" --any-charge -o "$tmp/six"
stop 0.03 $base --add 6 --fermions "$low" --any-charge -o "$tmp/again" \
    --threads 1
if [ "$stopped" = 130 ]; then
    is "a stopped file says how to go on" has err 'with --resume, to go on'
    is "and is not there" [ ! -e "$tmp/again" ]
fi
run content $base --add 6 --fermions "$low" --any-charge -o "$tmp/again" \
    --resume --threads 2
is "what is resumed is the whole" cmp "$tmp/again" "$tmp/six"
is "and nothing is left beside it" \
    [ "$(echo "$tmp"/again*)" = "$tmp/again" ]
run content $base --add 5 --fermions "$wide" --where neutrinos=Dirca
is "conditions are looked at first" exits 2
run content $base --add 4 --fermions "$grid" --where candidates=F4
is "one may name fields that only the largest contents have" exits 1
finish
