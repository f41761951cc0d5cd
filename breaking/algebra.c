/* algebra.c - the part of the algebra that each vev leaves alone.
 *
 * Equations of a vev are the vectors at right angles to its solutions: those of
 * a union of vevs are the equations of all of them.
 */
#include "breaking/algebra.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"
#include "residual/vacuum/broken.h"
#include "residual/vacuum/charges.h"

/* ---- one vev */

static bool find_solutions(struct an_annihilator *a, const struct an_charges *L,
                           const struct an_vev *v, size_t number)
{
    struct an_vev one = *v; /* borrows */
    struct an_vacuum vacuum = {.vev = &one, .nvevs = 1};
    struct an_directions d;
    char *why = NULL;
    for (size_t g = 0; g < L->m->ngroups; g++)
        if (L->m->group[g].split)
            return false;
    an_directions_init(&d);
    bool known = an_directions_set(&d, L->m, &vacuum, &why) && !d.turned;
    if (known)
        an_annihilator_find(a, L, &d, 1 + number);
    known = known && a->certain;
    an_directions_clear(&d);
    free(why);
    return known;
}

/* single (a flag per generator of a) := is it a solution by itself? */
static void find_single(bool *single, const struct an_annihilator *a)
{
    for (size_t i = 0; i < a->h.n; i++)
        if (a->h.v[i].n == 1)
            single[a->h.v[i].vector[0]] = true;
}

static void find_kept(struct an_vev_algebra *x, const struct an_charges *L,
                      const struct an_vev *v)
{
    const struct an_model *m = L->m;
    const struct an_annihilator *a = &x->solutions;
    bool *single = an_alloc(a->ncolumns, sizeof *single);
    size_t n = 0;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        n += m->group[g].lie.npositive;
    bool *keep = x->keeps = an_alloc(n, sizeof *x->keeps);
    find_single(single, a);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        const struct an_lie *lie = &m->group[g].lie;
        for (size_t k = 0; k < lie->npositive; k++)
            if (!x->known)
                *keep++ = an_vev_keeps(m, v, g,
                                       lie->positive + k * (size_t)lie->rank);
            else
                *keep++ = a->first[g] == AN_NO_ROOT ||
                          (single[a->first[g] + k] &&
                           single[a->first[g] + lie->npositive + k]);
    }
    free(single);
}

void an_vev_algebra_find(struct an_vev_algebra *x, const struct an_charges *L,
                         const struct an_vev *v, size_t number)
{
    *x = (struct an_vev_algebra){0};
    an_annihilator_init(&x->solutions);
    an_kernel_init(&x->equations);
    x->known = find_solutions(&x->solutions, L, v, number);
    find_kept(x, L, v);
}

void an_vev_algebra_clear(struct an_vev_algebra *x)
{
    an_annihilator_clear(&x->solutions);
    an_kernel_clear(&x->equations);
    free(x->keeps);
    x->keeps = NULL;
}

/* ---- generators of all of them */

/* Roots and Cartan generators of a group, in the order of an annihilator. */
static size_t generators_of(const struct an_group *g)
{
    if (g->kind == AN_SIMPLE)
        return 2 * g->lie.npositive + (size_t)g->lie.rank;
    return g->kind == AN_U1;
}

/* The number of a generator of a among those of all groups. */
static size_t number_of(const struct an_annihilator *a, size_t column)
{
    size_t g = a->column[column].group, n = column - a->first[g];
    for (size_t k = 0; k < g; k++)
        n += generators_of(&a->L->m->group[k]);
    return n;
}

static bool has_root(const struct an_annihilator *a,
                     const struct an_combination *x)
{
    bool found = false;
    for (size_t i = 0; i < x->n; i++)
        found = found || a->column[x->vector[i]].root != AN_NO_ROOT;
    return found;
}

/* Marks (place = 0) the generators that solutions join. *cartan := are Cartan
 * generators among them? */
