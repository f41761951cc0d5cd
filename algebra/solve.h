/* solve.h - linear systems over Q, and ranks. */
#ifndef AN_ALGEBRA_SOLVE_H
#define AN_ALGEBRA_SOLVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_mat.h>

/* x (n x k) := the solution of A x = b for square A (n x n), b (n x k). False,
 * and x undefined, when A is singular. x aliases nothing. */
bool an_rational_solve(fmpq_mat_t x, const fmpq_mat_t A, const fmpq_mat_t b);

/* K (n x k, initialised by this call) := columns that are a basis of the x with
 * A x = 0, for A (m x n). */
void an_rational_kernel(fmpz_mat_t K, const fmpq_mat_t A);

/* x (n entries) := the solution of A x = b that elimination finds, 0 where it
 * leaves a column free, the last ones if it can; A b side by side are M (m x n
 * + 1), which is overwritten. False, and x undefined, when there is none. */
bool an_rational_solution(fmpq *x, fmpq_mat_t M);

/* Is x (1 x n) a rational combination of the rows of A (m x n)? */
bool an_rational_spans(const fmpq_mat_t A, const fmpq_mat_t x);

/* The rank of a square matrix of integers (n x n) modulo the prime 2^61 - 1: a
 * lower bound of the rank over Q, and equal to it but for one matrix in 10^15
 * or so of entries drawn at random. */
size_t an_prime_rank(const uint64_t *x, size_t n);

#endif
