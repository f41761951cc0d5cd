(* expect: 3:22: expected a list of 4 entries, got 3 *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a};
