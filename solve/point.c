/* point.c - small solutions of what could not be solved.
 *
 * The unknowns that the leftovers contain run through integers, all of them up
 * to the bound. Values are put in one unknown at a time, from the outside in,
 * so that inner loops see small polynomials; in the last unknown they are
 * ordinary ones. When everything is homogeneous only one of the multiples of a
 * point is kept.
 */
#include "solve/point.h"

#include <stdlib.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mpoly.h>
#include <flint/fmpz_poly.h>
#include <flint/ulong_extras.h>

#include "base/mem.h"
#include "algebra/vector.h"
#include "solve/exchange.h"
#include "solve/family.h"
#include "solve/solution.h"

/* Points that are kept of one family. */
#define MAX_POINTS 200

/* Values of all unknowns together that are tried when no bound is given, for
 * one family and for all, and at most. A million takes a second. */
#define QUICK 250000
#define QUICK_IN_ALL 1000000
#define QUICK_BOUND 30
#define MAX_VALUES 4100000

/* The walk through all values. */
struct walk {
    const struct an_solution *s;
    struct an_solution_family *f; /* whose points are sought */
    size_t *unknown;              /* n of them */
    size_t n;
    int *value;              /* of these */
    struct an_system *level; /* n: leftovers with the first values put in */
    fmpz_poly_struct *last;  /* the last level, in the last unknown */
    size_t nlast;
};

static void walk_init(struct walk *w, struct an_solution_family *f,
                      const struct an_solution *s)
{
    *w = (struct walk){.s = s, .f = f};
    bool *uses = an_alloc(f->n, sizeof *uses);
    bool *all = an_alloc(f->n, sizeof *all);
    w->unknown = an_alloc(f->n, sizeof *w->unknown);
    for (size_t k = 0; k < f->left.n; k++) {
        an_polynomial_unknowns(uses, &f->left.v[k], s->ring);
        for (size_t i = 0; i < f->n; i++)
            all[i] = all[i] || uses[i];
    }
    for (size_t i = 0; i < f->n; i++)
        if (all[i])
            w->unknown[w->n++] = i;
    w->value = an_alloc(w->n, sizeof *w->value);
    w->level = an_alloc(w->n, sizeof *w->level);
    an_system_copy(&w->level[0], &f->left, s->ring);
    free(all);
    free(uses);
}

static void last_clear(struct walk *w)
{
    for (size_t i = 0; i < w->nlast; i++)
        fmpz_poly_clear(&w->last[i]);
    free(w->last);
    w->last = NULL;
    w->nlast = 0;
}

static void walk_clear(struct walk *w)
{
    last_clear(w);
    for (size_t i = 0; i < w->n; i++)
        an_system_clear(&w->level[i], w->s->ring);
    free(w->level);
    free(w->value);
    free(w->unknown);
}

/* The largest bound up to `most` with no more than `limit` values of all
 * unknowns together; 0 for many unknowns. */
static int largest_bound(size_t unknowns, int most, size_t limit)
{
    int bound = 0;
    for (int b = 1; b <= most; b++) {
        size_t total = 1;
        for (size_t i = 0; i < unknowns && total <= limit; i++)
            total *= (size_t)(2 * b + 1);
        if (total > limit)
            break;
        bound = b;
    }
    return bound;
}

/* Are values of the family homogeneous of degree 1, and the leftovers? */
static bool is_scaled(const struct an_solution_family *f,
                      const struct an_solution *s)
{
    for (size_t i = 0; i < s->nconditions; i++)
        if (!an_polynomial_is_homogeneous(s->condition[i].polynomial, s->ring))
            return false;
    for (size_t i = 0; i < f->left.n; i++)
        if (!an_polynomial_is_homogeneous(&f->left.v[i], s->ring))
            return false;
    for (size_t i = 0; i < f->n; i++)
        if (!an_polynomial_is_homogeneous(&f->num[i], s->ring) ||
            !an_polynomial_is_homogeneous(&f->den[i], s->ring) ||
            (!fmpq_mpoly_is_zero(&f->num[i], s->ring) &&
             an_polynomial_degree(&f->num[i], s->ring) !=
                 an_polynomial_degree(&f->den[i], s->ring) + 1))
            return false;
    return true;
}

/* Level k + 1 := level k with the value of unknown k; false when something is
 * left that cannot vanish. */
