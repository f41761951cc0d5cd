/* weights.c - the weights of a representation, with multiplicities.
 *
 * Freudenthal's formula (Humphreys, Introduction to Lie Algebras, section 22.3)
 * on the dominant weights only:
 *   m(mu) (lambda - mu, lambda + mu + 2 rho)
 *       = 2 sum over alpha > 0, k > 0 of m(mu + k alpha) (mu + k alpha, alpha),
 * where mu + k alpha is looked up as the dominant weight of its orbit. Each
 * dominant weight remembers lambda - mu in simple roots, so all is integer.
 * Then every orbit is unrolled downwards. A weight comes from exactly one
 * parent, its reflection at its first negative label, so nothing is met twice.
 */
#include "algebra/lie/weights.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/table.h"

/* The dominant weights under lambda, as they are found. */
struct dominant {
    const struct an_lie *g;  /* borrowed */
    struct an_table weights; /* number 0 is lambda */
    int *below;              /* per weight: lambda - mu in simple roots */
    size_t cap;              /* rows allocated in below */
    long *multiplicity;      /* per weight */
    size_t *order;           /* numbers of the weights, by level */
};

/* A weight on its way into the sorted list. */
struct entry {
    int level;
    int multiplicity;
    int rank;
    const int *labels;
};

static bool is_dominant(const int *w, int rank)
{
    for (int i = 0; i < rank; i++)
        if (w[i] < 0)
            return false;
    return true;
}

static int level_of(const struct dominant *d, size_t n)
{
    int level = 0;
    for (int i = 0; i < d->g->rank; i++)
        level += d->below[n * (size_t)d->g->rank + (size_t)i];
    return level;
}

/* Every dominant weight under lambda is reached from lambda by subtracting
 * positive roots with all steps dominant (J. Stembridge, Adv. Math. 136, 1998,
 * 340). */
static void find_dominant(struct dominant *d, const int *labels)
{
    const struct an_lie *g = d->g;
    size_t rank = (size_t)g->rank;
    int w[AN_MAX_RANK];
    an_table_add(&d->weights, labels);
    d->below = an_grow(d->below, &d->cap, 1, rank * sizeof(int));
    memset(d->below, 0, rank * sizeof(int));
    for (size_t n = 0; n < d->weights.n; n++)
        for (size_t k = 0; k < g->npositive; k++) {
            for (size_t i = 0; i < rank; i++)
                w[i] =
                    d->weights.rows[n * rank + i] - g->positive[k * rank + i];
            size_t old = d->weights.n;
            if (!is_dominant(w, g->rank) || an_table_add(&d->weights, w) < old)
                continue;
            d->below = an_grow(d->below, &d->cap, old + 1, rank * sizeof(int));
            for (size_t i = 0; i < rank; i++)
                d->below[old * rank + i] =
                    d->below[n * rank + i] + g->coefficients[k * rank + i];
        }
}

/* order := the numbers of the weights, counting-sorted by level. */
static void sort_by_level(struct dominant *d)
{
    size_t n = d->weights.n;
    int highest = 0;
    for (size_t k = 0; k < n; k++)
        if (level_of(d, k) > highest)
            highest = level_of(d, k);
    size_t *start = an_alloc((size_t)highest + 2, sizeof(size_t));
    for (size_t k = 0; k < n; k++)
        start[level_of(d, k) + 1]++;
    for (int level = 0; level < highest; level++)
        start[level + 1] += start[level];
    d->order = an_alloc(n, sizeof(size_t));
    for (size_t k = 0; k < n; k++)
        d->order[start[level_of(d, k)]++] = k;
    free(start);
}

/* 6 times the sum over k > 0 of m(mu + k alpha) (mu + k alpha, alpha). */
static long string_sum(const struct dominant *d, const int *mu, size_t alpha)
{
    const struct an_lie *g = d->g;
    size_t rank = (size_t)g->rank;
    const int *root = g->positive + alpha * rank;
    const int *c = g->coefficients + alpha * rank;
    int w[AN_MAX_RANK];
    int v[AN_MAX_RANK];
    long inner = 0; /* 6 (mu + k alpha, alpha) */
    long square = 0;
    memcpy(w, mu, rank * sizeof(int));
    for (size_t i = 0; i < rank; i++) {
        inner += (long)c[i] * g->norm[i] * mu[i];
        square += (long)c[i] * g->norm[i] * root[i];
    }
    long sum = 0;
    for (;;) {
        for (size_t i = 0; i < rank; i++)
            w[i] += root[i];
        inner += square;
        memcpy(v, w, rank * sizeof(int));
        an_lie_dominant(v, g);
        size_t n = an_table_find(&d->weights, v);
        if (n == d->weights.n)
            return sum;
        sum += d->multiplicity[n] * inner;
    }
}

static long freudenthal(const struct dominant *d, size_t n)
{
    const struct an_lie *g = d->g;
    size_t rank = (size_t)g->rank;
    const int *lambda = d->weights.rows;
    const int *mu = d->weights.rows + n * rank;
    long den = 0;
    for (size_t i = 0; i < rank; i++)
        den +=
            (long)d->below[n * rank + i] * g->norm[i] * (lambda[i] + mu[i] + 2);
    long num = 0;
    for (size_t alpha = 0; alpha < g->npositive; alpha++)
        num += string_sum(d, mu, alpha);
    assert(den > 0 && 2 * num % den == 0);
    return 2 * num / den;
}

