/* blackboard.h - the lattices of one vacuum, found from a model and its vevs.
 */
#ifndef AN_RESIDUAL_VACUUM_BLACKBOARD_H
#define AN_RESIDUAL_VACUUM_BLACKBOARD_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_charges;
struct an_model;
struct an_vacuum;

/* False with *why (owned by the caller) when the verdicts cannot be had. */
bool an_charges_init(struct an_charges *L, const struct an_model *m,
                     const struct an_vacuum *vacuum, const fmpq *const *extra,
                     size_t nextra, char **why);
void an_charges_clear(struct an_charges *L);

#endif
