/* operator.h - witnesses that allow: an operator. */
#ifndef AN_RESIDUAL_WITNESS_OPERATOR_H
#define AN_RESIDUAL_WITNESS_OPERATOR_H

#include <stdbool.h>
#include <stddef.h>

struct an_witness;
struct an_charges;
struct an_light_states;
struct an_product;

/* w := an operator: `what` times as few as possible of the light items, times
 * vevs, of total class zero; each factor of `what` is in it unless a difference
 * among the items, a meson, takes it up (w->meson). False (w untouched) when
 * none was found, or L is bare. */
bool an_witness_operator(struct an_witness *w, const struct an_charges *L,
                         const struct an_product *what,
                         const struct an_light_states *l);

/* pick[0..depth) := the next non-decreasing choice among 0 .. n - 1, from zeros
 * on; false after the last. */
bool an_next_multiset(size_t *pick, size_t depth, size_t n);

/* p := the vevs in the order of the rows of L->vevs. */
void an_vev_items(struct an_product *p, const struct an_charges *L);

#endif
