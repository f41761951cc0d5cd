/* annihilator.h - the Lie algebra of the stabiliser, as a space of solutions.
 *
 * All x of the complexified algebra with x v = 0 and x* v = 0, * exchanging
 * E_alpha and E_(-alpha): the complexified Lie algebra h of the stabiliser of
 * the vevs v. Simple factors that act on no vev are left out.
 */
#ifndef AN_RESIDUAL_STABILISER_ANNIHILATOR_H
#define AN_RESIDUAL_STABILISER_ANNIHILATOR_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/ulong_extras.h>

#include "algebra/lie/kernel.h"

struct an_charges;
struct an_directions;

/* A generator of the algebra: a root vector or a Cartan generator. */
struct an_generator_column {
    size_t group;
    size_t root;   /* its number in action.h; AN_NO_ROOT for a Cartan one */
    size_t cartan; /* the label that it multiplies; 0 for a U(1) */
};

#define AN_NO_ROOT ((size_t)-1)

struct an_annihilator {
    const struct an_charges *L; /* borrowed */
    bool gauged;                /* of the gauged factors alone */
    size_t ncolumns;
    struct an_generator_column *column;
    size_t *first;      /* per group: its first column, roots before Cartan
                           generators; AN_NO_ROOT when it is left out */
    struct an_kernel h; /* all solutions, over the columns */
    struct an_kernel t; /* those of Cartan generators alone */
    struct an_kernel nowhere; /* those of U(1)s that act on nothing */
};

void an_annihilator_init(struct an_annihilator *a);
void an_annihilator_clear(struct an_annihilator *a);

/* a (initialised) := the solutions with primes from `prime` on for the symbols
 * of the vevs. There are at least as many as for vevs whose magnitudes and
 * phases nobody relates. */
void an_annihilator_set(struct an_annihilator *a, const struct an_charges *L,
                        struct an_directions *d, bool gauged, ulong prime);

/* The same: the least solutions of two draws, which no other `number` has. */
void an_annihilator_find(struct an_annihilator *a, const struct an_charges *L,
                         struct an_directions *d, bool gauged, size_t number);

#endif
