/* symbol.c - the LaTeX that a name suggests.
 *
 * Names follow habits: Greek letters spelt out, an index behind a single
 * letter, L and R for chirality, digits below, signs of the charge above. A
 * name that follows none of them stands upright, as a word.
 */
#include "theory/text/symbol.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/prose.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"

static const char *const greek[] = {
    "alpha",   "beta",  "gamma",   "delta", "epsilon", "zeta", "eta", "theta",
    "iota",    "kappa", "lambda",  "mu",    "nu",      "xi",   "pi",  "rho",
    "sigma",   "tau",   "upsilon", "phi",   "varphi",  "chi",  "psi", "omega",
    "ell",     "Gamma", "Delta",   "Theta", "Lambda",  "Xi",   "Pi",  "Sigma",
    "Upsilon", "Phi",   "Psi",     "Omega",
};
#define NGREEK (sizeof greek / sizeof *greek)

/* The Greek letter that s[0..n) begins with, the longest, NGREEK if none;
 * *used := its length. Its name is its command. */
static size_t find_greek(size_t *used, const char *s, size_t n)
{
    size_t best = NGREEK;
    *used = 0;
    for (size_t i = 0; i < NGREEK && n > 1; i++) {
        if (greek[i][0] != s[0])
            continue;
        size_t k = strlen(greek[i]);
        if (k <= n && k > *used && memcmp(greek[i], s, k) == 0) {
            best = i;
            *used = k;
        }
    }
    return best;
}

static bool are_digits(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!isdigit((unsigned char)s[i]))
            return false;
    return true;
}

/* A piece that stands below: digits, one letter, a letter and digits, a Greek
 * letter. */
static bool is_index(const char *s, size_t n)
{
    size_t used, k = find_greek(&used, s, n);
    if (k < NGREEK && are_digits(s + used, n - used))
        return true;
    if (n > 1 && isalpha((unsigned char)s[n - 1]) && are_digits(s, n - 1))
        return true;
    return n > 0 && isalnum((unsigned char)s[0]) && are_digits(s + 1, n - 1);
}

/* Letters and signs of an index, or of a word. */
static void add_word(struct an_text *latex, const char *s, size_t n)
{
    bool word = n > 1 && !are_digits(s, n);
    an_text_add(latex, word ? "\\mathrm{" : "");
    for (size_t i = 0; i < n; i++) {
        if (isalnum((unsigned char)s[i]) || strchr("+-'()", s[i]))
            an_text_add_n(latex, s + i, 1);
        else if (s[i] == '_')
            an_text_add(latex, "\\_");
    }
    an_text_add(latex, word ? "}" : "");
}

static void add_index(struct an_text *latex, const char *s, size_t n)
{
    size_t used, k = find_greek(&used, s, n);
    if (k < NGREEK && are_digits(s + used, n - used))
        an_text_printf(latex, "\\%s%s%.*s", greek[k], n > used ? " " : "",
                       (int)(n - used), s + used);
    else if (is_index(s, n))
        an_text_add_n(latex, s, n);
    else
        add_word(latex, s, n);
}

/* May this stand behind a single letter as its index? Of two capitals only L
 * and R do: LQ and DM are words. */
static bool follows_letter(const char *s, size_t n)
{
    if (n == 0 || !is_index(s, n))
        return false;
    return !isupper((unsigned char)*s) || *s == 'L' || *s == 'R' || n > 2;
}

/* May it stand behind a Greek letter? */
static bool follows_greek(const char *s, size_t n)
{
    return n == 0 || is_index(s, n) || isupper((unsigned char)*s);
}

/* A name without `_`, signs and primes: the letter or word, then what stands
 * below and above, which are appended to. */
