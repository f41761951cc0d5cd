/* math.c - mathematics in two spellings at once. */
#include "algebra/math.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/prose.h"

void an_math_clear(struct an_math *f)
{
    an_text_clear(&f->plain);
    an_text_clear(&f->latex);
}

void an_math_add(struct an_math *f, const char *plain, const char *latex)
{
    an_text_add(&f->plain, plain);
    an_text_add(&f->latex, latex ? latex : plain);
}

/* Signs that formulas are joined with, and their LaTeX. */
static const struct {
    const char *plain, *latex;
} signs[] = {{": ", "\\mathpunct{:}\\ "}, {"×", "\\times"}};

static void add_signs(struct an_text *latex, const char *s, size_t n)
{
    const size_t nsigns = sizeof signs / sizeof *signs;
    for (size_t i = 0, used; i < n; i += used) {
        size_t k = 0;
        while (k < nsigns &&
               strncmp(s + i, signs[k].plain, strlen(signs[k].plain)) != 0)
            k++;
        used = k < nsigns ? strlen(signs[k].plain) : 1;
        if (k < nsigns)
            an_text_add(latex, signs[k].latex);
        else
            an_text_add_n(latex, s + i, 1);
    }
}

void an_math_say(struct an_math *f, const char *prose)
{
    struct an_span span;
    while (an_span_next(&span, &prose)) {
        an_text_add_n(&f->plain, span.plain, span.n);
        if (span.latex)
            an_text_add_n(&f->latex, span.latex, span.nlatex);
        else
            add_signs(&f->latex, span.plain, span.n);
    }
}

void an_math_colon(struct an_math *f)
{
    an_math_add(f, ": ", "\\mathpunct{:}\\ ");
}

void an_math_join(struct an_math *f, struct an_math *other)
{
    an_math_add(f, an_text_string(&other->plain),
                an_text_string(&other->latex));
    an_math_clear(other);
}

/* ---- numbers */

void an_math_number(struct an_math *f, const fmpq *q)
{
    if (fmpz_is_one(fmpq_denref(q))) {
        an_math_integer(f, fmpq_numref(q));
        return;
    }
    char *p = fmpz_get_str(NULL, 10, fmpq_numref(q));
    char *below = fmpz_get_str(NULL, 10, fmpq_denref(q));
    bool minus = *p == '-';
    an_text_printf(&f->plain, "%s/%s", p, below);
    an_text_printf(&f->latex, "%s\\tfrac{%s}{%s}", minus ? "-" : "", p + minus,
                   below);
    flint_free(below);
    flint_free(p);
}

void an_math_integer(struct an_math *f, const fmpz *n)
{
    char *text = fmpz_get_str(NULL, 10, n);
    an_math_add(f, text, NULL);
    flint_free(text);
}

void an_math_count(struct an_math *f, long n)
{
    an_text_printf(&f->plain, "%ld", n);
    an_text_printf(&f->latex, "%ld", n);
}

void an_math_power(struct an_math *f, long power)
{
    if (power == 1)
        return;
    an_text_printf(&f->plain, "^%ld", power);
    an_text_printf(&f->latex, "^{%ld}", power);
}

void an_math_multiplier(struct an_math *f, const fmpq *q)
{
    bool negative = fmpq_sgn(q) < 0;
    an_math_add(f, negative ? "(" : "", NULL);
    an_math_number(f, q);
    an_math_add(f, negative ? ")" : "", NULL);
}

void an_math_summand(struct an_math *f, const fmpq *q, bool first)
{
    fmpq_t size;
    if (first) {
        an_math_number(f, q);
        return;
    }
    fmpq_init(size);
    fmpq_abs(size, q);
    an_math_add(f, fmpq_sgn(q) < 0 ? " - " : " + ", NULL);
    an_math_number(f, size);
    fmpq_clear(size);
}

void an_math_sign(fmpq_t size, struct an_math *f, const fmpq *q)
{
    bool minus = fmpq_sgn(q) < 0;
    if (f->plain.n > 0)
        an_math_add(f, minus ? " - " : " + ", NULL);
    else if (minus)
        an_math_add(f, "-", NULL);
    fmpq_abs(size, q);
}

void an_math_term(struct an_math *f, const fmpq *c, const char *name)
{
    if (fmpq_is_zero(c))
        return;
    fmpq_t size;
    fmpq_init(size);
    an_math_sign(size, f, c);
    bool shown = !name || !fmpq_is_one(size);
    if (shown)
        an_math_number(f, size);
    if (name && shown)
        an_math_add(f, " ", "\\,");
    if (name)
        an_math_say(f, name);
    fmpq_clear(size);
}

