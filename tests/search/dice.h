/* dice.h - random searches, the same in every run. */
#ifndef AN_TESTS_SEARCH_DICE_H
#define AN_TESTS_SEARCH_DICE_H

#include "search.h"

struct dice {
    uint64_t state;
};

static inline int roll(struct dice *d, int low, int high)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return low + (int)((d->state >> 33) % (uint64_t)(high - low + 1));
}

static inline void roll_weights(int64_t *weight, struct dice *d, size_t n,
                                int64_t by)
{
    for (size_t i = 0; i < n; i++)
        weight[i] = by * roll(d, -3, 3);
}

#endif