static void split_plain(struct an_text *base, struct an_text *sub,
                        struct an_text *sup, const char *s, size_t n)
{
    size_t used, k = find_greek(&used, s, n);
    if (n == 2 && memcmp(s, "em", n) == 0) {
        used = n;
        add_word(base, s, n);
    } else if (k < NGREEK && follows_greek(s + used, n - used)) {
        an_text_printf(base, "\\%s", greek[k]);
    } else if (n == 2 && isalpha((unsigned char)s[0]) && s[1] == 'c') {
        an_text_add_n(base, s, 1);
        an_text_add(sup, "c");
        return;
    } else if (isalpha((unsigned char)*s) &&
               (n == 1 || follows_letter(s + 1, n - 1))) {
        used = 1;
        an_text_add_n(base, s, 1);
    } else {
        used = n;
        while (!are_digits(s, n) && isdigit((unsigned char)s[used - 1]))
            used--;
        if (used == n && n > 2 && strchr("LR", s[n - 1]) &&
            islower((unsigned char)s[n - 2]))
            used--;
        add_word(base, s, used);
    }
    if (used < n)
        add_index(sub, s + used, n - used);
}

/* Does s[0..n) end so, with something before? */
static bool ends(const char *s, size_t n, const char *ending)
{
    size_t k = strlen(ending);
    return n > k && memcmp(s + n - k, ending, k) == 0;
}

static void split_base(struct an_text *base, struct an_text *sub,
                       struct an_text *sup, const char *s, size_t n)
{
    static const struct {
        const char *ending, *command;
    } marks[] = {{"bar", "\\overline"}, {"tilde", "\\tilde"}};
    for (size_t i = 0; i < 2; i++) {
        if (!ends(s, n, marks[i].ending))
            continue;
        struct an_text inner = {0};
        split_plain(&inner, sub, sup, s, n - strlen(marks[i].ending));
        an_text_printf(base, "%s{%s}", marks[i].command,
                       an_text_string(&inner));
        an_text_clear(&inner);
        return;
    }
    split_plain(base, sub, sup, s, n);
}

void an_symbol_of_name(struct an_symbol *x, const char *s, size_t n)
{
    size_t end = n, low;
    *x = (struct an_symbol){0};
    while (end > 1 && strchr("+-'", s[end - 1]))
        end--;
    for (low = 1; low < end && s[low] != '_'; low++)
        continue;
    split_base(&x->base, &x->low, &x->high, s, low < end ? low : end);
    if (low + 1 < end) {
        an_text_add(&x->low, x->low.n ? "," : "");
        add_index(&x->low, s + low + 1, end - low - 1);
    }
    for (size_t i = end; i < n; i++)
        an_text_add(&x->high, s[i] == '\''  ? "\\prime"
                              : s[i] == '+' ? "+"
                                            : "-");
}

void an_symbol_put(struct an_text *latex, struct an_symbol *x)
{
    an_text_add(latex, an_text_string(&x->base));
    if (x->low.n > 0)
        an_text_printf(latex, "_{%s}", an_text_string(&x->low));
    if (x->high.n > 0)
        an_text_printf(latex, "^{%s}", an_text_string(&x->high));
    an_symbol_clear(x);
}

void an_symbol_clear(struct an_symbol *x)
{
    an_text_clear(&x->base);
    an_text_clear(&x->low);
    an_text_clear(&x->high);
}

void an_symbol_name(struct an_text *latex, const char *s, size_t n)
{
    struct an_symbol x;
    an_symbol_of_name(&x, s, n);
    an_symbol_put(latex, &x);
}

void an_say_symbol(struct an_text *t, const char *name)
{
    struct an_math f = {0};
    an_text_add(&f.plain, name);
    an_symbol_name(&f.latex, name, strlen(name));
    an_math_put(t, &f);
}

void an_symbol_upright(struct an_text *t, const char *name, size_t n)
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

void an_math_words(struct an_math *f, const char *prose)
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

/* ---- fields */

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

/* An author's LaTeX in its parts, \nu _{R} ^{*}; what cannot be taken apart is
 * all base. */
