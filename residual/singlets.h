/* singlets.h - which components of fermions no unbroken gauge group acts on. */
#ifndef AN_RESIDUAL_SINGLETS_H
#define AN_RESIDUAL_SINGLETS_H

#include <stdbool.h>
#include <stddef.h>

#include "operators/mechanism.h"

struct an_model;

/* c := the components of fermions that are singlets of what a phase leaves of
 * the gauged simple groups, by branching, for the vevs of all fields or of new
 * ones alone, those without `sector: visible`. Of global groups all weights
 * count. c is initialised. */
void an_singlets_find(struct an_mass_components *c, const struct an_model *m,
                      size_t phase, bool all);

#endif
