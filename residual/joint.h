/* joint.h - field numbers, with the charges of a vacuum behind them. */
#ifndef AN_RESIDUAL_JOINT_H
#define AN_RESIDUAL_JOINT_H

#include "residual/impl.h"
#include "residual/numbered.h"

struct joint {
    struct numbered numbered;
    struct lattice L;      /* of the numbered theory */
    size_t width;          /* blocks, then the coordinates of the model */
    struct an_rows vacuum; /* what it absorbs */
};

/* False when there are too many blocks; to be cleared in any case. */
bool joint_init(struct joint *a, const struct an_model *m,
                const struct an_phase *phase);
void joint_clear(struct joint *a);

/* row (width) += numbers and charges of a component to some power. */
void joint_add(fmpz *row, const struct joint *a, const struct item *t);

#endif
