#!/bin/sh
# make web: WebAssembly that says what the program says, in node and in a browser,
# and the package around it; a part of `make check-all`.
. "$(dirname "$0")/../cli/tap.sh"

for tool in emcc wasm-opt node dpkg-source apt-get; do
    if ! command -v $tool > /dev/null; then
        echo "ok - make web # skip, no $tool"
        exit
    fi
done
status=0
"${MAKE:-make}" web > "$tmp/err" 2>&1 || status=$?
is "make web" exits 0
if [ "$status" != 0 ]; then
    tail -n 20 "$tmp/err" | sed 's/^/# /'
    exit 1
fi
for test in same limits npm; do
    node tests/web/$test.mjs "$bin" build/web > "$tmp/tap" 2>&1 || :
    cat "$tmp/tap"
    grep -q '^ok' "$tmp/tap" || echo "not ok - $test.mjs"
    grep -q '^ok' "$tmp/tap" && ! grep -q '^not ok' "$tmp/tap" ||
        failures=$((failures + 1))
done
size=$(gzip -9 < build/web/anomalon.wasm | wc -c)
echo "# $size bytes, compressed"
is "the program is below 1.5 MB compressed" [ "$size" -lt 1500000 ]
finish
