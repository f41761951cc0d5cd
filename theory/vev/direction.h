/* direction.h - vevs along a diagonal or a matrix, and examples of them. */
#ifndef AN_THEORY_VEV_DIRECTION_H
#define AN_THEORY_VEV_DIRECTION_H

#include <stdbool.h>
#include <stddef.h>

struct an_candidates;
struct an_text;
struct an_vev;

/* v->weights := those of a diagonal or matrix. A clause goes to `why` when it
 * breaks colour or is charged. */
void an_direction_resolve(struct an_vev *v, const struct an_candidates *k,
                          struct an_text *why);

/* v := the direction that colour leaves alone, and true, where a bare field
 * links two factors of which colour is the diagonal subgroup. */
bool an_direction_joins(struct an_vev *v, const struct an_candidates *k);

/* "{field: S, diagonal: [3, 3, -2, -2, -2]}, ...": neutral directions without
 * colour that leave large subgroups, where the field is a matrix; for the
 * caller to free, NULL: none is known. */
char *an_direction_examples(const struct an_candidates *k);
/* *v := the same as vevs, for the caller to clear and free; returns how many.
 */
size_t an_direction_vevs(struct an_vev **v, const struct an_candidates *k);

#endif
