(* expect: 4:35: no root of one of order 3 *)
Global[[1]] = {Z[3], P};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, 1};
FermionFields[[1]] = {q, 1, a, 1, -1};
