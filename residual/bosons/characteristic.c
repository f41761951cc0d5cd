/* characteristic.c - eigenvalues of a matrix of polynomials that are
 * polynomials themselves.
 *
 * Faddeev and Leverrier: M_1 = 1, c_k = - tr(A M_k) / k, M_(k+1) = A M_k + c_k,
 * and det(x - A) = x^n + c_1 x^(n-1) + ... + c_n. The polynomial has leading
 * coefficient 1, and so have its factors (Gauss): those of degree one are the
 * eigenvalues that are polynomials.
 */
#include "residual/bosons/characteristic.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "residual/bosons/gauge_bosons.h"

/* Matrices and terms of one entry that take a blink. */
#define MAX_SIZE 12
#define MAX_TERMS 400

static fmpq_mpoly_t *matrix(size_t n, const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t *v = an_alloc(n * n, sizeof *v);
    for (size_t i = 0; i < n * n; i++)
        fmpq_mpoly_init(v[i], ring);
    return v;
}

static void matrix_clear(fmpq_mpoly_t *v, size_t n, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < n * n; i++)
        fmpq_mpoly_clear(v[i], ring);
    free(v);
}

/* to := A M for an n x n matrix each; false when it grows out of hand. */
static bool multiply(fmpq_mpoly_t *to, fmpq_mpoly_t *A, fmpq_mpoly_t *M,
                     size_t n, const fmpq_mpoly_ctx_t ring)
{
    bool small = true;
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    for (size_t i = 0; i < n && small; i++)
        for (size_t j = 0; j < n && small; j++) {
            fmpq_mpoly_zero(to[i * n + j], ring);
            for (size_t k = 0; k < n; k++) {
                fmpq_mpoly_mul(x, A[i * n + k], M[k * n + j], ring);
                fmpq_mpoly_add(to[i * n + j], to[i * n + j], x, ring);
            }
            small = fmpq_mpoly_length(to[i * n + j], ring) <= MAX_TERMS;
        }
    fmpq_mpoly_clear(x, ring);
    return small;
}

/* p := det(x - A), x the unknown; false when the matrix is too large. */
static bool find_characteristic(fmpq_mpoly_t p, fmpq_mpoly_t *A, size_t n,
                                slong unknown, const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t *M = matrix(n, ring), *AM = matrix(n, ring);
    fmpq_mpoly_t c, x;
    fmpq_t by;
    bool small = n <= MAX_SIZE;
    fmpq_init(by);
    fmpq_mpoly_init(c, ring);
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_gen(x, unknown, ring);
    fmpq_mpoly_one(p, ring);
    for (size_t i = 0; i < n; i++)
        fmpq_mpoly_one(M[i * n + i], ring);
    for (size_t k = 1; k <= n && small; k++) {
        small = multiply(AM, A, M, n, ring);
        fmpq_mpoly_zero(c, ring);
        for (size_t i = 0; i < n; i++)
            fmpq_mpoly_sub(c, c, AM[i * n + i], ring);
        fmpq_set_si(by, 1, (ulong)k);
        fmpq_mpoly_scalar_mul_fmpq(c, c, by, ring);
        fmpq_mpoly_mul(p, p, x, ring);
        fmpq_mpoly_add(p, p, c, ring);
        for (size_t i = 0; i < n; i++)
            fmpq_mpoly_add(AM[i * n + i], AM[i * n + i], c, ring);
        fmpq_mpoly_t *swap = M;
        M = AM;
        AM = swap;
    }
    if (!small)
        fmpq_mpoly_zero(p, ring);
    fmpq_mpoly_clear(x, ring);
    fmpq_mpoly_clear(c, ring);
    fmpq_clear(by);
    matrix_clear(AM, n, ring);
    matrix_clear(M, n, ring);
    return small;
}

/* One irreducible factor, `power` times. */
static void take_factor(struct an_boson_block *b, const fmpq_mpoly_t base,
                        int power, slong unknown, const fmpq_mpoly_ctx_t ring)
{
    slong degree = fmpq_mpoly_degree_si(base, unknown, ring);
    if (degree != 1) {
        b->nothers += (size_t)degree * (size_t)power;
        return;
    }
    fmpq_mpoly_t lead;
    fmpq_t c;
    fmpq_mpoly_struct square;
    fmpq_init(c);
    fmpq_mpoly_init(lead, ring);
    fmpq_mpoly_init(&square, ring);
    an_polynomial_coefficient(lead, base, unknown, 1, ring);
    fmpq_mpoly_get_fmpq(c, lead, ring);
    an_polynomial_coefficient(&square, base, unknown, 0, ring);
    fmpq_mpoly_scalar_div_fmpq(&square, &square, c, ring);
    fmpq_mpoly_neg(&square, &square, ring);
    if (fmpq_mpoly_is_zero(&square, ring)) {
        b->nmassless += (size_t)power;
        fmpq_mpoly_clear(&square, ring);
    } else {
        b->mass[b->nmasses].square = square;
        b->mass[b->nmasses++].count = (size_t)power;
    }
    fmpq_mpoly_clear(lead, ring);
    fmpq_clear(c);
}

void an_boson_block_solve(struct an_boson_block *b, fmpq_mpoly_t p,
                          slong unknown, const fmpq_mpoly_ctx_t ring)
{
    size_t n = b->n;
    struct an_factored f;
    fmpq_mpoly_t *A = matrix(n, ring);
    an_factored_init(&f);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            fmpq_mpoly_scalar_div_fmpq(A[i * n + j], b->entry[i * n + j],
                                       b->norm + i, ring);
    b->mass = an_alloc(n, sizeof *b->mass);
    if (find_characteristic(p, A, n, unknown, ring))
        an_polynomial_factor(&f, p, ring);
    b->solved = !fmpq_mpoly_is_zero(p, ring) && f.complete;
    for (size_t i = 0; i < f.n && b->solved; i++)
        take_factor(b, f.v[i].base, f.v[i].power, unknown, ring);
    an_factored_clear(&f, ring);
    matrix_clear(A, n, ring);
}
