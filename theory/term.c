/* term.c - products of fields: L* H* nuR[1], (H^2)... as written in a model.
 *
 * Blanks separate factors, and each factor is a field's name with parts behind
 * it: .L [i] * ^k, in any order, none twice. No part begins with a character
 * that a name may hold, so the name is all of those in front (h++, not h).
 * Where a factor is none of ours, spelling.c finds out what was meant.
 */
#include "theory/term.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/impl.h"
#include "theory/model.h"

static const char blanks[] = " \t\r\n";

void an_term_init(struct an_term *t)
{
    *t = (struct an_term){0};
}

void an_term_clear(struct an_term *t)
{
    free(t->text);
    free(t->name);
    free(t->factor);
    an_term_init(t);
}

static bool is_name_character(char c)
{
    return isalnum((unsigned char)c) || (c && strchr("_+-'", c));
}

size_t an_factor_field(size_t *field, const struct an_model *model,
                       const char *s, size_t n)
{
    for (size_t i = 0; i < model->nfields; i++) {
        const char *name = model->field[i].name;
        size_t k = strlen(name);
        if (k > n || memcmp(name, s, k) != 0)
            continue;
        if (k < n && is_name_character(s[k]))
            continue;
        *field = i;
        return k;
    }
    return 0;
}

/* The number s[0..n) begins with: its length, and value up to `most` + 1. */
static size_t read_count(size_t *value, const char *s, size_t n, size_t most)
{
    size_t k = 0;
    *value = 0;
    for (; k < n && isdigit((unsigned char)s[k]); k++) {
        *value = 10 * *value + (size_t)(s[k] - '0');
        if (*value > most)
            *value = most + 1;
    }
    return k;
}

/* The parts that a factor has so far. */
struct parts {
    bool chirality, generation, conjugate, power;
};

/* Was the part there already? It is now. */
static bool is_again(bool *part)
{
    bool again = *part;
    *part = true;
    return again;
}

static enum an_factor_fault scan_chirality(struct an_factor *f, size_t *used,
                                           const struct an_model *model,
                                           const char *s, size_t n)
{
    if (n < 2 || (s[1] != 'L' && s[1] != 'R'))
        return AN_FACTOR_CHIRALITY;
    if (model->field[f->field].type != AN_DIRAC)
        return AN_FACTOR_NOT_DIRAC;
    f->chirality = s[1] == 'L' ? AN_LEFT_PART : AN_RIGHT_PART;
    *used += 2;
    return AN_FACTOR_FINE;
}

static enum an_factor_fault scan_generation(struct an_factor *f, size_t *used,
                                            const struct an_model *model,
                                            const char *s, size_t n)
{
    size_t most = model->field[f->field].generations;
    size_t k = read_count(&f->generation, s + 1, n - 1, most);
    if (k == 0 || k + 1 == n || s[k + 1] != ']')
        return AN_FACTOR_GENERATION;
    if (f->generation == 0 || f->generation > most)
        return AN_FACTOR_NO_GENERATION;
    *used += k + 2;
    return AN_FACTOR_FINE;
}

static enum an_factor_fault scan_power(struct an_factor *f, size_t *used,
                                       const char *s, size_t n)
{
    size_t power = 0, k = read_count(&power, s + 1, n - 1, AN_MAX_POWER);
    if (k == 0 || power == 0 || power > AN_MAX_POWER)
        return AN_FACTOR_POWER;
    f->power = (int)power;
    *used += k + 1;
    return AN_FACTOR_FINE;
}

enum an_factor_fault an_factor_scan(struct an_factor *f, size_t *used,
                                    const struct an_model *model, const char *s,
                                    size_t n)
{
    struct parts parts = {0};
    enum an_factor_fault fault = AN_FACTOR_FINE;
    *f = (struct an_factor){.power = 1};
    *used = an_factor_field(&f->field, model, s, n);
    if (*used == 0)
        return AN_FACTOR_NO_FIELD;
    while (fault == AN_FACTOR_FINE && *used < n) {
        const char *part = s + *used;
        size_t left = n - *used;
        bool again = false;
        if (*part == '.') {
            again = is_again(&parts.chirality);
            fault = scan_chirality(f, used, model, part, left);
        } else if (*part == '[') {
            again = is_again(&parts.generation);
            fault = scan_generation(f, used, model, part, left);
        } else if (*part == '*') {
            again = is_again(&parts.conjugate);
            f->conjugate = true;
            ++*used;
        } else if (*part == '^') {
            again = is_again(&parts.power);
            fault = scan_power(f, used, part, left);
        } else {
            break;
        }
        if (again)
            fault = AN_FACTOR_TWICE;
    }
    return fault;
}

