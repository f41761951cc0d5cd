/* eigenvalues.h - which eigenvalues of a symmetric matrix are equal. */
#ifndef AN_ALGEBRA_EIGENVALUES_H
#define AN_ALGEBRA_EIGENVALUES_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>

/* d (n initialised numbers) := one for each eigenvalue of A, n x n and
 * symmetric: equal ones for equal ones, 0 for 0 and no other, and the
 * eigenvalues themselves when the result is true. Cannot fail. */
bool an_eigenvalue_classes(fmpq *d, const fmpq_mat_t A);

/* The same of M^T M, for M (m x n) with d of n numbers. */
bool an_singular_classes(fmpq *d, const fmpq_mat_t M);

#endif
