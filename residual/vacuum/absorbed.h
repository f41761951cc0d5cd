/* absorbed.h - is a class absorbed: by all terms, or by some of them?
 *
 * Every verdict on a vacuum asks whether classes of charges are absorbed by it.
 * By all terms that the symmetries allow: the lattice of the model. By some of
 * them, to all orders in these: the lattice of the same theory with a number
 * for each field (numbered.h), where the terms' vectors are relations. What
 * runs on the lattice is the same.
 */
#ifndef AN_RESIDUAL_VACUUM_ABSORBED_H
#define AN_RESIDUAL_VACUUM_ABSORBED_H

#include <stdbool.h>

#include "algebra/rows.h"
#include "residual/vacuum/charges.h"

struct an_light_states;
struct an_product;

/* M := the lattice L that absorbs more; it borrows from L what does not change,
 * and is to be cleared before. */
void an_absorbing_init(struct an_charges *M, const struct an_charges *L,
                       const struct an_rows *more);
void an_absorbing_clear(struct an_charges *M);

/* Is the product absorbed, with any number of the light items (l may be NULL)?
 */
bool an_is_absorbed(const struct an_charges *L, const struct an_light_states *l,
                    const struct an_product *what);

#endif
