(* Terms are expanded; couplings and tensors drop, equal and conjugate terms are
   one; what breaks a gauge symmetry stays for check to see. *)
Global[[1]] = {Z[2], P};
Gauge[[1]] = {B, U[1], hypercharge, g1, False, 1};
Gauge[[2]] = {W, SU[2], left, g2, True, 1};
FermionFields[[1]] = {l, 3, {vL, eL}, -1/2, 2, 1};
FermionFields[[2]] = {e, 3, conj[eR], 1, 1, 1};
FermionFields[[3]] = {N, 2, n, 0, 1, -1};
ScalarFields[[1]] = {H, 1, {Hp, H0}, 1/2, 2, 1};
ScalarFields[[2]] = {S, 1, s, 0, 1, -1};
tensor = epsTensor[lef1, lef2] Delta[lef3, lef4];
potential = conj[H].H + conj[S].S;
LagHC = -Ye conj[H].e.l + M/2 N.N - Yn H.l.N + y tensor S.N.l.H;
LagNoHC = -Expand[(a potential + b potential^2)/2] + LagDer + H.conj[H] + c conj[LagHC];
LagDer = Der[S, lor1].conj[S] B + H0 s;
DEFINITION[GaugeES][Additional] = {{LagHC, {AddHC -> True}}, {LagNoHC, {AddHC -> False}},
                                   {wrong, {AddHC -> True}}};
wrong = x H.H.S;
