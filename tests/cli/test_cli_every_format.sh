#!/bin/sh
# test_cli_every_format.sh - every command that prints a report prints it in
# every format (that they say the same is in test_cli_statements.sh).
. "$(dirname "$0")/tap.sh"

# `models` computes what it says of all.
library models/b-l-*.yaml models/left-right-triplets.yaml \
    models/standard-model*.yaml
# Only with SLOW=1 in the environment, what takes longest to solve.
set --
[ "${SLOW-}" != 1 ] || set -- "solve tests/cases/solve-abort-zprime.yaml"
if command -v python3 > /dev/null; then
    PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/every_format.py \
        "$bin" \
        "$tmp/all.tex" "operators standard-model --max-dim 6" \
        "operators b-l-one-loop-z6 --max-dim 5 --phase electroweak" \
        "solve b-l-445 --set nuR.B-L=?,?,?" \
        "search b-l-445 --set nuR.B-L=?,?,? --max 15 --unit 1/2" \
        "search --atlas sm+nu --max 2 --where Q=0" \
        "search --chiral-set 8 --max 10" \
        "reps SU5 --max 40" "reps E6 --max 100" \
        "breaking left-right-triplets" "breaking b-l-one-loop-z6 --table 9" \
        "breaking --table 6" "models Dirac" \
        "check standard-model tests/golden/failing.yaml" "$@" || failures=1
    if command -v pdflatex > /dev/null; then
        # shellcheck disable=SC2317 # called through is
        compile() {
            (cd "$tmp" && TEXMFVAR=$tmp/texmf pdflatex -interaction=nonstopmode \
                -halt-on-error -draftmode all.tex > "$tmp/err" 2>&1)
        }
        is "LaTeX of every command compiles" compile
        # shellcheck disable=SC2016 # the dollars are awk's
        is "and fits on its pages" awk '/^Overfull/ {
            sub(/.*\(/, ""); if ($1 + 0 > 8) exit 1 }' "$tmp/all.log"
    else
        echo "ok - LaTeX of every command compiles # skip, no pdflatex"
    fi
else
    echo "ok - every format says the same # skip, no python3"
fi

run reps SU3 --max 8 --format csv
is "a cell with a comma is quoted" has out '^3bar,"\[0,1\]",3,1/2,-1,2/3,complex,3$'
run operators standard-model --format csv -o "$tmp/terms.csv"
is "CSV has its columns whatever is in them" \
    [ "$(head -1 "$tmp/terms.csv")" = dim,term,components,reality,violates ]
run breaking --ascii b-l-one-loop-z6 --format csv
is "CSV is ASCII if asked" has out '^3,chi,Z6,Dirac,electroweak,"N, eta, xi (Z2)"$'
run explain standard-model --format csv
is "what is no table has no CSV" exits 2
finish
