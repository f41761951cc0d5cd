/* generator.c - combinations of generators: T3[SU2L] + (B-L)/2.
 *
 * The symbols of the formula are groups, by number: T3 of an SU(2), or the
 * charge of a U(1). T3 is half the Dynkin label. A group's name may hold signs
 * and parentheses, so names come before operators, and the longest first: B-L
 * is a difference only where no group has that name.
 */
#include "theory/text/generator.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/text.h"
#include "base/unicode.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/text/expression.h"
#include "theory/text/formula.h"
#include "theory/text/linear.h"
#include "theory/text/scalar.h"
#include "theory/text/symbol.h"

static const char t3[] = "T3[";

static bool is_su2(const struct an_group *g)
{
    return g->kind == AN_SIMPLE && an_lie_is_su2(&g->lie);
}

/* Does a name that ends before c end there? */
static bool is_boundary(char c)
{
    return !isalnum((unsigned char)c) && c != '_' && c != '\'';
}

/* The group with the longest name that s begins with; its name's length, or 0
 * when there is none. */
static size_t find_name(size_t *group, const struct an_model *model,
                        const char *s)
{
    size_t longest = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        const char *name = model->group[g].name;
        size_t n = strlen(name);
        if (n > longest && strncmp(name, s, n) == 0 && is_boundary(s[n])) {
            longest = n;
            *group = g;
        }
    }
    return longest;
}

/* The name inside T3[name], without blanks around it; false when there is no
 * closing bracket. *length is that of the whole. */
static bool find_brackets(const char **name, size_t *n, size_t *length,
                          const char *s)
{
    const char *start = s + strlen(t3), *end = strchr(start, ']');
    if (!end)
        return false;
    *length = (size_t)(end + 1 - s);
    while (start < end && *start == ' ')
        start++;
    while (end > start && end[-1] == ' ')
        end--;
    *name = start;
    *n = (size_t)(end - start);
    return true;
}

static bool find_exact(size_t *group, const struct an_model *model,
                       const char *name, size_t n)
{
    for (size_t g = 0; g < model->ngroups; g++) {
        const char *other = model->group[g].name;
        if (strlen(other) == n && memcmp(other, name, n) == 0) {
            *group = g;
            return true;
        }
    }
    return false;
}

static size_t match_generator(struct an_linear *x, const void *names,
                              const char *s)
{
    const struct an_model *model = names;
    const char *name = NULL;
    size_t group = 0, n = 0, length = 0;
    if (strncmp(s, t3, strlen(t3)) == 0) {
        if (!find_brackets(&name, &n, &length, s) ||
            !find_exact(&group, model, name, n) ||
            !is_su2(&model->group[group]))
            return 0;
    } else {
        length = find_name(&group, model, s);
        if (length == 0 || model->group[group].kind != AN_U1)
            return 0;
    }
    an_linear_symbol(x, group);
    return length;
}

/* The SU(2), or the U(1), whose name resembles word[0..n), the first one when
 * word is NULL; NULL when there is none. */
static const char *nearest_group(const struct an_model *model, bool su2,
                                 const char *word, size_t n)
{
    const char **names = an_alloc(model->ngroups, sizeof *names);
    size_t count = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        const struct an_group *group = &model->group[g];
        if (su2 ? is_su2(group) : group->kind == AN_U1)
            names[count++] = group->name;
    }
    const char *found = count > 0 ? names[0] : NULL;
    if (word) {
        char *copy = an_strndup(word, n);
        found = an_nearest(copy, names, count);
        free(copy);
    }
    free(names);
    return found;
}

static int suggest_t3(struct an_diags *diags, const char *group)
{
    if (!group)
        return -1;
    struct an_text t = {0};
    an_text_printf(&t, "T3[%s]", group);
    an_suggest(diags, an_text_string(&t));
    an_text_clear(&t);
    return -1;
}

/* s begins with T3[ and does not name an SU(2). */
static int refuse_t3(const struct an_model *model, const char *s,
                     struct an_where at, struct an_diags *diags)
{
    const char *name = NULL;
    size_t group = 0, n = 0, length = 0;
    if (!find_brackets(&name, &n, &length, s))
        return an_error(diags, at, "'[' is never closed");
    if (!find_exact(&group, model, name, n)) {
        an_error(diags, at, "there is no group '%s'", an_quote_n(name, n).v);
        return suggest_t3(diags, nearest_group(model, true, name, n));
    }
    const struct an_group *g = &model->group[group];
    char *kind = an_group_text(g);
    an_error(diags, at, "T3 needs an SU(2), and '%s' is %s",
             an_quote(g->name).v, kind);
    free(kind);
    return suggest_t3(diags, nearest_group(model, true, NULL, 0));
}

