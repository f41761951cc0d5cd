/* commutant.h - orthogonal matrices that commute with symmetric ones.
 *
 * The matrices X that commute with symmetric A_1, A_2, ... and have X v = 0 and
 * X^T v = 0 for some vectors v are an algebra D that is closed under
 * transposes: a sum of matrix algebras over the real numbers, the complex
 * numbers and the quaternions. Orthogonal g that commute with all A and leave
 * all v alone are 1 plus an element of D: a product of groups O(n), U(n) and
 * Sp(n), one for each part. (docs/derivations/vacuum.md, "Vectors and tensors
 * of SO(N)")
 */
#ifndef AN_ALGEBRA_COMMUTANT_H
#define AN_ALGEBRA_COMMUTANT_H

#include <stdbool.h>

#include <flint/fmpq_mat.h>

struct an_commutant {
    slong dimension; /* of the group: antisymmetric elements of D */
    slong orthogonal, unitary, symplectic; /* how many parts */
    bool reflects;                         /* some g has determinant -1 */
};

/* c := the group of n symmetric matrices A, N x N, and the columns of V, with N
 * rows. */
void an_commutant_find(struct an_commutant *c, const fmpq_mat_struct *A,
                       slong n, const fmpq_mat_t V);

#endif
