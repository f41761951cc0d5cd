/* vev_vectors.c - vevs as vectors modulo a prime, and their conjugates.
 *
 * A vev has numbers for its symbols, and its conjugate others, as conjugate
 * symbols are symbols of their own. The conjugate of a real vev is J of the
 * vev, where J commutes with the group: J f_i = - e_i J, and J of the highest
 * vector is a lowest one of its length. The Hermitian form makes a linear form
 * of the conjugate. Weights of the centre of L are told apart by an element y
 * of it that is drawn: should two agree, their projections are taken as one.
 */
#include "residual/covariants/vev_vectors.h"

#include <stdlib.h>
#include <string.h>

#include <flint/nmod.h>
#include <flint/nmod_mat.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/form.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/lift.h"
#include "algebra/lie/rep.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"

/* ---- products of modules */

size_t an_direction_stride(const struct an_direction *x, size_t k)
{
    size_t stride = 1;
    while (++k < x->nfactors)
        stride *= x->action[k]->module.dim;
    return stride;
}

size_t an_direction_dimension(const struct an_direction *x)
{
    return x->nfactors ? an_direction_stride(x, 0) * x->action[0]->module.dim
                       : 1;
}

void an_direction_map(ulong *to, const ulong *from,
                      const struct an_direction *x, size_t k,
                      const struct an_modular_entry *e, size_t n, ulong by)
{
    size_t inner = an_direction_stride(x, k);
    size_t own = inner * x->action[k]->module.dim;
    size_t dim = an_direction_dimension(x);
    struct an_modular r;
    an_modular_init(&r);
    for (size_t i = 0; i < n; i++) {
        ulong y = nmod_mul(by, e[i].by, r.mod);
        for (size_t o = 0; o < dim; o += own)
            for (size_t s = 0; s < inner; s++)
                NMOD_ADDMUL(to[o + e[i].to * inner + s], y,
                            from[o + e[i].from * inner + s], r.mod);
    }
}

/* v := the same with factor k mapped. */
static void replace_factor(ulong *v, const struct an_direction *x, size_t k,
                           const struct an_modular_entry *e, size_t n)
{
    size_t dim = an_direction_dimension(x);
    ulong *to = an_alloc(dim, sizeof *to);
    an_direction_map(to, v, x, k, e, n, 1);
    memcpy(v, to, dim * sizeof *v);
    free(to);
}

/* ---- conjugates */

/* to := a lowest vector, the lifted reflections of the highest one. */
static void reverse_highest(ulong *to, struct an_modular *r,
                            const struct an_action *a)
{
    struct an_lift lift;
    int labels[AN_MAX_RANK];
    size_t at = 0;
    ulong by = 1;
    an_lift_init(&lift, &a->module);
    memcpy(labels, a->module.weight, (size_t)a->module.rank * sizeof *labels);
    for (int i = 0; i < a->module.rank;) {
        if (labels[i] <= 0) {
            i++;
            continue;
        }
        const struct an_combination *c = an_lift_on(&lift, i, at);
        by = nmod_mul(by, an_modular_of(r, c->by), r->mod);
        at = c->vector[0];
        an_lie_reflect(labels, &a->g, i);
        i = 0;
    }
    to[at] = by;
    an_lift_clear(&lift);
}

/* to += by times e_i of a vector. */
static void add_raised(ulong *to, const ulong *from, struct an_modular *r,
                       const struct an_module *V, size_t i, ulong by)
{
    for (size_t k = 0; k < V->dim; k++) {
        const struct an_combination *e = &V->raise[k * (size_t)V->rank + i];
        for (size_t l = 0; l < e->n && from[k]; l++)
            NMOD_ADDMUL(to[e->vector[l]], nmod_mul(by, from[k], r->mod),
                        an_modular_of(r, e->by + l), r->mod);
    }
}

/* J (dim x dim, row b is J of b). Each basis vector is f_i of one before it. */
static void set_reversal(ulong *J, struct an_modular *r,
                         const struct an_action *a)
{
    const struct an_module *V = &a->module;
    size_t dim = V->dim, rank = (size_t)V->rank;
    bool *known = an_alloc(dim, sizeof *known);
    reverse_highest(J, r, a);
    known[0] = true;
    for (size_t b = 0; b < dim; b++) {
        r->good = r->good && known[b];
        for (size_t i = 0; i < rank && known[b]; i++) {
            const struct an_combination *c = &V->lower[b * rank + i];
            if (c->n != 1 || !fmpq_is_one(c->by) || known[c->vector[0]])
                continue;
            add_raised(J + c->vector[0] * dim, J + b * dim, r, V, i,
                       nmod_neg(1, r->mod));
            known[c->vector[0]] = true;
        }
    }
    free(known);
}

