/* term.c - products of fields: L* H* nuR[1], (H^2)... as written in a model.
 *
 * Blanks separate factors, and each factor is a field's name with parts behind
 * it: .L [i] * ^k, in any order, none twice. No part begins with a character
 * that a name may hold, so the name is all of those in front (h++, not h).
 * Where a factor is none of ours, spelling.c finds out what was meant.
 */
#include "theory/text/term.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "base/text.h"
#include "theory/field.h"
#include "theory/model.h"
#include "theory/text/factor.h"
#include "theory/text/label.h"
#include "theory/text/scalar.h"
#include "theory/text/spelling.h"

/* Factors of one formula: between two formulas a line may break. */
#define MOST_JOINED 4

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
        return a->generation + 1 < b->generation + 1 ? -1 : 1; /* any: first */
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

static const char *const chirality[] = {"", "L", "R"};

static void add_factor_text(struct an_math *out, const struct an_factor *f,
                            int power, const struct an_model *model)
{
    struct an_label l;
    fmpz_t n;
    fmpz_init_set_si(n, f->conjugate ? -power : power);
    an_label_init(&l, &model->field[f->field]);
    if (*chirality[f->chirality])
        an_label_component(&l, chirality[f->chirality]);
    an_label_generation(&l, f->generation);
    an_math_add(out, out->plain.n ? " " : "", out->plain.n ? "\\," : "");
    an_label_put(out, &l, n, false);
    fmpz_clear(n);
}

static void add_plain(struct an_text *out, const struct an_factor *f, int power,
                      const struct an_model *model)
{
    an_text_add(out, out->n ? " " : "");
    an_text_add(out, model->field[f->field].name);
    if (*chirality[f->chirality])
        an_text_printf(out, ".%s", chirality[f->chirality]);
    if (f->generation != AN_EVERY)
        an_text_printf(out, "[%zu]", f->generation + 1);
    an_text_add(out, f->conjugate ? "*" : "");
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
    for (; f; f = next_factor(&power, t, f))
        add_plain(&out, f, power, model);
    return an_text_take(&out);
}

char *an_term_prose(const struct an_term *t, const struct an_model *model)
{
    struct an_text out = {0};
    struct an_math x = {0};
    int power = 0;
    size_t n = 0;
    const struct an_factor *f = next_factor(&power, t, NULL);
    for (; f; f = next_factor(&power, t, f)) {
        if (n > 0 && n % MOST_JOINED == 0) {
            an_math_put(&out, &x);
            an_text_add(&out, " ");
        }
        add_factor_text(&x, f, power, model);
        n++;
    }
    an_math_put(&out, &x);
    return an_text_take(&out);
}

void an_say_canonical(struct an_text *out, const struct an_term *t,
                      const struct an_model *model)
{
    char *prose = an_term_prose(t, model);
    an_text_add(out, prose);
    free(prose);
}

void an_say_written(struct an_text *out, const struct an_term *t,
                    const struct an_model *model)
{
    struct an_math f = {0};
    for (size_t i = 0; i < t->n; i++)
        add_factor_text(&f, &t->factor[i], t->factor[i].power, model);
    an_text_clear(&f.plain);
    an_text_add(&f.plain, t->text);
    an_math_put(out, &f);
}

void an_say_term_of(struct an_text *out, const struct an_model *model,
                    const char *text)
{
    struct an_diags diags;
    struct an_term t;
    an_diags_init(&diags);
    an_term_init(&t);
    if (an_term_read(&t, model, text, (struct an_where){0}, &diags) == 0)
        an_say_written(out, &t, model);
    else
        an_text_add(out, text);
    an_term_clear(&t);
    an_diags_clear(&diags);
}
