/* weights.h - the weights of a representation, with multiplicities. */
#ifndef AN_ALGEBRA_LIE_WEIGHTS_H
#define AN_ALGEBRA_LIE_WEIGHTS_H

#include <stdbool.h>
#include <stddef.h>

struct an_lie;

/* The weights of a representation with multiplicity: highest first (by level,
 * then labels descending). */
struct an_weights {
    size_t n;          /* distinct weights */
    int rank;          /* labels of each */
    int *labels;       /* n x rank */
    int *multiplicity; /* n */
};

void an_weights_init(struct an_weights *w);
void an_weights_clear(struct an_weights *w);

/* w := all weights (Freudenthal on the dominant ones, then Weyl orbits). False
 * when the dimension exceeds AN_MAX_WEIGHTS. w is initialised. */
bool an_rep_weights(struct an_weights *w, const struct an_lie *g,
                    const int *labels);

#endif