void an_direction_reverse(ulong *v, struct an_modular *r,
                          const struct an_direction *x)
{
    for (size_t k = 0; k < x->nfactors; k++) {
        size_t dim = x->action[k]->module.dim, n = 0;
        ulong *J = an_alloc(dim * dim, sizeof *J);
        struct an_modular_entry *e = an_alloc(dim * dim, sizeof *e);
        set_reversal(J, r, x->action[k]);
        for (size_t i = 0; i < dim * dim; i++)
            if (J[i])
                e[n++] = (struct an_modular_entry){i / dim, i % dim, J[i]};
        replace_factor(v, x, k, e, n);
        free(e);
        free(J);
    }
}

/* v := the linear form of its Hermitian products. */
static void make_dual(ulong *v, struct an_modular *r,
                      const struct an_direction *x)
{
    for (size_t k = 0; k < x->nfactors; k++) {
        const struct an_module *V = &x->action[k]->module;
        struct an_form f;
        struct an_modular_entry *e = NULL;
        size_t n = 0, cap = 0;
        an_form_init(&f, V);
        for (size_t a = 0; a < V->dim; a++)
            for (size_t i = 0; i < f.n[a]; i++) {
                e = an_grow(e, &cap, n + 1, sizeof *e);
                e[n++] = (struct an_modular_entry){
                    a, f.first[a] + i, an_modular_of(r, f.by[a] + i)};
            }
        replace_factor(v, x, k, e, n);
        an_form_clear(&f);
        free(e);
    }
}

/* Has the representation a J, and has the field no other charge? */
static bool is_neutral(const struct an_vev_parts *p,
                       const struct an_direction *x)
{
    const struct an_field *f = &p->m->field[x->field];
    int labels[AN_MAX_RANK];
    bool yes = true;
    for (size_t g = AN_START; yes && an_abelian_next(&g, p->m);)
        yes = fmpq_is_zero(f->group[g].charge[x->generation].constant);
    for (size_t k = 0; k < x->nfactors && yes; k++) {
        const struct an_lie *g = &x->action[k]->g;
        const int *own = f->group[x->group[k]].labels;
        an_rep_conjugate(labels, g, own);
        yes = memcmp(labels, own, (size_t)g->rank * sizeof *own) == 0;
    }
    return yes;
}

/* ---- the centre of L */

ulong an_vev_vectors_centre(const struct an_vev_vectors *x, size_t group,
                            const int *labels)
{
    const struct an_model *m = x->p->m;
    const ulong *y = x->y + m->first_label[group];
    ulong sum = 0;
    for (int i = 0; i < m->group[group].lie.rank; i++)
        NMOD_ADDMUL(sum, y[i], an_modular_int(&x->mod, labels[i]), x->mod.mod);
    return sum;
}

/* y := an element of the Cartan algebra on which all roots of L vanish. */
static void draw_centre(struct an_vev_vectors *x,
                        const struct an_centraliser *L)
{
    const struct an_model *m = x->p->m;
    x->y = an_alloc(m->total_rank, sizeof *x->y);
    for (size_t g = 0; g < m->ngroups; g++) {
        const struct an_lie *lie = &m->group[g].lie;
        nmod_mat_t R, N;
        if (!L->root[g])
            continue;
        nmod_mat_init(R, (slong)lie->npositive, lie->rank, x->mod.mod.n);
        nmod_mat_init(N, lie->rank, lie->rank, x->mod.mod.n);
        for (size_t k = 0; k < lie->npositive; k++)
            for (int i = 0; L->root[g][k] && i < lie->rank; i++)
                nmod_mat_entry(R, (slong)k, i) = an_modular_int(
                    &x->mod, lie->positive[k * (size_t)lie->rank + (size_t)i]);
        slong n = nmod_mat_nullspace(N, R);
        for (slong c = 0; c < n; c++) {
            ulong by = an_modular_draw(&x->mod);
            for (int i = 0; i < lie->rank; i++)
                NMOD_ADDMUL(x->y[m->first_label[g] + (size_t)i], by,
                            nmod_mat_entry(N, i, c), x->mod.mod);
        }
        nmod_mat_clear(N);
        nmod_mat_clear(R);
    }
}

/* The value on y of basis vector b. */
static ulong place_on_centre(const struct an_vev_vectors *x,
                             const struct an_direction *d, size_t b)
{
    ulong sum = 0;
    for (size_t k = d->nfactors; k-- > 0;) {
        const struct an_module *V = &d->action[k]->module;
        const int *labels = V->weight + b % V->dim * (size_t)V->rank;
        sum = nmod_add(sum, an_vev_vectors_centre(x, d->group[k], labels),
                       x->mod.mod);
        b /= V->dim;
    }
    return sum;
}

