/* presence.h - does a product have a component, where it is too large to count?
 */
#ifndef AN_TERMS_PRESENCE_H
#define AN_TERMS_PRESENCE_H

#include <stdbool.h>

#include <flint/fmpz.h>

struct an_alphabet;
struct an_characters;
struct an_choices;
struct an_model;
struct an_spelling;

/* Does a product contain a singlet? */
enum an_singlet { AN_SINGLET_NO, AN_SINGLET_YES, AN_SINGLET_UNKNOWN };

/* Has a row components, charges aside? n is their number if `counted`, else 0:
 * then too large to count, and UNKNOWN where nothing else decides. */
enum an_singlet an_choices_exist(fmpz_t n, bool *counted,
                                 struct an_characters *characters,
                                 const struct an_choices *c,
                                 const struct an_model *model, const int *row);

/* The same for a product of letters whose charges vanish, ... */
enum an_singlet an_spelling_count(fmpz_t n, bool *counted,
                                  struct an_characters *characters,
                                  const struct an_alphabet *a,
                                  const struct an_spelling *s);

/* ... and without the number. */
enum an_singlet an_spelling_exists(struct an_characters *characters,
                                   const struct an_alphabet *a,
                                   const struct an_spelling *s);

#endif
