/* lift.h - simple reflections of the Weyl group on a representation.
 *
 * The reflection s_i is lifted to exp(e_i) exp(-f_i) exp(e_i), an element of
 * the compact group: it maps weight mu to s_i mu and has rational entries.
 */
#ifndef AN_ALGEBRA_LIE_LIFT_H
#define AN_ALGEBRA_LIE_LIFT_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/module.h"

struct an_lift {
    const struct an_module *m; /* borrowed */
    struct an_combination *on; /* dim x rank: s_i on vector k at k rank + i,
                                  where known */
    bool *known;
};

void an_lift_init(struct an_lift *l, const struct an_module *m);
void an_lift_clear(struct an_lift *l);

/* The lift of s_i on a basis vector; worked out when first asked for, valid
 * until l is cleared. */
const struct an_combination *an_lift_on(struct an_lift *l, int i,
                                        size_t vector);

#endif
