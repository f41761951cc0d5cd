/* canonical.h - a product of letters as a term in its canonical form. */
#ifndef AN_TERMS_CANONICAL_H
#define AN_TERMS_CANONICAL_H

#include <stdbool.h>

struct an_alphabet;
struct an_spelling;
struct an_term;

/* Of a product and its conjugate the one with fewer `*` is canonical, then the
 * one whose first field with unequal powers is unstarred: 1 for the canonical
 * one, -1 for the other, 0 when it is its own conjugate. Majorana fields, whose
 * `*` is not written, decide last. */
int an_spelling_sign(const struct an_alphabet *a, const struct an_spelling *s);

/* t (empty) := the product, or its conjugate, generations forgotten, and which
 * chirality majorana fields have; with its text. */
/* The term as prose, for the caller to free. */
char *an_spelling_prose(const struct an_alphabet *a,
                        const struct an_spelling *s, bool conjugate);

void an_spelling_term(struct an_term *t, const struct an_alphabet *a,
                      const struct an_spelling *s, bool conjugate);

#endif