void an_math_factor(struct an_math *f, const char *name, const fmpz *power)
{
    bool minus = fmpz_sgn(power) < 0, one = fmpz_is_pm1(power);
    char *digits = fmpz_get_str(NULL, 10, power);
    an_math_add(f, f->plain.n ? " " : "", f->plain.n ? "\\," : "");
    an_math_add(f, "", minus || !one ? "{" : "");
    an_math_say(f, name);
    an_text_printf(&f->plain, "%s%s%s", minus ? "*" : "", one ? "" : "^",
                   one ? "" : digits + minus);
    if (minus || !one)
        an_text_printf(&f->latex, "}^{%s%s}", minus ? "*" : "",
                       one ? "" : digits + minus);
    flint_free(digits);
}

void an_math_mod1(struct an_math *f, const fmpq *q)
{
    fmpq_t rest;
    fmpq_init(rest);
    an_rational_mod1(rest, q);
    if (!fmpq_equal(rest, q)) {
        an_math_add(f, " = ", " \\equiv ");
        an_math_number(f, rest);
        an_math_add(f, " mod 1", "\\ (\\mathrm{mod}\\ 1)");
    }
    fmpq_clear(rest);
}

void an_math_matrix(struct an_math *f, const fmpz_mat_t A)
{
    an_math_add(f, "(", "\\begin{pmatrix}");
    for (slong i = 0; i < fmpz_mat_nrows(A); i++) {
        an_math_add(f, i ? "; " : "", i ? " \\\\ " : "");
        for (slong j = 0; j < fmpz_mat_ncols(A); j++) {
            an_math_add(f, j ? " " : "", j ? " & " : "");
            an_math_integer(f, fmpz_mat_entry(A, i, j));
        }
    }
    an_math_add(f, ")", "\\end{pmatrix}");
}

/* ---- the whole */

void an_math_put(struct an_text *t, struct an_math *f)
{
    an_math(t, an_text_string(&f->plain), an_text_string(&f->latex));
    an_math_clear(f);
}

void an_say_number(struct an_text *t, const fmpq *q)
{
    struct an_math f = {0};
    an_math_number(&f, q);
    an_math_put(t, &f);
}

static void add_omega(struct an_math *f, const fmpz_t order, bool several)
{
    an_math_add(f, "ω", "\\omega");
    if (!several)
        return;
    an_math_add(f, "_", "_{");
    an_math_integer(f, order);
    an_math_add(f, "", "}");
}

/* exp(2 pi i p/q) */
static void add_exponential(struct an_math *f, const fmpz *p, const fmpz *q)
{
    an_math_add(f, "exp(2πi", "e^{2\\pi i");
    if (!fmpz_is_one(p)) {
        an_math_add(f, " ", "\\cdot ");
        an_math_integer(f, p);
    }
    an_math_add(f, "/", NULL);
    an_math_integer(f, q);
    an_math_add(f, ")", "}");
}

void an_say_root(struct an_text *t, const fmpq *turns, const fmpz_t order,
                 bool several)
{
    struct an_math f = {0};
    fmpq_t power;
    fmpq_init(power);
    fmpq_mul_fmpz(power, turns, order);
    bool whole = fmpz_is_one(fmpq_denref(power));
    if (fmpq_is_zero(turns)) {
        an_math_count(&f, 1);
    } else if (!whole) {
        add_exponential(&f, fmpq_numref(turns), fmpq_denref(turns));
    } else {
        add_omega(&f, order, several);
        if (!fmpq_is_one(power)) {
            an_math_add(&f, "^", "^{");
            an_math_integer(&f, fmpq_numref(power));
            an_math_add(&f, "", "}");
        }
    }
    an_math_put(t, &f);
    fmpq_clear(power);
}

void an_say_omega(struct an_text *t, const fmpz_t order, bool several)
{
    struct an_math f = {0};
    const fmpz one = 1;
    add_omega(&f, order, several);
    an_math_add(&f, " = ", NULL);
    add_exponential(&f, &one, order);
    an_math_put(t, &f);
}

char *an_math_take(struct an_math *f)
{
    struct an_text t = {0};
    an_math_put(&t, f);
    return an_text_take(&t);
}

char *an_math_plain(struct an_math *f)
{
    an_text_clear(&f->latex);
    return an_text_take(&f->plain);
}
