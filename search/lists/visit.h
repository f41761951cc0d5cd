/* visit.h - listing the solutions of one cell. */
#ifndef AN_SEARCH_LISTS_VISIT_H
#define AN_SEARCH_LISTS_VISIT_H

#include <stddef.h>
#include <stdint.h>

#include "search/lists/cell.h"
#include "search/problem.h"

struct an_patience;
struct an_plan;

struct an_visit {
    const struct an_plan *plan;
    struct an_cell cell;
    uint32_t *head; /* 1 + an entry, or 0 */
    size_t cap_head;
    struct entry *entry;
    size_t nentries, cap_entries;
    int16_t *record; /* of the entries */
    size_t cap_record;
    int16_t *out; /* solutions */
    size_t n, cap_out;
    int16_t joined[AN_SEARCH_MAX_WIDTH];
};

void an_visit_init(struct an_visit *v);
void an_visit_clear(struct an_visit *v);

/* Appends the solutions of one of `nslices` slices of a cell; some of them when
 * patience ends. */
void an_visit_cell(struct an_visit *v, const struct an_plan *p, size_t index,
                   size_t slice, size_t nslices, struct an_patience *patience);

#endif
