/* outside.c - what elements outside the torus add to strings and walls.
 *
 * An element n_w s of H is in the identity component G_0 where w is in the Weyl
 * group of G_0 and what is left is in the identity component of T in G. Lifted
 * to the universal cover of the whole group, products of such elements and of
 * what the torus gives tell the group of strings: n_w s times n_w' s' is n_w
 * n_w' times w'^-1 s + s', where now numbers of U(1)s count and not their
 * fractional parts. (docs/derivations/bosons.md, "Defects".)
 */
#include "residual/defects/outside.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/lattice.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/normal.h"
#include "algebra/orders.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/defects/elements.h"
#include "residual/defects/walls.h"
#include "residual/outside/component_law.h"
#include "residual/outside/components.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/functional/functional.h"

/* ---- which elements are in the identity component of G */

/* f (initialised by this call) := a functional that is 0 on what H absorbs and
 * -s on the charges of Z(n)s, modulo 1; false: there is none. */
static bool undo_discrete(fmpq **f, const struct an_charges *L,
                          const struct an_rows *charges, const fmpq *s)
{
    const struct an_model *m = L->m;
    struct an_rows rows;
    fmpq *b;
    fmpz_mat_t M, H, U;
    fmpq_t y;
    bool exists = true;
    an_rows_init(&rows, L->n);
    an_rows_copy(&rows, charges);
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (!m->group[g].outer)
            fmpz_one(an_rows_add(&rows) + m->coordinate[g]);
    b = _fmpq_vec_init(rows.n);
    slong at = charges->n;
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (!m->group[g].outer)
            fmpq_neg(b + at++, s + m->coordinate[g]);
    an_rows_matrix(M, &rows);
    fmpz_mat_init(H, rows.n, L->n);
    fmpz_mat_init(U, rows.n, rows.n);
    an_hermite_form(H, U, M);
    *f = an_functional_new(L->n);
    fmpq_init(y);
    for (slong i = rows.n; i-- > 0;) {
        const fmpz *h = fmpz_mat_entry(H, i, 0);
        slong pivot = 0;
        while (pivot < L->n && fmpz_is_zero(h + pivot))
            pivot++;
        an_vector_dot_integers(y, b, fmpz_mat_entry(U, i, 0), rows.n);
        if (pivot == L->n) {
            exists = exists && fmpz_is_one(fmpq_denref(y));
            continue;
        }
        for (slong k = pivot + 1; k < L->n; k++)
            if (!fmpz_is_zero(h + k)) {
                fmpq_t part;
                fmpq_init(part);
                fmpq_mul_fmpz(part, *f + k, h + k);
                fmpq_sub(y, y, part);
                fmpq_clear(part);
            }
        fmpq_div_fmpz(*f + pivot, y, h + pivot);
    }
    fmpq_clear(y);
    fmpz_mat_clear(U);
    fmpz_mat_clear(H);
    fmpz_mat_clear(M);
    _fmpq_vec_clear(b, rows.n);
    an_rows_clear(&rows);
    return exists;
}

/* x (initialised by this call) := those of H in the identity component of the
 * whole group. */
static void select_connected(struct an_outside_elements *x,
                             const struct an_outside_step *step)
{
    const struct an_component_group *c = step->after;
    *x = (struct an_outside_elements){.L = step->L};
    x->w = an_alloc(c->n, sizeof *x->w);
    x->s = an_alloc(c->n, sizeof *x->s);
    for (size_t i = 0; i < c->n; i++) {
        fmpq *f, *s = an_outer_functional(&c->element[i], step->L);
        if (undo_discrete(&f, step->L, step->charges, s)) {
            for (slong k = 0; k < step->L->n; k++)
                fmpq_add(s + k, s + k, f + k);
            x->w[x->n] = &c->element[i];
            x->s[x->n++] = s;
        } else {
            an_functional_free(s, step->L->n);
        }
        an_functional_free(f, step->L->n);
    }
}

