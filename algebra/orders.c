/* orders.c - abelian groups by the orders of their cyclic factors. */
#include "algebra/orders.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/mem.h"
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

char *an_orders_text(const struct an_orders *o, bool dual)
{
    struct an_text t = {0};
    for (size_t i = 0; i < o->n; i++) {
        char *one = an_order_text(&o->v[i], dual);
        an_text_printf(&t, "%s%s", i ? " x " : "", one);
        free(one);
    }
    if (o->n == 0)
        an_text_add(&t, "trivial");
    return an_text_take(&t);
}
