/* eigenspaces.c - the eigenspaces of a symmetric matrix, and vectors in them.
 *
 * Let f be an irreducible factor, of degree d, of the characteristic polynomial
 * f^m g of M. Its d roots have eigenspaces of dimension m, whose sum is the
 * kernel of f(M) and the image of g(M). Projections of rational vectors v on
 * these eigenspaces are conjugate, as much as on one of them spans on each.
 * Together they span the smallest space that M maps into itself and that has
 * all g(M) v, that of all M^i g(M) v with i < d.
 */
#include "algebra/eigenspaces.h"

#include <assert.h>

#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>

/* W := g(M) V. */
static void apply(fmpz_mat_t W, const fmpz_poly_t g, const fmpz_mat_t M,
                  const fmpz_mat_t V)
{
    fmpz_mat_t x;
    fmpz_mat_init(x, fmpz_mat_nrows(V), fmpz_mat_ncols(V));
    fmpz_mat_zero(W);
    for (slong i = fmpz_poly_length(g); i-- > 0;) {
        fmpz_mat_mul(x, M, W);
        fmpz_mat_scalar_mul_fmpz(W, V, g->coeffs + i);
        fmpz_mat_add(W, W, x);
    }
    fmpz_mat_clear(x);
}

/* The rank of W, M W, ... M^(d-1) W. */
static slong krylov_rank(const fmpz_mat_t M, const fmpz_mat_t W, slong d)
{
    slong n = fmpz_mat_nrows(W), k = fmpz_mat_ncols(W);
    fmpz_mat_t all, x, y;
    fmpz_mat_init(all, n, d * k);
    fmpz_mat_init_set(x, W);
    fmpz_mat_init(y, n, k);
    for (slong i = 0; i < d; i++) {
        for (slong a = 0; a < n; a++)
            for (slong b = 0; b < k; b++)
                fmpz_set(fmpz_mat_entry(all, a, i * k + b),
                         fmpz_mat_entry(x, a, b));
        fmpz_mat_mul(y, M, x);
        fmpz_mat_swap(x, y);
    }
    slong rank = fmpz_mat_rank(all);
    fmpz_mat_clear(y);
    fmpz_mat_clear(x);
    fmpz_mat_clear(all);
    return rank;
}

slong an_eigenspaces_find(struct an_eigenspaces *s, const fmpq_mat_t M,
                          const fmpq_mat_t V)
{
    slong n = fmpq_mat_nrows(M), k = fmpq_mat_ncols(V), count;
    fmpz_mat_t A, B, W;
    fmpz_t den;
    fmpz_poly_t p, power, g;
    fmpz_poly_factor_t f;
    assert(fmpq_mat_ncols(M) == n && fmpq_mat_nrows(V) == n);
    fmpz_mat_init(A, n, n);
    fmpz_mat_init(B, n, k);
    fmpz_mat_init(W, n, k);
    fmpz_init(den);
    fmpz_poly_init(p);
    fmpz_poly_init(power);
    fmpz_poly_init(g);
    fmpz_poly_factor_init(f);
    fmpq_mat_get_fmpz_mat_matwise(A, den, M);
    fmpq_mat_get_fmpz_mat_matwise(B, den, V);
    fmpz_mat_charpoly(p, A);
    fmpz_poly_factor(f, p);
    for (slong i = 0; i < f->num; i++) {
        slong d = fmpz_poly_degree(f->p + i);
        fmpz_poly_pow(power, f->p + i, (ulong)f->exp[i]);
        fmpz_poly_div(g, p, power);
        apply(W, g, A, B);
        s[i] = (struct an_eigenspaces){
            .count = d,
            .dimension = f->exp[i],
            .taken = k ? krylov_rank(A, W, d) / d : 0,
        };
    }
    count = f->num;
    fmpz_poly_factor_clear(f);
    fmpz_poly_clear(g);
    fmpz_poly_clear(power);
    fmpz_poly_clear(p);
    fmpz_clear(den);
    fmpz_mat_clear(W);
    fmpz_mat_clear(B);
    fmpz_mat_clear(A);
    return count;
}

bool an_matrices_commute(const fmpq_mat_t A, const fmpq_mat_t B)
{
    slong n = fmpq_mat_nrows(A);
    fmpq_mat_t x, y;
    fmpq_mat_init(x, n, n);
    fmpq_mat_init(y, n, n);
    fmpq_mat_mul(x, A, B);
    fmpq_mat_mul(y, B, A);
    bool same = fmpq_mat_equal(x, y);
    fmpq_mat_clear(y);
    fmpq_mat_clear(x);
    return same;
}
