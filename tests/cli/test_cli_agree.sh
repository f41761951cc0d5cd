#!/bin/sh
# test_cli_agree.sh - copies of models that differ in what the physics does not
# see get the same verdicts; see agree.py.
. "$(dirname "$0")/tap.sh"
if ! python3 -c 'import yaml' 2> /dev/null; then
    echo "ok - copies of models # skip, no python3-yaml"
    finish
fi
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/agree.py "$bin" || failures=1
finish
