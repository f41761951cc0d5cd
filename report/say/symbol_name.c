/* symbol_name.c - the LaTeX that a name suggests.
 *
 * Names follow habits: Greek letters spelt out, an index behind a single
 * letter, L and R for chirality, digits below, signs of the charge above. A
 * name that follows none of them stands upright, as a word.
 */
#include "report/say/symbol_name.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "theory/field.h"
#include "theory/group.h"

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
    for (size_t i = 0; i < NGREEK; i++) {
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

void an_symbol_name(struct an_text *latex, const char *s, size_t n)
{
    struct an_text base = {0}, sub = {0}, sup = {0};
    size_t end = n, low;
    while (end > 1 && strchr("+-'", s[end - 1]))
        end--;
    for (low = 1; low < end && s[low] != '_'; low++)
        continue;
    split_base(&base, &sub, &sup, s, low < end ? low : end);
    if (low + 1 < end) {
        an_text_add(&sub, sub.n ? "," : "");
        add_index(&sub, s + low + 1, end - low - 1);
    }
    for (size_t i = end; i < n; i++)
        an_text_add(&sup, s[i] == '\'' ? "\\prime" : s[i] == '+' ? "+" : "-");
    an_text_add(latex, an_text_string(&base));
    if (sub.n > 0)
        an_text_printf(latex, "_{%s}", an_text_string(&sub));
    if (sup.n > 0)
        an_text_printf(latex, "^{%s}", an_text_string(&sup));
    an_text_clear(&base);
    an_text_clear(&sub);
    an_text_clear(&sup);
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

void an_symbol_latex(struct an_text *latex, const struct an_field *f)
{
    if (f->latex && f->latex[strspn(f->latex, " ")] && is_sound(f->latex))
        an_text_add(latex, f->latex);
    else
        an_symbol_name(latex, f->name, strlen(f->name));
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

static void add_simple(struct an_text *latex, const struct an_group *g)
{
    struct an_text head = {0};
    const char *name = g->name, *index = name;
    if (g->family == AN_EXCEPTIONAL) {
        an_text_printf(&head, "%c%d", g->lie.series, g->lie.rank);
        an_text_printf(latex, "%c_{%d}", g->lie.series, g->lie.rank);
    } else {
        an_text_printf(&head, "%s%d", families[g->family], g->size);
        an_text_printf(latex, "\\mathrm{%s}(%d)", families[g->family], g->size);
    }
    if (strncmp(name, an_text_string(&head), head.n) == 0)
        index = name + head.n + (name[head.n] == '_');
    bool exceptional = g->family == AN_EXCEPTIONAL;
    if (*index) {
        an_text_add(latex, exceptional ? "^{" : "_{");
        an_symbol_name(latex, index, strlen(index));
        an_text_add(latex, "}");
    }
    an_text_clear(&head);
}

void an_symbol_group_latex(struct an_text *latex, const struct an_group *g)
{
    struct an_text usual = {0};
    switch (g->kind) {
    case AN_U1:
        an_text_add(latex, "\\mathrm{U}(1)_{");
        an_symbol_charge_name(latex, g->name);
        an_text_add(latex, "}");
        break;
    case AN_SIMPLE:
        add_simple(latex, g);
        break;
    case AN_ZN:
        an_text_printf(&usual, "Z%ld", g->order);
        an_text_printf(latex, "\\mathbb{Z}_{%ld}", g->order);
        if (strcmp(an_text_string(&usual), g->name) == 0)
            break;
        an_text_add(latex, "^{");
        an_symbol_charge_name(latex, g->name);
        an_text_add(latex, "}");
        break;
    }
    an_text_clear(&usual);
}
