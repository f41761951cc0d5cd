#!/bin/sh
# docs.sh - runs every command that the documents show; see docs.py.
#
# usage: tests/docs.sh [--accept]
cd "$(dirname "$0")/.." || exit 1
bin=${BUILD:-build}/anomalon
if ! command -v python3 > /dev/null; then
    echo "ok - documents show what the program prints # skip, no python3"
    exit
fi
find README.md docs -name '*.md' | sort | xargs python3 tests/docs.py "$bin" "$@"
