/* neutral_words.h - every product of letters whose charges vanish. */
#ifndef AN_TERMS_NEUTRAL_WORDS_H
#define AN_TERMS_NEUTRAL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

struct an_alphabet;

/* A product of letters, ascending. */
struct an_spelling {
    int *letter; /* n */
    size_t n;
    int dimension;     /* twice the mass dimension */
    size_t number, of; /* which product it is, from 1, of how many at most */
};

/* Called for a product; false stops the search. */
typedef bool an_spelling_visit(const struct an_spelling *s, void *data);

/* The range of a search: twice the mass dimension, and how many halves of
 * products may be written down; twice as many products may be visited. */
struct an_range {
    int low, high;
    size_t words;
};

/* A few hundred megabytes, a few seconds. */
#define AN_MAX_WORDS 2000000

/* Visits every product of letters whose charges vanish, single letters
 * included, in an order that depends on the alphabet alone. False when there
 * are too many, before any visit, or when a visit said so. */
bool an_spellings_visit(const struct an_alphabet *a, struct an_range range,
                        an_spelling_visit *visit, void *data);

/* Do the charges of the product vanish? */
bool an_spelling_is_neutral(const struct an_alphabet *a,
                            const struct an_spelling *s);

#endif
