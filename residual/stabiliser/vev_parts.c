/* vev_parts.c - vevs, divided by symbol and weight. */
#include "residual/stabiliser/vev_parts.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "algebra/lie/form.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "residual/stabiliser/direction.h"

void an_expansion_init(struct an_expansion *x, size_t width)
{
    *x = (struct an_expansion){.width = width};
}

void an_expansion_clear(struct an_expansion *x)
{
    for (size_t k = 0; k < x->n; k++)
        fmpq_clear(x->by + k);
    free(x->basis);
    free(x->by);
    an_expansion_init(x, x->width);
}

static int compare(const size_t *a, const size_t *b, size_t n)
{
    for (size_t k = 0; k < n; k++)
        if (a[k] != b[k])
            return a[k] < b[k] ? -1 : 1;
    return 0;
}

/* Makes room at `at`, or closes the gap there. */
static void insert(struct an_expansion *x, size_t at, const size_t *basis)
{
    size_t w = x->width, room = w ? w : 1;
    x->basis = an_grow(x->basis, &x->cap, x->n + 1, room * sizeof *x->basis);
    x->by = an_grow(x->by, &x->cap_by, x->n + 1, sizeof *x->by);
    memmove(x->basis + (at + 1) * w, x->basis + at * w,
            (x->n - at) * w * sizeof *x->basis);
    memmove(x->by + at + 1, x->by + at, (x->n - at) * sizeof *x->by);
    memcpy(x->basis + at * w, basis, w * sizeof *basis);
    fmpq_init(x->by + at);
    x->n++;
}

static void erase(struct an_expansion *x, size_t at)
{
    size_t w = x->width;
    fmpq_clear(x->by + at);
    x->n--;
    memmove(x->basis + at * w, x->basis + (at + 1) * w,
            (x->n - at) * w * sizeof *x->basis);
    memmove(x->by + at, x->by + at + 1, (x->n - at) * sizeof *x->by);
}

void an_expansion_add(struct an_expansion *x, const size_t *basis,
                      const fmpq_t by)
{
    size_t at = 0, w = x->width;
    while (at < x->n && compare(x->basis + at * w, basis, w) < 0)
        at++;
    if (at == x->n || compare(x->basis + at * w, basis, w) != 0)
        insert(x, at, basis);
    fmpq_add(x->by + at, x->by + at, by);
    if (fmpq_is_zero(x->by + at))
        erase(x, at);
}

void an_expansion_product(fmpq_t q, const struct an_directions *d,
                          struct an_form *form, size_t direction,
                          const struct an_expansion *a,
                          const struct an_expansion *b)
{
    const struct an_direction *x = &d->v[direction];
    fmpq_t y;
    fmpq_init(y);
    fmpq_zero(q);
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0; j < b->n; j++) {
            fmpq_mul(y, a->by + i, b->by + j);
            for (size_t k = 0; k < a->width && !fmpq_is_zero(y); k++) {
                const struct an_form *f =
                    an_directions_form(form, d, x->action[k]);
                size_t s = a->basis[i * a->width + k],
                       t = b->basis[j * b->width + k];
                if (f->first[s] == f->first[t])
                    fmpq_mul(y, y, an_form_of(f, s, t));
                else
                    fmpq_zero(y);
            }
            fmpq_add(q, q, y);
        }
    fmpq_clear(y);
}

bool an_expansion_ratio(fmpq_t c, const struct an_expansion *x,
                        const struct an_expansion *y)
{
    if (x->n != y->n || compare(x->basis, y->basis, x->n * x->width) != 0)
        return false;
    bool same = true;
    fmpq_t z;
    fmpq_init(z);
    fmpq_div(c, x->by, y->by);
    for (size_t k = 1; k < x->n && same; k++) {
        fmpq_mul(z, c, y->by + k);
        same = fmpq_equal(z, x->by + k);
    }
    fmpq_clear(z);
    return same;
}

