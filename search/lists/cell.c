/* cell.c - the four lists of one cell.
 *
 * With all sums P_g fixed, p2 = P + 2 k and p3 = P + 6 m turn the quadratic and
 * the cubic condition into conditions on sums of integers k and m. Elements
 * whose k cannot be completed by the other lists are dropped.
 */
#include "search/lists/cell.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "search/lists/list.h"
#include "search/lists/multiset.h"
#include "search/lists/patience.h"
#include "search/lists/plan.h"
#include "search/problem.h"

void an_cell_init(struct an_cell *c)
{
    *c = (struct an_cell){0};
}

void an_cell_clear(struct an_cell *c)
{
    for (int f = 0; f < 4; f++) {
        an_elements_product_clear(&c->raw[f / 2][f % 2]);
        an_list_clear(&c->list[f / 2][f % 2]);
    }
    an_elements_clear(&c->spare);
    an_cell_init(c);
}

/* *x := what k (divisor 2) or m (divisor 6) must sum up to; false when it is no
 * integer. */
static bool reduce(int32_t *x, const struct an_search *s,
                   const struct an_search_sum *sum, const int32_t *cell,
                   int64_t divisor)
{
    int64_t rest = sum->value;
    for (size_t g = 0; g < s->ngroups; g++)
        rest -= sum->weight[g] * cell[g];
    *x = (int32_t)(rest / divisor);
    return rest % divisor == 0;
}

/* How a cell is filled. */
struct filling {
    const int32_t *sum; /* of each group */
    bool symmetric;     /* only solutions equal to their negative */
    bool charges;       /* records are wanted */
    struct an_patience *patience;
};

static void multisets_of(struct an_elements *e, const struct an_plan *p,
                         size_t g, const struct filling *how)
{
    const struct an_search *s = p->s;
    struct an_multisets what = {
        .group = s->group[g],
        .sum = how->sum[g],
        .offset = p->offset[g],
        .symmetric = how->symmetric,
    };
    if (s->nquadratic > 0)
        what.quadratic = (int32_t)s->quadratic[0].weight[g];
    if (s->cubic.weight)
        what.cubic = (int32_t)s->cubic.weight[g];
    an_multisets_list(e, &what, how->patience);
}

/* One element: nothing is chosen. */
static void elements_one(struct an_elements *e)
{
    an_elements_reserve(e, 1);
    e->n = 1;
    e->k[0] = 0;
    e->m[0] = 0;
    if (e->stride)
        memset(e->charge, 0, e->stride * sizeof *e->charge);
}

/* e := e x f, or a part of it when patience has ended. */
static void multiply(struct an_elements *e, const struct an_elements *f,
                     struct an_patience *patience)
{
    struct an_elements x = {.stride = e->stride};
    an_elements_reserve(&x, e->n * f->n);
    for (size_t i = 0; i < e->n; i++) {
        for (size_t j = 0; j < f->n; j++) {
            x.k[x.n] = e->k[i] + f->k[j];
            x.m[x.n] = e->m[i] + f->m[j];
            if (x.stride)
                an_records_join(x.charge + x.n * x.stride,
                                e->charge + i * x.stride,
                                f->charge + j * x.stride, x.stride);
            x.n++;
        }
        if (an_patience_ends(patience, AN_PATIENCE_ELEMENT * f->n))
            break;
    }
    an_elements_clear(e);
    *e = x;
}

struct range {
    int32_t low, high;
};

static struct range range_of(const int32_t *v, size_t n)
{
    struct range r = {v[0], v[0]};
    for (size_t i = 1; i < n; i++) {
        r.low = v[i] < r.low ? v[i] : r.low;
        r.high = v[i] > r.high ? v[i] : r.high;
    }
    return r;
}

static struct range sum_of(struct range a, struct range b)
{
    return (struct range){a.low + b.low, a.high + b.high};
}

/* The factors of one list: the last group, and those before it. */
static void fill_factors(struct an_elements_product *e, struct an_cell *c,
                         const struct an_plan *p, const struct an_share *x,
                         const struct filling *how)
{
    e->first.stride = e->last.stride = c->spare.stride =
        how->charges ? p->stride : 0;
    if (x->n < 2)
        elements_one(&e->first);
    if (x->n < 1)
        elements_one(&e->last);
    for (size_t j = 0; j < x->n; j++) {
        struct an_elements *to = j + 1 == x->n ? &e->last
                                 : j > 0       ? &c->spare
                                               : &e->first;
        multisets_of(to, p, x->group[j], how);
        if (to == &c->spare)
            multiply(&e->first, to, how->patience);
    }
}

