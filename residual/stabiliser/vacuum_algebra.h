/* vacuum_algebra.h - the unbroken algebra of a vacuum, worked out once. */
#ifndef AN_RESIDUAL_STABILISER_VACUUM_ALGEBRA_H
#define AN_RESIDUAL_STABILISER_VACUUM_ALGEBRA_H

#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/torus.h"
#include "residual/stabiliser/vacuum_vectors.h"

struct an_charges;

struct an_vacuum_algebra {
    const char *why;              /* nothing below is known, and why; or NULL */
    struct an_vacuum_vectors own; /* where L borrows none */
    const struct an_directions *d; /* its vectors: own, or those of L */
    struct an_annihilator a;
    struct an_torus_weights w;
};

/* That of L, which has its relations and owns it: worked out when first asked
 * for. */
const struct an_vacuum_algebra *an_vacuum_algebra_of(struct an_charges *L);

/* May be NULL. */
void an_vacuum_algebra_free(struct an_vacuum_algebra *u);

#endif