/* y (total_rank) := the image of a regular weight under w and then under the
 * Weyl group of what G leaves, as this can be made dominant. */
static void image_of(int *y, const struct an_charges *B, const int *image)
{
    const struct an_model *m = B->m;
    int *x = an_alloc(m->total_rank, sizeof *x);
    for (size_t i = 0; i < m->total_rank; i++)
        x[i] = (int)(i * i + 3 * i + 1);
    an_weyl_map(y, image, x, m->total_rank);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        an_subalgebra_highest(y + m->first_label[g], &B->part[g].h);
    free(x);
}

/* of[i] := the element of G to which w of H belongs, up to the Weyl group of
 * G_0; false where that is not known. */
static bool classify(size_t *of, const struct an_outside_step *step)
{
    const struct an_charges *B = step->B;
    size_t r = B->m->total_rank, n = step->before->n;
    int *x = an_alloc(r, sizeof *x), *y = an_alloc(r, sizeof *y);
    bool known = true;
    for (size_t p = B->m->ngroups; p < B->nparts; p++)
        known = known && B->part[p].h.rank == 0;
    for (size_t i = 0; i < step->after->n && known; i++) {
        image_of(x, B, step->after->element[i].image);
        for (of[i] = 0; of[i] < n; of[i]++) {
            image_of(y, B, step->before->element[of[i]].image);
            if (memcmp(x, y, r * sizeof *x) == 0)
                break;
        }
        known = of[i] < n;
    }
    free(y);
    free(x);
    return known;
}

/* ---- a step */

/* The values of coroots on the basis of R. */
static void add_coroots(struct an_rows *rows, const struct an_charges *L,
                        const struct an_lattice *R)
{
    for (size_t c = 0; c < L->m->total_rank; c++) {
        fmpz *row = an_rows_add(rows);
        for (slong a = 0; a < fmpz_mat_nrows(R->basis); a++)
            fmpz_set(row + a,
                     fmpz_mat_entry(R->basis, a, (slong)L->coordinate[c]));
    }
}

/* o := the group of the elements with of[i] = 0, by the w alone. */
static const char *find_finite(struct an_orders *o, const struct an_charges *L,
                               const struct an_component_group *c,
                               const size_t *of)
{
    struct an_outside_elements x = {.L = L};
    struct an_lattice none;
    struct an_rows zero;
    x.w = an_alloc(c->n, sizeof *x.w);
    for (size_t i = 0; i < c->n; i++)
        if (of[i] == 0)
            x.w[x.n++] = &c->element[i];
    an_lattice_init(&none, L->n);
    an_rows_init(&zero, 0);
    const char *why = an_outside_group(o, &x, &none, &zero);
    an_rows_clear(&zero);
    an_lattice_clear(&none);
    an_outside_elements_clear(&x);
    return why;
}

/* zero := the values on the basis of B of functionals that are integers on P,
 * which B is a part of. */
static void add_integral(struct an_rows *zero, const struct an_lattice *B,
                         const struct an_lattice *P)
{
    slong n = fmpz_mat_nrows(B->basis);
    fmpz_mat_t y, columns;
    fmpz_mat_init(y, n, n);
    fmpz_mat_init(columns, n, n);
    assert(fmpz_mat_nrows(P->basis) == n);
    for (slong a = 0; a < n; a++) {
        bool inside = an_lattice_contains(fmpz_mat_entry(y, a, 0), P,
                                          fmpz_mat_entry(B->basis, a, 0));
        assert(inside);
        (void)inside;
    }
    fmpz_mat_transpose(columns, y);
    an_rows_add_matrix(zero, columns);
    fmpz_mat_clear(columns);
    fmpz_mat_clear(y);
}

/* walls := pi_0 of G modulo that of the torus of H: functionals that are
 * integers on what G absorbs, modulo those that are so on what H absorbs too,
 * with all elements of G outside the torus. */
