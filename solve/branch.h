/* branch.h - conditions that remain when some have been solved. */
#ifndef AN_SOLVE_BRANCH_H
#define AN_SOLVE_BRANCH_H

#include <stdbool.h>
#include <stddef.h>

#include "solve/solution.h"

struct an_text;

/* One of the factors must vanish. */
struct an_clause {
    struct an_system factor;
    bool irreducible;
    size_t from; /* as in an_obstacle */
};

/* Conditions that remain when some have been solved. */
struct an_branch {
    struct an_solution_family family;
    struct an_clause *clause;
    size_t n, cap;
    bool *open; /* couplings that are not neutral yet */
};

/* b (uninitialised) := all conditions. */
void an_branch_init(struct an_branch *b, const struct an_solution *s);
void an_branch_clear(struct an_branch *b, const fmpq_mpoly_ctx_t ring);
void an_branch_copy(struct an_branch *copy, const struct an_branch *b,
                    const struct an_solution *s);

/* p must vanish as well. */
void an_branch_demand(struct an_branch *b, const fmpq_mpoly_t p, size_t from,
                      const fmpq_mpoly_ctx_t ring);

/* Takes clause i off. */
void an_branch_drop(struct an_branch *b, size_t i, const fmpq_mpoly_ctx_t ring);

/* Unknown i, which is free, := num / den; false when something vanishes then
 * that may not. */
bool an_branch_assign(struct an_branch *b, size_t i, const fmpq_mpoly_t num,
                      const fmpq_mpoly_t den, const fmpq_mpoly_ctx_t ring);

/* forms (empty) := what is left of a choice; false when it cannot vanish. */
bool an_branch_choice(struct an_system *forms, const struct an_branch *b,
                      const struct an_system *choice,
                      const fmpq_mpoly_ctx_t ring);

/* Solves what can be solved without a choice. False when nothing satisfies all
 * conditions; an obstacle is then noted in s. */
bool an_branch_solve(struct an_branch *b, struct an_solution *s);

/* Appends everything that tells branches apart. */
void an_branch_describe(struct an_text *t, const struct an_branch *b,
                        const struct an_solution *s);

#endif
