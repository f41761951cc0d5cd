/* repfind.h - the representations of a given range of dimensions. */
#ifndef AN_ALGEBRA_LIE_REPFIND_H
#define AN_ALGEBRA_LIE_REPFIND_H

#include <stdbool.h>
#include <stddef.h>

struct an_lie;

/* A list of representations, labels n x rank. */
struct an_reps {
    size_t n, cap;
    int rank;
    int *labels;
};

void an_reps_init(struct an_reps *r);
void an_reps_clear(struct an_reps *r);

/* r := every irreducible representation with dimension in [low, high], by
 * dimension, then index, then labels with larger entries at the left first.
 * high <= 10^9, and at most AN_MAX_WEIGHTS representations: false past that. */
bool an_reps_find(struct an_reps *r, const struct an_lie *g, unsigned long low,
                  unsigned long high);

#endif
