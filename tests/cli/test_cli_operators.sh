#!/bin/sh
# operators: what is listed, the options, JSON, refusals; what check says of
# terms.
. "$(dirname "$0")/tap.sh"

run operators standard-model
is "operators lists renormalisable terms" exits 0
is "five of the Standard Model" has out '^5 terms up to dimension 4$'
is "Yukawa terms have nine components" has out '^ *4  Q uR\* H  *9$'
run operators standard-model --max-dim 5
is "the Weinberg operator violates L" has out 'L^2 H^2 .* 6 .*L = 2$'
run operators standard-model --max-dim 6 --violates B
is "four classes violate B at dimension 6" has out '^4 terms'
run operators standard-model --fields H,L --max-dim 6
is "--fields: these fields alone" has out '^5 terms'
run operators b-l-one-loop-z6 --max-dim 5 --contains nuR,chi --phase electroweak
is "--contains and --phase: two vevs" has out 'L H nuR\* chi\* .* 2  '
run operators scotogenic --violates Z2
is "--violates GROUP: what it alone forbids" has out 'L H N\* .*Z2 = 1'
run operators standard-model --max-dim 5 --json
is "operators --json" has out '"term": "L^2 H^2", "dimension": 5, "components": 6, "self_conjugate": false, "vev_insertions": 0, "violates": {"L": "2"}'
run operators standard-model --fields Q,HH
is "an unknown field is refused" exits 2
is "with a suggestion" has err 'H'
run operators standard-model --violates SU2L
is "a group that is not abelian is refused" exits 2
run operators standard-model --contains nuR
is "an unknown field: those of the model are listed" has err 'one of Q, uR, dR, L, eR, H'
run operators standard-model --phase nowhere
is "an unknown phase is refused" exits 2
run operators standard-model --max-dim 0
is "a dimension of 0 is refused" exits 2
run operators standard-model --max-dim 30
is "too many products are refused" exits 2
run operators tests/cases/many-triplets.yaml --max-dim 5
is "also where few letters make millions of products" exits 2
run operators tests/cases/tadpole.yaml
is "a neutral superfield has a linear term" has out "2  S  *1"
run operators tests/cases/pseudoreal-too-large.yaml --json
is "what is too large to count is undecided" has out '"term": "s^4", "dimension": 4, "components": null, "decided": false, "why": "too large to count"'
is "or known to exist" has out '"term": "s^2 s\*^2", "dimension": 4, "components": null, "self_conjugate": true'
run operators
is "operators needs a model" exits 2
run check standard-model --max-dim 5
is "check has no --max-dim" exits 2

run check scotogenic-without-z2
is "check names missing terms that change dark matter" \
    has out 'L H N\* .*dark matter: eta, N become unstable'
is "check names accidental symmetries" has out 'Z2 .*broken by H eta\*'
run check quintuplet
is "accidental protection with its dimension" \
    has out 'accidental symmetry; decays: chi by L H^2 H\* chi'
run check dark-su2-doublet
is "gauge bosons that derivatives alone destroy" \
    has out 'accidental symmetry; decays: gauge SU2D by no term up to'
cat >"$tmp/two.yaml" <<'EOF'
extends: standard-model
groups: {Z: Z(2)}
fields:
  L: {Z: 1}
  eR: {Z: 1}
  x: {type: dirac, Z: 1}
  eta: {type: scalar, Z: 1, SU2L: 2, Y: 1/2}
EOF
run check "$tmp/two.yaml"
is "each candidate has its own protection" \
    has out 'eta: an accidental symmetry; x: nothing; decays: x by L H x'
run check standard-model
is "the first operator of a process" \
    has out '0ν2β  *allowed from dimension 5: L^2 H^2$'
run check leptoquark-s3
is "a process of renormalisable terms" \
    has out 'proton decay  *allowed from dimension 4: Q^2 S3\*$'
