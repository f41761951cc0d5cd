/* spell_term.c - a product of fields, components and vevs as mathematics.
 *
 * A field's symbol is taken apart first, so that generations join the index
 * that it has, and a power does not meet another one.
 */
#include "report/say/spell_term.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "report/say/symbol_name.h"
#include "theory/model.h"

/* Factors that stand in one piece, between which no line is broken. */
#define MOST_JOINED 4

bool an_spell_continues(char c)
{
    return isalnum((unsigned char)c) || (c && strchr("_+-'", c));
}

bool an_spell_ends(const char *s)
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

/* Reads [1,2] and .nu behind a name; the bytes that they take. */
static size_t add_indices(struct an_text *low, const char *s)
{
    size_t i = 0;
    if (s[0] == '[') {
        size_t n = strspn(s + 1, "0123456789,");
        if (n == 0 || s[1 + n] != ']')
            return 0;
        an_text_printf(low, "%s%.*s", low->n ? "\\," : "", (int)n, s + 1);
        i = n + 2;
    }
    if (s[i] == '.' && isalnum((unsigned char)s[i + 1])) {
        size_t n = 1;
        while (an_spell_continues(s[i + n]))
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
    for (bool more = true; more;) {
        size_t n = s[i] == '^' ? strspn(s + i + 1, "0123456789") : 0;
        more = false;
        if (s[i] == '*') {
            an_text_add(high, "*");
            i++;
            more = true;
        } else if (s[i] == '^' && s[i + 1] == 'c') {
            an_text_add(high, "c");
            i += 2;
            more = true;
        } else if (n > 0) {
            an_text_add_n(high, s + i + 1, n);
            i += 1 + n;
            more = true;
        }
    }
    return i;
}

static size_t find_field(size_t *used, const struct an_model *m, const char *s)
{
    for (size_t f = 0; f < m->nfields; f++) {
        size_t k = strlen(m->field[f].name);
        if (strncmp(s, m->field[f].name, k) == 0 && !an_spell_continues(s[k])) {
            *used = k;
            return f;
        }
    }
    return m->nfields;
}

/* NAME[i].component*^k, also <NAME>^k: appends it; the bytes that it takes, 0
 * if there is none. */
static size_t add_factor(struct an_text *out, const struct an_model *m,
                         const char *s)
{
    struct parts y = {0};
    struct an_text latex = {0}, power = {0};
    bool vev = *s == '<';
    size_t i = vev, used = 0, f = find_field(&used, m, s + i);
    if (f == m->nfields)
        return 0;
    an_symbol_latex(&latex, &m->field[f]);
    take_apart(&y, an_text_string(&latex));
    i += used;
    i += add_indices(&y.low, s + i);
    bool closed = !vev || s[i] == '>';
    i += vev && closed;
    i += add_powers(&power, s + i);
    bool raised = y.high.n > 0 && power.n > 0 && !vev;
    i = closed && an_spell_ends(s + i) ? i : 0;
    if (i > 0)
        an_text_printf(out, "%s%s",
                       vev      ? "\\langle "
                       : raised ? "("
                                : "",
                       an_text_string(&y.base));
    if (i > 0 && y.low.n > 0)
        an_text_printf(out, "_{%s}", an_text_string(&y.low));
    if (i > 0 && y.high.n > 0)
        an_text_printf(out, "^{%s}", an_text_string(&y.high));
    if (i > 0)
        an_text_add(out, vev ? "\\rangle" : raised ? ")" : "");
    if (i > 0 && power.n > 0)
        an_text_printf(out, "^{%s}", an_text_string(&power));
    an_text_clear(&power);
    an_text_clear(&latex);
    an_text_clear(&y.base);
    an_text_clear(&y.low);
    an_text_clear(&y.high);
    return i;
}

size_t an_spell_term(struct an_text *latex, const struct an_model *m,
                     const char *s)
{
    size_t n = 0;
    for (int k = 0; k < MOST_JOINED && (n == 0 || s[n] == ' '); k++) {
        struct an_text next = {0};
        size_t blank = n > 0, used = add_factor(&next, m, s + n + blank);
        if (used > 0) {
            an_text_printf(latex, "%s%s", n ? "\\," : "",
                           an_text_string(&next));
            n += blank + used;
        }
        an_text_clear(&next);
        if (used == 0)
            break;
    }
    return n;
}
