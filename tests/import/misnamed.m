(* Names say neutrino and electron, charges do not: neither is taken for one. *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
FermionFields[[1]] = {l, 3, {vL, eL}, 1/2, 2};
FermionFields[[2]] = {e, 3, conj[eR], 1, 1};
ScalarFields[[1]] = {H, 1, {Hp, H0}, 1/2, 2};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{H0, {v, 1/Sqrt[2]}}};
