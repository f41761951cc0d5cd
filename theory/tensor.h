/* tensor.h - vevs of the symmetric tensor of SO(N), as diagonals.
 *
 * Without trace, in the real basis x_1 .. x_N of the vector, where x_(2k-1) +-
 * i x_(2k) have the weights +-e_k and the last one of odd N has weight zero.
 * Entries 2k-1 and 2k that are equal have weight zero, others 2 e_k and -2 e_k
 * beside it.
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

/* Is the field the symmetric traceless tensor of SO(N), N >= 5, and a singlet
 * of all other simple factors? Then *g is its factor. */
bool an_field_is_tensor(size_t *g, const struct an_model *m,
                        const struct an_field *f);

/* Of vevs that are such diagonals. */

/* twice (initialised) := the sum of the entries of pair k; for k = N/2 with odd
 * N twice the last one. */
void an_tensor_mean(fmpq_t twice, const struct an_vev *v, size_t k);
/* Do the vectors of a root (labels of the factor) and its negative annihilate
 * the vev? */
bool an_tensor_keeps(const struct an_vev *v, const struct an_lie *lie,
                     const int *root);
/* Do they also leave any matrix of rows and columns of SO(N) alone? */
bool an_real_matrix_keeps(const struct an_vev *v, const struct an_lie *lie,
                          const int *root);
/* v->weights := those of which the vev consists, a diagonal. */
void an_tensor_set_weights(struct an_vev *v, const struct an_model *m);

#endif
