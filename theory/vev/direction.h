/* direction.h - vevs along a diagonal or a matrix, and examples of them. */
#ifndef AN_THEORY_VEV_DIRECTION_H
#define AN_THEORY_VEV_DIRECTION_H

struct an_candidates;
struct an_text;
struct an_vev;

/* v->weights := those of a diagonal or matrix. A clause goes to `why` when it
 * breaks colour or is charged. */
void an_direction_resolve(struct an_vev *v, const struct an_candidates *k,
                          struct an_text *why);

/* "{field: S, diagonal: [3, 3, -2, -2, -2]}, ...": neutral directions without
 * colour that leave large subgroups, where the field is a matrix; for the
 * caller to free, NULL: none is known. */
char *an_direction_examples(const struct an_candidates *k);

#endif
