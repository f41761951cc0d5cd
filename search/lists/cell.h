/* cell.h - the four lists of one cell. */
#ifndef AN_SEARCH_LISTS_CELL_H
#define AN_SEARCH_LISTS_CELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/list.h"

struct an_patience;
struct an_plan;

struct an_cell {
    struct an_elements_product raw[2][2];
    struct an_elements spare;
    struct an_sum_list list[2][2]; /* PROBED holds -m / modulus */
    int32_t low, high;             /* k of STORED */
    int32_t key;                   /* k of both halves together */
    int32_t base;                  /* smallest index */
    size_t size;                   /* indices are base ... base + size - 1 */
    int32_t target;  /* index of STORED = target + that of PROBED */
    int32_t residue; /* m of STORED mod the modulus */
    bool zero;       /* all sums vanish */
};

void an_cell_init(struct an_cell *c);
void an_cell_clear(struct an_cell *c);

/* Fills the lists; false when the cell holds no solution at first sight, or
 * patience has ended. */
bool an_cell_fill(struct an_cell *c, const struct an_plan *p, size_t index,
                  bool symmetric, bool charges, struct an_patience *patience);

#endif
