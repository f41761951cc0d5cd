#!/bin/sh
# test_cli_agree.sh - copies of models that differ in what the physics does not
# see get the same verdicts; see agree.py.
. "$(dirname "$0")/tap.sh"
if ! command -v python3 > /dev/null; then
    echo "ok - copies of models # skip, no python3"
    finish
fi
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/agree.py "$bin" || failures=1
finish
