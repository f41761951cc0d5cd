(* Three generations are called u, d, e and v: what else is called like a quark
   is new. A conjugate list has its places. *)
Global[[1]] = {Z[2], P};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, 1};
Gauge[[2]] = {W, SU[2], left, g2, True, 1};
Gauge[[3]] = {G, SU[3], color, g3, False, 1};
FermionFields[[1]] = {q, 3, {uL, dL}, 1/6, 2, 3, 1};
FermionFields[[2]] = {l, 3, {vL, eL}, -1/2, 2, 1, 1};
FermionFields[[3]] = {u, 3, conj[uR], -2/3, 1, -3, 1};
FermionFields[[4]] = {d, 3, conj[dR], 1/3, 1, -3, 1};
FermionFields[[5]] = {e, 3, conj[eR], 1, 1, 1, 1};
FermionFields[[8]] = {T1, 1, t1L, 2/3, 1, 3, -1};
FermionFields[[9]] = {T2, 1, conj[t1R], -2/3, 1, -3, -1};
FermionFields[[10]] = {N, 1, n, 0, 1, 1, -1};
ScalarFields[[1]] = {H, 1, conj[{Hm, H0}], 1/2, 2, 1, 1};
ScalarFields[[2]] = {R, 1, r0, 0, 1, 1, 1};
RealScalars = {R, nowhere};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{H0, {v, 1/Sqrt[2]}}, {r0, {vR, 1}}};
