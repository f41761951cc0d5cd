/* verify.h - witnesses, verified from the model alone: shares nothing with the
 * lattices. */
#ifndef AN_RESIDUAL_WITNESS_VERIFY_H
#define AN_RESIDUAL_WITNESS_VERIFY_H

#include <stdbool.h>

#include <flint/fmpq.h>

struct an_charges;
struct an_light_states;
struct an_product;

/* Plain substitution, from the model alone: shares nothing with the lattices.
 */
bool an_verify_symmetry(const struct an_charges *L, const fmpq *f,
                        const struct an_light_states *l,
                        const struct an_product *what);
/* Does the product, times powers of the unbroken simple roots (in the order of
 * the groups) and of what explicit breaking and extra relations absorb (in the
 * order of L->fixed), carry no charge? */
bool an_verify_operator(const struct an_charges *L,
                        const struct an_product *all, const fmpz *root_power,
                        const fmpz *fixed_power);

#endif
