/* moment.c - a centraliser that contains the stabiliser, from moment maps.
 *
 * L begins as T and the roots that are left by those vevs that a theorem
 * covers: connected up to Z(n)s, and so are its centralisers of tori.
 *
 * The stabiliser H fixes the moment map m(u) of each vev u: of the element
 * x -> <u, x u> of the dual of the algebra. Where no root of L, which contains
 * H, has a part in it, m(u) = sum |u_mu|^2 mu lies in the torus, and H in the
 * centraliser of this element: the roots orthogonal to what multiplies each
 * |s|^2, as magnitudes are generic. A real u has m(u) = 0: x u is real and
 * orthogonal to u.
 *
 * H commutes with the connected centre of L, so it fixes the projections of u
 * on its weights too, whose moment maps say more; until no root goes. Weights
 * of u are the same on the centre when their difference is a rational
 * combination of roots of L. A projection that lies in the adjoint is an
 * element of the algebra by itself.
 */
#include "residual/stabiliser/moment.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_mat.h>

#include "base/mem.h"
#include "algebra/lie/form.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/table.h"
#include "algebra/normal.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/decided.h"

struct work {
    struct an_centraliser *L;
    const struct an_vev_parts *p;
    const bool *on;          /* per part: its symbol is not zero; NULL: all */
    struct an_form *form;    /* one per action of the directions, where known */
    struct an_table weights; /* on the centre of L, zero the first, ... */
    size_t *on_centre;       /* ... and the one of each part */
    bool shrunk;
};

static void drop(struct work *w, size_t group, size_t root)
{
    w->L->root[group][root] = false;
    w->shrunk = true;
}

/* ---- the centre of L */

/* The parts' weights on the centre: on all y with alpha(y) = 0 for the roots.
 */
static void set_centre(struct work *w)
{
    const struct an_centraliser *L = w->L;
    const struct an_vev_parts *p = w->p;
    an_table_clear(&w->weights);
    an_table_init(&w->weights, (int)p->m->total_rank);
    int *weight = an_alloc(p->m->total_rank, sizeof *weight);
    fmpz_mat_t *y = an_alloc(p->m->ngroups, sizeof *y);
    for (size_t g = 0; g < p->m->ngroups; g++) {
        const struct an_lie *lie = &p->m->group[g].lie;
        fmpz_mat_t R;
        if (!L->root[g])
            continue;
        fmpz_mat_init(R, lie->rank, (slong)lie->npositive);
        for (size_t k = 0; k < lie->npositive; k++)
            for (int i = 0; L->root[g][k] && i < lie->rank; i++)
                fmpz_set_si(fmpz_mat_entry(R, i, (slong)k),
                            lie->positive[k * (size_t)lie->rank + (size_t)i]);
        an_left_kernel(y[g], R);
        fmpz_mat_clear(R);
    }
    an_table_add(&w->weights, weight); /* zero is the first */
    for (size_t i = 0; i < p->n; i++) {
        size_t at = 0;
        for (size_t g = 0; g < p->m->ngroups; g++)
            for (slong k = 0; L->root[g] && k < fmpz_mat_nrows(y[g]); k++) {
                const int *label = p->v[i].weight + p->m->first_label[g];
                slong sum = 0;
                for (slong j = 0; j < fmpz_mat_ncols(y[g]); j++)
                    sum += fmpz_get_si(fmpz_mat_entry(y[g], k, j)) * label[j];
                weight[at++] = (int)sum;
            }
        w->on_centre[i] = an_table_add(&w->weights, weight);
    }
    for (size_t g = 0; g < p->m->ngroups; g++)
        if (L->root[g])
            fmpz_mat_clear(y[g]);
    free(y);
    free(weight);
}

/* Do two weights differ by a root of L? */
static bool are_joined(const struct an_centraliser *L, const int *a,
                       const int *b)
{
    const struct an_model *m = L->m;
    size_t group = m->ngroups;
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t at = m->first_label[g], r = (size_t)m->group[g].lie.rank;
        if (m->group[g].kind != AN_SIMPLE ||
            memcmp(a + at, b + at, r * sizeof *a) == 0)
            continue;
        if (group < m->ngroups)
            return false;
        group = g;
    }
    if (group == m->ngroups || !L->root[group])
        return false;
    const struct an_lie *lie = &m->group[group].lie;
    size_t r = (size_t)lie->rank, at = m->first_label[group];
    for (size_t k = 0; k < lie->npositive; k++) {
        bool plus = L->root[group][k], minus = plus;
        for (size_t i = 0; i < r && (plus || minus); i++) {
            int x = a[at + i] - b[at + i], y = lie->positive[k * r + i];
            plus = plus && x == y;
            minus = minus && x == -y;
        }
        if (plus || minus)
            return true;
    }
    return false;
}

