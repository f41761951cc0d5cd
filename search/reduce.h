/* reduce.h - conditions on single charges, taken out of a search. */
#ifndef AN_SEARCH_REDUCE_H
#define AN_SEARCH_REDUCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "search/problem.h"

struct an_diags;

/* A charge of the whole search is `times` that of the reduced one. */
struct an_place {
    size_t from;
    int16_t times;
};

struct an_reduced {
    struct an_search s; /* without equations; nothing when `whole` has none */
    struct an_place
        *place;     /* one for each charge of the whole; NULL: the same */
    bool *named;    /* by an equation */
    size_t *last;   /* of each equation: the last charge it names */
    bool ambiguous; /* several arrangements of a solution may meet them */
    bool empty;     /* no charges do */
};

void an_reduced_init(struct an_reduced *r);
void an_reduced_clear(struct an_reduced *r);
int an_search_reduce(struct an_reduced *r, const struct an_search *s,
                     struct an_diags *diags);

/* Does s - which has no equations - keep its number of solutions a sum over
 * tables? Otherwise they have to be visited. */
bool an_search_is_sum(const struct an_search *s);

#endif
