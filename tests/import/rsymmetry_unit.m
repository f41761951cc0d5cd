(* Charges in units of that of theta: 3 mod 4, which turns 3 into 1; 1/2. The
   third tells theta otherwise from field to field, the fourth not everywhere. *)
Global[[1]] = {Z[4], ZR};
Global[[2]] = {U[1], UR};
Global[[3]] = {U[1], UX};
Global[[4]] = {Z[6], ZX};
i3 = Exp[2*Pi*I*3/4];
Gauge[[1]] = {B, U[1], hypercharge, g1, False, {i3, i3, 1}, {1/2, 1/2, 0}, 0, 1};
SuperFields[[1]] = {A, 1, a, 1, {i3, i3, 1}, {1, 1, 1/2}, {1, 1, 0}, {-1, -1, 1}};
SuperFields[[2]] = {C, 1, c, -1, {i3, i3, 1}, {0, 0, -1/2}, {2, 2, 0}, 1};
SuperPotential = \[Mu] A.C;
