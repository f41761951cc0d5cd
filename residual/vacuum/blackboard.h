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
struct an_vacuum_vectors;

/* What charges are found from; all of it is borrowed. */
struct an_charges_source {
    const struct an_model *m;
    const struct an_vacuum *vacuum;
    const fmpq *const *extra; /* nextra further relations */
    size_t nextra;
    struct an_vacuum_vectors *vectors; /* of this vacuum (vacuum_vectors.h), to
                                          be found when needed; or NULL */
    bool vectors_alone; /* components and relations, for those who add up
                           vectors: no quotients, pieces, broken bosons */
};

/* False with *why (owned by the caller) when the verdicts cannot be had. */
bool an_charges_init(struct an_charges *L, const struct an_model *m,
                     const struct an_vacuum *vacuum, const fmpq *const *extra,
                     size_t nextra, char **why);
/* The same; what L borrows outlives it. */
bool an_charges_init_from(struct an_charges *L,
                          const struct an_charges_source *from, char **why);
void an_charges_clear(struct an_charges *L);

#endif
