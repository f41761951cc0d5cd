/* visit_residues.h - visiting every solution of searches for charges of a Z(n).
 */
#ifndef AN_SEARCH_RUN_VISIT_RESIDUES_H
#define AN_SEARCH_RUN_VISIT_RESIDUES_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_search;
struct an_search_run;
struct an_search_state;

/* an_search_visit, for parts that have residues.n > 0. */
int an_residues_visit(bool *complete, struct an_search_state *state,
                      const struct an_search *part, size_t n,
                      const struct an_search_run *run, struct an_diags *diags);

#endif
