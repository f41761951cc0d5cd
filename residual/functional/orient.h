/* orient.h - a symmetry or its inverse, as one writes it. */
#ifndef AN_RESIDUAL_FUNCTIONAL_ORIENT_H
#define AN_RESIDUAL_FUNCTIONAL_ORIENT_H

#include <flint/fmpq.h>

struct an_charges;

/* f (scaled) := the same symmetry or its inverse, as one writes it: the first
 * charge that adds nothing to the electric one counts positively, or else the
 * first of all, and charges of Z(n) no more than half a turn; of the two the
 * one with smaller numbers. */
void an_functional_orient(fmpq *f, const struct an_charges *L);

#endif
