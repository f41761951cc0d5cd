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
struct an_model;

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
    ulong range;                /* of the draw; 0: what is common to all */
    size_t number;              /* other numbers draw otherwise */
    bool certain;               /* h is that of symbols that nobody relates, up
                                   to an element of the complexified group */
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

/* Sets the columns of a, empty or with `gauged` alone, and nothing else. */
void an_annihilator_columns(struct an_annihilator *a, const struct an_model *m,
                            const struct an_directions *d);

/* a (initialised) := what leaves each term of the vevs alone, whatever their
 * symbols are: at most as much as for vevs whose magnitudes and phases nobody
 * relates. */
void an_annihilator_common(struct an_annihilator *a, const struct an_charges *L,
                           const struct an_directions *d);

/* a (initialised) := the same, given what is common, with numbers from 1 to
 * `range` drawn for the symbols: at least as much as for such vevs. */
void an_annihilator_draw(struct an_annihilator *a,
                         const struct an_annihilator *common,
                         const struct an_directions *d, ulong range);

/* a (initialised) := the first of these that is certain; it need not be. */
void an_annihilator_find(struct an_annihilator *a, const struct an_charges *L,
                         const struct an_directions *d, size_t number);

/* g (initialised) := the gauged part of a. */
void an_annihilator_gauged(struct an_annihilator *g,
                           const struct an_annihilator *a,
                           const struct an_directions *d);

#endif
