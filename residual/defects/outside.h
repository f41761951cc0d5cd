/* outside.h - what elements outside the torus add to strings and walls.
 *
 * Of a step G -> H both may have components that are no elements of the torus
 * (components.h). Those of H in the identity component of G make strings; those
 * of G that H lacks make walls. (docs/derivations/bosons.md, "Defects".)
 */
#ifndef AN_RESIDUAL_DEFECTS_OUTSIDE_H
#define AN_RESIDUAL_DEFECTS_OUTSIDE_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_component_group;
struct an_orders;
struct an_rows;

/* All pointers are borrowed. */
struct an_outside_step {
    const struct an_charges *L;              /* of H */
    const struct an_component_group *after;  /* decided */
    const struct an_charges *B;              /* of G, or ... */
    const struct an_component_group *before; /* ... NULL: the whole group */
    const struct an_rows *absorbed;          /* charges that G absorbs */
    bool torsion;                  /* T in G has components, F aside */
    const struct an_rows *charges; /* that H absorbs, of Z(n)s too, and ... */
    const struct an_rows *torus;   /* ... without these */
};

/* strings and walls, those of the torus (walls of the whole group those of
 * all), := those with the elements outside. NULL, or why they are not known. */
const char *an_outside_add(struct an_orders *strings, struct an_orders *walls,
                           const struct an_outside_step *step);

#endif
