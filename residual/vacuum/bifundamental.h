/* bifundamental.h - what vevs of bifundamentals of SU(N) x SU(M) leave. */
#ifndef AN_RESIDUAL_VACUUM_BIFUNDAMENTAL_H
#define AN_RESIDUAL_VACUUM_BIFUNDAMENTAL_H

#include <stdbool.h>

struct an_survey;

/* Takes the bifundamentals of several entries, from the whole group. False:
 * what they leave is not known, nothing is taken. */
bool an_take_bifundamentals(struct an_survey *s);

#endif
