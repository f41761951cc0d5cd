/* division.c - axes in which symmetric matrices are diagonal, over Q.
 *
 * A symmetric matrix that maps a part into itself has orthogonal eigenspaces
 * there. With B the columns of the part, S B = B X, X = (B^T B)^-1 B^T S B.
 */
#include "algebra/division.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpq_poly.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>

#include "base/mem.h"

void an_division_init(struct an_division *x, slong n, bool apart)
{
    fmpq_mat_init(x->U, n, n);
    fmpq_mat_one(x->U);
    x->start = an_alloc((size_t)n + 1, sizeof *x->start);
    x->nparts = apart ? n : 1;
    for (slong i = 0; i <= x->nparts; i++)
        x->start[i] = apart ? i : i * n;
}

void an_division_clear(struct an_division *x)
{
    fmpq_mat_clear(x->U);
    free(x->start);
}

void an_division_part(fmpq_mat_t B, const struct an_division *x, slong part)
{
    slong n = fmpq_mat_nrows(x->U), from = x->start[part];
    fmpq_mat_init(B, n, x->start[part + 1] - from);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < fmpq_mat_ncols(B); j++)
            fmpq_set(fmpq_mat_entry(B, i, j),
                     fmpq_mat_entry(x->U, i, from + j));
}

/* X (uninitialised) := (B^T B)^-1 B^T Y. */
static void coordinates(fmpq_mat_t X, const fmpq_mat_t B, const fmpq_mat_t Y)
{
    slong n = fmpq_mat_nrows(B), d = fmpq_mat_ncols(B);
    fmpq_mat_t T, G;
    fmpq_mat_init(T, d, n);
    fmpq_mat_init(G, d, d);
    fmpq_mat_init(X, d, fmpq_mat_ncols(Y));
    fmpq_mat_transpose(T, B);
    fmpq_mat_mul(G, T, B);
    fmpq_mat_mul(X, T, Y);
    bool good = fmpq_mat_inv(G, G);
    assert(good); /* columns are independent */
    (void)good;
    fmpq_mat_mul(X, G, X);
    fmpq_mat_clear(G);
    fmpq_mat_clear(T);
}

void an_division_projection(fmpq_mat_t P, const struct an_division *x,
                            slong part)
{
    fmpq_mat_t B, X, Y;
    fmpq_mat_init(X, fmpq_mat_nrows(P), fmpq_mat_nrows(P));
    fmpq_mat_one(X);
    an_division_part(B, x, part);
    coordinates(Y, B, X);
    fmpq_mat_mul(P, B, Y);
    fmpq_mat_clear(Y);
    fmpq_mat_clear(X);
    fmpq_mat_clear(B);
}

void an_division_set_part(struct an_division *x, slong part, const fmpq_mat_t B)
{
    slong from = x->start[part];
    for (slong i = 0; i < fmpq_mat_nrows(B); i++)
        for (slong j = 0; j < fmpq_mat_ncols(B); j++)
            fmpq_set(fmpq_mat_entry(x->U, i, from + j),
                     fmpq_mat_entry(B, i, j));
}

/* Appends to the columns of U, from *to on, those of B times the kernel of X -
 * r. */
static void add_eigenvectors(fmpq_mat_t U, slong *to, const fmpq_mat_t B,
                             const fmpq_mat_t X, const fmpq_t r)
{
    slong n = fmpq_mat_nrows(B), d = fmpq_mat_ncols(B), row = 0;
    fmpq_mat_t Y;
    fmpq_mat_init(Y, d, d);
    fmpq_mat_set(Y, X);
    for (slong i = 0; i < d; i++)
        fmpq_sub(fmpq_mat_entry(Y, i, i), fmpq_mat_entry(Y, i, i), r);
    slong rank = fmpq_mat_rref(Y, Y);
    slong *pivot = an_alloc((size_t)d + 1, sizeof *pivot);
    for (slong j = 0; j < d; j++) {
        if (row < rank && fmpq_is_one(fmpq_mat_entry(Y, row, j))) {
            pivot[row++] = j;
            continue;
        }
        for (slong i = 0; i < n; i++) {
            fmpq *u = fmpq_mat_entry(U, i, *to);
            fmpq_set(u, fmpq_mat_entry(B, i, j));
            for (slong k = 0; k < row; k++)
                fmpq_submul(u, fmpq_mat_entry(Y, k, j),
                            fmpq_mat_entry(B, i, pivot[k]));
        }
        ++*to;
    }
    free(pivot);
    fmpq_mat_clear(Y);
}

