/* frame.h - how the groups of one model may become those of another.
 *
 * Each simple factor becomes one of the same algebra; its weights are permuted
 * (SU(N), N up to 5: of SU(2) that is the sign) and perhaps negated, where
 * anything tells weights apart. Each Z(n) becomes a Z(n), with its generator's
 * power. Electric charge may change its sign for all. U(1)s are for match.c.
 */
#ifndef AN_DIFF_FRAME_H
#define AN_DIFF_FRAME_H

#include <stdbool.h>
#include <stddef.h>

#include "diff/shape.h"

/* What may become of one simple factor. */
struct an_frame_way {
    size_t to;   /* a factor of b */
    size_t turn; /* of its weights */
};

struct an_frame_ways {
    struct an_frame_way *v;
    size_t n, cap;
};

struct an_frame {
    const struct an_shape *a, *b; /* borrowed */
    size_t *simple; /* of each simple factor of a: which one of b */
    size_t *turn;   /* and the choice of what happens to its weights */
    size_t *turns;  /* of how many; owned, as the others */
    struct an_frame_ways *ways; /* of each factor, for the sign: of its kind,
                                   with as many fields, colour and charge */
    size_t *at;                 /* which one it is */
    bool *told;     /* something tells the weights of the factor apart */
    size_t *cyclic; /* of each Z(n) of a: which abelian group of b */
    long *unit;     /* its generator's power */
    bool negated;   /* electric charges are */
    bool partial;   /* there are more ways than are tried */
};

/* f := the first of all frames; false when there is none. To be cleared. */
bool an_frame_first(struct an_frame *f, const struct an_shape *a,
                    const struct an_shape *b);

/* The next one; false past the last. */
bool an_frame_next(struct an_frame *f);
void an_frame_clear(struct an_frame *f);

/* out (b's total_rank) := the weight of a, negated if `conjugate`. */
void an_frame_weight(int *out, const struct an_frame *f, const int *weight,
                     bool conjugate);

/* out := the highest weight of the representation. */
void an_frame_labels(int *out, const struct an_frame *f, const int *labels,
                     bool conjugate);

/* Is the weight map of each factor the identity but for the sign? */
bool an_frame_is_plain(const struct an_frame *f);

#endif
