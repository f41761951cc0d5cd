/* outer.h - elements of the stabiliser outside the torus, in words. */
#ifndef AN_RESIDUAL_STABILISER_OUTER_H
#define AN_RESIDUAL_STABILISER_OUTER_H

struct an_charges;
struct an_outer_element;

/* "a reflection of SU2D times exp(2 pi i B-L/4)"; for the caller to free. Not
 * of the identity. */
char *an_outer_text(const struct an_outer_element *e,
                    const struct an_charges *L);

#endif
