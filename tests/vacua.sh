#!/bin/sh
# vacua.sh - what reference vacua leave unbroken (reference.py), and what random
# ones do, computed a second way: the Lie algebra (vacua.py) and the components
# (components.py), SLOW=1 of 300 and 100; of vectors and tensors of SO(N) by their
# eigenspaces (orthogonal.py), 300. The same of rotated vevs (equal_orbits.py),
# 300. What is said of masses: fermions and elements
# of the group by brute force (masses_brute.py), covariants of SU(2) by polynomials
# (covariants.py) and invariants of larger groups (invariants.py). And models with
# one factor taken apart, see deconstruct.py. Verdicts beside a real quintuplet of
# SU(2), by all elements (quaternion_brute.py), SLOW=1 of 300. Only with SLOW=1: random elements of
# the groups of reference vacua (elements.py), and what cannot decay by brute
# force (stable_brute.py).
cd "$(dirname "$0")/.." || exit 1
if ! command -v python3 > /dev/null; then
    echo "ok - random vacua have the algebra of a second computation # skip, no python3"
    exit
fi
count=6 few=1 axes=4 masses=2 models=4 quintets=60 forms=3 degree=4 singlets=2 orbits=16
[ "${SLOW:-}" = 1 ] &&
    count=300 few=100 axes=300 masses=100 models=100 quintets=300 forms=40 \
        degree=6 singlets=40 orbits=300
tool=${BUILD:-build}/anomalon
set -- "reference.py $tool" "vacua.py $tool $count" "equal_orbits.py $tool $orbits" \
    "components.py $tool $few 2" "orthogonal.py $tool $axes" \
    "masses_brute.py $tool $masses 12" "covariants.py $tool $forms $degree" \
    "invariants.py $tool $singlets $degree" \
    "quaternion_brute.py $tool $quintets" "deconstruct.py $tool models $models"
[ "${SLOW:-}" = 1 ] && set -- "$@" "elements.py $tool 16" "stable_brute.py $tool 10"
# In one process: they import the same.
PYTHONPATH=tests exec python3 -c '
import runpy, sys, traceback
failed = False
for line in sys.argv[1:]:
    sys.argv = line.split()
    try:
        runpy.run_path("tests/" + sys.argv[0], run_name="__main__")
    except SystemExit as end:
        failed |= bool(end.code)
    except Exception:
        traceback.print_exc(file=sys.stdout)
        failed = True
sys.exit(failed)' "$@" 2> /dev/null
