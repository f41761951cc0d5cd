/* axions.h - Goldstone bosons with a colour anomaly.
 *
 * N = sum s d T q and E = sum s q Q^2 over Weyl fermions, s = -1 for
 * right-handed ones, T = 1/2 for a colour triplet. Instantons of colour leave
 * some vacua of the axion degenerate: domain walls lie between them.
 */
#ifndef AN_RESIDUAL_AXIONS_AXIONS_H
#define AN_RESIDUAL_AXIONS_AXIONS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_goldstone;
struct an_goldstones;
struct an_model;

struct an_axion {
    const struct an_goldstone *of; /* borrowed */
    fmpq_t N, E;                   /* N > 0 */
};

struct an_axions {
    struct an_axion *v;
    size_t n;
    bool has_ratio; /* E / N does not depend on which combination of Goldstone
                       bosons is the axion: that of each */
    bool has_walls;
    fmpz_t walls; /* degenerate vacua; 1: no domain walls last */
};

void an_axions_init(struct an_axions *x);
void an_axions_clear(struct an_axions *x);

/* x (initialised) := the axions among the Goldstone bosons g of a vacuum, which
 * outlive x. */
void an_axions_find(struct an_axions *x, const struct an_model *m,
                    size_t vacuum, const struct an_goldstones *g);

#endif
