(* Charges under Z[n] are phases, of three the superfield's. *)
Global[[1]] = {Z[3], Z3};  Global[[2]] = {Z[2], P};  Global[[3]] = {Z[12], Z12};
w = Exp[2*Pi*I/3]; odd = {-1, 1, -1};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, 1, 1, 1};
FermionFields[[1]] = {Psi, 1, psi, 1, w, odd, I};
FermionFields[[2]] = {Chi, 1, chi, -1, w^2, -1, E^(2 Pi I 5/12)};
FermionFields[[3]] = {Eta, 1, eta, 0, 1/w, 1, -Exp[-Pi I/6]};
FermionFields[[4]] = {Xi, 1, xi, 0, w w, 1, Exp[2 \[Pi] \[ImaginaryI]/4]^3};
DEFINITION[GaugeES][LagrangianInput] = {{Lag, {AddHC -> True}}};
Lag = m Psi.Chi;
