/* branch.c - branching to a subalgebra spanned by roots.
 *
 * The character of R times the Weyl denominator of h is the sum over its
 * pieces of the alternating orbit of (highest weight + rho_h). So each weight
 * mu of R, reflected by w . mu = w(mu + rho_h) - rho_h until it is dominant,
 * adds det(w) times its multiplicity to the piece where it lands, and nothing
 * when it meets a wall (G. Racah; D. Speiser). A simple reflection takes
 * (<mu, beta^v> + 1) beta off mu, so rho_h itself is not needed.
 */

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/subalgebra.h"
#include "algebra/lie/table.h"
#include "algebra/lie/weights.h"

/* Moves mu to the dominant chamber; its h-labels go along. Returns the sign of
 * the reflections, 0 on a wall. */
static int reflect(int *mu, int *labels, const struct an_subalgebra *h,
                   const int *cartan)
{
    int sign = 1;
    int i = 0;
    while (i < h->rank) {
        if (labels[i] >= 0) {
            i++;
            continue;
        }
        int k = labels[i] + 1;
        if (k == 0)
            return 0;
        for (int j = 0; j < h->rank; j++)
            labels[j] -= k * cartan[i * h->rank + j];
        for (int j = 0; j < h->width; j++)
            mu[j] -= k * h->simple[i * h->width + j];
        sign = -sign;
        i = 0;
    }
    return sign;
}

static bool is_dominant(const struct an_subalgebra *h, const int *mu)
{
    int labels[AN_MAX_RANK];
    an_subalgebra_labels(labels, h, mu);
    for (int i = 0; i < h->rank; i++)
        if (labels[i] < 0)
            return false;
    return true;
}

static void add_piece(struct an_branching *b, size_t *cap, const int *highest,
                      int multiplicity)
{
    size_t rank = (size_t)b->rank;
    b->highest = an_grow(b->highest, &b->cap, b->n + 1, rank * sizeof(int));
    b->multiplicity = an_grow(b->multiplicity, cap, b->n + 1, sizeof(int));
    memcpy(b->highest + b->n * rank, highest, rank * sizeof(int));
    b->multiplicity[b->n++] = multiplicity;
}

/* sum[k] := the alternating sum for each of the dominant weights. Highest
 * weights are weights of R, so what lands elsewhere cancels. */
static void sum_orbits(long *sum, const struct an_table *dominant,
                       const struct an_subalgebra *h,
                       const struct an_weights *w)
{
    size_t rank = (size_t)w->rank;
    int mu[AN_MAX_RANK];
    int labels[AN_MAX_RANK];
    int *cartan = an_alloc((size_t)h->rank * (size_t)h->rank, sizeof(int));
    for (int i = 0; i < h->rank; i++)
        an_subalgebra_labels(cartan + i * h->rank, h, h->simple + i * h->width);
    for (size_t k = 0; k < w->n; k++) {
        memcpy(mu, w->labels + k * rank, rank * sizeof(int));
        an_subalgebra_labels(labels, h, mu);
        int sign = reflect(mu, labels, h, cartan);
        if (sign == 0)
            continue;
        size_t piece = an_table_find(dominant, mu);
        if (piece < dominant->n)
            sum[piece] += sign * w->multiplicity[k];
    }
    free(cartan);
}

void an_branching_init(struct an_branching *b)
{
    *b = (struct an_branching){0};
}

void an_branching_clear(struct an_branching *b)
{
    free(b->multiplicity);
    free(b->highest);
    an_branching_init(b);
}

void an_branch(struct an_branching *b, const struct an_subalgebra *h,
               const struct an_weights *w)
{
    size_t rank = (size_t)w->rank;
    size_t cap = 0;
    assert(w->rank == h->width);
    an_branching_clear(b);
    b->rank = w->rank;
    if (h->whole) {
        add_piece(b, &cap, w->labels, w->multiplicity[0]);
        return;
    }
    if (h->rank == 0) {
        for (size_t k = 0; k < w->n; k++)
            add_piece(b, &cap, w->labels + k * rank, w->multiplicity[k]);
        return;
    }
    struct an_table dominant;
    an_table_init(&dominant, w->rank);
    for (size_t k = 0; k < w->n; k++)
        if (is_dominant(h, w->labels + k * rank))
            an_table_add(&dominant, w->labels + k * rank);
    long *sum = an_alloc(dominant.n, sizeof(long));
    sum_orbits(sum, &dominant, h, w);
    for (size_t k = 0; k < dominant.n; k++) {
        assert(sum[k] >= 0);
        if (sum[k] > 0)
            add_piece(b, &cap, dominant.rows + k * rank, (int)sum[k]);
    }
    free(sum);
    an_table_clear(&dominant);
}
