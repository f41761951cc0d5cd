#!/bin/sh
# test_cli_elements.sh - dark matter of random models, found once more by trying
# every element of the group; see elements.py.
. "$(dirname "$0")/tap.sh"
if ! command -v python3 > /dev/null; then
    echo "ok - dark matter by elements # skip, no python3"
    finish
fi
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/elements.py "$bin" \
    "$([ "${SLOW-}" = 1 ] && echo 600 || echo 50)" || failures=1
finish
