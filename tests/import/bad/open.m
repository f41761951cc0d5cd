(* expect: 3:19: expected a comma or }, got '=' *)
FermionFields[[1]] = {q, 1, a, 1
ScalarFields[[1]] = {s, 1, b, 1};
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
