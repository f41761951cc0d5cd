/* coefficient.h - is a product of given components part of an invariant? */
#ifndef AN_MASSES_COEFFICIENT_H
#define AN_MASSES_COEFFICIENT_H

#include <stddef.h>

#include "masses/monomials.h"

struct an_component_factor;
struct an_model;
struct an_modules;

enum an_contraction an_contract(struct an_modules *cache,
                                const struct an_model *m,
                                const struct an_component_factor *factor,
                                size_t n);

#endif