static bool descend(struct walk *w, size_t k)
{
    const fmpq_mpoly_ctx_struct *ring = w->s->ring;
    struct an_system *next = &w->level[k + 1];
    bool possible = true;
    fmpq_mpoly_t p;
    fmpq_t x;
    fmpq_mpoly_init(p, ring);
    fmpq_init(x);
    fmpq_set_si(x, w->value[k], 1);
    an_system_clear(next, ring);
    for (size_t i = 0; i < w->level[k].n && possible; i++) {
        fmpq_mpoly_evaluate_one_fmpq(p, &w->level[k].v[i], (slong)w->unknown[k],
                                     x, ring);
        if (fmpq_mpoly_is_zero(p, ring))
            continue;
        possible = !fmpq_mpoly_is_fmpq(p, ring);
        an_system_add(next, p, ring);
    }
    fmpq_clear(x);
    fmpq_mpoly_clear(p, ring);
    return possible;
}

/* w->last := the last level, ordinary polynomials. */
static void set_last(struct walk *w)
{
    const struct an_system *level = &w->level[w->n - 1];
    last_clear(w);
    w->last = an_alloc(level->n, sizeof *w->last);
    for (; w->nlast < level->n; w->nlast++) {
        fmpz_poly_struct *p = &w->last[w->nlast];
        fmpz_poly_init(p);
        fmpz_mpoly_get_fmpz_poly(p, level->v[w->nlast].zpoly,
                                 (slong)w->unknown[w->n - 1], w->s->ring->zctx);
    }
}

/* Do all leftovers vanish at the value of the last unknown? */
static bool vanishes(const struct walk *w)
{
    fmpz_t x, y;
    bool zero = true;
    fmpz_init_set_si(x, w->value[w->n - 1]);
    fmpz_init(y);
    for (size_t i = 0; i < w->nlast && zero; i++) {
        fmpz_poly_evaluate_fmpz(y, &w->last[i], x);
        zero = fmpz_is_zero(y);
    }
    fmpz_clear(y);
    fmpz_clear(x);
    return zero;
}

/* Of the multiples of a point, the one whose first value is positive, with no
 * common divisor. */
static bool is_primitive(const struct walk *w)
{
    ulong g = 0;
    int first = 0;
    for (size_t i = 0; i < w->n; i++) {
        g = n_gcd(g, (ulong)abs(w->value[i]));
        first = first ? first : w->value[i];
    }
    return g == 1 && first > 0;
}

/* The largest of the values, signs aside. */
static int largest(const struct walk *w)
{
    int max = 0;
    for (size_t i = 0; i < w->n; i++)
        max = abs(w->value[i]) > max ? abs(w->value[i]) : max;
    return max;
}

/* Is the point part of a family without leftovers? */
static bool is_known(const struct walk *w,
                     const struct an_solution_family *point)
{
    const struct an_solution *s = w->s;
    for (size_t i = 0; i < s->nfamilies + s->nfolded; i++)
        if (an_family_is_explicit(&s->family[i]) &&
            an_family_inside(point, &s->family[i], s->ring))
            return true;
    return false;
}

/* x[i] := the value of unknown i where it is a number, which known[i] says.
 * Returns whether all are. */
static bool read_values(fmpq *x, bool *known,
                        const struct an_solution_family *point,
                        const struct an_solution *s)
{
    fmpq_t den;
    bool all = true;
    fmpq_init(den);
    for (size_t i = 0; i < point->n; i++) {
        known[i] = fmpq_mpoly_is_fmpq(&point->num[i], s->ring) &&
                   fmpq_mpoly_is_fmpq(&point->den[i], s->ring);
        all = all && (known[i] || !s->used[i]);
        if (!known[i])
            continue;
        fmpq_mpoly_get_fmpq(&x[i], &point->num[i], s->ring);
        fmpq_mpoly_get_fmpq(den, &point->den[i], s->ring);
        fmpq_div(&x[i], &x[i], den);
    }
    fmpq_clear(den);
    return all;
}

/* Of both signs the larger, as integers. */
static void normalise_sign(fmpq *x, const bool *known, const struct walk *w)
{
    size_t n = w->f->n;
    int order = 0;
    fmpq *y = _fmpq_vec_init((slong)n);
    fmpq_t factor;
    fmpq_init(factor);
    an_vector_primitive_factor(factor, x, (slong)n);
    an_vector_scale(x, factor, (slong)n);
    fmpq_set_si(factor, -1, 1);
    an_vector_addmul(y, factor, x, (slong)n);
    fmpq_clear(factor);
    an_exchanges_sort(x, known, w->s);
    an_exchanges_sort(y, known, w->s);
    for (size_t i = 0; i < n && order == 0; i++)
        order = fmpq_cmp(&y[i], &x[i]);
    for (size_t i = 0; i < n && order > 0; i++)
        fmpq_swap(&x[i], &y[i]);
    _fmpq_vec_clear(y, (slong)n);
}

/* Of all points like it one: generations that can be exchanged in order and, up
 * to factors, integers of one sign. Where free unknowns remain, numbers alone
 * are moved: what exchanges move does not contain them. */
