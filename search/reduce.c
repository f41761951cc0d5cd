/* reduce.c - conditions on single charges, taken out of a search.
 *
 * Charges that are fixed, or multiples of another (substitute.c), leave the
 * search, and the power sums take up what they were worth. All fixed charges
 * together are one group, multiples of one number, so that multiples of a
 * solution are counted as elsewhere. Any other condition stays, as a linear
 * one. Charges that a condition names form groups of their own; the others of
 * their group stay together.
 */
#include "search/reduce.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "theory/text/expression.h"
#include "search/gcd.h"
#include "search/problem.h"
#include "search/substitute.h"

/* Arrangements of one solution that we are willing to compare. */
#define MAX_ARRANGEMENTS 10000000

static const struct an_where nowhere = {0};

void an_reduced_init(struct an_reduced *r)
{
    *r = (struct an_reduced){0};
    an_search_init(&r->s);
}

void an_reduced_clear(struct an_reduced *r)
{
    an_search_clear(&r->s);
    free(r->place);
    free(r->named);
    free(r->last);
    an_reduced_init(r);
}

struct work {
    struct an_reduced *r;
    const struct an_search *s;
    struct an_linear *x; /* each charge: a number, or a multiple of one */
    size_t *group;       /* of each charge */
    bool *done;          /* equations that substitutions have used up */
    size_t nsums;        /* linear, quadratic and cubic conditions of s */
    fmpz *weight;        /* of the new groups: nsums x most */
    size_t most;         /* new groups, at most */
};

static void work_init(struct work *w, struct an_reduced *r,
                      const struct an_search *s)
{
    size_t n = s->width, i = 0;
    *w = (struct work){.r = r, .s = s, .most = 2 * n + 2};
    w->x = an_alloc(n, sizeof *w->x);
    w->group = an_alloc(n, sizeof *w->group);
    w->done = an_alloc(s->nequations, sizeof *w->done);
    w->nsums = s->nlinear + s->nquadratic + (s->cubic.weight != NULL);
    w->weight = _fmpz_vec_init((slong)(w->nsums * w->most));
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t j = 0; j < s->group[g].size; j++, i++) {
            w->group[i] = g;
            an_linear_init(&w->x[i]);
        }
}

static void work_clear(struct work *w)
{
    for (size_t i = 0; i < w->s->width; i++)
        an_linear_clear(&w->x[i]);
    _fmpz_vec_clear(w->weight, (slong)(w->nsums * w->most));
    free(w->x);
    free(w->group);
    free(w->done);
}

/* Which charges do the equations name? */
static void find_named(struct an_reduced *r, const struct an_search *s)
{
    r->named = an_alloc(s->width, sizeof *r->named);
    r->last = an_alloc(s->nequations, sizeof *r->last);
    for (size_t e = 0; e < s->nequations; e++)
        for (size_t i = 0; i < s->width; i++)
            if (s->equation[e].weight[i] != 0) {
                r->named[i] = true;
                r->last[e] = i;
            }
}

/* ---- the groups that are left */

/* The power sums of the newest group, if one of its charges counts as p times
 * a charge of the old group g. */
static void add_weights(struct work *w, size_t g, long p)
{
    const struct an_search *s = w->s;
    size_t n = w->r->s.ngroups - 1;
    fmpz_t power, each;
    fmpz_init(power);
    fmpz_init(each);
    for (size_t i = 0; i < w->nsums; i++) {
        bool linear = i < s->nlinear, cubic = i == s->nlinear + s->nquadratic;
        const struct an_search_sum *sum = linear ? &s->linear[i]
                                          : cubic
                                              ? &s->cubic
                                              : &s->quadratic[i - s->nlinear];
        fmpz_set_si(power, p);
        fmpz_pow_ui(power, power, linear ? 1 : cubic ? 3 : 2);
        fmpz_set_si(each, sum->weight[g]);
        fmpz_addmul(&w->weight[i * w->most + n], each, power);
    }
    fmpz_clear(each);
    fmpz_clear(power);
}

