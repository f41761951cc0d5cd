#!/bin/sh
# vacua.sh - the unbroken Lie algebra of random vacua, computed a second way; see
# vacua.py. SLOW=1 takes 300 of them. And models with one factor taken apart, see
# deconstruct.py.
cd "$(dirname "$0")/.." || exit 1
if ! command -v python3 > /dev/null; then
    echo "ok - random vacua have the algebra of a second computation # skip, no python3"
    exit
fi
count=10 models=6
[ "${SLOW:-}" = 1 ] && count=300 models=100
python3 tests/vacua.py "${BUILD:-build}/anomalon" $count 2> /dev/null
python3 tests/deconstruct.py "${BUILD:-build}/anomalon" models $models
