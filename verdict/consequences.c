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

/* How far to look for what breaks accidental symmetries. */
static const struct an_accidental_limits LIMITS = {6, 4500};

/* The symmetries of one set of terms: those of the check, or found and put into
 * *own. */
static const struct an_accidentals *
accidentals(struct an_accidentals *own, const struct an_check *c, bool listed)
{
    const struct an_lagrangian *t = &c->lagrangian;
    if (t->asked && t->accidental.listed == listed)
        return &t->accidental;
    an_accidental_find(own, c->model, listed, LIMITS);
    return own;
}

/* Does some vacuum need to know what the terms conserve? */
static bool needs_terms(const struct an_check *c)
{
    for (size_t i = 0; i < c->nvacua; i++)
        if (!c->vacuum[i].charge_breaking && an_goldstones_may_be(c->model, i))
            return true;
    return false;
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
    struct an_accidentals a, b;
    an_check_consequences_clear(c);
    an_accidentals_init(&a);
    an_accidentals_init(&b);
    a.bound = LIMITS.dimension;
    bool ask = needs_terms(c);
    const struct an_accidentals *all = ask ? accidentals(&a, c, false) : &a;
    const struct an_accidentals *listed =
        ask && c->model->ncouplings > 0 ? accidentals(&b, c, true) : NULL;
    c->whole = whole;
    if (whole)
        an_structure_find(&c->structure, c->model);
    c->consequence = an_alloc(c->nvacua, sizeof *c->consequence);
    for (size_t i = 0; i < c->nvacua; i++) {
        an_consequences_init(&c->consequence[i]);
        if (!c->vacuum[i].charge_breaking)
            an_consequences_find(&c->consequence[i], c->model, i, all, listed,
                                 whole);
    }
    an_accidentals_clear(&b);
    an_accidentals_clear(&a);
}
