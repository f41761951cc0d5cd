/* pairing.c - how vevs alone can give every new fermion a mass. */
#include "content/pairing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "content/box.h"
#include "content/exact.h"
#include "content/frame.h"

/* Pairings that are kept of one content. */
#define MAX_PAIRINGS 2000

bool an_pairings_possible(const struct an_content_frame *f)
{
    const struct an_content_box *b = f->box;
    for (size_t i = 0; i < f->size; i++) {
        const struct an_multiplet *x = &b->type[f->type[i]];
        size_t same = 0, other = 0;
        for (size_t j = 0; j < f->size; j++) {
            same += f->type[j] == f->type[i];
            other += f->type[j] == x->conjugate;
        }
        if (x->reality == AN_COMPLEX ? same != other
                                     : x->reality == AN_PSEUDOREAL && same % 2)
            return false;
    }
    return true;
}

struct walk {
    struct an_pairings *p;
    const struct an_content_frame *f;
    const struct an_equation_list *linear;
    const struct an_charge_box *charges;
    bool stopped;
    bool paired[AN_CONTENT_MAX_MULTIPLETS];
    /* The pairs so far: two multiplets, a scalar and its sign. */
    size_t first[AN_CONTENT_MAX_MULTIPLETS], second[AN_CONTENT_MAX_MULTIPLETS];
    size_t scalar[AN_CONTENT_MAX_MULTIPLETS];
    int sign[AN_CONTENT_MAX_MULTIPLETS];
    size_t n;
};

/* x_i + x_j = sign s, under each unknown group. */
static void add_mass(struct an_equation_list *e, const struct walk *w, size_t k)
{
    const struct an_content_frame *f = w->f;
    const struct an_content_box *b = f->box;
    for (size_t u = 0; u < b->nunknown; u++) {
        struct an_equation *row = an_equation_new(e, f->nunknowns);
        const size_t both[] = {w->first[k], w->second[k]};
        for (size_t i = 0; i < 2; i++) {
            fmpq *c = &row->c[an_content_unknown(f, both[i], u)];
            fmpq_add_si(c, c, 1);
        }
        size_t s = f->scalar[w->scalar[k] * b->nunknown + u];
        if (s != AN_NO_UNKNOWN) {
            fmpq_set_si(&row->c[s], -w->sign[k], 1);
            continue;
        }
        fmpq *c = &row->c[f->nunknowns];
        fmpq_set(c, &b->scalar[w->scalar[k]].charge[b->unknown[u]]);
        if (w->sign[k] > 0)
            fmpq_neg(c, c);
    }
}

static void keep(struct walk *w)
{
    struct an_pairings *p = w->p;
    struct an_equation_list e = {0};
    w->stopped = w->charges->stop && w->charges->stop(w->charges->context);
    for (size_t k = 0; k < w->n; k++)
        add_mass(&e, w, k);
    p->full = p->full || p->n == MAX_PAIRINGS;
    if (p->full || !an_content_consistent(w->linear, &e, p->nunknowns)) {
        an_equation_list_clear(&e, p->nunknowns);
        return;
    }
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    p->v[p->n++] = e;
}

static bool fits(const struct walk *w, size_t i, size_t j)
{
    const struct an_content_box *b = w->f->box;
    const struct an_multiplet *x = &b->type[w->f->type[i]];
    if (i == j)
        return x->reality == AN_REAL;
    return w->f->type[j] == x->conjugate;
}

/* Of identical partners that are free the first will do. */
static bool is_first(const struct walk *w, size_t i, size_t j)
{
    for (size_t k = i + 1; k < j; k++)
        if (!w->paired[k] && w->f->type[k] == w->f->type[j])
            return false;
    return true;
}

static void pair_up(struct walk *w)
{
    const struct an_content_box *b = w->f->box;
    size_t i = 0;
    while (i < w->f->size && w->paired[i])
        i++;
    if (i == w->f->size) {
        keep(w);
        return;
    }
    w->paired[i] = true;
    for (size_t j = i; j < w->f->size && !w->p->full && !w->stopped; j++) {
        if ((j > i && w->paired[j]) || !fits(w, i, j) ||
            (j > i && !is_first(w, i, j)))
            continue;
        w->paired[j] = true;
        w->first[w->n] = i;
        w->second[w->n] = j;
        for (size_t k = 0; k < 2 * b->nscalars && !w->stopped; k++) {
            if (!b->scalar[k / 2].heavy)
                continue;
            w->scalar[w->n] = k / 2;
            w->sign[w->n++] = k % 2 ? -1 : 1;
            pair_up(w);
            w->n--;
        }
        w->paired[j] = j == i;
    }
    w->paired[i] = false;
}

void an_pairings_find(struct an_pairings *p, const struct an_content_frame *f,
                      const struct an_equation_list *linear,
                      const struct an_charge_box *charges)
{
    *p = (struct an_pairings){.nunknowns = f->nunknowns};
    struct walk w = {.p = p, .f = f, .linear = linear, .charges = charges};
    if (an_pairings_possible(f))
        pair_up(&w);
}

void an_pairings_clear(struct an_pairings *p)
{
    for (size_t i = 0; i < p->n; i++)
        an_equation_list_clear(&p->v[i], p->nunknowns);
    free(p->v);
    *p = (struct an_pairings){0};
}
