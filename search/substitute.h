/* substitute.h - what equations say of single charges. */
#ifndef AN_SEARCH_SUBSTITUTE_H
#define AN_SEARCH_SUBSTITUTE_H

#include <stdbool.h>

struct an_linear;
struct an_search;

/* x (width of them, initialised) := each charge as a number, or as a multiple
 * of one charge, as the equations have it. done[e]: equation e says no more
 * than that. False when they contradict each other. */
bool an_search_substitute(struct an_linear *x, bool *done,
                          const struct an_search *s);

#endif
