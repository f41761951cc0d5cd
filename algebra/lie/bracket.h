/* bracket.h - the brackets of the root vectors of a simple Lie algebra. */
#ifndef AN_ALGEBRA_LIE_BRACKET_H
#define AN_ALGEBRA_LIE_BRACKET_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/lie/action.h"

struct an_lie;

/* Root vectors and numbers of roots are those of action.h. */
struct an_brackets {
    struct an_action small; /* on a faithful representation */
    size_t nroots;          /* of g */
    size_t *sum;            /* nroots x nroots: the number of the sum of two
                               roots, nroots for none, nroots + 1 for zero */
    size_t *seen;           /* nroots: a vector that the root moves */
    fmpq *by;               /* nroots x nroots, ... */
    bool *known;            /* ... where known */
};

void an_brackets_init(struct an_brackets *b);
void an_brackets_clear(struct an_brackets *b);

/* b (initialised) := those of g, which is borrowed. */
void an_brackets_set(struct an_brackets *b, const struct an_lie *g);

/* The x of [E_r, E_s] = x E_(r + s); for s = -r the bracket is x times the
 * coroot of r. Zero when the sum is neither a root nor zero. Valid until b is
 * cleared. */
const fmpq *an_bracket(struct an_brackets *b, size_t r, size_t s);

#endif
