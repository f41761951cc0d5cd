/* eigenspaces.h - the eigenspaces of a symmetric matrix, and vectors in them.
 */
#ifndef AN_ALGEBRA_EIGENSPACES_H
#define AN_ALGEBRA_EIGENSPACES_H

#include <stdbool.h>

#include <flint/fmpq_mat.h>

/* Eigenspaces of eigenvalues that are conjugate over Q. */
struct an_eigenspaces {
    slong count;     /* so many eigenvalues, ... */
    slong dimension; /* ... the dimension of each eigenspace, ... */
    slong taken;     /* ... and of what projections of vectors span there */
};

/* s (room for n) := the eigenspaces of M, n x n and symmetric, with the columns
 * of V, n x k, for the vectors, rational like M; in an order that depends on M
 * alone. Returns how many entries there are. */
slong an_eigenspaces_find(struct an_eigenspaces *s, const fmpq_mat_t M,
                          const fmpq_mat_t V);

/* Is A B = B A? Both n x n. */
bool an_matrices_commute(const fmpq_mat_t A, const fmpq_mat_t B);

#endif
