/* arrangement.c - arrangements of the charges of one solution.
 *
 * Charges of a group are identical: a solution is a multiset, and conditions on
 * single charges ask for some arrangement of it. Where several arrangements
 * meet them the search finds the solution several times; the arrangement that
 * is least is kept: first by the charges that are named, from left to right,
 * then by all. It is looked for by placing named charges one after another,
 * smallest first, with a stack, as long as they are not beyond those of the
 * record.
 *
 * Where each arrangement is a solution of its own, it is the other way round:
 * the charges that no equation names take on all of their arrangements.
 */
#include "search/arrangement.h"

#include <string.h>

#include "base/mem.h"
#include "search/gcd.h"
#include "search/problem.h"
#include "search/reduce.h"

struct walk {
    const struct an_reduced *r;
    const struct an_search *s;
    const int16_t *own; /* what an arrangement has to fall below */
    int16_t value[AN_SEARCH_MAX_WIDTH]; /* of each group, ascending */
    bool used[AN_SEARCH_MAX_WIDTH];
    int16_t x[AN_SEARCH_MAX_WIDTH];   /* the arrangement so far */
    size_t name[AN_SEARCH_MAX_WIDTH]; /* named charges */
    size_t pick[AN_SEARCH_MAX_WIDTH]; /* their values; of each, 1 + which */
    size_t first[AN_SEARCH_MAX_WIDTH], end[AN_SEARCH_MAX_WIDTH];
    size_t n;
};

static void sort(int16_t *v, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        int16_t x = v[i];
        size_t j = i;
        for (; j > 0 && v[j - 1] > x; j--)
            v[j] = v[j - 1];
        v[j] = x;
    }
}

static void sort_groups(int16_t *v, const struct an_search *s)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        sort(v, s->group[g].size);
        v += s->group[g].size;
    }
}

static bool is_named(const struct an_reduced *r, size_t i)
{
    return r->named && r->named[i];
}

/* Puts the charges that are left where no equation names any. */
static void fill_rest(struct walk *w)
{
    size_t i = 0;
    for (size_t g = 0; g < w->s->ngroups; g++) {
        size_t end = i + w->s->group[g].size, from = i;
        for (; i < end; i++) {
            if (w->r->named[i])
                continue;
            while (w->used[from])
                from++;
            w->x[i] = w->value[from++];
        }
    }
}

static bool equation_holds(const struct an_search_sum *sum, const int16_t *x,
                           size_t n)
{
    int64_t total = -sum->value;
    for (size_t i = 0; i < n; i++)
        total += sum->weight[i] * x[i];
    return total == 0;
}

/* Do the equations hold whose last charge is i? */
static bool holds_up_to(const struct walk *w, size_t i)
{
    for (size_t e = 0; e < w->s->nequations; e++)
        if (w->r->last[e] == i &&
            !equation_holds(&w->s->equation[e], w->x, i + 1))
            return false;
    return true;
}

/* -1, 0, 1: do the first d named charges of x come before those of own? */
static int compare_named(const struct walk *w, const int16_t *x, size_t d)
{
    for (size_t k = 0; k < d; k++) {
        int16_t a = x[w->name[k]], b = w->own[w->name[k]];
        if (a != b)
            return a < b ? -1 : 1;
    }
    return 0;
}

/* Is the arrangement x below own? */
static bool is_below(const struct walk *w, const int16_t *x)
{
    int named = compare_named(w, x, w->n);
    if (named != 0)
        return named < 0;
    for (size_t i = 0; i < w->s->width; i++)
        if (x[i] != w->own[i])
            return x[i] < w->own[i];
    return false;
}

/* The next value for the d-th named charge; false when there is none. */
static bool pick_next(struct walk *w, size_t d)
{
    size_t at = w->pick[d];
    if (at > w->first[d])
        w->used[at - 1] = false;
    for (size_t k = at; k < w->end[d]; k++) {
        bool same = k > w->first[d] && w->value[k] == w->value[k - 1] &&
                    !w->used[k - 1];
        if (w->used[k] || same)
            continue;
        w->pick[d] = k + 1;
        w->used[k] = true;
        w->x[w->name[d]] = w->value[k];
        return true;
    }
    return false;
}

/* Does some arrangement of w->value that meets the equations fall below own? */
static bool find_below(struct walk *w)
{
    size_t d = 0;
    memset(w->used, 0, sizeof w->used);
    if (w->n == 0) {
        fill_rest(w);
        return is_below(w, w->x);
    }
    w->pick[0] = w->first[0];
    for (;;) {
        if (!pick_next(w, d)) {
            if (d-- == 0)
                return false;
            continue;
        }
        if (compare_named(w, w->x, d + 1) > 0 || !holds_up_to(w, w->name[d]))
            continue;
        if (d + 1 < w->n) {
            d++;
            w->pick[d] = w->first[d];
            continue;
        }
        fill_rest(w);
        if (is_below(w, w->x))
            return true;
    }
}

