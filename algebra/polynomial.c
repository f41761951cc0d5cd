/* polynomial.c - polynomials over Q in several unknowns: factors and text.
 *
 * FLINT factors; what is added is one form in which everything is printed and
 * compared. FLINT keeps a polynomial as a rational times a primitive one, so
 * the primitive part costs nothing.
 */
#include "algebra/polynomial.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq_mpoly_factor.h>

#include "base/mem.h"

/* Factoring a cubic takes 0.1 s at this size, and a minute at 50 times it; and
 * half a second at 50 unknowns, however few terms there are. */
#define MAX_TERMS 5000
#define MAX_UNKNOWNS 40

void an_system_add(struct an_system *s, const fmpq_mpoly_t p,
                   const fmpq_mpoly_ctx_t ring)
{
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    fmpq_mpoly_struct *x = &s->v[s->n++];
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_set(x, p, ring);
}

void an_system_copy(struct an_system *copy, const struct an_system *s,
                    const fmpq_mpoly_ctx_t ring)
{
    *copy = (struct an_system){0};
    for (size_t i = 0; i < s->n; i++)
        an_system_add(copy, &s->v[i], ring);
}

void an_system_clear(struct an_system *s, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < s->n; i++)
        fmpq_mpoly_clear(&s->v[i], ring);
    free(s->v);
    *s = (struct an_system){0};
}

bool an_system_has(const struct an_system *s, const fmpq_mpoly_t p,
                   const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < s->n; i++)
        if (fmpq_mpoly_equal(&s->v[i], p, ring))
            return true;
    return false;
}

void an_factored_init(struct an_factored *f)
{
    *f = (struct an_factored){.complete = true};
    fmpq_init(f->constant);
}

void an_factored_clear(struct an_factored *f, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 0; i < f->n; i++)
        fmpq_mpoly_clear(f->v[i].base, ring);
    free(f->v);
    fmpq_clear(f->constant);
    an_factored_init(f);
}

void an_polynomial_primitive(fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    if (fmpq_mpoly_is_zero(p, ring))
        return;
    fmpq_t content;
    fmpq_init(content);
    fmpq_set(content, p->content);
    fmpq_mpoly_scalar_div_fmpq(p, p, content, ring);
    fmpq_clear(content);
}

slong an_polynomial_degree(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    return fmpq_mpoly_total_degree_si(p, ring);
}

/* The degree of one term. */
static slong term_degree(const fmpq_mpoly_t p, slong term,
                         const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring), degree = 0;
    slong *e = an_alloc((size_t)n, sizeof *e);
    fmpq_mpoly_get_term_exp_si(e, p, term, ring);
    for (slong i = 0; i < n; i++)
        degree += e[i];
    free(e);
    return degree;
}

bool an_polynomial_is_homogeneous(const fmpq_mpoly_t p,
                                  const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_length(p, ring);
    return n == 0 || term_degree(p, 0, ring) == term_degree(p, n - 1, ring);
}

size_t an_polynomial_unknowns(bool *uses, const fmpq_mpoly_t p,
                              const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring);
    size_t count = 0;
    int *used = an_alloc((size_t)n, sizeof *used);
    fmpq_mpoly_used_vars(used, p, ring);
    for (slong i = 0; i < n; i++) {
        uses[i] = used[i] != 0;
        count += used[i] != 0;
    }
    free(used);
    return count;
}

void an_polynomial_coefficient(fmpq_mpoly_t c, const fmpq_mpoly_t p, slong i,
                               slong power, const fmpq_mpoly_ctx_t ring)
{
    ulong exponent = (ulong)power;
    fmpq_mpoly_get_coeff_vars_ui(c, p, &i, &exponent, 1, ring);
}