/* Canonical order: the field, NAME before NAME*, then chirality and generation,
 * what is not chosen first. */
static int compare_factors(const struct an_factor *a, const struct an_factor *b)
{
    if (a->field != b->field)
        return a->field < b->field ? -1 : 1;
    if (a->conjugate != b->conjugate)
        return a->conjugate ? 1 : -1;
    if (a->chirality != b->chirality)
        return a->chirality < b->chirality ? -1 : 1;
    if (a->generation != b->generation)
        return a->generation < b->generation ? -1 : 1;
    return 0;
}

static int check_power(const struct an_term *t, const struct an_factor *f,
                       struct an_where at, struct an_diags *diags)
{
    int power = f->power;
    for (size_t i = 0; i < t->n; i++)
        if (compare_factors(&t->factor[i], f) == 0)
            power += t->factor[i].power;
    if (power > AN_MAX_POWER)
        return an_error(diags, at, "the same factor more than %d times",
                        AN_MAX_POWER);
    return 0;
}

static int add_factor(struct an_term *t, const struct an_model *model,
                      const char *s, size_t n, struct an_where at,
                      struct an_diags *diags)
{
    struct an_factor f;
    size_t used = 0;
    enum an_factor_fault fault = an_factor_scan(&f, &used, model, s, n);
    if (fault != AN_FACTOR_FINE || used < n)
        return an_factor_refuse(fault, model, s, n, t->n == 0, at, diags);
    if (t->n == AN_MAX_FACTORS)
        return an_error(diags, at, "more than %d factors", AN_MAX_FACTORS);
    if (check_power(t, &f, at, diags) < 0)
        return -1;
    t->factor = an_grow(t->factor, &t->cap, t->n + 1, sizeof *t->factor);
    t->factor[t->n++] = f;
    return 0;
}

int an_term_read(struct an_term *t, const struct an_model *model,
                 const char *text, struct an_where at, struct an_diags *diags)
{
    free(t->text);
    t->text = an_strdup(text);
    t->n = 0;
    t->at = at;
    int rc = 0;
    size_t i = strspn(text, blanks);
    if (text[i] == '\0') {
        an_error(diags, at, "expected a term, got nothing");
        return an_expected(diags, "a product of fields, such as L* H* nuR");
    }
    while (rc == 0 && text[i] != '\0') {
        size_t n = strcspn(text + i, blanks);
        rc = add_factor(t, model, text + i, n, an_where_inside(at, i), diags);
        i += n;
        i += strspn(text + i, blanks);
    }
    if (rc < 0)
        t->n = 0;
    return rc;
}

static void add_text(struct an_text *out, const struct an_factor *f, int power,
                     const struct an_model *model)
{
    static const char *const chirality[] = {"", ".L", ".R"};
    an_text_printf(out, "%s%s%s", out->n > 0 ? " " : "",
                   model->field[f->field].name, chirality[f->chirality]);
    if (f->generation > 0)
        an_text_printf(out, "[%zu]", f->generation);
    if (f->conjugate)
        an_text_add(out, "*");
    if (power > 1)
        an_text_printf(out, "^%d", power);
}

/* The first factor, in canonical order, after *last (NULL: of all), with the
 * sum of the powers of all that equal it; NULL when there is none. */
static const struct an_factor *next_factor(int *power, const struct an_term *t,
                                           const struct an_factor *last)
{
    const struct an_factor *next = NULL;
    *power = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct an_factor *f = &t->factor[i];
        if (last && compare_factors(f, last) <= 0)
            continue;
        int order = next ? compare_factors(f, next) : -1;
        if (order < 0) {
            next = f;
            *power = 0;
        }
        if (order <= 0)
            *power += f->power;
    }
    return next;
}

char *an_term_text(const struct an_term *t, const struct an_model *model)
{
    struct an_text out = {0};
    int power = 0;
    const struct an_factor *f = next_factor(&power, t, NULL);
    while (f) {
        add_text(&out, f, power, model);
        f = next_factor(&power, t, f);
    }
    return an_text_take(&out);
}
