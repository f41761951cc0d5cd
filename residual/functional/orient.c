/* orient.c - a symmetry or its inverse, as one writes it.
 *
 * What forbids a term, or generates a group, does so as well as its inverse:
 * the two have the same powers. So the sign of the charges is free, and with it
 * which of c and p - c multiplies them, where p is the period: p times the
 * charges are integers on all components.
 */
#include "residual/functional/orient.h"

#include <flint/fmpq.h>

#include "algebra/rational.h"
#include "algebra/vector.h"
#include "theory/find.h"
#include "theory/model.h"
#include "residual/functional/functional.h"
#include "residual/vacuum/charges.h"

/* Does coordinate k belong to an abelian group, with electric charge or
 * without? */
static bool is_abelian(const struct an_charges *L, slong k, bool electric)
{
    const struct an_group *g = an_model_group_at(L->m, (size_t)k);
    return g && g->kind != AN_SIMPLE &&
           fmpq_is_zero(L->electric + k) != electric;
}

/* A charge of Z(n) is an integer: what multiplies it is given mod 1, and comes
 * to lie in (-1/2, 1/2]. */
static void reduce_discrete(fmpq *f, const struct an_model *m)
{
    fmpq_t half;
    fmpq_init(half);
    fmpq_set_si(half, 1, 2);
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);) {
        fmpq *c = f + m->coordinate[g];
        fmpq_sub(c, half, c);
        an_rational_mod1(c, c);
        fmpq_sub(c, half, c);
    }
    fmpq_clear(half);
}

/* Has it a part outside the torus? */
static bool is_outer(const fmpq *f, const struct an_model *m)
{
    for (size_t g = AN_START; an_group_next(&g, m, AN_ZN);)
        if (m->group[g].outer && !fmpq_is_zero(f + m->coordinate[g]))
            return true;
    return false;
}

/* period := what a rational multiple of a functional, whose values on all
 * components are given by f / content, may change by and stay the same on them;
 * 0 where there is nothing but zeros. */
static void multiple_period(fmpq_t period, const fmpq *f, const fmpq_t content,
                            const struct an_charges *L)
{
    fmpq_t value;
    fmpq_init(value);
    fmpq_zero(period);
    for (slong i = 0; i < L->A.n; i++) {
        an_vector_dot_integers(value, f, L->A.v + i * L->n, L->n - 1);
        fmpq_div(value, value, content);
        fmpq_gcd(period, period, value);
    }
    if (!fmpq_is_zero(period))
        fmpq_inv(period, period);
    fmpq_clear(value);
}

/* Of 3 T3/2 and its inverse, which is T3/2 as T3 is a multiple of 1/2, the one
 * with smaller numbers. */
static void reduce_multiple(fmpq *f, const struct an_charges *L)
{
    fmpz_t num, den;
    fmpq_t content, period, rest;
    fmpz_init(num);
    fmpz_init(den);
    fmpq_init(content);
    fmpq_init(period);
    fmpq_init(rest);
    fmpq *g = an_functional_new(L->n);
    an_vector_set(g, f, L->n);
    an_functional_unscale(g, L);
    an_functional_content(num, den, g, L->m);
    an_functional_free(g, L->n);
    fmpq_set_fmpz_frac(content, num, den);
    if (!fmpq_is_zero(content) && !is_outer(f, L->m))
        multiple_period(period, f, content, L);
    if (!fmpq_is_zero(period)) {
        fmpq_div(rest, content, period);
        an_rational_mod1(rest, rest);
        fmpq_mul(rest, rest, period);
        fmpq_sub(period, period, rest); /* of the inverse */
        int inverse = fmpz_cmp(fmpq_numref(period), fmpq_numref(rest));
        if (inverse < 0 || (inverse == 0 && fmpz_cmp(fmpq_denref(period),
                                                     fmpq_denref(rest)) < 0))
            fmpq_set(rest, period);
        bool simpler = fmpz_cmp(fmpq_numref(rest), num) < 0 &&
                       fmpz_cmp(fmpq_denref(rest), den) <= 0;
        fmpq_div(rest, rest, content);
        for (slong k = 0; k < L->n - 1 && simpler; k++)
            fmpq_mul(f + k, f + k, rest);
    }
    fmpq_clear(rest);
    fmpq_clear(period);
    fmpq_clear(content);
    fmpz_clear(den);
    fmpz_clear(num);
}

void an_functional_orient(fmpq *f, const struct an_charges *L)
{
    int sign = 0;
    reduce_discrete(f, L->m);
    for (int pass = 0; pass < 3; pass++)
        for (slong k = 0; k < L->n && sign == 0; k++)
            if (pass == 2 || is_abelian(L, k, pass == 1))
                sign = fmpq_sgn(f + k);
    for (slong k = 0; k < L->n && sign < 0; k++)
        fmpq_neg(f + k, f + k);
    reduce_discrete(f, L->m);
    reduce_multiple(f, L);
}
