/* vector.h - vectors of rationals: charges, and functionals on them.
 *
 * All of n entries; outputs are initialised and alias inputs only where said.
 */
#ifndef AN_ALGEBRA_VECTOR_H
#define AN_ALGEBRA_VECTOR_H

#include <stdbool.h>

#include <flint/fmpq.h>

bool an_vector_is_zero(const fmpq *x, slong n);
bool an_vector_equal(const fmpq *x, const fmpq *y, slong n);

/* x := y. */
void an_vector_set(fmpq *x, const fmpq *y, slong n);

/* x := c x; c is no entry of x. */
void an_vector_scale(fmpq *x, const fmpq_t c, slong n);

/* x += c y; c is no entry of x. */
void an_vector_addmul(fmpq *x, const fmpq_t c, const fmpq *y, slong n);

/* value := f . x */
void an_vector_dot(fmpq_t value, const fmpq *f, const fmpq *x, slong n);
void an_vector_dot_integers(fmpq_t value, const fmpq *f, const fmpz *x,
                            slong n);

/* y := the least multiple of x that is all integers. */
void an_vector_integers(fmpz *y, const fmpq *x, slong n);

/* The least factor, up to its sign, that makes the entries integers without
 * common divisor; 0 when all are 0. */
void an_vector_primitive_factor(fmpq_t c, const fmpq *x, slong n);

#endif
