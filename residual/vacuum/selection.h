/* selection.h - what remains of a broken U(1) with free parameters. */
#ifndef AN_RESIDUAL_VACUUM_SELECTION_H
#define AN_RESIDUAL_VACUUM_SELECTION_H

struct an_charges;
struct an_residual;

/* Sets selection, selective and beside of r, whose discrete group, U(1)s and
 * directions are known, in a model with such a U(1). */
void an_selection_find(struct an_residual *r, const struct an_charges *L);

#endif
