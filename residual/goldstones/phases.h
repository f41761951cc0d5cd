/* phases.h - which U(1)s beside an algebra move vevs as it does.
 *
 * A U(1) multiplies the vev of each generation of a field by a phase. It is
 * undone by an algebra where some element of this acts as the same phases.
 */
#ifndef AN_RESIDUAL_GOLDSTONES_PHASES_H
#define AN_RESIDUAL_GOLDSTONES_PHASES_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/rows.h"

struct an_vacuum_algebra;

/* Charges of the vevs, d.n of them. */
struct an_phase {
    fmpq *charge;
};

struct an_undone {
    bool known;            /* `undone` is that of entries that nobody relates */
    size_t moved;          /* dimension of what the algebra alone makes of the
                              vevs */
    struct an_rows undone; /* combinations of the U(1)s that the algebra undoes:
                              a basis, in integers */
};

/* x (initialised by this call) := for n U(1)s beside the simple factors and the
 * gauged U(1)s. u is known; explicit breaking of the model is no matter. */
void an_undone_init(struct an_undone *x, const struct an_vacuum_algebra *u,
                    const struct an_phase *phase, size_t n);
void an_undone_clear(struct an_undone *x);

#endif
