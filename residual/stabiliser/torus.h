/* torus.h - the unbroken Lie algebra by weights of the unbroken torus.
 *
 * Each solution is a weight vector of t in h. Where t in h is its own
 * centraliser the weights other than zero are the roots of h.
 */
#ifndef AN_RESIDUAL_STABILISER_TORUS_H
#define AN_RESIDUAL_STABILISER_TORUS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "algebra/lie/table.h"

struct an_annihilator;

struct an_torus_weights {
    fmpz *basis; /* of the unbroken torus in integers: one row for each of t.n
                    elements, one column for each generator */
    size_t *zero, nzero;   /* the solutions of weight zero */
    struct an_table other; /* the other weights: values on the basis */
    size_t *solution;      /* of each of these, a solution that has it */
    bool single;           /* no other weight occurs twice */
};

/* w := the weights of the solutions; initialises w. */
void an_torus_weights_init(struct an_torus_weights *w,
                           const struct an_annihilator *a);
void an_torus_weights_clear(struct an_torus_weights *w,
                            const struct an_annihilator *a);
/* weight (t.n numbers) := that of labels of one factor. */
void an_torus_weight_of(int *weight, const struct an_torus_weights *w,
                        const struct an_annihilator *a, size_t group,
                        const int *labels);
/* Is the unbroken torus its own centraliser in h? */
bool an_is_aligned(const struct an_torus_weights *w,
                   const struct an_annihilator *a);

#endif
