/* real_units.h - vevs as vectors with one generic number each.
 *
 * A vev is the sum of such vectors: of a complex field of all terms of one
 * symbol, of a real one of s e + s* J e, made real by an element of the torus.
 */
#ifndef AN_RESIDUAL_ROOT_TURNS_REAL_UNITS_H
#define AN_RESIDUAL_ROOT_TURNS_REAL_UNITS_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"

struct an_charges;

struct an_vev_unit {
    size_t direction;
    struct an_expansion x; /* of a real field real, all up to one phase */
};

struct an_vev_units {
    const struct an_directions *d; /* borrowed */
    struct an_vev_unit *v;
    size_t n, cap;
};

/* u (initialised by this call) := those of d, of the vacuum of L. False where
 * no element of the torus makes all that is needed real, or that is not known;
 * u is to be cleared all the same. */
bool an_vev_units_init(struct an_vev_units *u, const struct an_charges *L,
                       const struct an_directions *d);
void an_vev_units_clear(struct an_vev_units *u);

#endif
