#!/bin/sh
# The page of web/: its modules, and all of it in a browser from a local file; a
# part of `make check-all`.
. "$(dirname "$0")/../cli/tap.sh"

# told COMMAND...: a program that prints tests of its own.
told() {
    "$@" > "$tmp/tap" 2>&1 || failures=$((failures + 1))
    cat "$tmp/tap"
}

if ! command -v node > /dev/null; then
    echo "ok - the page # skip, no node"
    exit
fi
told node tests/web/modules.mjs "$bin"
for program in chromium emcc wasm-opt dpkg-source apt-get; do
    if ! command -v $program > /dev/null; then
        echo "ok - the page in a browser # skip, no $program"
        finish
    fi
done
status=0
"${MAKE:-make}" web > "$tmp/err" 2>&1 || status=$?
is "the page is made" exits 0
[ "$status" = 0 ] || exit 1
page=$root/build/web/index.html
is "it asks for nothing from elsewhere" sh -c "! grep -qE \
    '(src|href)=.?(https?:)?//|@import|url\(' '$page'"
is "and its policy forbids it" grep -q "Policy\" content=\"default-src 'none'" "$page"
# As servers send it: zlib's gzip, which is not the program of that name.
size=$(python3 -c 'import gzip, sys
print(len(gzip.compress(sys.stdin.buffer.read(), 9)))' < "$page")
echo "# $size bytes, compressed"
is "it is smaller than 1.5 MiB" [ "$size" -lt 1572864 ]
told node tests/web/page.mjs "file://$page" "$bin"
finish
