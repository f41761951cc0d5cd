/* memory.c - what the lists of a cell take in memory.
 *
 * A list is the product of its last group with those before it, sorted: both
 * factors are there with k, m and, to visit solutions, their charges, and so is
 * a short product of them; the sorted one with m and, to visit, with numbers.
 * Their lengths are known before a cell is filled.
 */
#include "search/lists/memory.h"

#include <stddef.h>

#include "base/diag.h"
#include "base/limits.h"
#include "search/lists/list.h"
#include "search/lists/multiset.h"
#include "search/lists/plan.h"

static uint64_t plus(uint64_t a, uint64_t b)
{
    return a > AN_COUNT_MAX - b ? AN_COUNT_MAX : a + b;
}

static uint64_t times(uint64_t a, uint64_t b)
{
    return b && a > AN_COUNT_MAX / b ? AN_COUNT_MAX : a * b;
}

/* Of one cell. */
static uint64_t lists_of(const struct an_plan *p, const uint64_t *size,
                         bool visits)
{
    uint64_t factor = 8 + (visits ? p->stride * sizeof(int16_t) : 0);
    uint64_t element = visits ? 8 : 4, total = 0;
    for (int f = 0; f < 4; f++) {
        const struct an_share *x = &p->share[f / 2][f % 2];
        uint64_t first = 1, last = x->n ? size[x->group[x->n - 1]] : 1;
        for (size_t j = 0; j + 1 < x->n; j++)
            first = times(first, size[x->group[j]]);
        total = plus(total, times(plus(first, last), factor));
        uint64_t n = times(first, last);
        bool joined = visits && n <= AN_JOINED_MAX;
        total = plus(total, times(n, element + (joined ? factor : 0)));
    }
    return total;
}

void an_memory_add_cell(struct an_plan *p, const uint64_t *size)
{
    uint64_t visiting = lists_of(p, size, true);
    uint64_t counting = lists_of(p, size, false);
    p->visiting = visiting > p->visiting ? visiting : p->visiting;
    p->counting = counting > p->counting ? counting : p->counting;
}

int an_memory_check(const struct an_plan *p, enum an_memory_use use,
                    struct an_diags *diags)
{
    uint64_t lists = use == AN_MEMORY_COUNTS ? p->counting : p->visiting;
    if (lists <= AN_MAX_MEMORY)
        return 0;
    an_error(diags, (struct an_where){0},
             "charges with the same sums make lists of %llu megabytes; the "
             "limit is %d",
             (unsigned long long)(lists >> 20), AN_MAX_MEMORY >> 20);
    return an_expected(diags, use == AN_MEMORY_LISTS
                                  ? "a smaller bound on the charges, or their "
                                    "number only (--count)"
                                  : "a smaller bound on the charges");
}
