/* accidental_group.h - the group N / E of accidental symmetries, and those
 * found so far. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_GROUP_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_GROUP_H

#include <stddef.h>

#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"

struct an_accidental;
struct an_accidentals;
struct an_numbers;
struct an_rows;

/* The group N / E of the accidental symmetries of some terms. */
struct an_accidental_group {
    const struct an_numbers *numbers; /* borrowed */
    fmpz_mat_t E;                     /* the vectors of the terms */
    struct an_quotient quotient;
    size_t *sequence; /* the blocks, those that should have no charge first */
    size_t *other;    /* the same with the first vevs before the last ones, or
                         NULL: no other */
};

/* Appends a symmetry without charges; takes the name. */
struct an_accidental *an_accidental_add(struct an_accidentals *a, char *name);

/* Removes the last one. */
void an_accidental_drop(struct an_accidentals *a);

/* Adds the U(1)s that the model has anyway. */
void an_accidental_given(struct an_rows *space,
                         const struct an_accidental_group *g);

#endif
