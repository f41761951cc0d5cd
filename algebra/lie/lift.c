/* lift.c - simple reflections of the Weyl group on a representation.
 *
 * On a vector x of weight mu, m = <mu, alpha_i^v>, the exponentials add up to
 *
 *     (-1)^m sum_k (-1)^k f^(m+k) e^(k) x,   f^(k) = f^k / k!,
 *
 * for m >= 0: on x = f^(p) of a highest vector of weight m + 2p both sides are
 * (-1)^(m+p) f^(m+p) of it, by sum_k (-1)^k C(m+p+k, k) C(m+p, p-k) = (-1)^p.
 * As the product of exponentials is also exp(-f) exp(e) exp(-f), e <-> -f gives
 * sum_k (-1)^k e^(-m+k) f^(k) x for m < 0.
 */
#include "algebra/lie/lift.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"

void an_lift_init(struct an_lift *l, const struct an_module *m)
{
    size_t n = m->dim * (size_t)m->rank;
    *l = (struct an_lift){.m = m};
    l->on = an_alloc(n, sizeof *l->on);
    l->known = an_alloc(n, sizeof *l->known);
}

void an_lift_clear(struct an_lift *l)
{
    size_t n = l->m ? l->m->dim * (size_t)l->m->rank : 0;
    for (size_t k = 0; k < n; k++)
        an_combination_clear(&l->on[k]);
    free(l->on);
    free(l->known);
    *l = (struct an_lift){0};
}

/* y := g x / k for g = e_i or f_i, in dense vectors; false when it is zero. */
static bool step(fmpq *y, const struct an_module *m, int i, bool lower,
                 const fmpq *x, ulong k)
{
    bool any = false;
    fmpq_t over;
    fmpq_init(over);
    for (size_t b = 0; b < m->dim; b++)
        fmpq_zero(y + b);
    for (size_t b = 0; b < m->dim; b++) {
        if (fmpq_is_zero(x + b))
            continue;
        size_t at = b * (size_t)m->rank + (size_t)i;
        const struct an_combination *c = lower ? &m->lower[at] : &m->raise[at];
        fmpz_set(fmpq_numref(over), fmpq_numref(x + b));
        fmpz_mul_ui(fmpq_denref(over), fmpq_denref(x + b), k);
        fmpq_canonicalise(over);
        for (size_t j = 0; j < c->n; j++) {
            fmpq_addmul(y + c->vector[j], over, c->by + j);
            any = true;
        }
    }
    fmpq_clear(over);
    return any;
}

/* x := g^(k) x. */
static void power(fmpq *x, fmpq *y, const struct an_module *m, int i,
                  bool lower, ulong k)
{
    for (ulong j = 1; j <= k; j++) {
        step(y, m, i, lower, x, j);
        for (size_t b = 0; b < m->dim; b++)
            fmpq_swap(x + b, y + b);
    }
}

static void work_out(struct an_combination *to, const struct an_module *m,
                     int i, size_t vector)
{
    slong dim = (slong)m->dim;
    int label = m->weight[vector * (size_t)m->rank + (size_t)i];
    bool lower = label >= 0; /* what is left to apply in the end */
    ulong size = (ulong)(lower ? label : -label);
    fmpq *x = _fmpq_vec_init(dim), *y = _fmpq_vec_init(dim);
    fmpq *z = _fmpq_vec_init(dim), *sum = _fmpq_vec_init(dim);
    bool minus = lower && label % 2 != 0, more = true;
    fmpq_one(x + vector);
    for (ulong k = 0; more; k++, minus = !minus) {
        for (size_t b = 0; b < m->dim; b++)
            fmpq_set(z + b, x + b);
        power(z, y, m, i, lower, size + k);
        for (size_t b = 0; b < m->dim; b++)
            if (minus)
                fmpq_sub(sum + b, sum + b, z + b);
            else
                fmpq_add(sum + b, sum + b, z + b);
        more = step(y, m, i, !lower, x, k + 1);
        for (size_t b = 0; b < m->dim; b++)
            fmpq_swap(x + b, y + b);
    }
    size_t n = 0;
    for (size_t b = 0; b < m->dim; b++)
        n += !fmpq_is_zero(sum + b);
    an_combination_room(to, n);
    for (size_t b = 0; b < m->dim; b++)
        an_combination_add(to, b, sum + b);
    _fmpq_vec_clear(x, dim);
    _fmpq_vec_clear(y, dim);
    _fmpq_vec_clear(z, dim);
    _fmpq_vec_clear(sum, dim);
}

const struct an_combination *an_lift_on(struct an_lift *l, int i, size_t vector)
{
    size_t at = vector * (size_t)l->m->rank + (size_t)i;
    assert(i >= 0 && i < l->m->rank && vector < l->m->dim);
    if (!l->known[at]) {
        work_out(&l->on[at], l->m, i, vector);
        l->known[at] = true;
    }
    return &l->on[at];
}
