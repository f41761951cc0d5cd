/* value.h - representations by their dimension. */
#ifndef AN_IMPORT_VALUE_H
#define AN_IMPORT_VALUE_H

#include <stddef.h>

#include "base/diag.h"

struct an_draft;

/* *value := the representation of group g with this dimension as a model file
 * writes it, minus for the conjugate: "3", "3bar"; NULL for a singlet. 0, or -1
 * with an error. */
int an_draft_dimension(char **value, const struct an_draft *d, size_t g,
                       long dimension, struct an_where at,
                       struct an_diags *diags);

#endif
