/* characteristic.h - eigenvalues of a matrix of polynomials that are
 * polynomials themselves. */
#ifndef AN_RESIDUAL_BOSONS_CHARACTERISTIC_H
#define AN_RESIDUAL_BOSONS_CHARACTERISTIC_H

#include <flint/fmpq_mpoly.h>

struct an_boson_block;

/* Fills the masses of a block, which has its matrix; `unknown`: one of the ring
 * that no entry contains. p (initialised) := the characteristic polynomial, or
 * zero where the matrix is too large. */
void an_boson_block_solve(struct an_boson_block *b, fmpq_mpoly_t p,
                          slong unknown, const fmpq_mpoly_ctx_t ring);

#endif
