/* subalgebra.c - subalgebras spanned by roots.
 *
 * The simple roots of h are the kept positive roots that are no sum of two
 * kept ones. Going up in height, a root that is such a sum has a positive
 * product with a simple root found before (else it were independent of them),
 * and a simple root with none, so products alone tell them apart.
 */
#include "algebra/lie/subalgebra.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/ideals.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/table.h"

/* <mu, beta_i^v>. */
static int pair(const struct an_subalgebra *h, int i, const int *mu)
{
    const int *coroot = h->coroot + i * h->width;
    int sum = 0;
    for (int j = 0; j < h->width; j++)
        sum += coroot[j] * mu[j];
    return sum;
}

/* Appends positive root k of g to the simple roots of h. */
static void add_simple(struct an_subalgebra *h, const struct an_lie *g,
                       size_t k)
{
    size_t rank = (size_t)g->rank;
    size_t n = (size_t)h->rank;
    assert(h->rank < g->rank);
    memcpy(h->simple + n * rank, g->positive + k * rank, rank * sizeof(int));
    an_lie_coroot(h->coroot + n * rank, g, k);
    h->rank++;
}

static bool is_sum(const struct an_subalgebra *h, const int *root)
{
    for (int i = 0; i < h->rank; i++)
        if (pair(h, i, root) > 0)
            return true;
    return false;
}

/* Is root k of h, plus or minus its simple root i, a root that is not kept? A
 * positive product makes the difference a root, a negative one the sum; the
 * rest takes roots of two lengths. */
static bool leads_out(const struct an_subalgebra *h, size_t k, int i,
                      const struct an_lie *g, const struct an_table *roots,
                      const bool *keep)
{
    bool one_length = g->series == 'A' || g->series == 'D' || g->series == 'E';
    const int *root = h->positive + k * (size_t)g->rank;
    const int *simple = h->simple + i * g->rank;
    int product = pair(h, i, root);
    int sum[AN_MAX_RANK];
    for (int sign = -1; sign <= 1; sign += 2) {
        if (one_length && sign * product >= 0)
            continue;
        for (int j = 0; j < g->rank; j++)
            sum[j] = root[j] + sign * simple[j];
        size_t n = an_table_find(roots, sum);
        if (n < roots->n && !keep[n])
            return true;
    }
    return false;
}

/* Are the kept roots and their negatives closed? They are when no simple root
 * of h leads out of them. */
static bool is_closed(const struct an_subalgebra *h, const struct an_lie *g,
                      const bool *keep)
{
    struct an_table roots;
    bool closed = true;
    an_table_init(&roots, g->rank);
    for (size_t k = 0; k < g->npositive; k++)
        an_table_add(&roots, g->positive + k * (size_t)g->rank);
    for (size_t k = 0; k < h->npositive && closed; k++)
        for (int i = 0; i < h->rank && closed; i++)
            closed = !leads_out(h, k, i, g, &roots, keep);
    an_table_clear(&roots);
    return closed;
}

void an_subalgebra_init(struct an_subalgebra *h)
{
    *h = (struct an_subalgebra){0};
}

void an_subalgebra_clear(struct an_subalgebra *h)
{
    for (int k = 0; k < h->nideals; k++)
        free(h->ideal[k].node);
    free(h->ideal);
    free(h->positive);
    free(h->coroot);
    free(h->simple);
    an_subalgebra_init(h);
}

void an_subalgebra_labels(int *out, const struct an_subalgebra *h,
                          const int *mu)
{
    for (int i = 0; i < h->rank; i++)
        out[i] = 0;
    for (int k = 0; k < h->width; k++)
        for (int i = 0; mu[k] != 0 && i < h->rank; i++)
            out[i] += h->coroot[i * h->width + k] * mu[k];
}

static void find_factors(struct an_subalgebra *h)
{
    size_t rank = (size_t)h->rank;
    int *cartan = an_alloc(rank * rank, sizeof *cartan);
    for (int i = 0; i < h->rank; i++)
        an_subalgebra_labels(cartan + i * h->rank, h, h->simple + i * h->width);
    an_subalgebra_ideals(h, cartan);
    free(cartan);
}

void an_subalgebra_set(struct an_subalgebra *h, const struct an_lie *g,
                       const bool *keep)
{
    size_t rank = (size_t)g->rank;
    an_subalgebra_clear(h);
    h->width = g->rank;
    h->simple = an_alloc(rank * rank, sizeof(int));
    h->coroot = an_alloc(rank * rank, sizeof(int));
    h->positive = an_alloc(g->npositive * rank, sizeof(int));
    for (size_t k = 0; k < g->npositive; k++) {
        if (!keep[k])
            continue;
        const int *root = g->positive + k * rank;
        memcpy(h->positive + h->npositive++ * rank, root, rank * sizeof(int));
        if (!is_sum(h, root))
            add_simple(h, g, k);
    }
    h->whole = h->npositive == g->npositive;
    assert(h->whole || is_closed(h, g, keep));
    find_factors(h);
}

void an_subalgebra_join(struct an_subalgebra *h, int width, int rank,
                        const int *simple, const int *coroot)
{
    size_t n = (size_t)(width * rank);
    an_subalgebra_clear(h);
    h->width = width;
    h->rank = rank;
    h->simple = an_alloc(n, sizeof *h->simple);
    h->coroot = an_alloc(n, sizeof *h->coroot);
    memcpy(h->simple, simple, n * sizeof *simple);
    memcpy(h->coroot, coroot, n * sizeof *coroot);
    find_factors(h);
}

void an_subalgebra_nodes(struct an_subalgebra *h, const struct an_lie *g,
                         const bool *use)
{
    size_t rank = (size_t)g->rank;
    bool *keep = an_alloc(g->npositive, sizeof(bool));
    for (size_t k = 0; k < g->npositive; k++) {
        keep[k] = true;
        for (size_t i = 0; i < rank; i++)
            if (!use[i] && g->coefficients[k * rank + i] != 0)
                keep[k] = false;
    }
    an_subalgebra_set(h, g, keep);
    free(keep);
}

void an_subalgebra_highest(int *mu, const struct an_subalgebra *h)
{
    for (int i = 0; i < h->rank;) {
        int c = pair(h, i, mu);
        for (int k = 0; k < h->width && c < 0; k++)
            mu[k] -= c * h->simple[i * h->width + k];
        i = c < 0 ? 0 : i + 1;
    }
}

bool an_subalgebra_neutral(const struct an_subalgebra *h, const int *mu)
{
    for (int i = 0; i < h->rank; i++)
        if (pair(h, i, mu) != 0)
            return false;
    return true;
}

void an_subalgebra_conjugate(int *dual, const struct an_subalgebra *h,
                             const int *labels)
{
    int copy[AN_MAX_RANK];
    memcpy(copy, labels, (size_t)h->rank * sizeof(int));
    for (int k = 0; k < h->nideals; k++) {
        const struct an_ideal *f = h->ideal + k;
        for (int i = 0; i < f->rank; i++) {
            int j = an_node_conjugate(f->series, f->rank, i);
            dual[f->node[j]] = copy[f->node[i]];
        }
    }
}

bool an_subalgebra_pseudoreal(const struct an_subalgebra *h, const int *labels)
{
    bool odd = false;
    for (int k = 0; k < h->nideals; k++) {
        const struct an_ideal *f = h->ideal + k;
        for (int i = 0; i < f->rank; i++)
            if (an_node_is_odd(f->series, f->rank, i))
                odd ^= labels[f->node[i]] % 2 != 0;
    }
    return odd;
}
