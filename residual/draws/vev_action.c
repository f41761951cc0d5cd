/* vev_action.c - the algebra on the vevs, generator by generator and symbol by
 * symbol.
 */
#include "residual/draws/vev_action.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/table.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"

/* One term in the making. */
struct work {
    struct an_vev_action *to;
    const struct an_model *m;
    const size_t *first;
    const struct an_direction *x;
    int *key; /* one of them */
    size_t symbol;
};

static void add(struct an_vev_entries *e, size_t row, size_t symbol,
                size_t column, const fmpq_t by)
{
    if (fmpq_is_zero(by))
        return;
    e->v = an_grow(e->v, &e->cap, e->n + 1, sizeof *e->v);
    struct an_vev_entry *x = &e->v[e->n++];
    *x = (struct an_vev_entry){.row = row, .symbol = symbol, .column = column};
    fmpq_init(&x->by);
    fmpq_set(&x->by, by);
}

static size_t row_of(struct work *w, const size_t *basis)
{
    for (size_t k = 0; k < w->x->nfactors; k++)
        w->key[2 + k] = (int)basis[k];
    return an_table_add(&w->to->row, w->key);
}

/* The roots of factor k on a term, which has `by`. */
static void add_roots(struct work *w, size_t k, const size_t *basis,
                      const fmpq_t by)
{
    const struct an_direction *x = w->x;
    struct an_action *action = x->action[k];
    size_t np = action->g.npositive, n = x->nfactors;
    size_t *moved = an_alloc(n, sizeof *moved);
    fmpq_t y;
    fmpq_init(y);
    memcpy(moved, basis, n * sizeof *moved);
    for (size_t r = 0; r < 2 * np; r++) {
        size_t s = w->key[1] ? (r + np) % (2 * np) : r;
        const struct an_combination *c = an_action_on(action, s, basis[k]);
        for (size_t j = 0; j < c->n; j++) {
            moved[k] = c->vector[j];
            fmpq_mul(y, by, c->by + j);
            add(&w->to->moved, row_of(w, moved), w->symbol,
                w->first[x->group[k]] + r, y);
        }
    }
    fmpq_clear(y);
    free(moved);
}

static void add_charge(struct work *w, size_t row, size_t column,
                       const fmpq_t charge, const fmpq_t by)
{
    fmpq_t y;
    fmpq_init(y);
    fmpq_mul(y, charge, by);
    add(&w->to->moved, row, w->symbol, column, y);
    fmpq_clear(y);
}

static void add_term(struct work *w, size_t term)
{
    const struct an_direction *x = w->x;
    const size_t *basis = x->basis + term * x->nfactors;
    const fmpq *by = x->by + term;
    fmpq_t charge;
    fmpq_init(charge);
    size_t row = row_of(w, basis);
    add(&w->to->vev, row, w->symbol, 0, by);
    for (size_t k = 0; k < x->nfactors; k++) {
        const struct an_module *module = &x->action[k]->module;
        size_t g = x->group[k], rank = (size_t)module->rank;
        if (w->first[g] == AN_NO_ROOT)
            continue;
        add_roots(w, k, basis, by);
        for (size_t i = 0; i < rank; i++) {
            fmpq_set_si(charge, module->weight[basis[k] * rank + i], 1);
            add_charge(w, row,
                       w->first[g] + 2 * w->m->group[g].lie.npositive + i,
                       charge, by);
        }
    }
    for (size_t g = AN_START; an_group_next(&g, w->m, AN_U1);)
        if (w->first[g] != AN_NO_ROOT)
            add_charge(
                w, row, w->first[g],
                w->m->field[x->field].group[g].charge[x->generation].constant,
                by);
    fmpq_clear(charge);
}

void an_vev_action_init(struct an_vev_action *x, const struct an_model *m,
                        const struct an_directions *d, const size_t *first)
{
    struct work w = {.to = x, .m = m, .first = first};
    size_t width = 2;
    *x = (struct an_vev_action){.nsymbols = 2 * d->nsymbols};
    for (size_t i = 0; i < d->n; i++)
        if (width < 2 + d->v[i].nfactors)
            width = 2 + d->v[i].nfactors;
    an_table_init(&x->row, (int)width);
    w.key = an_alloc(width, sizeof *w.key);
    for (size_t i = 0; i < d->n; i++) {
        w.x = &d->v[i];
        memset(w.key, 0, width * sizeof *w.key);
        w.key[0] = (int)i;
        for (w.key[1] = 0; w.key[1] < (w.x->real ? 1 : 2); w.key[1]++)
            for (size_t k = 0; k < w.x->nterms; k++) {
                w.symbol = w.x->symbol[k] + (w.key[1] ? d->nsymbols : 0);
                add_term(&w, k);
            }
    }
    x->nrows = x->row.n;
    free(w.key);
}

static void clear_entries(struct an_vev_entries *e)
{
    for (size_t i = 0; i < e->n; i++)
        fmpq_clear(&e->v[i].by);
    free(e->v);
}

void an_vev_action_clear(struct an_vev_action *x)
{
    clear_entries(&x->vev);
    clear_entries(&x->moved);
    an_table_clear(&x->row);
    *x = (struct an_vev_action){0};
}
