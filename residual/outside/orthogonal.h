/* orthogonal.h - all components of what vectors and tensors leave of SO(N).
 */
#ifndef AN_RESIDUAL_OUTSIDE_ORTHOGONAL_H
#define AN_RESIDUAL_OUTSIDE_ORTHOGONAL_H

#include <stdbool.h>
#include <stddef.h>

struct an_annihilator;
struct an_centraliser;
struct an_component_group;
struct an_vev_parts;

/* At most so many components, per group; 0: not known. */
struct an_orthogonal_bound {
    size_t *most; /* ngroups, owned */
};

/* b (initialised by this call) := those of the factors of R with roots, SO(N)
 * whose vevs are vectors and tensors without other charges. False when one is
 * not known; b is to be cleared all the same. p: the vevs of a vacuum. */
bool an_orthogonal_bound_init(struct an_orthogonal_bound *b,
                              const struct an_centraliser *R,
                              const struct an_vev_parts *p,
                              const struct an_annihilator *a);
void an_orthogonal_bound_clear(struct an_orthogonal_bound *b);

/* Do elements of the stabiliser, perhaps not all, reach all these components
 * with those of the torus? */
bool an_orthogonal_bound_reached(const struct an_orthogonal_bound *b,
                                 const struct an_component_group *c,
                                 const struct an_vev_parts *p);

#endif
