/* own_mass.h - fermions that have masses with each other in any vacuum.
 *
 * Multiplets of the whole symmetry group that come with their conjugates, as
 * those of a Dirac field do, change no number of massless states of any
 * representation of what a vacuum leaves (docs/derivations/beyond.md, "Masses
 * of their own").
 */
#ifndef AN_RESIDUAL_VERDICTS_OWN_MASS_H
#define AN_RESIDUAL_VERDICTS_OWN_MASS_H

#include <stdbool.h>

struct an_charges;

/* own (per field) := is it one of those, and new, and is it not known what
 * elements outside the torus of this vacuum do to it? Other fields of its
 * representation and of the conjugate one are flagged with it. */
void an_own_masses_find(bool *own, const struct an_charges *L);

#endif
