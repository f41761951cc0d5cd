/* roots.h - closed sets of roots, and labels under what they generate. */
#ifndef AN_TESTS_ALGEBRA_ROOTS_H
#define AN_TESTS_ALGEBRA_ROOTS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/limits.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/subalgebra.h"

/* keep := the roots whose coefficients have f . c = 0 mod m (m = 0: f . c = 0),
 * which is a closed set. */
static inline void keep_multiples(bool *keep, const struct an_lie *g,
                                  const int *f, int m)
{
    for (size_t k = 0; k < g->npositive; k++) {
        int sum = 0;
        for (int i = 0; i < g->rank; i++)
            sum += f[i] * g->coefficients[k * (size_t)g->rank + (size_t)i];
        keep[k] = m == 0 ? sum == 0 : sum % m == 0;
    }
}

/* labels := those of factor k, in its own order. */
static inline void factor_labels(int *labels, const struct an_subalgebra *h,
                                 int k, const int *mu)
{
    int all[AN_MAX_RANK];
    an_subalgebra_labels(all, h, mu);
    for (int i = 0; i < h->ideal[k].rank; i++)
        labels[i] = all[h->ideal[k].node[i]];
}

#endif
