/* symmetric.h - symmetric tensors of SU(N), turned to the diagonal. */
#ifndef AN_RESIDUAL_ROTATED_SYMMETRIC_H
#define AN_RESIDUAL_ROTATED_SYMMETRIC_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_replacement;

/* Takes, for n vacua with the same vevs in common, diagonal entries for a
 * symmetric tensor of an SU(N) along components, the only vev that the factor
 * acts on, where that helps; nothing that the file names feels it, and says
 * whether it did. (docs/derivations/vacuum.md, "Exactness") */
bool an_vacua_turn_symmetric(struct an_model *m, size_t first, size_t n,
                             const struct an_replacement *why);

#endif
