/* matrix.c - vevs of fields with two indices, as matrices.
 *
 * Real fields: a bifundamental of Sp(2N) x Sp(2M), SU(2) being Sp(2), has M =
 * J M* J^-1, J the symplectic forms, which turn row k into row N - 1 - k with a
 * sign; the 6 of SU(4) has M_12 = M_34*, M_13 = -M_24* and M_14 = M_23*; an
 * adjoint is Hermitian. Minus signs everywhere are a phase i.
 */
#include "theory/matrix.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"

size_t an_natural_size(const struct an_lie *lie)
{
    size_t rank = (size_t)lie->rank;
    return lie->series == 'A' ? rank + 1 : 2 * rank + (lie->series == 'B');
}

/* w += sign e_k: labels are differences of neighbouring coordinates, the last
 * one of SO(2N) a sum and that of SO(2N+1) doubled. */
static void add_axis(int *w, const struct an_lie *lie, size_t k, int sign)
{
    size_t n = (size_t)lie->rank;
    if (k < n)
        w[k] += lie->series == 'B' && k == n - 1 ? 2 * sign : sign;
    if (k > 0)
        w[k - 1] -= sign;
    if (lie->series == 'D' && k == n - 2)
        w[n - 1] += sign;
}

void an_natural_weight(int *w, const struct an_lie *lie, size_t k)
{
    size_t n = (size_t)lie->rank, size = an_natural_size(lie);
    if (lie->series == 'A' || k < n)
        add_axis(w, lie, k, 1);
    else if (size - 1 - k < n)
        add_axis(w, lie, size - 1 - k, -1);
}

/* Of which sort is the only index of one factor? */
static bool find_index(struct an_index *x, const struct an_group *g,
                       const int *labels)
{
    int rank = g->lie.rank, sum = 0;
    for (int i = 0; i < rank; i++)
        sum += labels[i];
    x->lowered = labels[0] != 1;
    x->size = an_natural_size(&g->lie);
    return sum == 1 &&
           (labels[0] == 1 || (g->lie.series == 'A' && labels[rank - 1] == 1));
}

/* Are both indices of one factor of SU(N)? */
static bool find_both(struct an_indices *x, const struct an_group *g,
                      const int *labels)
{
    int rank = g->lie.rank, sum = 0;
    for (int i = 0; i < rank; i++)
        sum += labels[i];
    bool low = labels[rank - 1] == 2 || (rank > 3 && labels[rank - 2] == 1);
    x->index[0].size = an_natural_size(&g->lie);
    x->index[0].lowered = low;
    x->index[1] = x->index[0];
    if (g->family != AN_SU)
        return false;
    if (rank == 1 || (sum == 2 && labels[0] == 1 && labels[rank - 1] == 1)) {
        x->shape = AN_ADJOINT;
        x->index[0].lowered = false;
        x->index[1].lowered = true;
        return rank > 1 || sum == 2;
    }
    x->shape = sum == 2 ? AN_SYMMETRIC : AN_ANTISYMMETRIC;
    return sum == 2 ? labels[0] == 2 || labels[rank - 1] == 2
                    : sum == 1 && rank > 2 &&
                          (labels[1] == 1 || labels[rank - 2] == 1);
}

/* Vectors and tensors of SO(N). */
static bool find_real(struct an_indices *x, const struct an_group *g,
                      const int *labels)
{
    int sum = 0;
    for (int i = 0; i < g->lie.rank; i++)
        sum += labels[i];
    bool adjoint = an_rep_is_adjoint(&g->lie, labels);
    x->shape = adjoint ? AN_REAL_ANTISYMMETRIC : AN_REAL_SYMMETRIC;
    x->index[0].size = an_natural_size(&g->lie);
    x->index[1] = x->index[0];
    if (adjoint || (sum == 2 && labels[0] == 2))
        return true;
    x->shape = AN_COLUMN;
    return find_index(&x->index[0], g, labels);
}

static bool is_pseudoreal(const struct an_lie *lie)
{
    return lie->series == 'C' || lie->rank == 1;
}

