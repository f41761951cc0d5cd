/* singlets.c - which components of fermions no unbroken gauge group acts on.
 *
 * Under gauged factors the pieces of a field count that are singlets of what is
 * unbroken. Global factors confine nothing: all weights count, as they do where
 * a factor is broken to its torus.
 */

#include "residual/verdicts/singlets.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/pieces.h"
#include "residual/vacuum/relations.h"

void an_singlets_init(struct an_singlets *c)
{
    *c = (struct an_singlets){.all = true, .complete = true};
}

void an_singlets_clear(struct an_singlets *c)
{
    for (size_t i = 0; i < c->n; i++)
        free(c->v[i].labels);
    free(c->v);
    an_singlets_init(c);
}

static void add_component(struct an_singlets *c, size_t field,
                          const int *labels, size_t rank, long n)
{
    c->v = an_grow(c->v, &c->cap, c->n + 1, sizeof *c->v);
    struct an_singlet_component *x = &c->v[c->n++];
    *x = (struct an_singlet_component){.field = field, .n = n};
    x->labels = an_alloc(rank, sizeof *x->labels);
    memcpy(x->labels, labels, rank * sizeof *labels);
}

static bool add_field(struct an_singlets *c, const struct an_charges *L,
                      size_t field)
{
    const struct an_model *m = L->m;
    size_t r = m->total_rank;
    struct an_pieces p;
    int *highest = an_alloc(r, sizeof *highest);
    an_pieces_init(&p);
    an_highest_labels(highest, m, &m->field[field]);
    bool listed = an_pieces_set(&p, L, highest, true);
    for (size_t i = 0; i < p.n && listed; i++)
        if (an_is_gauge_singlet(L, p.labels + i * r))
            add_component(c, field, p.labels + i * r, r, p.multiplicity[i]);
    an_pieces_clear(&p);
    free(highest);
    return listed;
}

/* The vevs of a vacuum, or of its new fields alone; v has room for them. */
static struct an_vacuum choose_vevs(struct an_vev *v, const struct an_model *m,
                                    size_t vacuum, bool all)
{
    struct an_vacuum p = m->vacuum[vacuum];
    size_t n = 0;
    for (size_t i = 0; i < p.nvevs; i++)
        if (all || !m->field[p.vev[i].field].visible)
            v[n++] = p.vev[i];
    p.vev = v;
    p.nvevs = n;
    return p;
}

void an_singlets_of(struct an_singlets *c, const struct an_charges *L)
{
    an_singlets_clear(c);
    c->all = c->complete = true;
    for (size_t i = 0; i < L->m->nfields && c->complete; i++)
        if (an_field_has_fermion(&L->m->field[i]))
            c->complete = add_field(c, L, i);
}

void an_singlets_find(struct an_singlets *c, const struct an_model *m,
                      size_t vacuum, bool all)
{
    struct an_vev *v = an_alloc(m->vacuum[vacuum].nvevs, sizeof *v);
    struct an_vacuum p = choose_vevs(v, m, vacuum, all);
    struct an_charges L;
    char *why = NULL;
    an_singlets_clear(c);
    if (an_charges_init(&L, m, &p, NULL, 0, &why))
        an_singlets_of(c, &L);
    c->all = all;
    an_charges_clear(&L);
    free(why);
    free(v);
}
