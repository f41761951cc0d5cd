(* Groups come in the order of their index, the last assignment wins, names that
   reports or fields have are adapted. *)
Gauge[[7]] = {G, SU[3], color, g3, False};
Gauge[[2]] = {C, SU[2], type, g2, True};
Gauge[[2]] = {C, U[1], mass, g2, False};
Gauge[[3]] = {O, SO[10], gut, g4, False};
FermionFields[[4]] = {Psi, 3, psi, 0, 16, 1};
FermionFields[[9]] = {Chi, 1, chi, 1/2, 1, -3};
FermionFields[[10]] = {Eta, 1, eta, -1/2, 1, 3};
