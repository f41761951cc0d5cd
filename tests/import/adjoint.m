(* Of an octet as a matrix the place is row minus column; charges come from the
   first charged colour singlet where no component is called e. *)
Gauge[[1]] = {B, U[1], xcharge, g1, False};
Gauge[[2]] = {W, SU[3], left, g2, True};
FermionFields[[1]] = {l, 3, {n1, l1, n2}, -1/3, 3};
FermionFields[[2]] = {m, 3, lc, 1, 1};
ScalarFields[[1]] = {O, 1, {{o11, o12, o13}, {o21, o22, o23}, {o31, o32, o33}}, 0, 8};
ScalarFields[[2]] = {phi, 1, {p0, pm, q0}, -1/3, 3};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{o13, {w, 1}}, {p0, {v1, 1/Sqrt[2]}}, {q0, {v2, 1/Sqrt[2]}}};
