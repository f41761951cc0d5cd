/* leg.h - a witness written out. */
#ifndef AN_RESIDUAL_WITNESS_LEG_H
#define AN_RESIDUAL_WITNESS_LEG_H

#include <flint/fmpz.h>

struct an_witness;
struct an_fixed_row;
struct an_charges;
struct an_product;

void an_legs_clear(struct an_witness *w, slong n);
void an_legs_of_product(struct an_witness *w, const struct an_charges *L,
                        const struct an_product *p);
/* power: one per simple unbroken root, in the order of the groups. */
void an_legs_of_roots(struct an_witness *w, const struct an_charges *L,
                      const fmpz *power);
/* power: one per row of L->fixed. */
void an_legs_of_fixed(struct an_witness *w, const struct an_charges *L,
                      const fmpz *power);

/* What a row of L->fixed stands for: "s^2", "instantons", "order of Z2"; for
 * the caller to free. */
char *an_fixed_name(const struct an_charges *L, const struct an_fixed_row *r);

#endif
