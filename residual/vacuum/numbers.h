/* numbers.h - what a broken U(1) leaves where its free parameters are rational
 * numbers. */
#ifndef AN_RESIDUAL_VACUUM_NUMBERS_H
#define AN_RESIDUAL_VACUUM_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "theory/text/linear.h"

struct an_charges;

/* Z_n with n = factor d, where d is the least common denominator of some
 * expressions in the parameters. */
struct an_numbers_rule {
    fmpz_t factor;
    struct an_linear *of; /* n of them */
    size_t n;
};

/* The residual discrete group of rational parameters as a function of them, for
 * an_numbers_rule_free. `whole` is the only U(1) with charges of independent
 * expressions. NULL where it is not one formula: vevs whose charges depend on
 * the parameters, or a group that need not be cyclic. */
struct an_numbers_rule *an_numbers_rule_find(const struct an_charges *L,
                                             size_t whole);
void an_numbers_rule_free(struct an_numbers_rule *x);

#endif
