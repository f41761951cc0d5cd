/* symbol.c - fields, groups, charges as mathematics. */
#include "report/say/symbol.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/lie/repname.h"
#include "base/mem.h"
#include "theory/text/symbol.h"
#include "report/write/document.h"
#include "theory/find.h"
#include "theory/model.h"
#include "verdict/words.h"

/* ---- fields */

void an_symbol_field(struct an_text *t, const struct an_field *f)
{
    struct an_text latex = {0};
    an_symbol_latex(&latex, f);
    an_math(t, f->name, an_text_string(&latex));
    an_text_clear(&latex);
}

/* ---- groups */

void an_symbol_group(struct an_text *t, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_say_u1(t, g->name, "−");
    else
        an_text_add(t, g->said);
}

void an_symbol_rep(struct an_text *t, const struct an_group *g,
                   const int *labels)
{
    struct an_math f = {0};
    an_rep_write(&f, &g->lie, labels);
    an_math_put(t, &f);
}

/* ---- numbers */

void an_symbol_rational(struct an_text *t, const fmpq_t q)
{
    struct an_math f = {0};
    an_math_number(&f, q);
    an_math_put(t, &f);
}

void an_symbol_charge(struct an_text *t, const struct an_linear *x,
                      const struct an_model *m)
{
    if (an_linear_is_constant(x)) {
        an_symbol_rational(t, x->constant);
        return;
    }
    struct an_math f = {0};
    bool parameters = true;
    for (size_t i = 0; i < x->n; i++)
        parameters = parameters && an_model_is_parameter(m, x->symbol[i]);
    if (parameters)
        an_linear_write(&f, x, m);
    else /* a charge written `?` */
        an_math_add(&f, "?", NULL);
    an_math_put(t, &f);
}

/* exp(2 pi i p/q) */
static void add_turns(struct an_math *f, const fmpq_t turns)
{
    char *p = fmpz_get_str(NULL, 10, fmpq_numref(turns));
    char *q = fmpz_get_str(NULL, 10, fmpq_denref(turns));
    bool one = fmpz_is_one(fmpq_numref(turns));
    an_text_printf(&f->plain, "exp(2πi%s%s/%s)", one ? "" : " ", one ? "" : p,
                   q);
    an_text_printf(&f->latex, "e^{2\\pi i%s%s/%s}", one ? "" : "\\cdot ",
                   one ? "" : p, q);
    flint_free(p);
    flint_free(q);
}

/* omega^p, with its order where there are several */
static void add_power(struct an_math *f, const fmpz_t power, const fmpz_t order,
                      bool several)
{
    char *p = fmpz_get_str(NULL, 10, power);
    char *n = fmpz_get_str(NULL, 10, order);
    an_math_add(f, "ω", "\\omega");
    if (several) {
        an_text_printf(&f->plain, "_%s", n);
        an_text_printf(&f->latex, "_{%s}", n);
    }
    if (!fmpz_is_one(power)) {
        an_text_printf(&f->plain, "^%s", p);
        an_text_printf(&f->latex, "^{%s}", p);
    }
    flint_free(p);
    flint_free(n);
}

void an_symbol_root(struct an_text *t, const fmpq_t turns, const fmpz_t order,
                    bool several)
{
    struct an_math f = {0};
    fmpq_t power;
    fmpq_init(power);
    fmpq_mul_fmpz(power, turns, order);
    if (fmpq_is_zero(turns))
        an_math_count(&f, 1);
    else if (fmpz_is_one(fmpq_denref(power)))
        add_power(&f, fmpq_numref(power), order, several);
    else
        add_turns(&f, turns);
    an_math_put(t, &f);
    fmpq_clear(power);
}

void an_symbol_omega(struct an_text *t, const fmpz_t order, bool several)
{
    struct an_math f = {0};
    char *n = fmpz_get_str(NULL, 10, order);
    an_text_printf(&f.plain, several ? "ω_%s = exp(2πi/%s)" : "ω = exp(2πi/%s)",
                   n, n);
    an_text_printf(&f.latex,
                   several ? "\\omega_{%s} = e^{2\\pi i/%s}"
                           : "\\omega = e^{2\\pi i/%s}",
                   n, n);
    an_math_put(t, &f);
    flint_free(n);
}
