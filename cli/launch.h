/* launch.h - a search that mpirun has started as several processes. */
#ifndef AN_CLI_LAUNCH_H
#define AN_CLI_LAUNCH_H

#include <stdbool.h>

#include "search/run/ranks.h"

struct an_diags;
struct an_options;

/* Is this the only process that was started, or the first of several? */
bool an_launch_is_first(void);

/* r := the processes of this search; r->n is 1 without mpirun. -1 with an error
 * when there are several, each without a shard of its own, and the program
 * knows no MPI; r->rank is this one. */
int an_launch_begin(struct an_ranks *r, const struct an_options *o,
                    bool is_shard, struct an_diags *diags);

/* The end; does not return when a rank is lost. */
void an_launch_end(const struct an_ranks *r, int status);

#endif
