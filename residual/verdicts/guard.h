/* guard.h - which kind of symmetry moves a state and no light one.
 *
 * The symmetries that leave every light state alone are the characters of the
 * charges modulo V. Those that gauge transformations alone make, times a power
 * of (-1)^F, are the ones that vanish on what carries no gauge charge and even
 * F; a state is moved by one of them exactly when it does not lie in V plus
 * that. Where (-1)^F itself leaves all light states alone, its powers are left
 * out: they are the guard of last resort. All of it is asked of physical
 * states: what turns quarks as the centre of colour does leaves hadrons alone.
 */
#ifndef AN_RESIDUAL_VERDICTS_GUARD_H
#define AN_RESIDUAL_VERDICTS_GUARD_H

#include <stdbool.h>

#include "algebra/lattice.h"

struct an_charges;

/* What keeps a state of nonzero class from decaying: the first of these kinds
 * that does so by itself. */
enum an_guard {
    AN_GUARD_GAUGE,   /* gauge transformations */
    AN_GUARD_IMPOSED, /* global symmetries */
    AN_GUARD_MIXED,   /* products of both only */
    AN_GUARD_SPIN,    /* nothing lighter has half-integer spin */
};

struct an_guards {
    const struct an_charges *L;
    const struct an_lattice *physical, *V;
    /* By kind, once asked for: V, and what these symmetries cannot move. */
    struct an_lattice fixed[AN_GUARD_SPIN];
    bool known[AN_GUARD_SPIN];
};

/* g (uninitialised) := the guards of one vacuum with the physical charges A_0
 * and those of light states among them, V. Borrows all three. */
void an_guards_init(struct an_guards *g, const struct an_charges *L,
                    const struct an_lattice *physical,
                    const struct an_lattice *V);
void an_guards_clear(struct an_guards *g);

/* The first kind, in the order of the enumeration, that moves a physical state
 * of charge x outside V. */
enum an_guard an_guards_find(struct an_guards *g, const fmpz *x);

#endif
