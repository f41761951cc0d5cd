/* pairs.h - products of two factors, and what pairs tell of longer ones. */
#ifndef AN_TERMS_PAIRS_H
#define AN_TERMS_PAIRS_H

#include <stdbool.h>

#include <flint/fmpz.h>

struct an_choices;
struct an_model;
struct an_species;

/* n := components of a product of two species, at any size. */
void an_pair_count(fmpz_t n, const struct an_model *m,
                   const struct an_species *a, const struct an_species *b);

/* Does a row fall into singlets and pairs that have components, with at most
 * one pair of fermions? Then it has components. */
bool an_row_pairs_up(const struct an_choices *c, const struct an_model *m,
                     const int *row);

#endif
