(* expect: 2:12: names that stand for names without an end *)
x = y; y = x;
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a, x};
