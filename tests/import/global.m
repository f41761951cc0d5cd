Global[[1]] = {Z[4], parity};
Global[[2]] = {U[1], left};
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, True};
FermionFields[[1]] = {Psi, 1, {a, b}, 1/2, 2, -1, 3};
FermionFields[[2]] = {Chi, 1, {c, d}, -1/2, 2, I};
FermionFields[[3]] = {Eta, 1, e, 0, 1};
