/* axes.h - vectors and symmetric tensors of SO(N), turned to the axes. */
#ifndef AN_RESIDUAL_ROTATED_AXES_H
#define AN_RESIDUAL_ROTATED_AXES_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

/* Puts vevs along axes in the place of all vevs that an SO(N) acts on, in n
 * vacua from `first` on, a chain or one scenario, where that decides the last
 * one or, `algebra`, shows its algebra, which is not known: the same subgroup
 * leaves them alone, up to an element of SO(N) that nothing that the file names
 * feels. They are vectors and symmetric tensors without other charges.
 * (docs/derivations/vacuum.md, "Vectors and tensors of SO(N)") */
void an_turn_axes(struct an_model *m, size_t first, size_t n, bool algebra);

#endif
