/* axes.c - values of groups, as texts give them: "SU2L=1,2,3 Y=-1..1:1/2". */
#include "content/axes.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/find.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/representation.h"
#include "theory/text/scalar.h"

/* Values of one group in one text. */
#define MAX_VALUES 1000

static int read_number(fmpq_t q, const char *s, size_t n, struct an_where at,
                       struct an_diags *diags)
{
    char *text = an_strndup(s, n);
    int rc = an_scalar_number(q, (struct an_scalar){text, at}, diags);
    free(text);
    return rc;
}

static int add_charge(struct an_axis *x, const fmpq_t q, struct an_where at,
                      struct an_diags *diags)
{
    if (x->n == MAX_VALUES)
        return an_error(diags, at, "more than %d values", MAX_VALUES);
    fmpq_set(&x->charge[x->n++], q);
    return 0;
}

/* "a..b:step", dots at s[dots]. */
static int add_range(struct an_axis *x, const char *s, size_t n, size_t dots,
                     struct an_where at, struct an_diags *diags)
{
    const char *colon = memchr(s, ':', n);
    size_t end = colon ? (size_t)(colon - s) : n;
    fmpq_t q, last, step;
    fmpq_init(q);
    fmpq_init(last);
    fmpq_init(step);
    fmpq_one(step);
    int rc = read_number(q, s, dots, at, diags);
    if (rc == 0)
        rc =
            read_number(last, s + dots + 2, end > dots + 2 ? end - dots - 2 : 0,
                        an_where_inside(at, dots + 2), diags);
    if (rc == 0 && colon)
        rc = read_number(step, colon + 1, n - end - 1,
                         an_where_inside(at, end + 1), diags);
    if (rc == 0 && (fmpq_sgn(step) <= 0 || fmpq_cmp(q, last) > 0)) {
        rc = an_error(diags, at,
                      "the range does not come from its first value to its "
                      "last");
        an_expected(diags, "first..last:step with a positive step");
    }
    for (; rc == 0 && fmpq_cmp(q, last) <= 0; fmpq_add(q, q, step))
        rc = add_charge(x, q, at, diags);
    fmpq_clear(step);
    fmpq_clear(last);
    fmpq_clear(q);
    return rc;
}

/* "[2,1]", or a dimension. */
static int add_representation(struct an_axis *x, const struct an_group *g,
                              const char *s, size_t n, struct an_where at,
                              struct an_diags *diags)
{
    if (x->n == MAX_VALUES)
        return an_error(diags, at, "more than %d values", MAX_VALUES);
    int *labels = x->labels + x->n++ * (size_t)g->lie.rank;
    char *text = an_strndup(s, n);
    int rc;
    if (n < 2 || *s != '[' || s[n - 1] != ']') {
        rc = an_representation_read(labels, g, text, at, diags);
    } else {
        struct an_scalar *label = an_alloc(n, sizeof *label);
        size_t count = 0;
        text[n - 1] = '\0';
        for (char *t = text; t; count++) {
            char *comma = strchr(t + 1, ',');
            label[count] = (struct an_scalar){
                t + 1, an_where_inside(at, (size_t)(t + 1 - text))};
            if (comma)
                *comma = '\0';
            t = comma;
        }
        rc = an_labels_read(labels, g, label, count, at, diags);
        free(label);
    }
    free(text);
    return rc;
}

static int add_value(struct an_axis *x, const struct an_model *m, const char *s,
                     size_t n, struct an_where at, struct an_diags *diags)
{
    const struct an_group *g = &m->group[x->group];
    if (n == 1 && *s == '?' && g->kind == AN_U1 && g->gauged) {
        if (x->unknown) {
            an_error(diags, at, "'%s' is unknown already", g->name);
            return an_expected(diags,
                               "one ?: each new multiplet has an unknown "
                               "charge of its own");
        }
        x->unknown = true;
        return 0;
    }
    if (g->kind == AN_SIMPLE)
        return add_representation(x, g, s, n, at, diags);
    for (size_t i = 0; i + 1 < n; i++)
        if (s[i] == '.' && s[i + 1] == '.')
            return add_range(x, s, n, i, at, diags);
    fmpq_t q;
    fmpq_init(q);
    int rc = read_number(q, s, n, at, diags);
    if (rc == 0)
        rc = add_charge(x, q, at, diags);
    fmpq_clear(q);
    return rc;
}

