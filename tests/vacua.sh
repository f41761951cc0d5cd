#!/bin/sh
# vacua.sh - what reference vacua leave unbroken (reference.py), and what random
# ones do, computed a second way: the Lie algebra (vacua.py) and the components
# (components.py), SLOW=1 of 300 and 100; of vectors and tensors of SO(N) by their
# eigenspaces (orthogonal.py), 300. The same of rotated vevs (equal_orbits.py),
# 300. What is said of masses: fermions and elements
# of the group by brute force (masses_brute.py), covariants of SU(2) by polynomials
# (covariants.py) and invariants of larger groups (invariants.py). And models with
# one factor taken apart, see deconstruct.py. Only with SLOW=1: random elements of
# the groups of reference vacua (elements.py), and what cannot decay by brute
# force (stable_brute.py).
cd "$(dirname "$0")/.." || exit 1
if ! command -v python3 > /dev/null; then
    echo "ok - random vacua have the algebra of a second computation # skip, no python3"
    exit
fi
count=6 few=1 axes=4 masses=2 models=4 forms=3 degree=4 singlets=2 orbits=16
[ "${SLOW:-}" = 1 ] &&
    count=300 few=100 axes=300 masses=100 models=100 forms=40 \
        degree=6 singlets=40 orbits=300
rc=0
python3 tests/reference.py "${BUILD:-build}/anomalon" 2> /dev/null || rc=1
python3 tests/vacua.py "${BUILD:-build}/anomalon" $count 2> /dev/null || rc=1
python3 tests/equal_orbits.py "${BUILD:-build}/anomalon" $orbits \
    2> /dev/null || rc=1
python3 tests/components.py "${BUILD:-build}/anomalon" $few 2 2> /dev/null || rc=1
python3 tests/orthogonal.py "${BUILD:-build}/anomalon" $axes 2> /dev/null || rc=1
python3 tests/masses_brute.py "${BUILD:-build}/anomalon" $masses 12 2> /dev/null || rc=1
python3 tests/covariants.py "${BUILD:-build}/anomalon" $forms $degree \
    2> /dev/null || rc=1
python3 tests/invariants.py "${BUILD:-build}/anomalon" $singlets $degree \
    2> /dev/null || rc=1
if [ "${SLOW:-}" = 1 ]; then
    python3 tests/elements.py "${BUILD:-build}/anomalon" 16 2> /dev/null || rc=1
    python3 tests/stable_brute.py "${BUILD:-build}/anomalon" 10 2> /dev/null || rc=1
fi
python3 tests/deconstruct.py "${BUILD:-build}/anomalon" models $models || rc=1
exit $rc
