/* notation.c - terms and groups as LaTeX.
 *
 * A field's symbol is taken apart first, so that generations join the index
 * that it has, and a power does not meet another one. Of the names that a text
 * begins with the longest is meant: B-L is one, and not a difference.
 */
#include "report/say/notation.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "theory/text/symbol.h"
#include "theory/model.h"

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
            an_symbol_upright(low, inside, n);
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
static size_t find_symbol(struct an_symbol *x, const struct an_model *m,
                          const char *s, bool any)
{
    for (size_t f = 0; f < m->nfields; f++) {
        size_t k = strlen(m->field[f].name);
        if (strncmp(s, m->field[f].name, k) == 0 && !continues(s[k])) {
            an_symbol_of_field(x, &m->field[f]);
            return k;
        }
    }
    size_t n = any ? strcspn(s, " *^<>[(") : 0;
    if (n > 0)
        an_symbol_of_name(x, s, n);
    return n;
}

size_t an_notation_factor(struct an_text *latex, const struct an_model *m,
                          const char *s, bool any)
{
    struct an_symbol y = {0};
    struct an_text power = {0};
    bool vev = *s == '<';
    size_t i = vev, used = find_symbol(&y, m, s + i, any);
    if (used == 0)
        return 0;
    i += used;
    i += add_indices(&y.low, s + i);
    bool closed = !vev || s[i] == '>';
    i += vev && closed;
    i += add_powers(&power, s + i);
    bool raised = y.high.n > 0 && power.n > 0 && !vev;
    i = closed && ends(s + i) ? i : 0;
    if (i > 0) {
        an_text_add(latex, vev ? "\\langle " : raised ? "(" : "");
        an_symbol_put(latex, &y);
        an_text_add(latex, vev ? "\\rangle" : raised ? ")" : "");
        if (power.n > 0)
            an_text_printf(latex, "^{%s}", an_text_string(&power));
    }
    an_text_clear(&power);
    an_symbol_clear(&y);
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
