(* expect: 2:18: expected a group *)
Gauge[[1]] = {B, W[1], hypercharge, g1, False};
