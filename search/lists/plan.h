/* plan.h - how a search is split: bounds that prove the arithmetic, halves. */
#ifndef AN_SEARCH_LISTS_PLAN_H
#define AN_SEARCH_LISTS_PLAN_H

#include <stddef.h>
#include <stdint.h>

#include "search/lists/cells.h"
#include "search/problem.h"
#include "search/reduce.h"

struct an_diags;
struct an_patience;

/* The groups of one of the four lists of a cell. */
struct an_share {
    size_t group[AN_SEARCH_MAX_WIDTH];
    size_t n;
};

enum { STORED, PROBED }; /* the two halves */
enum { LEFT, RIGHT };    /* the two sides of a half */

struct an_plan {
    const struct an_search *whole; /* borrowed */
    const struct an_search *s;     /* what is joined: whole, or reduced.s */
    struct an_reduced reduced;
    struct an_cells cells;
    struct an_share share[2][2]; /* [half][side] */
    int64_t modulus;             /* divides each cubic weight of PROBED */
    size_t offset[AN_SEARCH_MAX_WIDTH]; /* first charge of each group */
    size_t stride;  /* charges of a record: the width, rounded up */
    size_t out;     /* the same of a whole solution */
    uint64_t *cost; /* of each cell: a measure of its work */
    uint64_t counting, visiting; /* bytes of the lists of the largest cell,
                                    without and with charges */
};

void an_plan_init(struct an_plan *p);
void an_plan_clear(struct an_plan *p);

/* p := the plan of a search, of no use when patience has ended. 0, or -1 with
 * an error. */
int an_plan_make(struct an_plan *p, const struct an_search *s,
                 struct an_patience *patience, struct an_diags *diags);

#endif
