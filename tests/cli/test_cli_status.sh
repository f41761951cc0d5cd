#!/bin/sh
# Exit status: 0 every condition holds, 1 some fails, 2 wrong input.
. "$(dirname "$0")/tap.sh"

cat > "$tmp/good.yaml" <<'X'
name: one charge and its opposite
groups: {X: U(1)}
fields: {a: {type: left, X: 1}, b: {type: left, X: -1}}
X
cat > "$tmp/anomalous.yaml" <<'X'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}}
X
cat > "$tmp/excused.yaml" <<'X'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}}
expect: {anomaly_free: false}
X
cat > "$tmp/not-excused.yaml" <<'X'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}}
expect: {anomalies: {X^3: 1, grav^2 X: 1}}
X
cat > "$tmp/wrongly-excused.yaml" <<'X'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}, b: {type: left, X: -1}}
expect: {anomaly_free: false}
X
cat > "$tmp/massless.yaml" <<'X'
extends: standard-model
breaking: [{name: none, vevs: []}]
X
cat > "$tmp/massless-excused.yaml" <<'X'
extends: standard-model
breaking: [{name: none, vevs: []}]
expect: {massless_charged: true}
X
cat > "$tmp/massless-no-vacuum.yaml" <<'X'
extends: standard-model
breaking: null
X
cat > "$tmp/forbidden.yaml" <<'X'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}, b: {type: left, X: -1}, s: {type: scalar, X: 1}}
couplings: [a a s]
X
cat > "$tmp/unknown.yaml" <<'X'
groups: {X: U(1)}
parameters: {p: free}
fields: {a: {type: left, X: 1}, b: {type: left, X: p}}
X
printf 'groups: {X: U(1)}\nfields: {a: {type: lfet, X: 1}}\n' > "$tmp/bad.yaml"

run check "$tmp/good.yaml"
is "a model free of anomalies passes" exits 0
run check "$tmp/anomalous.yaml"
is "an anomalous model fails" exits 1
run check "$tmp/excused.yaml"
is "anomaly_free: false lets an anomalous model pass" exits 0
run check "$tmp/not-excused.yaml"
is "expected values of anomalies alone excuse nothing" exits 1
run check "$tmp/wrongly-excused.yaml"
is "anomaly_free: false fails on a model without anomalies" exits 1
run check "$tmp/massless.yaml"
is "massless charged matter fails" exits 1
run check "$tmp/massless-excused.yaml"
is "unless it is expected" exits 0
run check "$tmp/massless-no-vacuum.yaml"
is "a file without a vacuum is not judged on it" exits 0
run check "$tmp/forbidden.yaml"
is "a forbidden coupling fails" exits 1
is "a forbidden coupling has its reason" has out 'X: 1 + 1 + 1 = 3'
run check "$tmp/unknown.yaml"
is "an undetermined model has status 1" exits 1
is "it shows the condition that is left" has out '(p + 1)\*(p^2 - p + 1)'
is "it says how to fill in the unknown" has out '--set'
run check --set p=-1 "$tmp/unknown.yaml"
is "--set fills in an unknown" exits 0
run check --json tests/cases/charge-breaking-scenario.yaml
is "a scenario that breaks charge fails" exits 1
is "it is told so" has out '"name": "bad".*"verdict": "charge breaking"'
is "the other is judged" has out '"name": "good".*"nature": "Majorana"'
cat > "$tmp/colour.yaml" <<'E'
extends: standard-model
fields: {S: {type: scalar, SU3c: 3}}
scenarios: {colour: [H, S], every: [{field: H, component: all}], good: [H]}
E
run check "$tmp/colour.yaml"
is "so does one that breaks colour" exits 1
is "which says why" has out "every neutral component of 'S' is coloured"
is "and one with every component" has out 'every *charge breaking'
run check "$tmp/colour.yaml" --json
is "two of three" has out 'charge breaking.*charge breaking'
cat > "$tmp/second.yaml" <<'E'
extends: standard-model
fields: {S: {type: scalar}}
scenarios: {good: [H], other: [H, S], none: [S]}
E
run check "$tmp/second.yaml" models/standard-model.yaml
is "massless charged matter in a second scenario fails" exits 1
is "the line of many models names it" has out 'none: massless charged matter'
is "and no scenario without it" lacks out 'other: massless'
sed 's/^fields/expect: {massless_charged: {none: true}}\nfields/' \
    "$tmp/second.yaml" > "$tmp/second-excused.yaml"
