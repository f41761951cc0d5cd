/* visit_all.h - visiting every solution of several searches, in order. */
#ifndef AN_SEARCH_RUN_VISIT_ALL_H
#define AN_SEARCH_RUN_VISIT_ALL_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_search;
struct an_search_run;
struct an_search_state;

/* As an_search_list, but from a state with the run's sum, to the state in the
 * end; *complete says whether that is the end of the search, or shard. */
int an_search_visit(bool *complete, struct an_search_state *state,
                    const struct an_search *part, size_t n,
                    const struct an_search_run *run, struct an_diags *diags);

#endif
