/* decided.h - vacua whose stabiliser is known by a theorem. */
#ifndef AN_RESIDUAL_VACUUM_DECIDED_H
#define AN_RESIDUAL_VACUUM_DECIDED_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_vacuum;

/* Is all that the vevs leave known: T, its unbroken roots, and nothing else?
 * If not, *field is one whose vev is in the way. Charges are known. */
bool an_vacuum_is_decided(size_t *field, const struct an_model *m,
                          const struct an_vacuum *p);

/* root[g] := the positive roots of a group that contains all that the vevs
 * leave and is spanned by T and roots: what those leave that a theorem covers,
 * one after another. Of simple factors with room, root[g] not NULL. */
void an_decided_roots(bool **root, const struct an_model *m,
                      const struct an_vacuum *p);

#endif
