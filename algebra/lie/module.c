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

/* f_i of a basis vector, on its way to becoming one itself. */
struct candidate {
    int i;
    size_t b;
};

/* Vectors first .. first + n - 1. */
struct space {
    size_t first, n;
};

struct work {
    struct an_module *m;
    const struct an_lie *g;
    size_t done;         /* weights with a basis */
    struct space *above; /* per i: that of weight mu + alpha_i */
    int *sum;            /* that weight */
    struct candidate *c; /* of the present weight */
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
    an_table_clear(&m->weights);
    free(m->first);
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

/* The spaces of weights mu + alpha_i, empty where there is none yet. */
static void find_above(struct work *w, const int *mu)
{
    int rank = w->g->rank;
    for (int i = 0; i < rank; i++) {
        for (int k = 0; k < rank; k++)
            w->sum[k] = mu[k] + w->g->cartan[i * rank + k];
        size_t t = an_table_find(&w->m->weights, w->sum);
        const size_t *first = w->m->first + t;
        w->above[i] = t < w->done
                          ? (struct space){first[0], first[1] - first[0]}
                          : (struct space){0, 0};
    }
}

static void list_candidates(struct work *w)
{
    w->nc = 0;
    for (int i = 0; i < w->g->rank; i++) {
        const struct space *s = &w->above[i];
        for (size_t b = 0; b < s->n; b++) {
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
static void set_images(fmpq_mat_t S, const struct work *w)
{
    size_t rows = 0;
    for (int j = 0; j < w->g->rank; j++)
        rows += w->above[j].n;
    fmpq_mat_init(S, (slong)rows, (slong)w->nc);
    rows = 0;
    for (int j = 0; j < w->g->rank; j++) {
        const struct space *s = &w->above[j];
        for (size_t c = 0; s->n > 0 && c < w->nc; c++)
            set_image(S, w, c, j, s, rows);
        rows += s->n;
    }
}

/* Sets e_j of the new vector from the images of its candidate, a column of S.
 */
static void set_raise(struct work *w, const fmpq_mat_t S, size_t column,
                      size_t vector)
{
    size_t rank = (size_t)w->g->rank, at = 0;
    for (size_t j = 0; j < rank; j++) {
        const struct space *s = &w->above[j];
        struct an_combination *e = &w->m->raise[vector * rank + j];
        an_combination_room(e, s->n);
        for (size_t k = 0; k < s->n; k++)
            an_combination_add(
                e, s->first + k,
                fmpq_mat_entry(S, (slong)(at + k), (slong)column));
        at += s->n;
    }
}

/* A basis of one weight space; n is its dimension. */
static void add_space(struct work *w, const int *mu, size_t n)
{
    size_t rank = (size_t)w->g->rank;
    size_t first = w->m->dim;
    fmpq_mat_t S, R;
    find_above(w, mu);
    list_candidates(w);
    set_images(S, w);
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
        memcpy(w->m->weight + (first + p) * rank, mu, rank * sizeof *mu);
        set_raise(w, S, c, first + p);
        for (size_t k = c; k < w->nc; k++)
            an_combination_add(
                &w->m->lower[w->c[k].b * rank + (size_t)w->c[k].i], first + p,
                fmpq_mat_entry(R, (slong)p, (slong)k));
    }
    w->m->dim += n;
    w->m->first[++w->done] = w->m->dim;
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
    m->first = an_alloc(list.n + 1, sizeof *m->first);
    an_table_init(&m->weights, g->rank);
    w.above = an_alloc(rank, sizeof *w.above);
    w.sum = an_alloc(rank, sizeof *w.sum);
    for (size_t t = 0; t < list.n; t++)
        an_table_add(&m->weights, list.labels + t * rank);
    memcpy(m->weight, labels, rank * sizeof *labels);
    m->first[++w.done] = m->dim = 1;
    for (size_t t = 1; t < list.n; t++)
        add_space(&w, list.labels + t * rank, (size_t)list.multiplicity[t]);
    free(w.above);
    free(w.sum);
    free(w.c);
    an_weights_clear(&list);
    return true;
}

size_t an_module_space(size_t *first, const struct an_module *m,
                       const int *weight)
{
    size_t t = an_table_find(&m->weights, weight);
    if (t == m->weights.n)
        return 0;
    *first = m->first[t];
    return m->first[t + 1] - m->first[t];
}
