/* rank.c - the rank of a mass matrix of generic entries, order by order.
 *
 * It is the size of a maximal matching of rows to columns through filled
 * entries, here with as many copies of a row as it has states; augmenting paths
 * find it. That the matrix is symmetric does not lower it: a permutation and
 * its inverse contribute the same. Where entries are antisymmetric in
 * generations they may cancel; then the rank is that of entries drawn at
 * random. So may those of two fields of one representation where the invariant
 * is antisymmetric in it, and, to all orders, those of pseudoreal multiplets of
 * an unbroken global group, whose invariant is antisymmetric: with w and -w two
 * weights, f and g two multiplets, M(f, w; g, -w) = -M(f, -w; g, w), whatever
 * the vevs are that leave the group unbroken. In real multiplets the sign is
 * plus, which makes the matrix symmetric in f and g and lowers nothing.
 */
#include "masses/rank.h"

#include <stdlib.h>

#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "algebra/solve.h"
#include "masses/matrix.h"

#define NONE ((size_t)-1)

/* flow[i n + j]: how many states of row i are matched to columns of state j. */
struct matching {
    const struct an_mass_matrix *x;
    int dimension;
    size_t n;
    bool *filled;  /* n x n */
    bool *skew;    /* n x n: antisymmetric in generations, i < j */
    bool *crossed; /* n x n: minus that of the weights exchanged, i < j */
    const struct an_mass_entry **gauge; /* n x n: i < j, nothing but this gauge
                                           coupling */
    size_t *first;                      /* n: row of the first state of each */
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

/* The state of the same field and generations with the weight of another one,
 * which may be of the other chirality; NONE when there is none. */
static size_t with_weight(const struct matching *m, size_t i, size_t of)
{
    const struct an_mass_state *a = &m->x->state[i], *b = &m->x->state[of];
    int sign = a->right == b->right ? 1 : -1;
    for (size_t k = 0; k < m->n; k++) {
        const struct an_mass_state *c = &m->x->state[k];
        bool same = c->block == a->block && c->right == a->right;
        for (size_t l = 0; l < m->x->nlabels && same; l++)
            same = c->labels[l] == sign * b->labels[l];
        if (same)
            return k;
    }
    return NONE;
}

/* Are the states of pseudoreal multiplets, whose weights tell them apart? */
static bool are_dual(const struct matching *m, size_t i, size_t j)
{
    const struct an_mass_state *a = &m->x->state[i], *b = &m->x->state[j];
    return a->pseudoreal && b->pseudoreal && a->opposite > 0 && b->opposite > 0;
}

/* Is the entry of states i <= j minus that of p and q? */
static bool has_partner(size_t *p, size_t *q, const struct matching *m,
                        size_t i, size_t j)
{
    size_t at = i * m->n + j;
    if (!m->filled[at] || m->gauge[at])
        return false;
    if (are_dual(m, i, j)) {
        *p = m->x->state[i].opposite - 1;
        *q = m->x->state[j].opposite - 1;
        return true;
    }
    if (!m->crossed[at])
        return false;
    *p = with_weight(m, i, j);
    *q = with_weight(m, j, i);
    const struct an_mass_state *x = m->x->state;
    return *p != NONE && *q != NONE && x[*p].n == x[i].n && x[*q].n == x[j].n;
}

/* Has it one that comes before it? */
static bool is_copy(size_t *p, size_t *q, const struct matching *m, size_t i,
                    size_t j)
{
    size_t x, y;
    if (!has_partner(p, q, m, i, j))
        return false;
    size_t least = *p < *q ? *p : *q, other = *p < *q ? *q : *p;
    return (least < i || (least == i && other < j)) &&
           has_partner(&x, &y, m, least, other);
}

/* Finds entries that are no generic numbers. */
static void find_relations(struct matching *m)
{
    size_t n = m->n, p, q;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++) {
            size_t at = i * n + j;
            if (has_partner(&p, &q, m, i, j) && p == j && q == i)
                m->skew[at] = true;
            m->related = m->related || m->skew[at] || m->gauge[at] ||
                         is_copy(&p, &q, m, i, j);
        }
}

