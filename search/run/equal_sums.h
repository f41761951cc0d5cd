/* equal_sums.h - pairs of multisets whose sums and sums of cubes agree. */
#ifndef AN_SEARCH_RUN_EQUAL_SUMS_H
#define AN_SEARCH_RUN_EQUAL_SUMS_H

#include <stdbool.h>
#include <stdint.h>

#include <flint/fmpz.h>

struct an_search_run;
struct an_search_state;
struct an_summands;

/* What counting all summands by tables costs, in pairs of a join (plan.h);
 * UINT64_MAX where they would be too large, or where a summand asks for
 * anything but the number of such pairs, of charges from 1 up to a bound. */
uint64_t an_equal_sums_cost(const struct an_summands *t);

/* sum := sum + weight * number over the summands, which have a cost. The run's
 * threads work; its progress is told the state as it is. False when that ended
 * it. */
bool an_equal_sums_add(fmpz_t sum, const struct an_summands *t,
                       const struct an_search_run *run,
                       const struct an_search_state *state);

#endif
