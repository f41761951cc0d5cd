/* spelling.c - what people write where we write L* H* nuR.
 *
 * A factor that was refused is compared with the spellings of other programs
 * and of LaTeX, so that the answer is the text to paste. Nothing here accepts
 * anything: a guess never changes a model.
 */
#include "theory/text/spelling.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/factor.h"
#include "theory/text/scalar.h"

static const char blanks[] = " \t\r\n";

/* Conjugation written behind a name. The dagger itself is U+2020. */
static const char *const endings[] = {
    "bar",          "Bar",       "~",           "^~",     "^dagger",
    "^{dagger}",    "^\\dagger", "^{\\dagger}", "^*",     "^{*}",
    "^c",           "^{c}",      "^C",          "^+",     "^\xe2\x80\xa0",
    "\xe2\x80\xa0", "^\\ast",    "^{\\ast}",    "^\\ast", "^bar",
    "dagger",       "tilde",     "Tilde",       "dag",    "star",
};

/* Conjugation written around a name. */
static const char *const wrappers[] = {
    "conj",  "Conj",       "conjugate", "Conjugate", "bar", "Bar",
    "\\bar", "\\overline", "\\tilde",   "dagger",    "hc",  "adj",
};

/* Where the name that s[0..n) seems to begin with ends. */
static size_t name_length(const char *s, size_t n)
{
    size_t k = 0;
    while (k < n && !strchr("*^[.~{(\\", s[k]))
        k++;
    return k;
}

static size_t prefix_length(const char *prefix, const char *s, size_t n)
{
    size_t k = strlen(prefix);
    return k <= n && memcmp(prefix, s, k) == 0 ? k : 0;
}

/* Is s[0..n) a field's name, or field, with an ending of others? Then t := our
 * spelling. */
static bool find_ending(struct an_text *t, const struct an_model *model,
                        const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        for (size_t f = 0; f < model->nfields; f++) {
            const char *name = model->field[f].name;
            size_t k = prefix_length(name, s, n);
            size_t e = k ? prefix_length(endings[i], s + k, n - k) : 0;
            if (e == 0 || (k + e < n && !strchr("[*^.", s[k + e])))
                continue;
            an_text_printf(t, "%s*", name);
            return true;
        }
    }
    return false;
}

/* Where the name in conj[NAME] begins; 0 without such a wrapper. */
static size_t wrapper_length(const char *s, size_t n)
{
    for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers; i++) {
        size_t k = prefix_length(wrappers[i], s, n);
        if (k > 0 && n > k + 2 && strchr("[({", s[k]))
            return k + 1;
    }
    return 0;
}

/* The same for conj[NAME]. */
static bool find_wrapper(struct an_text *t, const struct an_model *model,
                         const char *s, size_t n)
{
    size_t k = wrapper_length(s, n), field = 0;
    if (k == 0 || an_factor_field(&field, model, s + k, n - k - 1) != n - k - 1)
        return false;
    an_text_printf(t, "%s*", model->field[field].name);
    return true;
}

/* The same for |H|^2, which is H H*. */
static bool find_modulus(struct an_text *t, const struct an_model *model,
                         const char *s, size_t n)
{
    size_t field = 0, k = n > 2 && s[0] == '|' ? 1 : 0;
    size_t length = k ? an_factor_field(&field, model, s + 1, n - 1) : 0;
    k += length;
    if (length == 0 || n < k + 3 || strncmp(s + k, "|^", 2) != 0)
        return false;
    const char *name = model->field[field].name;
    if (n == k + 3 && s[k + 2] == '2')
        an_text_printf(t, "%s %s*", name, name);
    else if (n == k + 3 && s[k + 2] == '4')
        an_text_printf(t, "%s^2 %s*^2", name, name);
    return t->n > 0;
}

/* Is s[0..n) a row of factors without blanks? Then t := the same with blanks;
 * *starred tells whether a `*` stood where a blank belongs. */
static bool find_row(struct an_text *t, bool *starred,
                     const struct an_model *model, const char *s, size_t n)
{
    size_t count = 0;
    *starred = false;
    for (size_t i = 0; i < n; count++) {
        struct an_factor f;
        size_t used = 0;
        if (count == AN_MAX_FACTORS ||
            an_factor_scan(&f, &used, model, s + i, n - i) != AN_FACTOR_FINE)
            return false;
        an_text_add(t, i > 0 ? " " : "");
        an_text_add_n(t, s + i, used);
        i += used;
        *starred = *starred || (i < n && s[i - 1] == '*');
    }
    return count > 1;
}

/* The row t without its stars, for a product that was meant by them. */
static void drop_stars(struct an_text *plain, const struct an_text *t)
{
    const char *s = an_text_string(t);
    for (size_t i = 0; i < t->n; i++)
        if (s[i] != '*')
            an_text_add_n(plain, s + i, 1);
}

/* Is s[0..n) a factor, or one that others write so? Then t grows by our
 * spelling. */
