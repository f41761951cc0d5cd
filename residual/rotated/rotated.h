/* rotated.h - vevs turned to fewer components, all by one element of the group.
 */
#ifndef AN_RESIDUAL_ROTATED_ROTATED_H
#define AN_RESIDUAL_ROTATED_ROTATED_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

/* Turns the vevs of each vacuum of a finished model whose stabiliser is not
 * known to ones with fewer components, where it is known for these. One
 * element of the group turns all of them, in a chain those of all its steps;
 * nothing that the file names feels it. (docs/derivations/vacuum.md, "Fewer
 * components") */
void an_model_rotate_vevs(struct an_model *m);
/* The same of n vacua from `first` on, a chain or one scenario. */
void an_vacua_rotate(struct an_model *m, size_t first, size_t n);

/* How many vacua, from the first one of a chain or a scenario on, have the same
 * vevs in common: the chain, or the scenario alone. */
size_t an_vacua_of_chain(const struct an_model *m, size_t first);

/* Takes, for n such vacua, vevs along other components than those of the file
 * where that decides all of them, and says so (widened.h). */
bool an_vacua_widen(struct an_model *m, size_t first, size_t n);

#endif
