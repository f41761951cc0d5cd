/* eigenvalues.c - which eigenvalues of a symmetric matrix are equal.
 *
 * A squarefree factorisation of the characteristic polynomial, the product of
 * f_k^k, has the eigenvalues of multiplicity k as the roots of f_k, all of them
 * real. Where f_k is linear its root is rational.
 */
#include "algebra/eigenvalues.h"

#include <flint/fmpq_poly.h>
#include <flint/fmpq_vec.h>
#include <flint/fmpz_poly.h>
#include <flint/fmpz_poly_factor.h>

/* r := the root of a linear factor. */
static void set_root(fmpq_t r, const fmpz_poly_struct *f)
{
    fmpq_set_fmpz_frac(r, f->coeffs, f->coeffs + 1);
    fmpq_neg(r, r);
}

bool an_eigenvalue_classes(fmpq *d, const fmpq_mat_t A)
{
    fmpq_poly_t p;
    fmpz_poly_t primitive;
    fmpz_poly_factor_t f;
    fmpq_t x;
    fmpq_poly_init(p);
    fmpz_poly_init(primitive);
    fmpz_poly_factor_init(f);
    fmpq_init(x);
    fmpq_mat_charpoly(p, A);
    fmpq_poly_get_numerator(primitive, p);
    fmpz_poly_factor_squarefree(f, primitive);
    bool rational = true;
    for (slong i = 0; i < f->num; i++)
        rational = rational && fmpz_poly_degree(f->p + i) == 1;
    slong n = 0, next = 1;
    for (slong i = 0; i < f->num; i++) {
        bool zero = fmpz_is_zero((f->p + i)->coeffs);
        for (slong k = fmpz_poly_degree(f->p + i); k-- > 0;) {
            if (rational)
                set_root(x, f->p + i);
            else
                fmpq_set_si(x, zero ? 0 : next++, 1);
            zero = false;
            for (slong j = 0; j < f->exp[i]; j++)
                fmpq_set(&d[n++], x);
        }
    }
    fmpq_clear(x);
    fmpz_poly_factor_clear(f);
    fmpz_poly_clear(primitive);
    fmpq_poly_clear(p);
    return rational;
}

bool an_singular_classes(fmpq *d, const fmpq_mat_t M)
{
    slong n = fmpq_mat_ncols(M);
    fmpq_mat_t A, T;
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(T, n, fmpq_mat_nrows(M));
    fmpq_mat_transpose(T, M);
    fmpq_mat_mul(A, T, M);
    bool rational = an_eigenvalue_classes(d, A);
    fmpq_mat_clear(T);
    fmpq_mat_clear(A);
    return rational;
}
