(* expect: 4:32: charges under hypercharge have no common unit *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a, 1};
FermionFields[[2]] = {p, 1, b, Sqrt[2]};
