/* selection.c - what remains of a broken U(1) with free parameters.
 *
 * Such a U(1) turns a charge c + d b by any angle t of the line, not of a
 * circle: t (c + d b) turns in all. Where the vevs' charges are multiples of
 * one charge q, the elements that leave them alone are t = n/q, infinitely
 * many; where two have no common measure, t = 0 alone. Terms cannot tell:
 * powers of fields are conserved as if each part of a charge had a U(1) of its
 * own, of which elements of the one U(1) come arbitrarily close to every
 * element. So what the parts conserve beyond what elements do is a selection
 * rule.
 */
#include "residual/vacuum/selection.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "theory/text/linear.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/group.h"
#include "residual/vacuum/numbers.h"
#include "residual/vacuum/relations.h"

/* r := the relations in the parts of one U(1); false when one of them has other
 * charges too. */
static bool relations_in(struct an_rows *r, const struct an_charges *L,
                         size_t whole)
{
    const struct an_model *m = L->m;
    struct an_rows all;
    bool pure = true;
    an_rows_init(&all, L->n);
    an_residual_relations(&all, L);
    for (slong i = 0; i < all.n; i++) {
        const fmpz *x = all.v + i * L->n;
        fmpz *row = an_rows_add(r);
        for (size_t g = 0; g < m->ngroups; g++)
            if (m->group[g].part && m->group[g].whole == whole)
                fmpz_set(row + m->coordinate[g], x + m->coordinate[g]);
        if (!_fmpz_vec_is_zero(row, L->n))
            pure = pure && _fmpz_vec_equal(row, x, L->n - 1);
    }
    an_rows_clear(&all);
    return pure;
}

/* "exp(2πi n X/2)" where relations are the multiples of one charge. */
static struct an_math cyclic(const struct an_charges *L, size_t whole,
                             const fmpz *x, bool key)
{
    const struct an_model *m = L->m;
    struct an_linear q;
    struct an_math t = {0}, unit = {0};
    fmpq_t c;
    fmpq_init(c);
    an_linear_init(&q);
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].part && m->group[g].whole == whole) {
            size_t k = m->coordinate[g];
            fmpq_set_fmpz_frac(c, x + k, L->scale + k);
            an_linear_add(&q, c, m->group[g].unit);
        }
    bool one = an_linear_is_constant(&q) && fmpq_is_one(q.constant);
    bool bare = q.n == 0 ? fmpz_is_one(fmpq_denref(q.constant)) &&
                               fmpq_sgn(q.constant) >= 0
                         : q.n == 1 && fmpq_is_one(&q.coefficient[0]) &&
                               fmpq_is_zero(q.constant);
    an_math_add(&t, key ? "exp(2 pi i n " : "exp(2πi n ",
                "\\exp(2\\pi i\\,n\\,");
    an_math_charge(&t, &m->group[whole], key ? AN_LATEX_BRACKETS : AN_BRACKETS);
    if (!one) {
        an_linear_write(&unit, &q, m);
        an_math_add(&t, bare ? "/" : "/(", NULL);
        an_math_join(&t, &unit);
        an_math_add(&t, bare ? "" : ")", NULL);
    }
    an_math_add(&t, ")", NULL);
    an_linear_clear(&q);
    fmpq_clear(c);
    return t;
}

