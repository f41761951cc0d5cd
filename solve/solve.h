/* solve.h - unknown charges, solved exactly over Q. */
#ifndef AN_SOLVE_SOLVE_H
#define AN_SOLVE_SOLVE_H

#include "solve/family.h"
#include "solve/solution.h"

struct an_diags;
struct an_model;

struct an_solve_run {
    int bound; /* of points of leftovers; 0: as far as is quick */
    void *context;
    /* Called for each branch; those that wait may have further ones. May be
     * NULL. */
    void (*progress)(void *context, size_t done, size_t waiting);
};

/* s := the conditions on the unknowns of a finished model, and their solutions;
 * small points of leftovers. Families contained in others are left out, and
 * those that exchanges make from another. s is initialised, model outlives it.
 * 0, or -1 with errors: no charge is unknown, too many are, or a coupling has
 * too many choices of generations. */
int an_solve_model(struct an_solution *s, const struct an_model *model,
                   const struct an_solve_run *run, struct an_diags *diags);

#endif
