/* join_rows.h - the number of solutions in one cell, several k at a time. */
#ifndef AN_SEARCH_LISTS_JOIN_ROWS_H
#define AN_SEARCH_LISTS_JOIN_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct an_cell;
struct an_patience;

/* A list by residue, then by k: neighbouring k make one run. */
struct an_runs {
    int32_t *index;  /* of each element: rows for its k, and m */
    uint32_t *start; /* for each residue and k, and the end */
    size_t cap, cap_start;
};

struct an_join_rows {
    uint32_t *v; /* all zero between cells */
    size_t cap;
    struct an_runs runs[2]; /* of the longer list of each half */
};

void an_join_rows_clear(struct an_join_rows *t);

/* So many k of a filled cell make one table; 1: several would not pay. */
size_t an_join_rows_best(const struct an_cell *c);

/* The number of solutions of a filled cell, so many k at a time. False when it
 * passes 2^64, or the pairs of one table 2^32; or when patience has ended. */
bool an_join_rows_count(uint64_t *count, const struct an_cell *c, size_t rows,
                        struct an_join_rows *t, struct an_patience *patience);

#endif