static void matching_init(struct matching *m, const struct an_mass_matrix *x,
                          int dimension)
{
    size_t n = x->nstates;
    *m = (struct matching){.x = x, .dimension = dimension, .n = n};
    m->filled = an_alloc(n * n, sizeof *m->filled);
    m->skew = an_alloc(n * n, sizeof *m->skew);
    m->crossed = an_alloc(n * n, sizeof *m->crossed);
    m->gauge = an_alloc(n * n, sizeof *m->gauge);
    m->flow = an_alloc(n * n, sizeof *m->flow);
    m->first = an_alloc(n, sizeof *m->first);
    m->row = an_alloc(n, sizeof *m->row);
    m->column = an_alloc(n, sizeof *m->column);
    for (size_t i = 0; i < n; i++)
        m->row[i] = m->column[i] = x->state[i].n;
    for (size_t i = 1; i < n; i++)
        m->first[i] = m->first[i - 1] + (size_t)x->state[i - 1].n;
    for (size_t k = 0; k < x->nentries; k++) {
        const struct an_mass_entry *e = &x->entry[k];
        if (e->dimension > dimension)
            continue;
        size_t at = e->i * n + e->j;
        m->gauge[at] = e->gauge && !m->filled[at] ? e : NULL;
        m->filled[at] = m->filled[e->j * n + e->i] = true;
        m->skew[at] = e->antisymmetric; /* the last one counts */
        m->crossed[at] = e->crossed;
    }
    find_relations(m);
}

static void matching_clear(struct matching *m)
{
    free(m->filled);
    free(m->skew);
    free(m->crossed);
    free(m->gauge);
    free(m->flow);
    free(m->first);
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

/* Fills the block of states i <= j of an n x n matrix. */
static void draw_block(uint64_t *a, size_t n, const struct matching *m,
                       size_t i, size_t j, uint64_t *seed)
{
    size_t r = m->first[i], c = m->first[j];
    static const uint64_t prime = AN_MASS_PRIME;
    bool skew = m->skew[i * m->n + j];
    /* of dual bases of one weight and its opposite */
    bool dual = are_dual(m, i, j);
    size_t step = dual ? (size_t)m->x->state[i].multiplicity : 1;
    for (size_t k = 0; k < (size_t)m->x->state[i].n; k++)
        for (size_t l = 0; l < (size_t)m->x->state[j].n; l++) {
            size_t x = (r + k) * n + c + l;
            if (k % step != l % step)
                a[x] = 0;
            else if ((skew || i == j) && l < k) /* known from (l, k) */
                a[x] = skew ? (prime - a[(r + l) * n + c + k]) % prime
                            : a[(r + l) * n + c + k];
            else
                a[x] = skew && l == k ? 0 : draw(seed);
            a[(c + l) * n + r + k] = a[x];
        }
}

/* The same for an entry that is minus that of p and q. */
static void copy_block(uint64_t *a, size_t n, const struct matching *m,
                       size_t i, size_t j, size_t p, size_t q)
{
    for (size_t k = 0; k < (size_t)m->x->state[i].n; k++)
        for (size_t l = 0; l < (size_t)m->x->state[j].n; l++) {
            size_t x = m->first[i] + k, y = m->first[j] + l;
            uint64_t other = a[(m->first[p] + k) * n + m->first[q] + l];
            a[x * n + y] = a[y * n + x] =
                (AN_MASS_PRIME - other) % AN_MASS_PRIME;
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
                       size_t i, size_t j, uint64_t *seed)
{
    size_t r = m->first[i], c = m->first[j];
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
    size_t n = (size_t)m->x->total, p, q;
    uint64_t *a = an_alloc(n * n, sizeof *a), seed = 1;
    for (size_t i = 0; i < m->n; i++)
        for (size_t j = i; j < m->n; j++)
            if (m->gauge[i * m->n + j])
                draw_gauge(a, n, m, i, j, &seed);
            else if (is_copy(&p, &q, m, i, j))
                copy_block(a, n, m, i, j, p, q);
            else if (m->filled[i * m->n + j])
                draw_block(a, n, m, i, j, &seed);
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
    /* Entries that are not exact, or of weights that several multiplets have,
     * were taken as generic. */
    if (o->rank > x->total - x->unpaired)
        o->rank = x->total - x->unpaired;
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
