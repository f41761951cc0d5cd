#!/bin/sh
# test_cli_statements.sh - text, Markdown, LaTeX and HTML of a model hold the
# same statements; see statements.py. Without SLOW=1 in the environment, every
# eighth model of the library.
. "$(dirname "$0")/tap.sh"
if ! command -v python3 > /dev/null; then
    echo "ok - statements of all formats # skip, no python3"
    finish
fi
if [ "${SLOW-}" = 1 ]; then step=1; else step=8; fi
# shellcheck disable=SC2046
set -- $(printf '%s\n' models/*.yaml tests/golden/failing.yaml \
    tests/golden/unknown.yaml |
    awk "NR % $step == 0 || /golden|quadruple-beta/")
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/statements.py "$bin" "$@" ||
    failures=1
finish
