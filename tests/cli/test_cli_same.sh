#!/bin/sh
# test_cli_same.sh - text and JSON say the same of every model, and
# the exit status agrees with them; see same.py.
. "$(dirname "$0")/tap.sh"
if ! command -v python3 > /dev/null; then
    echo "ok - text and JSON # skip, no python3"
    finish
fi
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/same.py "$bin" || failures=1
finish
