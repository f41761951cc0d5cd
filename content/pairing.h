/* pairing.h - how vevs alone can give every new fermion a mass.
 *
 * Without the vevs of the model a mass term of dimension 4 is psi_i psi_j S or
 * psi_i psi_j S*: i and j are conjugates but for the unknown charges, and x_i +
 * x_j is the charge of S up to the sign. The mass matrix of generic entries is
 * symmetric in real multiplets, antisymmetric in pseudoreal ones. It has full
 * rank exactly when the multiplets can be paired along filled entries, a real
 * one with itself or another: an odd cycle of real ones, x_1 + x_2 = +-s and so
 * on around, passes through one with 2 x = +-s (2 x / s is odd and walks in
 * steps of 2 from z to -z).
 */
#ifndef AN_CONTENT_PAIRING_H
#define AN_CONTENT_PAIRING_H

#include <stdbool.h>
#include <stddef.h>

#include "solve/equations.h"

struct an_charge_box;
struct an_content_frame;

/* Each list is one pairing with the scalars that make its masses. */
struct an_pairings {
    struct an_equation_list *v;
    size_t n, cap;
    size_t nunknowns;
    bool full; /* there are more than are kept */
};

/* p (zeroes) := the pairings that the linear conditions allow, one of each that
 * permutations of identical multiplets make of it; some of them where
 * charges->stop, if there is one, ends the search. */
void an_pairings_find(struct an_pairings *p, const struct an_content_frame *f,
                      const struct an_equation_list *linear,
                      const struct an_charge_box *charges);
void an_pairings_clear(struct an_pairings *p);

/* Could the types be paired at all? Quick. */
bool an_pairings_possible(const struct an_content_frame *f);

#endif
