/* outer_sign.h - the sign of an element outside the torus on a multiplet. */
#ifndef AN_RESIDUAL_OUTSIDE_OUTER_SIGN_H
#define AN_RESIDUAL_OUTSIDE_OUTER_SIGN_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_outer_element;

/* odd := is n = -1 on the highest weight vectors of a piece of a field, labels
 * its highest weight, which w leaves alone? False when n is no sign on them, or
 * their representation is too large. */
bool an_outer_sign(bool *odd, const struct an_charges *L,
                   const struct an_outer_element *e, size_t field,
                   const int *labels);

/* odd := does n multiply the root vector of a root (labels) of a simple factor
 * that w leaves alone by -1? False when it is not known. */
bool an_outer_root_sign(bool *odd, const struct an_charges *L,
                        const struct an_outer_element *e, size_t g,
                        const int *root);

#endif
