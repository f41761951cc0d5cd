/* place.h - charges by field and generation in one row. */
#ifndef AN_RESIDUAL_GOLDSTONES_PLACE_H
#define AN_RESIDUAL_GOLDSTONES_PLACE_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_model;

/* The place of a generation of a field among all of them, in order; of the
 * number of fields, which is how many there are: that of theta. */
size_t an_goldstone_place(const struct an_model *m, size_t field,
                          size_t generation);

/* q := the charge of the field's fermion, of such charges. */
void an_goldstone_fermion(fmpq_t q, const struct an_model *m,
                          const fmpq *charge, size_t field, size_t generation);

#endif
