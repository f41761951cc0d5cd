/* family.c - families of solutions: some unknowns as functions of the others.
 *
 * Values of solved unknowns contain free ones only, so they can be put into a
 * polynomial in any order. A denominator is a product of polynomials that are
 * known not to vanish.
 */
#include "solve/family.h"

#include <stdlib.h>

#include "base/mem.h"
#include "theory/build/settle.h"
#include "theory/text/expression.h"
#include "theory/text/linear.h"
#include "solve/solution.h"

void an_family_init(struct an_solution_family *f, size_t n,
                    const fmpq_mpoly_ctx_t ring)
{
    *f = (struct an_solution_family){
        .n = n,
        .irreducible = true,
        .orbit = 1,
    };
    f->solved = an_alloc(n, sizeof *f->solved);
    f->num = an_alloc(n, sizeof *f->num);
    f->den = an_alloc(n, sizeof *f->den);
    for (size_t i = 0; i < n; i++) {
        fmpq_mpoly_init(&f->num[i], ring);
        fmpq_mpoly_init(&f->den[i], ring);
        fmpq_mpoly_gen(&f->num[i], (slong)i, ring);
        fmpq_mpoly_one(&f->den[i], ring);
    }
}

static void clear_one(struct an_solution_family *f, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < f->n; i++) {
        fmpq_mpoly_clear(&f->num[i], ring);
        fmpq_mpoly_clear(&f->den[i], ring);
    }
    free(f->solved);
    free(f->num);
    free(f->den);
    an_system_clear(&f->nonzero, ring);
    an_system_clear(&f->left, ring);
}

void an_family_clear(struct an_solution_family *f, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < f->npoints; i++)
        clear_one(&f->point[i], ring);
    free(f->point);
    clear_one(f, ring);
    *f = (struct an_solution_family){0};
}

void an_family_copy(struct an_solution_family *copy,
                    const struct an_solution_family *f,
                    const fmpq_mpoly_ctx_t ring)
{
    an_family_init(copy, f->n, ring);
    copy->irreducible = f->irreducible;
    for (size_t i = 0; i < f->n; i++) {
        copy->solved[i] = f->solved[i];
        fmpq_mpoly_set(&copy->num[i], &f->num[i], ring);
        fmpq_mpoly_set(&copy->den[i], &f->den[i], ring);
    }
    an_system_copy(&copy->nonzero, &f->nonzero, ring);
    an_system_copy(&copy->left, &f->left, ring);
}

bool an_family_is_explicit(const struct an_solution_family *f)
{
    return f->left.n == 0;
}

/* Lowest terms, the denominator primitive. */
static void reduce(fmpq_mpoly_t num, fmpq_mpoly_t den,
                   const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t g;
    fmpq_t content;
    fmpq_mpoly_init(g, ring);
    fmpq_init(content);
    if (!fmpq_mpoly_is_fmpq(den, ring) && fmpq_mpoly_gcd(g, num, den, ring) &&
        !fmpq_mpoly_is_fmpq(g, ring)) {
        fmpq_mpoly_div(num, num, g, ring);
        fmpq_mpoly_div(den, den, g, ring);
    }
    fmpq_set(content, den->content);
    fmpq_mpoly_scalar_div_fmpq(num, num, content, ring);
    fmpq_mpoly_scalar_div_fmpq(den, den, content, ring);
    fmpq_clear(content);
    fmpq_mpoly_clear(g, ring);
}

/* a / b with unknown i := num / den; false when b is then zero. */
static bool substitute_quotient(fmpq_mpoly_t a, fmpq_mpoly_t b, slong i,
                                const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                                const fmpq_mpoly_ctx_t ring)
{
    slong da = fmpq_mpoly_degree_si(a, i, ring);
    slong db = fmpq_mpoly_degree_si(b, i, ring);
    if (da <= 0 && db <= 0)
        return true;
    fmpq_mpoly_t x, scale;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_init(scale, ring);
    an_polynomial_substitute(x, a, i, num, den, ring);
    fmpq_mpoly_pow_ui(scale, den, db > 0 ? (ulong)db : 0, ring);
    fmpq_mpoly_mul(a, x, scale, ring);
    an_polynomial_substitute(x, b, i, num, den, ring);
    fmpq_mpoly_pow_ui(scale, den, da > 0 ? (ulong)da : 0, ring);
    fmpq_mpoly_mul(b, x, scale, ring);
    bool good = !fmpq_mpoly_is_zero(b, ring);
    if (good)
        reduce(a, b, ring);
    fmpq_mpoly_clear(scale, ring);
    fmpq_mpoly_clear(x, ring);
    return good;
}