/* ---- moment maps */

/* Drops the roots that do not vanish on what multiplies |s|^2 of the symbol of
 * part `first` in the moment map of the parts with in[]. */
static void use_symbol(struct work *w, const bool *in, size_t first)
{
    const struct an_vev_parts *p = w->p;
    size_t terms = 0;
    fmpq_t sum, x;
    fmpq_init(sum);
    fmpq_init(x);
    fmpq *norm = an_alloc(p->n, sizeof *norm);
    for (size_t i = 0; i < p->n; i++)
        terms += in[i] && p->v[i].symbol == p->v[first].symbol;
    for (size_t i = 0; i < p->n; i++) {
        fmpq_init(norm + i);
        if (!in[i] || p->v[i].symbol != p->v[first].symbol)
            continue;
        if (terms == 1)
            fmpq_one(norm + i);
        else
            an_expansion_product(norm + i, p->d, w->form, p->v[i].direction,
                                 &p->v[i].x, &p->v[i].x);
    }
    for (size_t g = 0; g < p->m->ngroups; g++) {
        const struct an_lie *lie = &p->m->group[g].lie;
        for (size_t k = 0; w->L->root[g] && k < lie->npositive; k++) {
            fmpq_zero(sum);
            for (size_t i = 0; w->L->root[g][k] && i < p->n; i++) {
                if (fmpq_is_zero(norm + i))
                    continue;
                an_lie_inner(x, lie, p->v[i].weight + p->m->first_label[g],
                             lie->positive + k * (size_t)lie->rank);
                fmpq_addmul(sum, norm + i, x);
            }
            if (!fmpq_is_zero(sum))
                drop(w, g, k);
        }
    }
    for (size_t i = 0; i < p->n; i++)
        fmpq_clear(norm + i);
    free(norm);
    fmpq_clear(x);
    fmpq_clear(sum);
}

/* ---- vevs in the algebra itself */

/* Is the vev one in the adjoint of one factor, and neutral? */
static bool is_in_algebra(const struct work *w, const struct an_direction *x)
{
    const struct an_model *m = w->p->m;
    const struct an_field *f = &m->field[x->field];
    bool yes =
        x->nfactors == 1 && an_rep_is_adjoint(&m->group[x->group[0]].lie,
                                              f->group[x->group[0]].labels);
    for (size_t g = AN_START; yes && an_abelian_next(&g, m);)
        yes = fmpq_is_zero(f->group[g].charge[x->generation].constant);
    return yes;
}

static bool is_zero_weight(const struct work *w, const int *weight)
{
    size_t k = 0;
    while (k < w->p->m->total_rank && weight[k] == 0)
        k++;
    return k == w->p->m->total_rank;
}

/* Does E of a root of its factor annihilate a part of an adjoint? */
static bool commutes(const struct work *w, const struct an_vev_part *part,
                     size_t root)
{
    struct an_action *a = w->p->d->v[part->direction].action[0];
    struct an_expansion y;
    fmpq_t by;
    fmpq_init(by);
    an_expansion_init(&y, 1);
    for (size_t t = 0; t < part->x.n; t++) {
        const struct an_combination *c =
            an_action_on(a, root, part->x.basis[t]);
        for (size_t k = 0; k < c->n; k++) {
            fmpq_mul(by, part->x.by + t, c->by + k);
            an_expansion_add(&y, &c->vector[k], by);
        }
    }
    bool yes = y.n == 0;
    an_expansion_clear(&y);
    fmpq_clear(by);
    return yes;
}

