/* action.h - root vectors of a simple Lie algebra on a representation.
 *
 * E_alpha of a positive root is [e_i, E_(alpha - alpha_i)] with the first
 * simple root alpha_i that leaves a root, e_i for a simple root itself;
 * E_(-alpha) is its mirror image under e_i <-> f_i, so that the Hermitian
 * conjugate of the real form exchanges the two. Not normalised otherwise.
 */
#ifndef AN_ALGEBRA_LIE_ACTION_H
#define AN_ALGEBRA_LIE_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/lie.h"
#include "algebra/lie/module.h"

/* Which root is which: root k of g->positive, and its negative at
 * g->npositive + k. */
struct an_action {
    struct an_lie g; /* borrows its arrays from the algebra that was given */
    struct an_module module;
    size_t *below;             /* npositive: the root alpha - alpha_i, ... */
    int *step;                 /* ... and that i; below = npositive for a
                                  simple root */
    struct an_combination *on; /* 2 npositive x dim: E of a root on a vector,
                                  where known */
    bool *known;
};

void an_action_init(struct an_action *a);
void an_action_clear(struct an_action *a);

/* a := the representation with highest weight `labels`. False when its
 * dimension exceeds AN_MAX_MODULE. a is initialised; it borrows the arrays of
 * g, not g. */
bool an_action_set(struct an_action *a, const struct an_lie *g,
                   const int *labels);

/* E of a root on a basis vector of the module; worked out when first asked for,
 * valid until a is cleared. */
const struct an_combination *an_action_on(struct an_action *a, size_t root,
                                          size_t vector);

/* The labels of a root (rank numbers). */
void an_root_labels(int *labels, const struct an_lie *g, size_t root);

#endif
