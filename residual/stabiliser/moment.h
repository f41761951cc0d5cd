/* moment.h - a centraliser that contains the stabiliser, from moment maps. */
#ifndef AN_RESIDUAL_STABILISER_MOMENT_H
#define AN_RESIDUAL_STABILISER_MOMENT_H

#include <stdbool.h>
#include <stddef.h>

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
 * of a vacuum, p, as far as theorems tell (decided.h). */
void an_centraliser_init(struct an_centraliser *L, const struct an_vev_parts *p,
                         const struct an_vacuum *vacuum);

/* L := the same as small as moment maps tell: of vevs with generic numbers for
 * the symbols of parts with on[] (NULL: all) and zero for all others. Parts of
 * one symbol are on or off together, opposite ones of real fields too. */
void an_centraliser_shrink(struct an_centraliser *L,
                           const struct an_vev_parts *p, const bool *on);

/* to (initialised by this call) := L. */
void an_centraliser_copy(struct an_centraliser *to,
                         const struct an_centraliser *L);
/* The number of its roots, positive and negative. */
size_t an_centraliser_size(const struct an_centraliser *L);
void an_centraliser_clear(struct an_centraliser *L);

#endif
