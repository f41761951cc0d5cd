/* numbers.c - what rational values of free parameters leave, in words. */
#include "report/say/numbers.h"

#include "base/prose.h"
#include "base/text.h"
#include "algebra/math.h"
#include "residual/vacuum/numbers.h"

void an_say_numbers(struct an_text *t, const struct an_model *m,
                    const struct an_numbers_rule *x)
{
    an_text_add(t, AN_SAY_MATH("Z_N", "\\mathbb{Z}_N") ", ");
    if (fmpz_is_one(x->factor)) {
        an_text_add(t, AN_SAY_MATH("N", "N"));
    } else {
        struct an_math order = {0};
        an_math_add(&order, "N = ", NULL);
        an_math_integer(&order, x->factor);
        an_math_add(&order, " d", "\\,d");
        an_math_put(t, &order);
        an_text_add(t, " with " AN_SAY_MATH("d", "d"));
    }
    an_text_add(t, x->n > 1 ? " the least common denominator of "
                            : " the denominator of ");
    for (size_t i = 0; i < x->n; i++) {
        struct an_math of = {0};
        an_linear_write(&of, &x->of[i], m);
        an_text_add(t, i == 0 ? "" : i + 1 < x->n ? ", " : " and ");
        an_math_put(t, &of);
    }
}
