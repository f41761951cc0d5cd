/* natural.h - vectors of a module that are given as tensors.
 *
 * The natural representation is the fundamental of SU(N) and Sp(2N) or the
 * vector of SO(N), in a basis v_k of the weights from the highest one down, all
 * of one length; in SO(N) v_(+-k) = x_(2k-1) +- i x_(2k), and x_N is the middle
 * one of odd N, shorter by a factor of the square root of 2. A lowered index
 * runs over the dual basis.
 */
#ifndef AN_RESIDUAL_STABILISER_NATURAL_H
#define AN_RESIDUAL_STABILISER_NATURAL_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_action;
struct an_combination;

struct an_tensor {
    size_t nindices; /* 1 or 2, all of one factor */
    bool lowered[2];
    const fmpq *entry; /* N, or N x N of them, row by row */
};

/* c (uninitialised) := the vector of the module that the tensor is, for one
 * common factor of all tensors; the caller clears it. It is one of them. */
void an_natural_vector(struct an_combination *c, const struct an_action *a,
                       const struct an_tensor *t);

#endif
