/* equation.c - names and groups in formulas. */
#include "report/say/equation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/prose.h"
#include "report/write/document.h"
#include "theory/text/symbol.h"
#include "verdict/words.h"

void an_equation_name(struct an_math *f, const char *prose)
{
    struct an_span span;
    while (an_span_next(&span, &prose)) {
        an_text_add_n(&f->plain, span.plain, span.n);
        if (span.latex)
            an_text_add_n(&f->latex, span.latex, span.nlatex);
        else
            an_symbol_upright(&f->latex, span.plain, span.n);
    }
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
