/* weyl.h - the Weyl group of a centraliser, acting on vevs.
 *
 * Every element is a product of simple reflections of the simple factors, and
 * the product of their lifts (lift.h) one of its lifts to the normaliser of the
 * torus.
 */
#ifndef AN_RESIDUAL_OUTSIDE_WEYL_H
#define AN_RESIDUAL_OUTSIDE_WEYL_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/outside/lifted.h"

struct an_centraliser;
struct an_expansion;
struct an_vev_parts;

/* Elements that one is willing to list; the Weyl group of E6 has 51,840. */
#define AN_MAX_WEYL 60000

struct an_weyl_element {
    struct an_lifted n;     /* the lift */
    struct an_expansion *x; /* per part: its image under the lift */
};

/* May the element whose w has this image (lifted.h) matter? */
typedef bool an_weyl_question(const int *image, void *data);

/* Calls visit(w, data) for each element that may matter, the identity first,
 * until it says false. False: there are too many. */
typedef bool an_weyl_visit(const struct an_weyl_element *w, void *data);
bool an_weyl_each(const struct an_centraliser *L, const struct an_vev_parts *p,
                  an_weyl_question *may, an_weyl_visit *visit, void *data);

#endif
