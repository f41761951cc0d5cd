/* modulo.c - one of the solutions X + c Y.
 *
 * X and Y span a plane; the integer points in it are a lattice with a basis
 * (E, Y), Y being without divisor. What is one solution up to multiples, sign
 * and c Y are the points p E + q Y with p > 0 and gcd(p, q) = 1. The one whose
 * largest charge is smallest is kept; of several, the one that (or whose
 * negative) is the last in the sense of words. If any of them lies within a
 * bound the kept one does: so classes within a bound are found by looking at
 * the points within it, and each once.
 *
 * Y is the same for identical multiplets: order does not matter, and of a group
 * the smallest and the largest charge tell how large its charges are.
 */
#include "search/modulo.h"

#include <string.h>

#include "search/problem.h"

struct plane {
    const struct an_search *s;
    size_t n, ngroups;
    int64_t x[AN_SEARCH_MAX_WIDTH]; /* X, ascending in each group */
    int64_t e[AN_SEARCH_MAX_WIDTH], y[AN_SEARCH_MAX_WIDTH];
    int64_t z[AN_SEARCH_MAX_WIDTH]; /* a point to compare */
    int64_t size;                   /* largest charge of X */
    struct extremes {
        int64_t y, low, high; /* of E, at first of X */
    } group[AN_SEARCH_MAX_WIDTH];
};

static int64_t magnitude(int64_t x)
{
    return x < 0 ? -x : x;
}

static int64_t gcd(int64_t a, int64_t b)
{
    while (b != 0) {
        int64_t r = a % b;
        a = b;
        b = r;
    }
    return magnitude(a);
}

static void find_extremes(struct plane *p, const int64_t *e)
{
    for (size_t g = 0, i = 0; g < p->ngroups; g++) {
        size_t last = i + p->s->group[g].size - 1;
        p->group[g] = (struct extremes){p->y[i], e[i], e[last]};
        i = last + 1;
    }
}

static void plane_init(struct plane *p, const struct an_search *s,
                       const int16_t *record)
{
    size_t k = 0;
    p->s = s;
    p->n = s->width;
    p->ngroups = s->ngroups;
    p->size = 0;
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t first = k; k < first + s->group[g].size; k++) {
            size_t j = k;
            for (; j > first && p->x[j - 1] > record[k]; j--)
                p->x[j] = p->x[j - 1];
            p->x[j] = record[k];
            p->y[k] = s->modulo[g];
            if (magnitude(record[k]) > p->size)
                p->size = magnitude(record[k]);
        }
    find_extremes(p, p->x);
}

/* Is the largest charge of X + c Y smaller than that of X? */
static bool is_shorter(const struct plane *p, int64_t c)
{
    for (size_t g = 0; g < p->ngroups; g++) {
        const struct extremes *x = &p->group[g];
        if (x->low + c * x->y <= -p->size || x->high + c * x->y >= p->size)
            return false;
    }
    return true;
}

/* The index of the lattice that X and Y span in that of their plane: the
 * greatest common divisor of their minors; 0 if X is a multiple of Y. */
static int64_t index_of(const struct plane *p)
{
    int64_t d = 0;
    for (size_t i = 1; i < p->n && d != 1; i++)
        for (size_t j = 0; j < i && d != 1; j++)
            d = gcd(d, p->x[i] * p->y[j] - p->x[j] * p->y[i]);
    return d;
}

/* E: X = d E + q Y. */
static void find_basis(struct plane *p, int64_t d)
{
    int64_t q = 0;
    for (;; q++) {
        size_t i = 0;
        while (i < p->n && (p->x[i] - q * p->y[i]) % d == 0)
            i++;
        if (i == p->n)
            break;
    }
    for (size_t i = 0; i < p->n; i++)
        p->e[i] = (p->x[i] - q * p->y[i]) / d;
    find_extremes(p, p->e);
}

/* A bound on k: k (e_i y_j - e_j y_i) is at most size * (|y_i| + |y_j|) for any
 * i and j, and k (e_i - e_j) at most 2 * size within a group. E is no multiple
 * of Y, so not all of these differences vanish. */
static int64_t last_multiple(const struct plane *p)
{
    int64_t last = INT64_MAX;
    for (size_t g = 0; g < p->ngroups; g++) {
        const struct extremes *a = &p->group[g];
        int64_t width = a->high - a->low;
        if (width > 0 && 2 * p->size / width < last)
            last = 2 * p->size / width;
        for (size_t h = 0; h < g; h++) {
            const struct extremes *b = &p->group[h];
            int64_t minor = magnitude(a->low * b->y - b->low * a->y);
            int64_t top = p->size * (magnitude(a->y) + magnitude(b->y));
            if (minor > 0 && top / minor < last)
                last = top / minor;
        }
    }
    return last;
}

static int64_t floor_div(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/* The q for which no charge of k E + q Y is beyond size. */
static void find_range(int64_t *low, int64_t *high, const struct plane *p,
                       int64_t k)
{
    *low = INT64_MIN / 2;
    *high = INT64_MAX / 2;
    for (size_t g = 0; g < p->ngroups; g++) {
        const struct extremes *x = &p->group[g];
        int64_t least = p->size + k * x->low, most = p->size - k * x->high;
        if (x->y == 0 && (least < 0 || most < 0))
            *high = *low - 1;
        if (x->y == 0)
            continue;
        int64_t y = magnitude(x->y), a = x->y > 0 ? least : most;
        int64_t b = x->y > 0 ? most : least;
        a = -floor_div(a, y);
        b = floor_div(b, y);
        *low = a > *low ? a : *low;
        *high = b < *high ? b : *high;
    }
}

/* y := minus x, ascending in each group. */
static void negate(int64_t *y, const struct plane *p, const int64_t *x)
{
    for (size_t g = 0, first = 0; g < p->s->ngroups; g++) {
        size_t n = p->s->group[g].size;
        for (size_t i = 0; i < n; i++)
            y[first + i] = -x[first + n - 1 - i];
        first += n;
    }
}

static int compare(const int64_t *a, const int64_t *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? 1 : -1;
    return 0;
}

/* Does z, whose charges are at most those of X, come before X? */
static bool comes_before(const struct plane *p)
{
    int64_t x[AN_SEARCH_MAX_WIDTH], z[AN_SEARCH_MAX_WIDTH], size = 0;
    for (size_t i = 0; i < p->n; i++)
        size = magnitude(p->z[i]) > size ? magnitude(p->z[i]) : size;
    if (size < p->size)
        return true;
    negate(x, p, p->x);
    negate(z, p, p->z);
    const int64_t *a = compare(x, p->x, p->n) > 0 ? x : p->x;
    const int64_t *b = compare(z, p->z, p->n) > 0 ? z : p->z;
    return compare(b, a, p->n) > 0;
}

bool an_modulo_is_least(const struct an_search *s, const int16_t *record)
{
    struct plane p;
    plane_init(&p, s, record);
    if (p.size == 0)
        return true;
    if (is_shorter(&p, 1) || is_shorter(&p, -1))
        return false;
    int64_t d = index_of(&p);
    if (d == 0)
        return false; /* of the class of 0 */
    find_basis(&p, d);
    for (int64_t k = 1, last = last_multiple(&p); k <= last; k++) {
        int64_t low, high;
        find_range(&low, &high, &p, k);
        for (int64_t q = low; q <= high; q++) {
            if (gcd(k, q) != 1)
                continue;
            for (size_t i = 0; i < p.n; i++)
                p.z[i] = k * p.e[i] + q * p.y[i];
            if (comes_before(&p))
                return false;
        }
    }
    return true;
}
