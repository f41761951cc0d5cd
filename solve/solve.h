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
    /* Asked for each branch: is the search to end? It is incomplete then. May
     * be NULL. */
    bool (*stop)(void *context);
};

/* s := the conditions on the unknowns of a finished model, and their solutions;
 * small points of leftovers. Families contained in others are left out, and
 * those that exchanges make from another. s is initialised, model outlives it.
 * 0, or -1 with errors: no charge is unknown, too many are, or a coupling has
 * too many choices of generations. */
int an_solve_model(struct an_solution *s, const struct an_model *model,
                   const struct an_solve_run *run, struct an_diags *diags);

/* Conditions that the caller gives, in place of those of a model: s has the
 * ring of its unknowns, and nothing else. `unknowns`, which outlives s, need
 * have nothing but their names. */
void an_solution_begin(struct an_solution *s, const struct an_model *unknowns);
/* p must vanish; name is borrowed. */
void an_solution_demand(struct an_solution *s, const char *name,
                        const fmpq_mpoly_t p);
/* All of one of choice[0..n) must vanish; they are copied. */
void an_solution_choose(struct an_solution *s, const struct an_system *choice,
                        size_t n);
/* Finds the families, as an_solve_model does, but not points of leftovers. */
void an_solution_find(struct an_solution *s, const struct an_solve_run *run);

#endif