run check -q "$tmp/second-excused.yaml"
is "expected of that scenario it passes" exits 0
printf 'name: nothing yet\n' > "$tmp/name.yaml"
run check "$tmp/name.yaml"
is "a file with a name only passes" exits 0
is "with a warning" has err 'no field \[no-field\]'
cat > "$tmp/signs.yaml" <<'E'
groups: {SU3c: SU(3), SU2L: SU(2), Y: U(1)}
electric_charge: T3[SU2L] + Y
fields:
  q: {type: left, generations: 3, SU3c: 3, SU2L: 2, Y: 1/6, sector: visible}
  l: {type: left, generations: 3, SU2L: 2, Y: -1/2, sector: visible}
  d: {type: right, generations: 3, SU3c: 3, Y: 1/3, sector: visible}
  u: {type: right, generations: 3, SU3c: 3, Y: -2/3, sector: visible}
  e: {type: right, generations: 3, Y: 1, sector: visible}
  H: {type: scalar, SU2L: 2, Y: 1/2, sector: visible}
couplings: [q* u H*, q* d H, l* e H]
E
run check "$tmp/signs.yaml"
is "charges of all conjugates are noticed" has out '\[right-handed-sign\]'
run check "$tmp/signs.yaml" --set d.Y=-1/3
is "of some of them not" lacks out 'right-handed-sign'
cat > "$tmp/one-sign.yaml" <<'EOF'
extends: standard-model
groups: {X: U(1)}
fields:
  L: {X: -1}
  eR: {X: 1}
  nuR: {type: right, generations: 3, X: 1}
couplings: [L* H* nuR]
EOF
run check "$tmp/one-sign.yaml"
is "those under one U(1) alone are" has out 'fields under X have the opposite'
cat > "$tmp/names.yaml" << 'E'
groups: {SU(3)_c: SU(3), SU(2)_L: SU(2), U(1)_Y: U(1)}
electric_charge: T3[SU(2)_L] + U(1)_Y
fields:
  q: {type: left, generations: 3, SU(3)_c: 3, SU(2)_L: 2, U(1)_Y: 1/6}
  H: {type: scalar, SU(2)_L: 2, U(1)_Y: 1/2}
breaking: [{name: ew, vevs: [H]}]
E
run check "$tmp/names.yaml"
is "weights are left out though groups have parentheses" \
    has out '3 × q of charge 2/3: charged, without partner'
# shellcheck disable=SC2016
is "a colour group of another name is to be named" \
    has out 'incomplete without `colour: SU(3)_c`'
printf 'extends: standard-model\ncouplings: [H Q uR]\n' > "$tmp/stars.yaml"
run check "$tmp/stars.yaml"
is "a coupling that other conjugates allow is shown with them" \
    has out 'H Q uR .*forbidden.*; allowed: Q uR[*] H'
printf 'groups: {X: U(1)}\nparameters: {q: free}\nfields: {a: {type: dirac, X: q}}\n' \
    > "$tmp/free.yaml"
cat > "$tmp/varied.yaml" <<'E'
groups: {X: U(1)}
fields: {a: {type: left, X: 1}, b: {type: left, X: -1}, s: {type: scalar, X: 2}}
breaking: [{name: broken, vevs: [s]}]
expect: {residual: Z2}
E
run check --set s.X=3 "$tmp/varied.yaml"
is "under --set the file's expectations are not compared" exits 0
is "and the report says so" has out 'was not compared, .*--expect compares it'
run check --json --set s.X=3 "$tmp/varied.yaml"
is "in JSON as well" has out '"notes": *\["what the file expects was not compared'
run check --format markdown --set s.X=3 "$tmp/varied.yaml"
is "where the name of an option has no minus sign" has out 'since --set'
run check --set s.X=3 --expect "$tmp/varied.yaml"
is "unless --expect is given" exits 1
is "which needs no such note" lacks out 'was not compared'
run check --set q=1 "$tmp/free.yaml"
is "nor does a file without expectations" lacks out 'was not compared'
run check --set a.X=3 "$tmp/varied.yaml"
is "--set does not excuse anomalies" exits 1
run check --set b.X=-1 "$tmp/unknown.yaml"
is "--set gives a field another charge" exits 0
run check "$tmp/bad.yaml"
is "a bad model has status 2" exits 2
is "a bad model prints no verdict" empty out
is "a bad model is shown with line and column" has err 'bad.yaml:2:20: error:'
is "the caret line follows" has err '^ *| *^'
is "the nearest spelling is offered" has err "did you mean 'left'"
run check "$tmp/good.yaml" "$tmp/anomalous.yaml"
is "of several files the highest status counts (1)" exits 1
run check "$tmp/good.yaml" "$tmp/bad.yaml" "$tmp/anomalous.yaml"
is "of several files the highest status counts (2)" exits 2
is "a summary counts them" has out '^3 models: 1 passed, 1 failed, 1 with errors$'
run check
is "no operand is an error" exits 2
run
is "no command is an error that shows the overview" exits 2
is "the overview names check" has out 'check FILE'

