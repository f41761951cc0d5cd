#!/bin/sh
# test_cli_statements.sh - text, Markdown, LaTeX and HTML of a report hold the
# same statements; see statements.py. Without SLOW=1 in the environment, every
# twentieth model of the library.
. "$(dirname "$0")/tap.sh"
if ! command -v python3 > /dev/null; then
    echo "ok - statements of all formats # skip, no python3"
    finish
fi
if [ "${SLOW-}" = 1 ]; then step=1; else step=20; fi
{
    printf '%s\n' models/*.yaml tests/golden/failing.yaml \
        tests/golden/unknown.yaml |
        awk "NR % $step == 0 || /golden|quadruple-beta/" | sed 's/^/check /'
    cat << 'EOF'
operators standard-model --max-dim 6
operators scotogenic --violates Z2
operators b-l-one-loop-z6 --contains nuR,chi --max-dim 5 --phase electroweak
operators standard-model --contains H --violates B
solve b-l-445 --set nuR.B-L=?,?,?
solve b-l-445 --set nuR.B-L=?,0,0
solve b-l-one-loop-z6 --set nuR.B-L=?,?,? --set xi.B-L=?
reps SU5 --max 40
reps E6 --max 100
breaking left-right-triplets
breaking b-l-one-loop-z6
breaking b-l-one-loop-z6 --table 9
breaking --table 6
EOF
} | tr '\n' '\0' |
    PYTHONDONTWRITEBYTECODE=1 xargs -0 python3 tests/cli/statements.py "$bin" ||
    failures=1
finish
