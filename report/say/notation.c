/* notation.c - terms, sums of charges and groups as LaTeX.
 *
 * A field's symbol is taken apart first, so that generations join the index
 * that it has, and a power does not meet another one. Of the names that a text
 * begins with the longest is meant: B-L is one, and not a difference.
 */
#include "report/say/notation.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "algebra/rational.h"
#include "base/mem.h"
#include "base/text.h"
#include "report/say/symbol_name.h"
#include "theory/model.h"

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

void an_latex_name(struct an_text *t, const char *name, size_t n)
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

/* ---- factors */

static bool continues(char c)
{
    return isalnum((unsigned char)c) || (c && strchr("_+-'", c));
}

/* Does a name or term end here? A full stop may end the sentence. */
static bool ends(const char *s)
{
    return *s == '\0' || strchr(" ,;:)>", *s) ||
           (*s == '.' && !isalnum((unsigned char)s[1]));
}

/* The three parts of a symbol: \nu _{R} ^{*}. What cannot be taken apart is all
 * base. */
struct parts {
    struct an_text base, low, high;
};

/* The end of one atom of LaTeX: a group, a command or a character. */
static size_t atom(const char *s)
{
    size_t i = 0;
    if (s[0] == '\\') {
        for (i = 1; isalpha((unsigned char)s[i]); i++)
            continue;
        return i > 1 || !s[1] ? i : 2;
    }
    int depth = 0;
    do {
        depth += (s[i] == '{') - (s[i] == '}');
        i += s[i] != '\0';
    } while (s[i] && depth > 0);
    return i;
}

static void add_atom(struct an_text *t, const char *s, size_t n)
{
    bool braces = n > 1 && s[0] == '{';
    an_text_add_n(t, s + braces, n - 2 * (size_t)braces);
}

