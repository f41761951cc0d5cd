/* real_basis.c - vevs of SO(N) that a file gives in the real basis, in that of
 * weights.
 */
#include "theory/vev/real_basis.h"

#include <flint/fmpq_vec.h>

#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"

/* Plane k of SO(N) in the natural basis: the places of its two vectors, the
 * same one for the last axis of odd N. */
static void find_plane(size_t *plus, size_t *minus, size_t size, size_t k)
{
    *plus = k;
    *minus = size - 1 - k;
}

/* From x_1^2 + x_2^2 = v_+ v_- and x_1^2 - x_2^2 = (v_+^2 + v_-^2) / 2. */
void an_real_squares(fmpq *T, const struct an_vev *v)
{
    size_t n = v->ndiagonal, p, q;
    fmpq_t y;
    fmpq_init(y);
    for (size_t k = 0; 2 * k < n; k++) {
        const fmpq *d = &v->diagonal[2 * k];
        find_plane(&p, &q, n, k);
        if (p == q) {
            fmpq_set(&T[p * n + p], d);
            break;
        }
        fmpq_add(y, d, d + 1);
        fmpq_div_2exp(y, y, 2);
        fmpq_set(&T[p * n + q], y);
        fmpq_set(&T[q * n + p], y);
        fmpq_sub(y, d, d + 1);
        fmpq_div_2exp(y, y, 2);
        fmpq_set(&T[p * n + p], y);
        fmpq_set(&T[q * n + q], y);
    }
    fmpq_clear(y);
}

/* (a - ib) / 2 v_+ + (a + ib) / 2 v_- + ...; the torus multiplies the one entry
 * and divides the other by a + ib. */
void an_real_column(fmpq *T, const struct an_vev *v)
{
    size_t n = v->columns, p, q;
    for (size_t k = 0; 2 * k < n; k++) {
        const fmpq *a = &v->number[2 * k];
        find_plane(&p, &q, n, k);
        if (p == q) {
            fmpq_set(&T[p], a);
            break;
        }
        if (fmpq_is_zero(a + 1)) {
            fmpq_set(&T[p], a);
            fmpq_set(&T[q], a);
        } else {
            fmpq_one(&T[q]);
            fmpq_mul(&T[p], a, a);
            fmpq_addmul(&T[p], a + 1, a + 1);
        }
        fmpq_div_2exp(&T[p], &T[p], 1);
        fmpq_div_2exp(&T[q], &T[q], 1);
    }
}

bool an_real_is_turned(const struct an_vev *v)
{
    bool turned = false;
    for (size_t i = 1; i < v->columns; i += 2)
        turned = turned || !fmpq_is_zero(&v->number[i]);
    return turned;
}

bool an_is_real_tensor(const struct an_indices *x)
{
    return x->shape == AN_REAL_SYMMETRIC || x->shape == AN_REAL_ANTISYMMETRIC;
}

bool an_real_entries(fmpq *T, const struct an_vev *v, size_t n)
{
    bool real = false, imaginary = false;
    fmpq_t re, im;
    fmpq_init(re);
    fmpq_init(im);
    for (size_t i = 0; i < n * n; i++) {
        an_matrix_real_entry(re, im, v, i / n, i % n);
        real = real || !fmpq_is_zero(re);
        imaginary = imaginary || !fmpq_is_zero(im);
        fmpq_set(&T[i], imaginary ? im : re);
    }
    fmpq_clear(im);
    fmpq_clear(re);
    return !real || !imaginary;
}

bool an_real_is_rational(const struct an_model *m, const struct an_vev *v)
{
    struct an_indices x;
    if (v->form != AN_VEV_MATRIX ||
        !an_field_indices(&x, m, &m->field[v->field]) || !an_is_real_tensor(&x))
        return true;
    size_t n = x.index[0].size;
    fmpq *T = _fmpq_vec_init((slong)(n * n));
    bool rational = an_real_entries(T, v, n);
    _fmpq_vec_clear(T, (slong)(n * n));
    return rational;
}
