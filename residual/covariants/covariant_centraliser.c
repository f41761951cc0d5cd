/* covariant_centraliser.c - a smaller centraliser, where covariants show
 * enough.
 *
 * Let N = (T in H) H_0. On the smallest representation W of a factor each
 * element of H commutes with covariants of the vevs (covariants.h), and what
 * does so has a dimension that is least for generic vevs. It contains what N
 * spans, all matrices on each irreducible multiplet of N, equivalent ones
 * alike. If these dimensions are equal at numbers that are drawn they are equal
 * for generic vevs, and H is in the span of N on W. So it commutes with each
 * element of the Cartan algebra of the factor that commutes with N: with all
 * those on which the unbroken roots vanish.
 */
#include "residual/covariants/covariant_centraliser.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/normal.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/covariants/covariants.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/charges.h"

/* Is a - b, labels of a factor, root k? */
static bool is_difference(const int *a, const int *b, const int *root, int rank)
{
    int i = 0;
    while (i < rank && a[i] - b[i] == root[i])
        i++;
    return i == rank;
}

/* multiplet[b] := the first weight of W that unbroken roots lead to from weight
 * b: the highest of an irreducible multiplet of N, as W has each weight once
 * and the highest first. */
static void find_multiplets(size_t *multiplet, const struct an_module *W,
                            const struct an_subalgebra *h)
{
    size_t rank = (size_t)W->rank;
    for (size_t b = 0; b < W->dim; b++)
        multiplet[b] = b;
    for (bool moved = true; moved;) {
        moved = false;
        for (size_t a = 0; a < W->dim; a++)
            for (size_t b = a + 1; b < W->dim; b++)
                for (size_t k = 0; k < h->npositive; k++) {
                    if (multiplet[a] == multiplet[b] ||
                        !is_difference(W->weight + a * rank,
                                       W->weight + b * rank,
                                       h->positive + k * rank, W->rank))
                        continue;
                    size_t least = multiplet[a] < multiplet[b] ? multiplet[a]
                                                               : multiplet[b];
                    multiplet[a] = multiplet[b] = least;
                    moved = true;
                }
    }
}

/* Are two multiplets of N equivalent: have their highest weights the same
 * class? */
static bool are_equivalent(const struct an_charges *C, size_t group,
                           const struct an_module *W, size_t a, size_t b)
{
    const struct an_model *m = C->m;
    size_t rank = (size_t)W->rank, at = m->first_label[group];
    int *x = an_alloc(2 * m->total_rank, sizeof *x), *y = x + m->total_rank;
    memcpy(x + at, W->weight + a * rank, rank * sizeof *x);
    memcpy(y + at, W->weight + b * rank, rank * sizeof *y);
    bool same = an_same_class(C, x, y);
    free(x);
    return same;
}

/* The dimension of what N spans on W. */
static size_t span_of(const struct an_charges *C, size_t group,
                      const struct an_module *W)
{
    size_t *multiplet = an_alloc(W->dim, sizeof *multiplet), sum = 0;
    find_multiplets(multiplet, W, &C->part[group].h);
    for (size_t b = 0; b < W->dim; b++) {
        size_t size = 0, first = 0;
        if (multiplet[b] != b)
            continue;
        while (first < b && (multiplet[first] != first ||
                             !are_equivalent(C, group, W, first, b)))
            first++;
        for (size_t c = b; c < W->dim && first == b; c++)
            size += multiplet[c] == b;
        sum += size * size;
    }
    free(multiplet);
    return sum;
}

/* Is a root of the factor a rational combination of unbroken ones? */
static bool is_spanned(const struct an_lie *g, const struct an_subalgebra *h,
                       size_t root)
{
    fmpz_mat_t M;
    slong rank = g->rank, n = h->rank;
    fmpz_mat_init(M, n + 1, rank);
    for (slong k = 0; k <= n; k++)
        for (slong i = 0; i < rank; i++)
            fmpz_set_si(fmpz_mat_entry(M, k, i),
                        k < n ? h->simple[k * rank + i]
                              : g->positive[(slong)root * rank + i]);
    bool spanned = an_rank(M) == n;
    fmpz_mat_clear(M);
    return spanned;
}

/* Does the representation W with these labels show it? Where numbers alone
 * commute with covariants they are what N spans, whatever the weights are. */
static bool shows(const struct an_centraliser *L, const struct an_vev_parts *p,
                  const struct an_charges *C, size_t group, const int *labels)
{
    struct an_covariants x;
    bool all = an_covariants_init(&x, L, p, group, labels);
    size_t n = all ? an_covariants_commutant(&x) : 0;
    all = all && (n == 1 || (x.W.module.weights.n == x.W.module.dim &&
                             n == span_of(C, group, &x.W.module)));
    an_covariants_clear(&x);
    return all;
}

/* W: fundamental representations, and that of spin 1 of SU(2). */
static bool some_shows(const struct an_centraliser *L,
                       const struct an_vev_parts *p, const struct an_charges *C,
                       size_t group)
{
    int labels[AN_MAX_RANK] = {0}, rank = C->m->group[group].lie.rank;
    bool all = false;
    for (int i = 0; i < rank && !all; i++) {
        labels[i] = 1;
        all = shows(L, p, C, group, labels);
        labels[i] = 0;
    }
    labels[0] = 2;
    return all || (rank == 1 && shows(L, p, C, group, labels));
}

static bool shrink(struct an_centraliser *L, const struct an_vev_parts *p,
                   const struct an_charges *C, size_t group)
{
    const struct an_lie *g = &C->m->group[group].lie;
    bool *root = L->root[group], shrunk = false;
    size_t left = 0;
    for (size_t k = 0; k < g->npositive; k++)
        left += root[k] && !is_spanned(g, &C->part[group].h, k);
    if (left == 0 || !some_shows(L, p, C, group))
        return false;
    for (size_t k = 0; k < g->npositive; k++)
        if (root[k] && !is_spanned(g, &C->part[group].h, k)) {
            root[k] = false;
            shrunk = true;
        }
    return shrunk;
}

bool an_centraliser_use_covariants(struct an_centraliser *L,
                                   const struct an_vev_parts *p,
                                   const struct an_charges *C)
{
    bool shrunk = false;
    for (size_t g = 0; g < C->m->ngroups; g++)
        shrunk = (L->root[g] && shrink(L, p, C, g)) || shrunk;
    return shrunk;
}
