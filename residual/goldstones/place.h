/* place.h - charges by field and generation in one row. */
#ifndef AN_RESIDUAL_GOLDSTONES_PLACE_H
#define AN_RESIDUAL_GOLDSTONES_PLACE_H

#include <stddef.h>

struct an_model;

/* The place of a generation of a field among all of them, in order; of the
 * number of fields: how many there are. */
size_t an_goldstone_place(const struct an_model *m, size_t field,
                          size_t generation);

#endif
