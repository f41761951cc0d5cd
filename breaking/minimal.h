/* minimal.h - the smallest sets that hit others. */
#ifndef AN_BREAKING_MINIMAL_H
#define AN_BREAKING_MINIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The order of sets: by size, then by their first options. */
int an_sets_compare(uint64_t a, uint64_t b);
/* *set := the smallest sets that hit each of edge[0..n), at most
 * AN_MAX_TRANSVERSALS of them, in order; *more: there may be others. No edges:
 * the empty set. */
void an_minimal_hitting_sets(uint64_t **set, size_t *nsets, bool *more,
                             const uint64_t *edge, size_t n);

#endif
