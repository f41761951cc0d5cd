/* merge.h - generations that are fields of their own as one piece.
 *
 * Three fields e, mu, tau are one field of three generations where nothing
 * tells them apart: equal in all that a piece is, and with one of them each
 * product holds the others in its place as well. So both ways to write a model
 * have the same pieces.
 *
 * A product of some generations that vanishes (l[1] l[1] h) need not be listed.
 * Masses of fermions may be listed in a basis: where pieces are alike but for
 * products of two fermions, and those pair each of them with one other, a
 * rotation among the generations makes them a general matrix, and back.
 */
#ifndef AN_DIFF_MERGE_H
#define AN_DIFF_MERGE_H

#include <stdbool.h>

#include "diff/shape.h"

/* Makes one piece of pieces of s (as found) that are generations of one field;
 * with `coarse` whatever the products are. */
void an_shape_merge(struct an_shape *s, bool coarse);

/* Are there as many generations of each kind, but cut into pieces otherwise?
 */
bool an_shapes_cut_otherwise(const struct an_shape *a,
                             const struct an_shape *b);

#endif
