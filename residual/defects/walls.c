/* walls.c - how many vacua a broken discrete symmetry has.
 *
 * T, the dual of Z^n / B, has components; those that elements leaving the vevs
 * alone reach are no vacua of their own. T / (T_0 T_v) is dual to the
 * characters that vanish on T_0 and T_v: elements of finite order of Z^n / B
 * that R spans. (docs/derivations/bosons.md, "Defects".)
 */
#include "residual/defects/walls.h"

#include <flint/fmpq_mat.h>

#include "algebra/lattice.h"
#include "algebra/normal.h"
#include "algebra/orders.h"
#include "algebra/rows.h"

/* part (initialised) := a basis of the combinations of the rows R that lie in
 * the rational span of B. */
static void find_part(struct an_rows *part, const struct an_rows *R,
                      const struct an_rows *B)
{
    fmpz_mat_t r, b, bt, f, ft, values, y, x;
    an_rows_matrix(r, R);
    an_rows_matrix(b, B);
    fmpz_mat_init(bt, B->width, B->n);
    fmpz_mat_transpose(bt, b);
    an_kernel_basis(f, bt); /* functionals that vanish on B */
    fmpz_mat_init(ft, B->width, fmpz_mat_nrows(f));
    fmpz_mat_transpose(ft, f);
    fmpz_mat_init(values, R->n, fmpz_mat_ncols(ft));
    fmpz_mat_mul(values, r, ft);
    an_kernel_basis(y, values);
    fmpz_mat_init(x, fmpz_mat_nrows(y), R->width);
    fmpz_mat_mul(x, y, r);
    an_rows_add_matrix(part, x);
    fmpz_mat_clear(x);
    fmpz_mat_clear(y);
    fmpz_mat_clear(values);
    fmpz_mat_clear(ft);
    fmpz_mat_clear(f);
    fmpz_mat_clear(bt);
    fmpz_mat_clear(b);
    fmpz_mat_clear(r);
}

/* rows := those combinations on which the elements are integers. */
static void restrict_to(struct an_rows *rows, fmpq *const *element, size_t n)
{
    fmpq_mat_t F, M;
    struct an_lattice all, some;
    fmpq_mat_init(F, (slong)n, rows->width);
    fmpq_mat_init(M, (slong)n, (slong)n);
    fmpq_mat_one(M);
    for (size_t i = 0; i < n; i++)
        for (slong k = 0; k < rows->width; k++)
            fmpq_set(fmpq_mat_entry(F, (slong)i, k), element[i] + k);
    an_lattice_init(&all, rows->width);
    an_lattice_init(&some, rows->width);
    an_rows_span(&all, rows);
    an_lattice_preimage(&some, &all, F, M);
    while (rows->n > 0)
        an_rows_drop(rows);
    an_rows_add_matrix(rows, some.basis);
    an_lattice_clear(&some);
    an_lattice_clear(&all);
    fmpq_mat_clear(M);
    fmpq_mat_clear(F);
}

void an_walls_part(struct an_rows *part, const struct an_rows *R,
                   const struct an_rows *B)
{
    find_part(part, R, B);
    an_rows_copy(part, B);
}

void an_walls_find(struct an_orders *o, const struct an_rows *R,
                   const struct an_rows *B, fmpq *const *element, size_t n)
{
    struct an_rows part;
    struct an_quotient q;
    an_rows_init(&part, B->width);
    an_walls_part(&part, R, B);
    if (n > 0)
        restrict_to(&part, element, n);
    an_quotient_init(&q, B->width);
    an_rows_quotient(&q, &part, B);
    an_orders_set(o, q.order, q.nfactors);
    an_quotient_clear(&q);
    an_rows_clear(&part);
}
