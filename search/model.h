/* model.h - the unknown charges of a model file as a search.
 *
 * Charges written `?`, free parameters and their multiples, of one gauged U(1),
 * are integers times a unit, charges written `?` of a Z(n) residues. Conditions
 * are all gauge anomalies in which this U(1) takes part; and every coupling of
 * the model must be neutral for some choice of generations. Charges that are
 * fixed are constants.
 */
#ifndef AN_SEARCH_MODEL_H
#define AN_SEARCH_MODEL_H

#include <flint/fmpq.h>

#include "search/layout.h"
#include "search/problem.h"
#include "search/run/run.h"

struct an_diags;
struct an_model;

/* The group with unknown charges. -1 with an error when there is none, or more
 * than one. */
int an_search_group_of(size_t *group, const struct an_model *m,
                       struct an_diags *diags);

struct an_search_wish {
    const fmpq *unit; /* 1 of a Z(n) */
    int max;          /* not of a Z(n) */
    /* Those that the model expects in their place are asked of solutions: terms
     * that are to be allowed are neutral like couplings, if they name no
     * generation. */
    const char *const *verdict;
    size_t nverdicts;
};

/* s, layout (both initialised) := the search for charges of at most `max`
 * units; those of a Z(n) are residues, with the conditions and classes that
 * s->residues asks for, and equations in the place of linear sums. Multiplets
 * are identical when no condition, no other charge and no vev tells them apart
 * and they are generations of one field, or of fields that are alike. When
 * every fixed charge is zero, X and -X are one solution and multiples are left
 * out. 0, or -1 with errors; sums that fail whatever the unknown charges draw
 * warnings. */
int an_search_model(struct an_search *s, struct an_search_layout *layout,
                    const struct an_model *m, const struct an_search_wish *wish,
                    struct an_diags *diags);

#endif
