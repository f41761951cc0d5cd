/* mass_form.h - does the form of gauge boson masses single out the torus? */
#ifndef AN_RESIDUAL_BOSONS_MASS_FORM_H
#define AN_RESIDUAL_BOSONS_MASS_FORM_H

#include <stdbool.h>

struct an_annihilator;
struct an_centraliser;
struct an_vev_parts;

/* R holds the roots, of a centraliser that contains the stabiliser H, that
 * vanish on the unbroken torus S. Does each element of H that normalises S
 * normalise the maximal torus, because no mass of a root vector of R is one of
 * a Cartan generator? False also when that is not known. a: the columns of
 * generators. */
bool an_masses_part(const struct an_centraliser *R,
                    const struct an_vev_parts *p,
                    const struct an_annihilator *a);

#endif
