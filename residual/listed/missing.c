/* missing.c - terms that a list of couplings lacks, and what they change.
 *
 * The verdicts of each vacuum under the listed terms (absorbed.h) are compared
 * with those under the listed terms and one more. A term changes something only
 * when the others do not absorb it already, and terms that span the same group
 * modulo what is absorbed change the same.
 */

#include "residual/listed/missing.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "theory/text/term.h"
#include "terms/factor.h"
#include "terms/terms.h"
#include "residual/listed/effect.h"
#include "residual/listed/listing.h"
#include "residual/listed/numbered.h"
#include "residual/findings.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/charges.h"
#include "residual/question.h"
#include "residual/verdicts.h"

static const int RENORMALISABLE = 4;

/* Terms in all: a model with more lists none of its singlets' potential. */
static const size_t MAX_TERMS = 1000;

void an_missing_terms_init(struct an_missing_terms *t)
{
    *t = (struct an_missing_terms){.complete = true};
}

void an_missing_terms_clear(struct an_missing_terms *t)
{
    for (size_t i = 0; i < t->n; i++) {
        free(t->v[i].term);
        free(t->v[i].effect);
    }
    free(t->v);
    an_effects_clear(&t->effects);
    an_missing_terms_init(t);
}

/* Is the term there in any case: as many F as F*, even powers of real fields?
 */
static bool is_trivial(const struct an_model *m, const struct an_term *term)
{
    for (size_t i = 0; i < term->n; i++) {
        size_t field = term->factor[i].field;
        long net = 0;
        for (size_t k = 0; k < term->n; k++)
            if (term->factor[k].field == field)
                net += term->factor[k].conjugate ? -term->factor[k].power
                                                 : term->factor[k].power;
        if (an_is_own_conjugate(m, field) ? net % 2 != 0 : net != 0)
            return false;
    }
    return true;
}

/* powers[2 field + star] := the powers of a term; generations forgotten. */
static void set_powers(long *powers, const struct an_model *m,
                       const struct an_term *term)
{
    for (size_t i = 0; i < 2 * m->nfields; i++)
        powers[i] = 0;
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        bool star = f->conjugate && !an_is_own_conjugate(m, f->field);
        powers[2 * f->field + star] += f->power;
    }
}

static bool is_listed(const struct an_model *m, const struct an_term *term)
{
    size_t n = 2 * m->nfields;
    long *a = an_alloc(n, sizeof *a), *b = an_alloc(n, sizeof *b);
    set_powers(a, m, term);
    bool listed = false;
    for (size_t k = 0; k < m->ncouplings && !listed; k++) {
        set_powers(b, m, &m->coupling[k]);
        bool same = true, conjugate = true;
        for (size_t i = 0; i < n; i++) {
            bool real = an_is_own_conjugate(m, i / 2);
            same = same && a[i] == b[i];
            conjugate = conjugate && a[i] == b[real ? i : i ^ 1];
        }
        listed = same || conjugate;
    }
    free(a);
    free(b);
    return listed;
}

/* ---- what the terms change */

/* Missing terms with the same effects. */
struct alike {
    struct an_lattice span; /* in the coordinates of classes */
    size_t first, end;      /* effects */
};

/* Those found in one vacuum. */
struct all_alike {
    struct alike *v;
    size_t n, cap;
};

/* span := what the rows generate modulo the listed terms, orders included;
 * false when that is nothing. */
static bool span_of(struct an_lattice *span, const struct an_charges *L,
                    const struct an_rows *rows)
{
    slong k = L->C.nfactors;
    struct an_rows all;
    bool some = false;
    an_rows_init(&all, k);
    for (slong i = 0; i < rows->n; i++) {
        fmpz *class_of_row = an_rows_add(&all);
        an_charges_class(class_of_row, &L->C, rows->v + i * L->n);
        some = some || !_fmpz_vec_is_zero(class_of_row, k);
    }
    for (slong c = 0; c < k; c++)
        fmpz_set(an_rows_add(&all) + c, L->C.order + c);
    an_lattice_init(span, k);
    an_rows_span(span, &all);
    an_rows_clear(&all);
    return some;
}

/* Adds what absorbing the rows as well changes. */
static void find_effects(struct an_effects *e, const struct an_listing *l,
                         const struct an_rows *rows)
{
    struct an_charges with;
    struct an_findings v;
    an_findings_init(&v);
    an_absorbing_init(&with, &l->L, rows);
    an_verdicts_find(&v, &with, AN_ASK_VERDICTS);
    an_effects_find(e, l->numbered.model, l->vacuum, &l->verdicts, &v);
    an_absorbing_clear(&with);
    an_findings_clear(&v);
}

