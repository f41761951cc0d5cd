#!/bin/sh
# diff: what differs between two models, and models that are the same under
# other names.
. "$(dirname "$0")/tap.sh"

run diff scotogenic scotogenic
is "a model is itself" exits 0
is "which is said" has out '^  the same$'
printf 'groups: {SU3c: SU(3)}\n' > "$tmp/glue.yaml"
run diff "$tmp/glue.yaml" standard-model
is "what one model has not is a dash" has out 'quarks *– *Q$'
is "and so is a verdict that nobody asked for" has out 'dark matter *– *unstable$'
is "vevs are written as in a file" has out 'electroweak *– *H SU2L: \[-1\]$'
run diff b-l-one-loop-z6 --set chi.B-L=3
is "a charge that is set to what it was" exits 0
run diff b-l-one-loop-z6 --set chi.B-L=2
is "another charge is a difference" exits 1
is "with its values" has out '^  field    chi.B-L  *3  *2$'
is "and the verdicts that it changes" has out '^  verdict  neutrinos  *Dirac  *Majorana$'
is "and no others" lacks out 'proton decay'
run diff b-l-one-loop-z6 --set chi.B-L=-3
is "the conjugate of a field that is in no coupling is a name of it" exits 1
run diff dark-photon standard-model
is "groups that only one has" has out '^  group  *[A-Za-z]*  *U(1)  *–$'
run diff b-l-445 --set nuR.B-L=5,-4,-4
is "generations in another order" exits 0
is "are said" has out 'nuR\[1,2\]  *nuR\[2,3\]'

# A model written for another program is the same, where that can hold it.
same=0
for name in zee-babu scotogenic dark-su2-doublet type-one-seesaw; do
    "$bin" export "$name" -o "$tmp/$name.m" 2> /dev/null || continue
    run diff "$name" "$tmp/$name.m"
    is "$name as a file of SARAH" exits 0
    same=$((same + 1))
done
is "several of them" [ "$same" -ge 3 ]
run diff scotogenic "$tmp/scotogenic.m"
is "right-handed fields are conjugates there" has out '^  uR  *uRc\*$'

cat > "$tmp/a.yaml" << 'END'
name: two
groups: {A: U(1), B: U(1), G: SU(3)}
fields:
  p: {type: left, A: 1, G: 3}
  q: {type: left, A: -1, B: 2, G: 3bar}
  r: {type: left, B: -2}
  s: {type: scalar, B: 2}
breaking: [{vevs: [s]}]
couplings: [p q s*]
END
cat > "$tmp/b.yaml" << 'END'
name: deux
groups: {H: SU(3), X: U(1), Z: U(1)}
fields:
  t: {type: scalar, X: -2, Z: 2}
  u: {type: right, X: 3, Z: -1, H: 3}
  v: {type: right, X: -1, Z: -1, H: 3bar}
  w: {type: left, X: 2, Z: -2}
breaking: [{vevs: [t]}]
couplings: [v u t]
END
run diff "$tmp/a.yaml" "$tmp/b.yaml"
is "another basis, colour conjugated, right-handed fields" exits 0
is "the basis" has out ' X$'
sed 's/^couplings.*/couplings: [r r s s]/' "$tmp/b.yaml" |
    sed 's/r r s s/w w t t/' > "$tmp/c.yaml"
run diff "$tmp/a.yaml" "$tmp/c.yaml"
is "another term is none" exits 1
sed 's/Z: -2/Z: -4/' "$tmp/b.yaml" > "$tmp/d.yaml"
run diff "$tmp/a.yaml" "$tmp/d.yaml"
is "another charge is none" exits 1
is "nor undecided" lacks out 'undecided'
sed 's/vevs: \[t\]/vevs: []/' "$tmp/b.yaml" > "$tmp/e.yaml"
run diff "$tmp/a.yaml" "$tmp/e.yaml"
is "another vacuum is none" exits 1

# ---- generations that are fields of their own
cat > "$tmp/one.yaml" << 'END'
name: one field
groups: {X: U(1)}
fields:
  l: {type: left, generations: 3, X: 1}
  e: {type: right, generations: 3, X: 2}
  N: {type: dirac, generations: 2, X: 5}
  s: {type: scalar, generations: 2, X: 1}
  t: {type: scalar, X: 2}
couplings: [e* l s, l^2 t*]
END
split() { # the lepton terms, more terms
    cat > "$tmp/three.yaml" << END
name: several fields
groups: {X: U(1)}
fields:
  le: {type: left, X: 1}
  lm: {type: left, X: 1}
  lt: {type: left, X: 1}
  e: {type: left, X: -2}
  m: {type: right, generations: 2, X: 2}
  N1: {type: dirac, X: 5}
  N2: {type: dirac, X: 5}
  s1: {type: scalar, X: 1}
  s2: {type: scalar, X: -1}
  t: {type: scalar, X: 2}
couplings: [$1]
END
}
all='le e s1, lm e s1, lt e s1, m* le s1, m* lm s1, m* lt s1, le e s2*, lm e s2*,
  lt e s2*, m* le s2*, m* lm s2*, m* lt s2*'
masses='le le t*, lm lm t*, lt lt t*, le lm t*, le lt t*, lm lt t*'
split "$all, $masses"
run diff "$tmp/one.yaml" "$tmp/three.yaml"
is "each generation a field, all terms: the same" exits 0
is "one is three" has out '^  l  *le, lm, lt$'
is "right-handed fields and left-handed conjugates of them" \
    has out '^  e  *e\*, m$'
