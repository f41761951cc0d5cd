/* weak.h - the Z, its mixing, and rho. */
#ifndef AN_RESIDUAL_BOSONS_WEAK_H
#define AN_RESIDUAL_BOSONS_WEAK_H

#include <stddef.h>

struct an_gauge_bosons;
struct an_gauge_generators;

/* Sets has_z, has_rho and what they say of; b has its blocks, the neutral one
 * with the generators neutral[] of s as its basis. */
void an_gauge_bosons_weak(struct an_gauge_bosons *b,
                          const struct an_gauge_generators *s,
                          const size_t *neutral);

#endif
