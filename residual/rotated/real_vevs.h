/* real_vevs.h - vevs of SO(N) as real vectors and matrices, symbols drawn. */
#ifndef AN_RESIDUAL_ROTATED_REAL_VEVS_H
#define AN_RESIDUAL_ROTATED_REAL_VEVS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq_mat.h>

struct an_lie;
struct an_model;
struct an_vacuum;

/* How many weights the vector of SO(N) has; that of SU(4) is the 6, of SO(6).
 */
size_t an_vector_size(const struct an_lie *lie);
/* w (rank labels) += its k-th weight, from the highest one down. */
void an_vector_weight(int *w, const struct an_lie *lie, size_t k);
/* Which entries (i, j), i < j, of an antisymmetric matrix of SU(4) belongs to
 * it; its sign. */
int an_vector_entry(size_t *i, size_t *j, size_t k);

/* The vev of one generation of a field: a vector, or a tensor. */
struct an_real_vev {
    size_t field, generation;
    bool tensor, real;
    bool free; /* it has entries that nothing relates */
};

/* All vevs that the factor acts on, symbols drawn. */
struct an_real_vevs {
    const struct an_model *m;
    size_t group, N;
    struct an_real_vev *item;
    size_t nitems, cap;
    size_t nvectors;  /* real ones: real and imaginary parts */
    fmpq_mat_t M;     /* a combination of the tensors */
    fmpq_mat_t *part; /* real and imaginary parts of each tensor */
    size_t nparts, cap_parts;
    fmpq *vector, *span; /* columns, N numbers each: those of the vectors, and
                            all that they might span */
    size_t nspan, cap_vector, cap_span;
    ulong state;
};

/* d (uninitialised) := the vevs of p that an SO(N) acts on. False when they are
 * no vectors and symmetric tensors without other charges; d is to be cleared
 * all the same. */
bool an_real_vevs_init(struct an_real_vevs *d, const struct an_model *m,
                       size_t group, const struct an_vacuum *p);
void an_real_vevs_clear(struct an_real_vevs *d);

/* V (initialised by this call), N x n := the vectors as columns. */
void an_real_vevs_vectors(fmpq_mat_t V, const struct an_real_vevs *d);
/* The same of all that they might span. */
void an_real_vevs_span(fmpq_mat_t V, const struct an_real_vevs *d);

#endif
