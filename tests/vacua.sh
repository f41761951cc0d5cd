#!/bin/sh
# vacua.sh - the unbroken Lie algebra of random vacua, computed a second way; see
# vacua.py. SLOW=1 takes 300 of them.
cd "$(dirname "$0")/.." || exit 1
if ! command -v python3 > /dev/null; then
    echo "ok - random vacua have the algebra of a second computation # skip, no python3"
    exit
fi
count=10
[ "${SLOW:-}" = 1 ] && count=300
python3 tests/vacua.py "${BUILD:-build}/anomalon" $count 2> /dev/null
