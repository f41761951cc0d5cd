/* row.h - rows of integers, nearly all of them small.
 *
 * What FLINT does entry by entry through a function, here without one where a
 * number is a machine word. All of n entries, initialised.
 */
#ifndef AN_ALGEBRA_ROW_H
#define AN_ALGEBRA_ROW_H

#include <stdbool.h>

#include <flint/fmpz.h>

/* x := y. */
void an_row_set(fmpz *x, const fmpz *y, slong n);

/* x -= q y; q is no entry of x, and y is not x. */
void an_row_submul(fmpz *x, const fmpz *y, slong n, const fmpz_t q);

/* (x, y) := (a x + b y, c x + d y); y is not x. */
void an_row_combine(fmpz *x, fmpz *y, slong n, const fmpz abcd[4]);

/* x := x less the multiple of y, also given as q, that brings entry j into
 * [0, y_j), y_j > 0. False, and q undefined, when it is there already. */
bool an_row_reduce(fmpz_t q, fmpz *x, const fmpz *y, slong n, slong j);

#endif
