/* group.h - the residual group of a vacuum. */
#ifndef AN_RESIDUAL_GROUP_H
#define AN_RESIDUAL_GROUP_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

struct an_charges;
struct an_residual;
struct an_vectors;

/* *factor := a copy of `count` invariant factors, *n of them. */
void an_factors_set(fmpz **factor, size_t *n, const fmpz *order, slong count);

void an_residual_find(struct an_residual *r, const struct an_charges *L);
/* False when an unbroken U(1) has coefficients that depend on parameters, which
 * no functional can say. */
bool an_continuous_find(struct an_residual *r, const struct an_charges *L);
void an_residual_charges_find(struct an_residual *r,
                              const struct an_charges *L);

#endif
