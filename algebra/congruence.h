/* congruence.h - linear congruences A x = b modulo n, solved exactly.
 *
 * The x with A x = 0 are a lattice that holds n Z^k; its Hermite form is a
 * triangular basis, with pivots that divide n, so that solutions modulo n can
 * be counted and run through in the order of words. As a group modulo n they
 * have generators of orders d_1 | d_2 | ... (the Smith form).
 */
#ifndef AN_ALGEBRA_CONGRUENCE_H
#define AN_ALGEBRA_CONGRUENCE_H

#include <stdbool.h>

#include <flint/fmpz_mat.h>

/* All solutions: `first` plus the rows of `basis`. */
struct an_congruence {
    slong k;          /* unknowns */
    bool solvable;    /* else the rest means nothing */
    fmpz *first;      /* k residues, the first in the order of words */
    fmpz_mat_t basis; /* k x k, Hermite form: of A x = 0; every pivot divides
                         n */
};

/* No unknowns. */
void an_congruence_init(struct an_congruence *c);
void an_congruence_clear(struct an_congruence *c);

/* c := the solutions of A x = b modulo n >= 1. A is m x k, b has m entries; m
 * may be 0. */
void an_congruence_solve(struct an_congruence *c, const fmpz_mat_t A,
                         const fmpz *b, ulong n);

/* number := how many there are modulo n; 0 when there is none. */
void an_congruence_count(fmpz_t number, const struct an_congruence *c, ulong n);

/* Rows of G (initialised by this call, r x k, residues) := generators of the
 * solutions of A x = 0 modulo n, of the orders order[0..r), which the caller
 * frees with _fmpz_vec_clear: d_1 | d_2 | ..., none of them 1. */
void an_congruence_generators(fmpz_mat_t G, fmpz **order,
                              const struct an_congruence *c, ulong n);

#endif
