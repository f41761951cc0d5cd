/* real_basis.h - vevs of SO(N) that a file gives in the real basis, in that of
 * weights (theory/matrix.h).
 */
#ifndef AN_THEORY_VEV_REAL_BASIS_H
#define AN_THEORY_VEV_REAL_BASIS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_indices;
struct an_model;
struct an_vev;

/* T (N x N zeros) := d_1 x_1^2 + ..., for a diagonal of a tensor. */
void an_real_squares(fmpq *T, const struct an_vev *v);
/* T (N zeros) := a x_1 + b x_2 + ... of a vector; where b is not zero, turned
 * by the torus of the complexified group. */
void an_real_column(fmpq *T, const struct an_vev *v);
/* Is some second number of a plane of a vector not zero? */
bool an_real_is_turned(const struct an_vev *v);

/* Is it a tensor of SO(N)? */
bool an_is_real_tensor(const struct an_indices *x);
/* T (n x n) := the matrix of such a tensor; false where its entries are neither
 * all real nor all imaginary, up to a common phase. */
bool an_real_entries(fmpq *T, const struct an_vev *v, size_t n);
/* Is it so, or no such tensor? */
bool an_real_is_rational(const struct an_model *m, const struct an_vev *v);

#endif
