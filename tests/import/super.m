(* Old and new supersymmetric files; SARAH adds gauginos. *)
Global[[1]] = {Z[2], RParity};
RpM = {-1, -1, 1}; RpP = {1, 1, -1};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, RpM};
Gauge[[2]] = {WB, SU[2], left, g2, True, RpM};
Gauge[[3]] = {G, SU[3], color, g3, False, RpM};
SuperFields[[1]] = {q, 3, {uL, dL}, 1/6, 2, 3, RpM};
SuperFields[[2]] = {l, 3, {vL, eL}, -1/2, 2, 1, RpM};
SuperFields[[3]] = {u, 3, conj[uR], -2/3, 1, -3, RpM};
SuperFields[[4]] = {d, 3, conj[dR], 1/3, 1, -3, RpM};
SuperFields[[5]] = {e, 3, conj[eR], 1, 1, 1, RpM};
Fields[[1]] = {{Hd0, Hdm}, 1, Hd, -1/2, 2, 1, RpP};
Fields[[2]] = {{Hup, Hu0}, 1, Hu, 1/2, 2, 1, RpP};
SuperPotential = {{{1, Yu}, {u, q, Hu}}, {{-1, Yd}, {d, q, Hd}},
                  {{-1, Ye}, {e, l, Hd}}, {{1, \[Mu]}, {Hu, Hd}}};
NameOfStates = {GaugeES, EWSB};
DEFINITION[EWSB][VEVs] = {{SHd0, {vd, 1/Sqrt[2]}, {sigmad, I/Sqrt[2]}, {phid, 1/Sqrt[2]}},
                          {SHu0, {vu, 1/Sqrt[2]}, {sigmau, I/Sqrt[2]}, {phiu, 1/Sqrt[2]}}};
