/* list.c - elements sorted by k, and by m modulo h.
 *
 * A counting sort: keys are few compared to elements, and elements of equal key
 * keep their order, which makes the order of solutions deterministic.
 */
#include "search/lists/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/multiset.h"
#include "search/lists/patience.h"

void an_list_clear(struct an_sum_list *l)
{
    an_elements_clear(&l->e);
    free(l->start);
    free(l->used);
    *l = (struct an_sum_list){0};
}

static void swap(struct an_elements *a, struct an_elements *b)
{
    struct an_elements x = *a;
    *a = *b;
    *b = x;
}

/* m := floor(m / h), returns the rest. */
static size_t split(int32_t *m, int32_t h)
{
    int32_t r = *m % h;
    r += r < 0 ? h : 0;
    *m = (*m - r) / h;
    return (size_t)r;
}

/* The key of an element, with its m divided; l->nkeys * h when k is outside. */
static size_t key_of(const struct an_sum_list *l, int32_t k, int32_t *m)
{
    size_t r = split(m, (int32_t)l->modulus);
    if (k < l->low || (size_t)(k - l->low) >= l->nkeys)
        return l->nkeys * l->modulus;
    return (size_t)(k - l->low) * l->modulus + r;
}

/* Elements between two questions. */
#define PART ((size_t)1 << 16)

/* l->start := how many elements have each key. */
static bool count_keys(struct an_sum_list *l, const struct an_elements *e,
                       struct an_patience *patience)
{
    size_t n = l->nkeys * l->modulus;
    l->start = an_grow(l->start, &l->cap, n + 1, sizeof *l->start);
    memset(l->start, 0, (n + 1) * sizeof *l->start);
    for (size_t i = 0; i < e->n; i++) {
        int32_t m = e->m[i];
        size_t key = key_of(l, e->k[i], &m);
        l->start[key] += key < n;
        if (i % PART == PART - 1 && an_patience_ends(patience, PART))
            return false;
    }
    return true;
}

static bool scatter(struct an_sum_list *l, const struct an_elements *e,
                    struct an_patience *patience)
{
    size_t outside = l->nkeys * l->modulus;
    for (size_t i = 0; i < e->n; i++) {
        if (i % PART == PART - 1 &&
            an_patience_ends(patience, AN_PATIENCE_ELEMENT * PART))
            return false;
        int32_t m = e->m[i];
        size_t key = key_of(l, e->k[i], &m);
        if (key == outside)
            continue;
        size_t at = l->start[key]++;
        l->e.k[at] = e->k[i];
        l->e.m[at] = m;
        if (e->stride)
            memcpy(l->e.charge + at * e->stride, e->charge + i * e->stride,
                   e->stride * sizeof *e->charge);
    }
    return true;
}

/* The keys that hold elements; l->start is complete. */
static void find_used(struct an_sum_list *l)
{
    l->used = an_grow(l->used, &l->cap_used, l->nkeys, sizeof *l->used);
    l->nused = 0;
    for (size_t i = 0; i < l->nkeys; i++)
        if (l->start[i * l->modulus] < l->start[(i + 1) * l->modulus])
            l->used[l->nused++] = l->low + (int32_t)i;
}

bool an_list_sort(struct an_sum_list *l, struct an_elements *e, int32_t low,
                  int32_t high, int64_t modulus, struct an_patience *patience)
{
    l->low = low;
    l->nkeys = (size_t)(high - low) + 1;
    l->modulus = (size_t)modulus;
    size_t n = l->nkeys * l->modulus;
    uint32_t total = 0;
    if (!count_keys(l, e, patience))
        return false;
    for (size_t i = 0; i <= n; i++) {
        uint32_t count = l->start[i];
        l->start[i] = total;
        total += count;
    }
    if (n == 1 && total == e->n) { /* sorted already */
        swap(&l->e, e);
        find_used(l);
        return true;
    }
    l->e.stride = e->stride;
    an_elements_reserve(&l->e, total);
    l->e.n = total;
    if (!scatter(l, e, patience))
        return false;
    memmove(l->start + 1, l->start, n * sizeof *l->start);
    l->start[0] = 0;
    find_used(l);
    return true;
}