/* Up to the next comma, but for those of labels, "[2,1]". */
static size_t value_length(const char *s, size_t n)
{
    bool labels = false;
    size_t k = 0;
    for (; k < n && (labels || s[k] != ','); k++)
        labels = s[k] == '[' || (labels && s[k] != ']');
    return k;
}

static int check_group(const struct an_model *m, size_t group,
                       struct an_where at, struct an_diags *diags)
{
    const struct an_group *g = &m->group[group];
    if (g->kind == AN_ZN) {
        an_error(diags, at, "'%s' is a Z(n)", g->name);
        return an_expected(diags, "simple groups and U(1)s: new fields are "
                                  "neutral under discrete groups");
    }
    return 0;
}

/* x (zeroes) := the word s[0..n). */
static int read_axis(struct an_axis *x, const struct an_model *m, const char *s,
                     size_t n, struct an_where at, struct an_diags *diags)
{
    const char *equals = memchr(s, '=', n);
    if (!equals || equals == s || equals + 1 == s + n) {
        an_error(diags, at, "'%s' is not GROUP=VALUES", an_quote_n(s, n).v);
        return an_expected(diags, "groups with values, as in 'SU2L=1,2,3 "
                                  "Y=-1..1:1/2 ell=?'");
    }
    char *name = an_strndup(s, (size_t)(equals - s));
    bool found = an_model_find_group(&x->group, m, name);
    int rc = found ? check_group(m, x->group, at, diags)
                   : an_group_unknown(m, (struct an_scalar){name, at}, diags);
    free(name);
    if (rc < 0)
        return rc;
    x->labels =
        an_alloc(MAX_VALUES * (size_t)an_group_rank(&m->group[x->group]) + 1,
                 sizeof *x->labels);
    x->charge = _fmpq_vec_init(MAX_VALUES);
    for (const char *v = equals + 1; rc == 0; v++) {
        size_t k = value_length(v, (size_t)(s + n - v));
        rc = add_value(x, m, v, k, an_where_inside(at, (size_t)(v - s)), diags);
        v += k;
        if (v >= s + n)
            break;
    }
    if (rc == 0 && x->unknown && x->n > 0) {
        rc = an_error(diags, at, "a charge is unknown or has values, not both");
        an_expected(diags, "?, or numbers");
    }
    return rc;
}

void an_axes_clear(struct an_axes *a)
{
    for (size_t i = 0; i < a->n; i++) {
        free(a->v[i].labels);
        if (a->v[i].charge)
            _fmpq_vec_clear(a->v[i].charge, MAX_VALUES);
    }
    free(a->v);
}

int an_axes_read(struct an_axes *a, const struct an_model *m, const char *text,
                 const char *between, bool *vev, struct an_where at,
                 struct an_diags *diags)
{
    int rc = 0;
    for (const char *s = text; *s;) {
        size_t n = strcspn(s, between);
        struct an_where here = an_where_inside(at, (size_t)(s - text));
        if (vev && n == 3 && strncmp(s, "vev", 3) == 0) {
            *vev = true;
        } else if (n > 0) {
            a->v = an_grow(a->v, &a->cap, a->n + 1, sizeof *a->v);
            a->v[a->n] = (struct an_axis){0};
            if (read_axis(&a->v[a->n++], m, s, n, here, diags) < 0)
                rc = -1;
            for (size_t i = 0; rc == 0 && i + 1 < a->n; i++)
                if (a->v[i].group == a->v[a->n - 1].group)
                    rc = an_error(diags, here, "'%s' is given twice",
                                  m->group[a->v[i].group].name);
        }
        s += n;
        s += strspn(s, between);
    }
    return rc;
}
