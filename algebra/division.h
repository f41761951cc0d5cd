/* division.h - axes in which symmetric matrices are diagonal, over Q.
 *
 * A space of n dimensions is divided into orthogonal parts, eigenspaces of all
 * matrices so far. Axes need not have length 1.
 */
#ifndef AN_ALGEBRA_DIVISION_H
#define AN_ALGEBRA_DIVISION_H

#include <stdbool.h>

#include <flint/fmpq_mat.h>

struct an_division {
    fmpq_mat_t U; /* n x n: the columns of each part span it */
    slong nparts;
    slong *start; /* room for n + 1: part i has columns start[i] to
                     start[i + 1] */
};

/* x (initialised by this call) := one part, or n parts of one axis each. */
void an_division_init(struct an_division *x, slong n, bool apart);
void an_division_clear(struct an_division *x);

/* Divides the parts into eigenspaces of S, n x n and symmetric. False when S
 * does not map each part into itself, or an eigenvalue is irrational; x is then
 * of no use. */
bool an_division_divide(struct an_division *x, const fmpq_mat_t S);

/* B (uninitialised) := the columns of a part. */
void an_division_part(fmpq_mat_t B, const struct an_division *x, slong part);
/* P (n x n) := the projection on it. */
void an_division_projection(fmpq_mat_t P, const struct an_division *x,
                            slong part);
/* The same part, by the columns of B, which are orthogonal. */
void an_division_set_part(struct an_division *x, slong part,
                          const fmpq_mat_t B);

/* Makes the columns of a part orthogonal; of J, n x n and antisymmetric, whose
 * square is a number on the part, each odd one is followed by its image. NULL:
 * there is none. */
void an_division_orthogonalise(struct an_division *x, slong part,
                               const fmpq_mat_t J);

/* The axes, all of them chosen, in this order (n numbers), one part each. Where
 * the determinant of U would be below zero the last one is reversed or, if n is
 * odd, all of them. */
void an_division_arrange(struct an_division *x, const slong *order);

#endif
