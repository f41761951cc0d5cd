(* Colour inside SU(4): the three places in a row where quarks stand. Leptons may
   stand first; of a conjugate as well. *)
Gauge[[1]] = {X, SU[4], pati, g4, True};
Gauge[[2]] = {WL, SU[2], left, g2, True};
Gauge[[3]] = {WR, SU[2], right, gR, True};
FermionFields[[1]] = {FL, 3, {{vL, eL}, {uL1, dL1}, {uL2, dL2}, {uL3, dL3}}, 4, 2, 1};
FermionFields[[2]] = {FR, 3, {{conj[vR], conj[eR]}, {conj[uR1], conj[dR1]}, {conj[uR2], conj[dR2]},
                              {conj[uR3], conj[dR3]}}, -4, 1, -2};
ScalarFields[[1]] = {Phi, 1, {{h10, h1m}, {h2p, h20}}, 1, 2, -2};
ScalarFields[[2]] = {Chi, 1, {{c0, cm}, {t1, b1}, {t2, b2}, {t3, b3}}, 4, 1, 2};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{h10, {v1, 1/Sqrt[2]}}, {h20, {v2, 1/Sqrt[2]}}, {c0, {vR, 1/Sqrt[2]}}};
DEFINITION[GaugeES][LagrangianInput] = {{Lag, {AddHC -> True}}};
Lag = y Phi.FL.FR;