static void add_selection(struct an_residual *r, const struct an_charges *L,
                          size_t whole, bool only)
{
    struct an_rows in;
    struct an_lattice span;
    slong at = (slong)L->m->coordinate[whole], rank;
    slong parts = 0;
    bool mixed = false, pure;
    for (size_t g = 0; g < L->m->ngroups; g++)
        parts += L->m->group[g].part && L->m->group[g].whole == whole;
    for (size_t i = 0; i < r->ncontinuous; i++)
        mixed = mixed || !fmpq_is_zero(r->continuous[i].functional + at);
    an_rows_init(&in, L->n);
    pure = relations_in(&in, L, whole);
    an_lattice_init(&span, L->n);
    an_rows_span(&span, &in);
    rank = fmpz_mat_nrows(span.basis);
    if (rank > 0 && (only ? !mixed : rank < parts || r->selective)) {
        struct an_selection_rule *s = &r->selection[r->nselections++];
        s->group = whole;
        s->cyclic = rank == 1 && pure && only;
        s->identity = rank > 1 && pure && only;
        if (s->cyclic) {
            const fmpz *x = fmpz_mat_entry(span.basis, 0, 0);
            struct an_math text = cyclic(L, whole, x, true);
            struct an_math said = cyclic(L, whole, x, false);
            s->text = an_math_plain(&text);
            s->said = an_math_take(&said);
            s->numbers = an_numbers_rule_find(L, whole);
        }
    }
    an_lattice_clear(&span);
    an_rows_clear(&in);
}

/* Sets the coordinates of parts, and F, to zero. */
static void drop_parts(fmpz_mat_t M, const struct an_charges *L)
{
    for (slong i = 0; i < fmpz_mat_nrows(M); i++)
        fmpz_zero(fmpz_mat_entry(M, i, L->n - 1));
    for (size_t g = 0; g < L->m->ngroups; g++)
        for (slong i = 0; L->m->group[g].part && i < fmpz_mat_nrows(M); i++)
            fmpz_zero(fmpz_mat_entry(M, i, (slong)L->m->coordinate[g]));
}

/* M := the vevs and what goes with them, without parts; with the torsion of the
 * residual group, or all charges, below. */
static void without_parts(fmpz_mat_t M, const struct an_charges *L,
                          bool torsion, bool charges)
{
    struct an_rows rows;
    an_vacuum_relations(&rows, L);
    if (charges)
        an_rows_copy(&rows, &L->A);
    for (slong i = 0; torsion && i < L->T.ntorsion; i++)
        an_rows_add_copy(&rows, L->T.generators->rows[i]);
    an_rows_matrix(M, &rows);
    drop_parts(M, L);
    an_rows_clear(&rows);
}

/* Does the residual discrete group need parts? Not where elements without them
 * tell all of its dual apart. */
static bool needs_parts(const struct an_charges *L)
{
    struct an_quotient q;
    fmpz_mat_t S, R;
    fmpz_t all, seen;
    fmpz_init_set_ui(all, 1);
    fmpz_init_set_ui(seen, 1);
    without_parts(S, L, true, false);
    without_parts(R, L, false, false);
    an_quotient_init(&q, L->n);
    an_quotient_set(&q, S, R);
    for (slong i = 0; i < L->T.ntorsion; i++)
        fmpz_mul(all, all, &L->T.order[i]);
    for (slong i = 0; i < q.ntorsion; i++)
        fmpz_mul(seen, seen, &q.order[i]);
    bool needs = fmpz_cmp(seen, all) < 0;
    an_quotient_clear(&q);
    fmpz_mat_clear(S);
    fmpz_mat_clear(R);
    fmpz_clear(all);
    fmpz_clear(seen);
    return needs;
}

/* What other groups leave beside the elements of the only such U(1). */
static void find_beside(struct an_residual *r, const struct an_charges *L)
{
    struct an_quotient q;
    fmpz_mat_t A, R;
    without_parts(A, L, false, true);
    without_parts(R, L, false, false);
    an_quotient_init(&q, L->n);
    an_quotient_set(&q, A, R);
    an_orders_set(&r->beside, q.order, q.ntorsion);
    an_quotient_clear(&q);
    fmpz_mat_clear(A);
    fmpz_mat_clear(R);
}

void an_selection_find(struct an_residual *r, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    size_t split = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        split += m->group[g].split;
    r->selective = needs_parts(L);
    if (!r->selective && r->ncontinuous == r->ndirections)
        return;
    r->selection = an_alloc(m->ngroups, sizeof *r->selection);
    for (size_t g = 0; g < m->ngroups; g++)
        if (m->group[g].split)
            add_selection(r, L, g, split == 1);
    if (r->nselections > 0 && r->selection[0].cyclic)
        find_beside(r, L);
}
