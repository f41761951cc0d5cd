/* broken.h - the roots that vevs leave unbroken. */
#ifndef AN_RESIDUAL_VACUUM_BROKEN_H
#define AN_RESIDUAL_VACUUM_BROKEN_H

#include <stdbool.h>
#include <stddef.h>

struct an_lie;
struct an_model;
struct an_vev;
struct an_charges;

/* Sets the parts of L: the unbroken roots of each simple factor. */
void an_unbroken_algebra(struct an_charges *L);
/* Is `weight`, known to differ from the highest weight by roots, a weight of
 * that representation? */
bool an_broken_is_weight(const struct an_lie *lie, const int *highest,
                         const int *weight);
/* The positive roots of the simple factors before a group. */
size_t an_roots_before(const struct an_model *m, size_t group);
/* Does the vev leave a root of one simple factor, one of its positive roots
 * where it is, unbroken? */
bool an_vev_keeps(const struct an_model *m, const struct an_vev *v,
                  size_t group, const int *root);

#endif