static void take_apart(struct an_symbol *x, const char *latex)
{
    size_t i = 0;
    *x = (struct an_symbol){0};
    while (latex[i] && !strchr("_^", latex[i]))
        i += atom(latex + i);
    an_text_add_n(&x->base, latex, i);
    while (latex[i] && strchr("_^", latex[i])) {
        struct an_text *t = latex[i] == '_' ? &x->low : &x->high;
        size_t n = atom(latex + i + 1);
        if (t->n > 0)
            break;
        add_atom(t, latex + i + 1, n);
        i += 1 + n;
    }
    if (!latex[i] && x->base.n > 0)
        return;
    an_symbol_clear(x);
    an_text_printf(&x->base, "{%s}", latex);
}

/* Can TeX read it between dollars? Commands are the author's own business. */
static bool is_sound(const char *s)
{
    long depth = 0;
    for (; *s; s++) {
        unsigned char c = (unsigned char)*s;
        if (c < ' ' || c >= 0x7f || strchr("$%#&~", c))
            return false;
        if (c == '\\' && !*++s)
            return false;
        if (c != '\\')
            depth += (c == '{') - (c == '}');
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

static bool has_latex(const struct an_field *f)
{
    return f->latex && f->latex[strspn(f->latex, " ")] && is_sound(f->latex);
}

void an_symbol_of_field(struct an_symbol *x, const struct an_field *f)
{
    if (has_latex(f))
        take_apart(x, f->latex);
    else
        an_symbol_of_name(x, f->name, strlen(f->name));
}

void an_symbol_latex(struct an_text *latex, const struct an_field *f)
{
    if (has_latex(f))
        an_text_add(latex, f->latex);
    else
        an_symbol_name(latex, f->name, strlen(f->name));
}

/* ---- unknowns */

struct an_unknowns an_model_unknowns(const struct an_model *m)
{
    return (struct an_unknowns){.v = (const char *const *)m->symbol};
}

/* ---- groups */

/* The letters of a family, before the size. */
static const char *const families[] = {
    [AN_SU] = "SU", [AN_SO] = "SO", [AN_SP] = "Sp", [AN_EXCEPTIONAL] = ""};

void an_symbol_charge_name(struct an_text *latex, const char *s)
{
    while (*s) {
        size_t n = strcspn(s, "+-()[]");
        if (n > 0)
            an_symbol_name(latex, s, n);
        s += n;
        for (; *s && strchr("+-()[]", *s); s++)
            an_text_add_n(latex, s, 1);
    }
}

/* What the name of a simple group or Z(n) says besides its kind and size. */
static const char *index_of(const struct an_group *g)
{
    struct an_text head = {0};
    if (g->kind == AN_ZN)
        an_text_printf(&head, "Z%ld", g->order);
    else if (g->family == AN_EXCEPTIONAL)
        an_text_printf(&head, "%c%d", g->lie.series, g->lie.rank);
    else
        an_text_printf(&head, "%s%d", families[g->family], g->size);
    size_t n = head.n;
    bool usual = strncmp(g->name, an_text_string(&head), n) == 0;
    an_text_clear(&head);
    if (g->kind == AN_ZN)
        return usual && !g->name[n] ? "" : g->name;
    return usual ? g->name + n + (g->name[n] == '_') : g->name;
}

bool an_symbol_group_is_raised(const struct an_group *g)
{
    bool raised = g->kind == AN_ZN ||
                  (g->kind == AN_SIMPLE && g->family == AN_EXCEPTIONAL);
    return raised && *index_of(g);
}

static void add_kind(struct an_text *latex, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_text_add(latex, "\\mathrm{U}(1)");
    else if (g->kind == AN_ZN)
        an_text_printf(latex, "\\mathbb{Z}_{%ld}", g->order);
    else if (g->family == AN_EXCEPTIONAL)
        an_text_printf(latex, "%c_{%d}", g->lie.series, g->lie.rank);
    else
        an_text_printf(latex, "\\mathrm{%s}(%d)", families[g->family], g->size);
}

void an_symbol_group_latex(struct an_text *latex, const struct an_group *g)
{
    const char *index = g->kind == AN_U1 ? g->name : index_of(g);
    add_kind(latex, g);
    if (!*index)
        return;
    an_text_add(latex, an_symbol_group_is_raised(g) ? "^{" : "_{");
    if (g->kind == AN_SIMPLE)
        an_symbol_name(latex, index, strlen(index));
    else
        an_symbol_charge_name(latex, index);
    an_text_add(latex, "}");
}

char *an_group_said(const struct an_group *g)
{
    struct an_math f = {0};
    if (strchr(g->name, ' ')) /* an element outside the torus, in words */
        return an_strdup(g->name);
    an_math_charge(&f, g, AN_NO_BRACKETS);
    return an_math_take(&f);
}

void an_math_u1(struct an_math *f, const char *name, const char *minus)
{
    an_math_add(f, "U(1)", "\\mathrm{U}(1)");
    size_t primes = strspn(name, "'");
    an_text_add_n(&f->plain, name, primes);
    an_text_add_n(&f->latex, name, primes);
    name += primes;
    if (!*name)
        return;
    an_math_add(f, "_", "_{");
    an_symbol_charge_name(&f->latex, name);
    an_text_add(&f->latex, "}");
    for (; *name; name++)
        an_text_add_n(&f->plain, *name == '-' ? minus : name,
                      *name == '-' ? strlen(minus) : 1);
}

void an_say_u1(struct an_text *t, const char *name, const char *minus)
{
    struct an_math f = {0};
    an_math_u1(&f, name, minus);
    an_math_put(t, &f);
}

void an_say_group(struct an_text *t, const struct an_group *g)
{
    if (g->kind == AN_U1)
        an_say_u1(t, g->name, "−");
    else
        an_text_add(t, g->said);
}

void an_math_name(struct an_math *f, const char *name,
                  enum an_brackets brackets)
{
    bool latex = brackets != AN_NO_BRACKETS && strpbrk(name, "+-");
    bool plain = latex && brackets == AN_BRACKETS;
    an_math_add(f, plain ? "(" : "", latex ? "(" : "");
    an_text_add(&f->plain, name);
    an_symbol_charge_name(&f->latex, name);
    an_math_add(f, plain ? ")" : "", latex ? ")" : "");
}

void an_math_charge(struct an_math *f, const struct an_group *g,
                    enum an_brackets brackets)
{
    if (g->kind == AN_U1) {
        an_math_name(f, g->name, brackets);
        return;
    }
    an_text_add(&f->plain, g->name);
    if (g->outer) /* in words */
        an_symbol_upright(&f->latex, g->name, strlen(g->name));
    else
        an_symbol_group_latex(&f->latex, g);
}

void an_math_charge_term(struct an_math *f, const fmpq *c,
                         const struct an_group *g, enum an_brackets brackets)
{
    struct an_math name = {0};
    if (fmpq_is_zero(c))
        return;
    an_math_charge(&name, g, brackets);
    char *prose = an_math_take(&name);
    an_math_term(f, c, prose);
    free(prose);
}

void an_math_owned(struct an_math *f, const char *letter, const char *index,
                   struct an_math *owner)
{
    an_text_printf(&f->plain, "%s%s[%s]", letter, index,
                   an_text_string(&owner->plain));
    an_text_printf(&f->latex, *index ? "%s_{%s}^{%s}" : "%s%s_{%s}", letter,
                   index, an_text_string(&owner->latex));
    an_math_clear(owner);
}

void an_math_label(struct an_math *f, const char *letter, const char *index,
                   const struct an_group *g)
{
    struct an_math owner = {0};
    an_math_charge(&owner, g, AN_NO_BRACKETS);
    an_math_owned(f, letter, index, &owner);
}
