/* rank.c - the rank of a mass matrix of generic entries, order by order.
 *
 * It is the size of a maximal matching of rows to columns through filled
 * entries, here with as many copies of a row as it has states; augmenting paths
 * find it. That the matrix is symmetric does not lower it: a permutation and
 * its inverse contribute the same. Where entries are antisymmetric in
 * generations they may cancel; then the rank is that of entries drawn at
 * random.
 */
#include "masses/rank.h"

#include <stdlib.h>

#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "algebra/solve.h"
#include "masses/matrix.h"

/* flow[i n + j]: how many states of row i are matched to columns of state j. */
struct matching {
    const struct an_mass_matrix *x;
    int dimension;
    size_t n;
    bool *filled; /* n x n */
    bool *skew;   /* n x n: antisymmetric in generations, i < j */
    const struct an_mass_entry **gauge; /* n x n: i < j, nothing but this gauge
                                           coupling */
    bool related;       /* some entries are no generic numbers */
    long *flow;         /* n x n */
    long *row, *column; /* what is left of each */
};

/* One augmenting path from a row with something left, breadth first; true when
 * a column with something left was reached and the path was taken. */
static bool augment(struct matching *m)
{
    size_t n = m->n, head = 0, tail = 0;
    /* Rows are 0 .. n - 1, columns n .. 2 n - 1. */
    size_t *queue = an_alloc(2 * n, sizeof *queue);
    size_t *from = an_alloc(2 * n, sizeof *from); /* 1 + where we came from */
    size_t end = 2 * n;
    for (size_t i = 0; i < n; i++)
        if (m->row[i] > 0) {
            queue[tail++] = i;
            from[i] = i + 1;
        }
    while (head < tail && end == 2 * n) {
        size_t v = queue[head++];
        for (size_t k = 0; k < n && end == 2 * n; k++) {
            size_t w = v < n ? n + k : k;
            bool open =
                v < n ? m->filled[v * n + k] : m->flow[k * n + (v - n)] > 0;
            if (!open || from[w] != 0)
                continue;
            from[w] = v + 1;
            queue[tail++] = w;
            if (w >= n && m->column[w - n] > 0)
                end = w;
        }
    }
    bool found = end < 2 * n;
    if (found)
        m->column[end - n]--;
    for (size_t w = end; found;) {
        size_t v = from[w] - 1;
        if (v == w) {
            m->row[w]--;
            break;
        }
        if (v < n)
            m->flow[v * n + (w - n)]++;
        else
            m->flow[w * n + (v - n)]--;
        w = v;
    }
    free(from);
    free(queue);
    return found;
}

static void matching_init(struct matching *m, const struct an_mass_matrix *x,
                          int dimension)
{
    size_t n = x->nstates;
    *m = (struct matching){.x = x, .dimension = dimension, .n = n};
    m->filled = an_alloc(n * n, sizeof *m->filled);
    m->skew = an_alloc(n * n, sizeof *m->skew);
    m->gauge = an_alloc(n * n, sizeof *m->gauge);
    m->flow = an_alloc(n * n, sizeof *m->flow);
    m->row = an_alloc(n, sizeof *m->row);
    m->column = an_alloc(n, sizeof *m->column);
    for (size_t i = 0; i < n; i++)
        m->row[i] = m->column[i] = x->state[i].n;
    for (size_t k = 0; k < x->nentries; k++) {
        const struct an_mass_entry *e = &x->entry[k];
        if (e->dimension > dimension)
            continue;
        size_t at = e->i * n + e->j;
        m->gauge[at] = e->gauge && !m->filled[at] ? e : NULL;
        m->filled[at] = m->filled[e->j * n + e->i] = true;
        m->skew[e->i * n + e->j] = e->antisymmetric; /* the last one counts */
    }
    for (size_t k = 0; k < n * n; k++)
        m->related = m->related || m->skew[k] || m->gauge[k];
}

static void matching_clear(struct matching *m)
{
    free(m->filled);
    free(m->skew);
    free(m->gauge);
    free(m->flow);
    free(m->row);
    free(m->column);
}

/* Can charges +1 and -1 be given to the states that are linked to the active
 * ones, so that both sides of each entry differ? That is a lepton number. */
static bool has_lepton_number(const struct matching *m)
{
    size_t n = m->n;
    int *side = an_alloc(n, sizeof *side);
    size_t *queue = an_alloc(n, sizeof *queue);
    bool possible = true;
    for (size_t start = 0; start < n && possible; start++) {
        if (!m->x->state[start].active || side[start] != 0)
            continue;
        size_t head = 0, tail = 0;
        side[start] = 1;
        queue[tail++] = start;
        while (head < tail && possible) {
            size_t v = queue[head++];
            for (size_t w = 0; w < n && possible; w++) {
                if (!m->filled[v * n + w])
                    continue;
                possible = side[w] != side[v];
                if (side[w] == 0) {
                    side[w] = -side[v];
                    queue[tail++] = w;
                }
            }
        }
    }
    free(queue);
    free(side);
    return possible;
}

