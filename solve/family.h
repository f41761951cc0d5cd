/* family.h - unknowns that are free, and the others as functions of them. */
#ifndef AN_SOLVE_FAMILY_H
#define AN_SOLVE_FAMILY_H

#include <stdbool.h>
#include <stddef.h>

#include "solve/solution.h"

struct an_linear;
struct an_model;

/* f (uninitialised) := n unknowns, all free. */
void an_family_init(struct an_solution_family *f, size_t n,
                    const fmpq_mpoly_ctx_t ring);
void an_family_clear(struct an_solution_family *f, const fmpq_mpoly_ctx_t ring);
/* Without the points; copy is uninitialised. */
void an_family_copy(struct an_solution_family *copy,
                    const struct an_solution_family *f,
                    const fmpq_mpoly_ctx_t ring);

/* Unknown i, which is free, := num / den; in `nonzero` and `left` too. False
 * when something vanishes there that must not, a denominator say: then f is
 * good for an_family_clear only. */
bool an_family_solve(struct an_solution_family *f, size_t i,
                     const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                     const fmpq_mpoly_ctx_t ring);

/* q := the numerator of p on the family. */
void an_family_evaluate(fmpq_mpoly_t q, const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring);

/* Does p vanish on the whole family? */
bool an_family_vanishes(const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring);

/* Is f part of g, without exception? */
bool an_family_inside(const struct an_solution_family *f,
                      const struct an_solution_family *g,
                      const fmpq_mpoly_ctx_t ring);

/* Do all conditions hold on the family? */
bool an_family_verify(const struct an_solution_family *f,
                      const struct an_solution *s);

/* num / den := the charge in the family, in lowest terms. */
void an_family_charge(fmpq_mpoly_t num, fmpq_mpoly_t den,
                      const struct an_solution_family *f,
                      const struct an_linear *charge,
                      const fmpq_mpoly_ctx_t ring);

/* Puts the charges of a family into the model that was solved, whose free
 * unknowns become free parameters. False, and m stays as it is, when they are
 * no linear expressions, or none is free. */
bool an_family_put(struct an_model *m, const struct an_solution_family *f,
                   const fmpq_mpoly_ctx_t ring);

/* Does the family hold a solution for every value of its free unknowns? */
bool an_family_is_explicit(const struct an_solution_family *f);

#endif