static bool translate_factor(struct an_text *t, const struct an_model *model,
                             const char *s, size_t n)
{
    struct an_factor f;
    struct an_text ours = {0};
    size_t used = 0;
    bool good = true;
    if (an_factor_scan(&f, &used, model, s, n) == AN_FACTOR_FINE && used == n)
        an_text_add_n(&ours, s, n);
    else
        good = find_ending(&ours, model, s, n) ||
               find_wrapper(&ours, model, s, n) ||
               find_modulus(&ours, model, s, n);
    if (good)
        an_text_printf(t, "%s%s", t->n > 0 ? " " : "", an_text_string(&ours));
    an_text_clear(&ours);
    return good;
}

/* Is s[0..n) conj[d].H.Q, factors with points between them? Then t := the same
 * as we write it. */
static bool find_points(struct an_text *t, const struct an_model *model,
                        const char *s, size_t n)
{
    size_t count = 0;
    for (size_t i = 0; i < n; count++) {
        const char *point = memchr(s + i, '.', n - i);
        size_t k = point ? (size_t)(point - s) - i : n - i;
        if (!translate_factor(t, model, s + i, k))
            return false;
        i += k + 1;
    }
    return count > 1;
}

/* Is the rest of a term, behind a word that is no field, a product of at least
 * two fields? Then t := that product as we write it. */
static bool find_product(struct an_text *t, const struct an_model *model,
                         const char *s)
{
    for (s += strspn(s, blanks); *s; s += strspn(s, blanks)) {
        size_t n = strcspn(s, blanks);
        if (!translate_factor(t, model, s, n) && !find_points(t, model, s, n))
            return false;
        s += n;
    }
    return t->n > 0 && strchr(an_text_string(t), ' ');
}

static int refuse_row(const struct an_text *t, bool starred,
                      struct an_quoted shown, struct an_where at,
                      struct an_diags *diags)
{
    if (!starred) {
        an_error(diags, at, "factors are separated by blanks, got '%s'",
                 shown.v);
        return an_suggest(diags, an_text_string(t));
    }
    struct an_text plain = {0};
    drop_stars(&plain, t);
    an_error(diags, at,
             "factors are separated by blanks, and * is the Hermitian "
             "conjugate: '%s' is ambiguous",
             shown.v);
    an_expected(diags, "%s, or %s without conjugates", an_text_string(t),
                an_text_string(&plain));
    an_text_clear(&plain);
    return -1;
}

/* What has nothing of a field: numbers, signs, h.c. */
static int refuse_other(const char *s, size_t n, struct an_quoted shown,
                        struct an_where at, struct an_diags *diags)
{
    if (s[0] == '*') {
        an_error(diags, at,
                 "'*' is the Hermitian conjugate and stands right behind its "
                 "field, got '%s'",
                 shown.v);
        return an_expected(diags, "H* for a conjugate, and blanks alone "
                                  "between factors");
    }
    if (prefix_length("//", s, n) || s[0] == '#') {
        an_error(diags, at, "no comment can be here, got '%s'", shown.v);
        return an_expected(diags, "a blank, '#' and the comment, behind the "
                                  "entry on a line of its own");
    }
    if (n == 1 && strchr("+-=,;", s[0])) {
        an_error(diags, at, "a term is one product, got '%s'", shown.v);
        return an_expected(diags, "fields separated by blanks; each term of a "
                                  "sum is an entry of its own");
    }
    if (prefix_length("h.c", s, n) || prefix_length("H.c", s, n) ||
        prefix_length("+h.c", s, n))
        return an_error(diags, at, "the conjugate term is understood, got '%s'",
                        shown.v);
    return 0;
}

/* Does the word resemble a field's name? */
static bool is_near_field(const struct an_model *model, const char *s, size_t n)
{
    const char **names = an_alloc(model->nfields, sizeof *names);
    for (size_t i = 0; i < model->nfields; i++)
        names[i] = model->field[i].name;
    char *word = an_strndup(s, n);
    bool near = an_nearest(word, names, model->nfields) != NULL;
    free(word);
    free(names);
    return near;
}

/* Y L* H* nuR: a word in front that is no field, of a product that is fine. */
static bool refuse_coefficient(const struct an_model *model, const char *s,
                               size_t n, bool is_first, struct an_quoted shown,
                               struct an_where at, struct an_diags *diags)
{
    bool number =
        isdigit((unsigned char)s[0]) && strspn(s, "0123456789./") >= n;
    struct an_text product = {0}, t = {0};
    bool whole = is_first && find_product(&product, model, s + n) &&
                 (number || !is_near_field(model, s, n));
    if (number || whole)
        an_error(diags, at, "a term has no coefficient, got '%s'", shown.v);
    if (whole && number)
        an_suggest(diags, an_text_string(&product));
    else if (whole)
        an_text_printf(&t, "{term: %s, name: %.*s}", an_text_string(&product),
                       (int)n, s);
    if (t.n > 0)
        an_suggest(diags, an_text_string(&t));
    an_text_clear(&product);
    an_text_clear(&t);
    return number || whole;
}

