/* consequences.c - what breaking does to bosons, found when asked for. */
#include "verdict/consequences.h"

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

void an_check_consequences(struct an_check *c)
{
    if (c->consequence)
        return;
    struct an_accidentals a, b;
    an_accidentals_init(&a);
    an_accidentals_init(&b);
    const struct an_accidentals *all = accidentals(&a, c, false);
    const struct an_accidentals *listed =
        c->model->ncouplings > 0 ? accidentals(&b, c, true) : NULL;
    an_structure_find(&c->structure, c->model);
    c->consequence = an_alloc(c->nvacua, sizeof *c->consequence);
    for (size_t i = 0; i < c->nvacua; i++) {
        an_consequences_init(&c->consequence[i]);
        if (!c->vacuum[i].charge_breaking)
            an_consequences_find(&c->consequence[i], c->model, i, all, listed);
    }
    an_accidentals_clear(&b);
    an_accidentals_clear(&a);
}
