/* joined.h - parts of the unbroken algebra that combine root vectors. */
#ifndef AN_RESIDUAL_STABILISER_JOINED_H
#define AN_RESIDUAL_STABILISER_JOINED_H

#include <stdbool.h>

struct an_charges;

/* Completes the parts of L, which has its relations: to what survives of each
 * simple factor alone it adds the ideals that combinations of root vectors
 * span. False, with nothing changed, when the algebra is not known or the
 * unbroken torus is no Cartan subalgebra of it. */
bool an_parts_join(struct an_charges *L);

#endif
