/* multiset.h - multisets of charges with a given sum. */
#ifndef AN_SEARCH_LISTS_MULTISET_H
#define AN_SEARCH_LISTS_MULTISET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "search/problem.h"

struct an_patience;

/* v[t], t = 0..size * (high - low): the number of multisets of this size with
 * sum size * low + t, at most AN_COUNT_MAX; for the caller to free. */
#define AN_COUNT_MAX (UINT64_MAX / 4)
uint64_t *an_multisets_count(size_t size, int low, int high);

/* Elements of a product of groups. */
struct an_elements {
    size_t n, cap;
    int32_t *k, *m;
    int16_t *charge; /* n x stride; NULL when stride is 0 */
    size_t stride;   /* zeroes where other groups stand */
};

void an_elements_clear(struct an_elements *e);
void an_elements_reserve(struct an_elements *e, size_t n);

/* out := both records together, of n charges, a multiple of 4; may alias a. */
static inline void an_records_join(int16_t *out, const int16_t *a,
                                   const int16_t *b, size_t n)
{
    for (size_t i = 0; i < n; i += 4) {
        uint64_t x, y;
        memcpy(&x, a + i, sizeof x);
        memcpy(&y, b + i, sizeof y);
        x |= y;
        memcpy(out + i, &x, sizeof x);
    }
}

/* Which multisets: their place in a record, weights of k and m, and whether
 * only those that equal their negative are wanted. */
struct an_multisets {
    struct an_search_group group;
    int32_t sum;
    int32_t quadratic, cubic;
    size_t offset;
    bool symmetric;
};

/* e := all of them, in lexicographic order; e->stride is set already. Some are
 * missing when patience has ended. */
void an_multisets_list(struct an_elements *e, const struct an_multisets *what,
                       struct an_patience *patience);

#endif
