/* generator.h - generators of the residual group, as people write them. */
#ifndef AN_RESIDUAL_FUNCTIONAL_GENERATOR_H
#define AN_RESIDUAL_FUNCTIONAL_GENERATOR_H

struct an_residual;
struct an_charges;

void an_generators_find(struct an_residual *r, const struct an_charges *L);

#endif