/* last := the product, unless it is long. */
static void join_factors(struct an_elements_product *e,
                         const struct filling *how)
{
    e->joined = how->charges && e->first.n * e->last.n <= AN_JOINED_MAX;
    if (!e->joined)
        return;
    struct an_elements last = e->last;
    multiply(&e->first, &last, how->patience);
    e->last = e->first;
    e->first = last;
    elements_one(&e->first);
}

/* The raw lists; false when one is empty. */
static bool fill_raw(struct an_cell *c, const struct an_plan *p,
                     const struct filling *how)
{
    for (int f = 0; f < 4; f++) {
        struct an_elements_product *e = &c->raw[f / 2][f % 2];
        fill_factors(e, c, p, &p->share[f / 2][f % 2], how);
        if (e->first.n == 0 || e->last.n == 0 || how->patience->ended)
            return false;
        join_factors(e, how);
    }
    return true;
}

/* m of what is probed stands for what it lacks. */
static void negate(struct an_elements *e, int32_t modulus)
{
    for (size_t i = 0; i < e->n; i++)
        e->m[i] = -e->m[i] / modulus;
}

static bool sort_lists(struct an_cell *c, const struct an_plan *p,
                       const struct filling *how)
{
    struct range k[2][2];
    for (int f = 0; f < 4; f++) {
        const struct an_elements_product *e = &c->raw[f / 2][f % 2];
        k[f / 2][f % 2] = sum_of(range_of(e->first.k, e->first.n),
                                 range_of(e->last.k, e->last.n));
    }
    struct range stored = sum_of(k[STORED][LEFT], k[STORED][RIGHT]);
    struct range probed = sum_of(k[PROBED][LEFT], k[PROBED][RIGHT]);
    int32_t low = c->key - probed.high, high = c->key - probed.low;
    c->low = low > stored.low ? low : stored.low;
    c->high = high < stored.high ? high : stored.high;
    if (c->low > c->high)
        return false;
    for (int f = 0; f < 4; f++) {
        int half = f / 2, side = f % 2;
        struct range own = k[half][side], other = k[half][!side];
        low = (half == STORED ? c->low : c->key - c->high) - other.high;
        high = (half == STORED ? c->high : c->key - c->low) - other.low;
        low = low > own.low ? low : own.low;
        high = high < own.high ? high : own.high;
        struct an_elements_product *e = &c->raw[half][side];
        struct an_sum_list *l = &c->list[half][side];
        if (half == PROBED) {
            negate(&e->first, (int32_t)p->modulus);
            negate(&e->last, (int32_t)p->modulus);
        }
        l->low = low;
        l->nkeys = (size_t)(high - low) + 1;
        l->modulus = half == STORED ? (size_t)p->modulus : 1;
        l->numbered = how->charges;
        if (!an_list_sort(l, e, how->patience) || l->n == 0)
            return false;
    }
    return true;
}

/* The range of indices that the table has to cover. */
static void set_window(struct an_cell *c)
{
    struct range m[2][2];
    for (int f = 0; f < 4; f++) {
        const struct an_sum_list *l = &c->list[f / 2][f % 2];
        m[f / 2][f % 2] = range_of(l->m, l->n);
    }
    /* Rests of the two sides may carry 1. */
    struct range a = {m[STORED][LEFT].low + m[STORED][RIGHT].low,
                      m[STORED][LEFT].high + m[STORED][RIGHT].high + 1};
    struct range b = {m[PROBED][LEFT].low + m[PROBED][RIGHT].low + c->target,
                      m[PROBED][LEFT].high + m[PROBED][RIGHT].high + c->target};
    c->base = a.low < b.low ? a.low : b.low;
    int32_t top = a.high > b.high ? a.high : b.high;
    c->size = (size_t)(top - c->base) + 1;
}

bool an_cell_fill(struct an_cell *c, const struct an_plan *p, size_t index,
                  bool symmetric, bool charges, struct an_patience *patience)
{
    const struct an_search *s = p->s;
    const int32_t *sum = p->cells.sum + index * s->ngroups;
    int32_t cubic = 0, h = (int32_t)p->modulus;
    c->key = 0;
    c->zero = true;
    for (size_t g = 0; g < s->ngroups; g++)
        c->zero = c->zero && sum[g] == 0;
    if (s->nquadratic > 0 && !reduce(&c->key, s, &s->quadratic[0], sum, 2))
        return false;
    if (s->cubic.weight && !reduce(&cubic, s, &s->cubic, sum, 6))
        return false;
    c->residue = (cubic % h + h) % h;
    c->target = (cubic - c->residue) / h;
    const struct filling how = {sum, symmetric, charges, patience};
    if (!fill_raw(c, p, &how) || !sort_lists(c, p, &how))
        return false;
    set_window(c);
    return true;
}
