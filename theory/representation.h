/* representation.h - representations as a model file names them. */
#ifndef AN_THEORY_REPRESENTATION_H
#define AN_THEORY_REPRESENTATION_H

#include <stddef.h>

#include "base/diag.h"

struct an_group;
struct an_scalar;

/* labels (rank of the group) := the representation that `text` names by its
 * dimension: "3", "3bar", "-3", "351'". Accepted: the fundamental, its
 * symmetric and antisymmetric powers, self-conjugate representations, 16 and
 * 126 of SO(10), 27, 351, 351' of E6. 0, or -1 with one error that shows the
 * labels to choose from, or the nearest dimensions that exist. */
int an_representation_read(int *labels, const struct an_group *group,
                           const char *text, struct an_where at,
                           struct an_diags *diags);

/* labels := those that n texts are. 0, or -1 with errors. */
int an_labels_read(int *labels, const struct an_group *group,
                   const struct an_scalar *text, size_t n, struct an_where at,
                   struct an_diags *diags);

#endif
