/* join.c - the number of solutions in one cell.
 *
 * For each k of the stored half a table counts its pairs by m; every pair of
 * the probed half then looks up the m that it lacks. The table is small enough
 * for the cache, and is emptied by walking through the same runs again.
 */
#include "search/impl.h"

#include <string.h>

#include "base/mem.h"

/* The number of pairs stored. */
static uint64_t store(uint32_t *v, const struct cell *c, int32_t key)
{
    struct blocks b = blocks_open(c, STORED, key);
    struct block x;
    uint64_t n = 0;
    while (blocks_next(&b, &x)) {
        const int32_t *m = x.list->e.m + x.first;
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + x.opposite->e.m[j];
            for (size_t i = 0; i < x.n; i++)
                v[m[i] + shift]++;
        }
        n += x.n * (x.end - x.other);
    }
    return n;
}

static void empty(uint32_t *v, const struct cell *c, int32_t key)
{
    struct blocks b = blocks_open(c, STORED, key);
    struct block x;
    while (blocks_next(&b, &x)) {
        const int32_t *m = x.list->e.m + x.first;
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + x.opposite->e.m[j];
            for (size_t i = 0; i < x.n; i++)
                v[m[i] + shift] = 0;
        }
    }
}

/* The number of solutions; *pairs := those of the probed half. */
static uint64_t probe(const uint32_t *v, const struct cell *c, int32_t key,
                      uint64_t *pairs)
{
    struct blocks b = blocks_open(c, PROBED, key);
    struct block x;
    uint64_t total = 0;
    *pairs = 0;
    while (blocks_next(&b, &x)) {
        const int32_t *m = x.list->e.m + x.first;
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + x.opposite->e.m[j];
            for (size_t i = 0; i < x.n; i++)
                total += v[m[i] + shift];
        }
        *pairs += x.n * (x.end - x.other);
    }
    return total;
}

bool an_join_count(uint64_t *count, const struct cell *c, struct table *t)
{
    uint64_t total = 0;
    size_t old = t->cap;
    t->v = an_grow(t->v, &t->cap, c->size, sizeof *t->v);
    memset(t->v + old, 0, (t->cap - old) * sizeof *t->v);
    for (int32_t k = c->low; k <= c->high; k++) {
        uint64_t stored = store(t->v, c, k), probed;
        if (stored == 0)
            continue;
        uint64_t found = probe(t->v, c, c->key - k, &probed);
        empty(t->v, c, k);
        /* Then no counter has wrapped, and no sum of them. */
        if (stored > UINT32_MAX || probed > UINT32_MAX ||
            total > UINT64_MAX - found)
            return false;
        total += found;
    }
    *count = total;
    return true;
}
