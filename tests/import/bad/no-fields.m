(* expect: 1:1: no field is given *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