/* Every polynomial of the system with unknown i := num / den; false when one is
 * then zero. */
static bool substitute_system(struct an_system *s, slong i,
                              const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                              const fmpq_mpoly_ctx_t ring)
{
    bool good = true;
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    for (size_t k = 0; k < s->n; k++) {
        an_polynomial_substitute(x, &s->v[k], i, num, den, ring);
        an_polynomial_primitive(x, ring);
        fmpq_mpoly_swap(&s->v[k], x, ring);
        good = good && !fmpq_mpoly_is_zero(&s->v[k], ring);
    }
    fmpq_mpoly_clear(x, ring);
    return good;
}

bool an_family_solve(struct an_solution_family *f, size_t i,
                     const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                     const fmpq_mpoly_ctx_t ring)
{
    if (!substitute_system(&f->nonzero, (slong)i, num, den, ring))
        return false;
    for (size_t j = 0; j < f->n; j++)
        if (f->solved[j] && !substitute_quotient(&f->num[j], &f->den[j],
                                                 (slong)i, num, den, ring))
            return false;
    fmpq_mpoly_set(&f->num[i], num, ring);
    fmpq_mpoly_set(&f->den[i], den, ring);
    reduce(&f->num[i], &f->den[i], ring);
    f->solved[i] = true;
    substitute_system(&f->left, (slong)i, num, den, ring);
    return true;
}

void an_family_evaluate(fmpq_mpoly_t q, const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_set(q, p, ring);
    for (size_t i = 0; i < f->n; i++) {
        if (!f->solved[i] || fmpq_mpoly_degree_si(q, (slong)i, ring) <= 0)
            continue;
        an_polynomial_substitute(x, q, (slong)i, &f->num[i], &f->den[i], ring);
        fmpq_mpoly_swap(q, x, ring);
    }
    fmpq_mpoly_clear(x, ring);
}

void an_family_charge(fmpq_mpoly_t num, fmpq_mpoly_t den,
                      const struct an_solution_family *f,
                      const struct an_linear *charge,
                      const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_set_fmpq(num, charge->constant, ring);
    fmpq_mpoly_one(den, ring);
    for (size_t k = 0; k < charge->n; k++) {
        size_t i = charge->symbol[k];
        fmpq_mpoly_mul(num, num, &f->den[i], ring);
        fmpq_mpoly_mul(x, &f->num[i], den, ring);
        fmpq_mpoly_scalar_mul_fmpq(x, x, &charge->coefficient[k], ring);
        fmpq_mpoly_add(num, num, x, ring);
        fmpq_mpoly_mul(den, den, &f->den[i], ring);
    }
    reduce(num, den, ring);
    fmpq_mpoly_clear(x, ring);
}

/* Is q in the ideal of the leftovers, as far as division shows? */
static bool is_reducible_to_zero(const fmpq_mpoly_t q,
                                 const struct an_system *s,
                                 const fmpq_mpoly_ctx_t ring)
{
    bool found = false;
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    for (size_t i = 0; i < s->n && !found; i++)
        found = fmpq_mpoly_divides(x, q, &s->v[i], ring) != 0;
    if (!found && s->n > 1) {
        fmpq_mpoly_struct **quotient = an_alloc(s->n, sizeof(void *));
        fmpq_mpoly_struct **by = an_alloc(s->n, sizeof(void *));
        for (size_t i = 0; i < s->n; i++) {
            quotient[i] = an_alloc(1, sizeof *quotient[i]);
            fmpq_mpoly_init(quotient[i], ring);
            by[i] = &s->v[i];
        }
        fmpq_mpoly_divrem_ideal(quotient, x, q, by, (slong)s->n, ring);
        found = fmpq_mpoly_is_zero(x, ring);
        for (size_t i = 0; i < s->n; i++) {
            fmpq_mpoly_clear(quotient[i], ring);
            free(quotient[i]);
        }
        free(by);
        free(quotient);
    }
    fmpq_mpoly_clear(x, ring);
    return found;
}

bool an_family_vanishes(const fmpq_mpoly_t p,
                        const struct an_solution_family *f,
                        const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    an_family_evaluate(q, p, f, ring);
    bool zero =
        fmpq_mpoly_is_zero(q, ring) || is_reducible_to_zero(q, &f->left, ring);
    fmpq_mpoly_clear(q, ring);
    return zero;
}

