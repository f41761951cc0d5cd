/* solve.h - linear systems over Q. */
#ifndef AN_ALGEBRA_SOLVE_H
#define AN_ALGEBRA_SOLVE_H

#include <stdbool.h>

#include <flint/fmpq_mat.h>

/* x (n x k) := the solution of A x = b for square A (n x n), b (n x k). False,
 * and x undefined, when A is singular. x aliases nothing. */
bool an_rational_solve(fmpq_mat_t x, const fmpq_mat_t A, const fmpq_mat_t b);

#endif