static int refuse_field(const struct an_model *model, const char *s, size_t n,
                        bool is_first, struct an_where at,
                        struct an_diags *diags)
{
    struct an_quoted shown = an_quote_n(s, n);
    if (refuse_other(s, n, shown, at, diags) < 0 ||
        refuse_coefficient(model, s, n, is_first, shown, at, diags))
        return -1;
    char *plain = an_unicode_plain(s, n);
    if (plain) {
        an_error(diags, at,
                 "a quote or dash of typesetting in the term, got '%s'",
                 shown.v);
        an_suggest(diags, *plain ? plain : NULL);
        free(plain);
        return -1;
    }
    size_t inside = wrapper_length(s, n);
    s += inside;
    n -= inside;
    size_t k = inside ? strcspn(s, "])}") : name_length(s, n);
    k = k < n ? k : n;
    if (k == 0) {
        an_error(diags, at, "expected a factor, got '%s'", shown.v);
        if (s[0] == '(')
            return an_expected(diags, "a product without parentheses: how "
                                      "indices are contracted is not written");
        return an_expected(diags, "a field's name, as in L, L*, nuR[1] or H^2");
    }
    char *name = an_strndup(s, k);
    an_field_unknown(model, (struct an_scalar){name, at}, diags);
    free(name);
    return -1;
}

static int refuse_part(enum an_factor_fault fault, const struct an_field *f,
                       struct an_quoted shown, struct an_where at,
                       struct an_diags *diags)
{
    struct an_quoted name = an_quote(f->name);
    switch (fault) {
    case AN_FACTOR_TWICE:
        return an_error(diags, at, "the same part twice in '%s'", shown.v);
    case AN_FACTOR_CHIRALITY:
        an_error(diags, at, "'.' in '%s' chooses no chirality", shown.v);
        return an_expected(diags, "%s.L or %s.R", name.v, name.v);
    case AN_FACTOR_NOT_DIRAC:
        return an_error(
            diags, at, "'%s': .L and .R are for fields of type dirac", shown.v);
    case AN_FACTOR_GENERATION:
        an_error(diags, at, "expected a generation in brackets, got '%s'",
                 shown.v);
        return an_expected(diags, "a number, as in %s[1]", name.v);
    case AN_FACTOR_NO_GENERATION:
        an_error(diags, at, "'%s': '%s' has %zu generation%s", shown.v, name.v,
                 f->generations, f->generations == 1 ? "" : "s");
        return an_expected(diags, "a number from 1 to %zu", f->generations);
    case AN_FACTOR_POWER:
        an_error(diags, at, "expected a power behind '^', got '%s'", shown.v);
        return an_expected(diags, "an integer from 1 to %d", AN_MAX_POWER);
    case AN_FACTOR_FINE:
    case AN_FACTOR_NO_FIELD:
        break;
    }
    if (strchr(shown.v, '#')) {
        an_error(diags, at, "a comment begins with a blank and '#', got '%s'",
                 shown.v);
        return -1;
    }
    an_error(diags, at, "expected blanks between factors, got '%s'", shown.v);
    return an_expected(diags, "factors such as %s, %s* or %s^2", name.v, name.v,
                       name.v);
}

int an_factor_refuse(enum an_factor_fault fault, const struct an_model *model,
                     const char *s, size_t n, bool is_first, struct an_where at,
                     struct an_diags *diags)
{
    struct an_quoted shown = an_quote_n(s, n);
    struct an_text t = {0}, row = {0}, points = {0};
    bool starred = false;
    size_t field = 0;
    if (find_ending(&t, model, s, n) || find_wrapper(&t, model, s, n)) {
        an_error(diags, at,
                 "the conjugate of a field is written with *, "
                 "got '%s'",
                 shown.v);
        an_suggest(diags, an_text_string(&t));
    } else if (find_modulus(&t, model, s, n)) {
        an_error(diags, at,
                 "a square is a product with the conjugate, got '%s'", shown.v);
        bool whole = is_first && find_product(&points, model, s);
        an_suggest(diags, an_text_string(whole ? &points : &t));
    } else if (fault != AN_FACTOR_NOT_DIRAC &&
               find_points(&points, model, s, n)) {
        an_error(diags, at,
                 "factors are separated by blanks, and * is the Hermitian "
                 "conjugate, got '%s'",
                 shown.v);
        an_suggest(diags, an_text_string(&points));
    } else if (find_row(&row, &starred, model, s, n)) {
        refuse_row(&row, starred, shown, at, diags);
    } else if (an_factor_field(&field, model, s, n) == 0) {
        refuse_field(model, s, n, is_first, at, diags);
    } else {
        refuse_part(fault, &model->field[field], shown, at, diags);
    }
    an_text_clear(&points);
    an_text_clear(&row);
    an_text_clear(&t);
    return -1;
}
