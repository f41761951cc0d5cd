/* listing.c - one vacuum under the listed terms alone. */

#include "residual/listed/listing.h"

#include <stdlib.h>

#include <flint/fmpq.h>
#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/rows.h"
#include "algebra/vector.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/outer.h"
#include "residual/listed/numbered.h"
#include "residual/outside/outer.h"
#include "residual/outside/outer_moved.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/findings.h"
#include "residual/vacuum/absorbed.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
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

/* Does an element leave all components of a fermion alone? */
static bool spares(const struct an_charges *L, size_t field,
                   const struct an_outer_element *e)
{
    const struct an_components *w = &L->field[field].component;
    size_t r = L->m->total_rank;
    fmpz *x = _fmpz_vec_init(L->n);
    fmpq_t turn;
    fmpq_init(turn);
    bool same = true;
    for (size_t b = 0; b < L->field[field].nblocks; b++)
        for (size_t i = 0; i < w->n && same; i++) {
            an_charges_vector(x, L, field, L->field[field].block[b].first,
                              w->labels + i * r, true);
            an_vector_dot_integers(turn, e->turn, x, L->n);
            same = fmpz_is_one(fmpq_denref(turn)) &&
                   an_weyl_fixes(e->image, w->labels + i * r, r);
        }
    fmpq_clear(turn);
    _fmpz_vec_clear(x, L->n);
    return same;
}

/* Is an element outside the torus no matter of verdicts? It has to leave
 * fermions alone and to act on gauged factors: then it moves massless gauge
 * bosons, and protects no particle. */
static bool is_idle(const struct an_charges *L,
                    const struct an_outer_element *e)
{
    const struct an_model *m = L->m;
    bool idle = an_outer_moves_torus(L, e);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        idle = idle && (m->group[g].gauged || !an_outer_acts(e, m, g));
    for (size_t f = 0; f < m->nfields; f++)
        idle = idle && (!an_field_has_fermion(&m->field[f]) || spares(L, f, e));
    return idle;
}

/* Are T, its unbroken roots and nothing else that matters unbroken in the
 * theory with numbers, of which the terms break some? The numbers count as
 * charges. */
static bool is_known(const struct an_charges *all, const struct an_rows *terms)
{
    struct an_charges L = *all;
    struct an_component_group c;
    if (all->decided && !all->joined) /* by a theorem */
        return true;
    L.algebra = NULL; /* other relations */
    an_rows_init(&L.fixed, L.n);
    an_rows_copy(&L.fixed, &all->fixed);
    an_rows_copy(&L.fixed, terms);
    an_component_group_init(&c);
    an_component_group_find(&c, &L);
    bool known = c.decided && c.plain;
    for (size_t i = 1; i < c.n && known; i++)
        known = is_idle(all, &c.element[i]);
    an_component_group_clear(&c);
    an_vacuum_algebra_free(L.algebra);
    an_rows_clear(&L.fixed);
    return known;
}

bool an_listing_init(struct an_listing *l, const struct an_model *m,
                     size_t vacuum, unsigned asked,
                     struct an_vacuum_vectors *vectors)
{
    *l = (struct an_listing){.vacuum = vacuum};
    an_findings_init(&l->verdicts);
    if (!an_numbered_init(&l->numbered, m, m->coupling, m->ncouplings))
        return false;
    const struct an_model *n = &l->numbered.m;
    struct an_charges all;
    struct an_rows terms;
    char *why = NULL;
    const struct an_charges_source from = {
        .m = n, .vacuum = &n->vacuum[vacuum], .vectors = vectors};
    an_rows_init(&terms, (slong)n->ncoordinates);
    l->known = an_charges_init_from(&all, &from, &why) &&
               add_listed(&terms, &l->numbered) && is_known(&all, &terms);
    if (l->known) {
        an_absorbing_init(&l->L, &all, &terms);
        an_absorbing_clear(&all); /* the rest is l->L's now */
        l->L.bare = true;
        an_verdicts_find(&l->verdicts, &l->L, asked);
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
