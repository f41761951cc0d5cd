/* explicit.c - what a term that breaks symmetries by hand breaks.
 *
 * The charges that forbid it otherwise, all of them, in the words of a reason.
 */
#include "terms/explicit.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/model.h"
#include "theory/text/term.h"
#include "terms/allowed.h"
#include "terms/alternatives.h"
#include "terms/charge.h"
#include "terms/choice.h"
#include "terms/terms.h"

/* Totals of different choices that are shown. */
static const size_t MAX_ALTERNATIVES = 4;

void an_explicit_init(struct an_explicit *x)
{
    *x = (struct an_explicit){0};
}

void an_explicit_clear(struct an_explicit *x)
{
    for (size_t i = 0; i < x->n; i++)
        free(x->v[i].reason);
    free(x->v);
    free(x->canonical);
    an_explicit_init(x);
}

/* The different totals under a group, "-3 or 6"; NULL when they are too many to
 * show. *broken := one of them does not vanish. */
static char *totals_text(bool *broken, const struct an_choices *c,
                         const struct an_model *m, size_t group)
{
    struct an_alternatives totals = {0};
    struct an_linear q;
    an_linear_init(&q);
    *broken = false;
    for (size_t i = 0; i < c->rows.n; i++) {
        an_choices_charge(&q, c, m, c->rows.rows + i * c->degree, group);
        if (an_charge_status(&q, &m->group[group]) != AN_VANISHES)
            *broken = true;
        if (totals.n <= MAX_ALTERNATIVES)
            an_alternatives_add(&totals,
                                an_charge_total(&q, m, group, c->theta));
    }
    an_linear_clear(&q);
    return an_alternatives_take(&totals, " or ", MAX_ALTERNATIVES);
}

static void add_broken(struct an_explicit *x, size_t group, char *reason)
{
    x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
    x->v[x->n++] = (struct an_broken){group, reason};
}

void an_explicit_check(struct an_explicit *x, const struct an_model *model,
                       const struct an_term *term)
{
    struct an_term_verdict v;
    struct an_choices choices;
    an_explicit_clear(x);
    an_term_verdict_init(&v);
    an_choices_init(&choices);
    an_term_check(&v, model, term);
    x->canonical = an_strdup(v.canonical);
    x->dimension = v.dimension;
    an_choices_set(&choices, model, term);
    for (size_t g = AN_START; an_abelian_next(&g, model);) {
        bool broken;
        char *totals = totals_text(&broken, &choices, model, g);
        if (broken)
            add_broken(x, g, an_reason_charge(model, term, g, totals));
        free(totals);
    }
    an_choices_clear(&choices);
    an_term_verdict_clear(&v);
}
