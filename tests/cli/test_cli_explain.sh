#!/bin/sh
# explain: what is shown for models of every kind, options, formats, refusals;
# every calculation of library models is redone by explain_sums.py.
. "$(dirname "$0")/tap.sh"

run explain b-l-one-loop-z6
is "explain explains" exits 0
is "an anomaly is a sum with its terms" \
    has out '^    Q: 3 × 3 × 2 × (1/6)^3 = 1/12$'
is "generations of other charges are terms of their own" \
    has out '^    nuR: -2 × (-4)^3 - 5^3 = 3$'
is "the vev of three units is a condition on the angle" \
    has out '^    <chi>: 3 c is a whole number$'
is "units of 1/2 make it six" has out '^    <chi> = -6 × N$'
is "the Smith form shows Z6" has out '^    S = (1 0; 0 6)$'
is "one U(1) alone would read Z18" has out '^    B-L: 3 / (1/6) = 18$'
is "twice the class of the neutrino" \
    has out '^    Z₆: 2 × 2/3 = 4/3 = 1/3 mod 1$'
is "the surplus of neutral states" has out 'n(c) - n(-c) = 3 - 3 = 0'
is "the phase of the candidate" has out '^    N: 3 × (-1/2) = -3/2 = 1/2 mod 1$'
is "what protects candidates, and what they are" \
    has out 'Dirac fermion; eta, xi are complex scalars. What protects'
is "a forbidden process adds up its phases" \
    has out '^    2 × 1/9 + 4 × 1/9 = 2/3$'
is "each work that a step rests on is named" has out 'arXiv:1711.06181'
is "no more than that" lacks out 'arXiv:1810.00844'

run explain b-l-one-loop-z6 --phase 'B-L breaking'
is "--phase: a step that is not the last" exits 0
is "ends with what is left" lacks out 'Dirac or Majorana'
run explain b-l-dirac-seesaw
is "every scenario has its steps" has out '^13. .* (inverse-seesaw)$'
run explain b-l-dirac-seesaw --phase inverse-seesaw
is "--phase: one scenario alone" lacks out 'dirac-'
run explain standard-model-lepton-number
is "an anomalous model is explained" exits 0
is "and its sum that fails named" has out '^Anomalous ✗: .*ell^3'
run explain light-baryonic-fermion
is "instantons: twice the mixed sum" has out '^    SU2L, B: 2 × 3/2 = 3$'
run explain tests/golden/unknown.yaml
is "unknown charges: conditions on them" has out 'sum: .*, to be 0$'
is "the vacuum waits for them" has out '^Undetermined: charges are unknown: a'
run explain chiral-u1-445
is "without neutrinos nothing is said of them" lacks out '[Nn]eutrino'
is "without electric charge either" lacks out 'Electric'
run explain b-l-one-loop-z6 --set chi.B-L=2
is "--set: another vev" has out '^    <chi>: 2 c is a whole number$'
run explain --ascii b-l-one-loop-z6
is "--ascii" [ "$(LC_ALL=C tr -d '\n -~' < "$tmp/out" | wc -c)" = 0 ]
is "--ascii spells every sign" has out 'omega^4. 6 = 2 x 3, and 4 != 3'
run explain scotogenic --json
is "--json: steps" has out '"title": "The discrete part"'
run explain scotogenic --format latex
is "--format latex: matrices" has out 'begin{pmatrix}1 & 0'
run explain scotogenic --format markdown
is "--format markdown" has out '^## 1\. The fields'
run explain scotogenic --format html
is "--format html" has out '<h2 id="s[0-9]*">1\. The fields'

for f in text json latex markdown html; do
    run explain tests/cases/two-protections.yaml --format $f
    is "--format $f: nature and protection" \
        has out 'Majorana fermion.*real scalar\. What protects them: .*gauge'
done

run explain
is "explain needs a model" exits 2
run explain scotogenic zee
is "one only" exits 2
run explain models
is "no folder" exits 2
run explain scotogenic --phase electrowaek
is "an unknown phase is refused" exits 2
is "with the one that was meant" has err electroweak
run explain tests/golden/bad.yaml
is "a bad file is refused" exits 2
is "without an explanation" empty out
run explain tests/golden/bad.yaml --json
is "in JSON its errors are listed" has out '"errors": \['