/* s begins with the name of a group that is no U(1). */
static int refuse_group(const struct an_model *model, const struct an_group *g,
                        struct an_where at, struct an_diags *diags)
{
    struct an_quoted name = an_quote(g->name);
    char *kind = an_group_text(g);
    if (g->kind == AN_ZN) {
        an_error(diags, at,
                 "'%s' is %s: a discrete group has no generator to add", name.v,
                 kind);
        an_suggest(diags,
                   nearest_group(model, false, g->name, strlen(g->name)));
    } else if (is_su2(g)) {
        an_error(diags, at, "'%s' is %s: one of its generators is meant",
                 name.v, kind);
        suggest_t3(diags, g->name);
    } else {
        an_error(diags, at, "'%s' is %s: one of its generators is meant",
                 name.v, kind);
        an_expected(diags,
                    "a map with its eigenvalues on the fundamental, "
                    "{%s: [...]}",
                    name.v);
    }
    free(kind);
    return -1;
}

static int refuse_word(const struct an_model *model, const char *s,
                       struct an_where at, struct an_diags *diags)
{
    size_t n = 0, longer = 0;
    while (!is_boundary(s[n]))
        n++;
    while (s[longer] && !strchr(" \t\r\n*/[", s[longer]))
        longer++;
    if (n == 2 && strncmp(s, "T3", n) == 0) {
        an_error(diags, at, "T3 of which group?");
        return suggest_t3(diags, nearest_group(model, true, NULL, 0));
    }
    an_error(diags, at, "there is no group '%s'", an_quote_n(s, n).v);
    const char *name = nearest_group(model, false, s, longer);
    if (!name)
        name = nearest_group(model, false, s, n);
    return an_suggest(diags, name);
}

static int refuse_generator(const void *names, const char *text, const char *s,
                            struct an_where at, struct an_diags *diags)
{
    const struct an_model *model = names;
    struct an_where here = an_where_inside(at, (size_t)(s - text));
    size_t group = 0;
    if (strncmp(s, t3, strlen(t3)) == 0)
        return refuse_t3(model, s, here, diags);
    if (find_name(&group, model, s) > 0)
        return refuse_group(model, &model->group[group], here, diags);
    return refuse_word(model, s, here, diags);
}

/* f := the functional of a formula whose symbols are groups. */
static void set_functional(fmpq *f, const struct an_model *model,
                           const struct an_linear *x)
{
    size_t coordinate = 0, next = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        const struct an_group *group = &model->group[g];
        for (size_t i = 0; i < an_group_width(group); i++)
            fmpq_zero(&f[coordinate + i]);
        if (next < x->n && x->symbol[next] == g) {
            fmpq_set(&f[coordinate], &x->coefficient[next]);
            if (is_su2(group))
                fmpq_div_2exp(&f[coordinate], &f[coordinate], 1);
            next++;
        }
        coordinate += an_group_width(group);
    }
    fmpq_zero(&f[coordinate]);
}

/* The SU(2) that a letter behind T3 means, or the only one; NULL if unclear. */
static const char *su2_of(const struct an_model *model, char side)
{
    const char *only = NULL, *sided = NULL;
    size_t n = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        const struct an_group *group = &model->group[g];
        if (!is_su2(group))
            continue;
        only = group->name;
        n++;
        if (strchr(group->name, side ? side : 'L') && !sided)
            sided = group->name;
    }
    return sided ? sided : n == 1 && !side ? only : NULL;
}

/* The length of T3L, T_3, I3, t3_R, T3(SU2L), T^3 at s; 0 for anything else,
 * T3[SU2L] included. *name := the SU(2) that it means. */
static size_t foreign_t3(const char **name, const struct an_model *model,
                         const char *s)
{
    size_t n = 1, closing = 0;
    char side = 0;
    if (!strchr("TtIi", s[0]))
        return 0;
    n += s[n] == '_' || s[n] == '^';
    if (s[n++] != '3')
        return 0;
    if (s[n] == '(') {
        closing = strcspn(s + n, ")");
        for (size_t g = 0; g < model->ngroups; g++)
            if (is_su2(&model->group[g]) && s[n + closing] == ')' &&
                strlen(model->group[g].name) == closing - 1 &&
                strncmp(model->group[g].name, s + n + 1, closing - 1) == 0)
                *name = model->group[g].name;
        return *name ? n + closing + 1 : 0;
    }
    size_t mark = s[n] == '_';
    if (s[n + mark] == 'L' || s[n + mark] == 'R') {
        side = s[n + mark];
        n += mark + 1;
    }
    if (isalnum((unsigned char)s[n]) || s[n] == '_' || s[n] == '[')
        return 0;
    *name = su2_of(model, side);
    return *name ? n : 0;
}

