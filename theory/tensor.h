/* tensor.h - vevs of the symmetric tensors of SU(N) and SO(N), as diagonals.
 *
 * SU(N): entry i has the weight 2 w_i, of the conjugate tensor -2 w_i, w_i the
 * i-th weight of the fundamental from the highest one down.
 * SO(N), without trace: in the real basis x_1 .. x_N of the vector, where
 * x_(2k-1) +- i x_(2k) have the weights +-e_k and the last one of odd N has
 * weight zero. Entries 2k-1 and 2k that are equal have weight zero, others 2
 * e_k and -2 e_k beside it.
 */
#ifndef AN_THEORY_TENSOR_H
#define AN_THEORY_TENSOR_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_field;
struct an_lie;
struct an_model;
struct an_vev;

/* Is the field the symmetric tensor of SU(N), N >= 3, or its conjugate, or the
 * symmetric traceless one of SO(N), N >= 5, and a singlet of all other simple
 * factors? Then *g is its factor. */
bool an_field_is_tensor(size_t *g, const struct an_model *m,
                        const struct an_field *f);
/* N of the factor. */
size_t an_tensor_size(const struct an_lie *lie);

/* Of vevs that are such diagonals. */

/* weight (rank labels) := that of entry i of SU(N), of the conjugate tensor
 * with sign -1. */
void an_tensor_square(int *weight, const struct an_lie *lie, size_t i,
                      int sign);
/* Of SO(N): are both entries of each pair equal? */
bool an_tensor_is_paired(const struct an_vev *v);
/* Of SO(N): twice (initialised) := the sum of the entries of pair k; for k =
 * N/2 with odd N twice the last one. */
void an_tensor_mean(fmpq_t twice, const struct an_vev *v, size_t k);
/* Do the vectors of a root (labels of the factor) and its negative annihilate
 * the vev? */
bool an_tensor_keeps(const struct an_vev *v, const struct an_lie *lie,
                     const int *root);
/* Is the vev a tensor of one weight other than zero: a component? */
bool an_tensor_is_component(const struct an_vev *v, const struct an_model *m);
/* v->weights := those of which the vev consists. */
void an_tensor_set_weights(struct an_vev *v, const struct an_model *m);

#endif
