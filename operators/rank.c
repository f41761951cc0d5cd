/* rank.c - the rank of a mass matrix of generic entries, order by order.
 *
 * It is the size of a maximal matching of rows to columns through filled
 * entries, here with as many copies of a row as it has states; augmenting paths
 * find it. That the matrix is symmetric does not lower it.
 */
#include "operators/impl.h"

#include <stdlib.h>

#include "base/mem.h"
#include "operators/mechanism.h"

/* flow[i n + j]: how many states of row i are matched to columns of state j. */
struct matching {
    const struct an_mass_matrix *x;
    int dimension;
    size_t n;
    bool *filled;       /* n x n */
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
    m->flow = an_alloc(n * n, sizeof *m->flow);
    m->row = an_alloc(n, sizeof *m->row);
    m->column = an_alloc(n, sizeof *m->column);
    for (size_t i = 0; i < n; i++)
        m->row[i] = m->column[i] = x->state[i].n;
    for (size_t k = 0; k < x->nentries; k++) {
        const struct an_mass_entry *e = &x->entry[k];
        if (e->dimension <= dimension)
            m->filled[e->i * n + e->j] = m->filled[e->j * n + e->i] = true;
    }
}

static void matching_clear(struct matching *m)
{
    free(m->filled);
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

static void add_order(struct an_mass_matrix *x, int dimension)
{
    struct matching m;
    matching_init(&m, x, dimension);
    struct an_mass_order *o = &x->order[x->norders++];
    *o = (struct an_mass_order){.dimension = dimension};
    while (augment(&m))
        o->rank++;
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
