Global[[1]] = {Z[2], DarkParity};  even = 1;  odd = -1;
Gauge[[1]] = {B,  U[1],  hypercharge, g1,  False, even};
Gauge[[2]] = {W,  SU[2], left,        g2,  True,  even};
Gauge[[3]] = {G,  SU[3], color,       g3,  False, even};
Gauge[[4]] = {Bx, U[1],  chargeX,     gX,  False, even};
FermionFields[[1]] = {l, 3, {vL, eL}, -1/2, 2, 1, -1, even};
FermionFields[[2]] = {N, 2, conj[nR],    0, 1, 1, 1/2, odd};  (* left-handed N, charge +1/2 *)
ScalarFields[[1]]  = {H, 1, {Hp, H0},  1/2, 2, 1, 0, even};
ScalarFields[[2]]  = {S, 1, s0,          0, 1, 1, 2 qS, even};
NameOfStates = {GaugeES, EWSB};
DEFINITION[GaugeES][LagrangianInput] = {{LagYuk, {AddHC->True}}};
LagYuk = - y conj[S].N.N;
DEFINITION[EWSB][VEVs] = {{H0, {v, 1/Sqrt[2]}}, {s0, {vS, 1/Sqrt[2]}}};
