/* list.h - elements sorted by k. */
#ifndef AN_SEARCH_LISTS_LIST_H
#define AN_SEARCH_LISTS_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/multiset.h"

struct an_patience;

/* Sorted by k, then by m mod the modulus; m is divided by it (floor). */
struct an_sum_list {
    struct an_elements e;
    int32_t low;  /* smallest k */
    size_t nkeys; /* k - low < nkeys */
    size_t modulus;
    uint32_t *start; /* nkeys * modulus + 1 */
    int32_t *used;   /* the k that occur, ascending */
    size_t nused, cap, cap_used;
};

void an_list_clear(struct an_sum_list *l);

/* l := the elements with k in [low, high], which is not empty of integers;
 * takes what e holds. False when patience has ended: l is of no use then. */
bool an_list_sort(struct an_sum_list *l, struct an_elements *e, int32_t low,
                  int32_t high, int64_t modulus, struct an_patience *patience);

#endif