static void take_apart(struct parts *y, const char *latex)
{
    size_t i = 0;
    *y = (struct parts){0};
    while (latex[i] && !strchr("_^", latex[i]))
        i += atom(latex + i);
    an_text_add_n(&y->base, latex, i);
    while (latex[i] && strchr("_^", latex[i])) {
        struct an_text *t = latex[i] == '_' ? &y->low : &y->high;
        size_t n = atom(latex + i + 1);
        if (t->n > 0)
            break;
        add_atom(t, latex + i + 1, n);
        i += 1 + n;
    }
    if (!latex[i] && y->base.n > 0)
        return;
    an_text_clear(&y->base);
    an_text_clear(&y->low);
    an_text_clear(&y->high);
    an_text_printf(&y->base, "{%s}", latex);
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

/* Reads [1,2], (q=0) and .nu behind a name; the bytes that they take. */
static size_t add_indices(struct an_text *low, const char *s)
{
    size_t i = 0;
    while (s[i] == '[' || s[i] == '(') {
        const char *inside = s + i + 1;
        size_t n = inside_length(inside);
        if (inside[n] == '\0')
            return i;
        an_text_add(low, low->n ? "\\," : "");
        if (s[i] == '[')
            an_text_add_n(low, inside, n);
        else
            an_latex_name(low, inside, n);
        i += n + 2;
    }
    if (s[i] == '.' && isalnum((unsigned char)s[i + 1])) {
        size_t n = 1;
        while (continues(s[i + n]))
            n++;
        an_text_add(low, low->n ? "," : "");
        an_symbol_name(low, s + i + 1, n - 1);
        i += n;
    }
    return i;
}

/* Reads *, ^c and ^2; the bytes that they take. */
static size_t add_powers(struct an_text *high, const char *s)
{
    size_t i = 0;
    for (;;) {
        size_t n = s[i] == '^' ? strspn(s + i + 1, "0123456789") : 0;
        if (s[i] == '^' && s[i + 1] == 'c')
            n = 1;
        if (s[i] != '*' && n == 0)
            return i;
        an_text_add_n(high, n ? s + i + 1 : "*", n ? n : 1);
        i += 1 + n;
    }
}

/* The symbol of the field whose name s begins with, or of any name; the bytes
 * that it takes. */
static size_t add_symbol(struct an_text *latex, const struct an_model *m,
                         const char *s, bool any)
{
    for (size_t f = 0; f < m->nfields; f++) {
        size_t k = strlen(m->field[f].name);
        if (strncmp(s, m->field[f].name, k) == 0 && !continues(s[k])) {
            an_symbol_latex(latex, &m->field[f]);
            return k;
        }
    }
    size_t n = any ? strcspn(s, " *^<>[(") : 0;
    if (n > 0)
        an_symbol_name(latex, s, n);
    return n;
}

size_t an_notation_factor(struct an_text *latex, const struct an_model *m,
                          const char *s, bool any)
{
    struct parts y = {0};
    struct an_text symbol = {0}, power = {0};
    bool vev = *s == '<';
    size_t i = vev, used = add_symbol(&symbol, m, s + i, any);
    if (used == 0)
        return 0;
    take_apart(&y, an_text_string(&symbol));
    i += used;
    i += add_indices(&y.low, s + i);
    bool closed = !vev || s[i] == '>';
    i += vev && closed;
    i += add_powers(&power, s + i);
    bool raised = y.high.n > 0 && power.n > 0 && !vev;
    i = closed && ends(s + i) ? i : 0;
    if (i > 0)
        an_text_printf(latex, "%s%s",
                       vev      ? "\\langle "
                       : raised ? "("
                                : "",
                       an_text_string(&y.base));
    if (i > 0 && y.low.n > 0)
        an_text_printf(latex, "_{%s}", an_text_string(&y.low));
    if (i > 0 && y.high.n > 0)
        an_text_printf(latex, "^{%s}", an_text_string(&y.high));
    if (i > 0)
        an_text_add(latex, vev ? "\\rangle" : raised ? ")" : "");
    if (i > 0 && power.n > 0)
        an_text_printf(latex, "^{%s}", an_text_string(&power));
    an_text_clear(&power);
    an_text_clear(&symbol);
    an_text_clear(&y.base);
    an_text_clear(&y.low);
    an_text_clear(&y.high);
    return i;
}

/* ---- groups */

/* The longest name of a group or an unknown that s begins with; *g := the
 * group, or m->ngroups. */
static size_t find_name(size_t *g, const struct an_model *m, const char *s)
{
    size_t best = 0;
    *g = m->ngroups;
    for (size_t i = 0; i < m->ngroups + m->nunknowns; i++) {
        const char *name =
            i < m->ngroups ? m->group[i].name : m->unknown[i - m->ngroups];
        size_t n = strlen(name);
        if (n > best && strncmp(s, name, n) == 0 && !strchr(name, ' ')) {
            best = n;
            *g = i < m->ngroups ? i : m->ngroups;
        }
    }
    return best;
}

static void add_group(struct an_text *latex, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_symbol_charge_name(latex, g->name);
    else
        an_symbol_group_latex(latex, g);
}

/* U(1), U(1)', U(1)_B-L; the bytes that it takes. */
static size_t add_abelian(struct an_text *latex, const char *s)
{
    static const char head[] = "U(1)", minus[] = "−";
    size_t i = strlen(head);
    struct an_text name = {0};
    if (strncmp(s, head, i) != 0)
        return 0;
    an_text_add(latex, "\\mathrm{U}(1)");
    for (; s[i] == '\''; i++)
        an_text_add(latex, "'");
    for (i += s[i] == '_'; s[i];) {
        bool typeset = strncmp(s + i, minus, strlen(minus)) == 0;
        if (!typeset && !continues(s[i]))
            break;
        an_text_add_n(&name, typeset ? "-" : s + i, 1);
        i += typeset ? strlen(minus) : 1;
    }
    if (name.n > 0) {
        an_text_add(latex, "_{");
        an_symbol_charge_name(latex, an_text_string(&name));
        an_text_add(latex, "}");
    }
    an_text_clear(&name);
    return i;
}

size_t an_notation_group(struct an_text *latex, const struct an_model *m,
                         const char *s)
{
    size_t g, n = find_name(&g, m, s);
    struct an_text t = {0};
    if (g < m->ngroups && ends(s + n)) {
        add_group(&t, &m->group[g]);
    } else if (s[0] == 'Z' && isdigit((unsigned char)s[1])) {
        n = 1 + strspn(s + 1, "0123456789");
        an_text_printf(&t, "\\mathbb{Z}_{%.*s}", (int)n - 1, s + 1);
    } else {
        n = add_abelian(&t, s);
    }
    n = ends(s + n) ? n : 0;
    if (n > 0)
        an_text_add(latex, an_text_string(&t));
    an_text_clear(&t);
    return n;
}

/* ---- sums */

/* What a generator, a coupling or a vev belongs to: a group, or a field. */
static void add_owner(struct an_text *latex, const struct an_model *m,
                      const char *s)
{
    struct an_text factor = {0};
    size_t g, n = find_name(&g, m, s);
    if (g < m->ngroups && s[n] == '\0')
        add_group(latex, &m->group[g]);
    else if (an_notation_factor(&factor, m, s, true) == strlen(s))
        an_text_add(latex, an_text_string(&factor));
    else
        an_latex_name(latex, s, strlen(s));
    an_text_clear(&factor);
}

/* A letter and what it belongs to, T3[SU2L], L1,2[SO10], g[SU4], v[S[2]]; the
 * bytes, or 0. */
static size_t add_owned(struct an_text *latex, const struct an_model *m,
                        const char *s)
{
    size_t digits = strspn(s + 1, "0123456789,"), at = digits + 2;
    if (!isalpha((unsigned char)*s) || s[at - 1] != '[')
        return 0;
    size_t n = inside_length(s + at);
    if (s[at + n] != ']')
        return 0;
    char *owner = an_strndup(s + at, n);
    an_text_add_n(latex, s, 1);
    if (digits > 0)
        an_text_printf(latex, "_{%.*s}^{", (int)digits, s + 1);
    else
        an_text_add(latex, "_{");
    add_owner(latex, m, owner);
    an_text_add(latex, "}");
    free(owner);
    return at + n + 1;
}

/* "sqrt(3)"; the bytes, or 0. */
static size_t add_root(struct an_text *latex, const struct an_model *m,
                       const char *s)
{
    static const char sign[] = "sqrt(";
    const size_t at = strlen(sign);
    size_t n = strncmp(s, sign, at) == 0 ? inside_length(s + at) : 0;
    if (n == 0 || s[at + n] != ')')
        return 0;
    char *inside = an_strndup(s + at, n);
    an_text_add(latex, "\\sqrt{");
    an_notation_sum(latex, NULL, m, inside);
    an_text_add(latex, "}");
    free(inside);
    return at + n + 1;
}

/* One sign, a power "^3" or a letter that is no name; the bytes read. */
static size_t add_sign(struct an_text *latex, const char *text, const char *s)
{
    size_t n = s[0] == '^' ? strspn(s + 1, "0123456789") : 0;
    if (*s == '^' && s[1] != '\0') {
        n = n ? n : 1;
        an_text_printf(latex, "^{%.*s}", (int)n, s + 1);
        return n + 1;
    }
    /* a blank between factors; those around signs do no harm */
    bool factor = *s == ' ' && s > text && !strchr("+-=", s[-1]) &&
                  (isalnum((unsigned char)s[1]) || s[1] == '(');
    if (*s == '*' || factor)
        an_text_add(latex, "\\,");
    else if (strchr("#$%&_{}", *s))
        an_text_printf(latex, "\\%c", *s);
    else if (*s != '\\' && *s != '^')
        an_text_add_n(latex, s, 1);
    return 1;
}

/* A name of n bytes at s; one with signs, like B-L, in parentheses unless it
 * stands alone or has them. */
static void add_name(struct an_text *latex, struct an_text *plain,
                     const struct an_model *m, size_t g, const char *text,
                     const char *s, size_t n)
{
    bool alone = s == text ? s[n] == '\0' : strchr("([", s[-1]) != NULL;
    bool parts = !alone && (memchr(s, '-', n) || memchr(s, '+', n));
    an_text_add(latex, parts ? "(" : "");
    an_text_add(plain, parts ? "(" : "");
    an_text_add_n(plain, s, n);
    if (g < m->ngroups)
        add_group(latex, &m->group[g]);
    else if (memchr(s, '.', n) || memchr(s, '[', n))
        an_latex_name(latex, s, n);
    else
        an_symbol_name(latex, s, n);
    an_text_add(latex, parts ? ")" : "");
    an_text_add(plain, parts ? ")" : "");
}

static size_t add_number(struct an_text *latex, const char *s)
{
    size_t n = an_rational_span(s, strlen(s));
    char *number = an_strndup(s, n);
    an_latex_fraction(latex, number);
    free(number);
    return n;
}

/* "exp(", "≠", or "2 pi i", which is also written with a letter. */
static size_t add_turn(struct an_text *latex, struct an_text *plain,
                       const char *s)
{
    static const struct {
        const char *sign, *plain, *latex;
    } signs[] = {{"2 pi i", "2πi", "2\\pi i"},
                 {"2πi", "2πi", "2\\pi i"},
                 {"exp(", "exp(", "\\exp("},
                 {"≠ ", "≠ ", "\\neq "}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (strncmp(s, signs[i].sign, strlen(signs[i].sign)) == 0) {
            an_text_add(latex, signs[i].latex);
            an_text_add(plain, signs[i].plain);
            return strlen(signs[i].sign);
        }
    return 0;
}

void an_notation_sum(struct an_text *latex, struct an_text *plain,
                     const struct an_model *m, const char *text)
{
    struct an_text unread = {0};
    plain = plain ? plain : &unread;
    for (const char *s = text; *s;) {
        size_t g = m->ngroups, n = add_turn(latex, plain, s);
        size_t name = n ? 0 : find_name(&g, m, s);
        if (name > 0)
            add_name(latex, plain, m, g, text, s, name);
        s += n + name;
        if (n + name > 0)
            continue;
        n = add_owned(latex, m, s);
        n = n ? n : add_root(latex, m, s);
        n = n ? n : add_number(latex, s);
        n = n ? n : add_sign(latex, text, s);
        an_text_add_n(plain, *s == '*' ? " " : s, n);
        s += n;
    }
    an_text_clear(&unread);
}