/* `size` charges of group g that no equation names, from place i on. */
static void add_rest(struct work *w, size_t g, size_t size, int low, int high)
{
    struct an_reduced *r = w->r;
    size_t position = r->s.width;
    if (size == 0)
        return;
    an_search_add_group(&r->s, size, low, high);
    add_weights(w, g, 1);
    for (size_t i = 0; i < w->s->width && size > 0; i++)
        if (w->group[i] == g && !r->named[i] && !r->place[i].times) {
            r->place[i] = (struct an_place){position++, 1};
            size--;
        }
}

static void add_rests(struct work *w)
{
    const struct an_search *s = w->s;
    for (size_t g = 0; g < s->ngroups; g++) {
        const struct an_search_group *x = &s->group[g];
        size_t n = 0;
        for (size_t i = 0; i < s->width; i++)
            n += w->group[i] == g && !w->r->named[i];
        if (!s->split) {
            add_rest(w, g, n, x->low, x->high);
            continue;
        }
        add_rest(w, g, n - s->positive, x->low, -1);
        add_rest(w, g, s->positive, 1, x->high);
    }
}

static struct an_search_group range_of(const struct work *w, size_t i)
{
    struct an_search_group x = w->s->group[w->group[i]];
    bool positive = w->s->signs >> i & 1;
    if (w->s->split && positive)
        x.low = 1;
    else if (w->s->split)
        x.high = -1;
    return x;
}

/* p := multiples without common divisor, in the ratios of the charges that are
 * multiples of one symbol; 0 for the others. */
static void find_multiples(fmpz *p, const struct work *w, size_t symbol)
{
    size_t n = w->s->width;
    fmpz_t d, g;
    fmpz_init_set_ui(d, 1);
    fmpz_init(g);
    for (size_t i = 0; i < n; i++)
        if (w->x[i].n > 0 && w->x[i].symbol[0] == symbol)
            fmpz_lcm(d, d, fmpq_denref(&w->x[i].coefficient[0]));
    for (size_t i = 0; i < n; i++) {
        fmpz_zero(&p[i]);
        if (w->x[i].n == 0 || w->x[i].symbol[0] != symbol)
            continue;
        const fmpq *c = &w->x[i].coefficient[0];
        fmpz_divexact(&p[i], d, fmpq_denref(c));
        fmpz_mul(&p[i], &p[i], fmpq_numref(c));
        fmpz_gcd(g, g, &p[i]);
    }
    for (size_t i = 0; i < n && !fmpz_is_zero(g); i++)
        fmpz_divexact(&p[i], &p[i], g);
    fmpz_clear(g);
    fmpz_clear(d);
}