/* ---- the vevs */

/* Adds a vector and its conjugate, one projection after another. */
static void add_projections(struct an_vev_vectors *x, size_t direction,
                            const ulong *v, const ulong *conjugate)
{
    const struct an_direction *d = &x->p->d->v[direction];
    size_t dim = an_direction_dimension(d);
    ulong *at = an_alloc(dim, sizeof *at);
    bool *done = an_alloc(dim, sizeof *done);
    for (size_t b = 0; b < dim; b++)
        at[b] = place_on_centre(x, d, b);
    for (size_t b = 0; b < dim; b++) {
        if (done[b] || (!v[b] && !conjugate[b]))
            continue;
        x->v = an_grow(x->v, &x->cap, x->n + 1, sizeof *x->v);
        struct an_vev_vector_modular *to = &x->v[x->n++];
        *to = (struct an_vev_vector_modular){direction,
                                             an_alloc(dim, sizeof *to->v),
                                             an_alloc(dim, sizeof *to->dual)};
        for (size_t c = b; c < dim; c++)
            if (at[c] == at[b]) {
                to->v[c] = v[c];
                to->dual[c] = conjugate[c];
                done[c] = true;
            }
        make_dual(to->dual, &x->mod, d);
    }
    free(done);
    free(at);
}

/* The basis vector of a term. */
static size_t number_of(const struct an_direction *x, size_t term)
{
    size_t b = 0;
    for (size_t k = 0; k < x->nfactors; k++)
        b = b * x->action[k]->module.dim + x->basis[term * x->nfactors + k];
    return b;
}

static void add_direction(struct an_vev_vectors *x, size_t direction,
                          const ulong *value)
{
    const struct an_direction *d = &x->p->d->v[direction];
    size_t dim = an_direction_dimension(d), nsymbols = x->p->d->nsymbols;
    ulong *v = an_alloc(dim, sizeof *v), *u = an_alloc(dim, sizeof *u);
    for (size_t t = 0; t < d->nterms; t++) {
        ulong by = an_modular_of(&x->mod, d->by + t);
        size_t b = number_of(d, t);
        NMOD_ADDMUL(v[b], by, value[d->symbol[t]], x->mod.mod);
        if (!d->real)
            NMOD_ADDMUL(u[b], by, value[d->symbol[t] + nsymbols], x->mod.mod);
    }
    if (d->real) {
        memcpy(u, v, dim * sizeof *u);
        an_direction_reverse(u, &x->mod, d);
    }
    add_projections(x, direction, v, u);
    if (!d->real && is_neutral(x->p, d)) {
        an_direction_reverse(u, &x->mod, d);
        an_direction_reverse(v, &x->mod, d);
        add_projections(x, direction, u, v);
    }
    free(u);
    free(v);
}

void an_vev_vectors_init(struct an_vev_vectors *x,
                         const struct an_centraliser *L,
                         const struct an_vev_parts *p, size_t group)
{
    size_t nsymbols = 2 * p->d->nsymbols;
    ulong *value = an_alloc(nsymbols, sizeof *value);
    *x = (struct an_vev_vectors){.p = p};
    an_modular_init(&x->mod);
    draw_centre(x, L);
    for (size_t i = 0; i < nsymbols; i++)
        value[i] = an_modular_draw(&x->mod);
    for (size_t i = 0; i < p->d->n; i++)
        if (an_direction_factor(&p->d->v[i], group) < p->d->v[i].nfactors)
            add_direction(x, i, value);
    free(value);
}

void an_vev_vectors_clear(struct an_vev_vectors *x)
{
    for (size_t i = 0; i < x->n; i++) {
        free(x->v[i].v);
        free(x->v[i].dual);
    }
    free(x->v);
    free(x->y);
    *x = (struct an_vev_vectors){0};
}

bool an_vev_vectors_alike(const struct an_vev_vectors *x, size_t a, size_t b)
{
    const struct an_direction *u = &x->p->d->v[x->v[a].direction],
                              *v = &x->p->d->v[x->v[b].direction];
    const struct an_model *m = x->p->m;
    bool alike = u->nfactors == v->nfactors;
    for (size_t k = 0; k < u->nfactors && alike; k++)
        alike = u->action[k] == v->action[k];
    for (size_t g = AN_START; alike && an_abelian_next(&g, m);)
        alike = fmpq_equal(
            m->field[u->field].group[g].charge[u->generation].constant,
            m->field[v->field].group[g].charge[v->generation].constant);
    return alike;
}