void an_polynomial_substitute(fmpq_mpoly_t q, const fmpq_mpoly_t p, slong i,
                              const fmpq_mpoly_t num, const fmpq_mpoly_t den,
                              const fmpq_mpoly_ctx_t ring)
{
    slong d = fmpq_mpoly_degree_si(p, i, ring);
    if (d <= 0) {
        fmpq_mpoly_set(q, p, ring);
        return;
    }
    /* Horner's rule, from the highest power down. */
    fmpq_mpoly_t c, scale;
    fmpq_mpoly_init(c, ring);
    fmpq_mpoly_init(scale, ring);
    fmpq_mpoly_one(scale, ring);
    an_polynomial_coefficient(q, p, i, d, ring);
    for (slong k = d - 1; k >= 0; k--) {
        fmpq_mpoly_mul(q, q, num, ring);
        fmpq_mpoly_mul(scale, scale, den, ring);
        an_polynomial_coefficient(c, p, i, k, ring);
        fmpq_mpoly_mul(c, c, scale, ring);
        fmpq_mpoly_add(q, q, c, ring);
    }
    fmpq_mpoly_clear(scale, ring);
    fmpq_mpoly_clear(c, ring);
}

/* ---- factors */

static void add_base(struct an_factored *f, const fmpq_mpoly_t base, int power,
                     const fmpq_mpoly_ctx_t ring)
{
    f->v = an_grow(f->v, &f->cap, f->n + 1, sizeof *f->v);
    struct an_power *x = &f->v[f->n++];
    x->power = power;
    fmpq_mpoly_init(x->base, ring);
    fmpq_mpoly_set(x->base, base, ring);
    an_polynomial_primitive(x->base, ring);
}

/* Lower degree, fewer terms, earlier unknowns. */
static bool comes_before(const struct an_power *a, const struct an_power *b,
                         const fmpq_mpoly_ctx_t ring)
{
    slong da = an_polynomial_degree(a->base, ring);
    slong db = an_polynomial_degree(b->base, ring);
    slong na = fmpq_mpoly_length(a->base, ring);
    slong nb = fmpq_mpoly_length(b->base, ring);
    if (da != db)
        return da < db;
    if (na != nb)
        return na < nb;
    return fmpq_mpoly_cmp(a->base, b->base, ring) > 0;
}

static void sort(struct an_factored *f, const fmpq_mpoly_ctx_t ring)
{
    for (size_t i = 1; i < f->n; i++)
        for (size_t j = i; j > 0 && comes_before(&f->v[j], &f->v[j - 1], ring);
             j--) {
            struct an_power x = f->v[j];
            f->v[j] = f->v[j - 1];
            f->v[j - 1] = x;
        }
}

/* The unknowns that p has. */
static slong count_unknowns(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring), count = 0;
    slong *degree = an_alloc((size_t)n, sizeof *degree);
    fmpq_mpoly_degrees_si(degree, p, ring);
    for (slong i = 0; i < n; i++)
        count += degree[i] > 0;
    free(degree);
    return count;
}

static bool is_small(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    return fmpq_mpoly_length(p, ring) <= MAX_TERMS &&
           count_unknowns(p, ring) <= MAX_UNKNOWNS;
}

/* f := the factors; false when FLINT finds none. */
static bool flint_factor(struct an_factored *f, const fmpq_mpoly_t p,
                         const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_factor_t g;
    fmpq_mpoly_t base;
    fmpq_mpoly_factor_init(g, ring);
    fmpq_mpoly_init(base, ring);
    bool good = fmpq_mpoly_factor(g, p, ring) != 0;
    for (slong i = 0; good && i < fmpq_mpoly_factor_length(g, ring); i++) {
        fmpq_mpoly_factor_get_base(base, g, i, ring);
        add_base(f, base, (int)fmpq_mpoly_factor_get_exp_si(g, i, ring), ring);
    }
    fmpq_mpoly_clear(base, ring);
    fmpq_mpoly_factor_clear(g, ring);
    return good;
}

/* Does p hold an unknown in one term only, which is that unknown alone? Of
 * degree one in it, with a constant as leading coefficient, it is irreducible
 * if primitive. */
static bool has_lone_unknown(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    bool lone = false;
    fmpq_mpoly_t c;
    fmpq_mpoly_init(c, ring);
    for (slong i = 0; i < fmpq_mpoly_ctx_nvars(ring) && !lone; i++) {
        if (fmpq_mpoly_degree_si(p, i, ring) != 1)
            continue;
        an_polynomial_coefficient(c, p, i, 1, ring);
        lone = fmpq_mpoly_is_fmpq(c, ring);
    }
    fmpq_mpoly_clear(c, ring);
    return lone;
}

