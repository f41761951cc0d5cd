/* stabiliser.h - the type of the Lie algebra of the stabiliser of all vevs. */
#ifndef AN_RESIDUAL_STABILISER_STABILISER_H
#define AN_RESIDUAL_STABILISER_STABILISER_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/rootsystem.h"

struct an_charges;

/* U(1)s that act on nothing are left out. */
struct an_stabiliser {
    char *why;        /* not known, and why; or NULL */
    size_t dimension; /* of the algebra */
    bool plain;       /* the unbroken torus and single roots span it */
    bool typed;       /* false: only the dimension is known */
    struct an_simple_type *type; /* its simple parts */
    size_t ntypes;
    size_t nu1; /* and U(1)s */
};

void an_stabiliser_init(struct an_stabiliser *s);
void an_stabiliser_clear(struct an_stabiliser *s);

/* s (initialised) := the algebra that the vevs of a vacuum leave alone, of all
 * factors, or of the gauged ones; L keeps what was worked out. */
void an_stabiliser_find(struct an_stabiliser *s, struct an_charges *L,
                        bool gauged);

/* "SU(4) x SU(2) x SU(2)", "trivial", or "an algebra of dimension 8"; for the
 * caller to free. Known. */
char *an_stabiliser_text(const struct an_stabiliser *s);

#endif
