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

# Files of ours that the documents name.
status=$?
# shellcheck disable=SC2016
missing=$(grep -ohE '`[a-z]+/[a-z0-9_/]+\.(c|h|sh|py|json|md)`' README.md \
    CONTRIBUTING.md docs/architecture.md docs/derivations/*.md |
    tr -d '\140' | sort -u |
    while read -r f; do
        [ -f "$f" ] || echo "# $f"
done)
if [ -z "$missing" ]; then
    echo "ok - every file that a document names is there"
else
    printf 'not ok - every file that a document names is there\n%s\n' "$missing"
    status=1
fi
exit $status