static bool every_active_is_linked(const struct matching *m)
{
    for (size_t i = 0; i < m->n; i++) {
        bool linked = !m->x->state[i].active;
        for (size_t j = 0; j < m->n && !linked; j++)
            linked = m->filled[i * m->n + j];
        if (!linked)
            return false;
    }
    return true;
}

/* SplitMix64, from a fixed seed: Steele, Lea, Flood, OOPSLA 2014. */
static uint64_t draw(uint64_t *seed)
{
    uint64_t x = *seed += UINT64_C(0x9e3779b97f4a7c15);
    x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (x ^ (x >> 31)) >> 4;
}

/* Fills the block of states i <= j, whose first rows are r and c, of an n x n
 * matrix. */
static void draw_block(uint64_t *a, size_t n, const struct matching *m,
                       size_t i, size_t j, size_t r, size_t c, uint64_t *seed)
{
    static const uint64_t prime = AN_MASS_PRIME;
    bool skew = m->skew[i * m->n + j];
    for (size_t k = 0; k < (size_t)m->x->state[i].n; k++)
        for (size_t l = 0; l < (size_t)m->x->state[j].n; l++) {
            size_t x = (r + k) * n + c + l;
            if ((skew || i == j) && l < k) /* known from (l, k) */
                a[x] = skew ? (prime - a[(r + l) * n + c + k]) % prime
                            : a[(r + l) * n + c + k];
            else
                a[x] = skew && l == k ? 0 : draw(seed);
            a[(c + l) * n + r + k] = a[x];
        }
}

/* The k-th of the numbers that state i has in all gauge couplings. */
static uint64_t direction(size_t i, long k)
{
    uint64_t seed = ((uint64_t)i << 32) + (uint64_t)k + 2;
    return draw(&seed);
}

/* The same for a gauge coupling: of the superfield, the strength, and of the
 * gaugino. */
static void draw_gauge(uint64_t *a, size_t n, const struct matching *m,
                       size_t i, size_t j, size_t r, size_t c, uint64_t *seed)
{
    const struct an_mass_entry *e = m->gauge[i * m->n + j];
    bool swap = e->psi == j;
    for (long l = 0; l < m->x->state[swap ? i : j].n; l++) {
        uint64_t by = e->strength == 0
                          ? draw(seed)
                          : n_mulmod2(e->strength, direction(swap ? i : j, l),
                                      AN_MASS_PRIME);
        for (long k = 0; k < m->x->state[swap ? j : i].n; k++) {
            size_t x = r + (size_t)(swap ? l : k),
                   y = c + (size_t)(swap ? k : l);
            a[x * n + y] = a[y * n + x] =
                n_mulmod2(direction(swap ? j : i, k), by, AN_MASS_PRIME);
        }
    }
}

/* The rank of entries drawn at random. */
static long random_rank(const struct matching *m)
{
    size_t n = (size_t)m->x->total, r = 0;
    uint64_t *a = an_alloc(n * n, sizeof *a), seed = 1;
    for (size_t i = 0; i < m->n; r += (size_t)m->x->state[i++].n)
        for (size_t j = i, c = r; j < m->n; c += (size_t)m->x->state[j++].n)
            if (m->gauge[i * m->n + j])
                draw_gauge(a, n, m, i, j, r, c, &seed);
            else if (m->filled[i * m->n + j])
                draw_block(a, n, m, i, j, r, c, &seed);
    long rank = (long)an_prime_rank(a, n);
    free(a);
    return rank;
}

static void add_order(struct an_mass_matrix *x, int dimension)
{
    struct matching m;
    matching_init(&m, x, dimension);
    struct an_mass_dimension *o = &x->order[x->norders++];
    *o = (struct an_mass_dimension){.dimension = dimension};
    while (!m.related && augment(&m))
        o->rank++;
    if (m.related)
        o->rank = random_rank(&m);
    o->massless = x->total - o->rank;
    o->massive = every_active_is_linked(&m);
    o->majorana = !has_lepton_number(&m);
    matching_clear(&m);
}

void an_mass_orders(struct an_mass_matrix *x)
{
    x->order = an_alloc(x->nentries, sizeof *x->order);
    for (size_t k = 0; k < x->nentries; k++)
        if (k + 1 == x->nentries ||
            x->entry[k + 1].dimension != x->entry[k].dimension)
            add_order(x, x->entry[k].dimension);
}
