/* cells.h - values of the groups' sums that the linear conditions allow. */
#ifndef AN_SEARCH_LISTS_CELLS_H
#define AN_SEARCH_LISTS_CELLS_H

#include <stddef.h>
#include <stdint.h>

struct an_diags;
struct an_patience;
struct an_search;

struct an_cells {
    int32_t *sum; /* n x ngroups */
    size_t n, cap;
};

void an_cells_clear(struct an_cells *c);

/* c := every cell; with s->sign only those whose first nonzero sum is positive,
 * and the one of zeroes. Some are missing when patience has ended. */
int an_cells_find(struct an_cells *c, const struct an_search *s,
                  struct an_patience *patience, struct an_diags *diags);

#endif
