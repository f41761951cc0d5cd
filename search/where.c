/* where.c - conditions on single charges, written as text.
 *
 * A text is read once for every generation that a name without one stands for.
 */
#include "search/where.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/text/formula.h"
#include "theory/text/scalar.h"
#include "search/layout.h"
#include "search/problem.h"

/* Where names are looked up, and what has been found about them. */
struct names {
    const struct an_search_layout *layout;
    const char *const *keys;
    size_t nkeys;
    size_t generation; /* of names without one */
    size_t *n;         /* how many such names stand for; 0: there was none */
    bool *differ;      /* two of them have different numbers */
};

static bool ends_here(char c)
{
    return !isalnum((unsigned char)c) && c != '_' && c != '\'';
}

/* The field with the longest name that s begins with; 0 when there is none. */
static size_t find_field(size_t *field, const struct an_search_layout *l,
                         const char *s)
{
    size_t longest = 0;
    for (size_t i = 0; i < l->nfields; i++) {
        size_t n = strlen(l->field[i].name);
        if (n > longest && strncmp(l->field[i].name, s, n) == 0 &&
            ends_here(s[n])) {
            longest = n;
            *field = i;
        }
    }
    return longest;
}

/* The length of "[i]" at s, 0 without one; *i from 0, or SIZE_MAX when it is no
 * generation of the field. */
static size_t find_generation(size_t *i, const struct an_search_field *f,
                              const char *s)
{
    size_t n = strspn(s + (*s == '['), "0123456789");
    if (*s != '[' || s[n + 1] != ']')
        return 0;
    unsigned long k = n < 6 ? strtoul(s + 1, NULL, 10) : 0;
    *i = k >= 1 && k <= f->n ? k - 1 : SIZE_MAX;
    return n + 2;
}

/* The length of ".GROUP" at s, 0 without it. */
static size_t find_group(const struct an_search_layout *l, const char *s)
{
    size_t n = l->group ? strlen(l->group) : 0;
    bool found = n > 0 && *s == '.' && strncmp(s + 1, l->group, n) == 0 &&
                 ends_here(s[n + 1]);
    return found ? n + 1 : 0;
}

static size_t match_charge(struct an_linear *x, const void *where,
                           const char *s)
{
    const struct names *names = where;
    const struct an_search_layout *l = names->layout;
    size_t field = 0, i = names->generation;
    size_t n = find_field(&field, l, s);
    if (n == 0)
        return 0;
    const struct an_search_field *f = &l->field[field];
    size_t index = find_generation(&i, f, s + n);
    if (index > 0 && i == SIZE_MAX)
        return 0;
    n += index;
    n += find_group(l, s + n);
    if (s[n] == '.' || s[n] == '[')
        return 0;
    if (index == 0 && f->n > 1) {
        *names->differ = *names->differ || (*names->n > 0 && *names->n != f->n);
        *names->n = f->n;
    }
    if (index == 0 && i >= f->n)
        i = 0;
    an_linear_add(x, l->unit, &f->charge[i]);
    return n;
}

/* A word that is no field with unknown charges. */
static int refuse_word(const struct names *names, const char *s,
                       struct an_where at, struct an_diags *diags)
{
    const struct an_search_layout *l = names->layout;
    size_t n = strcspn(s, " \t=[].*/,"), k = 0;
    char *word = an_strndup(s, n);
    struct an_text fields;
    int rc = 0;
    for (size_t i = 0; i < l->nknown && rc == 0; i++)
        if (strcmp(l->known[i], word) == 0) {
            rc = an_error(diags, at, "no charge of %s is unknown",
                          an_quote(word).v);
            an_expected(diags, "a field that is searched for, or \"?\" for "
                               "its charge");
        }
    if (rc == 0) {
        const char **all = an_alloc(names->nkeys + l->nfields, sizeof *all);
        for (size_t i = 0; i < names->nkeys; i++)
            all[k++] = names->keys[i];
        for (size_t i = 0; i < l->nfields; i++)
            all[k++] = l->field[i].name;
        rc = an_error(diags, at, "'%s' is %s field with unknown charges",
                      an_quote(word).v,
                      names->nkeys > 0 ? "neither a verdict nor a" : "no");
        an_text_init(&fields);
        for (size_t i = 0; i < l->nfields; i++)
            an_text_printf(&fields, "%s%s", i ? ", " : "", l->field[i].name);
        an_expected(diags, "charges of %s%s", an_text_string(&fields),
                    names->nkeys > 0 ? ", universal, chiral, or what `expect` "
                                       "takes"
                                     : "");
        an_text_clear(&fields);
        an_suggest(diags, an_nearest(word, all, k));
        free(all);
    }
    free(word);
    return rc;
}

