(* expect: 3:22: expected a list of at least 4 and at most 4 entries, got 3 *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a};
