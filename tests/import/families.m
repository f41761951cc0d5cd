(* Families that are fields of their own; a vector-like quark dR4 beside dR is
   new, u1L and u2L without a uL are quarks. *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
Gauge[[3]] = {G, SU[3], color, g3, False};
FermionFields[[1]] = {q1, 1, {u1L, d1L}, 1/6, 2, 3};
FermionFields[[2]] = {q2, 2, {u2L, d2L}, 1/6, 2, 3};
FermionFields[[3]] = {l1, 1, {v1L, e1L}, -1/2, 2, 1};
FermionFields[[4]] = {l2, 2, {v2L, e2L}, -1/2, 2, 1};
FermionFields[[5]] = {u, 3, conj[uR], -2/3, 1, -3};
FermionFields[[6]] = {d, 3, conj[dR], 1/3, 1, -3};
FermionFields[[7]] = {e, 3, conj[eR], 1, 1, 1};
FermionFields[[8]] = {dp, 1, conj[dR4], 1/3, 1, -3};
FermionFields[[9]] = {dm, 1, DL, -1/3, 1, 3};
ScalarFields[[1]] = {H, 1, {Hp, H0}, 1/2, 2, 1};
ScalarFields[[2]] = {Eta, 1, {Ep, E0}, 1/2, 2, 1};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{H0, {v, 1/Sqrt[2]}}};
