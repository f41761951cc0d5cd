/* workers.h - units of work, done in any order and handed over in order. */
#ifndef AN_SEARCH_RUN_WORKERS_H
#define AN_SEARCH_RUN_WORKERS_H

#include <stdbool.h>
#include <stddef.h>

struct an_crew;
struct an_diags;
struct an_result;

/* Does the shard's units, on the threads and ranks of the run; *complete says
 * whether all of them have been handed over. -1 with an error when the run's
 * start is not among them. */
int an_crew_run(bool *complete, struct an_crew *c, struct an_diags *diags);

/* Called within a unit that finds much: hands over what it has so far, if it is
 * its turn or if it waits for that; r->n is 0 then. A rank other than 0 keeps
 * it. False ends the work. */
bool an_crew_part(const struct an_crew *c, size_t unit, struct an_result *r,
                  bool waits);

#endif