/* Suggests the formula as we write it, if that is all that was wrong. */
static void suggest_formula(const struct an_formula *generator,
                            const struct an_model *model, const char *text,
                            struct an_diags *diags)
{
    struct an_text t = {0};
    struct an_diags scratch;
    struct an_linear x;
    const char *s = strchr(text, '=');
    size_t group = 0;
    s = s && find_name(&group, model, text) == 0 ? s + 1 : text;
    for (bool inside = false; *s;) {
        const char *name = NULL;
        size_t n = inside ? 0 : foreign_t3(&name, model, s);
        if (n > 0) {
            an_text_printf(&t, "T3[%s]", name);
            s += n;
            continue;
        }
        if (t.n > 0 || *s != ' ')
            an_text_add_n(&t, s, 1);
        inside = isalnum((unsigned char)*s) || *s == '_';
        s++;
    }
    an_diags_init(&scratch);
    an_linear_init(&x);
    const char *ours = an_text_string(&t);
    if (strcmp(ours, text) != 0 &&
        an_formula_read(&x, generator, model, ours, (struct an_where){0},
                        &scratch) == 0)
        an_suggest(diags, ours);
    an_linear_clear(&x);
    an_diags_clear(&scratch);
    an_text_clear(&t);
}

int an_generator_read(fmpq *f, const struct an_model *model, const char *text,
                      struct an_where at, struct an_diags *diags)
{
    static const struct an_formula generator = {
        .match = match_generator,
        .refuse = refuse_generator,
        .what = "a generator",
        .symbol = "a generator",
        .linear = "generators are only added",
    };
    struct an_linear x;
    an_linear_init(&x);
    int rc = an_formula_read(&x, &generator, model, text, at, diags);
    if (rc < 0)
        suggest_formula(&generator, model, text, diags);
    if (rc == 0 && !fmpq_is_zero(x.constant)) {
        rc = an_error(diags, at,
                      "expected a combination of generators, and '%s' has a "
                      "constant",
                      an_quote(text).v);
        an_expected(diags, "T3[an SU(2)] and U(1) charges, such as "
                           "T3[SU2L] + Y");
    }
    if (rc == 0)
        set_functional(f, model, &x);
    an_linear_clear(&x);
    return rc;
}

/* Adds the coefficients of this sign; 0: all. */
static void add_group(struct an_math *t, const fmpq *f,
                      const struct an_group *g, int sign,
                      enum an_brackets brackets)
{
    if (g->kind != AN_SIMPLE) {
        if (sign * fmpq_sgn(f) >= 0)
            an_math_charge_term(t, f, g, brackets);
        return;
    }
    fmpq_t c;
    fmpq_init(c);
    for (int i = 0; i < g->lie.rank; i++) {
        struct an_math name = {0};
        char index[16];
        fmpq_set(c, &f[i]);
        if (is_su2(g))
            fmpq_mul_2exp(c, c, 1);
        if (fmpq_is_zero(c) || sign * fmpq_sgn(c) < 0)
            continue;
        snprintf(index, sizeof index, "%d", is_su2(g) ? 3 : i + 1);
        an_math_label(&name, is_su2(g) ? "T" : "h", index, g);
        char *prose = an_math_take(&name);
        an_math_term(t, c, prose);
        free(prose);
    }
    fmpq_clear(c);
}

static void add_all(struct an_math *t, const fmpq *f,
                    const struct an_model *model, int sign,
                    enum an_brackets brackets)
{
    size_t coordinate = 0;
    for (size_t g = 0; g < model->ngroups; g++) {
        add_group(t, &f[coordinate], &model->group[g], sign, brackets);
        coordinate += an_group_width(&model->group[g]);
    }
    if (sign * fmpq_sgn(&f[coordinate]) >= 0)
        an_math_term(t, &f[coordinate], "F");
}

/* The sum in a formula of its own. */
static struct an_math sum_of(const fmpq *f, const struct an_model *model,
                             enum an_brackets brackets)
{
    struct an_math t = {0};
    size_t n = model->ncoordinates, first = 0, summands = 0;
    for (size_t k = n; k-- > 0;)
        if (!fmpq_is_zero(&f[k])) {
            first = k;
            summands++;
        }
    brackets =
        summands == 1 && fmpq_is_one(&f[first]) ? AN_NO_BRACKETS : brackets;
    if (fmpq_sgn(&f[first]) < 0) {
        add_all(&t, f, model, 1, brackets);
        add_all(&t, f, model, -1, brackets);
    } else {
        add_all(&t, f, model, 0, brackets);
    }
    if (t.plain.n == 0)
        an_math_count(&t, 0);
    return t;
}

void an_generator_write(struct an_math *t, const fmpq *f,
                        const struct an_model *model, enum an_brackets brackets)
{
    struct an_math sum = sum_of(f, model, brackets);
    an_math_join(t, &sum);
}

char *an_generator_text(const fmpq *f, const struct an_model *model)
{
    struct an_math sum = sum_of(f, model, AN_NO_BRACKETS);
    return an_math_plain(&sum);
}
