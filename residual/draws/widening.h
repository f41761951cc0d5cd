/* widening.h - all vevs that the sure part of the unbroken algebra allows. */
#ifndef AN_RESIDUAL_DRAWS_WIDENING_H
#define AN_RESIDUAL_DRAWS_WIDENING_H

#include <stdbool.h>

#include <flint/fmpq.h>

#include "residual/stabiliser/direction.h"

struct an_annihilator;

struct an_widening {
    struct an_directions d; /* of the same fields, with more symbols */
    fmpq *value;            /* per symbol and that of its conjugate */
};

/* w (initialised by this call) := the vectors that all of `common`, found for d
 * with range 0, leaves alone, a symbol for each of a basis, and the numbers
 * that make them the vevs d with `value` for its symbols. False when there are
 * too many. */
bool an_widening_init(struct an_widening *w,
                      const struct an_annihilator *common,
                      const struct an_directions *d, const fmpq *value);
void an_widening_clear(struct an_widening *w);

#endif
