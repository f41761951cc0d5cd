(* An R-symmetry turns scalar and fermion apart: charges are those of scalars. *)
Global[[1]] = {U[1], RS};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, {1, 1, 0}};
SuperFields[[1]] = {A, 1, a, 1, {2, 2, 1}};
SuperFields[[2]] = {C, 1, c, -1, {0, 0, -1}};
SuperFields[[3]] = {S, 1, s, 0, {1, 1, 0}};
SuperPotential = \[Mu] A.C + m S.S + l S.A.C;
