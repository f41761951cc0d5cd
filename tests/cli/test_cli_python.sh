#!/bin/sh
# The Python package (tests/python/test_python.py) and the notebooks, cell by
# cell; with SLOW=1 installed by pip into an environment of its own.
. "$(dirname "$0")/tap.sh"

shared=${BUILD:-build}/libanomalon.so.0
if ! command -v python3 > /dev/null || [ ! -f "$shared" ]; then
    echo "ok - the Python package # skip, no python3 or no shared library"
    finish
fi
ANOMALON_LIBRARY=$root/$shared ANOMALON_MODELS=$root/models
export ANOMALON_LIBRARY ANOMALON_MODELS
python3 tests/python/test_python.py "$bin" > "$tmp/tap" 2> "$tmp/err" ||
    failures=1
python3 tests/python/notebooks.py docs/notebooks/*.ipynb >> "$tmp/tap" \
    2>> "$tmp/err" || failures=1
cat "$tmp/tap"
sed 's/^/# /' "$tmp/err"
if [ "${SLOW-}" = 1 ] && python3 -m venv "$tmp/venv" 2> /dev/null; then
    cp -r python "$tmp/package"
    is "pip installs it without a network" \
        "$tmp/venv/bin/pip" install -q --no-index "$tmp/package"
    cd "$tmp" || exit 1
    echo 'import anomalon; print(anomalon.check("b-l-445").anomaly_free)' \
        > try.py
    "$tmp/venv/bin/python" try.py > out 2> err
    is "what it installed checks a model" has out '^True$'
fi
finish