bool an_field_indices(struct an_indices *x, const struct an_model *m,
                      const struct an_field *f)
{
    size_t n = 0, acting[2];
    *x = (struct an_indices){0};
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_field_transforms(m, f, g)) {
            if (n == 2)
                return false;
            acting[n++] = g;
        }
    if (n == 0)
        return false;
    const struct an_group *first = &m->group[acting[0]];
    const int *labels = f->group[acting[0]].labels;
    x->index[0].group = acting[0];
    x->index[1].group = acting[n - 1];
    if (n == 1 && first->family == AN_SO && first->lie.rank > 1)
        return find_real(x, first, labels);
    if (n == 1)
        return find_both(x, first, labels);
    const struct an_group *second = &m->group[acting[1]];
    x->shape = AN_BIFUNDAMENTAL;
    if (first->family == AN_SO || second->family == AN_SO ||
        !find_index(&x->index[0], first, labels) ||
        !find_index(&x->index[1], second, f->group[acting[1]].labels))
        return false;
    if (is_pseudoreal(&first->lie) && is_pseudoreal(&second->lie))
        x->index[1].lowered = true;
    return true;
}

/* Of a symmetric tensor, all singular values: two equal ones side by side stand
 * at (2k-1, 2k) and (2k, 2k-1), as long as there are such. */
static bool is_paired(const struct an_vev *v, size_t i)
{
    for (size_t k = 0; k <= i / 2; k++)
        if (2 * k + 1 >= v->ncanonical || fmpq_is_zero(&v->canonical[2 * k]) ||
            !fmpq_equal(&v->canonical[2 * k], &v->canonical[2 * k + 1]))
            return false;
    return true;
}

void an_matrix_entry(fmpq_t x, const struct an_vev *v, size_t i, size_t j)
{
    if (v->canonical && v->planes && v->ncanonical == v->columns) {
        if (is_paired(v, i) ? j == (i ^ 1) : i == j)
            fmpq_set(x, &v->canonical[i]);
        else
            fmpq_zero(x);
    } else if (v->canonical && v->planes) {
        if (i / 2 != j / 2 || i == j || i / 2 >= v->ncanonical)
            fmpq_zero(x);
        else if (i < j)
            fmpq_set(x, &v->canonical[i / 2]);
        else
            fmpq_neg(x, &v->canonical[i / 2]);
    } else if (v->canonical && i == j && i < v->ncanonical)
        fmpq_set(x, &v->canonical[i]);
    else if (v->canonical)
        fmpq_zero(x);
    else if (v->rows > 1)
        fmpq_set(x, &v->number[i * v->columns + j]);
    else if (i == j && i < v->columns)
        fmpq_set(x, &v->number[i]);
    else
        fmpq_zero(x);
}

/* The axes of a vector of the natural basis of SO(n), and its sign: v_+- is
 * along x +- i y, so that x = (v_+ + v_-) / 2, y = (v_+ - v_-) / 2i. */
static size_t find_axes(size_t *axis, int *sign, size_t n, size_t i)
{
    size_t k = i < n - 1 - i ? i : n - 1 - i;
    axis[0] = 2 * k;
    axis[1] = 2 * k + 1;
    *sign = i == k ? 1 : -1;
    return axis[1] < n ? 2 : 1;
}

void an_matrix_real_entry(fmpq_t re, fmpq_t im, const struct an_vev *v,
                          size_t i, size_t j)
{
    size_t a[2], b[2], n = v->columns;
    int s, t;
    size_t na = find_axes(a, &s, n, i), nb = find_axes(b, &t, n, j);
    fmpq_t x;
    fmpq_init(x);
    fmpq_zero(re);
    fmpq_zero(im);
    for (size_t k = 0; k < na; k++)
        for (size_t l = 0; l < nb; l++) {
            an_matrix_entry(x, v, a[k], b[l]);
            fmpq_div_2exp(x, x, (ulong)(na == 2) + (nb == 2));
            fmpq_mul_si(x, x, (k ? s : 1) * (l ? t : 1));
            if (k + l == 2)
                fmpq_sub(re, re, x);
            else if (k + l == 1)
                fmpq_sub(im, im, x);
            else
                fmpq_add(re, re, x);
        }
    fmpq_clear(x);
}

/* Is entry (i, j) `sign` times entry (k, l)? */
static bool agree(const struct an_vev *v, size_t i, size_t j, size_t k,
                  size_t l, int sign)
{
    fmpq_t x, y;
    fmpq_init(x);
    fmpq_init(y);
    an_matrix_entry(x, v, i, j);
    an_matrix_entry(y, v, k, l);
    if (sign < 0)
        fmpq_neg(y, y);
    bool yes = fmpq_equal(x, y);
    fmpq_clear(x);
    fmpq_clear(y);
    return yes;
}

