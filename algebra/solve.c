/* solve.c - linear systems over Q, and ranks.
 *
 * FLINT solves them; what is added is the check of shapes, which FLINT leaves
 * to its caller.
 */
#include "algebra/solve.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>
#include <flint/nmod.h>
#include <flint/nmod_mat.h>

#include "base/mem.h"
#include "algebra/vector.h"

static const uint64_t PRIME = (UINT64_C(1) << 61) - 1;

bool an_rational_solve(fmpq_mat_t x, const fmpq_mat_t A, const fmpq_mat_t b)
{
    assert(fmpq_mat_nrows(A) == fmpq_mat_ncols(A));
    assert(fmpq_mat_nrows(A) == fmpq_mat_nrows(b));
    assert(fmpq_mat_nrows(x) == fmpq_mat_nrows(b));
    assert(fmpq_mat_ncols(x) == fmpq_mat_ncols(b));
    return fmpq_mat_solve(x, A, b) != 0;
}

/* Is x in the span of the rows of A? By elimination over Q. */
static bool spans_exactly(const fmpq_mat_t A, const fmpq_mat_t x)
{
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

/* Rows over the integers, reduced modulo PRIME, and what is read from there. */
struct kernel {
    fmpz_mat_t A;
    nmod_mat_t R;       /* reduced echelon form of A modulo PRIME */
    slong *pivot, rank; /* columns of R's pivots, ascending */
    fmpq *y;            /* a vector of the kernel of A, n entries */
};

static void kernel_init(struct kernel *k, const fmpq_mat_t A)
{
    slong m = fmpq_mat_nrows(A), n = fmpq_mat_ncols(A);
    fmpz *denominator = _fmpz_vec_init(m);
    fmpz_mat_init(k->A, m, n);
    fmpq_mat_get_fmpz_mat_rowwise(k->A, denominator, A);
    _fmpz_vec_clear(denominator, m);
    nmod_mat_init(k->R, m, n, PRIME);
    fmpz_mat_get_nmod_mat(k->R, k->A);
    k->rank = nmod_mat_rref(k->R);
    k->pivot = an_alloc((size_t)k->rank, sizeof *k->pivot);
    for (slong i = 0, j = 0; i < k->rank; i++, j++) {
        while (nmod_mat_entry(k->R, i, j) == 0)
            j++;
        k->pivot[i] = j;
    }
    k->y = _fmpq_vec_init(n);
}

static void kernel_clear(struct kernel *k)
{
    _fmpq_vec_clear(k->y, k->A->c);
    free(k->pivot);
    nmod_mat_clear(k->R);
    fmpz_mat_clear(k->A);
}

/* y := the vector with 1 at the column j without a pivot and 0 at the others;
 * false when it is not in the kernel over Q, or its numbers are too large. */
static bool find_vector(struct kernel *k, slong j)
{
    fmpq_t sum, part;
    fmpz_t value, prime;
    fmpq_init(sum);
    fmpq_init(part);
    fmpz_init(value);
    fmpz_init_set_ui(prime, PRIME);
    bool found = true;
    for (slong l = 0; l < k->A->c; l++)
        fmpq_zero(k->y + l);
    fmpq_one(k->y + j);
    for (slong i = 0; i < k->rank && found; i++) {
        fmpz_set_ui(value, nmod_mat_entry(k->R, i, j));
        if (fmpz_is_zero(value))
            continue;
        found = fmpq_reconstruct_fmpz(part, value, prime);
        fmpq_neg(k->y + k->pivot[i], part);
    }
    for (slong i = 0; i < k->A->r && found; i++) {
        fmpq_zero(sum);
        for (slong l = 0; l < k->A->c; l++) {
            if (fmpz_is_zero(fmpz_mat_entry(k->A, i, l)) ||
                fmpq_is_zero(k->y + l))
                continue;
            fmpq_mul_fmpz(part, k->y + l, fmpz_mat_entry(k->A, i, l));
            fmpq_add(sum, sum, part);
        }
        found = fmpq_is_zero(sum);
    }
    fmpz_clear(prime);
    fmpz_clear(value);
    fmpq_clear(part);
    fmpq_clear(sum);
    return found;
}

/* The first column without a pivot whose vector y has x y != 0 modulo PRIME; n
 * when there is none. x is given modulo PRIME. */
static slong find_witness(const struct kernel *k, const ulong *x)
{
    slong i = 0, n = k->A->c;
    for (slong j = 0; j < n; j++) {
        if (i < k->rank && k->pivot[i] == j) {
            i++;
            continue;
        }
        ulong value = x[j];
        for (slong l = 0; l < i; l++)
            value = nmod_sub(
                value,
                nmod_mul(x[k->pivot[l]], nmod_mat_entry(k->R, l, j), k->R->mod),
                k->R->mod);
        if (value != 0)
            return j;
    }
    return n;
}

void an_rational_kernel(fmpz_mat_t K, const fmpq_mat_t A)
{
    slong n = fmpq_mat_ncols(A), k = n;
    fmpz_mat_t whole, basis;
    fmpz_mat_init(whole, fmpq_mat_nrows(A), n);
    fmpz_mat_init(basis, n, n);
    fmpq_mat_get_fmpz_mat_rowwise(whole, NULL, A);
    if (fmpq_mat_nrows(A) > 0)
        k = fmpz_mat_nullspace(basis, whole);
    else
        fmpz_mat_one(basis);
    fmpz_mat_init(K, n, k);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < k; j++)
            fmpz_set(fmpz_mat_entry(K, i, j), fmpz_mat_entry(basis, i, j));
    fmpz_mat_clear(basis);
    fmpz_mat_clear(whole);
}

