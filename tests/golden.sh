#!/bin/sh
# golden.sh - whole reports, compared with accepted ones in tests/golden.
#
# With --accept (`make accept`) the present reports become the accepted ones:
# read the difference before you commit it.
set -u
cd "$(dirname "$0")/.." || exit 1
bin=${BUILD:-build}/anomalon
export LC_ALL=C.UTF-8
unset COLUMNS
failed=0

# golden NAME ARGS...: the report of `anomalon ARGS`
golden() {
    file=tests/golden/$1
    shift
    if [ "$accept" = yes ]; then
        "$bin" "$@" 2>&1 | sed -E -f tests/life.sed > "$file"
        return
    fi
    if "$bin" "$@" 2>&1 | sed -E -f tests/life.sed | diff -u "$file" - > "$tmp"; then
        echo "ok - $file"
    else
        echo "not ok - $file"
        sed 's/^/# /' "$tmp"
        failed=1
    fi
}

accept=no
[ "${1-}" = --accept ] && accept=yes
tmp=$(mktemp)
trap 'rm -f "$tmp"' EXIT

golden standard-model.txt check standard-model
golden b-l-one-loop-z6.txt check b-l-one-loop-z6
golden b-l-one-loop-z6.ascii.txt check --ascii b-l-one-loop-z6
golden b-l-one-loop-z6.verbose.txt check --verbose b-l-one-loop-z6
golden b-l-quadruple-beta.txt check b-l-quadruple-beta
golden standard-model-lepton-number.txt check standard-model-lepton-number
golden 331-w-parity.txt check 331-w-parity
golden dark-su2-triplet.txt check dark-su2-triplet
golden scotogenic.txt check scotogenic
golden failing.txt check tests/golden/failing.yaml
golden failing.colour.txt check --color=always tests/golden/failing.yaml
golden unknown.txt check tests/golden/unknown.yaml
golden explain.txt explain b-l-one-loop-z6
golden explain-unknown.txt explain tests/golden/unknown.yaml
golden bad.txt check tests/golden/bad.yaml
golden many.txt check standard-model scotogenic tests/golden/failing.yaml \
    tests/golden/bad.yaml
golden su3-reps.txt reps SU3 --max 30
exit $failed
