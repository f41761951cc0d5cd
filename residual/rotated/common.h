/* common.h - matrices of SU(N) and SO(N), all turned to axes they share.
 */
#ifndef AN_RESIDUAL_ROTATED_COMMON_H
#define AN_RESIDUAL_ROTATED_COMMON_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_replacement;

/* Takes, for n vacua with the same vevs in common, matrices with one entry at
 * most in each row and column, where a rational basis makes all of them such
 * and that helps; nothing that the file names feels it, and says whether it
 * did. (docs/derivations/vacuum.md, "Axes in common") */
bool an_vacua_turn_common(struct an_model *m, size_t first, size_t n,
                          const struct an_replacement *why);

#endif
