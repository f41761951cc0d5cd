/* missed.h - spaces of vectors that directions with large stabilisers miss. */
#ifndef AN_THEORY_VEV_MISSED_H
#define AN_THEORY_VEV_MISSED_H

#include <stddef.h>

struct an_candidates;

/* Appends "1,2,4,5": nodes of the extended Dynkin diagram that leave a space of
 * neutral colour singlets alone which the vectors of an_invariant_vevs in it,
 * and spaces before it, do not span; large subalgebras first. Nothing where it
 * is not known. */
void an_invariant_missed(char ***v, size_t *n, const struct an_candidates *k);

#endif
