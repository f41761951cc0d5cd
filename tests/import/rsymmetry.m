(* Scalar and fermion differ under an R-symmetry: it is left out and said. *)
Global[[1]] = {U[1], RS};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, {0, 0, 1}};
SuperFields[[1]] = {A, 1, a, 1, {2, 2, 1}};
SuperFields[[2]] = {C, 1, c, -1, {0, 0, -1}};
SuperPotential = \[Mu] A.C;