# Names with signs, several indices, long matrices.
for name in mssm trinification; do
    if command -v pdflatex > /dev/null; then
        run explain "$name" --format latex -o "$tmp/$name.tex"
        is "LaTeX sets the explanation of $name" \
            pdflatex -interaction=batchmode -halt-on-error -draftmode \
            -output-directory="$tmp" "$tmp/$name.tex"
    else
        echo "ok - LaTeX sets $name # skip, no pdflatex"
    fi
done

cat > "$tmp/imposed.yaml" << 'END'
groups: {Z5: Z(5)}
fields: {a: {type: left, Z5: 1}}
END
run explain "$tmp/imposed.yaml"
is "an imposed Z(n) need not be free of anomalies" has out 'does not hold, and need not: the symmetry'
run check "$tmp/imposed.yaml"
is "check marks its sums as global" has out 'grav^2 Z5 *1  global'
sed 's/Z(5)/{group: Z(5), gauged: true}/' "$tmp/imposed.yaml" > "$tmp/gauged.yaml"
run check "$tmp/gauged.yaml"
is "those of a gauged one are not" has out 'grav^2 Z5 *1  ✗'

cat > "$tmp/both.yaml" <<'EOF'
extends: standard-model
groups: {X: U(1), P: Z(4)}
fields:
  S: {type: scalar, X: 1, P: 2}
  b: {type: scalar, P: 1}
breaking: [{vevs: [S, H]}]
EOF
run check "$tmp/both.yaml"
is "a Z4 of which imposed symmetries make a Z2 is no imposed one" \
    has out 'Z₄, .*; imposed Z₂, the rest is both at once'
run explain "$tmp/both.yaml"
is "explain says so too" has out 'alone make Z₂ of it; the rest takes both'
run check "$tmp/both.yaml" --set S.P=1
is "or nothing alone" has out 'Z₄, .* (gauged and imposed at once)'
run check "$tmp/both.yaml" --set S.P=0
is "imposed ones alone are" has out 'Z₄, .* (imposed)$'
run explain tests/cases/global-su2-quartet.yaml
is "one pseudoreal multiplet finds no other" \
    has out 'one multiplet, which stays massless to all orders'
run check tests/cases/global-su2-quartet.yaml
is "check says so too" has out '4 × L, one multiplet: its mass is antisymmetric'

if command -v python3 > /dev/null; then
    python3 tests/cli/explain_sums.py "$bin" models/*.yaml \
        tests/golden/unknown.yaml > "$tmp/sums" 2> "$tmp/err"
    status=$?
    cat "$tmp/sums"
    failures=$((failures + $(grep -c '^not ok' "$tmp/sums")))
    is "library models were redone" exits 0
else
    echo "ok - every step of every model can be redone # skip, no python3"
fi
# "D is trivial: every charge is a sum of light ones" stood there.
run explain tests/cases/undecided-quintet.yaml
is "what is known of dark matter is explained as such" \
    has out '^Here D is at least Z₂, not trivial\.'
is "and what is not" \
    has out '^Not all is known that is stable: elements outside the torus leave all'
# p p is an invariant of charge 2: (p p)^2 L^2 and p f L are neutral, whatever
# the masses of f, which leave the group undecided.
cat > "$tmp/bound.yaml" << 'END'
groups: {G: Sp(4), X: U(1)}
fields:
  p: {type: scalar, G: [0, 1], X: 1}
  L: {type: left, sector: visible, X: -2}
  f: {type: left, G: [0, 1], X: 1}
breaking: [{vevs: [{field: p, component: {G: [0, 0]}}]}]
active_neutrinos: L
END
run explain "$tmp/bound.yaml"
is "behind an undecided group neutrinos are explained" \
    has out '^A Majorana mass term: p^4 L^2\.'
is "and decays" has out 'decays, by the operator p L f,'
is "and bosons" has out '^6\. What breaking does to bosons'
run explain tests/cases/quarks-in-no-order.yaml
is "so is a process" has out '^Undecided: it depends on which quark is the strange'

# A boson's matrix is of generators of equal norms only where it says nothing else:
# T15 = diag(1, 1, 1, -3)/(2 sqrt(6)).
run explain pati-salam
is "explain says which generators of a mass matrix are not normalised" \
    has out 'normalised bosons are sqrt(6) T15\[SU4\] over the root of 6\.$'
run explain standard-model
is "and nothing where all are" lacks out 'normalised bosons'
finish
