/* instantons.h - which Goldstone bosons instantons lift.
 *
 * Instantons of a gauged simple factor violate a U(1) of anomaly G^2 q. They
 * lift the boson unless some other U(1) without that anomaly moves the vevs in
 * the same way: B - L protects the Majoron of L.
 */
#ifndef AN_RESIDUAL_GOLDSTONES_INSTANTONS_H
#define AN_RESIDUAL_GOLDSTONES_INSTANTONS_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/rows.h"

struct an_goldstone;
struct an_model;

/* group[i] := the first gauged simple factor whose instantons lift the boson of
 * the i-th of n U(1)s, where it is `broken`; of several factors that do so
 * together only, the first one. The number of groups where nothing does.
 * undone: combinations of the U(1)s that the algebra undoes. */
void an_instantons_lift(size_t *group, const struct an_model *m,
                        const struct an_goldstone *u1, const bool *broken,
                        size_t n, const struct an_rows *undone);

#endif