static const char *find_all_walls(struct an_orders *walls,
                                  const struct an_outside_step *step)
{
    const struct an_component_group *c = step->before;
    struct an_outside_elements x = {.L = step->B, .n = c->n};
    struct an_rows part, zero;
    struct an_lattice B, P;
    x.w = an_alloc(c->n, sizeof *x.w);
    x.s = an_alloc(c->n, sizeof *x.s);
    for (size_t i = 0; i < c->n; i++) {
        x.w[i] = &c->element[i];
        x.s[i] = an_outer_functional(&c->element[i], step->B);
    }
    an_rows_init(&part, step->absorbed->width);
    an_walls_part(&part, step->charges, step->absorbed);
    an_lattice_init(&B, step->absorbed->width);
    an_lattice_init(&P, step->absorbed->width);
    an_rows_span(&B, step->absorbed);
    an_rows_span(&P, &part);
    an_rows_init(&zero, fmpz_mat_nrows(B.basis));
    add_integral(&zero, &B, &P);
    const char *why = an_outside_group(walls, &x, &B, &zero);
    an_rows_clear(&zero);
    an_lattice_clear(&P);
    an_lattice_clear(&B);
    an_rows_clear(&part);
    an_outside_elements_clear(&x);
    return why;
}

static bool is_prime(size_t n)
{
    bool prime = n > 1;
    for (size_t k = 2; k * k <= n; k++)
        prime = prime && n % k != 0;
    return prime;
}

/* walls, those of the torus, with what G has outside it and H, but for
 * `classes` of its elements, has not. */
static const char *add_walls(struct an_orders *walls,
                             const struct an_outside_step *step, size_t classes)
{
    size_t lost = step->before->n / classes;
    if (lost == 1)
        return NULL;
    if (classes == 1)
        return find_all_walls(walls, step);
    if (walls->n > 0 || !is_prime(lost))
        return AN_OUTSIDE_NOT_KNOWN;
    fmpz_t order;
    fmpz_init_set_ui(order, lost);
    an_orders_set(walls, order, 1);
    fmpz_clear(order);
    return NULL;
}

/* Of a step from a group that another one has left. */
static const char *add_later(struct an_orders *strings, struct an_orders *walls,
                             const struct an_outside_step *step)
{
    const char *why = NULL;
    size_t *of = an_alloc(step->after->n, sizeof *of), connected = 0;
    size_t classes = 0;
    bool *seen = an_alloc(step->before->n, sizeof *seen);
    if (!classify(of, step))
        why = AN_OUTSIDE_NOT_KNOWN;
    for (size_t i = 0; i < step->after->n && !why; i++) {
        connected += of[i] == 0;
        classes += !seen[of[i]];
        seen[of[i]] = true;
    }
    if (!why && connected > 1)
        why = step->torsion || strings->n > 0
                  ? AN_OUTSIDE_NOT_KNOWN
                  : find_finite(strings, step->L, step->after, of);
    if (!why)
        why = add_walls(walls, step, classes);
    free(seen);
    free(of);
    return why;
}

const char *an_outside_add(struct an_orders *strings, struct an_orders *walls,
                           const struct an_outside_step *step)
{
    struct an_outside_elements x;
    struct an_lattice R;
    if (step->after->n == 1 && (!step->before || step->before->n == 1))
        return NULL;
    if (step->before)
        return add_later(strings, walls, step);
    if (step->L->m->nexplicit > 0)
        return AN_OUTSIDE_NOT_KNOWN;
    const char *why = NULL;
    struct an_rows coroots;
    select_connected(&x, step);
    an_lattice_init(&R, step->L->n);
    an_rows_span(&R, step->torus);
    an_rows_init(&coroots, fmpz_mat_nrows(R.basis));
    add_coroots(&coroots, step->L, &R);
    if (x.n > 1)
        why = an_outside_group(strings, &x, &R, &coroots);
    an_rows_clear(&coroots);
    an_lattice_clear(&R);
    an_outside_elements_clear(&x);
    return why;
}
