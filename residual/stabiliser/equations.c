/* equations.c - the equations of the unbroken algebra, with their symbols. */
#include "residual/stabiliser/equations.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/vacuum/charges.h"

struct work {
    struct an_vev_equations *e;
    const struct an_annihilator *a;
    const struct an_direction *x;
    size_t direction;
    bool conjugate;
};

static struct an_vev_equation *equation_of(struct work *w, const size_t *basis)
{
    struct an_vev_equations *e = w->e;
    size_t k = w->x->nfactors;
    for (size_t i = 0; i < e->n; i++)
        if (e->v[i].direction == w->direction &&
            e->v[i].conjugate == w->conjugate &&
            memcmp(e->v[i].basis, basis, k * sizeof *basis) == 0)
            return &e->v[i];
    e->v = an_grow(e->v, &e->cap, e->n + 1, sizeof *e->v);
    struct an_vev_equation *q = &e->v[e->n++];
    *q = (struct an_vev_equation){.direction = w->direction,
                                  .conjugate = w->conjugate,
                                  .basis = an_alloc(k, sizeof *q->basis)};
    memcpy(q->basis, basis, k * sizeof *basis);
    return q;
}

static void add(struct work *w, const size_t *basis, size_t column,
                size_t symbol, const fmpq_t by)
{
    if (fmpq_is_zero(by))
        return;
    struct an_vev_equation *q = equation_of(w, basis);
    for (size_t i = 0; i < q->n; i++)
        if (q->term[i].column == column && q->term[i].symbol == symbol) {
            fmpq_add(&q->term[i].by, &q->term[i].by, by);
            return;
        }
    q->term = an_grow(q->term, &q->cap, q->n + 1, sizeof *q->term);
    struct an_vev_equation_term *t = &q->term[q->n++];
    *t = (struct an_vev_equation_term){.column = column, .symbol = symbol};
    fmpq_init(&t->by);
    fmpq_set(&t->by, by);
}

/* What factor k does to one entry of the vev. */
static void add_factor(struct work *w, size_t k, size_t term)
{
    const struct an_direction *x = w->x;
    struct an_action *action = x->action[k];
    size_t g = x->group[k], np = action->g->npositive;
    size_t rank = (size_t)action->g->rank, first = w->a->first[g];
    const size_t *basis = x->basis + term * x->nfactors;
    size_t *moved = an_alloc(x->nfactors, sizeof *moved);
    fmpq_t y;
    fmpq_init(y);
    memcpy(moved, basis, x->nfactors * sizeof *moved);
    for (size_t r = 0; r < 2 * np && first != AN_NO_ROOT; r++) {
        size_t s = w->conjugate ? (r + np) % (2 * np) : r;
        const struct an_combination *c = an_action_on(action, s, basis[k]);
        for (size_t i = 0; i < c->n; i++) {
            moved[k] = c->vector[i];
            fmpq_mul(y, x->by + term, c->by + i);
            add(w, moved, first + r, x->symbol[term], y);
        }
    }
    for (size_t i = 0; i < rank && first != AN_NO_ROOT; i++) {
        fmpq_set_si(y, action->module.weight[basis[k] * rank + i], 1);
        fmpq_mul(y, y, x->by + term);
        add(w, basis, first + 2 * np + i, x->symbol[term], y);
    }
    fmpq_clear(y);
    free(moved);
}

static void add_term(struct work *w, size_t term)
{
    const struct an_direction *x = w->x;
    const struct an_model *m = w->a->L->m;
    fmpq_t y;
    fmpq_init(y);
    for (size_t k = 0; k < x->nfactors; k++)
        add_factor(w, k, term);
    for (size_t g = AN_START; an_group_next(&g, m, AN_U1);) {
        if (w->a->first[g] == AN_NO_ROOT)
            continue;
        fmpq_mul(y, x->by + term,
                 m->field[x->field].group[g].charge[x->generation].constant);
        add(w, x->basis + term * x->nfactors, w->a->first[g], x->symbol[term],
            y);
    }
    fmpq_clear(y);
}

void an_vev_equations_init(struct an_vev_equations *e,
                           const struct an_annihilator *a,
                           struct an_directions *d)
{
    struct work w = {.e = e, .a = a};
    *e = (struct an_vev_equations){0};
    for (w.direction = 0; w.direction < d->n; w.direction++) {
        w.x = &d->v[w.direction];
        for (int i = 0; i < (w.x->real ? 1 : 2); i++) {
            w.conjugate = i == 1;
            for (size_t k = 0; k < w.x->nterms; k++)
                add_term(&w, k);
        }
    }
}

void an_vev_equations_clear(struct an_vev_equations *e)
{
    for (size_t i = 0; i < e->n; i++) {
        for (size_t k = 0; k < e->v[i].n; k++)
            fmpq_clear(&e->v[i].term[k].by);
        free(e->v[i].term);
        free(e->v[i].basis);
    }
    free(e->v);
    *e = (struct an_vev_equations){0};
}
