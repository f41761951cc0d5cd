/* witness.h - witnesses that forbid: a symmetry. */
#ifndef AN_RESIDUAL_WITNESS_H
#define AN_RESIDUAL_WITNESS_H

struct an_witness;
struct an_charges;
struct an_light_states;
struct an_product;

/* w := a symmetry under which every relation (and every light item, l may be
 * NULL) has phase 0 and the product `what` has not. Type NONE when there is no
 * such symmetry, or L is bare. */
void an_witness_symmetry(struct an_witness *w, const struct an_charges *L,
                         const struct an_light_states *l,
                         const struct an_product *what);

/* The same, preferring one that turns all components of a multiplet of an
 * unbroken global factor alike, and so forbids every component of `what`. */
void an_witness_flavour(struct an_witness *w, const struct an_charges *L,
                        const struct an_product *what);

#endif
