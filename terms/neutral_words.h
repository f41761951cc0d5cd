/* neutral_words.h - every product of letters whose charges vanish. */
#ifndef AN_TERMS_NEUTRAL_WORDS_H
#define AN_TERMS_NEUTRAL_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "terms/presence.h"

struct an_alphabet;
struct an_word;

/* A product of letters, ascending. */
struct an_spelling {
    int *letter; /* n */
    size_t n;
    int dimension;     /* twice the mass dimension */
    size_t number, of; /* which product it is, from 1, of how many at most */
    enum an_singlet *exists; /* where an_spelling_exists keeps its answer,
                                UNKNOWN before; or NULL */
};

/* Called for a product; false stops the search. */
typedef bool an_spelling_visit(const struct an_spelling *s, void *data);

/* The range of a search: twice the mass dimension, and how many words of half
 * the letters there may be; twice as many products may be visited. */
struct an_range {
    int low, high;
    size_t words;
};

/* A few hundred megabytes, a few seconds. */
#define AN_MAX_WORDS 2000000

/* Halves of products, kept from one search to the next of higher dimension. */
struct an_words {
    const struct an_alphabet *a; /* borrowed */
    struct an_word *v;           /* 0 is the empty one; by length */
    unsigned *residue;           /* of each word, as many as the alphabet has */
    size_t n, cap, cap_residues;
    int longest; /* words of at most so many letters are there, all that serve
                    products */
    int high;    /* up to this dimension (twice), */
    int whole;   /* and those of so many letters for any */
    /* Words by charges and length: the first one in each slot (1 + its number,
     * 0 for none) and the next one in the same slot, ascending. */
    size_t nslots, nlinked, cap_next, *slot, *next;
    size_t *fits, cap_fits; /* by twice the dimension: how many products the
                               last search found at most */
};

void an_words_init(struct an_words *w, const struct an_alphabet *a);
void an_words_clear(struct an_words *w);

/* Are there no more words of half the letters than the range says? */
bool an_words_are_few(const struct an_alphabet *a, struct an_range range);

/* Visits every product of letters whose charges vanish, or are those of the
 * superpotential in its alphabet, single letters
 * included (of AN_KAEHLER only those that are no others by the equations of
 * motion), in an order that depends on the alphabet alone. False when there
 * are too many, before any visit, or when a visit said so. */
bool an_spellings_visit(struct an_words *w, struct an_range range,
                        an_spelling_visit *visit, void *data);

/* Do the charges of n products together add up to `theta` times those of the
 * superpotential? The spinors of the first one alone have a say. */
bool an_charges_add_up(const struct an_alphabet *a, const struct an_spelling *s,
                       size_t n, int theta);

/* an_term_theta (rsymmetry.h) of a product. */
int an_spelling_theta(const struct an_alphabet *a, const struct an_spelling *s);

/* Is the product allowed under all charges: do they vanish, or are they those
 * of the superpotential? */
bool an_spelling_is_neutral(const struct an_alphabet *a,
                            const struct an_spelling *s);

#endif
