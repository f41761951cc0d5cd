/* active.h - the multiplets that named components of active neutrinos lie in.
 */
#ifndef AN_RESIDUAL_VERDICTS_ACTIVE_H
#define AN_RESIDUAL_VERDICTS_ACTIVE_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;

/* w (total_rank labels) := the highest weight of its orbit under the unbroken
 * Weyl group. */
void an_make_highest(int *w, const struct an_charges *L);

/* How many multiplets of a piece of the field (conjugate: of its right-handed
 * part, conjugated) hold active neutrinos? */
long an_active_multiplets(const struct an_charges *L, size_t field,
                          bool conjugate, size_t piece);

#endif
