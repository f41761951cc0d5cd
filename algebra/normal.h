/* normal.h - Hermite and Smith normal forms with their transforms.
 *
 * FLINT 2.9's own fmpz_mat_snf can run without end on non-square matrices
 * (flintlib/flint #2592), so the Smith form alternates Hermite forms.
 */
#ifndef AN_ALGEBRA_NORMAL_H
#define AN_ALGEBRA_NORMAL_H

#include <flint/fmpz_mat.h>

/* H := the row Hermite form of A (m x n): upper echelon, positive pivots,
 * entries above a pivot in [0, pivot), zero rows last. U := unimodular m x m
 * with U A = H; U may be NULL. H may alias A. Cannot fail; any shape, also
 * 0 x n. */
void an_hermite_form(fmpz_mat_t H, fmpz_mat_struct *U, const fmpz_mat_t A);

/* H := the row Hermite form of H, whose first `done` rows are one already, none
 * of them zero. The rank. */
slong an_hermite_extend(fmpz_mat_t H, slong done);

/* S := the Smith form of A (m x n): diagonal, s_1 | s_2 | ..., non-negative,
 * zeros last. U (m x m) and V (n x n) unimodular with U A V = S; either may be
 * NULL. S may not alias A. Cannot fail. */
void an_smith_form(fmpz_mat_t S, fmpz_mat_struct *U, fmpz_mat_struct *V,
                   const fmpz_mat_t A);

/* The rank of A. */
slong an_rank(const fmpz_mat_t A);

/* Rows of K := a basis of the integer left kernel {y : y A = 0} (saturated),
 * LLL-reduced. K is initialised by this call, r x m; the caller clears it. */
void an_left_kernel(fmpz_mat_t K, const fmpz_mat_t A);

/* B := an LLL-reduced basis of the lattice that its linearly independent rows
 * span, shortest rows first, the first entry of each that is not zero
 * positive. Exact: no floating point decides anything. */
void an_lll_reduce(fmpz_mat_t B);

/* Rows of K := any basis of the integer left kernel of A. K is initialised by
 * this call. */
void an_kernel_basis(fmpz_mat_t K, const fmpz_mat_t A);

#endif
