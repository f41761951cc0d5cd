(* Symbols that the file assigns are numbers, others parameters; a square root in
   common is a unit. *)
third = 1/3; two = 2 third + 4 third;
Gauge[[1]] = {B, U[1], first, g1, False};
Gauge[[2]] = {C, U[1], second, g2, False};
FermionFields[[1]] = {Psi, 1, psi, a two - 1/2, 2/Sqrt[40]};
FermionFields[[2]] = {Chi, 1, chi, 1/2 - a two, -1/Sqrt[10]};
FermionFields[[3]] = {Eta, 1, eta, b + 0.5, 3/(2 Sqrt[10])};
FermionFields[[4]] = {Xi, 1, xi, -b - 1/2, -3 10^(-1/2)/2};
ScalarFields[[1]] = {S, 1, s, 1 + a, 0};
DEFINITION[GaugeES][LagrangianInput] = {{Lag, {AddHC -> True}}};
Lag = m Psi.Chi + c S;
