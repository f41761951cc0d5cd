/* keep.h - conditions on a solution that the join does not see. */
#ifndef AN_SEARCH_LISTS_KEEP_H
#define AN_SEARCH_LISTS_KEEP_H

#include <stdbool.h>
#include <stdint.h>

struct an_plan;

/* Does an_solution_keep have anything to look at? */
bool an_solution_is_plain(const struct an_plan *p, bool zero);

/* As how many pairs (search/lists/patience.h) a solution takes with it:
 * couplings of many generations are many sums. */
uint64_t an_solution_effort(const struct an_plan *p);

/* Is the record a solution that is to be kept: extra quadratics, couplings,
 * sign, chirality, arrangement, modulo? The greatest common divisor is not
 * looked at. joined: the record of the reduced search. */
bool an_solution_keep(const struct an_plan *p, const int16_t *joined,
                      const int16_t *record, bool zero);

#endif
