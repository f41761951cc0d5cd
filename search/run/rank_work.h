/* rank_work.h - how the workers of one rank work for another. */
#ifndef AN_SEARCH_RUN_RANK_WORK_H
#define AN_SEARCH_RUN_RANK_WORK_H

#include <stdbool.h>
#include <stddef.h>

struct an_ranks;
struct an_crew;
struct an_result;

/* Units first ... first + n - 1. */
struct an_unit_batch {
    size_t first, n;
};

/* What rank 0 has for those who ask for work. */
enum an_rank_command { WORK, WAIT, STOP };

/* Ranks other than 0: asks for work until there is none. */
void an_ranks_work(const struct an_crew *c);

/* Rank 0: a thread of `from` reports and asks. Reads what it has done, batch->n
 * units, with *r of each (n of them allocated, for the caller to free). False
 * when the rank is lost. */
bool an_ranks_hear(const struct an_ranks *ranks, int from,
                   struct an_unit_batch *batch, struct an_result **r,
                   size_t *threads);
bool an_ranks_answer(const struct an_ranks *ranks, int to,
                     enum an_rank_command command, struct an_unit_batch batch);

#endif
