/* covariant_centraliser.h - a smaller centraliser, where covariants show
 * enough. */
#ifndef AN_RESIDUAL_COVARIANTS_COVARIANT_CENTRALISER_H
#define AN_RESIDUAL_COVARIANTS_COVARIANT_CENTRALISER_H

#include <stdbool.h>

struct an_centraliser;
struct an_charges;
struct an_vev_parts;

/* L contains the stabiliser H of the vevs p of a vacuum, C, whose algebra is
 * spanned by the unbroken torus and the roots of the parts. Drops roots of the
 * factors that have a representation on which matrices that commute with
 * covariants are combinations of elements of (T in H) H_0; were there any? */
bool an_centraliser_use_covariants(struct an_centraliser *L,
                                   const struct an_vev_parts *p,
                                   const struct an_charges *C);

#endif
