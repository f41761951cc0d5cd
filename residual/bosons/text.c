/* text.c - masses of gauge bosons in words. */
#include "residual/bosons/text.h"

#include <stdlib.h>

#include "base/base.h"
#include "algebra/polynomial.h"
#include "residual/bosons/gauge_bosons.h"

/* Has an unknown an odd power somewhere? */
static bool has_odd_power(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    slong n = fmpq_mpoly_ctx_nvars(ring);
    ulong *e = an_alloc((size_t)n, sizeof *e);
    bool odd = false;
    for (slong i = 0; i < fmpq_mpoly_length(p, ring) && !odd; i++) {
        fmpq_mpoly_get_term_exp_ui(e, p, i, ring);
        for (slong k = 0; k < n; k++)
            odd = odd || e[k] % 2 == 1;
    }
    free(e);
    return odd;
}

/* Differences of squares become one factor again. */
static void join_squares(struct an_factored *f, const fmpq_mpoly_ctx_t ring)
{
    size_t n = 0, into = f->n;
    for (size_t i = 0; i < f->n; i++) {
        struct an_power *x = &f->v[i];
        bool split = fmpq_mpoly_length(x->base, ring) > 1 && x->power == 1 &&
                     has_odd_power(x->base, ring);
        if (split && into < n) {
            fmpq_mpoly_mul(f->v[into].base, f->v[into].base, x->base, ring);
            fmpq_mpoly_clear(x->base, ring);
            continue;
        }
        into = split ? n : into;
        f->v[n++] = *x;
    }
    f->n = n;
}

static struct an_unknowns names_of(const struct an_gauge_bosons *b)
{
    return (struct an_unknowns){.v = (const char *const *)b->symbol,
                                .blank = true};
}

static void write(struct an_math *t, const struct an_gauge_bosons *b,
                  const fmpq_mpoly_t p)
{
    struct an_factored f;
    struct an_unknowns names = names_of(b);
    an_factored_init(&f);
    an_polynomial_factor(&f, p, b->ring);
    join_squares(&f, b->ring);
    an_factored_write(t, &f, &names, b->ring);
    an_factored_clear(&f, b->ring);
}

char *an_gauge_bosons_text(const struct an_gauge_bosons *b,
                           const fmpq_mpoly_t p)
{
    struct an_math t = {0};
    write(&t, b, p);
    return an_math_take(&t);
}

char *an_gauge_bosons_rho(const struct an_gauge_bosons *b)
{
    struct an_math t = {0};
    struct an_unknowns names = names_of(b);
    if (!b->has_rho)
        return NULL;
    an_quotient_write(&t, b->rho, b->rho_below, &names, b->ring);
    return an_math_take(&t);
}

char *an_z_mixing_text(const struct an_gauge_bosons *b, size_t i)
{
    struct an_math t = {0};
    write(&t, b, &b->mixing[i].by);
    an_math_add(&t, " sqrt(", "\\,\\sqrt{");
    write(&t, b, b->weak);
    an_math_add(&t, ")", "}");
    return an_math_take(&t);
}
