#!/bin/sh
# The page of web/; a part of `make check-all`.
. "$(dirname "$0")/../cli/tap.sh"

if ! command -v node > /dev/null; then
    echo "ok - the page # skip, no node"
    exit
fi
node tests/web/modules.mjs "$bin" > "$tmp/tap" 2>&1 ||
    failures=$((failures + 1))
cat "$tmp/tap"
finish
