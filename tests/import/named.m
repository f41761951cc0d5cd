(* Without vevs the names of three groups tell the charge; half of a B-L that is
   twice as large. *)
Gauge[[1]] = {B, U[1], bminl, gBL, False};
Gauge[[2]] = {WL, SU[2], left, g2, True};
Gauge[[3]] = {WR, SU[2], right, gR, True};
FermionFields[[1]] = {L, 3, {vL, eL}, -1, 2, 1};
FermionFields[[2]] = {R, 3, {conj[vR], conj[eR]}, 1, 1, -2};
