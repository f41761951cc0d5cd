/* expression.c - charges: linear expressions in parameters.
 *
 * A value is a constant and a sorted list of symbols with their coefficients.
 * Coefficients are swapped, never copied, when the list moves; the numbers
 * behind its end stay initialised for the next symbol.
 */
#include "theory/expression.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/impl.h"
#include "theory/model.h"

void an_linear_init(struct an_linear *x)
{
    *x = (struct an_linear){0};
    fmpq_init(x->constant);
}

void an_linear_clear(struct an_linear *x)
{
    for (size_t i = 0; i < x->cap; i++)
        fmpq_clear(&x->coefficient[i]);
    free(x->coefficient);
    free(x->symbol);
    fmpq_clear(x->constant);
    an_linear_init(x);
}

static void reserve(struct an_linear *x, size_t need)
{
    size_t cap = x->cap, same = x->cap;
    x->symbol = an_grow(x->symbol, &cap, need, sizeof *x->symbol);
    x->coefficient =
        an_grow(x->coefficient, &same, need, sizeof *x->coefficient);
    for (; x->cap < cap; x->cap++)
        fmpq_init(&x->coefficient[x->cap]);
}

void an_linear_set(struct an_linear *x, const struct an_linear *y)
{
    if (x == y)
        return;
    reserve(x, y->n);
    fmpq_set(x->constant, y->constant);
    for (size_t i = 0; i < y->n; i++) {
        x->symbol[i] = y->symbol[i];
        fmpq_set(&x->coefficient[i], &y->coefficient[i]);
    }
    x->n = y->n;
}

static void insert(struct an_linear *x, size_t i, size_t symbol)
{
    reserve(x, x->n + 1);
    for (size_t j = x->n++; j > i; j--) {
        x->symbol[j] = x->symbol[j - 1];
        fmpq_swap(&x->coefficient[j], &x->coefficient[j - 1]);
    }
    x->symbol[i] = symbol;
    fmpq_zero(&x->coefficient[i]);
}

static void drop(struct an_linear *x, size_t i)
{
    x->n--;
    for (size_t j = i; j < x->n; j++) {
        x->symbol[j] = x->symbol[j + 1];
        fmpq_swap(&x->coefficient[j], &x->coefficient[j + 1]);
    }
}

void an_linear_add(struct an_linear *x, const fmpq_t c,
                   const struct an_linear *y)
{
    fmpq_addmul(x->constant, c, y->constant);
    for (size_t i = 0, j = 0; j < y->n; j++) {
        while (i < x->n && x->symbol[i] < y->symbol[j])
            i++;
        if (i == x->n || x->symbol[i] != y->symbol[j])
            insert(x, i, y->symbol[j]);
        fmpq_addmul(&x->coefficient[i], c, &y->coefficient[j]);
        if (fmpq_is_zero(&x->coefficient[i]))
            drop(x, i);
    }
}

void an_linear_symbol(struct an_linear *x, size_t symbol)
{
    reserve(x, 1);
    fmpq_zero(x->constant);
    x->n = 1;
    x->symbol[0] = symbol;
    fmpq_one(&x->coefficient[0]);
}

void an_linear_polynomial(fmpq_mpoly_t p, const struct an_linear *x,
                          const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_t term;
    fmpq_mpoly_init(term, ring);
    fmpq_mpoly_set_fmpq(p, x->constant, ring);
    for (size_t i = 0; i < x->n; i++) {
        fmpq_mpoly_gen(term, (slong)x->symbol[i], ring);
        fmpq_mpoly_scalar_mul_fmpq(term, term, &x->coefficient[i], ring);
        fmpq_mpoly_add(p, p, term, ring);
    }
    fmpq_mpoly_clear(term, ring);
}

bool an_linear_is_constant(const struct an_linear *x)
{
    return x->n == 0;
}

void an_formula_add(struct an_text *t, const fmpq_t c, const char *name)
{
    if (fmpq_is_zero(c))
        return;
    bool minus = fmpq_sgn(c) < 0;
    if (t->n > 0)
        an_text_add(t, minus ? " - " : " + ");
    else if (minus)
        an_text_add(t, "-");
    fmpq_t size;
    fmpq_init(size);
    fmpq_abs(size, c);
    char *number = an_rational_text(size);
    if (!name)
        an_text_add(t, number);
    else if (fmpq_is_one(size))
        an_text_add(t, name);
    else
        an_text_printf(t, "%s %s", number, name);
    free(number);
    fmpq_clear(size);
}

char *an_linear_text(const struct an_linear *x, const struct an_model *model)
{
    struct an_text t = {0};
    for (size_t i = 0; i < x->n; i++)
        an_formula_add(&t, &x->coefficient[i], model->unknown[x->symbol[i]]);
    an_formula_add(&t, x->constant, NULL);
    if (t.n == 0)
        an_text_add(&t, "0");
    return an_text_take(&t);
}

/* The length of the parameter's name that s begins with, if it is one. */
static size_t word(const char *s)
{
    size_t n = 0;
    while (isalnum((unsigned char)s[n]) || s[n] == '_')
        n++;
    return n;
}

static size_t match_parameter(struct an_linear *x, const void *names,
                              const char *s)
{
    const struct an_model *model = names;
    size_t n = word(s);
    for (size_t i = 0; i < model->nparameters; i++) {
        const struct an_parameter *p = &model->parameter[i];
        if (strncmp(p->name, s, n) != 0 || p->name[n] != '\0')
            continue;
        if (p->free) {
            an_linear_symbol(x, p->unknown);
        } else {
            fmpq_set(x->constant, p->value);
        }
        return n;
    }
    return 0;
}

static int refuse_parameter(const void *where, const char *text, const char *s,
                            struct an_where at, struct an_diags *diags)
{
    const struct an_model *model = where;
    if (model->nparameters == 0)
        return an_error(diags, at,
                        "expected an exact rational such as -1/6, got '%s'",
                        an_quote(text).v);
    size_t n = word(s);
    an_error(diags, an_where_inside(at, (size_t)(s - text)),
             "unknown parameter '%s'", an_quote_n(s, n).v);
    const char **names = an_alloc(model->nparameters, sizeof *names);
    for (size_t i = 0; i < model->nparameters; i++)
        names[i] = model->parameter[i].name;
    char *name = an_strndup(s, n);
    an_suggest(diags, an_nearest(name, names, model->nparameters));
    free(name);
    free(names);
    return -1;
}

int an_linear_read(struct an_linear *x, const struct an_model *model,
                   const char *text, struct an_where at, struct an_diags *diags)
{
    static const struct an_formula charge = {
        .match = match_parameter,
        .refuse = refuse_parameter,
        .what = "a charge",
        .symbol = "a parameter",
        .linear = "charges are linear in parameters",
    };
    if (model->nparameters == 0 && an_number_is_foreign(text))
        return an_number_refuse((struct an_scalar){text, at}, diags);
    return an_formula_read(x, &charge, model, text, at, diags);
}
