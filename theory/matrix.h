/* matrix.h - vevs of fields with two indices, as matrices.
 *
 * An index belongs to a fundamental of SU(N) or Sp(2N), and runs over its
 * weights w_k from the highest one down; a lowered one has the weights -w_k. Of
 * two pseudoreal fundamentals the second is lowered, so that the identity is
 * what the diagonal subgroup leaves alone. A vector of SO(N) is a column in the
 * real basis x_1 .. x_N, where x_(2k-1) +- i x_(2k) have the weights +-e_k and
 * the last one of odd N has weight zero; so are rows and columns of its
 * tensors.
 */
#ifndef AN_THEORY_MATRIX_H
#define AN_THEORY_MATRIX_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_field;
struct an_lie;
struct an_model;
struct an_vev;

struct an_index {
    size_t group; /* its simple factor */
    size_t size;  /* how many weights */
    bool lowered;
};

enum an_shape {
    AN_BIFUNDAMENTAL,      /* indices of two factors */
    AN_SYMMETRIC,          /* both of one SU(N), N >= 3 */
    AN_ANTISYMMETRIC,      /* both of one SU(N), N >= 4 */
    AN_ADJOINT,            /* of SU(N), the second one lowered */
    AN_COLUMN,             /* a vector of SO(N), N >= 5, and no second index */
    AN_REAL_SYMMETRIC,     /* both vectors of one SO(N), real basis */
    AN_REAL_ANTISYMMETRIC, /* the same: the adjoint */
};

struct an_indices {
    enum an_shape shape;
    struct an_index index[2];
};

/* The indices of a field; false when it has none of these shapes. */
bool an_field_indices(struct an_indices *x, const struct an_model *m,
                      const struct an_field *f);

/* How many weights the fundamental (of SO(N): the vector) has. */
size_t an_natural_size(const struct an_lie *lie);
/* w (rank labels) += its k-th weight, from the highest one down. */
void an_natural_weight(int *w, const struct an_lie *lie, size_t k);

/* Of vevs along a matrix, or a diagonal of one. */

/* re + i im := the coefficient of x_i x_j of weights, of a tensor of SO(N): i
 * and j of the natural basis, from the highest weight down. */
void an_matrix_real_entry(fmpq_t re, fmpq_t im, const struct an_vev *v,
                          size_t i, size_t j);
/* x := entry (i, j), of the diagonal that stands for it where there is one. */
void an_matrix_entry(fmpq_t x, const struct an_vev *v, size_t i, size_t j);
/* Is it along the real vectors of a real field, up to a common phase? */
bool an_matrix_is_real(const struct an_vev *v, const struct an_indices *x);
/* v->weights := those of which the vev consists. */
void an_matrix_set_weights(struct an_vev *v, const struct an_model *m);

#endif
