/* solve.c - linear systems over Q, and ranks.
 *
 * FLINT solves them; what is added is the check of shapes, which FLINT leaves
 * to its caller.
 */
#include "algebra/solve.h"

#include <assert.h>

#include <flint/fmpq.h>
#include <flint/nmod_mat.h>

bool an_rational_solve(fmpq_mat_t x, const fmpq_mat_t A, const fmpq_mat_t b)
{
    assert(fmpq_mat_nrows(A) == fmpq_mat_ncols(A));
    assert(fmpq_mat_nrows(A) == fmpq_mat_nrows(b));
    assert(fmpq_mat_nrows(x) == fmpq_mat_nrows(b));
    assert(fmpq_mat_ncols(x) == fmpq_mat_ncols(b));
    return fmpq_mat_solve(x, A, b) != 0;
}

bool an_rational_spans(const fmpq_mat_t A, const fmpq_mat_t x)
{
    assert(fmpq_mat_nrows(x) == 1);
    assert(fmpq_mat_ncols(x) == fmpq_mat_ncols(A));
    slong m = fmpq_mat_nrows(A), n = fmpq_mat_ncols(A);
    fmpq_mat_t B;
    fmpq_mat_init(B, n, m + 1);
    for (slong j = 0; j < n; j++) {
        for (slong i = 0; i < m; i++)
            fmpq_set(fmpq_mat_entry(B, j, i), fmpq_mat_entry(A, i, j));
        fmpq_set(fmpq_mat_entry(B, j, m), fmpq_mat_entry(x, 0, j));
    }
    /* Not when the last row of the echelon form says 0 = 1. */
    slong rank = fmpq_mat_rref(B, B);
    bool spans = true;
    if (rank > 0) {
        slong pivot = 0;
        while (fmpq_is_zero(fmpq_mat_entry(B, rank - 1, pivot)))
            pivot++;
        spans = pivot < m;
    }
    fmpq_mat_clear(B);
    return spans;
}

size_t an_prime_rank(const uint64_t *x, size_t n)
{
    static const uint64_t prime = (UINT64_C(1) << 61) - 1;
    nmod_mat_t A;
    nmod_mat_init(A, (slong)n, (slong)n, prime);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            nmod_mat_entry(A, i, j) = x[i * n + j] % prime;
    slong rank = nmod_mat_rank(A);
    nmod_mat_clear(A);
    return (size_t)rank;
}