static void set_multiplicities(struct dominant *d)
{
    size_t n = d->weights.n;
    d->multiplicity = an_alloc(n, sizeof(long));
    for (size_t k = 0; k < n; k++) {
        size_t mu = d->order[k];
        /* In rank 1 the strings are as long as the representation is large,
         * and all the answers are 1. */
        if (k == 0 || d->g->rank == 1)
            d->multiplicity[mu] = 1;
        else
            d->multiplicity[mu] = freudenthal(d, mu);
    }
}

/* Appends the orbit of a dominant weight; levels[k] is w's level k. */
static void add_orbit(struct an_weights *w, int **levels, size_t cap[3],
                      const struct an_lie *g, const int *labels, int level,
                      long multiplicity)
{
    size_t rank = (size_t)g->rank;
    size_t start = w->n;
    size_t end = w->n + 1;
    int child[AN_MAX_RANK];
    w->labels = an_grow(w->labels, &cap[0], end, rank * sizeof(int));
    *levels = an_grow(*levels, &cap[1], end, sizeof(int));
    memcpy(w->labels + start * rank, labels, rank * sizeof(int));
    (*levels)[start] = level;
    for (size_t k = start; k < end; k++)
        for (size_t i = 0; i < rank; i++) {
            int down = w->labels[k * rank + i];
            if (down <= 0)
                continue;
            memcpy(child, w->labels + k * rank, rank * sizeof(int));
            an_lie_reflect(child, g, (int)i);
            if (!is_dominant(child, (int)i))
                continue;
            w->labels =
                an_grow(w->labels, &cap[0], end + 1, rank * sizeof(int));
            *levels = an_grow(*levels, &cap[1], end + 1, sizeof(int));
            memcpy(w->labels + end * rank, child, rank * sizeof(int));
            (*levels)[end++] = (*levels)[k] + down;
        }
    w->n = end;
    w->multiplicity = an_grow(w->multiplicity, &cap[2], end, sizeof(int));
    for (size_t k = start; k < end; k++)
        w->multiplicity[k] = (int)multiplicity;
}

/* The order of two weights: by level, then labels. */
static int compare(int level_a, const int *a, int level_b, const int *b,
                   int rank)
{
    if (level_a != level_b)
        return level_a < level_b ? -1 : 1;
    for (int i = 0; i < rank; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? -1 : 1;
    return 0;
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a;
    const struct entry *y = b;
    return compare(x->level, x->labels, y->level, y->labels, x->rank);
}

static bool is_sorted(const struct an_weights *w, const int *levels)
{
    size_t rank = (size_t)w->rank;
    for (size_t k = 1; k < w->n; k++)
        if (compare(levels[k - 1], w->labels + (k - 1) * rank, levels[k],
                    w->labels + k * rank, w->rank) > 0)
            return false;
    return true;
}

static void sort_weights(struct an_weights *w, const int *levels)
{
    size_t rank = (size_t)w->rank;
    if (is_sorted(w, levels))
        return;
    struct entry *entry = an_alloc(w->n, sizeof(struct entry));
    for (size_t k = 0; k < w->n; k++)
        entry[k] = (struct entry){levels[k], w->multiplicity[k], w->rank,
                                  w->labels + k * rank};
    qsort(entry, w->n, sizeof(struct entry), compare_entries);
    int *labels = an_alloc(w->n * rank, sizeof(int));
    for (size_t k = 0; k < w->n; k++) {
        memcpy(labels + k * rank, entry[k].labels, rank * sizeof(int));
        w->multiplicity[k] = entry[k].multiplicity;
    }
    free(entry);
    free(w->labels);
    w->labels = labels;
}

/* w := the orbits of the dominant weights, not sorted. */
static void unroll(struct an_weights *w, int **levels, size_t cap[3],
                   const struct an_lie *g, const int *labels)
{
    struct dominant d = {.g = g};
    an_table_init(&d.weights, g->rank);
    find_dominant(&d, labels);
    sort_by_level(&d);
    set_multiplicities(&d);
    for (size_t n = 0; n < d.weights.n; n++)
        add_orbit(w, levels, cap, g, d.weights.rows + n * (size_t)g->rank,
                  level_of(&d, n), d.multiplicity[n]);
    free(d.order);
    free(d.multiplicity);
    free(d.below);
    an_table_clear(&d.weights);
}

/* Is no dominant weight lower? Then one orbit is all, each weight once. */
static bool is_minuscule(const struct an_lie *g, const int *labels)
{
    size_t rank = (size_t)g->rank;
    int w[AN_MAX_RANK];
    for (size_t k = 0; k < g->npositive; k++) {
        for (size_t i = 0; i < rank; i++)
            w[i] = labels[i] - g->positive[k * rank + i];
        if (is_dominant(w, g->rank))
            return false;
    }
    return true;
}

void an_weights_init(struct an_weights *w)
{
    *w = (struct an_weights){0};
}

void an_weights_clear(struct an_weights *w)
{
    free(w->multiplicity);
    free(w->labels);
    an_weights_init(w);
}

bool an_rep_weights(struct an_weights *w, const struct an_lie *g,
                    const int *labels)
{
    unsigned long dimension;
    assert(is_dominant(labels, g->rank));
    if (!an_dimension_within(&dimension, g, labels, AN_MAX_WEIGHTS))
        return false;
    an_weights_clear(w);
    w->rank = g->rank;
    int *levels = NULL;
    size_t cap[3] = {0, 0, 0};
    if (is_minuscule(g, labels))
        add_orbit(w, &levels, cap, g, labels, 0, 1);
    else
        unroll(w, &levels, cap, g, labels);
    sort_weights(w, levels);
    free(levels);
    return true;
}
