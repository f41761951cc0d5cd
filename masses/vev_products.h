/* vev_products.h - products of vevs, with their charges and weights. */
#ifndef AN_MASSES_VEV_PRODUCTS_H
#define AN_MASSES_VEV_PRODUCTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "terms/alphabet.h"
#include "terms/blocks.h"
#include "terms/neutral_words.h"

struct an_alphabet;
struct an_model;

/* One component of a field with a vev, or its conjugate. */
struct an_vev_letter {
    int letter;     /* of the alphabet */
    int *weight;    /* total_rank, signed; owned */
    uint64_t key;   /* of charges and weights, linear */
    size_t induced; /* 1 + index of what induces it; 0: of the file */
};

/* An ascending product of vevs: another one and a letter. First come those
 * without vevs: the empty one, and the charges that terms which break a
 * symmetry by hand absorb, once. */
struct an_vev_product {
    size_t parent;
    size_t last; /* index of a vev letter */
    int length;  /* vevs in it */
    size_t term; /* 1 + index of what is absorbed, or 0 */
    uint64_t key;
};

/* The products of the vevs of one vacuum. */
struct an_vevs {
    struct an_blocks blocks;
    struct an_alphabet alphabet; /* every field, of one generation each */
    struct an_vev_letter *v;
    size_t n, cap;
    struct an_absorbed {
        struct an_spelling letters; /* with the charges that are absorbed */
        int theta;                  /* of the term (rsymmetry.h) */
    } * term;
    size_t nterms, cap_terms;
    struct an_vev_product *product; /* by length */
    size_t nproducts, cap_products;
};

/* s := the products of at most `longest` vevs, of all fields or of new ones
 * alone; false when they are too many. s is to be cleared in any case. */
bool an_vevs_set(struct an_vevs *s, const struct an_model *m, size_t vacuum,
                 bool all, int longest);
void an_vevs_clear(struct an_vevs *s);

/* Adds one component, without products of it. */
void an_vevs_add(struct an_vevs *s, const struct an_model *m, size_t block,
                 const int *labels, size_t induced);

/* Writes down the products of the first n letters; the others are removed.
 * False when they are too many. */
bool an_vevs_renew(struct an_vevs *s, size_t n, int longest);

/* Are some letters, with what the product absorbs, neutral, or part of the
 * superpotential if they are superfields alone? The vevs of the product are
 * among the letters. */
bool an_vevs_neutral(const struct an_vevs *s, const struct an_spelling *letters,
                     size_t product);

/* A linear form in the weights, as the alphabet's hash is one in the charges.
 */
uint64_t an_weight_key(const struct an_model *m, const int *labels, int sign);

/* The part of a key that `theta` superpotentials have. */
uint64_t an_theta_key(const struct an_vevs *s, int theta);

/* The letter of a block, conjugated or not, of one chirality; -1: none. */
int an_block_letter(const struct an_alphabet *a, size_t block, bool conjugate,
                    bool right);

#endif
