/* outer_search.h - which elements of the Weyl group leave vevs alone.
 */
#ifndef AN_RESIDUAL_OUTSIDE_OUTER_SEARCH_H
#define AN_RESIDUAL_OUTSIDE_OUTER_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/outside/turns.h"

struct an_annihilator;
struct an_centraliser;
struct an_charges;
struct an_component_group;
struct an_torus_weights;
struct an_vev_parts;

struct an_outer_search {
    struct an_component_group *c;
    const struct an_charges *L;
    const struct an_annihilator *a;
    const struct an_torus_weights *r;
    const struct an_vev_parts *p;
    struct an_turn_system turns;
    bool *minus; /* per place: c = -1 */
    int *weight; /* total_rank */
    size_t cap;
    const char *why; /* an element that cannot be judged */
    bool passes;     /* such elements are left out */
};

/* Lists what can be judged of the Weyl group of L in s->c; false: it is too
 * large. */
bool an_outer_search_all(struct an_outer_search *s,
                         const struct an_centraliser *L);

#endif
