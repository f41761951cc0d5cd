/* visit.h - listing the solutions of one cell. */
#ifndef AN_SEARCH_LISTS_VISIT_H
#define AN_SEARCH_LISTS_VISIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/lists/cell.h"
#include "search/problem.h"

struct an_patience;
struct an_plan;

struct an_visit {
    const struct an_plan *plan;
    struct an_cell cell;
    bool plain;      /* it holds the join's solutions, all of them */
    uint64_t effort; /* of a solution, in pairs */
    struct an_patience *patience;
    uint32_t *head; /* 1 + an entry, or 0 */
    size_t cap_head;
    struct entry *entry;
    size_t nentries, cap_entries;
    int16_t *out; /* solutions */
    size_t n, cap_out;
    /* Called when `out` has grown by about `bytes`: takes what is there, or
     * leaves it; false ends the visit, as patience does. */
    bool (*full)(void *context);
    void *context;
    size_t entries, bytes; /* at a time; set by init */
    size_t batch;          /* solutions after which it is called next */
    int16_t joined[AN_SEARCH_MAX_WIDTH];
    int16_t product[2][2][AN_SEARCH_MAX_WIDTH]; /* [half][side], one each */
};

void an_visit_init(struct an_visit *v);
void an_visit_clear(struct an_visit *v);

/* Appends the solutions of one of `nslices` slices of a cell; some of them when
 * patience ends. */
void an_visit_cell(struct an_visit *v, const struct an_plan *p, size_t index,
                   size_t slice, size_t nslices, struct an_patience *patience);

#endif
