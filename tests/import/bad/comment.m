(* expect: 3:1: this comment has no end *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
(* FermionFields[[1]] = {q, 1, a, 1};
