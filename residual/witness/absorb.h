/* absorb.h - small multiples of rows that add up to a vector. */
#ifndef AN_RESIDUAL_WITNESS_ABSORB_H
#define AN_RESIDUAL_WITNESS_ABSORB_H

#include <stdbool.h>

#include <flint/fmpz.h>

struct an_rows;

/* y (one per row of M) := small integers with y M = -x, the first `costly` of
 * them as small as we can make them. False when x is not in the span. */
bool an_absorb(fmpz *y, const struct an_rows *M, const fmpz *x, slong costly);

#endif
