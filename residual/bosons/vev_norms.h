/* vev_norms.h - the lengths of vevs, and products of what generators make of
 * them.
 *
 * A symbol stands for a length: <phi> = v e / sqrt(2) of a complex field, v e
 * of a real one, e a unit vector. The two opposite weights of a real field have
 * one symbol.
 */
#ifndef AN_RESIDUAL_BOSONS_VEV_NORMS_H
#define AN_RESIDUAL_BOSONS_VEV_NORMS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_directions;
struct an_gauge_generators;
struct an_model;

/* One term of the form M(x, y) = (<x v, y v> + <y^+ v, x^+ v>) / 2 on
 * generators: by v_s v_t. */
struct an_vev_product {
    size_t x, y; /* generators, x <= y */
    size_t s, t; /* lengths, s <= t */
    fmpq by;
};

struct an_vev_length {
    size_t direction; /* of the vevs */
    size_t symbol;    /* its first one there */
};

struct an_vev_products {
    char *why; /* not known, and why; or NULL */
    struct an_vev_length *length;
    size_t nlengths;
    struct an_vev_product *v;
    size_t n, cap;
};

/* p := all that do not vanish; initialises p. */
void an_vev_products_init(struct an_vev_products *p,
                          const struct an_gauge_generators *s,
                          const struct an_directions *d);
void an_vev_products_clear(struct an_vev_products *p);

#endif