static int refuse_charge(const void *where, const char *text, const char *s,
                         struct an_where at, struct an_diags *diags)
{
    const struct names *names = where;
    const struct an_search_layout *l = names->layout;
    size_t field = 0, i = 0, n = find_field(&field, l, s);
    struct an_where here = an_where_inside(at, (size_t)(s - text));
    if (n == 0)
        return refuse_word(names, s, here, diags);
    const struct an_search_field *f = &l->field[field];
    here = an_where_inside(here, n);
    if (s[n] == '[') {
        size_t index = find_generation(&i, f, s + n);
        if (index == 0 || i == SIZE_MAX)
            return an_error(diags, here,
                            "%s has the generations 1 to %zu, as in %s[1]",
                            an_quote(f->name).v, f->n, an_quote(f->name).v);
        n += index;
        here = an_where_inside(here, index);
    }
    if (s[n] == '.' && l->group)
        return an_error(diags, here, "only charges of %s are searched for",
                        l->group);
    if (s[n] == '.')
        return an_error(diags, here, "there is one U(1): leave its name out");
    return an_error(diags, here, "expected an operator after the charge of %s",
                    an_quote(f->name).v);
}

/* difference := left - right, for one generation. */
static int read_sides(struct an_linear *difference, const struct names *names,
                      struct an_where at, const char *text,
                      struct an_diags *diags)
{
    static const struct an_formula charge = {
        .match = match_charge,
        .refuse = refuse_charge,
        .what = "a sum of charges",
        .symbol = "a charge such as nuR[1]",
        .linear = "conditions are linear in charges",
    };
    const char *equals = strchr(text, '=');
    char *left = an_strndup(text, (size_t)(equals - text));
    struct an_linear right;
    fmpq_t minus;
    an_linear_init(&right);
    fmpq_init(minus);
    fmpq_set_si(minus, -1, 1);
    int rc = an_formula_read(difference, &charge, names, left, at, diags);
    struct an_where behind = an_where_inside(at, (size_t)(equals + 1 - text));
    if (rc == 0)
        rc = an_formula_read(&right, &charge, names, equals + 1, behind, diags);
    if (rc == 0)
        an_linear_add(difference, minus, &right);
    fmpq_clear(minus);
    an_linear_clear(&right);
    free(left);
    return rc;
}

/* Does a charge that is a multiple of the unit make it zero? There is one. */
static bool is_multiple(const struct an_linear *difference)
{
    fmpq_t q;
    fmpq_init(q);
    fmpq_div(q, difference->constant, &difference->coefficient[0]);
    bool multiple = fmpz_is_one(fmpq_denref(q));
    fmpq_clear(q);
    return multiple;
}

bool an_search_integers(int64_t *weight, int64_t *constant,
                        const struct an_linear *x)
{
    fmpz_t d, c;
    bool fits = true;
    fmpz_init_set(d, fmpq_denref(x->constant));
    fmpz_init(c);
    for (size_t i = 0; i < x->n; i++)
        fmpz_lcm(d, d, fmpq_denref(&x->coefficient[i]));
    for (size_t i = 0; i <= x->n && fits; i++) {
        const fmpq *q = i < x->n ? &x->coefficient[i] : x->constant;
        fmpz_divexact(c, d, fmpq_denref(q));
        fmpz_mul(c, c, fmpq_numref(q));
        fits = fmpz_bits(c) <= AN_WHERE_MAX_BITS;
        if (fits)
            *(i < x->n ? &weight[x->symbol[i]] : constant) = fmpz_get_si(c);
    }
    fmpz_clear(c);
    fmpz_clear(d);
    return fits;
}

static bool is_integral(const struct an_linear *x)
{
    bool integral = fmpz_is_one(fmpq_denref(x->constant));
    for (size_t i = 0; i < x->n && integral; i++)
        integral = fmpz_is_one(fmpq_denref(&x->coefficient[i]));
    return integral;
}

