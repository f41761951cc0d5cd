/* vev_action.h - the algebra on the vevs, generator by generator and symbol by
 * symbol.
 *
 * A vev is the sum of its terms, each times a symbol; its conjugate has symbols
 * of its own, on which the mirror images E_(-alpha) of root vectors act. Real
 * vevs need no conjugates.
 */
#ifndef AN_RESIDUAL_DRAWS_VEV_ACTION_H
#define AN_RESIDUAL_DRAWS_VEV_ACTION_H

#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/table.h"

struct an_directions;
struct an_model;

/* `by` in one row, a basis vector of one vev or of its conjugate, times one
 * symbol; of what a generator makes of it, where there is one. */
struct an_vev_entry {
    size_t row, symbol, column;
    fmpq by;
};

struct an_vev_entries {
    struct an_vev_entry *v;
    size_t n, cap;
};

struct an_vev_action {
    size_t nrows;
    struct an_table row; /* what they are: the vev, 1 for a conjugate, a basis
                            vector of each factor */
    size_t nsymbols;     /* those of the vevs, then of conjugates */
    struct an_vev_entries vev;   /* the vevs themselves; no columns */
    struct an_vev_entries moved; /* what each generator makes of them */
};

/* x (initialised by this call) := the action of generators on vevs; first: the
 * column of the first one of each group (annihilator.h). */
void an_vev_action_init(struct an_vev_action *x, const struct an_model *m,
                        const struct an_directions *d, const size_t *first);
void an_vev_action_clear(struct an_vev_action *x);

#endif
