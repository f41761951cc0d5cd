(* A triplet that holds ordinary matter and more: components, the conjugate's in
   reverse. Families that differ are lists. See 1512.06878 and hep-ph/9601001. *)
Gauge[[1]] = {B, U[1], xcharge, g1, False};
Gauge[[2]] = {W, SU[3], left, g2, True};
Gauge[[3]] = {G, SU[3], color, g3, False};
FermionFields[[1]] = {q12, 2, {Dp, dL, uL}, 0, 3, 3};
FermionFields[[2]] = {q3, 1, {Tp, -tL, bL}, 1/3, -3, 3};
FermionFields[[3]] = {u, 4, conj[uR], -2/3, 1, -3};
FermionFields[[4]] = {d, 5, conj[dR], 1/3, 1, -3};
FermionFields[[5]] = {l, 3, {n, -vL, eL}, -1/3, -3, 1};
FermionFields[[6]] = {e, 3, conj[eR], 1, 1, 1};
ScalarFields[[1]] = {phi1, 1, {p1, p2, p0}, 2/3, -3, 1};
ScalarFields[[2]] = {phi2, 1, {r0, r1, rp}, -1/3, -3, 1};
ScalarFields[[3]] = {phi3, 1, {s1, s0, sp}, -1/3, -3, 1};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{p0, {v1, 1/Sqrt[2]}}, {r0, {v2, 1/Sqrt[2]}}, {s0, {v3, 1/Sqrt[2]}}};
