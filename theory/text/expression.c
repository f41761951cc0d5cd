/* expression.c - charges: linear expressions in parameters.
 *
 * A value is a constant and a sorted list of symbols with their coefficients.
 * Coefficients are swapped, never copied, when the list moves; the numbers
 * behind its end stay initialised for the next symbol.
 */
#include "theory/text/expression.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "algebra/rational.h"
#include "theory/model.h"
#include "theory/parameter.h"
#include "theory/text/formula.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"

/* The length of the parameter's name that s begins with, if it is one. */
static size_t word(const char *s)
{
    size_t n = 0;
    while (isalnum((unsigned char)s[n]) || s[n] == '_')
        n++;
    return n;
}

/* The parameter with which s begins, or NULL. */
static const struct an_parameter *find_parameter(const struct an_model *model,
                                                 const char *s)
{
    size_t n = word(s);
    for (size_t i = 0; i < model->nparameters; i++) {
        const struct an_parameter *p = &model->parameter[i];
        if (strncmp(p->name, s, n) == 0 && p->name[n] == '\0')
            return p;
    }
    return NULL;
}

static size_t match_parameter(struct an_linear *x, const void *names,
                              const char *s)
{
    const struct an_parameter *p = find_parameter(names, s);
    if (!p)
        return 0;
    if (p->free)
        an_linear_symbol(x, p->unknown);
    else
        fmpq_set(x->constant, p->value);
    return word(s);
}

/* A number of other programs? 2e3 may be twice a parameter e3. */
static bool is_foreign(const struct an_model *model, const char *text)
{
    const char *e = strpbrk(text, "eE");
    return an_number_is_foreign(text) && !(e && find_parameter(model, e));
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
    if (is_foreign(model, text))
        return an_number_refuse((struct an_scalar){text, at}, diags);
    return an_formula_read(x, &charge, model, text, at, diags);
}
