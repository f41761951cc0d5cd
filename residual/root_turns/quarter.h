/* quarter.h - vevs turned by a quarter of a turn in the SU(2) of a root. */
#ifndef AN_RESIDUAL_ROOT_TURNS_QUARTER_H
#define AN_RESIDUAL_ROOT_TURNS_QUARTER_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_replacement;

/* Takes, for n vacua with the same vevs in common, vevs along other components,
 * into which one quarter turn makes all of them, where that helps;
 * nothing that the file names feels it, and says whether it did.
 * (docs/derivations/vacuum.md, "Quarter turns") */
bool an_vacua_turn_quarter(struct an_model *m, size_t first, size_t n,
                           const struct an_replacement *why);

#endif