static void walk_init(struct walk *w, const struct an_reduced *r,
                      const struct an_search *s)
{
    size_t i = 0;
    w->r = r;
    w->s = s;
    w->n = 0;
    for (size_t g = 0; g < s->ngroups; g++) {
        size_t first = i, end = i + s->group[g].size;
        for (; i < end; i++) {
            if (!r->named[i])
                continue;
            w->name[w->n] = i;
            w->first[w->n] = first;
            w->end[w->n++] = end;
        }
    }
}

/* y := minus x, what no equation names ascending again. */
static void negate(int16_t *y, const struct an_reduced *r,
                   const struct an_search *s, const int16_t *x)
{
    size_t first = 0;
    for (size_t g = 0; g < s->ngroups; g++) {
        size_t end = first + s->group[g].size;
        for (size_t i = first, j = end; i < end; i++) {
            y[i] = (int16_t)-x[i];
            if (is_named(r, i))
                continue;
            do
                j--;
            while (is_named(r, j));
            y[i] = (int16_t)-x[j];
        }
        first = end;
    }
}

bool an_arrangement_is_least(const struct an_reduced *r,
                             const struct an_search *s, const int16_t *record)
{
    struct walk w;
    int16_t minus[AN_SEARCH_MAX_WIDTH];
    walk_init(&w, r, s);
    negate(minus, r, s, record);
    w.own = record;
    /* Of X and -X the search finds one: either may be the one to compare. */
    if (r->s.sign && is_below(&w, minus))
        w.own = minus;
    memcpy(w.value, record, s->width * sizeof *record);
    sort_groups(w.value, s);
    if (find_below(&w))
        return false;
    if (!s->sign)
        return true;
    memcpy(w.value, minus, s->width * sizeof *minus);
    sort_groups(w.value, s);
    return !find_below(&w);
}

/* ---- every arrangement is a solution */

bool an_arrangements_are_halved(const struct an_reduced *r,
                                const struct an_search *s,
                                const int16_t *record)
{
    int16_t minus[AN_SEARCH_MAX_WIDTH];
    if (!s->sign || an_record_gcd(record, s->width) == 0)
        return false;
    negate(minus, r, s, record);
    return memcmp(minus, record, s->width * sizeof *minus) == 0;
}

void an_arrangements_count(fmpz_t n, const struct an_reduced *r,
                           const struct an_search *s, const int16_t *record)
{
    size_t i = 0;
    fmpz_one(n);
    for (size_t g = 0; g < s->ngroups; g++) {
        /* Putting one charge after another where it may go: k-th of the group,
         * same-th of its value. */
        unsigned long k = 0, same = 0;
        int16_t last = 0;
        for (size_t end = i + s->group[g].size; i < end; i++) {
            if (is_named(r, i))
                continue;
            same = k > 0 && record[i] == last ? same + 1 : 1;
            last = record[i];
            fmpz_mul_ui(n, n, ++k);
            fmpz_divexact_ui(n, n, same);
        }
    }
    if (an_arrangements_are_halved(r, s, record))
        fmpz_divexact_ui(n, n, 2);
}

/* v[0..n) := the next arrangement in the sense of words; false, and ascending,
 * after the last. */
static bool next_arrangement(int16_t *v, size_t n)
{
    size_t i = n;
    while (i > 1 && v[i - 2] >= v[i - 1])
        i--;
    if (i > 1) {
        size_t j = n;
        while (v[j - 1] <= v[i - 2])
            j--;
        int16_t x = v[i - 2];
        v[i - 2] = v[j - 1];
        v[j - 1] = x;
    }
    bool found = i > 1;
    size_t first = found ? i - 1 : 0;
    for (size_t j = n; first + 1 < j; first++) {
        int16_t x = v[first];
        v[first] = v[--j];
        v[j] = x;
    }
    return found;
}

bool an_arrangement_next(int16_t *x, const struct an_reduced *r,
                         const struct an_search *s)
{
    size_t end = s->width;
    for (size_t g = s->ngroups; g-- > 0;) {
        size_t first = end - s->group[g].size, n = 0;
        int16_t v[AN_SEARCH_MAX_WIDTH];
        for (size_t i = first; i < end; i++)
            if (!is_named(r, i))
                v[n++] = x[i];
        bool found = next_arrangement(v, n);
        n = 0;
        for (size_t i = first; i < end; i++)
            if (!is_named(r, i))
                x[i] = v[n++];
        if (found)
            return true;
        end = first;
    }
    return false;
}

bool an_arrangement_is_positive(const int16_t *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (x[i] != 0)
            return x[i] > 0;
    return true;
}
