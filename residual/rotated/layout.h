/* layout.h - vectors and symmetric tensors of SO(N) along the axes of weights.
 */
#ifndef AN_RESIDUAL_ROTATED_LAYOUT_H
#define AN_RESIDUAL_ROTATED_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

struct an_common_space;
struct an_real_vevs;
struct an_vacuum;

struct an_layout {
    size_t *block; /* per axis: its eigenspace */
    size_t filled; /* so many planes are filled by vectors, ... */
    bool half;     /* ... the first axis of the next one, ... */
    bool last;     /* ... and the last axis of odd N */
};

/* x (uninitialised) := an order of the axes for n spaces; first: vectors fill
 * the last one of odd N before all others. The caller frees x->block. */
void an_layout_init(struct an_layout *x, const struct an_common_space *b,
                    size_t n, size_t N, bool first);

/* to (uninitialised) := p with the vevs d of one factor along the axes. */
void an_layout_vevs(struct an_vacuum *to, const struct an_vacuum *p,
                    const struct an_real_vevs *d, const struct an_layout *l);

#endif