static void normalise(struct an_solution_family *point, const struct walk *w)
{
    size_t n = w->f->n;
    const fmpq_mpoly_ctx_struct *ring = w->s->ring;
    fmpq *x = _fmpq_vec_init((slong)n);
    bool *known = an_alloc(n, sizeof *known);
    if (read_values(x, known, point, w->s) && w->f->scaled)
        normalise_sign(x, known, w);
    an_exchanges_sort(x, known, w->s);
    for (size_t i = 0; i < n; i++) {
        if (!known[i])
            continue;
        fmpq_mpoly_set_fmpq(&point->num[i], &x[i], ring);
        fmpq_mpoly_one(&point->den[i], ring);
    }
    free(known);
    _fmpq_vec_clear(x, (slong)n);
}

/* Among the points already? */
static bool is_found(const struct walk *w,
                     const struct an_solution_family *point)
{
    for (size_t k = 0; k < w->f->npoints; k++) {
        const struct an_solution_family *other = &w->f->point[k];
        bool same = true;
        for (size_t i = 0; i < point->n && same; i++)
            same =
                fmpq_mpoly_equal(&point->num[i], &other->num[i], w->s->ring) &&
                fmpq_mpoly_equal(&point->den[i], &other->den[i], w->s->ring);
        if (same)
            return true;
    }
    return false;
}

/* Keeps the point (and takes it) if it is a new solution. */
static void keep(struct walk *w, struct an_solution_family *point)
{
    struct an_solution_family *f = w->f;
    normalise(point, w);
    bool found = is_found(w, point) || is_known(w, point);
    point->verified = !found && an_family_verify(point, w->s);
    if (found || !point->verified || f->npoints == MAX_POINTS) {
        f->capped = f->capped || (!found && f->npoints == MAX_POINTS);
        an_family_clear(point, w->s->ring);
        return;
    }
    f->point =
        an_grow(f->point, &f->cap_points, f->npoints + 1, sizeof *f->point);
    f->point[f->npoints++] = *point;
}

/* The values make a family of their own, if nothing vanishes that may not. */
static void take_point(struct walk *w)
{
    const fmpq_mpoly_ctx_struct *ring = w->s->ring;
    struct an_solution_family point;
    if (w->f->capped)
        return;
    fmpq_mpoly_t num, den;
    fmpq_mpoly_init(num, ring);
    fmpq_mpoly_init(den, ring);
    fmpq_mpoly_one(den, ring);
    an_family_copy(&point, w->f, ring);
    bool good = true;
    for (size_t i = 0; i < w->n && good; i++) {
        fmpq_mpoly_set_si(num, w->value[i], ring);
        good = an_family_solve(&point, w->unknown[i], num, den, ring);
    }
    an_system_clear(&point.left, ring);
    if (good)
        keep(w, &point);
    else
        an_family_clear(&point, ring);
    fmpq_mpoly_clear(den, ring);
    fmpq_mpoly_clear(num, ring);
}

/* Visits the values up to the bound, some of them above `done`. */
static void walk(struct walk *w, int done, int bound)
{
    size_t k = 0;
    w->value[0] = -bound - 1;
    if (w->n == 1)
        set_last(w);
    /* An odometer whose digit k is the next to advance. */
    while (!w->f->capped) {
        if (w->value[k] == bound) {
            if (k == 0)
                break;
            k--;
            continue;
        }
        w->value[k]++;
        if (k + 1 < w->n) {
            if (!descend(w, k))
                continue;
            w->value[++k] = -bound - 1;
            if (k + 1 == w->n)
                set_last(w);
        } else if (largest(w) > done && (!w->f->scaled || is_primitive(w)) &&
                   vanishes(w)) {
            take_point(w);
        }
    }
}

/* Small values come first, by doubling the bound: the walks before the last
 * cost little. */
void an_family_points(struct an_solution_family *f, const struct an_solution *s,
                      int bound)
{
    struct walk w;
    walk_init(&w, f, s);
    size_t share = QUICK_IN_ALL / s->nfamilies;
    size_t quick = share < QUICK ? share : QUICK;
    int last = bound > 0 ? largest_bound(w.n, bound, MAX_VALUES)
                         : largest_bound(w.n, QUICK_BOUND, quick);
    f->clipped = last < bound;
    f->scaled = is_scaled(f, s);
    for (int done = -1, next = 1; done < last && last > 0 && !f->capped;
         next = 2 * next < last ? 2 * next : last) {
        walk(&w, done, next < last ? next : last);
        f->bound = done = next < last ? next : last;
    }
    if (f->scaled && f->npoints == 0) { /* zero, if nothing else */
        for (size_t i = 0; i < w.n; i++)
            w.value[i] = 0;
        take_point(&w);
    }
    walk_clear(&w);
}