/* With `phase` for the sign of all of them. */
static bool is_real_with(const struct an_vev *v, const struct an_indices *x,
                         int vacuum)
{
    size_t n = x->index[0].size, m = x->index[1].size;
    bool real = true;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m && real; j++) {
            size_t k = j, l = i;
            int sign = vacuum;
            if (x->shape == AN_BIFUNDAMENTAL) {
                k = n - 1 - i;
                l = m - 1 - j;
                sign *= (2 * i < n) == (2 * j < m) ? 1 : -1;
            } else if (x->shape == AN_ANTISYMMETRIC && i < j) {
                k = i == 0 ? j == 1 ? 2 : 1 : 0;
                l = 6 - i - j - k;
                sign *= (i + j) % 2 ? 1 : -1;
            } else if (x->shape == AN_ANTISYMMETRIC) {
                continue;
            }
            real = agree(v, i, j, k, l, sign);
        }
    return real;
}

bool an_matrix_is_real(const struct an_vev *v, const struct an_indices *x)
{
    return x->shape == AN_COLUMN || x->shape == AN_REAL_SYMMETRIC ||
           x->shape == AN_REAL_ANTISYMMETRIC || is_real_with(v, x, 1) ||
           is_real_with(v, x, -1);
}

/* One more weight, of these two entries of the natural basis. */
static int *next_weight(struct an_vev *v, const struct an_model *m)
{
    return v->weights + v->nweights++ * m->total_rank;
}

static void add_index(int *w, const struct an_model *m,
                      const struct an_index *x, size_t k)
{
    const struct an_lie *lie = &m->group[x->group].lie;
    int *at = w + m->first_label[x->group];
    int *one = an_alloc((size_t)lie->rank, sizeof *one);
    an_natural_weight(one, lie, k);
    for (int i = 0; i < lie->rank; i++)
        at[i] += x->lowered ? -one[i] : one[i];
    free(one);
}

/* Planes of SO(N): +-e_k where one of the two numbers is not zero. */
static void set_column(struct an_vev *v, const struct an_model *m,
                       const struct an_index *x)
{
    for (size_t k = 0; 2 * k < x->size; k++) {
        bool last = 2 * k + 1 == x->size;
        if (fmpq_is_zero(&v->number[2 * k]) &&
            (last || fmpq_is_zero(&v->number[2 * k + 1])))
            continue;
        add_index(next_weight(v, m), m, x, k);
        if (!last)
            add_index(next_weight(v, m), m, x, x->size - 1 - k);
    }
}

/* Tensors of SO(N): weight zero once. */
static void set_tensor(struct an_vev *v, const struct an_model *m,
                       const struct an_indices *x)
{
    size_t n = x->index[0].size;
    bool zero = false;
    fmpq_t re, im;
    fmpq_init(re);
    fmpq_init(im);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j <= i; j++) {
            an_matrix_real_entry(re, im, v, i, j);
            if ((fmpq_is_zero(re) && fmpq_is_zero(im)) ||
                (i + j == n - 1 && zero))
                continue;
            int *w = next_weight(v, m);
            add_index(w, m, &x->index[0], i);
            add_index(w, m, &x->index[1], j);
            zero = zero || i + j == n - 1;
        }
    fmpq_clear(im);
    fmpq_clear(re);
}

void an_matrix_set_weights(struct an_vev *v, const struct an_model *m)
{
    struct an_indices x;
    bool found = an_field_indices(&x, m, &m->field[v->field]), zero = false;
    if (!found)
        return;
    size_t n = x.index[0].size, columns = x.index[1].size;
    free(v->weights);
    v->nweights = 0;
    v->weights =
        an_alloc(n * (x.shape == AN_COLUMN ? 1 : columns) * m->total_rank,
                 sizeof *v->weights);
    if (x.shape == AN_COLUMN) {
        set_column(v, m, &x.index[0]);
        return;
    }
    if (x.shape == AN_REAL_SYMMETRIC || x.shape == AN_REAL_ANTISYMMETRIC) {
        set_tensor(v, m, &x);
        return;
    }
    fmpq_t y;
    fmpq_init(y);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < columns; j++) {
            bool twin = (j < i && (x.shape == AN_SYMMETRIC ||
                                   x.shape == AN_ANTISYMMETRIC)) ||
                        (i == j && x.shape == AN_ADJOINT && zero);
            an_matrix_entry(y, v, i, j);
            if (twin || fmpq_is_zero(y))
                continue;
            int *w = next_weight(v, m);
            add_index(w, m, &x.index[0], i);
            add_index(w, m, &x.index[1], j);
            zero = zero || i == j;
        }
    fmpq_clear(y);
}
