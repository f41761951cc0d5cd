/* join_rows.c - the number of solutions in one cell, several k at a time.
 *
 * Small charges have few pairs of one k, and to find these costs more than to
 * count them. So a table has a row for each of several neighbouring k. The
 * longer list of each half is sorted by residue first: an element of the other
 * one has its partners for all rows in one run.
 */
#include "search/lists/join_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/cell.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"

/* Counters of a table that stays near the processor. */
static const size_t NEAR = (size_t)1 << 16;

void an_join_rows_clear(struct an_join_rows *t)
{
    for (int half = 0; half < 2; half++) {
        free(t->runs[half].index);
        free(t->runs[half].start);
    }
    free(t->v);
    *t = (struct an_join_rows){0};
}

/* The longer list of a half, or the other one. */
static const struct an_sum_list *list_of(const struct an_cell *c, int half,
                                         bool longer)
{
    const struct an_sum_list *l = c->list[half];
    bool right = l[RIGHT].n > l[LEFT].n;
    return &l[right == longer ? RIGHT : LEFT];
}

size_t an_join_rows_best(const struct an_cell *c)
{
    size_t keys = (size_t)(c->high - c->low) + 1, rows = NEAR / c->size;
    for (int half = 0; half < 2; half++)
        if (list_of(c, half, true)->nkeys > INT32_MAX / 2 / c->size)
            return 1;
    return rows < 1 ? 1 : rows < keys ? rows : keys;
}

/* With k of STORED the row goes up, with k of PROBED down. */
static int32_t row_of(const struct an_cell *c, int half)
{
    return half == STORED ? (int32_t)c->size : -(int32_t)c->size;
}

static void set_runs(struct an_runs *r, const struct an_cell *c, int half)
{
    const struct an_sum_list *l = list_of(c, half, true);
    size_t h = l->modulus, n = 0;
    r->index = an_grow(r->index, &r->cap, l->n, sizeof *r->index);
    r->start =
        an_grow(r->start, &r->cap_start, h * l->nkeys + 1, sizeof *r->start);
    for (size_t rest = 0; rest < h; rest++)
        for (size_t k = 0; k < l->nkeys; k++) {
            const uint32_t *a = l->start + k * h + rest;
            r->start[rest * l->nkeys + k] = (uint32_t)n;
            for (size_t i = a[0]; i < a[1]; i++)
                r->index[n++] = (int32_t)k * row_of(c, half) + l->m[i];
        }
    r->start[h * l->nkeys] = (uint32_t)n;
}

/* Pairs of one half, AN_PATIENCE_PAIRS and a row at most: a run of the longer
 * list, each with the elements other ... end - 1 of the shorter one. */
struct rectangle {
    const int32_t *index;
    size_t n, other, end;
    ptrdiff_t shift; /* the index of a pair: both and this */
};

/* How the rectangles of one half are walked through. */
struct walk {
    const struct an_cell *c;
    const struct an_runs *runs;
    const struct an_sum_list *longer, *shorter;
    int half;
    int32_t first;          /* k of the first row */
    int64_t low, high;      /* k of this half */
    size_t use, rest, done; /* where it stands; done: rows */
};

static struct walk open_walk(const struct an_cell *c,
                             const struct an_join_rows *t, int half,
                             int32_t first, size_t rows)
{
    int64_t last = (int64_t)first + (int64_t)rows - 1;
    last = last < c->high ? last : c->high;
    bool stored = half == STORED;
    return (struct walk){
        .c = c,
        .runs = &t->runs[half],
        .longer = list_of(c, half, true),
        .shorter = list_of(c, half, false),
        .half = half,
        .first = first,
        .low = stored ? first : c->key - last,
        .high = stored ? last : (int64_t)c->key - first,
    };
}

