/* tensor.c - vevs of the symmetric tensor of SO(N), as diagonals.
 *
 * The generators of a root +-e_i +- e_j turn the planes i and j into each
 * other, those of +-e_i plane i and the last axis, and their commutators turn
 * each plane: they leave a diagonal alone when its entries there are equal.
 */
#include "theory/tensor.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/matrix.h"
#include "theory/model.h"
#include "theory/vacuum.h"

bool an_field_is_tensor(size_t *g, const struct an_model *m,
                        const struct an_field *f)
{
    if (!an_field_only_simple(g, m, f))
        return false;
    const struct an_group *group = &m->group[*g];
    const int *labels = f->group[*g].labels;
    int sum = 0;
    for (int i = 0; i < group->lie.rank; i++)
        sum += labels[i];
    return group->family == AN_SO && group->lie.rank > 1 && sum == 2 &&
           labels[0] == 2;
}

void an_tensor_mean(fmpq_t twice, const struct an_vev *v, size_t k)
{
    size_t i = 2 * k, j = i + 1 < v->ndiagonal ? i + 1 : i;
    fmpq_add(twice, &v->diagonal[i], &v->diagonal[j]);
}

/* x (rank numbers) := twice the coordinates of a weight along e_1, e_2, ... */
static void find_coordinates(int *x, const struct an_lie *lie,
                             const int *labels)
{
    int n = lie->rank;
    x[n - 1] =
        lie->series == 'D' ? labels[n - 1] - labels[n - 2] : labels[n - 1];
    for (int i = n - 1; i-- > 0;)
        x[i] = x[i + 1] + 2 * labels[i];
}

bool an_tensor_keeps(const struct an_vev *v, const struct an_lie *lie,
                     const int *root)
{
    size_t n = (size_t)lie->rank, axes = 0, first = 0;
    int *x = an_alloc(n, sizeof *x);
    find_coordinates(x, lie, root);
    bool keeps = true;
    for (size_t k = 0; k < n && keeps; k++) {
        if (x[k] == 0)
            continue;
        if (axes++ == 0)
            first = 2 * k;
        keeps = fmpq_equal(&v->diagonal[2 * k], &v->diagonal[first]) &&
                fmpq_equal(&v->diagonal[2 * k + 1], &v->diagonal[first]);
    }
    if (axes == 1)
        keeps = keeps &&
                fmpq_equal(&v->diagonal[v->ndiagonal - 1], &v->diagonal[first]);
    free(x);
    return keeps;
}

/* Is axis b turned into axis a, times `by`, by a generator? */
struct turn {
    size_t a, b;
    int by;
};

/* x += sign (R M or M R) at (i, j), R antisymmetric. */
static void add_turned(fmpq_t x, const struct an_vev *v, const struct turn *R,
                       size_t n, size_t i, size_t j, bool left)
{
    fmpq_t y;
    fmpq_init(y);
    for (size_t k = 0; k < n; k++)
        for (int back = 0; back < 2; back++) {
            size_t a = back ? R[k].b : R[k].a, b = back ? R[k].a : R[k].b;
            int by = back ? -R[k].by : R[k].by;
            if (left ? a != i : b != j)
                continue;
            an_matrix_entry(y, v, left ? b : i, left ? j : a);
            fmpq_mul_si(y, y, left ? by : -by);
            fmpq_add(x, x, y);
        }
    fmpq_clear(y);
}

static bool commutes(const struct an_vev *v, const struct turn *R, size_t n)
{
    fmpq_t x;
    fmpq_init(x);
    bool yes = true;
    for (size_t i = 0; i < v->columns; i++)
        for (size_t j = 0; j < v->columns && yes; j++) {
            fmpq_zero(x);
            add_turned(x, v, R, n, i, j, true);
            add_turned(x, v, R, n, i, j, false);
            yes = fmpq_is_zero(x);
        }
    fmpq_clear(x);
    return yes;
}

bool an_real_matrix_keeps(const struct an_vev *v, const struct an_lie *lie,
                          const int *root)
{
    size_t n = (size_t)lie->rank, axes = 0, at[2] = {0, 0};
    int *x = an_alloc(n, sizeof *x), sign = 1;
    find_coordinates(x, lie, root);
    for (size_t k = 0; k < n; k++)
        if (x[k] != 0) {
            at[axes++] = 2 * k;
            sign *= x[k] < 0 ? -1 : 1;
        }
    free(x);
    size_t last = v->columns - 1, p = at[0], q = at[1];
    if (axes == 1) {
        const struct turn one[] = {{p, last, 1}}, two[] = {{p + 1, last, 1}};
        return commutes(v, one, 1) && commutes(v, two, 1);
    }
    /* +-(e_p - e_q): z_p z_q* and its like; +-(e_p + e_q): z_p z_q */
    const struct turn one[] = {{p, q, 1}, {p + 1, q + 1, -sign}},
                      two[] = {{p, q + 1, 1}, {p + 1, q, sign}};
    return commutes(v, one, 2) && commutes(v, two, 2);
}

/* Adds the weight of the squares of x_(2k-1) +- i x_(2k), 2 e_k and -2 e_k. */
static void add_pair(struct an_vev *v, const struct an_model *m, size_t k)
{
    const struct an_lie *lie = &m->group[v->diagonal_group].lie;
    size_t size = an_natural_size(lie);
    for (int sign = 0; sign < 2; sign++) {
        int *w = v->weights + v->nweights++ * m->total_rank +
                 m->first_label[v->diagonal_group];
        for (int i = 0; i < 2; i++)
            an_natural_weight(w, lie, sign ? size - 1 - k : k);
    }
}

void an_tensor_set_weights(struct an_vev *v, const struct an_model *m)
{
    const struct an_lie *lie = &m->group[v->diagonal_group].lie;
    size_t r = m->total_rank, n = (size_t)lie->rank;
    free(v->weights);
    v->weights = an_alloc((2 * n + 1) * r, sizeof *v->weights);
    v->nweights = 0;
    fmpq_t mean;
    bool zero = false;
    fmpq_init(mean);
    for (size_t k = 0; 2 * k < v->ndiagonal; k++) {
        an_tensor_mean(mean, v, k);
        zero = zero || !fmpq_is_zero(mean);
    }
    v->nweights += zero;
    for (size_t k = 0; k < n; k++)
        if (!fmpq_equal(&v->diagonal[2 * k], &v->diagonal[2 * k + 1]))
            add_pair(v, m, k);
    fmpq_clear(mean);
}
