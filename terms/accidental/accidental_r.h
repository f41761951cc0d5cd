/* accidental_r.h - a U(1) R-symmetry that nobody asked for. */
#ifndef AN_TERMS_ACCIDENTAL_ACCIDENTAL_R_H
#define AN_TERMS_ACCIDENTAL_ACCIDENTAL_R_H

#include <stddef.h>

struct an_accidentals;
struct an_characters;
struct an_numbers;

/* a->r_charge := charges, one for each column, under which every listed
 * superpotential term and every one that is broken by hand has 2, every other
 * one 0 and gauginos 1, as many 0 as possible in this sequence of columns; NULL
 * when there are none, no superfields or couplings, or a U(1) R-symmetry is
 * imposed. */
void an_accidental_r(struct an_accidentals *a, struct an_characters *characters,
                     const struct an_numbers *x, const size_t *sequence);

#endif
