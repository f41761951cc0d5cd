#!/bin/sh
# Scans: grids of values, their order, rows that are kept, errors, interrupts.
. "$(dirname "$0")/tap.sh"

# A row of a scan is what `check --set` says of the same values.
run check b-l-one-loop-z6 --scan 'chi.B-L=1..4; 1/2' --scan 'xi.B-L=7/2; 1/2' \
    --json
is "a point that fails makes the status" exits 1
cp "$tmp/out" "$tmp/points"
is "a grid has each pair of values" [ "$(wc -l < "$tmp/points")" = 10 ]
python3 - "$bin" "$tmp/points" << 'END' > "$tmp/wrong" || echo failed >> "$tmp/wrong"
import json
import subprocess
import sys

program, path = sys.argv[1:]
with open(path, encoding="utf-8") as lines:
    points = [json.loads(line) for line in lines]
order = [(p["values"]["chi.B-L"], p["values"]["xi.B-L"]) for p in points]
if order != [(a, b) for a in ("1", "2", "3", "4", "1/2")
             for b in ("7/2", "1/2")]:
    print("order", order)
for point in points:
    settings = [w for k, v in point["values"].items()
                for w in ("--set", k + "=" + v)]
    report = json.loads(subprocess.run(
        [program, "check", "b-l-one-loop-z6", "--json", *settings],
        capture_output=True, check=False).stdout)
    final = [{"name": p["name"], "residual": p["residual"]["discrete"],
              "neutrinos": p["neutrinos"]["nature"],
              "dark_matter": p["dark_matter"]["verdict"],
              "operator": p["neutrinos"]["mechanism"]}
             for p in report["phases"] if "neutrinos" in p]
    for phase in point["phases"]:
        phase.setdefault("operator", None)
    if (point["phases"], point["passed"], point["anomaly_free"]) != (
            final, report["passed"], report["anomaly_free"]):
        print(point, final)
END
is "the grid's first axis is the slowest, and each row what check says" \
    empty wrong

run check b-l-one-loop-z6 --scan chi.B-L=-1..1:1/2
is "halves" has out '  -1/2  '
is "a zero is said as it is" has out '     0  '
run check b-l-one-loop-z6 --scan chi.B-L=3..1:-1 --format csv
is "a range may fall" [ "$(cut -d, -f2 "$tmp/out" | tr '\n' ' ')" = \
    'chi.B-L 3 2 1 ' ]
run check b-l-one-loop-z6 --scan 'nuR.B-L=-4,-4,5; -1' --where neutrinos=Dirac
is "charges of generations are one value" has out '✓  *-4,-4,5  cancel'
for format in text csv json latex markdown html; do
    run check b-l-one-loop-z6 --scan chi.B-L=1..6 --where residual=Z6 \
        --where neutrinos=Dirac --format "$format"
    is "one of six is kept: $format" exits 0
done
run check b-l-one-loop-z6 --scan chi.B-L=1..6 --where residual=Z7
is "none is kept" exits 1
is "which is said" has out '^0 of 6 points'
run check b-l-one-loop-z6 --scan 'chi.B-L=1..6' --scan 'eta.B-L=1..2'
cp "$tmp/out" "$tmp/all"
OMP_NUM_THREADS=1 "$bin" check b-l-one-loop-z6 --scan 'chi.B-L=1..6' \
    --scan 'eta.B-L=1..2' > "$tmp/out" 2> "$tmp/err"
is "threads do not change a byte" cmp "$tmp/all" "$tmp/out"
run check - --scan a=1..2 < /dev/null
"$bin" check - --scan chi.B-L=3 < models/b-l-one-loop-z6.yaml > "$tmp/out"
is "a model from standard input" has out '✓  *3  cancel'
run check models/b-l-one-loop-z6.yaml --scan chi.B-L=3 --expect
is "expectations are compared when that is asked for" exits 0

# A parameter has one value: several, set or scanned, are points.
run check b-l-one-loop --scan 'a=1/2; 1; 3/2'
cp "$tmp/out" "$tmp/all"
for several in '--scan a=1/2,1,3/2' '--set a=1/2,1,3/2'; do
    # shellcheck disable=SC2086
    run check b-l-one-loop $several
    is "$several is a scan" cmp "$tmp/all" "$tmp/out"
done
run check b-l-one-loop-z6 --set nuR.B-L=-4,-4,5
is "values of generations are none" has out '^Fields'
run solve b-l-one-loop --set a=1,2
is "nor are they where nothing is scanned" has err "exact rational.*got '1,2'"

# ---- errors
refused() {
    run check b-l-one-loop-z6 --scan "$1"
    is "$1: $2" has err "$2"
    is "$1: status" exits 2
    is "$1: no table" empty out
}
refused a=6..1 'does not come from its first value to its last'
refused a=1..2:0 'does not come from its first value to its last'
refused 'a=1;;2' 'scan:1:5: error: a value is missing'
refused a=1..1000000 'scan:1:3: error: more than 100000 points'
refused '=3' "expected a name, '=' and values"
refused a=1..x "scan:1:6: error: expected an exact rational"
refused chi.B-L=1,2,3 "semicolons part points: 'chi.B-L=1; 2; 3'"
refused zz=1..3 "unknown parameter 'zz'"
is "at its place in the option" has err '^--scan:1:1: error: unknown'
is "the same error is printed once" \
    [ "$(grep -c 'unknown parameter' "$tmp/err")" = 1 ]
