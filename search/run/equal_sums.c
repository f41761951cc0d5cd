/* equal_sums.c - pairs of multisets whose sums and sums of cubes agree.
 *
 * c_q[s][m] is the number of multisets of q charges in [1, Q] whose sum is s
 * and whose sum of w(z) = (z^3 - z)/6 is m, so that equal (s, m) means equal
 * sums and equal sums of cubes. Charges are let in one after another, v = 1..Q:
 * of the multisets of charges up to v those that have v at all are v and one of
 * q - 1 charges up to v,
 *
 *     c_q[s][m] += c_{q-1}[s - v][m - w(v)],    q = 1, 2, ... in this order,
 *
 * and the number of pairs of p and q charges is the inner product of c_p and
 * c_q. One table serves all (p, q) of one bound.
 *
 * A row s reaches from the least m, of q charges as equal as can be, to the
 * largest, of as many charges 1 and Q as can be (w(1) = 0). Of sums only those
 * are kept that a partner can have, s <= Q min(q, n - q) with n the most
 * charges of a pair; these rows need only rows of q - 1 that are kept as well.
 * No counter exceeds the number of multisets of its sum, which is found first:
 * tables are for what stays below 2^32, so that a product of two rows stays
 * below 2^64. Adding rows is bound by the memory, and more threads do not help.
 */
#include "search/run/equal_sums.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "search/problem.h"
#include "search/run/run.h"
#include "search/run/summands.h"

/* Bytes of a table: half of what a search may take. */
#define TABLE_MAX ((size_t)1 << 29)

struct row {
    size_t at;    /* its counters begin here */
    int64_t low;  /* m of the first one */
    uint32_t all; /* multisets of this sum */
};

struct table {
    int64_t q, n;     /* largest charge; charges of a pair */
    struct row **row; /* row[size][sum], 0 <= size < n */
    uint32_t *v;      /* all counters */
    size_t counters;
};

static int64_t cube(int64_t z)
{
    return (z * z * z - z) / 6;
}

static int64_t min(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t largest_sum(const struct table *t, int64_t size)
{
    return t->q * min(size, t->n - size);
}

/* Least and largest sum of w over `size` charges in [1, top] with this sum,
 * which they can have. */
static int64_t least(int64_t size, int64_t sum)
{
    if (size == 0)
        return 0;
    int64_t z = sum / size, rest = sum % size;
    return (size - rest) * cube(z) + rest * cube(z + 1);
}

static int64_t most(int64_t size, int64_t sum, int64_t top)
{
    int64_t more = sum - size;
    if (more == 0)
        return 0;
    return more / (top - 1) * cube(top) + cube(more % (top - 1) + 1);
}

/* ---- what a table will take */

/* all := the numbers of multisets of each sum; false if one passes 32 bits. */
static bool count_sums(struct table *t)
{
    t->row[0][0].all = 1;
    for (int64_t v = 1; v <= t->q; v++)
        for (int64_t size = 1; size < t->n; size++) {
            int64_t top = min(largest_sum(t, size), size * v);
            for (int64_t s = size - 1 + v; s <= top; s++) {
                if (s - v > largest_sum(t, size - 1))
                    break;
                uint32_t *all = &t->row[size][s].all;
                uint32_t x = t->row[size - 1][s - v].all;
                if (*all > UINT32_MAX - x)
                    return false;
                *all += x;
            }
        }
    return true;
}

static bool place_rows(struct table *t)
{
    size_t n = 1; /* that of no charge */
    for (int64_t size = 1; size < t->n; size++)
        for (int64_t s = size; s <= largest_sum(t, size); s++) {
            struct row *r = &t->row[size][s];
            r->at = n;
            r->low = least(size, s);
            n += (size_t)(most(size, s, t->q) - r->low + 1);
            if (n > TABLE_MAX / sizeof *t->v)
                return false;
        }
    t->counters = n;
    return true;
}

static void table_clear(struct table *t)
{
    for (int64_t size = 0; size < t->n; size++)
        free(t->row[size]);
    free(t->row);
    free(t->v);
}

/* Rows without counters; false if it would be too large. */
static bool table_lay_out(struct table *t, int q, size_t n)
{
    *t = (struct table){.q = q, .n = (int64_t)n};
    t->row = an_alloc(n, sizeof *t->row);
    for (int64_t size = 0; size < t->n; size++)
        t->row[size] =
            an_alloc((size_t)largest_sum(t, size) + 1, sizeof **t->row);
    return count_sums(t) && place_rows(t);
}

/* ---- filling it */

/* Counters that a processor adds at once, or a few times as many. */
#define TOGETHER 16

/* x += y, n counters each, which do not overlap. */
static void add_row(uint32_t *restrict x, const uint32_t *restrict y, int64_t n)
{
    int64_t i = 0;
    for (; i + TOGETHER <= n; i += TOGETHER)
        for (int64_t k = 0; k < TOGETHER; k++)
            x[i + k] += y[i + k];
    for (; i < n; i++)
        x[i] += y[i];
}

/* Multisets of `size` charges up to v with v among them, of all sums. */
static void let_in(struct table *t, int64_t v, int64_t size)
{
    int64_t top = min(largest_sum(t, size), size * v);
    top = min(top, largest_sum(t, size - 1) + v);
    for (int64_t s = size - 1 + v; s <= top; s++) {
        const struct row *to = &t->row[size][s];
        const struct row *from = &t->row[size - 1][s - v];
        int64_t n = most(size - 1, s - v, v) - from->low + 1;
        add_row(t->v + to->at + (from->low + cube(v) - to->low),
                t->v + from->at, n);
    }
}

/* sum := sum + weight * the inner product of two rows of one sum, over m in
 * [low, high]. It is at most the product of what both rows add up to. */
static void add_product(fmpz_t sum, const fmpz_t weight, const struct table *t,
                        const struct row *a, const struct row *b, int64_t low,
                        int64_t high)
{
    const uint32_t *x = t->v + a->at + (low - a->low);
    const uint32_t *y = t->v + b->at + (low - b->low);
    uint64_t product = 0;
    for (int64_t i = 0; i <= high - low; i++)
        product += (uint64_t)x[i] * y[i];
    fmpz_addmul_ui(sum, weight, product);
}

static void add_pairs(fmpz_t sum, const fmpz_t weight, const struct table *t,
                      int64_t p, int64_t q)
{
    for (int64_t s = q; s <= p * t->q; s++) {
        const struct row *a = &t->row[p][s], *b = &t->row[q][s];
        int64_t high = most(q, s, t->q);
        if (a->low <= high)
            add_product(sum, weight, t, a, b, a->low, high);
    }
}

/* ---- */

/* Multisets of two groups of charges from 1, one condition each on their sums
 * and on their cubes: that they agree. */
static bool is_equal_sums(const struct an_search *s)
{
    if (s->ngroups != 2 || s->nlinear != 1 || s->nquadratic || !s->cubic.weight)
        return false;
    const struct an_search_sum *sums[] = {&s->linear[0], &s->cubic};
    for (size_t i = 0; i < 2; i++)
        if (sums[i]->value != 0 || sums[i]->weight[0] != 1 ||
            sums[i]->weight[1] != -1 || s->group[i].low != 1 ||
            s->group[i].high != s->group[0].high)
            return false;
    return !s->sign && !s->arranged && !s->chiral && !s->nchoices &&
           !s->nequations && !s->nnonzero && !s->modulo && !s->split;
}

/* The largest bound below `below`, and the most charges of a pair with it. */
static int next_bound(size_t *n, const struct an_summands *t, int below)
{
    int q = 0;
    *n = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct an_search *s = &t->v[i].s;
        if (s->group[0].high >= below || s->group[0].high < q)
            continue;
        if (s->group[0].high > q)
            *n = 0;
        q = s->group[0].high;
        *n = s->width > *n ? s->width : *n;
    }
    return q;
}

