/* model.h - the unknown charges of a model file as a search.
 *
 * Charges written `?`, free parameters and their multiples, of one gauged U(1),
 * are integers times a unit. Conditions are all gauge anomalies in which this
 * U(1) takes part; and every coupling of the model must be neutral for some
 * choice of generations. Charges that are fixed are constants.
 */
#ifndef AN_SEARCH_MODEL_H
#define AN_SEARCH_MODEL_H

#include <flint/fmpq.h>

#include "search/model.h"

#include "search/layout.h"
#include "search/problem.h"
#include "search/run/run.h"

struct an_diags;
struct an_model;

/* s, layout (both initialised) := the search for charges of at most `max`
 * units. Multiplets are identical when no condition, no other charge and no vev
 * tells them apart and they are generations of one field. When every fixed
 * charge is zero, X and -X are one solution and multiples are left out.
 * expected: terms that the model expects to be allowed are neutral like its
 * couplings, if they name no generation. 0, or -1 with errors; sums that fail
 * whatever the unknown charges draw warnings. */
int an_search_model(struct an_search *s, struct an_search_layout *layout,
                    const struct an_model *m, const fmpq_t unit, int max,
                    bool expected, struct an_diags *diags);

#endif