/* Modulo h only residues that match are paired. */
static inline bool next(struct walk *w, struct rectangle *x)
{
    const struct an_sum_list *l = w->longer, *s = w->shorter;
    const struct an_cell *c = w->c;
    size_t h = l->modulus, residue = w->half == STORED ? (size_t)c->residue : 0;
    while (w->use < s->nused) {
        int64_t key = s->used[w->use];
        int64_t low = w->low - key - l->low, high = w->high - key - l->low;
        low = low > 0 ? low : 0;
        high = high < (int64_t)l->nkeys ? high : (int64_t)l->nkeys - 1;
        if (low > high || w->rest == h) {
            w->use++;
            w->rest = 0;
            continue;
        }
        size_t ry = w->rest++;
        size_t carry = ry > residue;
        size_t rx = residue - ry + (carry ? h : 0);
        const uint32_t *a = w->runs->start + rx * l->nkeys;
        const uint32_t *b = s->start + (size_t)(key - s->low) * h + ry;
        int64_t row = l->low + key;
        row = w->half == STORED ? row - w->first : c->key - row - w->first;
        int64_t target = w->half == STORED ? 0 : c->target;
        *x = (struct rectangle){
            .index = w->runs->index + a[low],
            .n = a[high + 1] - a[low],
            .other = b[0],
            .end = b[1],
            .shift = (ptrdiff_t)(row * (int64_t)c->size + target - c->base +
                                 (int64_t)carry),
        };
        if (an_patience_is_long(x->n, x->end - x->other) &&
            an_patience_cut(&w->done, x->n, &x->other, &x->end))
            w->rest--;
        if (x->n > 0 && b[0] < b[1])
            return true;
    }
    return false;
}

/* Counts the stored pairs of a table, while patience lasts; returns their
 * number. */
static uint64_t store(uint32_t *v, struct walk w, struct an_patience *patience)
{
    struct rectangle x;
    uint64_t pairs = 0;
    while (next(&w, &x)) {
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + w.shorter->m[j];
#pragma GCC unroll 8 /* a quarter less time; clang reads it as well */
            for (size_t i = 0; i < x.n; i++)
                v[x.index[i] + shift]++;
        }
        pairs += x.n * (x.end - x.other);
        if (an_patience_ends(patience, x.n * (x.end - x.other)))
            break;
    }
    return pairs;
}

/* The sum of the counters that probed pairs find; *pairs := their number. */
static uint64_t probe(uint64_t *pairs, const uint32_t *v, struct walk w,
                      struct an_patience *patience)
{
    struct rectangle x;
    uint64_t total = 0;
    *pairs = 0;
    while (next(&w, &x)) {
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + w.shorter->m[j];
#pragma GCC unroll 8
            for (size_t i = 0; i < x.n; i++)
                total += v[x.index[i] + shift];
        }
        *pairs += x.n * (x.end - x.other);
        if (an_patience_ends(patience, x.n * (x.end - x.other)))
            break;
    }
    return total;
}

bool an_join_rows_count(uint64_t *count, const struct an_cell *c, size_t rows,
                        struct an_join_rows *t, struct an_patience *patience)
{
    size_t n = rows * c->size;
    uint64_t total = 0;
    t->v = an_grow_zeroes(t->v, &t->cap, n, sizeof *t->v);
    for (int half = 0; half < 2; half++)
        set_runs(&t->runs[half], c, half);
    for (int64_t k = c->low; k <= c->high; k += (int64_t)rows) {
        struct walk w = open_walk(c, t, STORED, (int32_t)k, rows);
        uint64_t probed = 0, found = 0, stored = store(t->v, w, patience);
        if (stored > 0) {
            w = open_walk(c, t, PROBED, (int32_t)k, rows);
            found = probe(&probed, t->v, w, patience);
            memset(t->v, 0, n * sizeof *t->v);
        }
        if (patience->ended || stored > UINT32_MAX || probed > UINT32_MAX ||
            total > UINT64_MAX - found)
            return false;
        total += found;
    }
    *count = total;
    return true;
}
