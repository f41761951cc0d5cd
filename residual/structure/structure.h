/* structure.h - the part of the gauge group that acts on nothing.
 *
 * With simply connected simple factors, and U(1)s whose unit is the largest
 * that all charges are multiples of. The local theory is the same without that
 * part or with it; but if it is divided out, states on which it acts cannot be
 * added.
 */
#ifndef AN_RESIDUAL_STRUCTURE_STRUCTURE_H
#define AN_RESIDUAL_STRUCTURE_STRUCTURE_H

#include <stdbool.h>

#include <flint/fmpq.h>

#include "algebra/orders.h"

struct an_model;

struct an_structure {
    bool known;               /* no charge depends on unknowns */
    struct an_orders trivial; /* SM: Z6 */
    bool has_quantum;         /* electric charge and colour are defined, and
                                 colour is a simple factor */
    fmpq_t quantum;           /* of states that may be colour singlets: their
                                 charges are multiples of this, ... */
    fmpq_t new_quantum;       /* ... and could be of this one */
};

void an_structure_init(struct an_structure *s);
void an_structure_clear(struct an_structure *s);

/* s (initialised) := that of a finished model. */
void an_structure_find(struct an_structure *s, const struct an_model *m);

#endif