/* f := the factors where they are plain to see: unknowns, and what has a lone
 * one. FLINT spends more time on them than all else that is done with most
 * masses. */
static bool plain_factor(struct an_factored *f, const fmpq_mpoly_t p,
                         const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t x, monomial, rest;
    fmpq_mpoly_init(x, ring);
    fmpq_mpoly_init(monomial, ring);
    fmpq_mpoly_init(rest, ring);
    fmpq_mpoly_term_content(monomial, p, ring);
    fmpq_mpoly_div(rest, p, monomial, ring);
    bool only = fmpq_mpoly_is_fmpq(rest, ring);
    bool plain = only || has_lone_unknown(rest, ring);
    for (slong i = 0; i < fmpq_mpoly_ctx_nvars(ring) && plain; i++) {
        slong power = fmpq_mpoly_degree_si(monomial, i, ring);
        fmpq_mpoly_gen(x, i, ring);
        if (power > 0)
            add_base(f, x, (int)power, ring);
    }
    if (plain && !only)
        add_base(f, rest, 1, ring);
    fmpq_mpoly_clear(rest, ring);
    fmpq_mpoly_clear(monomial, ring);
    fmpq_mpoly_clear(x, ring);
    return plain;
}

void an_polynomial_factor(struct an_factored *f, const fmpq_mpoly_t p,
                          const fmpq_mpoly_ctx_t ring)
{
    an_factored_clear(f, ring);
    if (fmpq_mpoly_is_fmpq(p, ring)) {
        fmpq_mpoly_get_fmpq(f->constant, p, ring);
        return;
    }
    /* Primitive factors have a primitive product (Gauss), so what is left over
     * is the rational factor of p itself. */
    fmpq_set(f->constant, p->content);
    f->complete = plain_factor(f, p, ring) ||
                  (is_small(p, ring) && flint_factor(f, p, ring));
    if (!f->complete)
        add_base(f, p, 1, ring);
    sort(f, ring);
}

/* ---- text */

/* The sign between factors. */
static void times(struct an_math *f, const struct an_unknowns *names)
{
    an_math_add(f, names->blank ? " " : "*", "\\,");
}

/* Appends c times a monomial as a further summand. */
static void add_term(struct an_math *f, const fmpq_t c, const slong *e,
                     const struct an_unknowns *names, slong n)
{
    bool begun = false, constant = true;
    for (slong i = 0; i < n; i++)
        constant = constant && e[i] == 0;
    fmpq_t size;
    fmpq_init(size);
    an_math_sign(size, f, c);
    begun = constant || !fmpq_is_one(size);
    if (begun)
        an_math_number(f, size);
    for (slong i = 0; i < n; i++) {
        if (e[i] == 0)
            continue;
        if (begun)
            times(f, names);
        an_math_say(f, names->v[i]);
        an_math_power(f, e[i]);
        begun = true;
    }
    fmpq_clear(size);
}

/* The sum in a formula of its own. */
static struct an_math sum_of(const fmpq_mpoly_t p,
                             const struct an_unknowns *names,
                             const fmpq_mpoly_ctx_t ring)
{
    struct an_math f = {0};
    slong n = fmpq_mpoly_ctx_nvars(ring);
    slong *e = an_alloc((size_t)n, sizeof *e);
    fmpq_t c;
    fmpq_init(c);
    for (slong i = 0; i < fmpq_mpoly_length(p, ring); i++) {
        fmpq_mpoly_get_term_coeff_fmpq(c, p, i, ring);
        fmpq_mpoly_get_term_exp_si(e, p, i, ring);
        add_term(&f, c, e, names, n);
    }
    if (f.plain.n == 0)
        an_math_count(&f, 0);
    fmpq_clear(c);
    free(e);
    return f;
}

void an_polynomial_write(struct an_math *f, const fmpq_mpoly_t p,
                         const struct an_unknowns *names,
                         const fmpq_mpoly_ctx_t ring)
{
    struct an_math sum = sum_of(p, names, ring);
    an_math_join(f, &sum);
}

