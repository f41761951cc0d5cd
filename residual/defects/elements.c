/* elements.c - the abelian group that some elements outside the torus make up
 * with functionals.
 *
 * n_w s times n_w' s' is n_w n_w' times w'^-1 s + s', where numbers of U(1)s
 * count and not their fractional parts.
 */
#include "residual/defects/elements.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/orders.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/model.h"
#include "residual/outside/components.h"
#include "residual/outside/lifted.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

static const char NOT_ABELIAN[] =
    "with elements outside the torus the group does not commute";

void an_outside_elements_clear(struct an_outside_elements *x)
{
    for (size_t i = 0; x->s && i < x->n; i++)
        an_functional_free(x->s[i], x->L->n);
    free(x->s);
    free(x->w);
}

/* z (initialised by this call) := n_w n_w' with its signs. */
static void multiply(struct an_lifted *z, const struct an_outside_elements *x,
                     size_t i, size_t j)
{
    const struct an_model *m = x->L->m;
    size_t r = m->total_rank;
    struct an_lifted a = {x->w[i]->image, x->w[i]->half}, b;
    an_lifted_init(&b, r);
    memcpy(b.image, x->w[j]->image, r * r * sizeof *b.image);
    an_lifted_multiply(z, &a, &b, m);
    an_lifted_clear(&b);
}

/* The element with this w; n: none. */
static size_t find_image(const struct an_outside_elements *x, const int *image)
{
    size_t r = x->L->m->total_rank, k = 0;
    while (k < x->n &&
           memcmp(image, x->w[k]->image, r * r * sizeof *image) != 0)
        k++;
    return k;
}

/* y (n of L) := w b for a vector of charges. */
static void turn(fmpz *y, const struct an_charges *L, const int *image,
                 const fmpz *b)
{
    size_t r = L->m->total_rank;
    _fmpz_vec_set(y, b, L->n);
    for (size_t i = 0; i < r; i++)
        fmpz_zero(y + L->coordinate[i]);
    for (size_t j = 0; j < r; j++)
        for (size_t i = 0; i < r; i++) {
            fmpz *to = y + L->coordinate[i];
            int by = image[j * r + i];
            if (by < 0)
                fmpz_submul_ui(to, b + L->coordinate[j], (ulong)-by);
            else
                fmpz_addmul_ui(to, b + L->coordinate[j], (ulong)by);
        }
}

/* p := the functional on R that elements i and j make element k with, by its
 * values on the basis; false where it is none that H has. */
static bool remainder_of(fmpz *p, const struct an_outside_elements *x, size_t i,
                         size_t j, size_t k, const struct an_lifted *z,
                         const struct an_lattice *R)
{
    const struct an_charges *L = x->L;
    fmpz *y = _fmpz_vec_init(L->n);
    fmpq_t sum, part;
    bool whole = true;
    fmpq_init(sum);
    fmpq_init(part);
    for (slong a = 0; a < fmpz_mat_nrows(R->basis) && whole; a++) {
        const fmpz *b = fmpz_mat_entry(R->basis, a, 0);
        turn(y, L, x->w[j]->image, b);
        an_vector_dot_integers(sum, x->s[i], y, L->n);
        an_vector_dot_integers(part, x->s[j], b, L->n);
        fmpq_add(sum, sum, part);
        an_vector_dot_integers(part, x->s[k], b, L->n);
        fmpq_sub(sum, sum, part);
        for (size_t c = 0; c < L->m->total_rank; c++) {
            fmpq_set_fmpz(part, b + L->coordinate[c]);
            fmpq_div_2exp(part, part, 1);
            if (z->half[c])
                fmpq_add(sum, sum, part);
        }
        whole = fmpz_is_one(fmpq_denref(sum));
        fmpz_set(p + a, fmpq_numref(sum));
    }
    fmpq_clear(part);
    fmpq_clear(sum);
    _fmpz_vec_clear(y, L->n);
    return whole;
}

/* Do the elements leave functionals on R alone, up to those with these values?
 */
