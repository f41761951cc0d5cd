/* consequences.c - what breaking does to bosons, in one vacuum: masses. */
#include "residual/consequences.h"

#include "theory/model.h"

void an_consequences_init(struct an_consequences *x)
{
    an_gauge_bosons_init(&x->bosons);
}

void an_consequences_clear(struct an_consequences *x)
{
    an_gauge_bosons_clear(&x->bosons);
}

void an_consequences_find(struct an_consequences *x, const struct an_model *m,
                          size_t vacuum)
{
    an_gauge_bosons_find(&x->bosons, m, &m->vacuum[vacuum]);
}