/* Appends base^power; a sum gets brackets unless it stands alone. */
static void add_power(struct an_math *f, const struct an_power *x, bool alone,
                      const struct an_unknowns *names,
                      const fmpq_mpoly_ctx_t ring)
{
    bool sum = fmpq_mpoly_length(x->base, ring) > 1;
    bool bare = !sum || (alone && x->power == 1);
    an_math_add(f, bare ? "" : "(", NULL);
    an_polynomial_write(f, x->base, names, ring);
    an_math_add(f, bare ? "" : ")", NULL);
    an_math_power(f, x->power);
}

static bool is_minus_one(const fmpq_t c)
{
    return fmpz_equal_si(fmpq_numref(c), -1) && fmpz_is_one(fmpq_denref(c));
}

/* Appends the factors; `alone`: a sum that is the only one needs no brackets.
 */
static void add_factors(struct an_math *t, const struct an_factored *f,
                        bool alone, const struct an_unknowns *names,
                        const fmpq_mpoly_ctx_t ring)
{
    bool one = fmpq_is_one(f->constant);
    bool minus = is_minus_one(f->constant) && f->n > 0;
    if (minus)
        an_math_add(t, "-", NULL);
    else if (!one || f->n == 0)
        an_math_number(t, f->constant);
    for (size_t i = 0; i < f->n; i++) {
        if (i > 0 || (!one && !minus))
            times(t, names);
        add_power(t, &f->v[i], alone && one && f->n == 1, names, ring);
    }
}

void an_factored_write(struct an_math *f, const struct an_factored *x,
                       const struct an_unknowns *names,
                       const fmpq_mpoly_ctx_t ring)
{
    if (x->n != 1 || x->v[0].power != 1 || !is_minus_one(x->constant)) {
        add_factors(f, x, true, names, ring);
        return;
    }
    fmpq_mpoly_t minus; /* a sum, without brackets */
    fmpq_mpoly_init(minus, ring);
    fmpq_mpoly_neg(minus, x->v[0].base, ring);
    an_polynomial_write(f, minus, names, ring);
    fmpq_mpoly_clear(minus, ring);
}

void an_product_write(struct an_math *f, const fmpq_mpoly_t p,
                      const struct an_unknowns *names,
                      const fmpq_mpoly_ctx_t ring)
{
    struct an_factored x;
    an_factored_init(&x);
    an_polynomial_factor(&x, p, ring);
    an_factored_write(f, &x, names, ring);
    an_factored_clear(&x, ring);
}

/* Both as products; a denominator of several factors gets brackets. */
static void add_fraction(struct an_math *t, const fmpq_mpoly_t num,
                         const fmpq_mpoly_t den,
                         const struct an_unknowns *names,
                         const fmpq_mpoly_ctx_t ring)
{
    struct an_factored f;
    an_factored_init(&f);
    an_polynomial_factor(&f, num, ring);
    add_factors(t, &f, false, names, ring);
    an_polynomial_factor(&f, den, ring);
    bool several = f.n > 1 || !fmpq_is_one(f.constant);
    an_math_add(t, several ? "/(" : "/", NULL);
    add_factors(t, &f, false, names, ring);
    an_math_add(t, several ? ")" : "", NULL);
    an_factored_clear(&f, ring);
}

void an_quotient_write(struct an_math *f, const fmpq_mpoly_t num,
                       const fmpq_mpoly_t den, const struct an_unknowns *names,
                       const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t p;
    if (!fmpq_mpoly_is_fmpq(den, ring)) {
        add_fraction(f, num, den, names, ring);
        return;
    }
    fmpq_t c;
    fmpq_init(c);
    fmpq_mpoly_init(p, ring);
    fmpq_mpoly_get_fmpq(c, den, ring);
    assert(!fmpq_is_zero(c));
    fmpq_mpoly_scalar_div_fmpq(p, num, c, ring);
    an_polynomial_write(f, p, names, ring);
    fmpq_clear(c);
    fmpq_mpoly_clear(p, ring);
}