/* Divides one part of `from`, whose columns go to those of x. */
static bool divide(struct an_division *x, const struct an_division *from,
                   slong part, const fmpq_mat_t S)
{
    fmpq_mat_t B, Y, X, Z;
    fmpq_poly_t f;
    fmpz_poly_factor_t linear;
    fmpq_t r;
    slong to = from->start[part];
    an_division_part(B, from, part);
    fmpq_mat_init(Y, fmpq_mat_nrows(B), fmpq_mat_ncols(B));
    fmpq_mat_init(Z, fmpq_mat_nrows(B), fmpq_mat_ncols(B));
    fmpq_mat_mul(Y, S, B);
    coordinates(X, B, Y);
    fmpq_mat_mul(Z, B, X);
    bool good = fmpq_mat_equal(Z, Y);
    fmpq_init(r);
    fmpq_poly_init(f);
    fmpz_poly_factor_init(linear);
    if (good) {
        fmpz_poly_t g;
        fmpz_poly_init(g);
        fmpq_mat_charpoly(f, X);
        fmpq_poly_get_numerator(g, f);
        fmpz_poly_factor(linear, g);
        fmpz_poly_clear(g);
    }
    for (slong i = 0; i < linear->num && good; i++) {
        const fmpz_poly_struct *g = &linear->p[i];
        good = fmpz_poly_degree(g) == 1;
        if (!good)
            break;
        fmpq_set_fmpz_frac(r, g->coeffs, g->coeffs + 1);
        fmpq_neg(r, r);
        add_eigenvectors(x->U, &to, B, X, r);
        x->start[++x->nparts] = to;
    }
    assert(!good || to == from->start[part + 1]);
    fmpz_poly_factor_clear(linear);
    fmpq_poly_clear(f);
    fmpq_clear(r);
    fmpq_mat_clear(Z);
    fmpq_mat_clear(X);
    fmpq_mat_clear(Y);
    fmpq_mat_clear(B);
    return good;
}

bool an_division_divide(struct an_division *x, const fmpq_mat_t S)
{
    struct an_division from = *x;
    bool good = true;
    an_division_init(x, fmpq_mat_nrows(S), false);
    x->nparts = 0;
    for (slong i = 0; i < from.nparts && good; i++)
        good = divide(x, &from, i, S);
    an_division_clear(&from);
    return good;
}

/* u (n x 1) := its part at right angles to the first k columns of B; is it not
 * zero? */
static bool reduce(fmpq_mat_t u, const fmpq_mat_t B, slong k)
{
    fmpq_t a, b;
    fmpq_init(a);
    fmpq_init(b);
    for (slong j = 0; j < k; j++) {
        fmpq_zero(a);
        fmpq_zero(b);
        for (slong i = 0; i < fmpq_mat_nrows(u); i++) {
            fmpq_addmul(a, fmpq_mat_entry(B, i, j), fmpq_mat_entry(u, i, 0));
            fmpq_addmul(b, fmpq_mat_entry(B, i, j), fmpq_mat_entry(B, i, j));
        }
        fmpq_div(a, a, b);
        for (slong i = 0; i < fmpq_mat_nrows(u); i++)
            fmpq_submul(fmpq_mat_entry(u, i, 0), a, fmpq_mat_entry(B, i, j));
    }
    fmpq_clear(b);
    fmpq_clear(a);
    return !fmpq_mat_is_zero(u);
}

static void set_column(fmpq_mat_t B, slong j, const fmpq_mat_t u)
{
    for (slong i = 0; i < fmpq_mat_nrows(B); i++)
        fmpq_set(fmpq_mat_entry(B, i, j), fmpq_mat_entry(u, i, 0));
}

void an_division_orthogonalise(struct an_division *x, slong part,
                               const fmpq_mat_t J)
{
    fmpq_mat_t B, C, u, v;
    an_division_part(B, x, part);
    slong n = fmpq_mat_nrows(B), d = fmpq_mat_ncols(B), k = 0;
    fmpq_mat_init(C, n, d);
    fmpq_mat_init(u, n, 1);
    fmpq_mat_init(v, n, 1);
    for (slong j = 0; j < d && k < d; j++) {
        for (slong i = 0; i < n; i++)
            fmpq_set(fmpq_mat_entry(u, i, 0), fmpq_mat_entry(B, i, j));
        if (!reduce(u, C, k))
            continue;
        set_column(C, k++, u);
        if (!J || k == d)
            continue;
        fmpq_mat_mul(v, J, u);
        set_column(C, k++, v);
    }
    an_division_set_part(x, part, C);
    fmpq_mat_clear(v);
    fmpq_mat_clear(u);
    fmpq_mat_clear(C);
    fmpq_mat_clear(B);
}

void an_division_arrange(struct an_division *x, const slong *order)
{
    slong n = fmpq_mat_nrows(x->U);
    fmpq_mat_t U;
    fmpq_t det;
    fmpq_init(det);
    fmpq_mat_init(U, n, n);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < n; j++)
            fmpq_set(fmpq_mat_entry(U, i, j),
                     fmpq_mat_entry(x->U, i, order[j]));
    fmpq_mat_det(det, U);
    for (slong i = 0; i < n && fmpq_sgn(det) < 0; i++)
        for (slong j = n % 2 ? 0 : n - 1; j < n; j++)
            fmpq_neg(fmpq_mat_entry(U, i, j), fmpq_mat_entry(U, i, j));
    fmpq_mat_swap(x->U, U);
    x->nparts = n;
    for (slong i = 0; i <= n; i++)
        x->start[i] = i;
    fmpq_mat_clear(U);
    fmpq_clear(det);
}
