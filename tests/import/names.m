(* No vevs: the groups' names tell the charge. *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
FermionFields[[1]] = {Psi, 1, {a, b}, 1/2, 2};
FermionFields[[2]] = {Chi, 1, {c, d}, -1/2, 2};
