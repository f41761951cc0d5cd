/* list.h - elements sorted by k. */
#ifndef AN_SEARCH_LISTS_LIST_H
#define AN_SEARCH_LISTS_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/multiset.h"

struct an_patience;

/* Each element of `first` with each of `last`, which is the one that runs
 * faster: number i * last.n + j is i of the one with j of the other. */
struct an_elements_product {
    struct an_elements first, last;
};

void an_elements_product_clear(struct an_elements_product *p);

/* record := the charges of an element, whose factors have them. */
void an_elements_product_record(int16_t *record,
                                const struct an_elements_product *p,
                                uint32_t number);

/* Elements of a product, sorted by k, then by m mod the modulus; m is divided
 * by it (floor). The number of an element is kept, not its charges: there may
 * be tens of millions. */
struct an_sum_list {
    int32_t *m;
    uint32_t *number; /* if numbered */
    size_t n, cap_m, cap_number;
    int32_t low;  /* smallest k */
    size_t nkeys; /* k - low < nkeys */
    size_t modulus;
    bool numbered;
    uint32_t *start; /* nkeys * modulus + 1 */
    int32_t *used;   /* the k that occur, ascending */
    size_t nused, cap, cap_used;
};

void an_list_clear(struct an_sum_list *l);

/* l, whose low, nkeys > 0, modulus and numbered are set := the elements with k
 * in this range. False when patience has ended: l is of no use then. */
bool an_list_sort(struct an_sum_list *l, const struct an_elements_product *e,
                  struct an_patience *patience);

#endif
