/* rep.h - irreducible representations of a simple Lie algebra.
 *
 * A representation is its highest weight: `rank` non-negative Dynkin labels.
 * Closed formulas (dimension, indices) work at any size; listing weights is
 * refused above AN_MAX_WEIGHTS.
 */
#ifndef AN_ALGEBRA_LIE_REP_H
#define AN_ALGEBRA_LIE_REP_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_lie;

enum an_reality { AN_REAL, AN_PSEUDOREAL, AN_COMPLEX };

bool an_rep_is_trivial(const struct an_lie *g, const int *labels);
bool an_rep_is_adjoint(const struct an_lie *g, const int *labels);

/* The labels of the adjoint representation: the last root by height. */
const int *an_lie_highest_root(const struct an_lie *g);

/* d := dimension (Weyl). */
void an_rep_dimension(fmpz_t d, const struct an_lie *g, const int *labels);

/* T := Dynkin index (dim R / dim g) (lambda, lambda + 2 rho) / 2: 1/2 for the
 * fundamental of SU(N) and Sp(2N), 1 for the vector of SO(N >= 5). */
void an_rep_index(fmpq_t T, const struct an_lie *g, const int *labels);

/* A := cubic index, sum over weights of (h.w)^3 normalised to 1 for the
 * fundamental [1,0,...] of A_n (n >= 2); for D_3 normalised to 1 for [0,0,1]
 * (SO(6) = SU(4)); 0 for every other algebra. Closed formula, no weights. */
void an_rep_cubic(fmpz_t A, const struct an_lie *g, const int *labels);

/* out := the labels of the conjugate representation; out may alias labels. */
void an_rep_conjugate(int *out, const struct an_lie *g, const int *labels);

enum an_reality an_rep_reality(const struct an_lie *g, const int *labels);

/* Congruence class ("N-ality") vector: z . labels mod 1 is the phase of the
 * k-th generator of the centre. Returns their number: 1, 2 for D_even, 0 when
 * the centre is trivial. z[k*rank + i] in [0, 1); room for 2 * rank initialised
 * rationals. */
int an_lie_centre(fmpq *z, const struct an_lie *g);

/* The node that takes the place of node i (from 0) in the conjugate
 * representation. */
int an_node_conjugate(char series, int rank, int i);

/* Is 2 <omega_i, rho^v> odd, rho^v half the sum of the positive coroots? A
 * self-conjugate representation is pseudoreal exactly when the labels at such
 * nodes (from 0) have an odd sum. */
bool an_node_is_odd(char series, int rank, int i);

/* True when the dimension is at most cap; d is then the dimension. */
bool an_dimension_within(unsigned long *d, const struct an_lie *g,
                         const int *labels, unsigned long cap);

/* c := (lambda, lambda + 2 rho). */
void an_rep_casimir(fmpq_t c, const struct an_lie *g, const int *labels);

#endif
