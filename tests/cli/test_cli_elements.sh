#!/bin/sh
# test_cli_elements.sh - dark matter of random models, found once more by trying
# every element of the group; see elements.py.
. "$(dirname "$0")/tap.sh"

# Hadrons of f alone are bosons (f^2 of SU(4)'s 6), so the lightest fermion, of
# a f a, is stable by spin. The centre of G turns no hadron, though it turns a.
cat > "$tmp/spin.yaml" << 'EOF'
name: fermionic hadrons of a new SU(4)
groups: {G: SU(4)}
fields:
  f: {type: left, G: [0, 1, 0], sector: visible}
  a: {type: left, generations: 2, G: 4}
  b: {type: left, generations: 2, G: 4bar}
EOF
run check "$tmp/spin.yaml"
is "spin protects hadrons, not the centre of what confines them" \
    has out '(-1)^F, up to the centre of G, .* turns a^2 by 1/2$'

if ! command -v python3 > /dev/null; then
    echo "ok - dark matter by elements # skip, no python3"
    finish
fi
PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/elements.py "$bin" \
    "$([ "${SLOW-}" = 1 ] && echo 600 || echo 50)" || failures=1
finish
