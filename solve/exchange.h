/* exchange.h - generations that no condition tells apart. */
#ifndef AN_SOLVE_EXCHANGE_H
#define AN_SOLVE_EXCHANGE_H

#include <stdbool.h>

#include <flint/fmpq.h>
#include <flint/fmpq_mpoly.h>

struct an_solution;
struct an_solution_family;

/* s->exchange := all pairs of generations that can be exchanged. */
void an_exchanges_find(struct an_solution *s);
/* Keeps one family of each orbit. */
void an_exchanges_fold(struct an_solution *s);
/* copy (uninitialised) := the family when unknown u goes over into image[u]. */
void an_family_exchange(struct an_solution_family *copy,
                        const struct an_solution_family *f, const slong *image,
                        const fmpq_mpoly_ctx_t ring);
/* Values of all unknowns: generations that can be exchanged in ascending order,
 * where both are known. */
void an_exchanges_sort(fmpq *x, const bool *known, const struct an_solution *s);

#endif
