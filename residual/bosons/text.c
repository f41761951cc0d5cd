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

/* Products are written with blanks. */
static char *with_blanks(char *text)
{
    for (char *s = text; *s; s++)
        if (*s == '*')
            *s = ' ';
    return text;
}

char *an_gauge_bosons_text(const struct an_gauge_bosons *b,
                           const fmpq_mpoly_t p)
{
    struct an_factored f;
    an_factored_init(&f);
    an_polynomial_factor(&f, p, b->ring);
    join_squares(&f, b->ring);
    char *text = an_factored_text(&f, (const char *const *)b->symbol, b->ring);
    an_factored_clear(&f, b->ring);
    return with_blanks(text);
}

char *an_gauge_bosons_rho(const struct an_gauge_bosons *b)
{
    if (!b->has_rho)
        return NULL;
    return with_blanks(an_quotient_text(
        b->rho, b->rho_below, (const char *const *)b->symbol, b->ring));
}

char *an_z_mixing_text(const struct an_gauge_bosons *b, size_t i)
{
    struct an_text t = {0};
    char *by = an_gauge_bosons_text(b, &b->mixing[i].by);
    char *root = an_gauge_bosons_text(b, b->weak);
    an_text_printf(&t, "%s sqrt(%s)", by, root);
    free(root);
    free(by);
    return an_text_take(&t);
}