/* s gets difference = 0, in integers. */
static int add_equation(struct an_search *s, const struct an_linear *difference,
                        struct an_where at, const char *text,
                        struct an_diags *diags)
{
    int64_t *weight = an_alloc(s->width, sizeof *weight), constant;
    bool fits = an_search_integers(weight, &constant, difference);
    int rc = 0;
    if (s->residues.n > 0 && !is_integral(difference)) {
        rc = an_error(diags, at, "'%s' is no condition modulo %d",
                      an_quote(text).v, s->residues.n);
        an_expected(diags, "integers");
    } else if (difference->n == 0) {
        rc = an_error(diags, at, "'%s' %s, whatever the unknown charges",
                      an_quote(text).v,
                      fmpq_is_zero(difference->constant) ? "holds"
                                                         : "does not hold");
        an_expected(diags, "a condition on unknown charges");
    } else if (difference->n == 1 && s->residues.n == 0 &&
               !is_multiple(difference)) {
        rc = an_error(diags, at,
                      "'%s' asks for a charge that is no multiple of the unit",
                      an_quote(text).v);
        an_expected(diags, "another charge, or another --unit");
    } else if (!fits) {
        rc = an_error(diags, at, "the numbers in '%s' are beyond %d bits",
                      an_quote(text).v, AN_WHERE_MAX_BITS);
    } else {
        an_search_add_equation(s, weight, -constant);
    }
    free(weight);
    return rc;
}

int an_search_where(struct an_search *s, const struct an_search_layout *layout,
                    struct an_where at, const char *text,
                    const char *const *keys, size_t nkeys,
                    struct an_diags *diags)
{
    size_t n = 1;
    int rc = 0;
    if (!strchr(text, '=')) {
        an_error(diags, at, "'%s' has no '='", an_quote(text).v);
        return an_expected(diags, "KEY=VALUE, such as neutrinos=Dirac or "
                                  "'nuR[1] = -4'");
    }
    for (size_t i = 0; i < n && rc == 0; i++) {
        size_t stands_for = 0;
        bool differ = false;
        struct names names = {layout, keys, nkeys, i, &stands_for, &differ};
        struct an_linear difference;
        an_linear_init(&difference);
        rc = read_sides(&difference, &names, at, text, diags);
        if (rc == 0 && differ)
            rc = an_error(diags, at,
                          "the fields in '%s' have different numbers of "
                          "generations: name them with [i]",
                          an_quote(text).v);
        if (rc == 0)
            rc = add_equation(s, &difference, at, text, diags);
        n = stands_for > 0 ? stands_for : 1;
        an_linear_clear(&difference);
    }
    return rc;
}

/* The generations of a field have one charge. */
static int add_universal(struct an_search *s, const struct an_search_layout *l,
                         const char *name, struct an_where at,
                         struct an_diags *diags)
{
    bool differ = false;
    size_t field = 0, n = 0;
    struct names names = {.layout = l, .n = &n, .differ = &differ};
    if (find_field(&field, l, name) != strlen(name))
        return refuse_word(&names, name, at, diags);
    const struct an_search_field *f = &l->field[field];
    struct an_linear difference;
    fmpq_t minus;
    int rc = 0;
    if (f->n == 1)
        return an_error(diags, at, "%s has one generation only",
                        an_quote(name).v);
    an_linear_init(&difference);
    fmpq_init(minus);
    fmpq_set_si(minus, -1, 1);
    for (size_t i = 1; i < f->n && rc == 0; i++) {
        an_linear_set(&difference, &f->charge[0]);
        an_linear_add(&difference, minus, &f->charge[i]);
        /* One unknown may stand for several generations. */
        if (difference.n > 0 || !fmpq_is_zero(difference.constant))
            rc = add_equation(s, &difference, at, name, diags);
    }
    fmpq_clear(minus);
    an_linear_clear(&difference);
    return rc;
}

int an_search_universal(struct an_search *s,
                        const struct an_search_layout *layout,
                        struct an_where at, const char *fields,
                        struct an_diags *diags)
{
    int rc = 0;
    for (const char *p = fields; rc == 0;) {
        size_t n = strcspn(p, ","), blanks = strspn(p, " ");
        size_t first = blanks < n ? blanks : n, end = n;
        while (end > first && p[end - 1] == ' ')
            end--;
        char *name = an_strndup(p + first, end - first);
        struct an_where here =
            an_where_inside(at, (size_t)(p - fields) + first);
        if (*name == '\0')
            rc = an_error(diags, here, "a field's name is missing");
        else
            rc = add_universal(s, layout, name, here, diags);
        free(name);
        if (p[n] == '\0')
            break;
        p += n + 1;
    }
    return rc;
}
