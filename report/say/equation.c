/* equation.c - mathematics in two spellings at once, for documents. */
#include "report/say/equation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "report/say/notation.h"
#include "report/write/document.h"
#include "theory/model.h"
#include "verdict/words.h"

void an_equation_clear(struct an_equation *f)
{
    an_text_clear(&f->plain);
    an_text_clear(&f->latex);
}

void an_equation_add(struct an_equation *f, const char *plain,
                     const char *latex)
{
    an_text_add(&f->plain, plain);
    an_text_add(&f->latex, latex ? latex : plain);
}

void an_equation_number(struct an_equation *f, const fmpq *q)
{
    char *text = an_rational_text(q);
    an_text_add(&f->plain, text);
    an_latex_fraction(&f->latex, text);
    free(text);
}

void an_equation_integer(struct an_equation *f, const fmpz_t n)
{
    char *text = fmpz_get_str(NULL, 10, n);
    an_equation_add(f, text, NULL);
    flint_free(text);
}

void an_equation_count(struct an_equation *f, long n)
{
    char text[32];
    snprintf(text, sizeof text, "%ld", n);
    an_equation_add(f, text, NULL);
}

void an_equation_multiplier(struct an_equation *f, const fmpq *q)
{
    bool negative = fmpq_sgn(q) < 0;
    an_equation_add(f, negative ? "(" : "", NULL);
    an_equation_number(f, q);
    an_equation_add(f, negative ? ")" : "", NULL);
}

void an_equation_summand(struct an_equation *f, const fmpq *q, bool first)
{
    fmpq_t size;
    if (first) {
        an_equation_number(f, q);
        return;
    }
    fmpq_init(size);
    fmpq_abs(size, q);
    an_equation_add(f, fmpq_sgn(q) < 0 ? " - " : " + ", NULL);
    an_equation_number(f, size);
    fmpq_clear(size);
}

void an_equation_mod1(struct an_equation *f, const fmpq *q)
{
    fmpq_t rest;
    fmpq_init(rest);
    an_rational_mod1(rest, q);
    if (!fmpq_equal(rest, q)) {
        an_equation_add(f, " = ", " \\equiv ");
        an_equation_number(f, rest);
        an_equation_add(f, " mod 1", "\\ (\\mathrm{mod}\\ 1)");
    }
    fmpq_clear(rest);
}

void an_equation_name(struct an_equation *f, const char *name)
{
    struct an_text plain = {0};
    an_prose_plain(&plain, name);
    an_text_add(&f->plain, an_text_string(&plain));
    an_latex_name(&f->latex, an_text_string(&plain), plain.n);
    an_text_clear(&plain);
}

/* ---- expressions and products of fields */

void an_equation_expression(struct an_equation *f, const struct an_model *m,
                            const char *text)
{
    an_notation_sum(&f->latex, &f->plain, m, text);
}

void an_equation_product(struct an_equation *f, const struct an_model *m,
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
            an_latex_name(&f->latex, s, n);
        }
        s += n;
    }
    an_text_clear(&plain);
}

/* ---- matrices and groups */

void an_equation_matrix(struct an_equation *f, const fmpz_mat_t A)
{
    an_equation_add(f, "(", "\\begin{pmatrix}");
    for (slong i = 0; i < fmpz_mat_nrows(A); i++) {
        an_equation_add(f, i ? "; " : "", i ? " \\\\ " : "");
        for (slong j = 0; j < fmpz_mat_ncols(A); j++) {
            an_equation_add(f, j ? " " : "", j ? " & " : "");
            an_equation_integer(f, fmpz_mat_entry(A, i, j));
        }
    }
    an_equation_add(f, ")", "\\end{pmatrix}");
}

void an_equation_order(struct an_equation *f, const fmpz_t order, bool dual)
{
    an_word_order_spell(&f->plain, &f->latex, order, dual);
}

void an_equation_put(struct an_text *t, struct an_equation *f)
{
    an_math(t, an_text_string(&f->plain), an_text_string(&f->latex));
    an_equation_clear(f);
}

void an_equation_put_cell(struct an_document *d, struct an_equation *f)
{
    struct an_text t = {0};
    an_equation_put(&t, f);
    an_document_put_cell(d, &t);
}
