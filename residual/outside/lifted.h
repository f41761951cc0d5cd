/* lifted.h - products of lifted reflections of the Weyl group.
 *
 * With n_i = exp(e_i) exp(-f_i) exp(e_i) the product along a reduced word of w
 * is an element n_w that the word does not matter for (Tits); other words give
 * n_w times signs, which depend on the labels alone: (-1)^(sum of half_j times
 * label j).
 */
#ifndef AN_RESIDUAL_OUTSIDE_LIFTED_H
#define AN_RESIDUAL_OUTSIDE_LIFTED_H

#include <stddef.h>

struct an_model;

/* A product of lifts: n_w and signs that act before it. */
struct an_lifted {
    int *image; /* of w, total_rank x total_rank: row j holds the labels of the
                   image of the j-th fundamental weight */
    int *half;  /* total_rank, each 0 or 1 */
};

void an_lifted_init(struct an_lifted *x, size_t rank); /* := 1 */
void an_lifted_copy(struct an_lifted *to, const struct an_lifted *x,
                    size_t rank); /* to is initialised by this call */
void an_lifted_clear(struct an_lifted *x);

/* x := n_i x, i the node of a simple factor. */
void an_lifted_reflect(struct an_lifted *x, const struct an_model *m,
                       size_t group, int node);

/* z (initialised by this call) := n_w y, with w that of x, whose signs do not
 * matter. */
void an_lifted_multiply(struct an_lifted *z, const struct an_lifted *x,
                        const struct an_lifted *y, const struct an_model *m);

#endif
