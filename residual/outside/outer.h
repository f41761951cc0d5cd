/* outer.h - elements of the stabiliser outside the torus, in words. */
#ifndef AN_RESIDUAL_OUTSIDE_OUTER_H
#define AN_RESIDUAL_OUTSIDE_OUTER_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_model;
struct an_outer_element;

/* Does w act on a simple factor? */
bool an_outer_acts(const struct an_outer_element *e, const struct an_model *m,
                   size_t group);
/* The order of w. */
size_t an_outer_order(const struct an_outer_element *e,
                      const struct an_model *m);
/* "reflection of SU2D", "exchange of the two SU(2)s in SO10"; for the caller
 * to free. Not of the identity. */
char *an_outer_name(const struct an_outer_element *e,
                    const struct an_charges *L);
/* "a reflection of SU2D times exp(2 pi i B-L/4)"; for the caller to free. Not
 * of the identity. */
char *an_outer_text(const struct an_outer_element *e,
                    const struct an_charges *L);

#endif
