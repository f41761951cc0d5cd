/* memory.h - what the lists of a cell take in memory. */
#ifndef AN_SEARCH_LISTS_MEMORY_H
#define AN_SEARCH_LISTS_MEMORY_H

#include <stdbool.h>
#include <stdint.h>

struct an_diags;
struct an_plan;

/* Makes p->visiting and p->counting at least what a cell takes, of whose groups
 * there are so many multisets. */
void an_memory_add_cell(struct an_plan *p, const uint64_t *size);

enum an_memory_use {
    AN_MEMORY_LISTS,  /* solutions are handed over */
    AN_MEMORY_VISITS, /* they are looked at, and counted */
    AN_MEMORY_COUNTS, /* they are counted only */
};

/* -1 with an error when the lists of a thread may be larger than AN_MAX_MEMORY.
 */
int an_memory_check(const struct an_plan *p, enum an_memory_use use,
                    struct an_diags *diags);

#endif
