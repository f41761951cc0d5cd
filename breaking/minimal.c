/* minimal.c - the smallest sets that hit each of some sets.
 *
 * A set of vevs gives a pattern exactly when it lies in the pattern and in none
 * of the patterns just above it: when it hits each difference. Berge's method:
 * the smallest hitting sets of the edges so far, each with an element of the
 * next edge where it misses it; what has an element without an edge of its own
 * is dropped.
 */

#include "breaking/minimal.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"

static int count_bits(uint64_t x)
{
    int n = 0;
    for (; x; x &= x - 1)
        n++;
    return n;
}

int an_sets_compare(uint64_t a, uint64_t b)
{
    int na = count_bits(a), nb = count_bits(b);
    uint64_t differ = a ^ b, first = differ & (~differ + 1);
    if (na != nb)
        return na < nb ? -1 : 1;
    return differ == 0 ? 0 : a & first ? -1 : 1;
}

static int compare(const void *x, const void *y)
{
    const uint64_t *a = x, *b = y;
    return an_sets_compare(*a, *b);
}

/* Has each element of the set an edge that it alone hits? */
static bool is_minimal(uint64_t set, const uint64_t *edge, size_t n)
{
    uint64_t needed = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t hit = set & edge[i];
        if ((hit & (hit - 1)) == 0)
            needed |= hit;
    }
    return needed == set;
}

/* The set without what it can miss. */
static uint64_t reduce(uint64_t set, const uint64_t *edge, size_t n)
{
    for (uint64_t left = set; left; left &= left - 1) {
        uint64_t without = set & ~(left & (~left + 1));
        size_t k = 0;
        while (k < n && (without & edge[k]))
            k++;
        if (k == n)
            set = without;
    }
    return set;
}

struct sets {
    uint64_t *v;
    size_t n, cap;
};

static void add(struct sets *s, uint64_t set)
{
    for (size_t i = 0; i < s->n; i++)
        if (s->v[i] == set)
            return;
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    s->v[s->n++] = set;
}

/* next := the smallest sets of `now` that also hit edge[k]. */
static void hit_next(struct sets *next, const struct sets *now,
                     const uint64_t *edge, size_t k)
{
    next->n = 0;
    for (size_t i = 0; i < now->n; i++) {
        if (now->v[i] & edge[k]) {
            add(next, now->v[i]);
            continue;
        }
        for (uint64_t left = edge[k]; left; left &= left - 1) {
            uint64_t set = now->v[i] | (left & (~left + 1));
            if (is_minimal(set, edge, k + 1))
                add(next, set);
        }
    }
    /* Only when the sets it would come from were cut off. */
    if (next->n == 0)
        add(next, reduce(now->v[0] | edge[k], edge, k + 1));
    qsort(next->v, next->n, sizeof *next->v, compare);
}

void an_minimal_hitting_sets(uint64_t **set, size_t *nsets, bool *more,
                             const uint64_t *edge, size_t n)
{
    struct sets now = {0}, next = {0};
    *more = false;
    add(&now, 0);
    for (size_t k = 0; k < n; k++) {
        hit_next(&next, &now, edge, k);
        struct sets old = now;
        now = next;
        next = old;
        if (now.n > AN_MAX_TRANSVERSALS) {
            now.n = AN_MAX_TRANSVERSALS;
            *more = true;
        }
    }
    free(next.v);
    *set = now.v;
    *nsets = now.n;
}
