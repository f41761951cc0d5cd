/* scalar.c - names and numbers in the input of a model.
 *
 * Everything in a model file is text; what a text may be is decided here, so
 * that each kind of name and number is refused in the same words everywhere.
 */
#include "theory/text/scalar.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/build/build.h"
#include "theory/model.h"

/* More digits than any integer of ours needs, and fewer than a long holds. */
#define MAX_INTEGER_DIGITS 12

/* Names that mean something else where a group's name may stand. */
static const char *const reserved_groups[] = {
    "type",       "generations", "sector",      "visible", "light",
    "components", "latex",       "description", "mass",    "grav",
    "Witten",     "new",         "T3",          "F",       "em",
};

/* Words for a charge that is not known yet. */
static const char *const reserved_parameters[] = {"unknown", "free"};

static const char *const kinds[] = {"field", "group", "parameter"};
static const char *const besides[] = {
    "letters, digits, '_', '+', '-' and '''",
    "letters, digits, '_', '+', '-', ''', '(' and ')'",
    "letters, digits and '_'",
};
static const char *const marks[] = {"_+-'", "_+-'()", "_"};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_among(const char *name, const char *const *names, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static bool is_reserved(const char *name, enum an_name_kind kind)
{
    if (kind == AN_NAME_GROUP)
        return is_among(name, reserved_groups,
                        sizeof reserved_groups / sizeof *reserved_groups);
    if (kind == AN_NAME_PARAMETER)
        return is_among(name, reserved_parameters,
                        sizeof reserved_parameters /
                            sizeof *reserved_parameters);
    return false;
}

int an_name_check(const char *name, enum an_name_kind kind, struct an_where at,
                  struct an_diags *diags)
{
    struct an_quoted shown = an_quote(name);
    const char *what = kinds[kind];
    if (!is_letter(name[0]) && !is_digit(name[0]) && name[0] != '_') {
        an_error(diags, at,
                 "a %s's name starts with a letter, a digit or '_', got '%s'",
                 what, shown.v);
        return an_expected(diags, "%s", besides[kind]);
    }
    for (size_t i = 0; name[i]; i++) {
        char c = name[i];
        if (is_letter(c) || is_digit(c) || strchr(marks[kind], c))
            continue;
        struct an_quoted mark = an_quote_n(name + i, 1);
        if ((unsigned char)c < 0x80)
            an_error(diags, at, "the name '%s' of a %s holds '%s'", shown.v,
                     what, mark.v);
        else
            an_error(diags, at,
                     "the name '%s' of a %s holds a letter outside ASCII",
                     shown.v, what);
        char *plain = an_unicode_plain(name, strlen(name));
        an_expected(diags, "%s", besides[kind]);
        an_suggest(diags, plain);
        free(plain);
        return -1;
    }
    if (is_reserved(name, kind)) {
        an_error(diags, at, "'%s' cannot be the name of a %s", shown.v, what);
        return an_expected(
            diags, "another name: this one has a meaning in files or reports");
    }
    /* A charge 2a is twice a, and 1/2 3 is a product of numbers. */
    if (kind == AN_NAME_PARAMETER && is_digit(name[0]))
        return an_error(diags, at,
                        "a parameter's name starts with a letter or '_', "
                        "got '%s'",
                        shown.v);
    if (kind == AN_NAME_GROUP && strspn(name, "0123456789") == strlen(name))
        return an_error(diags, at,
                        "'%s' cannot be the name of a group: it is a number",
                        shown.v);
    return 0;
}

/* Names that an error lists. */
#define FEW 8

static void expect_one_of(const char **names, size_t n, struct an_diags *diags)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++)
        an_text_printf(&t, "%s%s", i ? ", " : "", names[i]);
    an_expected(diags, n > 1 ? "one of %s" : "%s", an_text_string(&t));
    an_text_clear(&t);
}

static int refuse_unknown(const char *what, struct an_scalar name,
                          const char **names, size_t n, struct an_diags *diags)
{
    an_error(diags, name.at, "there is no %s '%s'", what,
             an_quote(name.text).v);
    const char *nearest = an_nearest(name.text, names, n);
    if (nearest)
        an_suggest(diags, nearest);
    else if (n > 0 && n <= FEW)
        expect_one_of(names, n, diags);
    free(names);
    return -1;
}

int an_group_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags)
{
    const char **names = an_alloc(m->ngroups, sizeof *names);
    for (size_t i = 0; i < m->ngroups; i++)
        names[i] = m->group[i].name;
    return refuse_unknown("group", name, names, m->ngroups, diags);
}

int an_field_unknown(const struct an_model *m, struct an_scalar name,
                     struct an_diags *diags)
{
    const char **names = an_alloc(m->nfields, sizeof *names);
    for (size_t i = 0; i < m->nfields; i++)
        names[i] = m->field[i].name;
    return refuse_unknown("field", name, names, m->nfields, diags);
}

struct an_where an_where_inside(struct an_where at, size_t offset)
{
    if (at.line != 0)
        at.column += offset;
    return at;
}

void an_decimal_warn(const fmpq_t q, const char *s, size_t n,
                     struct an_where at, struct an_diags *diags)
{
    fmpq_t meant;
    fmpq_init(meant);
    if (an_rational_meant(meant, q)) {
        char *exact = an_rational_text(q), *likely = an_rational_text(meant);
        an_warning(diags, at, "rounded-decimal",
                   "'%s' is exactly %s; was %s meant?", an_quote_n(s, n).v,
                   exact, likely);
        an_suggest(diags, likely);
        free(likely);
        free(exact);
    }
    fmpq_clear(meant);
}

