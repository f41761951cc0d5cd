/* joint.h - field numbers, with the charges of a vacuum behind them. */
#ifndef AN_RESIDUAL_VACUUM_JOINT_H
#define AN_RESIDUAL_VACUUM_JOINT_H

#include "residual/listed/numbered.h"
#include "residual/vacuum/charges.h"

struct an_item;

struct an_joint {
    struct an_numbered numbered;
    struct an_charges L;   /* of the numbered theory */
    slong width;           /* blocks, then the coordinates of the model */
    struct an_rows vacuum; /* what it absorbs */
};

/* a := that of the vacuum with charges L. False when there are too many blocks;
 * to be cleared in any case. */
bool an_joint_init(struct an_joint *a, const struct an_charges *L);
void an_joint_clear(struct an_joint *a);

/* row (width) += numbers and charges of a component to some power. */
void an_joint_add(fmpz *row, const struct an_joint *a, const struct an_item *t);

#endif
