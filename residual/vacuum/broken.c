/* broken.c - which roots a vacuum leaves unbroken.
 *
 * A root alpha is unbroken when for every weight w with a vev (w, alpha) = 0
 * and neither w + alpha nor w - alpha is a weight: both ladder operators then
 * annihilate the vev. With (w, alpha) = 0 the string through w is symmetric, so
 * w + alpha decides. Along a diagonal adjoint: alpha(diagonal) = 0; along a
 * diagonal tensor: equal entries in the planes of alpha. The weights of other
 * matrices have one vector each: images of different ones do not cancel.
 */

#include "residual/vacuum/broken.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/tensor.h"
#include "residual/vacuum/charges.h"

/* Is a longer than b? */
static bool is_longer(const struct an_lie *lie, const int *a, const int *b)
{
    fmpq_t x, y;
    fmpq_init(x);
    fmpq_init(y);
    an_lie_inner(x, lie, a, a);
    an_lie_inner(y, lie, b, b);
    bool yes = fmpq_cmp(x, y) > 0;
    fmpq_clear(x);
    fmpq_clear(y);
    return yes;
}

/* No weight is longer than the highest one. The dominant image must lie below
 * that by a sum of simple roots: (highest - image, omega_i) >= 0 for all i. */
bool an_broken_is_weight(const struct an_lie *lie, const int *highest,
                         const int *weight)
{
    if (is_longer(lie, weight, highest))
        return false;
    size_t r = (size_t)lie->rank;
    int *w = an_alloc(r, sizeof *w), *omega = an_alloc(r, sizeof *omega);
    memcpy(w, weight, r * sizeof *w);
    an_lie_dominant(w, lie);
    for (size_t i = 0; i < r; i++)
        w[i] = highest[i] - w[i];
    bool below = true;
    fmpq_t p;
    fmpq_init(p);
    for (size_t i = 0; i < r && below; i++) {
        omega[i] = 1;
        an_lie_inner(p, lie, w, omega);
        omega[i] = 0;
        below = fmpq_sgn(p) >= 0;
    }
    fmpq_clear(p);
    free(w);
    free(omega);
    return below;
}

static bool orthogonal(const struct an_lie *lie, const int *w, const int *root)
{
    fmpq_t p;
    fmpq_init(p);
    an_lie_inner(p, lie, w, root);
    bool yes = fmpq_is_zero(p);
    fmpq_clear(p);
    return yes;
}

/* Does the vev of weight w (of one factor) leave the root unbroken? */
static bool weight_keeps(const struct an_lie *lie, const int *highest,
                         const int *w, const int *root)
{
    if (!orthogonal(lie, w, root))
        return false;
    size_t r = (size_t)lie->rank;
    int *moved = an_alloc(r, sizeof *moved);
    for (size_t i = 0; i < r; i++)
        moved[i] = w[i] + root[i];
    bool keeps = !an_broken_is_weight(lie, highest, moved);
    free(moved);
    return keeps;
}

static bool diagonal_keeps(const struct an_vev *v, const int *root)
{
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t i = 0; i < v->ndiagonal; i++) {
        fmpq_t x;
        fmpq_init(x);
        fmpq_mul_si(x, &v->diagonal[i], root[i]);
        fmpq_add(sum, sum, x);
        fmpq_clear(x);
    }
    bool yes = fmpq_is_zero(sum);
    fmpq_clear(sum);
    return yes;
}

static bool is_zero(const struct an_lie *lie, const int *w)
{
    for (int i = 0; i < lie->rank; i++)
        if (w[i] != 0)
            return false;
    return true;
}

size_t an_roots_before(const struct an_model *m, size_t group)
{
    size_t n = 0;
    for (size_t g = 0; g < group; g++)
        if (m->group[g].kind == AN_SIMPLE)
            n += m->group[g].lie.npositive;
    return n;
}

bool an_vev_keeps(const struct an_model *m, const struct an_vev *v,
                  size_t group, const int *root)
{
    const struct an_lie *lie = &m->group[group].lie;
    const int *highest = m->field[v->field].group[group].labels;
    if (v->form == AN_VEV_TERMS)
        return v->keeps[an_roots_before(m, group) +
                        (size_t)(root - lie->positive) / (size_t)lie->rank];
    if (v->form == AN_VEV_DIAGONAL && v->tensor)
        return v->diagonal_group != group || an_tensor_keeps(v, lie, root);
    if (v->diagonal && v->diagonal_group == group && !diagonal_keeps(v, root))
        return false;
    for (size_t i = 0; i < v->nweights; i++) {
        const int *w = v->weights + i * m->total_rank + m->first_label[group];
        if (!(v->diagonal && is_zero(lie, w)) &&
            !weight_keeps(lie, highest, w, root))
            return false;
    }
    return true;
}

void an_unbroken_algebra(struct an_charges *L)
{
    const struct an_model *m = L->m;
    L->nparts = m->ngroups;
    L->part = an_alloc(L->nparts, sizeof *L->part);
    for (size_t g = 0; g < m->ngroups; g++) {
        L->part[g] = (struct an_part){.group = g, .gauged = m->group[g].gauged};
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        L->part[g].first = m->first_label[g];
        bool *keep = an_alloc(lie->npositive, sizeof *keep);
        for (size_t k = 0; k < lie->npositive; k++) {
            keep[k] = true;
            for (size_t i = 0; i < L->vacuum->nvevs && keep[k]; i++)
                keep[k] = an_vev_keeps(m, &L->vacuum->vev[i], g,
                                       lie->positive + k * (size_t)lie->rank);
        }
        an_subalgebra_set(&L->part[g].h, lie, keep);
        free(keep);
    }
}
