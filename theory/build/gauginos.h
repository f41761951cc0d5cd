/* gauginos.h - building a model: the fermions of gauge superfields. */
#ifndef AN_THEORY_BUILD_GAUGINOS_H
#define AN_THEORY_BUILD_GAUGINOS_H

#include "base/diag.h"

struct an_model;

/* Adds the gaugino of each gauged group, a field `gaugino_GROUP`: majorana, or
 * left-handed where an R-symmetry turns it otherwise. After all other fields.
 * 0, or -1 with errors. */
int an_model_add_gauginos(struct an_model *m, struct an_where at,
                          struct an_diags *diags);

#endif
