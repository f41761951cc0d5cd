/* root_turn.h - a quarter of a turn in the SU(2) of a root, on a vector.
 *
 * With E, F and H of the root, q = exp(pi/4 (E - F)) = exp(-F) 2^(-H/2) exp(E):
 * rational on vectors of even H, and the square root of 1/2 times that on those
 * of odd H.
 */
#ifndef AN_RESIDUAL_ROOT_TURNS_ROOT_TURN_H
#define AN_RESIDUAL_ROOT_TURNS_ROOT_TURN_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_brackets;
struct an_direction;
struct an_expansion;

struct an_root_turn {
    size_t group, root; /* a positive root of a simple factor */
    fmpq_t scale;       /* E and F are root vectors times this */
};

/* q (initialised by this call) := that of a root; false where its root vectors
 * have no rational normal form. b: brackets of the factor. */
bool an_root_turn_init(struct an_root_turn *q, struct an_brackets *b,
                       size_t group, size_t root);
void an_root_turn_clear(struct an_root_turn *q);

/* H on term `term` of x, a vector of the representation of d; 0 where the
 * factor does not act. */
int an_root_turn_height(const struct an_root_turn *q,
                        const struct an_direction *d,
                        const struct an_expansion *x, size_t term);

/* Does E or F move x? */
bool an_root_turn_moves(const struct an_root_turn *q,
                        const struct an_direction *d,
                        const struct an_expansion *x);

/* x := q x, times the square root of 2 where H is odd. */
void an_root_turn_apply(struct an_expansion *x, const struct an_root_turn *q,
                        const struct an_direction *d);

/* to += by x. */
void an_expansion_add_all(struct an_expansion *to, const struct an_expansion *x,
                          const fmpq_t by);

#endif
