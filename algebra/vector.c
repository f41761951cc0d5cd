/* vector.c - vectors of rationals: charges, and functionals on them.
 *
 * Most entries of a charge are 0, and FLINT's products of rationals do not look
 * for that: we skip them.
 */
#include "algebra/vector.h"

#include <flint/fmpq_vec.h>

#include "algebra/rational.h"

bool an_vector_is_zero(const fmpq *x, slong n)
{
    for (slong i = 0; i < n; i++)
        if (!fmpq_is_zero(x + i))
            return false;
    return true;
}

bool an_vector_equal(const fmpq *x, const fmpq *y, slong n)
{
    for (slong i = 0; i < n; i++)
        if (!fmpq_equal(x + i, y + i))
            return false;
    return true;
}

void an_vector_set(fmpq *x, const fmpq *y, slong n)
{
    for (slong i = 0; i < n; i++)
        fmpq_set(x + i, y + i);
}

void an_vector_scale(fmpq *x, const fmpq_t c, slong n)
{
    for (slong i = 0; i < n; i++)
        fmpq_mul(x + i, x + i, c);
}

void an_vector_addmul(fmpq *x, const fmpq_t c, const fmpq *y, slong n)
{
    for (slong i = 0; i < n; i++)
        if (!fmpq_is_zero(y + i))
            an_rational_addmul(x + i, c, fmpq_numref(y + i),
                               fmpq_denref(y + i));
}

void an_vector_dot(fmpq_t value, const fmpq *f, const fmpq *x, slong n)
{
    fmpq_zero(value);
    for (slong i = 0; i < n; i++)
        if (!fmpq_is_zero(f + i) && !fmpq_is_zero(x + i))
            an_rational_addmul(value, f + i, fmpq_numref(x + i),
                               fmpq_denref(x + i));
}

void an_vector_dot_integers(fmpq_t value, const fmpq *f, const fmpz *x, slong n)
{
    const fmpz one = 1;
    fmpq_zero(value);
    for (slong i = 0; i < n; i++)
        if (!fmpq_is_zero(f + i) && !fmpz_is_zero(x + i))
            an_rational_addmul(value, f + i, x + i, &one);
}

void an_vector_integers(fmpz *y, const fmpq *x, slong n)
{
    fmpz_t scale;
    fmpz_init(scale);
    _fmpq_vec_get_fmpz_vec_fmpz(y, scale, x, n);
    fmpz_clear(scale);
}

void an_vector_primitive_factor(fmpq_t c, const fmpq *x, slong n)
{
    fmpq_zero(c);
    for (slong i = 0; i < n; i++)
        fmpq_gcd(c, c, x + i);
    if (!fmpq_is_zero(c))
        fmpq_inv(c, c);
}
