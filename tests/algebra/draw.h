/* draw.h - repeatable random numbers for the tests of algebra/: the same
 * sequence in every run of a test program. */
#ifndef AN_TESTS_ALGEBRA_DRAW_H
#define AN_TESTS_ALGEBRA_DRAW_H

#include <stdint.h>

#include <flint/flint.h>

static uint64_t seed = 2;

/* A number in [-bound, bound]. */
static inline slong draw(slong bound)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (slong)((seed >> 33) % (uint64_t)(2 * bound + 1)) - bound;
}

/* A number in [0, most]. */
static inline slong draw_up_to(slong most)
{
    slong x = draw(most);
    return x < 0 ? -x : x;
}

#endif
