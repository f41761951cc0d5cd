/* search.h - what the tests of searches share: solutions in a list, and the
 * same list by trying everything. */
#ifndef AN_TESTS_SEARCH_SEARCH_H
#define AN_TESTS_SEARCH_SEARCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "search/search.h"
#include "tests/slow.h"

struct list {
    int16_t *v; /* n x width */
    size_t n, width, cap;
};

static inline void list_clear(struct list *l)
{
    free(l->v);
    *l = (struct list){0};
}

static inline void list_add(struct list *l, const int16_t *record, size_t width)
{
    l->width = width;
    l->v = an_grow(l->v, &l->cap, (l->n + 1) * width, sizeof *l->v);
    memcpy(l->v + l->n++ * width, record, width * sizeof *l->v);
}

static inline bool list_take(void *context, const struct an_solutions *found)
{
    for (size_t i = 0; i < found->n; i++)
        list_add(context, found->charge + i * found->stride, found->width);
    return true;
}

/* l (empty) := what the search finds. */
static inline void list_search(struct list *l, const struct an_search *part,
                               size_t n, int threads)
{
    struct an_diags diags;
    struct an_search_run run = {
        .threads = threads, .context = l, .take = list_take};
    an_diags_init(&diags);
    if (an_search_list(part, n, &run, &diags) < 0)
        fail_msg("%s", diags.v[0].message);
    an_diags_clear(&diags);
}

/* What begins with an odd charge is undecided. */
static inline int decide(void *judge, int thread, const int16_t *charge,
                         size_t part)
{
    (void)judge;
    (void)thread;
    (void)part;
    return charge[0] % 2 != 0 ? AN_KEPT_UNDECIDED : AN_KEPT;
}

/* The number that an_search_count finds. */
static inline unsigned long count_search(const struct an_search *part, size_t n)
{
    struct an_diags diags;
    struct an_search_run run = {.threads = 2};
    fmpz_t count;
    fmpz_init(count);
    an_diags_init(&diags);
    if (an_search_count(count, part, n, &run, &diags) < 0)
        fail_msg("%s", diags.v[0].message);
    unsigned long x = fmpz_get_ui(count);
    an_diags_clear(&diags);
    fmpz_clear(count);
    return x;
}

static inline bool list_has(const struct list *l, const int16_t *record)
{
    for (size_t i = 0; i < l->n; i++)
        if (memcmp(l->v + i * l->width, record, l->width * sizeof *record) == 0)
            return true;
    return false;
}

/* ---- everything, tried one by one */

static inline bool holds(const struct an_search *s,
                         const struct an_search_sum *sum, int power,
                         const int16_t *x)
{
    int64_t total = -sum->value;
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t i = 0; i < s->group[g].size; i++, x++) {
            int64_t q = *x;
            total += sum->weight[g] * (power == 1   ? q
                                       : power == 2 ? q * q
                                                    : q * q * q);
        }
    return total == 0;
}

static inline bool all_hold(const struct an_search *s, const int16_t *x)
{
    for (size_t i = 0; i < s->nlinear; i++)
        if (!holds(s, &s->linear[i], 1, x))
            return false;
    for (size_t i = 0; i < s->nquadratic; i++)
        if (!holds(s, &s->quadratic[i], 2, x))
            return false;
    if (s->cubic.weight && !holds(s, &s->cubic, 3, x))
        return false;
    for (size_t i = 0; i < s->nchoices; i++) {
        bool any = false;
        for (size_t j = 0; j < s->choice[i].n; j++) {
            int64_t total = -s->choice[i].form[j].value;
            for (size_t k = 0; k < s->width; k++)
                total += s->choice[i].form[j].weight[k] * x[k];
            any = any || total == 0;
        }
        if (!any)
            return false;
    }
    return true;
}

static inline int gcd_of(const int16_t *x, size_t n)
{
    int g = 0;
    for (size_t i = 0; i < n; i++)
        for (int b = abs(x[i]); b;) {
            int r = g % b;
            g = b;
            b = r;
        }
    return g;
}

/* y := minus x, sorted within groups. */
static inline void negative(int16_t *y, const struct an_search *s,
                            const int16_t *x)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        size_t n = s->group[g].size;
        for (size_t i = 0; i < n; i++)
            y[i] = (int16_t)-x[n - 1 - i];
        x += n;
        y += n;
    }
}

/* The next sorted record; false at the end. x starts with every charge at its
 * group's low. */
static inline bool next_record(const struct an_search *s, int16_t *x)
{
    size_t end = s->width;
    for (size_t g = s->ngroups; g-- > 0;) {
        size_t first = end - s->group[g].size;
        for (size_t i = end; i-- > first;) {
            if (x[i] == s->group[g].high)
                continue;
            x[i]++;
            for (size_t j = i + 1; j < end; j++)
                x[j] = x[i];
            return true;
        }
        for (size_t i = first; i < end; i++)
            x[i] = (int16_t)s->group[g].low;
        end = first;
    }
    return false;
}

/* l (empty) := every solution; of X and -X the one that was met first. */
static inline void list_brute(struct list *l, const struct an_search *s)
{
    int16_t x[AN_SEARCH_MAX_WIDTH], y[AN_SEARCH_MAX_WIDTH];
    size_t k = 0;
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t i = 0; i < s->group[g].size; i++)
            x[k++] = (int16_t)s->group[g].low;
    do {
        if (!all_hold(s, x) || (s->primitive && gcd_of(x, s->width) > 1))
            continue;
        negative(y, s, x);
        if (!s->sign || l->n == 0 || !list_has(l, y))
            list_add(l, x, s->width);
    } while (next_record(s, x));
}

/* The same solutions, in any order and with either sign? */
static inline void assert_same(const struct an_search *s, const struct list *a,
                               const struct list *b)
{
    int16_t y[AN_SEARCH_MAX_WIDTH];
    assert_int_equal(a->n, b->n);
    for (size_t i = 0; i < a->n; i++) {
        const int16_t *x = a->v + i * a->width;
        negative(y, s, x);
        if (!list_has(b, x) && !(s->sign && list_has(b, y)))
            fail_msg("solution %zu is missing", i);
    }
}

#endif
