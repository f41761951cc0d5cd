/* remainder.c - the charges of a content in a box, where it is not solved.
 *
 * Identical multiplets are a group of search/, and each condition is a weighted
 * sum of power sums over the groups.
 */
#include "content/remainder.h"

#include <stdint.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/diag.h"
#include "base/mem.h"
#include "search/problem.h"
#include "search/run/run.h"
#include "content/box.h"
#include "content/exact.h"
#include "content/frame.h"
#include "content/sums.h"

/* Weights that search/ is given. */
#define MAX_BITS 40

void an_content_points_clear(struct an_content_points *p)
{
    for (size_t i = 0; i < p->n * p->width; i++)
        fmpq_clear(&p->v[i]);
    free(p->v);
    *p = (struct an_content_points){0};
}

struct taking {
    struct an_content_points *p;
    const struct an_charge_box *charges;
};

static bool go_on(void *context, const struct an_search_state *state,
                  uint64_t done, uint64_t total)
{
    const struct an_charge_box *b = ((struct taking *)context)->charges;
    (void)state;
    (void)done;
    (void)total;
    return !b->stop || !b->stop(b->context);
}

static bool is_over(void *context)
{
    return !go_on(context, NULL, 0, 0);
}

static bool take(void *context, const struct an_solutions *found)
{
    struct taking *t = context;
    struct an_content_points *p = t->p;
    p->v = an_grow(p->v, &p->cap, (p->n + found->n) * p->width, sizeof *p->v);
    for (size_t k = 0; k < found->n; k++, p->n++)
        for (size_t i = 0; i < p->width; i++) {
            fmpq *q = &p->v[p->n * p->width + i];
            fmpq_init(q);
            fmpq_mul_si(q, t->charges->unit,
                        found->charge[k * found->stride + i]);
        }
    return true;
}

/* Group by group the weight, and the value, as integers. */
static bool make_row(int64_t *weight, int64_t *value,
                     const struct an_content_frame *f,
                     const struct an_content_sum *s, const fmpq_t unit)
{
    bool fits = true;
    fmpz_t scale, y;
    fmpq_t v;
    fmpz_init(y);
    fmpq_init(v);
    fmpq_neg(v, s->value);
    for (size_t k = 0; k < s->degree; k++)
        fmpq_div(v, v, unit);
    fmpz_init_set(scale, fmpq_denref(v));
    for (size_t i = 0; i < f->size; i++)
        fmpz_lcm(scale, scale, fmpq_denref(&s->weight[f->type[i]]));
    size_t n = 0;
    for (size_t i = 0; i <= f->size && fits; i++) {
        if (i > 0 && i < f->size && f->type[i] == f->type[i - 1])
            continue;
        const fmpq *q = i < f->size ? &s->weight[f->type[i]] : v;
        fmpz_divexact(y, scale, fmpq_denref(q));
        fmpz_mul(y, y, fmpq_numref(q));
        fits = fmpz_bits(y) <= MAX_BITS;
        if (fits && i < f->size)
            weight[n++] = fmpz_get_si(y);
        else if (fits)
            *value = fmpz_get_si(y);
    }
    fmpq_clear(v);
    fmpz_clear(y);
    fmpz_clear(scale);
    return fits;
}

static void add_row(struct an_search *s, size_t degree, const int64_t *weight,
                    int64_t value)
{
    if (degree == 1)
        an_search_add_linear(s, weight, value);
    else if (degree == 2)
        an_search_add_quadratic(s, weight, value);
    else
        an_search_set_cubic(s, weight, value);
}

int an_content_search(struct an_content_points *p,
                      const struct an_content_frame *f,
                      const struct an_charge_box *charges,
                      struct an_diags *diags)
{
    static const struct an_where nowhere = {0};
    struct an_search s;
    int64_t weight[AN_CONTENT_MAX_MULTIPLETS], value = 0;
    *p = (struct an_content_points){.width = f->size};
    an_search_init(&s);
    for (size_t i = 0, n = 1; i < f->size; i++, n++)
        if (i + 1 == f->size || f->type[i + 1] != f->type[i]) {
            an_search_add_group(&s, n, -charges->max, charges->max);
            n = 0;
        }
    int rc = 0;
    for (size_t k = 0; rc == 0 && k < f->sums->n; k++) {
        const struct an_content_sum *x = &f->sums->v[k];
        if (x->degree == 0)
            continue;
        if (make_row(weight, &value, f, x, charges->unit))
            add_row(&s, x->degree, weight, value);
        else
            rc = an_error(diags, nowhere,
                          "the numbers in %s are too large to be searched",
                          x->name);
    }
    struct taking t = {p, charges};
    const struct an_search_run run = {.threads = 1,
                                      .context = &t,
                                      .take = take,
                                      .progress = go_on,
                                      .stop = is_over};
    if (rc == 0)
        rc = an_search_list(&s, 1, &run, diags);
    an_search_clear(&s);
    return rc;
}
