/* algebra.h - the part of the algebra that each vev leaves alone.
 *
 * All x of the complexified algebra with x v = 0 and x* v = 0 (annihilator.h),
 * the vectors of several vevs taken one by one: what a set leaves alone is
 * what all of its vevs do. Most solutions are single roots or Cartan
 * generators; these are looked up, and equations are kept for the rest.
 */
#ifndef AN_BREAKING_ALGEBRA_H
#define AN_BREAKING_ALGEBRA_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/kernel.h"
#include "residual/stabiliser/annihilator.h"

struct an_charges;
struct an_vev;

struct an_vev_algebra {
    bool known;  /* false: single roots alone, by their weights */
    bool *keeps; /* nroots: is this positive root unbroken alone? */
    struct an_annihilator solutions; /* where known */
    struct an_kernel equations; /* on the joined generators: x v = 0, x* v = 0;
                                   none where not known */
};

/* The generators that are part of some solution of several of them. */
struct an_joined_generators {
    const struct an_charges *L; /* borrowed */
    size_t nroots;              /* positive roots of all simple factors */
    size_t *place; /* per generator: its number among them, or AN_NO_ROOT */
    size_t n;
};

/* x (uninitialised) := that of one vev, its entries unlike those of vevs with
 * another `number`. Equations are not set yet. */
void an_vev_algebra_find(struct an_vev_algebra *x, const struct an_charges *L,
                         const struct an_vev *v, size_t number);
void an_vev_algebra_clear(struct an_vev_algebra *x);

/* j (uninitialised) := those of n algebras, and sets the equations of these. */
void an_joined_generators_find(struct an_joined_generators *j,
                               const struct an_charges *L,
                               struct an_vev_algebra *const *x, size_t n);
void an_joined_generators_clear(struct an_joined_generators *j);

/* Does the vev leave all of a space of joined generators alone? */
bool an_vev_leaves(const struct an_vev_algebra *x,
                   const struct an_kernel *space);

#endif
