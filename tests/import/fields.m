(* Every fermion is left-handed as written; a scalar is real when RealScalars
   and its components say so. *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
Gauge[[3]] = {G, SU[3], color, g3, False};
RealScalars = {r, t0, n};
FermionFields[[1]] = {QR, 3, {x1, x2}, 1/6, -2, 3};
FermionFields[[3]] = {six, 1, z, 0, 1, -6};
FermionFields[[4]] = {big, 1, w, 0, 1, {15, {2, 1}}};
ScalarFields[[1]] = {R, 1, r, 0, 1, 1};
ScalarFields[[2]] = {T, 1, {{t0/Sqrt[2], tp}, {conj[tp], -t0/Sqrt[2]}}, 0, 3, 1};
ScalarFields[[3]] = {U, 1, {{n, up}, {um, -n}}, 0, 3, 1};
ScalarFields[[4]] = {O, 2, o, 0, 1, -8};
