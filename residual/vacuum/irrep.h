/* irrep.h - irreducible representations of the unbroken group, by the charges
 * of their highest weights. */
#ifndef AN_RESIDUAL_VACUUM_IRREP_H
#define AN_RESIDUAL_VACUUM_IRREP_H

#include <stdbool.h>

#include <flint/fmpz.h>

struct an_charges;

/* y := the conjugate of x, with x's F; may alias. */
void an_conjugate_irrep(fmpz *y, const struct an_charges *L, const fmpz *x);
bool an_same_irrep(const struct an_charges *L, const fmpz *x, const fmpz *y);
/* Is a singlet of the unbroken gauged groups, which x becomes when these
 * confine it, its own conjugate, and not pseudoreal under the global ones? */
bool an_is_real_particle(const struct an_charges *L, const fmpz *x);

#endif
