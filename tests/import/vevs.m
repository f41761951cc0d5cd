(* A step for each state; the place in the list is the weight: of a triplet as a
   matrix row minus column, of a symmetric tensor the sum, of a conjugate minus. *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
Gauge[[3]] = {D, SU[3], dark, g3, True};
ScalarFields[[1]] = {H, 3, {Hp, H0}, 1/2, 2, 1};
ScalarFields[[2]] = {T, 1, {{tp/Sqrt[2], tpp}, {t0, -tp/Sqrt[2]}}, 1, 3, 1};
ScalarFields[[3]] = {F, 1, {f3, f2, f1, f0}, 3/2, 4, 1};
ScalarFields[[4]] = {Six, 1, {{a, b/Sqrt[2], c}, {b/Sqrt[2], d, e}, {c, e, f}}, 0, 1, 6};
ScalarFields[[5]] = {Bar, 1, {x, y, z}, 0, 1, -3};
ScalarFields[[6]] = {Bi, 1, {{k1, k2, k3}, {k4, -conj[k5], k6}}, 1/2, 2, -3};
ScalarFields[[7]] = {S, 2, s, 0, 1, 1};
NameOfStates = {GaugeES, Dark, EWSB};
DEFINITION[EWSB][VEVs] = {{H0[{3}], {v, 1/Sqrt[2]}}, {t0, {vT, 1/Sqrt[2]}}, {f0, {vF, 1}}, {k5, {vK, 1}},
                          {Hp, {0, 0}}, {nothing, {vN, 1}}};
DEFINITION[Dark][VEVs] = {{d, {v6, -1}}, {z, {vz, 1/Sqrt[2]}, {sz, I/Sqrt[2]}}, {s, {vS[2], 1}}};
