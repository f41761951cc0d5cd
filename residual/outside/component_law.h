/* component_law.h - how the components of the stabiliser multiply. */
#ifndef AN_RESIDUAL_OUTSIDE_COMPONENT_LAW_H
#define AN_RESIDUAL_OUTSIDE_COMPONENT_LAW_H

#include <flint/fmpq.h>

struct an_charges;
struct an_component_group;
struct an_component_law;
struct an_outer_element;

/* l (zeroed) := the group H / H_0 of all components, c, decided, those outside
 * the torus. (an_component_law: theory/outer.h) */
void an_component_law_find(struct an_component_law *l,
                           const struct an_component_group *c,
                           const struct an_charges *L);

/* The element as n_w s, n_w the lift of w along a reduced word (lifted.h):
 * s(mu) = t(w mu) with the signs of its lift, a functional on scaled vectors,
 * modulo 1; for the caller to free with an_functional_free. */
fmpq *an_outer_functional(const struct an_outer_element *e,
                          const struct an_charges *L);

#endif