static bool are_central(const struct an_outside_elements *x,
                        const struct an_lattice *R,
                        const struct an_lattice *values)
{
    slong n = fmpz_mat_nrows(R->basis);
    bool central = true;
    fmpz_mat_t w, columns;
    fmpz *y = _fmpz_vec_init(x->L->n);
    fmpz_mat_init(w, n, n);
    fmpz_mat_init(columns, n, n);
    for (size_t i = 1; i < x->n && central; i++) {
        for (slong a = 0; a < n && central; a++) {
            turn(y, x->L, x->w[i]->image, fmpz_mat_entry(R->basis, a, 0));
            central = an_lattice_contains(fmpz_mat_entry(w, a, 0), R, y);
            fmpz_sub_ui(fmpz_mat_entry(w, a, a), fmpz_mat_entry(w, a, a), 1);
        }
        fmpz_mat_transpose(columns, w);
        for (slong c = 0; c < n && central; c++)
            central = an_lattice_contains(NULL, values,
                                          fmpz_mat_entry(columns, c, 0));
    }
    fmpz_mat_clear(columns);
    fmpz_mat_clear(w);
    _fmpz_vec_clear(y, x->L->n);
    return central;
}

/* rows += the relation x_i + x_j = x_k + p. */
static void add_relation(struct an_rows *rows, size_t i, size_t j, size_t k,
                         const fmpz *p, slong n)
{
    fmpz *row = an_rows_add(rows);
    for (slong a = 0; a < n; a++)
        fmpz_neg(row + a, p + a);
    for (int t = 0; t < 3; t++) {
        size_t e = t == 0 ? i : t == 1 ? j : k;
        if (e > 0)
            fmpz_add_si(row + n + (slong)e - 1, row + n + (slong)e - 1,
                        t == 2 ? -1 : 1);
    }
}

/* Adds the relation of elements i and j; NULL, or why they make no abelian
 * group. */
static const char *relate(struct an_rows *rows,
                          const struct an_outside_elements *x, size_t i,
                          size_t j, const struct an_lattice *R,
                          const struct an_lattice *values)
{
    slong n = fmpz_mat_nrows(R->basis);
    const char *why = NULL;
    struct an_lifted a, b;
    fmpz *p = _fmpz_vec_init(n), *q = _fmpz_vec_init(n);
    multiply(&a, x, i, j);
    multiply(&b, x, j, i);
    size_t k = find_image(x, a.image);
    if (k == x->n || find_image(x, b.image) != k)
        why = NOT_ABELIAN;
    else if (n > 0 && (!remainder_of(p, x, i, j, k, &a, R) ||
                       !remainder_of(q, x, j, i, k, &b, R)))
        why = AN_OUTSIDE_NOT_KNOWN;
    _fmpz_vec_sub(q, q, p, n);
    if (!why && !an_lattice_contains(NULL, values, q))
        why = NOT_ABELIAN;
    if (!why)
        add_relation(rows, i, j, k, p, n);
    an_lifted_clear(&a);
    an_lifted_clear(&b);
    _fmpz_vec_clear(q, n);
    _fmpz_vec_clear(p, n);
    return why;
}

const char *an_outside_group(struct an_orders *o,
                             const struct an_outside_elements *x,
                             const struct an_lattice *R,
                             const struct an_rows *zero)
{
    slong n = fmpz_mat_nrows(R->basis), width = n + (slong)x->n - 1;
    const char *why = NULL;
    struct an_rows all, rows;
    struct an_lattice values;
    an_rows_init(&rows, width);
    an_rows_init(&all, width);
    an_lattice_init(&values, n);
    an_rows_span(&values, zero);
    for (slong i = 0; i < zero->n; i++)
        _fmpz_vec_set(an_rows_add(&rows), zero->v + i * n, n);
    if (n > 0 && !are_central(x, R, &values))
        why = NOT_ABELIAN;
    for (size_t i = 1; i < x->n && !why; i++)
        for (size_t j = 1; j <= i && !why; j++)
            why = relate(&rows, x, i, j, R, &values);
    if (!why) {
        struct an_quotient quotient;
        for (slong i = 0; i < width; i++)
            fmpz_one(an_rows_add(&all) + i);
        an_quotient_init(&quotient, width);
        an_rows_quotient(&quotient, &all, &rows);
        an_orders_clear(o);
        an_orders_set(o, quotient.order, quotient.nfactors);
        an_quotient_clear(&quotient);
    }
    an_lattice_clear(&values);
    an_rows_clear(&all);
    an_rows_clear(&rows);
    return why;
}
