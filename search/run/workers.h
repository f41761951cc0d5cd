/* workers.h - units of work, done in any order and handed over in order. */
#ifndef AN_SEARCH_RUN_WORKERS_H
#define AN_SEARCH_RUN_WORKERS_H

#include <stdbool.h>

struct an_diags;
struct an_crew;

/* Does the shard's units, on the threads and ranks of the run; *complete says
 * whether all of them have been handed over. -1 with an error when the run's
 * start is not among them. */
int an_crew_run(bool *complete, struct an_crew *c, struct an_diags *diags);

#endif
