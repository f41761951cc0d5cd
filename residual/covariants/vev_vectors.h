/* vev_vectors.h - vevs as vectors modulo a prime, and their conjugates.
 *
 * Numbers are drawn for the symbols. A vev is divided into its projections on
 * weights of the centre of a group L; the stabiliser, in L, leaves each alone.
 */
#ifndef AN_RESIDUAL_COVARIANTS_VEV_VECTORS_H
#define AN_RESIDUAL_COVARIANTS_VEV_VECTORS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/flint.h>

#include "algebra/modular.h"

struct an_centraliser;
struct an_direction;
struct an_vev_parts;

/* An entry of a sparse matrix. */
struct an_modular_entry {
    size_t from, to;
    ulong by;
};

/* A projection, in all basis vectors of its representation, the last factor
 * the fastest; and its conjugate as a linear form. */
struct an_vev_vector_modular {
    size_t direction;
    ulong *v, *dual;
};

struct an_vev_vectors {
    const struct an_vev_parts *p; /* borrowed */
    struct an_modular mod;
    ulong *y; /* total_rank: an element of the centre of L, as labels see it */
    struct an_vev_vector_modular *v;
    size_t n, cap;
};

/* x (initialised by this call) := those of the vevs p on which the factor acts;
 * of a neutral one also J of it, J antilinear and invariant. */
void an_vev_vectors_init(struct an_vev_vectors *x,
                         const struct an_centraliser *L,
                         const struct an_vev_parts *p, size_t group);
void an_vev_vectors_clear(struct an_vev_vectors *x);

/* Have two of them the same representation and the same charges? */
bool an_vev_vectors_alike(const struct an_vev_vectors *x, size_t a, size_t b);

/* The value on y of labels of a factor. */
ulong an_vev_vectors_centre(const struct an_vev_vectors *x, size_t group,
                            const int *labels);

/* The dimension of a representation; of its factors after the k-th. */
size_t an_direction_dimension(const struct an_direction *x);
size_t an_direction_stride(const struct an_direction *x, size_t k);

/* v := J of a vector, its numbers not conjugated; J, antilinear, commutes with
 * the group. */
void an_direction_reverse(ulong *v, struct an_modular *r,
                          const struct an_direction *x);

/* to += `by` times `from` with factor k mapped by a matrix of n entries. */
void an_direction_map(ulong *to, const ulong *from,
                      const struct an_direction *x, size_t k,
                      const struct an_modular_entry *e, size_t n, ulong by);

#endif
