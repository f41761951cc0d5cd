/* listing.c - one vacuum under the listed terms alone. */

#include "residual/listed/listing.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "residual/listed/numbered.h"
#include "residual/stabiliser/components.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/findings.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/decided.h"
#include "residual/verdicts.h"

/* rows := the vectors of the listed terms; false when they are too many. */
static bool add_listed(struct an_rows *rows, const struct an_numbered *n)
{
    size_t count = n->model->ncouplings;
    const struct an_term **term = an_alloc(count, sizeof *term);
    struct an_rows *numbers = an_alloc(count, sizeof *numbers);
    for (size_t i = 0; i < count; i++)
        term[i] = &n->model->coupling[i];
    bool complete = an_numbers_terms(numbers, &n->x, term, count);
    for (size_t i = 0; i < count; i++) {
        an_numbered_rows(rows, n, &numbers[i]);
        an_rows_clear(&numbers[i]);
    }
    free(numbers);
    free(term);
    return complete;
}

/* Are T, its unbroken roots and nothing else unbroken in the theory with
 * numbers, of which the terms break some? */
static bool is_known(const struct an_charges *all, const struct an_rows *terms)
{
    struct an_charges L = *all;
    struct an_component_group c;
    L.algebra = NULL; /* other relations */
    an_rows_init(&L.fixed, L.n);
    an_rows_copy(&L.fixed, &all->fixed);
    an_rows_copy(&L.fixed, terms);
    an_component_group_init(&c);
    an_component_group_find(&c, &L);
    bool known = an_component_group_is_torus(&c);
    an_component_group_clear(&c);
    an_vacuum_algebra_free(L.algebra);
    an_rows_clear(&L.fixed);
    return known;
}

bool an_listing_init(struct an_listing *l, const struct an_model *m,
                     size_t vacuum)
{
    *l = (struct an_listing){.vacuum = vacuum};
    an_findings_init(&l->verdicts);
    if (!an_numbered_init(&l->numbered, m, m->coupling, m->ncouplings))
        return false;
    const struct an_model *n = &l->numbered.m;
    struct an_charges all;
    struct an_rows terms;
    char *why = NULL;
    size_t field;
    an_rows_init(&terms, (slong)n->ncoordinates);
    l->known = an_charges_init(&all, n, &n->vacuum[vacuum], NULL, 0, &why) &&
               add_listed(&terms, &l->numbered) &&
               (an_vacuum_is_decided(&field, m, &m->vacuum[vacuum]) ||
                is_known(&all, &terms));
    if (l->known) {
        an_absorbing_init(&l->L, &all, &terms);
        an_absorbing_clear(&all); /* the rest is l->L's now */
        l->L.bare = true;
        an_verdicts_find(&l->verdicts, &l->L);
    } else {
        an_charges_clear(&all);
    }
    free(why);
    an_rows_clear(&terms);
    return l->known;
}

void an_listing_clear(struct an_listing *l)
{
    if (l->known)
        an_charges_clear(&l->L);
    an_findings_clear(&l->verdicts);
    an_numbered_clear(&l->numbered);
    l->known = false;
}
