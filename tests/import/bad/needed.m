(* expect: 5:10: expected a number, a name or a list, got *)
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
FermionFields[[1]] = {q, 1, a, 1};
DEFINITION[GaugeES][LagrangianInput] = {Lag};
Lag = q. @ q;
