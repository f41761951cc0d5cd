/* equation.c - names, products of fields and groups in formulas. */
#include "report/say/equation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "report/say/notation.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "theory/text/symbol.h"
#include "verdict/words.h"

void an_equation_name(struct an_math *f, const char *name)
{
    struct an_text plain = {0};
    an_prose_plain(&plain, name);
    an_text_add(&f->plain, an_text_string(&plain));
    an_symbol_upright(&f->latex, an_text_string(&plain), plain.n);
    an_text_clear(&plain);
}

/* ---- products of fields */

void an_equation_product(struct an_math *f, const struct an_model *m,
                         const char *text)
{
    struct an_text plain = {0};
    an_prose_plain(&plain, text);
    an_text_add(&f->plain, an_text_string(&plain));
    for (const char *s = an_text_string(&plain); *s;) {
        size_t n = strspn(s, " ");
        an_text_add(&f->latex, n > 0 ? "\\," : "");
        if (n == 0)
            n = an_notation_factor(&f->latex, m, s, true);
        if (n == 0) {
            n = strcspn(s, " ");
            an_symbol_upright(&f->latex, s, n);
        }
        s += n;
    }
    an_text_clear(&plain);
}

/* ---- groups */

void an_equation_order(struct an_math *f, const fmpz_t order, bool dual)
{
    an_word_order_spell(&f->plain, &f->latex, order, dual);
}

void an_math_put_cell(struct an_document *d, struct an_math *f)
{
    struct an_text t = {0};
    an_math_put(&t, f);
    an_document_put_cell(d, &t);
}
