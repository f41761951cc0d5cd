/* widened.h - vevs that stand for more components of some fields. */
#ifndef AN_RESIDUAL_ROTATED_WIDENED_H
#define AN_RESIDUAL_ROTATED_WIDENED_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_vacuum;

/* to (uninitialised) := the vevs of a resolved vacuum, those of some fields
 * (field[]) along more components, where vevs generic among these are generic
 * ones of p, turned by an element of the group that nothing in the file feels:
 * all neutral components or, `within`, those that roots reach which vevs of the
 * other fields leave alone. False when that is not known, or nothing new; to is
 * unset. (docs/derivations/vacuum.md, "Other components") */
bool an_vacuum_widen(struct an_vacuum *to, const struct an_model *m,
                     const struct an_vacuum *p, const bool *field, bool within);

#endif
