/* count.h - the number of components of a term, by plethysm. */
#ifndef AN_TERMS_COUNT_H
#define AN_TERMS_COUNT_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "terms/presence.h"

struct an_characters;
struct an_choices;
struct an_model;
struct an_term;

/* n := independent components of one row, charges aside. False when there is
 * too much work. */
bool an_choices_count(fmpz_t n, struct an_characters *characters,
                      const struct an_choices *c, const struct an_model *model,
                      const int *row);

/* The answer for one simple factor, symmetry aside. */

enum an_singlet an_term_singlet(struct an_characters *characters,
                                const struct an_model *model,
                                const struct an_term *term, size_t group);

#endif
