/* ranks.h - a search that mpirun has started as several processes. */
#ifndef AN_CLI_RANKS_H
#define AN_CLI_RANKS_H

#include <stdbool.h>

#include "search/run/ranks.h"

struct an_diags;
struct an_options;
struct an_request;

/* r := the processes of this search; r->n is 1 without mpirun. -1 with an error
 * when there are several, and the program knows no MPI; r->rank is this one. */
int an_ranks_begin(struct an_ranks *r, const struct an_options *o,
                   struct an_diags *diags);

/* Called by every rank before the search: have all of them read the same
 * request? q NULL: this one has nothing to do, and no rank begins. -1 with an
 * error, or without one when q is NULL. */
int an_ranks_agree(const struct an_ranks *r, const struct an_request *q,
                   struct an_diags *diags);

/* The end; does not return when a rank is lost. */
void an_ranks_end(const struct an_ranks *r, int status);

#endif
