/* vev_parts.h - vevs, divided by symbol and weight.
 *
 * The vev of one generation of a field is a sum of parts, each a weight vector
 * times a symbol. Factors that act on no vev see weight zero.
 */
#ifndef AN_RESIDUAL_STABILISER_VEV_PARTS_H
#define AN_RESIDUAL_STABILISER_VEV_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_directions;
struct an_form;
struct an_model;

/* A vector in a product of modules. */
struct an_expansion {
    size_t width; /* factors of the product */
    size_t n, cap, cap_by;
    size_t *basis; /* n x width: basis vectors of each module, in order */
    fmpq *by;      /* n coefficients, not zero */
};

void an_expansion_init(struct an_expansion *x, size_t width);
void an_expansion_clear(struct an_expansion *x);
void an_expansion_add(struct an_expansion *x, const size_t *basis,
                      const fmpq_t by);
/* Is x = c y for some c? Then c (initialised) := it. Neither is zero. */
bool an_expansion_ratio(fmpq_t c, const struct an_expansion *x,
                        const struct an_expansion *y);

/* q := the Hermitian product of two vectors of a direction; form:
 * an_directions_form. */
void an_expansion_product(fmpq_t q, const struct an_directions *d,
                          struct an_form *form, size_t direction,
                          const struct an_expansion *a,
                          const struct an_expansion *b);

struct an_vev_part {
    size_t direction, symbol;
    size_t place;      /* parts of one direction and weight have the same */
    const int *weight; /* total_rank labels; borrowed from the place */
    struct an_expansion x;
};

struct an_vev_parts {
    const struct an_model *m;      /* borrowed */
    const struct an_directions *d; /* borrowed */
    struct an_vev_part *v;
    size_t n, cap;
    size_t nplaces, cap_weights, cap_directions;
    int **weight;      /* nplaces x total_rank labels */
    size_t *direction; /* nplaces */
};

/* p (initialised by this call) := the parts of d. */
void an_vev_parts_init(struct an_vev_parts *p, const struct an_model *m,
                       const struct an_directions *d);
void an_vev_parts_clear(struct an_vev_parts *p);

/* The place of a direction with a weight (total_rank labels); nplaces when it
 * has none. */
size_t an_vev_parts_place(const struct an_vev_parts *p, size_t direction,
                          const int *weight);

/* The part of a symbol at a place, or NULL. */
const struct an_vev_part *an_vev_parts_at(const struct an_vev_parts *p,
                                          size_t place, size_t symbol);

/* c := the length of part a over that of b, of one direction; false, c unknown,
 * where it is irrational. form: as of an_expansion_product. */
bool an_vev_parts_ratio(fmpq_t c, const struct an_vev_parts *p,
                        struct an_form *form, const struct an_vev_part *a,
                        const struct an_vev_part *b);

/* Are the weights of two places opposite? */
bool an_vev_parts_opposite(const struct an_vev_parts *p, size_t a, size_t b);

#endif
