/* ideals.h - the simple factors of a subalgebra, by their Dynkin diagrams. */
#ifndef AN_ALGEBRA_IDEALS_H
#define AN_ALGEBRA_IDEALS_H

struct an_subalgebra;

/* Fills h's simple factors from cartan, rank x rank: the labels of its simple
 * roots. */
void an_subalgebra_ideals(struct an_subalgebra *h, const int *cartan);

#endif