is "scalars and conjugates" has out '^  s  *s1, s2\*$'
is "Dirac fields" has out '^  N  *N1, N2$'
run diff "$tmp/three.yaml" "$tmp/one.yaml"
is "and the other way round" exits 0
split "$all, le le t*, lm lm t*, lt lt t*, le lm t*, le lt t*"
run diff "$tmp/one.yaml" "$tmp/three.yaml"
is "one term is missing: a basis may do that" has out 'undecided whether'
is "which is no success" exits 1
split 'le e s1, m* lm s1, m* lt s1, le e s2*, m* lm s2*, m* lt s2*'
run diff "$tmp/one.yaml" "$tmp/three.yaml"
is "a term that no generation has is a difference" lacks out 'undecided'
is "and said" has out '^  term  *l^2 t\*  *listed  *–$'
split "$all, $masses"
sed 's/lt: {type: left, X: 1}/lt: {type: left, X: 4}/; s/m: {type: right, generations: 2, X: 2}/m: {type: right, generations: 2, X: [2, 5]}/' \
    "$tmp/three.yaml" > "$tmp/other.yaml"
run diff "$tmp/one.yaml" "$tmp/other.yaml"
is "another charge of one generation is a difference" lacks out 'undecided'
split "$all, $masses, N1.L* le s1, N2.R* lm s1"
run diff "$tmp/one.yaml" "$tmp/three.yaml"
is "so is a further term" lacks out 'undecided'

# L L h of a charged singlet is antisymmetric: equal generations have no term.
cat > "$tmp/zee.yaml" << 'END'
extends: standard-model
fields:
  h: {type: scalar, Y: 1}
couplings: [L L h]
END
cat > "$tmp/zee3.yaml" << 'END'
extends: standard-model
fields:
  h: {type: scalar, Y: 1}
  L: null
  l1: {type: left, SU2L: 2, Y: -1/2, sector: visible}
  l2: {type: left, generations: 2, SU2L: 2, Y: -1/2, sector: visible}
active_neutrinos: [l1, l2]
processes: {leptons: [l1, l2]}
couplings: [l1* H eR, l2* H eR, l1 l2 h, l2 l2 h]
END
run diff "$tmp/zee.yaml" "$tmp/zee3.yaml"
is "what vanishes need not be listed" exits 0
sed 's/, l2 l2 h//' "$tmp/zee3.yaml" > "$tmp/zee2.yaml"
run diff "$tmp/zee.yaml" "$tmp/zee2.yaml"
is "what does not vanish has to be" exits 1
sed 's/l1 l2 h,/l1 l1 h, l1 l2 h,/' "$tmp/zee3.yaml" > "$tmp/zee4.yaml"
run diff "$tmp/zee.yaml" "$tmp/zee4.yaml"
is "and what vanishes but is listed, a fault, is no part of one field" exits 1

# Masses may be listed in a basis, where nothing else tells generations apart.
cat > "$tmp/seesaw.yaml" << 'END'
extends: standard-model
fields:
  N: {type: right, generations: 3}
couplings: [L* H* N, N N]
END
heavy() { # masses
    cat > "$tmp/heavy.yaml" << END
extends: standard-model
fields:
  N1: {type: right}
  N2: {type: right}
  N3: {type: right}
couplings: [L* H* N1, L* H* N2, L* H* N3, $1]
END
    run diff "$tmp/seesaw.yaml" "$tmp/heavy.yaml"
}
heavy 'N1 N1, N2 N2, N3 N3'
is "a diagonal mass matrix is a general one" exits 0
heavy 'N1 N1, N2 N3'
is "so is one that pairs two" exits 0
heavy 'N1 N1, N2 N2'
is "but not one of lower rank" exits 1
sed -i 's/L\* H\* N3, /N3 N3, /' "$tmp/heavy.yaml"
run diff "$tmp/seesaw.yaml" "$tmp/heavy.yaml"
is "nor one whose third generation has no other term" exits 1

run diff b-l-one-loop-z6 --set 'xi.B-L=?'
is "unknown charges: undecided, or a verdict differs" exits 1

# ---- errors
run diff scotogenic
is "one model" exits 2
is "what is expected" has err 'diff A --set X=V'
run diff scotogenic mssm su5
is "three" exits 2
run diff scotogenic models
is "a folder" exits 2
# A factor that has no counterpart, behind one that has.
cat > "$tmp/doublet.yaml" << 'EOF'
groups: {A: SU(3), B: SU(2)}
fields: {F: {type: left, A: 8}, G: {type: left, generations: 2, B: 2}}
EOF
sed 's/B: 2/B: 3/' "$tmp/doublet.yaml" > "$tmp/triplet.yaml"
run diff "$tmp/doublet.yaml" "$tmp/triplet.yaml"
is "factors without a counterpart" exits 1
run diff scotogenic nothing
is "no model" has err "no library model is called 'nothing'"
run diff scotogenic --set zz=1
is "a setting that is none" exits 2
run diff --json scotogenic nothing
is "errors as JSON" has out '"errors": \[{'

if command -v python3 > /dev/null; then
    PYTHONDONTWRITEBYTECODE=1 python3 tests/cli/copies_diff.py "$bin" || failures=1
fi
finish
