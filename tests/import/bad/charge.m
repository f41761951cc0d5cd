(* expect: 3:34: no rational number *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a, 2 Pi};