static void mark_joined(size_t *place, bool *cartan,
                        const struct an_annihilator *a)
{
    for (size_t i = 0; i < a->h.n; i++) {
        const struct an_combination *x = &a->h.v[i];
        for (size_t k = 0; x->n > 1 && has_root(a, x) && k < x->n; k++) {
            place[number_of(a, x->vector[k])] = 0;
            *cartan = *cartan || a->column[x->vector[k]].root == AN_NO_ROOT;
        }
    }
}

static void mark_cartan(size_t *place, const struct an_model *m)
{
    for (size_t g = 0; g < m->ngroups; g++) {
        size_t n = generators_of(&m->group[g]);
        size_t roots =
            m->group[g].kind == AN_SIMPLE ? 2 * m->group[g].lie.npositive : 0;
        for (size_t k = roots; k < n; k++)
            place[k] = 0;
        place += n;
    }
}

static void set_equations(struct an_vev_algebra *x,
                          const struct an_joined_generators *j)
{
    const struct an_annihilator *a = &x->solutions;
    const struct an_model *m = j->L->m;
    struct an_homogeneous s;
    fmpq_t one;
    if (!x->known)
        return;
    fmpq_init(one);
    fmpq_one(one);
    an_homogeneous_init(&s, j->n);
    for (size_t i = 0; i < a->h.n; i++)
        for (size_t k = 0; k < a->h.v[i].n; k++) {
            size_t at = j->place[number_of(a, a->h.v[i].vector[k])];
            if (at != AN_NO_ROOT)
                an_homogeneous_add(&s, i, at, a->h.v[i].by + k);
        }
    /* factors that the vev does not feel */
    for (size_t g = 0, at = 0; g < m->ngroups; g++)
        for (size_t k = generators_of(&m->group[g]); k-- > 0; at++)
            if (a->first[g] == AN_NO_ROOT && j->place[at] != AN_NO_ROOT)
                an_homogeneous_add(&s, a->h.n + at, j->place[at], one);
    an_kernel_set(&x->equations, &s);
    an_homogeneous_clear(&s);
    fmpq_clear(one);
}

void an_joined_generators_find(struct an_joined_generators *j,
                               const struct an_charges *L,
                               struct an_vev_algebra *const *x, size_t n)
{
    size_t all = 0;
    bool cartan = false;
    *j = (struct an_joined_generators){.L = L};
    for (size_t g = 0; g < L->m->ngroups; g++) {
        all += generators_of(&L->m->group[g]);
        if (L->m->group[g].kind == AN_SIMPLE)
            j->nroots += L->m->group[g].lie.npositive;
    }
    j->place = an_alloc(all, sizeof *j->place);
    for (size_t i = 0; i < all; i++)
        j->place[i] = AN_NO_ROOT;
    for (size_t i = 0; i < n; i++)
        mark_joined(j->place, &cartan, &x[i]->solutions);
    if (cartan)
        mark_cartan(j->place, L->m);
    for (size_t i = 0; i < all; i++)
        if (j->place[i] == 0)
            j->place[i] = j->n++;
    for (size_t i = 0; i < n; i++)
        set_equations(x[i], j);
}

void an_joined_generators_clear(struct an_joined_generators *j)
{
    free(j->place);
    *j = (struct an_joined_generators){0};
}

bool an_vev_leaves(const struct an_vev_algebra *x,
                   const struct an_kernel *space)
{
    bool zero = true;
    fmpq_t sum;
    fmpq_init(sum);
    for (size_t i = 0; i < x->equations.n; i++)
        for (size_t k = 0; k < space->n && zero; k++) {
            const struct an_combination *a = &x->equations.v[i];
            const struct an_combination *b = &space->v[k];
            fmpq_zero(sum);
            for (size_t p = 0; p < a->n; p++)
                for (size_t q = 0; q < b->n; q++)
                    if (a->vector[p] == b->vector[q])
                        fmpq_addmul(sum, a->by + p, b->by + q);
            zero = fmpq_is_zero(sum);
        }
    fmpq_clear(sum);
    return zero;
}
