(* expect: 3:32: dimension 15 of SU(3) needs labels *)
Gauge[[1]] = {G, SU[3], color, g3, False};
FermionFields[[1]] = {q, 1, a, 15};