/* The decimal, and the fraction that it may have been. */
static void suggest_number(const char *text, struct an_diags *diags)
{
    fmpq_t q, meant;
    fmpq_init(q);
    fmpq_init(meant);
    /* Two equal decimals at the end stand for more of them. */
    size_t n = strlen(text);
    struct an_text more = {0};
    bool repeats = n > 3 && text[n - 1] == text[n - 2] && strchr(text, '.');
    an_text_printf(&more, "%s%.1s", text, repeats ? text + n - 1 : "");
    if (an_rational_read(q, an_text_string(&more), more.n) ==
            AN_NUMBER_ROUNDED &&
        an_rational_meant(meant, q)) {
        char *fraction = an_rational_text(meant);
        an_expected(diags, "an integer, p/q or a finite decimal; was %s meant?",
                    fraction);
        free(fraction);
    }
    an_suggest(diags, text);
    an_text_clear(&more);
    fmpq_clear(meant);
    fmpq_clear(q);
}

/* Appends the decimal of `digits` with its point behind the first `point`. */
static void add_decimal(struct an_text *t, const char *digits, long point)
{
    long n = (long)strlen(digits);
    an_text_add(t, point <= 0 ? "0" : "");
    for (long i = point < 0 ? point : 0; i < n || i < point; i++) {
        if (i == point)
            an_text_add(t, ".");
        an_text_add_n(t, i >= 0 && i < n ? digits + i : "0", 1);
    }
}

int an_number_refuse(struct an_scalar s, struct an_diags *diags)
{
    const char *c = s.text + (*s.text == '-' || *s.text == '+');
    size_t whole = strspn(c, "0123456789");
    bool dot = c[whole] == '.';
    size_t part = dot ? strspn(c + whole + 1, "0123456789") : 0;
    const char *e = c + whole + dot + part;
    long power = 0;
    char *end = NULL;
    an_error(diags, s.at, "expected an exact rational such as -1/6, got '%s'",
             an_quote(s.text).v);
    an_expected(diags, "an integer, p/q or a finite decimal");
    if (*e == 'e' || *e == 'E') {
        power = strtol(e + 1, &end, 10);
        if (end == e + 1)
            return -1;
        e = end;
    }
    if (whole + part == 0 || *e || labs(power) > 20 || whole + part > 40)
        return -1;
    struct an_text digits = {0}, t = {0};
    an_text_add_n(&digits, c, whole);
    an_text_add_n(&digits, c + whole + 1, part);
    const char *first = an_text_string(&digits);
    long point = (long)whole + power;
    while (*first == '0' && first[1] && point > 1) {
        first++;
        point--;
    }
    char *kept = an_strdup(first);
    for (size_t n = strlen(kept);
         (long)n > point && n > 1 && kept[n - 1] == '0';)
        kept[--n] = '\0';
    an_text_add(&t, *s.text == '-' ? "-" : "");
    add_decimal(&t, kept, point);
    suggest_number(an_text_string(&t), diags);
    free(kept);
    an_text_clear(&digits);
    an_text_clear(&t);
    return -1;
}

bool an_number_is_foreign(const char *s)
{
    s += *s == '-' || *s == '+';
    size_t whole = strspn(s, "0123456789");
    bool dot = s[whole] == '.';
    size_t part = dot ? strspn(s + whole + 1, "0123456789") : 0;
    const char *e = s + whole + dot + part;
    if (whole + part == 0 || (!*e && (!dot || (whole > 0 && part > 0))))
        return false;
    if (*e != 'e' && *e != 'E')
        return !*e;
    e += 1 + (e[1] == '-' || e[1] == '+');
    return *e && !e[strspn(e, "0123456789")];
}

int an_scalar_number(fmpq_t q, struct an_scalar s, struct an_diags *diags)
{
    struct an_quoted shown = an_quote(s.text);
    switch (an_rational_read(q, s.text, strlen(s.text))) {
    case AN_NUMBER_OK:
        return 0;
    case AN_NUMBER_ROUNDED:
        an_decimal_warn(q, s.text, strlen(s.text), s.at, diags);
        return 0;
    case AN_NUMBER_ZERO:
        return an_error(diags, s.at, "zero denominator in '%s'", shown.v);
    case AN_NUMBER_TOO_LONG:
        return an_error(diags, s.at, "'%s' has more than %d digits", shown.v,
                        AN_MAX_DIGITS);
    case AN_NUMBER_SYNTAX:
        break;
    }
    return an_number_refuse(s, diags);
}

int an_scalar_integer(long *k, struct an_scalar s, long low, long high,
                      struct an_diags *diags)
{
    const char *digits = s.text + strspn(s.text, "+-");
    size_t n = strspn(digits, "0123456789");
    struct an_quoted shown = an_quote(s.text);
    if (n == 0 || digits[n] != '\0' || digits - s.text > 1) {
        an_error(diags, s.at, "expected an integer, got '%s'", shown.v);
        return an_expected(diags, "an integer from %ld to %ld", low, high);
    }
    long value = n > MAX_INTEGER_DIGITS ? high : strtol(digits, NULL, 10);
    if (s.text[0] == '-')
        value = -value;
    if (n > MAX_INTEGER_DIGITS || value < low || value > high) {
        an_error(diags, s.at, "%s is out of range", shown.v);
        return an_expected(diags, "an integer from %ld to %ld", low, high);
    }
    *k = value;
    return 0;
}
