/* numbers.c - what rational values of free parameters leave, in words. */
#include "report/say/numbers.h"

#include "algebra/math.h"
#include "base/prose.h"
#include "report/say/said.h"
#include "residual/vacuum/numbers.h"

const char *an_said_numbers(struct an_document *d, const struct an_model *m,
                            const struct an_numbers_rule *x)
{
    struct an_math order = {0};
    const char *of = "", *with = "";
    an_math_add(&order, "N", NULL);
    if (!fmpz_is_one(x->factor)) {
        an_math_add(&order, " = ", NULL);
        an_math_integer(&order, x->factor);
        an_math_add(&order, " d", "\\,d");
        with = " with " AN_SAY_MATH("d", "d");
    }
    for (size_t i = 0; i < x->n; i++)
        of = an_said_next(d, of, i + 1 < x->n ? ", " : " and ",
                          an_said_linear(d, &x->of[i], m));
    return an_said(d, AN_SAY_MATH("Z_N", "\\mathbb{Z}_N") ", %s%s the %s of %s",
                   an_said_math(d, &order), with,
                   x->n > 1 ? "least common denominator" : "denominator", of);
}
