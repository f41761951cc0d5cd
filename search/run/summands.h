/* summands.h - a number of solutions as a sum of simpler ones. */
#ifndef AN_SEARCH_RUN_SUMMANDS_H
#define AN_SEARCH_RUN_SUMMANDS_H

#include <stddef.h>

#include <flint/fmpz.h>

#include "search/lists/plan.h"
#include "search/problem.h"

struct an_summand {
    struct an_search s;
    fmpz_t weight; /* of twice the number of its solutions */
    struct an_plan plan;
};

struct an_summands {
    struct an_summand *v;
    size_t n, cap;
    fmpz_t constant; /* twice what needs no search */
};

void an_summands_init(struct an_summands *t);
void an_summands_clear(struct an_summands *t);

/* Adds the number of solutions of s, as an_search_list would visit them. */
void an_summands_add(struct an_summands *t, const struct an_search *s);

#endif
