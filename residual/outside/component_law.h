/* component_law.h - how the components of the stabiliser multiply. */
#ifndef AN_RESIDUAL_OUTSIDE_COMPONENT_LAW_H
#define AN_RESIDUAL_OUTSIDE_COMPONENT_LAW_H

struct an_charges;
struct an_component_group;
struct an_component_law;

/* l (zeroed) := the group H / H_0 of all components, c, decided, those outside
 * the torus. (an_component_law: theory/outer.h) */
void an_component_law_find(struct an_component_law *l,
                           const struct an_component_group *c,
                           const struct an_charges *L);

#endif
