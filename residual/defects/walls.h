/* walls.h - how many vacua a broken discrete symmetry has. */
#ifndef AN_RESIDUAL_DEFECTS_WALLS_H
#define AN_RESIDUAL_DEFECTS_WALLS_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_orders;
struct an_rows;

/* o (trivial) := pi_0(G / H) for the group G dual to charges modulo the
 * integer rows B, and what leaves vevs of charges R alone: the multiples of R
 * that B absorbs up to a factor, modulo B. Of these those that n further
 * elements leave alone too, functionals that are integers on B. */
void an_walls_find(struct an_orders *o, const struct an_rows *R,
                   const struct an_rows *B, fmpq *const *element, size_t n);

/* part (initialised) += B and the combinations of R in its rational span. */
void an_walls_part(struct an_rows *part, const struct an_rows *R,
                   const struct an_rows *B);

#endif