/* H commutes with a neutral adjoint, here a projection in the torus. */
static void use_adjoint(struct work *w, const bool *in, size_t first)
{
    const struct an_vev_parts *p = w->p;
    const struct an_direction *x = &p->d->v[p->v[first].direction];
    bool diagonal = is_in_algebra(w, x);
    for (size_t i = 0; i < p->n && diagonal; i++)
        diagonal = !in[i] || is_zero_weight(w, p->v[i].weight);
    if (!diagonal || !w->L->root[x->group[0]])
        return;
    bool *root = w->L->root[x->group[0]];
    for (size_t k = 0; k < p->m->group[x->group[0]].lie.npositive; k++)
        for (size_t i = 0; i < p->n && root[k]; i++)
            if (in[i] && !commutes(w, &p->v[i], k))
                drop(w, x->group[0], k);
}

/* The moment map of the projection of a vev that has part `first`. */
static void use_projection(struct work *w, size_t first)
{
    const struct an_vev_parts *p = w->p;
    const struct an_vev_part *a = &p->v[first];
    bool *in = an_alloc(p->n, sizeof *in), diagonal = true, new = true;
    for (size_t i = 0; i < p->n; i++) {
        in[i] = (!w->on || w->on[i]) && p->v[i].direction == a->direction &&
                w->on_centre[i] == w->on_centre[first];
        new = new && (i >= first || !in[i]);
    }
    if (new &&in[first] && w->on_centre[first] == 0)
        use_adjoint(w, in, first);
    if (!new || !in[first] ||
        (p->d->v[a->direction].real && w->on_centre[first] == 0)) {
        free(in);
        return;
    }
    for (size_t i = 0; i < p->n && diagonal; i++)
        for (size_t j = 0; j < i && diagonal; j++)
            diagonal = !in[i] || !in[j] ||
                       !are_joined(w->L, p->v[i].weight, p->v[j].weight);
    for (size_t i = 0; i < p->n && diagonal; i++)
        if (in[i])
            use_symbol(w, in, i);
    free(in);
}

void an_centraliser_init(struct an_centraliser *L, const struct an_vev_parts *p,
                         const struct an_vacuum *vacuum)
{
    const struct an_model *m = p->m;
    *L = (struct an_centraliser){.m = m};
    L->root = an_alloc(m->ngroups, sizeof *L->root);
    for (size_t i = 0; i < p->d->n; i++)
        for (size_t k = 0; k < p->d->v[i].nfactors; k++) {
            size_t g = p->d->v[i].group[k], n = m->group[g].lie.npositive;
            if (L->root[g])
                continue;
            L->root[g] = an_alloc(n, sizeof **L->root);
        }
    an_decided_roots(L->root, m, vacuum);
}

void an_centraliser_shrink(struct an_centraliser *L,
                           const struct an_vev_parts *p, const bool *on)
{
    struct work w = {.L = L, .p = p, .on = on};
    w.form = an_alloc(p->d->nactions, sizeof *w.form);
    w.on_centre = an_alloc(p->n, sizeof *w.on_centre);
    an_table_init(&w.weights, (int)p->m->total_rank);
    do {
        w.shrunk = false;
        set_centre(&w);
        for (size_t i = 0; i < p->n; i++)
            use_projection(&w, i);
    } while (w.shrunk);
    for (size_t i = 0; i < p->d->nactions; i++)
        an_form_clear(&w.form[i]);
    free(w.form);
    free(w.on_centre);
    an_table_clear(&w.weights);
}

void an_centraliser_copy(struct an_centraliser *to,
                         const struct an_centraliser *L)
{
    *to = (struct an_centraliser){.m = L->m};
    to->root = an_alloc(L->m->ngroups, sizeof *to->root);
    for (size_t g = 0; g < L->m->ngroups; g++) {
        size_t n = L->m->group[g].lie.npositive;
        if (!L->root[g])
            continue;
        to->root[g] = an_alloc(n, sizeof **to->root);
        memcpy(to->root[g], L->root[g], n * sizeof **to->root);
    }
}

size_t an_centraliser_size(const struct an_centraliser *L)
{
    size_t n = 0;
    for (size_t g = 0; g < L->m->ngroups; g++)
        for (size_t k = 0; L->root[g] && k < L->m->group[g].lie.npositive; k++)
            n += 2 * L->root[g][k];
    return n;
}

void an_centraliser_clear(struct an_centraliser *L)
{
    for (size_t g = 0; L->root && g < L->m->ngroups; g++)
        free(L->root[g]);
    free(L->root);
    *L = (struct an_centraliser){0};
}
