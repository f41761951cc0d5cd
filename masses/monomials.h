/* monomials.h - is a product of components a combination of lowered ones? */
#ifndef AN_MASSES_MONOMIALS_H
#define AN_MASSES_MONOMIALS_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_module_of;
struct an_monomial_space;

/* Representations as matrices, and what was found of products of them, kept
 * from call to call for one model. {0} is empty. */
struct an_modules {
    struct an_module_of *v;
    size_t n, cap;
    struct an_monomial_space *space;
    size_t nspaces, cap_spaces;
};

void an_modules_clear(struct an_modules *c);

/* One component in a product. Components of one species commute; those of
 * different ones have nothing to do with each other. */
struct an_component_factor {
    size_t field;
    bool conjugate;
    const int *weight; /* total_rank labels, with the sign of the conjugate */
    size_t species;
    int letter; /* for the caller */
};

/* Is the product of n components, equal species side by side, part of a gauge
 * invariant? UNKNOWN: a representation or the system is too large, or a weight
 * belongs to several components. */
enum an_contraction {
    AN_CONTRACTION_NONE,
    AN_CONTRACTION_SOME,
    AN_CONTRACTION_UNKNOWN,
};

/* Is the product, n > 0, no combination of what lowering operators make of
 * products of its species? mu (total_rank) is its weight where it may be, NONE
 * else. */
enum an_contraction an_monomial_survives(struct an_modules *cache,
                                         const struct an_model *m,
                                         const struct an_component_factor *f,
                                         size_t n, const int *mu);

#endif
