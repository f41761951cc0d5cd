/* consequences.h - what breaking does to bosons, in one vacuum: masses. */
#ifndef AN_RESIDUAL_CONSEQUENCES_H
#define AN_RESIDUAL_CONSEQUENCES_H

#include <stddef.h>

#include "residual/bosons/gauge_bosons.h"

struct an_model;

struct an_consequences {
    struct an_gauge_bosons bosons;
};

void an_consequences_init(struct an_consequences *x);
void an_consequences_clear(struct an_consequences *x);

/* x (initialised) := those of a vacuum of a finished model, which breaks
 * neither electromagnetism nor colour. */
void an_consequences_find(struct an_consequences *x, const struct an_model *m,
                          size_t vacuum);

#endif
