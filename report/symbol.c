/* symbol.c - groups and roots of unity as mathematics. */
#include "report/symbol.h"

#include <stdlib.h>

#include "algebra/rational.h"
#include "report/document.h"
#include "report/words.h"

void an_symbol_root(struct an_text *t, const fmpq_t q)
{
    struct an_text plain = {0}, latex = {0};
    char *power = an_rational_text(q);
    if (fmpq_is_zero(q)) {
        an_math(t, "1", "1");
    } else if (fmpq_is_one(q)) {
        an_math(t, "ω", "\\omega");
    } else {
        an_text_printf(&plain, "ω^%s", power);
        an_text_printf(&latex, "\\omega^{%s}", power);
        an_math(t, an_text_string(&plain), an_text_string(&latex));
    }
    free(power);
    an_text_clear(&plain);
    an_text_clear(&latex);
}

void an_symbol_factors(struct an_text *t, const fmpz *factor, size_t n)
{
    struct an_text plain = {0}, latex = {0};
    an_word_factors(&plain, factor, n, true);
    for (size_t i = 0; i < n; i++) {
        char *order = fmpz_get_str(NULL, 10, &factor[i]);
        an_text_add(&latex, i > 0 ? " \\times " : "");
        if (fmpz_is_zero(&factor[i]))
            an_text_add(&latex, "\\mathrm{U}(1)");
        else
            an_text_printf(&latex, "\\mathbb{Z}_{%s}", order);
        flint_free(order);
    }
    if (n > 0)
        an_math(t, an_text_string(&plain), an_text_string(&latex));
    else
        an_text_add(t, an_text_string(&plain));
    an_text_clear(&plain);
    an_text_clear(&latex);
}
