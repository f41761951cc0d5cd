/* module.c - an irreducible representation as matrices.
 *
 * Weight by weight, from the highest one down. The space of weight mu is
 * spanned by the vectors f_i b, b of weight mu + alpha_i. In an irreducible
 * representation a vector that is not of highest weight vanishes exactly when
 * every e_j kills it, and e_j f_i b = f_i e_j b + (mu + alpha_i)_i b for i = j,
 * f_i e_j b otherwise, is known from above. So each f_i b is known by its
 * images under all e_j; elimination among these finds a basis and the
 * coordinates of the others. Freudenthal's multiplicities (weights.c) confirm
 * each dimension.
 */
#include "algebra/lie/module.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/table.h"
#include "algebra/lie/weights.h"

/* One weight space: vectors first .. first + n - 1. */
struct space {
    size_t first, n;
};

/* f_i of a basis vector, on its way to becoming one itself. */
struct candidate {
    int i;
    size_t b;
};

struct work {
    struct an_module *m;
    const struct an_lie *g;
    struct an_table weights; /* numbers the weights */
    struct space *space;     /* one for each */
    size_t done;             /* weights with a basis */
    struct candidate *c;     /* of the present weight */
    size_t nc, cap;
};

void an_module_init(struct an_module *m)
{
    *m = (struct an_module){0};
}

void an_combination_clear(struct an_combination *c)
{
    if (c->by)
        _fmpq_vec_clear(c->by, (slong)c->cap);
    free(c->vector);
}

void an_module_clear(struct an_module *m)
{
    for (size_t k = 0; k < m->dim * (size_t)m->rank; k++) {
        an_combination_clear(&m->raise[k]);
        an_combination_clear(&m->lower[k]);
    }
    free(m->raise);
    free(m->lower);
    free(m->weight);
    an_module_init(m);
}

void an_combination_add(struct an_combination *c, size_t vector, const fmpq_t q)
{
    if (fmpq_is_zero(q))
        return;
    assert(c->n < c->cap);
    c->vector[c->n] = vector;
    fmpq_set(c->by + c->n++, q);
}

void an_combination_room(struct an_combination *c, size_t n)
{
    *c = (struct an_combination){.cap = n};
    c->vector = an_alloc(n, sizeof *c->vector);
    c->by = _fmpq_vec_init((slong)n);
}

/* The space of weight mu + alpha_i; NULL when it has no vector or none yet. */
static const struct space *above(const struct work *w, const int *mu, int i)
{
    int rank = w->g->rank;
    int *sum = an_alloc((size_t)rank, sizeof *sum);
    for (int k = 0; k < rank; k++)
        sum[k] = mu[k] + w->g->cartan[i * rank + k];
    size_t t = an_table_find(&w->weights, sum);
    free(sum);
    return t < w->done ? &w->space[t] : NULL;
}

static void list_candidates(struct work *w, const int *mu)
{
    w->nc = 0;
    for (int i = 0; i < w->g->rank; i++) {
        const struct space *s = above(w, mu, i);
        for (size_t b = 0; s && b < s->n; b++) {
            w->c = an_grow(w->c, &w->cap, w->nc + 1, sizeof *w->c);
            w->c[w->nc++] = (struct candidate){i, s->first + b};
        }
    }
}

/* Column c of S, from row `at` on := e_j of candidate c, in the space. */
static void set_image(fmpq_mat_t S, const struct work *w, size_t c, int j,
                      const struct space *space, size_t at)
{
    const struct an_module *m = w->m;
    size_t rank = (size_t)w->g->rank, i = (size_t)w->c[c].i, b = w->c[c].b;
    const struct an_combination *up = &m->raise[b * rank + (size_t)j];
    for (size_t k = 0; k < up->n; k++) {
        const struct an_combination *down = &m->lower[up->vector[k] * rank + i];
        for (size_t l = 0; l < down->n; l++)
            fmpq_addmul(
                fmpq_mat_entry(S, (slong)(at + down->vector[l] - space->first),
                               (slong)c),
                up->by + k, down->by + l);
    }
    if (j == (int)i) {
        fmpq *x = fmpq_mat_entry(S, (slong)(at + b - space->first), (slong)c);
        fmpq_add_si(x, x, m->weight[b * rank + i]);
    }
}

