/* consequences.c - what breaking does to bosons, found when asked for. */
#include "verdict/consequences.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/model.h"
#include "terms/accidental/accidental.h"
#include "residual/consequences.h"
#include "residual/structure/structure.h"
#include "verdict/check.h"
#include "verdict/lagrangian.h"

/* How far to look for what breaks accidental symmetries, and those of Goldstone
 * bosons. */
static const struct an_accidental_limits LIMITS = {6, 4500},
                                         DEEP = {16, 100000};

/* What terms conserve, found where it is asked for. */
struct work {
    struct an_check *c;
    bool whole;
    struct an_accidentals all, listed;
    bool has_all, has_listed;
};

/* The symmetries of one set of terms: those of the check, or found and put into
 * *own. */
static const struct an_accidentals *accidentals(struct an_accidentals *own,
                                                bool *has,
                                                const struct an_check *c,
                                                bool listed)
{
    const struct an_lagrangian *t = &c->lagrangian;
    if (!*has && t->asked && t->accidental.listed == listed)
        return &t->accidental;
    if (!*has)
        an_accidental_find(own, c->model, listed, LIMITS, c->products);
    *has = true;
    return own;
}

static void find(struct work *w, size_t vacuum)
{
    const struct an_check *c = w->c;
    const struct an_accidentals *all = NULL, *listed = NULL;
    struct an_goldstones_possible p = an_goldstones_possible(c->model, vacuum);
    if (p.any)
        all = accidentals(&w->all, &w->has_all, c, false);
    if (p.phases && w->whole && c->model->ncouplings > 0)
        listed = accidentals(&w->listed, &w->has_listed, c, true);
    an_consequences_of_terms(&c->consequence[vacuum], c->model, vacuum, all,
                             listed, w->whole);
}

/* How far to look for what lifts Goldstone bosons that no term did so far: to
 * where terms of vevs alone do. 0: all are lifted, or imposed. */
static int last_dimension(const struct an_check *c)
{
    int last = 0;
    for (size_t i = 0; i < c->nvacua; i++) {
        const struct an_goldstones *g = &c->consequence[i].goldstones;
        for (size_t k = 0; k < g->n; k++) {
            int d = g->v[k].potential ? g->v[k].potential_dimension
                                      : DEEP.dimension;
            if (!g->v[k].imposed && !g->v[k].breaker && d > last)
                last = d;
        }
    }
    return last < DEEP.dimension ? last : DEEP.dimension;
}

void an_check_consequences_clear(struct an_check *c)
{
    for (size_t i = 0; i < c->nvacua && c->consequence; i++)
        an_consequences_clear(&c->consequence[i]);
    free(c->consequence);
    c->consequence = NULL;
    c->whole = false;
}

void an_check_consequences(struct an_check *c, bool whole)
{
    if (c->consequence && (c->whole || !whole))
        return;
    struct work w = {.c = c, .whole = whole};
    an_check_consequences_clear(c);
    an_accidentals_init(&w.all);
    an_accidentals_init(&w.listed);
    c->whole = whole;
    if (whole)
        an_structure_find(&c->structure, c->model);
    c->consequence = an_alloc(c->nvacua, sizeof *c->consequence);
    for (size_t i = 0; i < c->nvacua; i++) {
        an_consequences_init(&c->consequence[i]);
        if (c->vacuum[i].charge_breaking)
            continue;
        an_consequences_find(&c->consequence[i], c->model, i, whole);
        find(&w, i);
    }
    int last = last_dimension(c);
    if (last > 0) {
        struct an_accidental_limits limits = {last, DEEP.words};
        an_accidental_find(&w.all, c->model, false, limits, c->products);
        w.has_all = true;
        for (size_t i = 0; i < c->nvacua; i++)
            if (!c->vacuum[i].charge_breaking)
                find(&w, i);
    }
    an_accidentals_clear(&w.listed);
    an_accidentals_clear(&w.all);
}
