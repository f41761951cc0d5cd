/* list.h - elements sorted by k. */
#ifndef AN_SEARCH_LISTS_LIST_H
#define AN_SEARCH_LISTS_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/multiset.h"

struct an_patience;

/* Products of so few elements are joined, to visit them: records are looked at
 * more often than they are made. */
#define AN_JOINED_MAX ((size_t)1 << 14)

/* Each element of `first` with each of `last`, which is the one that runs
 * faster: number i * last.n + j is i of the one with j of the other. */
struct an_elements_product {
    struct an_elements first, last;
    bool joined; /* `first` is one element without charges */
};

void an_elements_product_clear(struct an_elements_product *p);

/* The charges of an element, whose factors have them: where they stand already,
 * or `record` := them. */
static inline const int16_t *
an_elements_product_record(int16_t *record, const struct an_elements_product *p,
                           uint32_t number)
{
    size_t stride = p->last.stride, n = p->last.n;
    const int16_t *first = p->first.charge, *last = p->last.charge;
    if (p->joined)
        return last + number * stride;
    an_records_join(record, first + number / n * stride,
                    last + number % n * stride, stride);
    return record;
}

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