/* The effects of rows that span this; takes the span. */
static const struct alike *effects_of(struct all_alike *known,
                                      struct an_effects *e,
                                      struct an_lattice *span,
                                      const struct an_listing *l,
                                      const struct an_rows *rows)
{
    for (size_t i = 0; i < known->n; i++)
        if (fmpz_mat_equal(known->v[i].span.basis, span->basis)) {
            an_lattice_clear(span);
            return &known->v[i];
        }
    known->v = an_grow(known->v, &known->cap, known->n + 1, sizeof *known->v);
    struct alike *x = &known->v[known->n++];
    *x = (struct alike){.span = *span, .first = e->n};
    find_effects(e, l, rows);
    x->end = e->n;
    return x;
}

static void judge(struct an_missing *t, struct an_effects *e,
                  struct all_alike *known, const struct an_listing *l,
                  const struct an_rows *numbers)
{
    struct an_rows rows;
    struct an_lattice span;
    an_rows_init(&rows, l->L.n);
    an_numbered_rows(&rows, &l->numbered, numbers);
    if (span_of(&span, &l->L, &rows)) {
        const struct alike *x = effects_of(known, e, &span, l, &rows);
        for (size_t i = x->first; i < x->end; i++) {
            t->changes[e->v[i].change] = true;
            t->effect = an_grow(t->effect, &t->cap_effects, t->neffects + 1,
                                sizeof *t->effect);
            t->effect[t->neffects++] = i;
        }
    } else {
        an_lattice_clear(&span);
    }
    an_rows_clear(&rows);
}

void an_missing_judge(struct an_missing_terms *t, const struct an_rows *numbers,
                      const struct an_listing *l)
{
    struct all_alike known = {0};
    for (size_t i = 0; i < t->n && t->judged; i++)
        if (t->v[i].decided)
            judge(&t->v[i], &t->effects, &known, l, &numbers[i]);
    for (size_t i = 0; i < known.n; i++)
        an_lattice_clear(&known.v[i].span);
    free(known.v);
}

/* ---- the terms */

/* t->v := the terms that are missing; term[i] := each of them, NULL where it
 * may not exist. */
static void collect(struct an_missing_terms *t, const struct an_term **term,
                    const struct an_model *m, const struct an_operators *all)
{
    for (size_t i = 0; i < all->n; i++) {
        const struct an_operator *op = &all->v[i];
        if (is_trivial(m, &op->term) || is_listed(m, &op->term))
            continue;
        t->v = an_grow(t->v, &t->cap, t->n + 1, sizeof *t->v);
        term[t->n] = op->decided ? &op->term : NULL;
        t->v[t->n++] = (struct an_missing){.term = an_term_prose(&op->term, m),
                                           .dimension = op->dimension,
                                           .decided = op->decided};
    }
}

static void find(struct an_missing_terms *t, struct an_rows **numbers,
                 const struct an_model *m, const struct an_operators *all)
{
    struct an_numbers x;
    const struct an_term **term = an_alloc(all->n, sizeof *term);
    an_numbers_init(&x);
    an_numbers_set(&x, m, m->coupling, m->ncouplings);
    t->complete = x.blocks.n <= AN_MAX_BLOCKS;
    if (t->complete) {
        collect(t, term, m, all);
        *numbers = an_alloc(t->n, sizeof **numbers);
        t->judged = an_numbers_terms(*numbers, &x, term, t->n);
    }
    free(term);
    an_numbers_clear(&x);
}

void an_missing_find(struct an_missing_terms *t, struct an_rows **numbers,
                     const struct an_model *m, struct an_products *products)
{
    struct an_operators all;
    an_missing_terms_clear(t);
    t->asked = true;
    *numbers = NULL;
    an_operators_init(&all);
    an_operators_find(
        &all, m,
        &(struct an_operator_query){.max_dimension = RENORMALISABLE,
                                    .words = MAX_TERMS,
                                    .products = products});
    t->complete = all.complete && all.n <= MAX_TERMS;
    if (t->complete)
        find(t, numbers, m, &all);
    an_operators_clear(&all);
}

void an_missing_free(struct an_rows *numbers, size_t n)
{
    for (size_t i = 0; i < n && numbers; i++)
        an_rows_clear(&numbers[i]);
    free(numbers);
}
