/* solve.c - linear systems over Q.
 *
 * FLINT solves them; what is added is the check of shapes, which FLINT leaves
 * to its caller.
 */
#include "algebra/solve.h"

#include <assert.h>

bool an_rational_solve(fmpq_mat_t x, const fmpq_mat_t A, const fmpq_mat_t b)
{
    assert(fmpq_mat_nrows(A) == fmpq_mat_ncols(A));
    assert(fmpq_mat_nrows(A) == fmpq_mat_nrows(b));
    assert(fmpq_mat_nrows(x) == fmpq_mat_nrows(b));
    assert(fmpq_mat_ncols(x) == fmpq_mat_ncols(b));
    return fmpq_mat_solve(x, A, b) != 0;
}
