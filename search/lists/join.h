/* join.h - the number of solutions in one cell. */
#ifndef AN_SEARCH_LISTS_JOIN_H
#define AN_SEARCH_LISTS_JOIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/join_rows.h"

struct an_cell;
struct an_patience;

struct an_join_table {
    uint32_t *v; /* all zero between cells */
    size_t cap;
    struct slot *slot; /* where indices span too wide a range for v */
    size_t cap_slots;
    struct an_join_rows rows; /* where several k are counted at a time */
};

/* A table of indices wider than this is not made. */
#define AN_TABLE_MAX ((size_t)1 << 26)

void an_join_clear(struct an_join_table *t);

/* The number of solutions of a filled cell. False when it passes 2^64, or its
 * pairs of one k 2^32; or when patience has ended. */
bool an_join_count(uint64_t *count, const struct an_cell *c,
                   struct an_join_table *t, struct an_patience *patience);

#endif