/* An addition of counters, of which a processor does several at once, takes 0.2
 * to 0.4 ns where a pair of the join takes 20; a charge v works on the
 * (v/Q)^4-th part. */
#define ADDITIONS_OF_A_PAIR 64

uint64_t an_equal_sums_cost(const struct an_summands *t)
{
    for (size_t i = 0; i < t->n; i++)
        if (!is_equal_sums(&t->v[i].s))
            return UINT64_MAX;
    size_t n;
    int q = next_bound(&n, t, AN_SEARCH_MAX_CHARGE + 1);
    if (q == 0)
        return 0;
    if (n * n / 4 * (size_t)q > TABLE_MAX / sizeof(struct row))
        return UINT64_MAX;
    struct table table;
    uint64_t cost = UINT64_MAX;
    if (table_lay_out(&table, q, n))
        cost = table.counters * (uint64_t)q / 5 / ADDITIONS_OF_A_PAIR;
    table_clear(&table);
    return cost;
}

/* The summands of one bound. */
static bool add_bound(fmpz_t sum, const struct an_summands *t, int q, size_t n,
                      const struct an_search_run *run,
                      const struct an_search_state *state)
{
    struct table x;
    bool go_on = table_lay_out(&x, q, n);
    x.v = an_alloc(x.counters, sizeof *x.v);
    x.v[0] = 1;
    for (int64_t v = 1; v <= q && go_on; v++) {
        for (int64_t size = 1; size < x.n && go_on; size++) {
            let_in(&x, v, size);
            go_on = !run->stop || !run->stop(run->context);
        }
        uint64_t done = (uint64_t)v * (uint64_t)v, all = (uint64_t)q;
        if (go_on && run->progress)
            go_on =
                run->progress(run->context, state, done * done * (uint64_t)v,
                              all * all * all * all * all);
    }
    for (size_t i = 0; i < t->n && go_on; i++) {
        const struct an_search_group *g = t->v[i].s.group;
        if (g[0].high != q)
            continue;
        size_t a = g[0].size, b = g[1].size;
        add_pairs(sum, t->v[i].weight, &x, (int64_t)(a < b ? a : b),
                  (int64_t)(a < b ? b : a));
    }
    table_clear(&x);
    return go_on;
}

bool an_equal_sums_add(fmpz_t sum, const struct an_summands *t,
                       const struct an_search_run *run,
                       const struct an_search_state *state)
{
    size_t n;
    bool go_on = true;
    for (int q = next_bound(&n, t, AN_SEARCH_MAX_CHARGE + 1); q > 0 && go_on;
         q = next_bound(&n, t, q))
        go_on = add_bound(sum, t, q, n, run, state);
    return go_on;
}
