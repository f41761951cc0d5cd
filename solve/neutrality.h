/* neutrality.h - couplings that have to be neutral. */
#ifndef AN_SOLVE_NEUTRALITY_H
#define AN_SOLVE_NEUTRALITY_H

#include <stddef.h>

struct an_diags;
struct an_neutrality;
struct an_solution;

/* x (initialised) := the coupling as a condition. */
int an_neutrality_find(struct an_neutrality *x, const struct an_solution *s,
                       size_t coupling, struct an_diags *diags);

#endif
