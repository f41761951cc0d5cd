/* multisets.c - every choice of multiplets that the sums without unknown
 * charges allow.
 *
 * All but the last two multiplets are run through with their running sums; the
 * pairs with the sums that are missing are looked up in a table. Its key is a
 * combination of the sums modulo 2^64 with odd coefficients, which adds up as
 * they do; pairs of one key are compared in full.
 */
#include "content/multisets.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "content/box.h"
#include "content/sums.h"

struct pair {
    uint64_t key;
    size_t first, second; /* first <= second */
};

struct search {
    const struct an_content_sums *s;
    struct an_multisets *x;
    struct pair *pair;
    size_t npairs;
    uint64_t *key; /* by type */
    uint64_t wanted;
    size_t type[AN_CONTENT_MAX_MULTIPLETS];
    uint64_t looked; /* up, since stop was asked ... */
    size_t steps;    /* ... and compared */
    an_multisets_stop *stop;
    void *context;
};

bool an_multisets_cost(uint64_t *all, uint64_t *work, size_t n, size_t size)
{
    uint64_t c = 1;
    *work = 1;
    for (size_t k = 1; k <= size; k++) {
        uint64_t f = n + k - 1;
        if (c > UINT64_MAX / f)
            return false;
        c = c * f / k;
        if (k + 2 == size)
            *work = c;
    }
    *all = c;
    return true;
}

void an_multisets_drop(struct an_multisets *x)
{
    free(x->type);
    x->type = NULL;
    x->cap = 0;
}

static uint64_t key_of(const int64_t *sum, size_t width)
{
    uint64_t key = 0, c = 1;
    for (size_t k = 0; k < width; k++) {
        c *= UINT64_C(0xbf58476d1ce4e5b9);
        key += (uint64_t)sum[k] * c;
    }
    return key;
}

static int compare(const void *a, const void *b)
{
    const struct pair *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    if (x->first != y->first)
        return x->first < y->first ? -1 : 1;
    return (x->second > y->second) - (x->second < y->second);
}

/* Are the sums of all multiplets right? */
static bool is_right(const struct search *r)
{
    const struct an_content_sums *s = r->s;
    uint64_t parity = 0;
    for (size_t i = 0; i < r->x->size; i++)
        parity ^= s->parity[r->type[i]];
    if (parity != s->odd)
        return false;
    for (size_t k = 0; k < s->width; k++) {
        int64_t sum = 0;
        for (size_t i = 0; i < r->x->size; i++)
            sum += s->part[r->type[i] * s->width + k];
        if (sum != s->target[k])
            return false;
    }
    return true;
}

static void keep(struct search *r)
{
    struct an_multisets *x = r->x;
    x->full = x->full || x->n == AN_CONTENT_MAX_KEPT;
    if (x->full)
        return;
    x->type = an_grow(x->type, &x->cap, (x->n + 1) * x->size, sizeof *x->type);
    for (size_t i = 0; i < x->size; i++)
        x->type[x->n * x->size + i] = (uint16_t)r->type[i];
    x->n++;
}

/* False when the search is to end. */
static bool step(struct search *r)
{
    if (!r->stop || ++r->steps < AN_MULTISETS_STEP)
        return !r->x->full;
    r->x->interrupted = r->stop(r->context, r->looked);
    r->steps = 0;
    r->looked = 0;
    return !r->x->full && !r->x->interrupted;
}

/* Pairs from `least` on whose key is missing. Parities are no part of it: they
 * add up otherwise. */
static void look_up(struct search *r, size_t least, uint64_t key)
{
    size_t low = 0, high = r->npairs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct pair *p = &r->pair[middle];
        if (p->key < key || (p->key == key && p->first < least))
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < r->npairs && r->pair[low].key == key; low++) {
        r->type[r->x->size - 2] = r->pair[low].first;
        r->type[r->x->size - 1] = r->pair[low].second;
        if (is_right(r))
            keep(r);
        if (!step(r))
            return;
    }
    r->looked++;
    step(r);
}

static void make_pairs(struct search *r)
{
    size_t n = r->s->ntypes, k = 0;
    r->npairs = n * (n + 1) / 2;
    r->pair = an_alloc(r->npairs, sizeof *r->pair);
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++)
            r->pair[k++] = (struct pair){r->key[i] + r->key[j], i, j};
    qsort(r->pair, r->npairs, sizeof *r->pair, compare);
}

/* The first `size` - 2 types, as an odometer of ascending digits. */
static void run_through(struct search *r)
{
    size_t n = r->s->ntypes, outer = r->x->size - 2;
    uint64_t missing[AN_CONTENT_MAX_MULTIPLETS];
    missing[0] = r->wanted;
    size_t depth = 0;
    r->type[0] = 0;
    if (outer == 0)
        look_up(r, 0, r->wanted);
    while (outer > 0 && !r->x->full && !r->x->interrupted) {
        if (r->type[depth] == n) {
            if (depth == 0)
                return;
            r->type[--depth]++;
            continue;
        }
        uint64_t key = missing[depth] - r->key[r->type[depth]];
        if (depth + 1 == outer) {
            size_t here = r->type[depth];
            look_up(r, here, key);
            r->type[depth] = here + 1;
        } else {
            missing[depth + 1] = key;
            r->type[depth + 1] = r->type[depth];
            depth++;
        }
    }
}

void an_multisets_find(struct an_multisets *x, const struct an_content_sums *s,
                       size_t size, an_multisets_stop *stop, void *context)
{
    *x = (struct an_multisets){.size = size};
    struct search r = {.s = s, .x = x, .stop = stop, .context = context};
    r.key = an_alloc(s->ntypes, sizeof *r.key);
    for (size_t i = 0; i < s->ntypes; i++)
        r.key[i] = key_of(s->part + i * s->width, s->width);
    r.wanted = key_of(s->target, s->width);
    if (size == 1) {
        for (r.type[0] = 0; r.type[0] < s->ntypes; r.type[0]++)
            if (is_right(&r))
                keep(&r);
    } else {
        make_pairs(&r);
        run_through(&r);
    }
    free(r.pair);
    free(r.key);
}
