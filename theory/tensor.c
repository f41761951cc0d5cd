/* tensor.c - vevs of the symmetric tensors of SU(N) and SO(N), as diagonals.
 *
 * The generators of a root w_i - w_j of SU(N) leave a diagonal alone when
 * entries i and j are zero.
 * SO(N): the generators of a root +-e_i +- e_j turn the planes i and j into
 * each other, those of +-e_i plane i and the last axis, and their commutators
 * turn each plane: they leave a diagonal alone when its entries there are
 * equal.
 */
#include "theory/tensor.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/phase.h"

bool an_field_is_tensor(size_t *g, const struct an_model *m,
                        const struct an_field *f)
{
    size_t n = 0;
    for (size_t i = 0; i < m->ngroups; i++)
        if (an_field_transforms(m, f, i)) {
            n++;
            *g = i;
        }
    if (n != 1)
        return false;
    const struct an_group *group = &m->group[*g];
    const int *labels = f->group[*g].labels;
    int rank = group->lie.rank, sum = 0;
    for (int i = 0; i < rank; i++)
        sum += labels[i];
    if (rank == 1 || sum != 2)
        return false;
    return (group->family == AN_SO && labels[0] == 2) ||
           (group->family == AN_SU &&
            (labels[0] == 2 || labels[rank - 1] == 2));
}

size_t an_tensor_size(const struct an_lie *lie)
{
    size_t rank = (size_t)lie->rank;
    return lie->series == 'A' ? rank + 1 : 2 * rank + (lie->series == 'B');
}

void an_tensor_square(int *weight, const struct an_lie *lie, size_t i, int sign)
{
    size_t rank = (size_t)lie->rank;
    memset(weight, 0, rank * sizeof *weight);
    if (i < rank)
        weight[i] = 2 * sign;
    if (i > 0)
        weight[i - 1] = -2 * sign;
}

bool an_tensor_is_paired(const struct an_vev *v)
{
    bool paired = true;
    for (size_t i = 0; i + 1 < v->ndiagonal; i += 2)
        paired = paired && fmpq_equal(&v->diagonal[i], &v->diagonal[i + 1]);
    return paired;
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

/* SU(N): are the entries zero whose weights have a product with the root? */
static bool keeps_squares(const struct an_vev *v, const struct an_lie *lie,
                          const int *root)
{
    int *w = an_alloc((size_t)lie->rank, sizeof *w);
    bool keeps = true;
    fmpq_t p;
    fmpq_init(p);
    for (size_t i = 0; i < v->ndiagonal && keeps; i++) {
        an_tensor_square(w, lie, i, 1);
        an_lie_inner(p, lie, w, root);
        keeps = fmpq_is_zero(p) || fmpq_is_zero(&v->diagonal[i]);
    }
    fmpq_clear(p);
    free(w);
    return keeps;
}

bool an_tensor_keeps(const struct an_vev *v, const struct an_lie *lie,
                     const int *root)
{
    if (lie->series == 'A')
        return keeps_squares(v, lie, root);
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

/* w (rank labels, zeros) := sign 2 e_k: labels are differences of neighbouring
 * coordinates, the last one of SO(2N) a sum and that of SO(2N+1) doubled. */
static void set_weight(int *w, const struct an_lie *lie, size_t k, int sign)
{
    size_t n = (size_t)lie->rank;
    bool even = lie->series == 'D';
    w[k] += 2 * sign;
    if (k > 0)
        w[k - 1] -= 2 * sign;
    if (!even && k == n - 1)
        w[k] += 2 * sign;
    if (even && k == n - 2)
        w[n - 1] += 2 * sign;
}

bool an_tensor_is_component(const struct an_vev *v, const struct an_model *m)
{
    return v->tensor && v->nweights == 1 &&
           m->group[v->diagonal_group].lie.series == 'A';
}

static void set_squares(struct an_vev *v, const struct an_model *m)
{
    size_t g = v->diagonal_group;
    const struct an_lie *lie = &m->group[g].lie;
    int sign = m->field[v->field].group[g].labels[0] == 2 ? 1 : -1;
    for (size_t i = 0; i < v->ndiagonal; i++)
        if (!fmpq_is_zero(&v->diagonal[i]))
            an_tensor_square(v->weights + v->nweights++ * m->total_rank +
                                 m->first_label[g],
                             lie, i, sign);
}

void an_tensor_set_weights(struct an_vev *v, const struct an_model *m)
{
    const struct an_lie *lie = &m->group[v->diagonal_group].lie;
    size_t r = m->total_rank, n = (size_t)lie->rank;
    free(v->weights);
    v->weights = an_alloc((2 * n + 1) * r, sizeof *v->weights);
    v->nweights = 0;
    if (lie->series == 'A') {
        set_squares(v, m);
        return;
    }
    fmpq_t mean;
    bool zero = false;
    fmpq_init(mean);
    for (size_t k = 0; 2 * k < v->ndiagonal; k++) {
        an_tensor_mean(mean, v, k);
        zero = zero || !fmpq_is_zero(mean);
    }
    v->nweights += zero;
    for (size_t k = 0; k < n; k++)
        for (int sign = 1; sign >= -1; sign -= 2)
            if (!fmpq_equal(&v->diagonal[2 * k], &v->diagonal[2 * k + 1]))
                set_weight(v->weights + v->nweights++ * r +
                               m->first_label[v->diagonal_group],
                           lie, k, sign);
    fmpq_clear(mean);
}