static int floor_div(int a, int b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

/* u := the values u with low <= p u <= high, cut. */
static void cut(struct an_search_group *u, const struct an_search_group *x,
                int p)
{
    int high = floor_div(p > 0 ? x->high : x->low, p);
    int low = -floor_div(-(p > 0 ? x->low : x->high), p);
    u->low = low > u->low ? low : u->low;
    u->high = high < u->high ? high : u->high;
}

/* The charges that are multiples of one symbol: one new charge. */
static void add_multiples(struct work *w, size_t symbol)
{
    struct an_search_group u = {1, -AN_SEARCH_MAX_CHARGE, AN_SEARCH_MAX_CHARGE};
    struct an_reduced *r = w->r;
    size_t n = w->s->width, members = 0;
    fmpz *p = _fmpz_vec_init((slong)n);
    find_multiples(p, w, symbol);
    for (size_t i = 0; i < n; i++) {
        struct an_search_group x = range_of(w, i);
        if (fmpz_is_zero(&p[i]) || !r->named[i])
            continue;
        members++;
        if (fmpz_cmp_si(&p[i], AN_SEARCH_MAX_CHARGE) <= 0 &&
            fmpz_cmp_si(&p[i], -AN_SEARCH_MAX_CHARGE) >= 0) {
            cut(&u, &x, (int)fmpz_get_si(&p[i]));
            continue;
        }
        /* Only 0 has so large a multiple within the bounds. */
        u.low = u.low > 0 || x.low > 0 ? 1 : 0;
        u.high = u.high < 0 || x.high < 0 ? -1 : 0;
        fmpz_zero(&p[i]);
    }
    if (members > 0) {
        r->empty = r->empty || u.low > u.high;
        an_search_add_group(&r->s, 1, u.low, u.high);
    }
    for (size_t i = 0; i < n && members > 0; i++) {
        if (fmpz_is_zero(&p[i]))
            continue;
        r->place[i] =
            (struct an_place){r->s.width - 1, (int16_t)fmpz_get_si(&p[i])};
        add_weights(w, w->group[i], fmpz_get_si(&p[i]));
    }
    _fmpz_vec_clear(p, (slong)n);
}

/* The fixed charges: multiples of one new charge with one value. */
static void add_fixed(struct work *w)
{
    struct an_reduced *r = w->r;
    int all = 0;
    for (size_t i = 0; i < w->s->width; i++) {
        struct an_search_group x = range_of(w, i);
        const fmpq *v = w->x[i].constant;
        if (w->x[i].n > 0)
            continue;
        if (!fmpz_is_one(fmpq_denref(v)) ||
            fmpz_cmp_si(fmpq_numref(v), x.low) < 0 ||
            fmpz_cmp_si(fmpq_numref(v), x.high) > 0)
            r->empty = true;
        else
            all = an_gcd(all, abs((int)fmpz_get_si(fmpq_numref(v))));
    }
    if (r->empty || (all == 0 && r->s.ngroups > 0))
        return;
    an_search_add_group(&r->s, 1, all, all);
    for (size_t i = 0; i < w->s->width && all > 0; i++) {
        if (w->x[i].n > 0)
            continue;
        int p = (int)fmpz_get_si(fmpq_numref(w->x[i].constant)) / all;
        r->place[i] = (struct an_place){r->s.width - 1, (int16_t)p};
        add_weights(w, w->group[i], p);
    }
}

/* ---- the conditions that are left */

static int read_row(int64_t *row, const fmpz *v, size_t n,
                    struct an_diags *diags)
{
    for (size_t i = 0; i < n; i++) {
        if (fmpz_bits(&v[i]) > 62)
            return an_error(diags, nowhere,
                            "the conditions on the charges lead to numbers "
                            "beyond 62 bits");
        row[i] = fmpz_get_si(&v[i]);
    }
    return 0;
}

/* An equation of several new charges: a linear condition. */
static int add_equation(struct work *w, const struct an_search_sum *sum,
                        int64_t *row, struct an_diags *diags)
{
    const struct an_reduced *r = w->r;
    fmpz *v = _fmpz_vec_init((slong)r->s.width);
    fmpz_t weight, times;
    fmpz_init(weight);
    fmpz_init(times);
    for (size_t i = 0; i < w->s->width; i++) {
        fmpz_set_si(weight, sum->weight[i]);
        fmpz_set_si(times, r->place[i].times);
        fmpz_addmul(&v[r->place[i].from], weight, times);
    }
    fmpz_clear(times);
    fmpz_clear(weight);
    /* Named charges are groups of one: positions become groups. */
    size_t position = 0;
    for (size_t g = 0; g < r->s.ngroups; g++) {
        fmpz_set(&v[g], &v[position]);
        position += r->s.group[g].size;
    }
    int rc = read_row(row, v, r->s.ngroups, diags);
    if (rc == 0)
        an_search_add_linear(&w->r->s, row, sum->value);
    _fmpz_vec_clear(v, (slong)r->s.width);
    return rc;
}

static int add_conditions(struct work *w, struct an_diags *diags)
{
    const struct an_search *s = w->s;
    struct an_search *t = &w->r->s;
    int64_t *row = an_alloc(t->ngroups, sizeof *row);
    int rc = 0;
    for (size_t i = 0; i < w->nsums && rc == 0; i++) {
        rc = read_row(row, w->weight + i * w->most, t->ngroups, diags);
        if (rc == 0 && i < s->nlinear)
            an_search_add_linear(t, row, s->linear[i].value);
        else if (rc == 0 && i < s->nlinear + s->nquadratic)
            an_search_add_quadratic(t, row, s->quadratic[i - s->nlinear].value);
        else if (rc == 0)
            an_search_set_cubic(t, row, s->cubic.value);
    }
    t->sign = s->sign && !s->split;
    t->primitive = s->primitive;
    for (size_t e = 0; e < s->nequations; e++)
        t->sign = t->sign && s->equation[e].value == 0;
    for (size_t e = 0; e < s->nequations && rc == 0; e++)
        if (!w->done[e])
            rc = add_equation(w, &s->equation[e], row, diags);
    free(row);
    return rc;
}

/* ---- arrangements */

/* Can charges of group g be arranged in several ways that meet the equations?
 * Not if what is named is fixed, or stands for one charge that is more than
 * half of the rest. */
static bool is_ambiguous(const struct work *w, size_t g)
{
    const struct an_reduced *r = w->r;
    size_t members = 0, rest = 0, first = w->s->width;
    for (size_t i = 0; i < w->s->width; i++) {
        if (w->group[i] != g)
            continue;
        rest += !r->named[i];
        if (!r->named[i] || w->x[i].n == 0)
            continue;
        members++;
        if (first == w->s->width)
            first = i;
        if (w->x[i].symbol[0] != w->x[first].symbol[0] ||
            !fmpq_equal(&w->x[i].coefficient[0], &w->x[first].coefficient[0]))
            return true;
    }
    return members > 0 && rest >= members;
}

static int find_arrangements(struct work *w, struct an_diags *diags)
{
    struct an_reduced *r = w->r;
    size_t ways = 1;
    r->ambiguous = w->s->sign && !r->s.sign;
    for (size_t g = 0; g < w->s->ngroups; g++) {
        size_t left = w->s->group[g].size;
        r->ambiguous = r->ambiguous || is_ambiguous(w, g);
        for (size_t i = 0; i < w->s->width; i++)
            if (w->group[i] == g && r->named[i] && ways <= MAX_ARRANGEMENTS)
                ways *= left--;
    }
    if (w->s->arranged)
        r->ambiguous = false;
    if (r->ambiguous && ways > MAX_ARRANGEMENTS) {
        an_error(diags, nowhere,
                 "the conditions name charges that can be put in more than %d "
                 "orders",
                 MAX_ARRANGEMENTS);
        return an_expected(diags, "conditions on fewer charges");
    }
    return 0;
}

int an_search_reduce(struct an_reduced *r, const struct an_search *s,
                     struct an_diags *diags)
{
    struct work w;
    if (s->nequations == 0 && !s->split)
        return 0;
    assert(!s->chiral);
    find_named(r, s);
    r->place = an_alloc(s->width, sizeof *r->place);
    work_init(&w, r, s);
    r->empty = !an_search_substitute(w.x, w.done, s);
    add_rests(&w);
    for (size_t i = 0; i < s->width; i++)
        add_multiples(&w, i);
    add_fixed(&w);
    int rc = 0;
    if (!r->empty)
        rc = add_conditions(&w, diags);
    if (rc == 0)
        rc = find_arrangements(&w, diags);
    work_clear(&w);
    return rc;
}

bool an_search_is_sum(const struct an_search *s)
{
    bool values = s->cubic.weight && s->cubic.value != 0;
    for (size_t i = 0; i < s->nlinear; i++)
        values = values || s->linear[i].value != 0;
    for (size_t i = 0; i < s->nquadratic; i++)
        values = values || s->quadratic[i].value != 0;
    return s->nquadratic <= 1 && s->nchoices == 0 && s->nnonzero == 0 &&
           !s->modulo && !s->arranged && !(s->primitive && values);
}