/* S (initialised by this call) := the images of all candidates under all e_j,
 * one column each. */
static void set_images(fmpq_mat_t S, const struct work *w, const int *mu)
{
    size_t rows = 0;
    for (int j = 0; j < w->g->rank; j++) {
        const struct space *s = above(w, mu, j);
        rows += s ? s->n : 0;
    }
    fmpq_mat_init(S, (slong)rows, (slong)w->nc);
    rows = 0;
    for (int j = 0; j < w->g->rank; j++) {
        const struct space *s = above(w, mu, j);
        for (size_t c = 0; s && c < w->nc; c++)
            set_image(S, w, c, j, s, rows);
        rows += s ? s->n : 0;
    }
}

/* Sets e_j of the new vector from the images of its candidate, a column of S.
 */
static void set_raise(struct work *w, const fmpq_mat_t S, size_t column,
                      size_t vector, const int *mu)
{
    size_t rank = (size_t)w->g->rank, at = 0;
    for (size_t j = 0; j < rank; j++) {
        const struct space *s = above(w, mu, (int)j);
        struct an_combination *e = &w->m->raise[vector * rank + j];
        an_combination_room(e, s ? s->n : 0);
        for (size_t k = 0; s && k < s->n; k++)
            an_combination_add(
                e, s->first + k,
                fmpq_mat_entry(S, (slong)(at + k), (slong)column));
        at += s ? s->n : 0;
    }
}

/* A basis of one weight space; n is its dimension. */
static void add_space(struct work *w, const int *mu, size_t n)
{
    size_t rank = (size_t)w->g->rank;
    struct space s = {w->m->dim, n};
    fmpq_mat_t S, R;
    list_candidates(w, mu);
    set_images(S, w, mu);
    fmpq_mat_init(R, fmpq_mat_nrows(S), fmpq_mat_ncols(S));
    slong found = fmpq_mat_rref(R, S);
    assert((size_t)found == n);
    (void)found;
    for (size_t c = 0; c < w->nc; c++)
        an_combination_room(&w->m->lower[w->c[c].b * rank + (size_t)w->c[c].i],
                            n);
    for (size_t p = 0, c = 0; p < n; p++, c++) {
        while (fmpq_is_zero(fmpq_mat_entry(R, (slong)p, (slong)c)))
            c++;
        memcpy(w->m->weight + (s.first + p) * rank, mu, rank * sizeof *mu);
        set_raise(w, S, c, s.first + p, mu);
        for (size_t k = c; k < w->nc; k++)
            an_combination_add(
                &w->m->lower[w->c[k].b * rank + (size_t)w->c[k].i], s.first + p,
                fmpq_mat_entry(R, (slong)p, (slong)k));
    }
    w->space[w->done++] = s;
    w->m->dim += n;
    fmpq_mat_clear(R);
    fmpq_mat_clear(S);
}

bool an_module_set(struct an_module *m, const struct an_lie *g,
                   const int *labels)
{
    unsigned long dim;
    an_module_clear(m);
    if (!an_dimension_within(&dim, g, labels, AN_MAX_MODULE))
        return false;
    struct an_weights list;
    struct work w = {.m = m, .g = g};
    size_t rank = (size_t)g->rank;
    an_weights_init(&list);
    bool listed = an_rep_weights(&list, g, labels);
    assert(listed);
    (void)listed;
    m->rank = g->rank;
    m->weight = an_alloc(dim * rank, sizeof *m->weight);
    m->raise = an_alloc(dim * rank, sizeof *m->raise);
    m->lower = an_alloc(dim * rank, sizeof *m->lower);
    an_table_init(&w.weights, g->rank);
    w.space = an_alloc(list.n, sizeof *w.space);
    for (size_t t = 0; t < list.n; t++)
        an_table_add(&w.weights, list.labels + t * rank);
    memcpy(m->weight, labels, rank * sizeof *labels);
    w.space[w.done++] = (struct space){0, 1};
    m->dim = 1;
    for (size_t t = 1; t < list.n; t++)
        add_space(&w, list.labels + t * rank, (size_t)list.multiplicity[t]);
    an_table_clear(&w.weights);
    free(w.space);
    free(w.c);
    an_weights_clear(&list);
    return true;
}
