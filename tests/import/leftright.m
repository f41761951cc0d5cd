(* The charge that the vevs leave, of two SU(2)s; mirrored left-handed doublets. *)
Gauge[[1]] = {B, U[1], bminl, gBL, False};
Gauge[[2]] = {WL, SU[2], left, g2, True};
Gauge[[3]] = {WR, SU[2], right, gR, True};
Gauge[[4]] = {G, SU[3], color, g3, False};
FermionFields[[1]] = {QLbar, 3, {conj[uL], conj[dL]}, -1/6, -2, 1, -3};
FermionFields[[2]] = {LLbar, 3, {conj[nuL], conj[eL]}, 1/2, -2, 1, 1};
FermionFields[[3]] = {QR, 3, {uR, dR}, 1/6, 1, 2, 3};
FermionFields[[4]] = {LR, 3, {nuR, eR}, -1/2, 1, 2, 1};
ScalarFields[[1]] = {Phi, 1, {{H0, Hp}, {Hm, h0}}, 0, 2, -2, 1};
ScalarFields[[2]] = {D, 1, {{dp/Sqrt[2], dpp}, {d0, -dp/Sqrt[2]}}, 1, 1, 3, 1};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{H0, {v1, 1/Sqrt[2]}}, {h0, {v2, 1/Sqrt[2]}}, {d0, {vR, 1/Sqrt[2]}}};
DEFINITION[GaugeES][LagrangianInput] = {{Lag, {AddHC -> True}}};
Lag = YL Phi.LLbar.LR + YQ Phi.QLbar.QR + YD LR.D.LR;