run check b-l-one-loop-z6 --scan a=1..400 --scan b=1..400
is "a grid that is too large" has err 'more than 100000 points'
run check b-l-one-loop-z6 --scan a=1..4 --scan a=1..4
is "twice the same" has err "'a' is scanned twice"
run check b-l-one-loop-z6 --set a=1 --scan a=1..4
is "set and scanned" has err "'a' is set and scanned"
run check b-l-one-loop-z6 scotogenic --scan a=1..4
is "two models" has err 'scan takes one model'
run check models --scan a=1..4
is "a folder" exits 2
run check b-l-one-loop-z6 --scan 'chi.B-L=3; x'
is "a point that is no model has its row" has out 'error *x'
is "and its error" has err "unknown parameter 'x'"
is "and makes the status" exits 2

# ---- where, of files

some=$(echo models/[b-d]*.yaml models/inert-doublet.yaml)
# shellcheck disable=SC2086
run check $some --where neutrinos=Dirac --where dark_matter=stable
is "models with both" exits 0
is "one of them" has out '^✓ *models/b-l-one-loop-z6.yaml'
is "how many" has err 'that holds for [0-9]* of [0-9]* models'
kept=$(grep -c '^✓' "$tmp/out")
is "no other" [ "$(grep -c 'Dirac neutrinos' "$tmp/out")" = "$kept" ]
is "and none without" lacks out 'Majorana neutrinos'
# shellcheck disable=SC2086
run check $some --json --where neutrinos=Dirac --where dark_matter=stable
is "as JSON the same" [ "$(wc -l < "$tmp/out")" = "$kept" ]
# shellcheck disable=SC2086
run check $some --where residual=Z17
is "none" exits 1
# shellcheck disable=SC2086
run check $some --where neutrinos=Diraq
is "a bad value is said once" [ "$(grep -c 'no value of' "$tmp/err")" = 1 ]
is "and is an error" exits 2
# shellcheck disable=SC2086
run check $some --where colour=red
is "no verdict" has err "where takes KEY=VALUE, got 'colour=red'"
# shellcheck disable=SC2086
run check $some --where candidates=eta
is "models without the field are left out" exits 0

# ---- other tables
run operators b-l-one-loop-z6 --scan chi.B-L=1..3 --violates L --max-dim 5 \
    --json
cp "$tmp/out" "$tmp/points"
is "terms at each value" [ "$(wc -l < "$tmp/points")" = 3 ]
run operators b-l-one-loop-z6 --set chi.B-L=2 --violates L --max-dim 5 --json
sed -n 's/"values": {"chi.B-L": "2"}, //p' "$tmp/points" > "$tmp/second"
is "are those of --set" cmp -s "$tmp/out" "$tmp/second"
run operators b-l-one-loop-z6 --scan chi.B-L=1..3 --violates L --max-dim 5 \
    --format csv
is "how many of each dimension, and the first" \
    has out '^1,0,0,0,1,3,L N\* eta$'
run operators b-l-one-loop-z6 --scan 'chi.B-L=1; x'
is "a value that is none has its row" has out '^ *x  *error$'
is "and its error" exits 2

# ---- interrupts
# four_times ARG...: sets $enough, milliseconds; sanitizers are slow
four_times() {
    start=$(date +%s%N)
    run "$@"
    enough=$((($(date +%s%N) - start) / 250000 + 50))
}
doze() {
    sleep "$(printf '%d.%03d' $((enough / 1000)) $((enough % 1000)))"
}
four_times check b-l-one-loop-z6 --scan chi.B-L=1
"$bin" check b-l-one-loop-z6 --scan chi.B-L=1..300 --scan eta.B-L=1..300 \
    > "$tmp/out" 2> "$tmp/err" &
pid=$!
doze
kill -INT "$pid"
status=0
wait "$pid" || status=$?
is "an interrupted scan prints what it has" has out ' of 90000 points'
is "says so" has err '^interrupted after [0-9]* of 90000 points'
is "and its status is 130" exits 130

# A vacuum that takes seconds: nobody waits for it.
cat > "$tmp/long.yaml" << 'END'
groups: {G: E8}
fields: {a: {type: real-scalar, G: 248}, p: {type: left, G: 248}}
breaking: [{vevs: [{field: a, component: all}]}]
END
four_times check models/su5.yaml models/scotogenic.yaml
interrupted() { # ARG...: when two models are finished
    "$bin" check "$@" "$tmp/long.yaml" > "$tmp/out" 2> "$tmp/err" &
    pid=$!
    doze
    kill -INT "$pid"
    before=$(date +%s)
    status=0
    wait "$pid" || status=$?
    seconds=$(($(date +%s) - before))
}
interrupted models/su5.yaml models/scotogenic.yaml
is "a check of files ends soon" [ "$seconds" -le 2 ]
is "with the table of those that are finished" has out '^2 models: '
is "which is said" has err '^interrupted after 2 of 3 models$'
is "and its status is 130" exits 130
interrupted models/su5.yaml models/scotogenic.yaml --json -o "$tmp/whole"
is "a file is written whole" has err '2 of 3 models; nothing is written$'
is "or not at all" [ ! -e "$tmp/whole" ]
finish
