/* row.c - rows of integers, nearly all of them small.
 *
 * An fmpz of less than 62 bits is its own value. The product of two of half
 * as many bits and another fmpz add up to a word.
 */
#include "algebra/row.h"

#include <string.h>

#include <flint/fmpz_vec.h>

static const fmpz HALF = WORD(1) << (FLINT_BITS / 2 - 2);

static bool is_half(fmpz x)
{
    return x < HALF && x > -HALF;
}

void an_row_set(fmpz *x, const fmpz *y, slong n)
{
    bool large = false;
    for (slong j = 0; j < n; j++)
        large |= COEFF_IS_MPZ(x[j]) || COEFF_IS_MPZ(y[j]);
    if (large)
        _fmpz_vec_set(x, y, n);
    else if (n > 0)
        memcpy(x, y, (size_t)n * sizeof *x);
}

void an_row_submul(fmpz *x, const fmpz *y, slong n, const fmpz_t q)
{
    if (!is_half(*q)) {
        _fmpz_vec_scalar_submul_fmpz(x, y, n, q);
        return;
    }
    for (slong j = 0; j < n; j++) {
        if (y[j] == 0)
            continue;
        if (COEFF_IS_MPZ(x[j]) || !is_half(y[j])) {
            fmpz_submul(x + j, q, y + j);
            continue;
        }
        slong value = x[j] - *q * y[j];
        if (value <= COEFF_MAX && value >= COEFF_MIN)
            x[j] = value;
        else
            fmpz_set_si(x + j, value);
    }
}

/* (x, y) := (a x + b y, c x + d y). */
static void combine(fmpz *x, fmpz *y, const fmpz abcd[4])
{
    fmpz_t u, v;
    fmpz_init(u);
    fmpz_init(v);
    fmpz_mul(u, abcd, x);
    fmpz_addmul(u, abcd + 1, y);
    fmpz_mul(v, abcd + 2, x);
    fmpz_addmul(v, abcd + 3, y);
    fmpz_swap(x, u);
    fmpz_swap(y, v);
    fmpz_clear(v);
    fmpz_clear(u);
}

void an_row_combine(fmpz *x, fmpz *y, slong n, const fmpz abcd[4])
{
    bool small = is_half(abcd[0]) && is_half(abcd[1]) && is_half(abcd[2]) &&
                 is_half(abcd[3]);
    for (slong j = 0; j < n; j++) {
        slong p = x[j], q = y[j];
        if (p == 0 && q == 0)
            continue;
        if (small && is_half(p) && is_half(q)) {
            x[j] = abcd[0] * p + abcd[1] * q;
            y[j] = abcd[2] * p + abcd[3] * q;
        } else {
            combine(x + j, y + j, abcd);
        }
    }
}

bool an_row_reduce(fmpz_t q, fmpz *x, const fmpz *y, slong n, slong j)
{
    if (!COEFF_IS_MPZ(y[j]) && !COEFF_IS_MPZ(x[j])) {
        if (x[j] >= 0 && x[j] < y[j])
            return false;
        fmpz_set_si(q, x[j] / y[j] - (x[j] % y[j] < 0));
    } else {
        fmpz_fdiv_q(q, x + j, y + j);
        if (fmpz_is_zero(q))
            return false;
    }
    an_row_submul(x, y, n, q);
    return true;
}
