/* outer_moved.h - vevs and bosons that an element outside the torus moves. */
#ifndef AN_RESIDUAL_OUTSIDE_OUTER_MOVED_H
#define AN_RESIDUAL_OUTSIDE_OUTER_MOVED_H

#include <stdbool.h>

struct an_charges;
struct an_outer;
struct an_outer_element;
struct an_vev;

/* An element n t over w; n is taken times the sign of half the sum of labels
 * with `twist`, total_rank of 0 or 1. This is that sum. */
int an_outer_twisted(const struct an_charges *L, const int *twist,
                     const int *labels);

/* Has the difference of two weights no charge under the unbroken torus? */
bool an_outer_same_charge(const struct an_charges *L, const int *a,
                          const int *b);

/* Does w act on the unbroken torus, so that some massless gauge boson changes
 * sign if it acts on gauged factors alone? */
bool an_outer_moves_torus(const struct an_charges *L,
                          const struct an_outer_element *e);

/* Is t -1 on the vev of a field, of a weight that w turns `from` into, with the
 * signs of n at that one? All its vectors agree (components.c). */
bool an_outer_vev_is_odd(const struct an_charges *L,
                         const struct an_outer_element *e, const int *twist,
                         const struct an_vev *v, const int *labels,
                         const int *from);

/* Is t 1 on the vevs that w moves, up to an element of the torus with which the
 * whole group is conjugated? */
bool an_outer_vevs_stay(const struct an_charges *L,
                        const struct an_outer_element *e, const int *twist);

/* Do bosons that w moves part into ones on which n t is 1 and -1 times t, or
 * have charge under the unbroken torus? charges: signs of components that w
 * leaves alone. */
bool an_outer_bosons_part(const struct an_charges *L,
                          const struct an_outer_element *e, const int *twist,
                          const struct an_outer *charges);

#endif
