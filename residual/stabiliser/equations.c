/* equations.c - the equations of the unbroken algebra, with their symbols. */
#include "residual/stabiliser/equations.h"

#include <stdlib.h>

#include "base/base.h"
#include "residual/draws/vev_action.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/vacuum/charges.h"

static void add(struct an_vev_equation *q, size_t column, size_t symbol,
                const fmpq_t by)
{
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

void an_vev_equations_init(struct an_vev_equations *e,
                           const struct an_annihilator *a,
                           const struct an_directions *d)
{
    struct an_vev_action x;
    *e = (struct an_vev_equations){0};
    an_vev_action_init(&x, a->L->m, d, a->first);
    size_t *place = an_alloc(x.nrows, sizeof *place); /* from 1 on */
    for (size_t i = 0; i < x.moved.n; i++) {
        const struct an_vev_entry *y = &x.moved.v[i];
        bool conjugate = y->symbol >= d->nsymbols;
        if (!place[y->row]) {
            e->v = an_grow(e->v, &e->cap, e->n + 1, sizeof *e->v);
            e->v[e->n++] = (struct an_vev_equation){.conjugate = conjugate};
            place[y->row] = e->n;
        }
        add(&e->v[place[y->row] - 1], y->column,
            y->symbol - (conjugate ? d->nsymbols : 0), &y->by);
    }
    free(place);
    an_vev_action_clear(&x);
}

void an_vev_equations_clear(struct an_vev_equations *e)
{
    for (size_t i = 0; i < e->n; i++) {
        for (size_t k = 0; k < e->v[i].n; k++)
            fmpq_clear(&e->v[i].term[k].by);
        free(e->v[i].term);
    }
    free(e->v);
    *e = (struct an_vev_equations){0};
}
