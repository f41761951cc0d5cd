#!/bin/sh
# notebooks.sh - the notebooks of the tutorial, each run by jupyter in a kernel
# of its own. Without jupyter tests/python/notebooks.py runs their cells, as a
# part of `make check`; that also looks at what they give.
. "$(dirname "$0")/../cli/tap.sh"

shared=$root/${BUILD:-build}/libanomalon.so.0
python=
for p in /usr/bin/python3 python3; do
    [ -n "$python" ] || ! $p -c 'import nbconvert, ipykernel' 2> /dev/null ||
        python=$p
done
if [ -z "$python" ] || [ ! -f "$shared" ]; then
    echo "ok - notebooks # skip, no jupyter (python3-nbconvert, python3-ipykernel) or no shared library"
    finish
fi
ANOMALON_LIBRARY=$shared ANOMALON_MODELS=$root/models PYTHONPATH=$root/python
PYTHONDONTWRITEBYTECODE=1 JUPYTER_CONFIG_DIR=$tmp JUPYTER_DATA_DIR=$tmp
IPYTHONDIR=$tmp
export ANOMALON_LIBRARY ANOMALON_MODELS PYTHONPATH PYTHONDONTWRITEBYTECODE
export JUPYTER_CONFIG_DIR JUPYTER_DATA_DIR IPYTHONDIR
for f in docs/notebooks/*.ipynb; do
    $python -m nbconvert --to html --execute --stdout "$f" \
        > "$tmp/out" 2> "$tmp/err"
    status=$?
    is "jupyter runs $f" exits 0
    # Reports show themselves: fragments, not their text.
    is "$f shows reports" grep -qE 'class="anomalon"|<table' "$tmp/out"
done
finish
