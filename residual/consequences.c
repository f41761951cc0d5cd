/* consequences.c - what breaking does to bosons, in one vacuum: masses,
 * Goldstone bosons, axions, defects. */
#include "residual/consequences.h"

#include "theory/group.h"
#include "theory/model.h"

void an_consequences_init(struct an_consequences *x)
{
    an_gauge_bosons_init(&x->bosons);
    an_goldstones_init(&x->goldstones);
    an_axions_init(&x->axions);
    an_defects_init(&x->defects);
}

void an_consequences_clear(struct an_consequences *x)
{
    an_gauge_bosons_clear(&x->bosons);
    an_axions_clear(&x->axions);
    an_goldstones_clear(&x->goldstones);
    an_defects_clear(&x->defects);
}

/* May global simple factors have Goldstone bosons? */
static bool has_global_simple(const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        if (!m->group[g].gauged)
            return true;
    return false;
}

void an_consequences_find(struct an_consequences *x, const struct an_model *m,
                          size_t vacuum, bool whole)
{
    an_gauge_bosons_find(&x->bosons, m, &m->vacuum[vacuum]);
    if (whole)
        an_defects_find(&x->defects, m, vacuum);
}

void an_consequences_of_terms(struct an_consequences *x,
                              const struct an_model *m, size_t vacuum,
                              const struct an_accidentals *all,
                              const struct an_accidentals *listed, bool whole)
{
    if (whole || all || has_global_simple(m))
        an_goldstones_find(&x->goldstones, m, vacuum, all, listed);
    an_axions_find(&x->axions, m, vacuum, &x->goldstones);
}