run check b-l-one-loop-z6
is "the mass mechanism" has out 'Dirac masses from dimension 5'
run check type-one-seesaw
is "a seesaw by its terms" has out 'seesaw: L H nuR\*, nuR^2'
cat >"$tmp/induced.yaml" <<'EOF'
extends: standard-model
groups: {X: {group: U(1), gauged: false}}
fields:
  L: {X: 1}
  eR: {X: 1}
  nuR: {type: right, generations: 3, X: 1}
  s: {type: scalar, X: 1}
  t: {type: scalar, X: 2}
breaking: [{vevs: [s, H]}]
couplings: [L* H* nuR, nuR^2 t*, t* s^2]
EOF
run check "$tmp/induced.yaml"
is "two vevs of new fields induce one" has out 's^2 t\* induces a vev of t'
is "which makes singlets heavy" lacks out 'light states'
cat >"$tmp/by-hand.yaml" <<'EOF'
extends: scotogenic
explicit_breaking: [L* H* N]
EOF
run check "$tmp/by-hand.yaml"
is "check says what is broken by hand" \
    has out 'L\* H\* N  *Z2: 0 + 0 + 1 = 1, not 0 mod 2'
run check --json "$tmp/by-hand.yaml"
is "JSON: what is broken by hand" has out '"explicit_breaking": \[{"term": "L\* H\* N", "dimension": 4, "breaks": \[{"group": "Z2"'
run check --json standard-model
is "JSON: dimensions of couplings" has out '"term": "Q\* dR H", .*"dimension": 4, "components": 9'
is "JSON: accidental symmetries" has out '"accidental_symmetries": \[{"group": "U(1)", "name": "B", "charges": {"Q": "1/3", "uR": "1/3", "dR": "1/3"}, "anomalous": true'
is "JSON: missing terms" has out '"missing_terms": \[\]'
is "JSON: mechanism" has out '"mechanism": {"term": "L^2 H^2", "dimension": 5}'
is "JSON: the first operators of a process" has out '"leading": {"dimension": 5, "any_of": \[{"term": "L^2 H^2", "dimension": 5}\], "with": \[\]}, "searched_to_dimension": 5'
is "JSON: operators that are needed beside" has out '"with": \[{"term": "L^2 H^2", "dimension": 5}\]'
is "JSON: what protects dark matter" has out '"protected_by": null'
run check --json scotogenic
is "JSON: an imposed symmetry" has out '"protected_by": "imposed"'

# Vevs of both components of a second doublet absorb their difference, the root.
# One doublet alone leaves a custodial symmetry that keeps the gauge bosons.
cat > "$tmp/both.yaml" <<'EOF'
extends: standard-model
groups: {D: SU(2)}
fields:
  phi: {type: scalar, D: 2}
  chi: {type: scalar, D: 2}
  psi: {type: left, generations: 2, D: 2}
scenarios: {a: [H, {field: phi, component: [1]}, {field: chi, component: all}]}
EOF
run check "$tmp/both.yaml"
is "a decay without terms is by the vevs" has out 'gauge D by the vevs alone'
is "nothing is by hand where nothing is" lacks out 'by hand'

# (L, S) x N has rank 2: 7 states less 4 are massless at dimension 4, so the
# light neutrinos are those and not the pairs.
cat > "$tmp/inverse.yaml" <<'EOF'
extends: standard-model
groups: {X: U(1)}
fields:
  L: {X: 1}
  eR: {X: 1}
  N: {type: left, generations: 2, X: -1}
  S: {type: left, generations: 2, X: 1}
  chi: {type: scalar, SU2L: 2, Y: 1/2, X: 2}
scenarios: {a: [H, chi]}
EOF
run check "$tmp/inverse.yaml"
is "an inverse seesaw leaves light states massless at first" \
    has out 'rank leaves 3 of 7'
is "these are not called quasi-Dirac" lacks out 'quasi-Dirac'
run check b-l-inverse-seesaw
is "light pairs are called quasi-Dirac" has out 'quasi-Dirac'
finish
