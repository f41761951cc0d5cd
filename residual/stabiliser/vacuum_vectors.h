/* vacuum_vectors.h - the vectors of a vacuum's vevs, worked out once.
 *
 * They depend on representations and on vevs alone: not on charges, relations
 * or groups that come after those of the model (numbered.h, extension.h), which
 * the unbroken algebra does depend on (vacuum_algebra.h). So whoever looks at a
 * vacuum several times owns one of these and lends it to the charges of each
 * look (blackboard.h). It outlives them, and is cleared when vevs change.
 */
#ifndef AN_RESIDUAL_STABILISER_VACUUM_VECTORS_H
#define AN_RESIDUAL_STABILISER_VACUUM_VECTORS_H

#include <stdbool.h>

#include "residual/stabiliser/direction.h"

struct an_model;
struct an_vacuum;

struct an_vacuum_vectors {
    bool found;   /* the rest is set */
    char *reason; /* owned: they are not known, and why; or NULL */
    struct an_directions d;
};

void an_vacuum_vectors_init(struct an_vacuum_vectors *v);
void an_vacuum_vectors_clear(struct an_vacuum_vectors *v);

/* v := those of a resolved vacuum, when first asked for; later ones are the
 * same vacuum, of the model or of one with more groups. v borrows from fields
 * and algebras of the model, which all of these share. */
void an_vacuum_vectors_find(struct an_vacuum_vectors *v,
                            const struct an_model *m,
                            const struct an_vacuum *p);

/* New ones for n vacua, for vacuum_vectors_free. */
struct an_vacuum_vectors *an_vacuum_vectors_new(size_t n);
void an_vacuum_vectors_free(struct an_vacuum_vectors *v, size_t n);

#endif
