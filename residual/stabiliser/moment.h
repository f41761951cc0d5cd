/* moment.h - a centraliser that contains the stabiliser, from moment maps. */
#ifndef AN_RESIDUAL_STABILISER_MOMENT_H
#define AN_RESIDUAL_STABILISER_MOMENT_H

#include <stdbool.h>

struct an_annihilator;
struct an_model;
struct an_vacuum;
struct an_vev_parts;

/* The centraliser of a torus in what theorems say is left: T and some roots. */
struct an_centraliser {
    const struct an_model *m; /* borrowed */
    bool **root; /* per group: its positive roots; NULL where no vev is charged
                    under the factor, and of abelian ones */
};

/* L (initialised by this call) := one that contains the stabiliser of the vevs
 * of a vacuum, p, as small as theorems (decided.h) and moment maps tell. */
void an_centraliser_init(struct an_centraliser *L, const struct an_vev_parts *p,
                         const struct an_vacuum *vacuum);
void an_centraliser_clear(struct an_centraliser *L);

#endif