/* Is p a nonzero constant on the family? */
static bool never_vanishes(const fmpq_mpoly_t p,
                           const struct an_solution_family *f,
                           const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t q;
    fmpq_mpoly_init(q, ring);
    an_family_evaluate(q, p, f, ring);
    bool constant = fmpq_mpoly_is_fmpq(q, ring) && !fmpq_mpoly_is_zero(q, ring);
    fmpq_mpoly_clear(q, ring);
    return constant;
}

bool an_family_inside(const struct an_solution_family *f,
                      const struct an_solution_family *g,
                      const fmpq_mpoly_ctx_t ring)
{
    bool inside = true;
    fmpq_mpoly_t x;
    fmpq_mpoly_init(x, ring);
    for (size_t i = 0; i < g->nonzero.n && inside; i++)
        inside = never_vanishes(&g->nonzero.v[i], f, ring);
    for (size_t i = 0; i < g->left.n && inside; i++)
        inside = an_family_vanishes(&g->left.v[i], f, ring);
    for (size_t i = 0; i < g->n && inside; i++) {
        if (!g->solved[i])
            continue;
        fmpq_mpoly_gen(x, (slong)i, ring);
        fmpq_mpoly_mul(x, x, &g->den[i], ring);
        fmpq_mpoly_sub(x, x, &g->num[i], ring);
        inside = an_family_vanishes(x, f, ring);
    }
    fmpq_mpoly_clear(x, ring);
    return inside;
}

static bool is_neutral(const struct an_neutrality *x,
                       const struct an_solution_family *f,
                       const fmpq_mpoly_ctx_t ring)
{
    if (x->always)
        return true;
    for (size_t i = 0; i < x->n; i++) {
        bool all = true;
        for (size_t j = 0; j < x->choice[i].n && all; j++)
            all = an_family_vanishes(&x->choice[i].v[j], f, ring);
        if (all)
            return true;
    }
    return false;
}

bool an_family_verify(const struct an_solution_family *f,
                      const struct an_solution *s)
{
    for (size_t i = 0; i < s->nconditions; i++)
        if (!an_family_vanishes(s->condition[i].polynomial, f, s->ring))
            return false;
    for (size_t i = 0; i < s->nneutral; i++)
        if (!is_neutral(&s->neutral[i], f, s->ring))
            return false;
    for (size_t i = 0; i < f->n; i++)
        if (fmpq_mpoly_is_zero(&f->den[i], s->ring))
            return false;
    for (size_t i = 0; i < f->nonzero.n; i++)
        if (fmpq_mpoly_is_zero(&f->nonzero.v[i], s->ring))
            return false;
    return true;
}

/* x := num / den when that is a linear expression. */
static bool make_linear(struct an_linear *x, const fmpq_mpoly_t num,
                        const fmpq_mpoly_t den, const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring);
    struct an_linear unit;
    fmpq_t c, below;
    if (an_polynomial_degree(num, ring) > 1 ||
        an_polynomial_degree(den, ring) != 0)
        return false;
    ulong *power = an_alloc((size_t)n, sizeof *power);
    fmpq_init(c);
    fmpq_init(below);
    fmpq_mpoly_get_fmpq(below, den, ring);
    fmpq_mpoly_get_coeff_fmpq_ui(c, num, power, ring);
    fmpq_div(x->constant, c, below);
    for (slong i = 0; i < n; i++) {
        power[i] = 1;
        fmpq_mpoly_get_coeff_fmpq_ui(c, num, power, ring);
        power[i] = 0;
        if (fmpq_is_zero(c))
            continue;
        fmpq_div(c, c, below);
        an_linear_init(&unit);
        an_linear_symbol(&unit, (size_t)i);
        an_linear_add(x, c, &unit);
        an_linear_clear(&unit);
    }
    fmpq_clear(below);
    fmpq_clear(c);
    free(power);
    return true;
}

bool an_family_put(struct an_model *m, const struct an_solution_family *f,
                   const fmpq_mpoly_ctx_t ring)
{
    struct an_linear *value = an_alloc(f->n, sizeof *value);
    bool linear = an_family_is_explicit(f), any = false;
    for (size_t i = 0; i < f->n; i++) {
        an_linear_init(&value[i]);
        any = any || !f->solved[i];
        if (f->solved[i] && linear)
            linear = make_linear(&value[i], &f->num[i], &f->den[i], ring);
    }
    if (linear && any)
        an_model_put_values(m, f->solved, value);
    for (size_t i = 0; i < f->n; i++)
        an_linear_clear(&value[i]);
    free(value);
    return linear && any;
}