printf '%s\n' 'extends: standard-model' \
    'groups: {A: {group: Z(3), gauged: true}}' \
    'fields: {L: {A: 1}, eR: {A: 1}}' > "$tmp/exact.yaml"
run check "$tmp/exact.yaml"
is "a gauged Z3 of leptons: what the linear conditions do not see" \
    has out 'free of anomalies . . exact conditions fail: A^3, spin A'
is "and the table marks it" has out 'A^3  *3  ✗ exact'
sed 's/eR: {A: 1}/&, N: {type: left, generations: 3, A: 2}/' \
    "$tmp/exact.yaml" > "$tmp/exact-N.yaml"
run check "$tmp/exact-N.yaml"
is "with right-handed neutrinos they hold" lacks out 'exact conditions'

printf '%s\n' 'extends: standard-model' \
    'groups: {G: SU(2)}' \
    'active_neutrinos: n' \
    'fields:' '  S: {type: real-scalar, G: 5}' \
    '  n: {type: left, G: 3, sector: visible}' \
    'breaking: [{vevs: [H, {field: S, component: {G: [2]}}]}]' \
    > "$tmp/undecided.yaml"
run check "$tmp/undecided.yaml"
is "an undecided vacuum fails" exits 1
is "its headline says so" \
    has out 'residual group undecided · neutrinos undecided ·'
is "neutrinos are undecided as the group is" \
    has out '^  neutrinos      undecided, as the residual group is$'
# Q8 of D, named, and a Dirac doublet with a mass of its own.
run check tests/cases/own-mass-beside-quintet.yaml
is "dark matter is stable for what the torus leaves alone" has out \
    '^  dark matter    stable: the lightest of psi, gauge D or others'
is "it has a reason of its own why not more is known" has out \
    '^                 not all is known that is stable: elements outside the torus'
is "and not the group's" lacks out 'as the residual group is'
run check --json tests/cases/own-mass-beside-quintet.yaml
is "JSON has it" has out \
    '"verdict": "stable", "decided": true, "why": "elements outside the torus leave all light states alone, '
run check tests/cases/own-mass-beside-quintet.yaml
is "dimensions are those of the Standard Model, whatever Q8 does to new fields" \
    has out '^  proton decay   allowed from dimension 6: Q^3 L, Q^2 uR eR, Q uR dR L'
# Elements outside the torus may turn what protons decay into: the file says by
# which term, 9 = 4 * 3/2 + 3.
run check tests/cases/turned-remnants.yaml --verbose
is "a pair among final states is in words" \
    has out 'to all orders: .* with a pair of light states'
is "and the term is found" \
    has out 'proton decay   allowed from dimension 9: Q^3 L T\* chi chi\*'
run check "$tmp/undecided.yaml"
run check --json "$tmp/undecided.yaml"
is "JSON: not passed" has out '"passed": false'
is "JSON: no residual group" \
    has out '"residual": {"discrete": null, "decided": false, "why": "'
is "JSON: undecided neutrinos" \
    has out '"nature": "undecided", "decided": false, "why": "'
is "JSON: processes that have nothing to do with it" \
    has out '"asked": true, "allowed": true, "decided": true'
for format in text json latex markdown html; do
    run check "$tmp/undecided.yaml" --format "$format"
    is "undecided as $format" has out 'undecided'
    run explain "$tmp/undecided.yaml" --format "$format"
    is "undecided, explained as $format" has out '[Uu]ndecided'
    run breaking "$tmp/undecided.yaml" --format "$format"
    is "undecided among patterns, as $format" has out '[Uu]ndecided'
done
finish
