/* common_spaces.h - the eigenspaces that tensors of SO(N) have in common. */
#ifndef AN_RESIDUAL_ROTATED_COMMON_SPACES_H
#define AN_RESIDUAL_ROTATED_COMMON_SPACES_H

#include <stddef.h>

struct an_real_vev;
struct an_real_vevs;

/* An eigenspace of all tensors, or what is left over of it. */
struct an_common_space {
    size_t dimension; /* of the eigenspace */
    size_t taken;     /* of the projections of vectors */
};

/* b (room for N) := the eigenspaces of d; 0 when they are not known. */
size_t an_common_spaces_find(struct an_common_space *b,
                             const struct an_real_vevs *d);

/* The dimension that vectors leave. */
size_t an_common_space_left(const struct an_common_space *b);

/* The tensor that has entries which nothing relates; NULL: none. */
const struct an_real_vev *
an_real_vevs_free_tensor(const struct an_real_vevs *d);

#endif