/* Modulo a prime the kernel is as large as over Q or larger. If x vanishes on
 * all of its vectors, and these, lifted and multiplied out, lie in the kernel
 * over Q, they are a basis of that, and x is spanned. If it does not on one
 * that lies there, x is not spanned. */
bool an_rational_solution(fmpq *x, fmpq_mat_t M)
{
    slong n = fmpq_mat_ncols(M) - 1, c = 0;
    slong rank = fmpq_mat_rref(M, M);
    for (slong k = 0; k < n; k++)
        fmpq_zero(x + k);
    for (slong i = 0; i < rank; i++) {
        while (fmpq_is_zero(fmpq_mat_entry(M, i, c)))
            c++;
        if (c == n)
            return false;
        fmpq_set(x + c, fmpq_mat_entry(M, i, n));
    }
    return true;
}

bool an_rational_spans(const fmpq_mat_t A, const fmpq_mat_t x)
{
    assert(fmpq_mat_nrows(x) == 1);
    assert(fmpq_mat_ncols(x) == fmpq_mat_ncols(A));
    slong n = fmpq_mat_ncols(A);
    if (n == 0)
        return true;
    const fmpq *v = fmpq_mat_entry(x, 0, 0);
    struct kernel k;
    fmpq_t value;
    fmpz *whole = _fmpz_vec_init(n);
    ulong *residue = an_alloc((size_t)n, sizeof *residue);
    fmpq_init(value);
    kernel_init(&k, A);
    an_vector_integers(whole, v, n);
    for (slong j = 0; j < n; j++)
        residue[j] = fmpz_fdiv_ui(whole + j, PRIME);
    slong witness = find_witness(&k, residue);
    bool known = true, spans = witness == n;
    if (!spans) {
        known = find_vector(&k, witness);
        an_vector_dot(value, k.y, v, n);
        known = known && !fmpq_is_zero(value);
    }
    for (slong j = 0, i = 0; j < n && known && spans; j++) {
        if (i < k.rank && k.pivot[i] == j) {
            i++;
            continue;
        }
        known = find_vector(&k, j);
        an_vector_dot(value, k.y, v, n);
        known = known && fmpq_is_zero(value);
    }
    kernel_clear(&k);
    fmpq_clear(value);
    free(residue);
    _fmpz_vec_clear(whole, n);
    return known ? spans : spans_exactly(A, x);
}

size_t an_prime_rank(const uint64_t *x, size_t n)
{
    nmod_mat_t A;
    nmod_mat_init(A, (slong)n, (slong)n, PRIME);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            nmod_mat_entry(A, i, j) = x[i * n + j] % PRIME;
    slong rank = nmod_mat_rank(A);
    nmod_mat_clear(A);
    return (size_t)rank;
}
