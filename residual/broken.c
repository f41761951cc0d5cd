/* broken.c - which roots a vacuum leaves unbroken.
 *
 * A root alpha is unbroken when for every weight w with a vev (w, alpha) = 0
 * and neither w + alpha nor w - alpha is a weight: both ladder operators then
 * annihilate the vev. With (w, alpha) = 0 the string through w is symmetric, so
 * w + alpha decides. Along a diagonal adjoint: alpha(diagonal) = 0.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "residual/impl.h"

/* w := the dominant weight in its Weyl orbit. */
static void make_dominant(int *w, const struct an_lie *lie)
{
    for (int i = 0; i < lie->rank;) {
        if (w[i] >= 0) {
            i++;
            continue;
        }
        an_lie_reflect(w, lie, i);
        i = 0;
    }
}

/* Is `weight`, known to differ from the highest weight by roots, a weight of
 * that representation? Its dominant image must lie below the highest weight by
 * a sum of simple roots: (highest - image, omega_i) >= 0 for all i. */
static bool is_weight(const struct an_lie *lie, const int *highest,
                      const int *weight)
{
    size_t r = (size_t)lie->rank;
    int *w = an_alloc(r, sizeof *w), *omega = an_alloc(r, sizeof *omega);
    memcpy(w, weight, r * sizeof *w);
    make_dominant(w, lie);
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
    bool keeps = !is_weight(lie, highest, moved);
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

bool vev_keeps(const struct an_model *m, const struct an_vev *v, size_t group,
               const int *root)
{
    const struct an_lie *lie = &m->group[group].lie;
    const int *highest = m->field[v->field].group[group].labels;
    if (v->form == AN_VEV_DIAGONAL)
        return v->diagonal_group != group || diagonal_keeps(v, root);
    for (size_t i = 0; i < v->nweights; i++)
        if (!weight_keeps(
                lie, highest,
                v->weights + i * m->total_rank + m->first_label[group], root))
            return false;
    return true;
}

/* Is each factor's part of w in the Weyl orbit of its highest weight? */
static bool is_extremal(const struct an_model *m, const struct an_field *f,
                        const int *weight)
{
    bool yes = true;
    for (size_t g = 0; g < m->ngroups && yes; g++) {
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        size_t r = (size_t)m->group[g].lie.rank;
        int *w = an_alloc(r, sizeof *w);
        memcpy(w, weight + m->first_label[g], r * sizeof *w);
        make_dominant(w, &m->group[g].lie);
        yes = memcmp(w, f->group[g].labels, r * sizeof *w) == 0;
        free(w);
    }
    return yes;
}

static bool is_trivial(const struct an_model *m, const struct an_field *f)
{
    for (size_t g = 0; g < m->ngroups; g++)
        for (int i = 0;
             m->group[g].kind == AN_SIMPLE && i < m->group[g].lie.rank; i++)
            if (f->group[g].labels[i] != 0)
                return false;
    return true;
}

/* The zero weight of a triplet of one A_1: an adjoint along its diagonal. */
static bool is_triplet(const struct an_model *m, const struct an_field *f)
{
    int triplets = 0;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        if (an_lie_is_su2(lie) && f->group[g].labels[0] == 2) {
            triplets++;
            continue;
        }
        for (int i = 0; i < lie->rank; i++)
            if (f->group[g].labels[i] != 0)
                return false;
    }
    return triplets == 1;
}

/* Two weights w and -w of a complex scalar: exact when no gauge rotation turns
 * one into the other, as for the bidoublet, where 2w is no root because it
 * moves under two factors. */
static bool is_generic_pair(const struct an_model *m, const struct an_vev *v)
{
    int moved = 0;
    for (size_t g = 0; g < m->ngroups; g++)
        for (int i = 0;
             m->group[g].kind == AN_SIMPLE && i < m->group[g].lie.rank; i++)
            if (v->weights[m->first_label[g] + (size_t)i] != 0) {
                moved++;
                break;
            }
    return moved > 1;
}

/* Is the vev one of those for which H = (H in T) H_0 is a theorem? */
static bool vev_is_exact(const struct an_model *m, const struct an_vev *v)
{
    const struct an_field *f = &m->field[v->field];
    if (v->form == AN_VEV_DIAGONAL || is_trivial(m, f))
        return true;
    if (v->nweights == 1 && is_triplet(m, f)) {
        bool zero = true;
        for (size_t i = 0; i < m->total_rank; i++)
            zero = zero && v->weights[i] == 0;
        if (zero)
            return true;
    }
    /* A real field has w and -w together, a rotation of the zero weight. */
    if (f->type == AN_REAL_SCALAR)
        return false;
    if (v->nweights > 2 || (v->nweights == 2 && !is_generic_pair(m, v)))
        return false;
    for (size_t i = 0; i < v->nweights; i++)
        if (!is_extremal(m, f, v->weights + i * m->total_rank))
            return false;
    return true;
}

/* Two different weights of the same scalar, given one by one, are one generic
 * vector and no longer extremal. */
static bool overlap(const struct an_model *m, const struct an_vev *a,
                    const struct an_vev *b)
{
    if (a->field != b->field || is_trivial(m, &m->field[a->field]))
        return false;
    if (a->generation && b->generation && a->generation != b->generation)
        return false;
    return a->form == AN_VEV_DIAGONAL || b->form == AN_VEV_DIAGONAL ||
           a->nweights != b->nweights ||
           memcmp(a->weights, b->weights,
                  a->nweights * m->total_rank * sizeof *a->weights) != 0;
}

bool phase_is_exact(const struct an_model *m, const struct an_phase *p)
{
    bool exact = true;
    for (size_t i = 0; i < p->nvevs && exact; i++) {
        exact = vev_is_exact(m, &p->vev[i]);
        for (size_t j = 0; j < i && exact; j++)
            exact = !overlap(m, &p->vev[i], &p->vev[j]);
    }
    return exact;
}

static void check_exact(struct lattice *L)
{
    L->exact = phase_is_exact(L->m, L->phase);
    if (!L->exact)
        L->why_inexact =
            "a vev is not a single extremal weight: symmetries outside the "
            "Cartan torus may forbid more, and part of the discrete group may "
            "lie in a continuous one";
}

void unbroken_algebra(struct lattice *L)
{
    const struct an_model *m = L->m;
    for (size_t g = 0; g < m->ngroups; g++) {
        if (m->group[g].kind != AN_SIMPLE)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        bool *keep = an_alloc(lie->npositive, sizeof *keep);
        for (size_t k = 0; k < lie->npositive; k++) {
            keep[k] = true;
            for (size_t i = 0; i < L->phase->nvevs && keep[k]; i++)
                keep[k] = vev_keeps(m, &L->phase->vev[i], g,
                                    lie->positive + k * (size_t)lie->rank);
        }
        an_subalgebra_set(&L->h[g], lie, keep);
        free(keep);
    }
    check_exact(L);
}