size_t an_vev_parts_place(const struct an_vev_parts *p, size_t direction,
                          const int *weight)
{
    size_t k = 0;
    while (k < p->nplaces && (p->direction[k] != direction ||
                              memcmp(p->weight[k], weight,
                                     p->m->total_rank * sizeof *weight) != 0))
        k++;
    return k;
}

const struct an_vev_part *an_vev_parts_at(const struct an_vev_parts *p,
                                          size_t place, size_t symbol)
{
    for (size_t k = 0; k < p->n; k++)
        if (p->v[k].place == place && p->v[k].symbol == symbol)
            return &p->v[k];
    return NULL;
}

bool an_vev_parts_ratio(fmpq_t c, const struct an_vev_parts *p,
                        struct an_form *form, const struct an_vev_part *a,
                        const struct an_vev_part *b)
{
    fmpq_t y;
    fmpq_init(y);
    an_expansion_product(c, p->d, form, a->direction, &a->x, &a->x);
    an_expansion_product(y, p->d, form, a->direction, &b->x, &b->x);
    fmpq_div(c, c, y);
    fmpq_clear(y);
    return an_rational_sqrt(c, c);
}

bool an_vev_parts_opposite(const struct an_vev_parts *p, size_t a, size_t b)
{
    for (size_t k = 0; k < p->m->total_rank; k++)
        if (p->weight[a][k] + p->weight[b][k] != 0)
            return false;
    return true;
}

static size_t add_place(struct an_vev_parts *p, size_t direction,
                        const int *weight)
{
    size_t k = an_vev_parts_place(p, direction, weight);
    size_t r = p->m->total_rank;
    if (k < p->nplaces)
        return k;
    p->weight = an_grow(p->weight, &p->cap_weights, k + 1, sizeof *p->weight);
    p->direction =
        an_grow(p->direction, &p->cap_directions, k + 1, sizeof *p->direction);
    p->weight[k] = an_alloc(r, sizeof *weight);
    memcpy(p->weight[k], weight, r * sizeof *weight);
    p->direction[k] = direction;
    return p->nplaces++;
}

static struct an_vev_part *add_part(struct an_vev_parts *p, size_t place,
                                    size_t symbol)
{
    for (size_t k = 0; k < p->n; k++)
        if (p->v[k].place == place && p->v[k].symbol == symbol)
            return &p->v[k];
    p->v = an_grow(p->v, &p->cap, p->n + 1, sizeof *p->v);
    struct an_vev_part *new = &p->v[p->n++];
    *new = (struct an_vev_part){.direction = p->direction[place],
                                .symbol = symbol,
                                .place = place,
                                .weight = p->weight[place]};
    an_expansion_init(&new->x, p->d->v[new->direction].nfactors);
    return new;
}

void an_vev_parts_init(struct an_vev_parts *p, const struct an_model *m,
                       const struct an_directions *d)
{
    *p = (struct an_vev_parts){.m = m, .d = d};
    int *weight = an_alloc(m->total_rank, sizeof *weight);
    for (size_t i = 0; i < d->n; i++) {
        const struct an_direction *x = &d->v[i];
        for (size_t t = 0; t < x->nterms; t++) {
            const size_t *basis = x->basis + t * x->nfactors;
            memset(weight, 0, m->total_rank * sizeof *weight);
            for (size_t k = 0; k < x->nfactors; k++) {
                const struct an_module *module = &x->action[k]->module;
                size_t r = (size_t)module->rank;
                memcpy(weight + m->first_label[x->group[k]],
                       module->weight + basis[k] * r, r * sizeof *weight);
            }
            struct an_vev_part *part =
                add_part(p, add_place(p, i, weight), x->symbol[t]);
            an_expansion_add(&part->x, basis, x->by + t);
        }
    }
    free(weight);
}

void an_vev_parts_clear(struct an_vev_parts *p)
{
    for (size_t k = 0; k < p->n; k++)
        an_expansion_clear(&p->v[k].x);
    for (size_t k = 0; k < p->nplaces; k++)
        free(p->weight[k]);
    free(p->v);
    free(p->weight);
    free(p->direction);
    *p = (struct an_vev_parts){0};
}
