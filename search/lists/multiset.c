/* multiset.c - multisets of integers with a given sum.
 *
 * Written in ascending order x_0 <= x_1 <= ... of `size` charges. When i of
 * them are fixed and the sum r is left for the other n, the next one lies
 * between max(x_{i-1}, r - (n - 1) high) and floor(r / n), and each value in
 * between leads to at least one multiset; so the walk never turns back empty.
 * The last two charges are one tight loop.
 */
#include "search/lists/multiset.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/patience.h"
#include "search/problem.h"

/* A prime; sums of two residues fit into a word. */
static const uint64_t PRIME = (UINT64_C(1) << 61) - 1;

/* v, w: a power series modulo q^n, its coefficients modulo 2^64 and PRIME, :=
 * itself times (1 - q^a) / (1 - q^b). */
static void multiply(uint64_t *v, uint64_t *w, size_t n, size_t a, size_t b)
{
    for (size_t j = n; j-- > a;) {
        v[j] -= v[j - a];
        w[j] = (w[j] + PRIME - w[j - a]) % PRIME;
    }
    for (size_t j = b; j < n; j++) {
        v[j] += v[j - b];
        w[j] = (w[j] + w[j - b]) % PRIME;
    }
}

/* The numbers are coefficients of the Gaussian binomial of span + size over
 * size, the product of (1 - q^(span + i)) / (1 - q^i) for i = 1..size. They are
 * the same from both ends and grow up to the middle (Sylvester), by a factor of
 * at most sqrt(2 t) + 1 from t on: a partition of t + 1 is one of t and a
 * corner of it. So the first one above AN_COUNT_MAX is far below 2^64 PRIME,
 * and its residues are not those of a number below. */
uint64_t *an_multisets_count(size_t size, int low, int high)
{
    size_t span = (size_t)(high - low), n = size * span + 1;
    uint64_t *v = an_alloc(n, sizeof *v), *w = an_alloc(n, sizeof *w);
    v[0] = w[0] = 1;
    for (size_t i = 1; i <= size; i++)
        multiply(v, w, n, span + i, i);
    bool fits = true;
    for (size_t t = 0; t <= (n - 1) / 2; t++) {
        fits = fits && v[t] < AN_COUNT_MAX && v[t] % PRIME == w[t];
        v[t] = v[n - 1 - t] = fits ? v[t] : AN_COUNT_MAX;
    }
    free(w);
    return v;
}

void an_elements_clear(struct an_elements *e)
{
    free(e->k);
    free(e->m);
    free(e->charge);
    *e = (struct an_elements){.stride = e->stride};
}

void an_elements_reserve(struct an_elements *e, size_t n)
{
    if (n <= e->cap)
        return;
    size_t cap = e->cap, same = cap, last = cap;
    e->k = an_grow(e->k, &cap, n, sizeof *e->k);
    e->m = an_grow(e->m, &same, n, sizeof *e->m);
    if (e->stride)
        e->charge = an_grow(e->charge, &last, n, e->stride * sizeof *e->charge);
    e->cap = cap;
}

/* A walk: the charges fixed so far and what they leave. */
struct walk {
    const struct an_multisets *what;
    int64_t x[AN_SEARCH_MAX_WIDTH];
    int64_t last[AN_SEARCH_MAX_WIDTH]; /* largest value of x[i] */
    int64_t rest[AN_SEARCH_MAX_WIDTH + 1];
    int64_t k[AN_SEARCH_MAX_WIDTH + 1], m[AN_SEARCH_MAX_WIDTH + 1];
};

static int64_t half_square(int64_t x)
{
    return x * (x - 1) / 2;
}

static int64_t sixth_cube(int64_t x)
{
    return (x - 1) * x * (x + 1) / 6;
}

static int64_t floor_div(int64_t a, int64_t n)
{
    return a / n - (a % n < 0);
}

/* Opens level i. */
static void open_level(struct walk *w, size_t i)
{
    const struct an_search_group *g = &w->what->group;
    int64_t left = (int64_t)(g->size - i);
    int64_t first = i ? w->x[i - 1] : g->low;
    int64_t least = w->rest[i] - (left - 1) * g->high;
    w->x[i] = least > first ? least : first;
    w->last[i] = floor_div(w->rest[i], left);
}

static bool is_symmetric(const int64_t *x, size_t n)
{
    for (size_t i = 0; 2 * i < n; i++)
        if (x[i] != -x[n - 1 - i])
            return false;
    return true;
}

/* Appends the multiset that the walk has reached. */
static void append(struct an_elements *e, const struct walk *w, int64_t k,
                   int64_t m)
{
    const struct an_multisets *what = w->what;
    size_t n = what->group.size;
    if (what->symmetric && !is_symmetric(w->x, n))
        return;
    e->k[e->n] = (int32_t)(what->quadratic * k);
    e->m[e->n] = (int32_t)(what->cubic * m);
    if (e->stride) {
        int16_t *charge = e->charge + e->n * e->stride;
        memset(charge, 0, e->stride * sizeof *charge);
        for (size_t i = 0; i < n; i++)
            charge[what->offset + i] = (int16_t)w->x[i];
    }
    e->n++;
}

/* The last two charges: x[i] runs, the other one is what it leaves. Returns how
 * many multisets there were. */
static uint64_t last_two(struct an_elements *e, struct walk *w, size_t i)
{
    int64_t rest = w->rest[i], first = w->x[i], n = w->last[i] - first + 1;
    if (n <= 0)
        return 0;
    an_elements_reserve(e, e->n + (size_t)n);
    for (int64_t x = first; x < first + n; x++) {
        w->x[i] = x;
        w->x[i + 1] = rest - x;
        append(e, w, w->k[i] + half_square(x) + half_square(rest - x),
               w->m[i] + sixth_cube(x) + sixth_cube(rest - x));
    }
    return (uint64_t)n;
}

static void one_charge(struct an_elements *e, struct walk *w)
{
    int64_t x = w->rest[0];
    an_elements_reserve(e, e->n + 1);
    w->x[0] = x;
    append(e, w, half_square(x), sixth_cube(x));
}

void an_multisets_list(struct an_elements *e, const struct an_multisets *what,
                       struct an_patience *patience)
{
    const struct an_search_group *g = &what->group;
    int64_t size = (int64_t)g->size;
    struct walk w = {.what = what};
    e->n = 0;
    if (what->sum < size * g->low || what->sum > size * g->high)
        return;
    w.rest[0] = what->sum;
    if (g->size == 1) {
        one_charge(e, &w);
        return;
    }
    size_t i = 0, bottom = g->size - 2;
    open_level(&w, 0);
    for (;;) {
        if (i == bottom && an_patience_ends(patience, AN_PATIENCE_ELEMENT *
                                                          last_two(e, &w, i)))
            return;
        if (i == bottom || w.x[i] > w.last[i]) {
            if (i == 0)
                return;
            i--;
            w.x[i]++;
            continue;
        }
        w.rest[i + 1] = w.rest[i] - w.x[i];
        w.k[i + 1] = w.k[i] + half_square(w.x[i]);
        w.m[i + 1] = w.m[i] + sixth_cube(w.x[i]);
        open_level(&w, ++i);
    }
}
