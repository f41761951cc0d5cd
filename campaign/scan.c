/* scan.c - the options --scan: a grid of settings of a model. */
#include "campaign/scan.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/text/scalar.h"

static struct an_where inside(const struct an_scan_axis *x, const char *s)
{
    return (struct an_where){&x->text, 1, (size_t)(s - x->text.text) + 1};
}

static int too_many(const struct an_scan_axis *x, const char *s,
                    struct an_diags *diags)
{
    an_error(diags, inside(x, s), "more than %d points", AN_MAX_POINTS);
    return an_expected(diags, "a coarser grid, or one in parts");
}

/* Takes the value. */
static int add_value(struct an_scan_axis *x, char *value, const char *s,
                     struct an_diags *diags)
{
    if (x->n == AN_MAX_POINTS) {
        free(value);
        return too_many(x, s, diags);
    }
    x->value = an_grow(x->value, &x->cap, x->n + 1, sizeof *x->value);
    x->value[x->n++] = value;
    return 0;
}

/* s[0..n) without blanks around it. */
static void trim(const char **s, size_t *n)
{
    while (*n > 0 && **s == ' ') {
        ++*s;
        --*n;
    }
    while (*n > 0 && (*s)[*n - 1] == ' ')
        --*n;
}

static int read_number(fmpq_t q, const struct an_scan_axis *x, const char *s,
                       size_t n, struct an_diags *diags)
{
    trim(&s, &n);
    char *text = an_strndup(s, n);
    int rc = an_scalar_number(q, (struct an_scalar){text, inside(x, s)}, diags);
    free(text);
    return rc;
}

/* first..last:step, dots at s[dots] */
static int add_range(struct an_scan_axis *x, const char *s, size_t n,
                     size_t dots, struct an_diags *diags)
{
    const char *last = s + dots + 2, *colon = memchr(s, ':', n);
    fmpq_t q, end, step;
    fmpq_init(q);
    fmpq_init(end);
    fmpq_init(step);
    fmpq_one(step);
    size_t nlast =
        colon && colon > last ? (size_t)(colon - last) : n - dots - 2;
    int rc = read_number(q, x, s, dots, diags);
    rc |= read_number(end, x, last, nlast, diags);
    if (colon && colon > last)
        rc |=
            read_number(step, x, colon + 1, (size_t)(s + n - colon) - 1, diags);
    if (rc == 0 && fmpq_sgn(step) * (fmpq_cmp(end, q) < 0 ? -1 : 1) <= 0) {
        rc = an_error(diags, inside(x, s),
                      "the range does not come from its first value to its "
                      "last");
        an_expected(diags, "first..last, or first..last:step with a step in "
                           "that direction");
    }
    int side = fmpq_sgn(step);
    while (rc == 0 && side * fmpq_cmp(q, end) <= 0) {
        struct an_text t = {0};
        an_rational_append(&t, q);
        rc = add_value(x, an_text_take(&t), s, diags);
        fmpq_add(q, q, step);
    }
    fmpq_clear(q);
    fmpq_clear(end);
    fmpq_clear(step);
    return rc;
}

static int add_item(struct an_scan_axis *x, const char *s, size_t n,
                    struct an_diags *diags)
{
    trim(&s, &n);
    if (n == 0)
        return an_error(diags, inside(x, s), "a value is missing");
    for (size_t i = 0; i + 1 < n; i++)
        if (s[i] == '.' && s[i + 1] == '.')
            return add_range(x, s, n, i, diags);
    return add_value(x, an_strndup(s, n), s, diags);
}

static int read_axis(struct an_scan_axis *x, struct an_diags *diags)
{
    const char *s = x->text.text, *equals = strchr(s, '=');
    if (!equals || equals == s) {
        an_error(diags, inside(x, s),
                 "expected a name, '=' and values, got '%s'", an_quote(s).v);
        return an_expected(diags, "PARAMETER=1..6, P=-1..1:1/2, or "
                                  "'FIELD.GROUP=1; 2; -4,-4,5'");
    }
    size_t n = (size_t)(equals - s);
    trim(&s, &n);
    x->name = an_strndup(s, n);
    /* Generations of a field have commas between them. */
    const char *between = strchr(x->name, '.') ? ";" : ";,";
    int rc = 0;
    for (const char *p = equals + 1; rc == 0; p++) {
        size_t k = strcspn(p, between);
        rc = add_item(x, p, k, diags);
        p += k;
        if (!*p)
            break;
    }
    return rc;
}

int an_scan_read(struct an_scan *s, const char *const *text, size_t n,
                 struct an_diags *diags)
{
    *s = (struct an_scan){an_alloc(n, sizeof *s->axis), n, 1};
    int rc = 0;
    for (size_t i = 0; i < n; i++) {
        struct an_scan_axis *x = &s->axis[i];
        x->text = (struct an_source){.name = an_strdup("--scan"),
                                     .text = an_strdup(text[i]),
                                     .size = strlen(text[i])};
        if (read_axis(x, diags) < 0) {
            rc = -1;
            continue;
        }
        for (size_t k = 0; k < i; k++)
            if (s->axis[k].name && strcmp(s->axis[k].name, x->name) == 0)
                rc = an_error(diags, inside(x, x->text.text),
                              "'%s' is scanned twice", an_quote(x->name).v);
        if (s->npoints > AN_MAX_POINTS / x->n)
            return too_many(x, x->text.text, diags);
        s->npoints *= x->n;
    }
    return rc;
}

void an_scan_clear(struct an_scan *s)
{
    for (size_t i = 0; i < s->naxes; i++) {
        an_names_clear(s->axis[i].value, s->axis[i].n);
        free(s->axis[i].name);
        free(s->axis[i].text.name);
        free(s->axis[i].text.text);
    }
    free(s->axis);
    *s = (struct an_scan){0};
}

void an_scan_values(const char **value, const struct an_scan *s, size_t point)
{
    for (size_t i = s->naxes; i-- > 0; point /= s->axis[i].n)
        value[i] = s->axis[i].value[point % s->axis[i].n];
}

struct an_where an_scan_at(const struct an_scan *s, size_t i)
{
    const struct an_scan_axis *x = &s->axis[i];
    return inside(x, strstr(x->text.text, x->name));
}

void an_scan_settings(char **set, const struct an_scan *s, size_t point)
{
    for (size_t i = s->naxes; i-- > 0; point /= s->axis[i].n) {
        struct an_text t = {0};
        an_text_printf(&t, "%s=%s", s->axis[i].name,
                       s->axis[i].value[point % s->axis[i].n]);
        set[i] = an_text_take(&t);
    }
}
