(* expect: 1:1: no gauge group is given *)
FermionFields[[1]] = {q, 1, a};
