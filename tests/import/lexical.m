Off[General::spell]
(* Comments (* nest *), a backslash joins lines, a product needs no sign. *)
Model`Name = "words: \"two\"";
half = 1/2
Gauge[[1]] = {B, U[1], hypercharge, g1, False};
Gauge[[2]] = {W, SU[2], left, g2, \
              True};
FermionFields[[1]] = {Psi, 1, {a, b}, 3 half
                        - 1, 2};
FermionFields[[2]] = {\[Chi], 1, {c, d}, -2half half, 2};
ScalarFields[[1]] = {S, 1, s, 0 half, 1}
DEFINITION[GaugeES][LagrangianInput] = {Lag}
Lag = m Psi.\[Chi]
      + y S Psi.\[Chi] - (x/2) S^2 conj[S]^2;
thisLine is no statement of a model /. a -> b
