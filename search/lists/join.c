/* join.c - the number of solutions in one cell.
 *
 * For each k of the stored half a table counts its pairs by m; every pair of
 * the probed half then looks up the m that it lacks. The table is small enough
 * for the cache, and is emptied by walking through the same runs again. Where
 * the m span too wide a range for that, pairs are few compared to it, and are
 * hashed.
 */
#include "search/lists/join.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/cell.h"
#include "search/lists/pairs.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"

/* What is done with the counter of each pair. */
enum use { COUNT, EMPTY, LOOK_UP };

/* Goes through the pairs of a half with one k, while patience lasts; *pairs :=
 * their number. Returns the sum of the counters that were looked up. Inlined
 * into each caller, which leaves the one use that it asks for. */
static inline uint64_t walk(uint32_t *v, const struct an_cell *c, int half,
                            int32_t key, enum use use, uint64_t *pairs,
                            struct an_patience *patience)
{
    struct an_pair_rectangles b = an_pair_rectangles_open(c, half, key);
    struct an_pair_rectangle x;
    uint64_t total = 0;
    *pairs = 0;
    while (an_pair_rectangles_next(&b, &x)) {
        const int32_t *m = x.list->m + x.first;
        for (size_t j = x.other; j < x.end; j++) {
            ptrdiff_t shift = x.shift + x.opposite->m[j];
            for (size_t i = 0; i < x.n; i++)
                if (use == COUNT)
                    v[m[i] + shift]++;
                else if (use == EMPTY)
                    v[m[i] + shift] = 0;
                else
                    total += v[m[i] + shift];
        }
        *pairs += x.n * (x.end - x.other);
        if (an_patience_ends(patience, x.n * (x.end - x.other)))
            break;
    }
    return total;
}

/* ---- indices that span too wide a range: a hash table */

/* Stored pairs that are looked at together; more are taken one such part after
 * another, each against the whole probed half. */
#define PAIRS_MAX ((size_t)1 << 24)

struct slot {
    uint32_t index, n; /* n = 0: free */
};

struct wide {
    const struct an_cell *c;
    int32_t key; /* k of STORED */
    struct slot *slot;
    size_t mask;     /* their number, a power of 2, less 1 */
    size_t n;        /* pairs that are stored */
    uint64_t probed; /* pairs of the other half, with this k */
    uint64_t found;
    struct an_patience *patience;
};

/* Every pair that is stored, or looked up, takes as long as an element. */
static bool has_ended(struct wide *w, uint64_t pairs)
{
    return an_patience_ends(w->patience, AN_PATIENCE_ELEMENT * pairs);
}

/* The slot of an index, or the free one where it would be: at most half of them
 * are used. */
static struct slot *slot_of(const struct wide *w, uint32_t index)
{
    uint64_t x = index * UINT64_C(0x9e3779b97f4a7c15);
    size_t i = (size_t)(x >> 32) & w->mask;
    while (w->slot[i].n > 0 && w->slot[i].index != index)
        i = (i + 1) & w->mask;
    return &w->slot[i];
}

static uint32_t index_of(const struct an_pair_rectangle *b, size_t i, size_t j)
{
    return (uint32_t)(b->shift + b->list->m[i] + b->opposite->m[j]);
}

/* Looks up every pair of the probed half, and empties the table. */
static void probe_wide(struct wide *w)
{
    struct an_pair_rectangles b =
        an_pair_rectangles_open(w->c, PROBED, w->c->key - w->key);
    struct an_pair_rectangle x;
    w->probed = 0;
    while (an_pair_rectangles_next(&b, &x)) {
        for (size_t j = x.other; j < x.end; j++)
            for (size_t i = x.first; i < x.first + x.n; i++)
                w->found += slot_of(w, index_of(&x, i, j))->n;
        w->probed += x.n * (x.end - x.other);
        if (has_ended(w, x.n * (x.end - x.other)))
            return;
    }
    memset(w->slot, 0, (w->mask + 1) * sizeof *w->slot);
    w->n = 0;
}

static void add_wide(struct wide *w, uint32_t index)
{
    struct slot *slot = slot_of(w, index);
    *slot = (struct slot){index, slot->n + 1};
    if (++w->n == PAIRS_MAX)
        probe_wide(w);
}

/* Of one k of STORED; false as below. */
static bool join_wide(uint64_t *found, const struct an_cell *c, int32_t key,
                      struct an_join_table *t, struct an_patience *patience)
{
    struct an_pair_rectangles b = an_pair_rectangles_open(c, STORED, key);
    struct an_pair_rectangle x;
    uint64_t pairs = 0;
    *found = 0;
    while (an_pair_rectangles_next(&b, &x))
        pairs += x.n * (x.end - x.other);
    if (pairs == 0 || pairs > UINT32_MAX)
        return pairs == 0;
    size_t slots = 2;
    while (slots < 2 * pairs && slots < 2 * PAIRS_MAX)
        slots *= 2;
    t->slot = an_grow_zeroes(t->slot, &t->cap_slots, slots, sizeof *t->slot);
    struct wide w = {
        .c = c,
        .key = key,
        .slot = t->slot,
        .mask = slots - 1,
        .patience = patience,
    };
    b = an_pair_rectangles_open(c, STORED, key);
    while (an_pair_rectangles_next(&b, &x)) {
        for (size_t j = x.other; j < x.end; j++)
            for (size_t i = x.first; i < x.first + x.n; i++)
                add_wide(&w, index_of(&x, i, j));
        if (has_ended(&w, x.n * (x.end - x.other)))
            return false;
    }
    if (w.n > 0)
        probe_wide(&w);
    *found = w.found;
    return !patience->ended && w.probed <= UINT32_MAX;
}

/* ---- */

void an_join_clear(struct an_join_table *t)
{
    free(t->v);
    free(t->slot);
    an_join_rows_clear(&t->rows);
    *t = (struct an_join_table){0};
}

/* Of one k of STORED; false when a counter, or a sum of them, may wrap. */
static bool join_dense(uint64_t *found, const struct an_cell *c, int32_t key,
                       struct an_join_table *t, struct an_patience *patience)
{
    uint64_t probed = 0, stored;
    *found = 0;
    walk(t->v, c, STORED, key, COUNT, &stored, patience);
    if (stored) {
        *found =
            walk(t->v, c, PROBED, c->key - key, LOOK_UP, &probed, patience);
        walk(t->v, c, STORED, key, EMPTY, &stored, patience);
    }
    return !patience->ended && stored <= UINT32_MAX && probed <= UINT32_MAX;
}

bool an_join_count(uint64_t *count, const struct an_cell *c,
                   struct an_join_table *t, struct an_patience *patience)
{
    uint64_t total = 0, found = 0;
    bool wide = c->size > AN_TABLE_MAX;
    size_t rows = an_join_rows_best(c);
    if (rows > 1 && an_join_rows_count(count, c, rows, &t->rows, patience))
        return true; /* too many for several k may be few enough for one */
    if (!wide)
        t->v = an_grow_zeroes(t->v, &t->cap, c->size, sizeof *t->v);
    for (int32_t k = c->low; k <= c->high; k++) {
        if (an_patience_ends(patience, an_pair_rectangles_steps(c)) ||
            !(wide ? join_wide : join_dense)(&found, c, k, t, patience) ||
            total > UINT64_MAX - found)
            return false;
        total += found;
    }
    *count = total;
    return true;
}
