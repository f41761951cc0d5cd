/* singlet.h - singlets in a product of representations of one simple algebra.
 */
#ifndef AN_TERMS_SINGLET_H
#define AN_TERMS_SINGLET_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "algebra/lie/lie.h"
#include "algebra/lie/weights.h"
#include "algebra/tally.h"

/* One representation of one simple algebra, as often used. */
struct an_character {
    const struct an_lie *lie; /* borrowed */
    const int *labels;        /* borrowed */
    size_t bits;              /* of the dimension, a rough logarithm */
    bool listed;              /* `weights` is filled in */
    struct an_weights weights;
};

/* Products of as many factors as have been met so far. */
struct an_met_products {
    struct an_tally singlets; /* per product: characters and powers in order */
    size_t *cost;             /* of each, label operations */
    size_t cap;
};

/* Representations and products met so far, and the work that counting may still
 * do. */
struct an_characters {
    struct an_lie spin; /* A_1: either half of the Lorentz group; or none */
    int doublet;        /* 1, the label of a spinor under it */
    struct an_character *v;
    size_t n, cap;
    struct an_met_products *met; /* met[i]: of i + 1 factors */
    size_t nmet, cap_met;
    size_t work;  /* label operations left in this count */
    size_t spent; /* ... and done in all counts */
};

void an_characters_init(struct an_characters *c);
void an_characters_clear(struct an_characters *c);

/* The number of a representation, which is noted when it is new. Labels and
 * algebra are borrowed. */
size_t an_characters_find(struct an_characters *c, const struct an_lie *lie,
                          const int *labels);

/* That of a spinor. */
size_t an_characters_spinor(struct an_characters *c);

/* A new count begins: the whole work may be spent again. */
void an_characters_restart(struct an_characters *c);

/* Takes the cost from the work left; false when there is not enough. */
bool an_characters_spend(struct an_characters *c, size_t cost);

/* The virtual representation whose character is chi(g^k); k = -1 is the
 * conjugate representation. */
struct an_adams {
    size_t character; /* index into an_characters */
    int power;        /* k, not 0 */
};

/* s := multiplicity of the trivial representation in a product of n factors of
 * one simple algebra; may be negative for a virtual one. `x` is reordered.
 * False when the work is not worth it; s is then undefined. A product that is
 * met again costs the same, though nothing is done; weights of a representation
 * are listed, and paid for, once. */
bool an_product_singlets(fmpz_t s, struct an_characters *c, struct an_adams *x,
                         size_t n);

#endif
