/* turned.h - vevs in a normal form, by one turn after another.
 */
#ifndef AN_RESIDUAL_ROTATED_TURNED_H
#define AN_RESIDUAL_ROTATED_TURNED_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_replacement;

/* Takes, for n vacua from `first` on, a chain or one scenario, that are not
 * decided, turned vevs where these are, and says so: more components
 * (widened.h), diagonals (frame.h, symmetric.h), axes in common (common.h),
 * quarter turns (quarter.h, cayley.h), one or two of these in a row. Else,
 * where it is not known, such as show the unbroken algebra. Nothing that the
 * file names feels them. */
bool an_vacua_turn(struct an_model *m, size_t first, size_t n);

/* Takes vevs after one turn where that helps. */
bool an_vacua_turn_once(struct an_model *m, size_t first, size_t n,
                        const struct an_replacement *why);

#endif
