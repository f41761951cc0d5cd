/* equation.c - mathematics in two spellings at once, for documents.
 *
 * Texts of other rooms are translated sign by sign: what is a name (letters
 * first) is set upright, the longest group or unknown first, since B-L is one
 * name and not a difference.
 */
#include "report/say/equation.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/prose.h"
#include "report/say/symbol_name.h"
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

void an_latex_fraction(struct an_text *latex, const char *number)
{
    const char *bar = strchr(number, '/');
    bool minus = *number == '-';
    number += minus;
    an_text_add(latex, minus ? "-" : "");
    if (bar)
        an_text_printf(latex, "\\tfrac{%.*s}{%s}", (int)(bar - number), number,
                       bar + 1);
    else
        an_text_add(latex, number);
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

/* name[0..n) in \mathrm{}. */
static void latex_name(struct an_text *t, const char *name, size_t n)
{
    an_text_add(t, "\\mathrm{");
    for (size_t i = 0; i < n; i++) {
        if (name[i] && strchr("#$%&_{}", name[i]))
            an_text_printf(t, "\\%c", name[i]);
        else if (name[i] == '^' || name[i] == '~' || name[i] == '\\')
            an_text_add(t, " ");
        else if (name[i] == '-')
            an_text_add(t, "{-}");
        else if (name[i] == ' ')
            an_text_add(t, "\\ ");
        else
            an_text_add_n(t, name + i, 1);
    }
    an_text_add(t, "}");
}

void an_equation_name(struct an_equation *f, const char *name)
{
    struct an_text plain = {0};
    an_prose_plain(&plain, name);
    an_text_add(&f->plain, an_text_string(&plain));
    latex_name(&f->latex, an_text_string(&plain), plain.n);
    an_text_clear(&plain);
}

/* ---- expressions */

static size_t longer(size_t best, const char *s, const char *name)
{
    size_t n = strlen(name);
    return n > best && strncmp(s, name, n) == 0 ? n : best;
}

/* The longest group or unknown that s begins with. */
static size_t name_at(const struct an_model *m, const char *s)
{
    size_t best = 0;
    for (size_t i = 0; i < m->ngroups; i++)
        best = longer(best, s, m->group[i].name);
    for (size_t i = 0; i < m->nunknowns; i++)
        best = longer(best, s, m->unknown[i]);
    return best;
}

/* One sign, or a power "^3", that is no name. Returns what was read. */
static size_t add_sign(struct an_text *t, const char *text, const char *s)
{
    if (*s == '*') {
        an_text_add(t, "\\,");
        return 1;
    }
    if (*s == '^' && s[1] != '\0') {
        size_t n = strspn(s + 1, "0123456789");
        n = n ? n : 1;
        an_text_printf(t, "^{%.*s}", (int)n, s + 1);
        return n + 1;
    }
    /* a blank between factors; those around signs do no harm */
    if (*s == ' ' && s > text && strchr("+-=", s[-1]) == NULL &&
        (isalnum((unsigned char)s[1]) || s[1] == '('))
        an_text_add(t, "\\,");
    else
        an_text_add_n(t, s, 1);
    return 1;
}

/* "T3[" or "h12[": a weight, with its group in brackets. */
static size_t add_weight(struct an_text *t, const char *s)
{
    size_t digits = strspn(s + 1, "0123456789");
    if ((*s != 'T' && *s != 'h') || digits == 0 || s[1 + digits] != '[')
        return 0;
    an_text_printf(t, "%c_{%.*s}[", *s, (int)digits, s + 1);
    return digits + 2;
}

/* A name of n bytes at s; one with signs, like B-L, in parentheses unless it
 * stands alone or has them. */
static void add_name_at(struct an_equation *f, const char *text, const char *s,
                        size_t n)
{
    bool alone = s == text ? s[n] == '\0' : strchr("([", s[-1]) != NULL;
    bool signs = false;
    for (size_t i = 0; i < n; i++)
        signs = signs || s[i] == '-' || s[i] == '+';
    an_equation_add(f, signs && !alone ? "(" : "", NULL);
    an_text_add_n(&f->plain, s, n);
    latex_name(&f->latex, s, n);
    an_equation_add(f, signs && !alone ? ")" : "", NULL);
}

void an_equation_expression(struct an_equation *f, const struct an_model *m,
                            const char *text)
{
    static const struct {
        const char *sign, *plain, *latex;
    } words[] = {{"2 pi i", "2πi", "2\\pi i"}, {"exp(", "exp(", "\\exp("}};
    for (const char *s = text; *s;) {
        size_t n = add_weight(&f->latex, s);
        an_text_add_n(&f->plain, s, n);
        for (size_t i = 0; i < 2 && n == 0; i++)
            if (strncmp(s, words[i].sign, strlen(words[i].sign)) == 0) {
                an_equation_add(f, words[i].plain, words[i].latex);
                n = strlen(words[i].sign);
            }
        if (n == 0) {
            n = name_at(m, s);
            if (n > 0)
                add_name_at(f, text, s, n);
        }
        if (n == 0) {
            n = add_sign(&f->latex, text, s);
            if (*s == '*')
                an_text_add(&f->plain, " ");
            else
                an_text_add_n(&f->plain, s, n);
        }
        s += n;
    }
}

/* ---- products of fields */

static bool ends_name(char c)
{
    return c == '\0' || strchr(" *^<>[(", c);
}

/* Up to the bracket that closes the one before s: in the weights of SU(3)_c
 * there are more. */
static size_t inside_length(const char *s)
{
    size_t n = 0, depth = 1;
    for (; s[n]; n++) {
        depth += strchr("[(", s[n]) != NULL;
        depth -= strchr("])", s[n]) != NULL;
        if (depth == 0)
            break;
    }
    return n;
}

/* "[1](q=0)" as one index; the bytes read. */
static size_t add_index(struct an_text *t, const char *s)
{
    size_t read = 0;
    an_text_add(t, "_{");
    while (s[read] == '[' || s[read] == '(') {
        const char *inside = s + read + 1;
        size_t n = inside_length(inside);
        an_text_add(t, read ? ",\\," : "");
        latex_name(t, inside, n);
        read += 1 + n + (inside[n] != '\0');
    }
    an_text_add(t, "}");
    return read;
}

/* The symbol of the field with this name of n bytes, or what it suggests. */
static void add_symbol(struct an_text *t, const struct an_model *m,
                       const char *name, size_t n)
{
    for (size_t i = 0; i < m->nfields; i++)
        if (strlen(m->field[i].name) == n &&
            memcmp(m->field[i].name, name, n) == 0) {
            an_symbol_latex(t, &m->field[i]);
            return;
        }
    an_symbol_name(t, name, n);
}

void an_equation_product(struct an_equation *f, const struct an_model *m,
                         const char *text)
{
    struct an_text *t = &f->latex, plain = {0};
    an_prose_plain(&plain, text);
    an_text_add(&f->plain, an_text_string(&plain));
    for (const char *s = an_text_string(&plain); *s;) {
        size_t n = 0;
        if (*s == '<' || *s == '>') {
            an_text_add(t, *s == '<' ? "\\langle " : "\\rangle ");
            s++;
        } else if (*s == ' ') {
            an_text_add(t, "\\,");
            s++;
        } else if (*s == '[' || *s == '(') {
            s += add_index(t, s);
        } else if (*s == '*' || *s == '^') {
            bool star = *s == '*';
            s += star;
            bool power = *s == '^';
            n = power ? 1 + strcspn(s + 1, " *^<>[(") : 0;
            an_text_printf(t, "^{%s%.*s}", star ? "*" : "",
                           (int)(power ? n - 1 : 0), power ? s + 1 : "");
            s += n;
        } else {
            while (!ends_name(s[n]))
                n++;
            an_text_add(t, "{");
            add_symbol(t, m, s, n);
            an_text_add(t, "}");
            s += n;
        }
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
    an_word_order(&f->plain, order, dual);
    if (fmpz_is_zero(order)) {
        an_text_add(&f->latex, dual ? "\\mathrm{U}(1)" : "\\mathbb{Z}");
    } else {
        char *digits = fmpz_get_str(NULL, 10, order);
        an_text_printf(&f->latex, "\\mathbb{Z}_{%s}", digits);
        flint_free(digits);
    }
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

void an_equation_put_expression(struct an_text *t, const struct an_model *m,
                                const char *text)
{
    struct an_equation f = {0};
    an_equation_expression(&f, m, text);
    an_equation_put(t, &f);
}

void an_equation_put_product(struct an_text *t, const struct an_model *m,
                             const char *text)
{
    struct an_equation f = {0};
    an_equation_product(&f, m, text);
    an_equation_put(t, &f);
}

void an_equation_put_orders(struct an_text *t, const struct an_orders *o,
                            bool dual)
{
    struct an_equation f = {0};
    if (o->n == 0)
        an_equation_add(&f, "trivial", "\\text{trivial}");
    for (size_t i = 0; i < o->n; i++) {
        an_equation_add(&f, i ? " × " : "", i ? " \\times " : "");
        an_equation_order(&f, &o->v[i], dual);
    }
    an_equation_put(t, &f);
}
