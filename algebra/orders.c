/* orders.c - abelian groups by the orders of their cyclic factors. */
#include "algebra/orders.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "base/prose.h"
#include "base/text.h"
#include "algebra/rational.h"

void an_orders_clear(struct an_orders *o)
{
    if (o->v)
        _fmpz_vec_clear(o->v, (slong)o->n);
    *o = (struct an_orders){0};
}

void an_orders_set(struct an_orders *o, const fmpz *order, slong n)
{
    *o = (struct an_orders){_fmpz_vec_init(n), (size_t)n};
    _fmpz_vec_set(o->v, order, n);
}

bool an_orders_equal(const struct an_orders *a, const struct an_orders *b)
{
    return a->n == b->n && _fmpz_vec_equal(a->v, b->v, (slong)a->n);
}

char *an_order_text(const fmpz_t order, bool dual)
{
    if (fmpz_is_zero(order))
        return an_strdup(dual ? "U(1)" : "Z");
    struct an_text t = {0};
    an_text_add(&t, "Z");
    an_integer_append(&t, order);
    return an_text_take(&t);
}

void an_order_latex(struct an_text *latex, const fmpz_t order, bool dual)
{
    if (fmpz_is_zero(order)) {
        an_text_add(latex, dual ? "\\mathrm{U}(1)" : "\\mathbb{Z}");
        return;
    }
    an_text_add(latex, "\\mathbb{Z}_{");
    an_integer_append(latex, order);
    an_text_add(latex, "}");
}

void an_say_order(struct an_text *t, const fmpz_t order, bool dual)
{
    struct an_text latex = {0};
    char *plain = an_order_text(order, dual);
    an_order_latex(&latex, order, dual);
    an_math(t, plain, an_text_string(&latex));
    an_text_clear(&latex);
    free(plain);
}

void an_say_orders(struct an_text *t, const struct an_orders *o, bool dual)
{
    for (size_t i = 0; i < o->n; i++) {
        an_text_add(t, i ? " x " : "");
        an_say_order(t, &o->v[i], dual);
    }
    if (o->n == 0)
        an_text_add(t, "trivial");
}

char *an_orders_text(const struct an_orders *o, bool dual)
{
    struct an_text prose = {0}, t = {0};
    an_say_orders(&prose, o, dual);
    an_prose_plain(&t, an_text_string(&prose));
    an_text_clear(&prose);
    return an_text_take(&t);
}
