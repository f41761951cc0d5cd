/* continuous.h - the unbroken U(1)s. */
#ifndef AN_RESIDUAL_FUNCTIONAL_CONTINUOUS_H
#define AN_RESIDUAL_FUNCTIONAL_CONTINUOUS_H

#include <stdbool.h>

struct an_charges;
struct an_residual;

/* False when an unbroken U(1) has coefficients that depend on parameters, which
 * no functional can say. */
bool an_continuous_find(struct an_residual *r, const struct an_charges *L);

#endif
