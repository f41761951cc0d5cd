/* model.h - models for tests: from the text of a model file, and random ones.
 *
 * `extends: standard-model` works: programs run from the root of the tree, and
 * the library is the folder models/.
 */
#ifndef AN_TESTS_MODEL_H
#define AN_TESTS_MODEL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/algebra.h"
#include "theory/theory.h"
#include "yaml/yaml.h"
#include "anomaly/anomaly.h"
#include "residual/residual.h"
#include "tests/prose.h"
#include "tests/slow.h"

struct model {
    struct an_yaml_file *file;
    struct an_diags diags;
    struct an_model m;
};

static inline void model_close(struct model *x)
{
    an_model_clear(&x->m);
    an_diags_clear(&x->diags);
    an_yaml_close(x->file);
}

/* x := the model at path ("-": in text); -1 with errors. */
static inline int model_try(struct model *x, const char *path, const char *text)
{
    static const char *const library[] = {"models"};
    const struct an_yaml_options options = {.after = library, .nafter = 1};
    an_model_init(&x->m);
    an_diags_init(&x->diags);
    int rc = an_yaml_open(&x->file, path, text, text ? strlen(text) : 0,
                          &options, &x->diags);
    if (rc == 0)
        rc = an_yaml_build(&x->m, x->file, &x->diags);
    return rc;
}

/* The same, or the test fails. */
static inline void model_read(struct model *x, const char *path,
                              const char *text)
{
    if (model_try(x, path, text) < 0)
        fail_msg("%s:%zu: %s\n%s", path, x->diags.v[0].line,
                 x->diags.v[0].message, text ? text : "");
}

static inline void model_open(struct model *x, const char *text)
{
    model_read(x, "-", text);
}

/* The text is printed first. */
__attribute__((format(printf, 2, 3))) static inline void
model_print(struct model *x, const char *fmt, ...)
{
    struct an_text t = {0};
    va_list ap;
    va_start(ap, fmt);
    an_text_vprintf(&t, fmt, ap);
    va_end(ap);
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

static inline size_t field_index(const struct model *x, const char *name)
{
    size_t i = 0;
    if (!an_model_find_field(&i, &x->m, name))
        fail_msg("no field %s", name);
    return i;
}

static inline size_t vacuum_index(const struct model *x, const char *name)
{
    for (size_t i = 0; i < x->m.nvacua; i++)
        if (strcmp(x->m.vacuum[i].name, name) == 0)
            return i;
    fail_msg("no phase %s", name);
    return 0;
}

/* v (uninitialised) := the verdicts of a vacuum; NULL: the last one. */
static inline void vacuum_of(struct an_findings *v, const struct model *x,
                             const char *vacuum)
{
    an_findings_init(v);
    an_findings_check(v, &x->m,
                      vacuum ? vacuum_index(x, vacuum) : x->m.nvacua - 1, NULL);
    if (!v->known)
        fail_msg("%s", v->unknown);
}

static inline const struct an_anomaly *
find_anomaly(const struct an_anomalies *a, const char *name)
{
    for (size_t i = 0; i < a->n; i++)
        if (strcmp(a->v[i].name, name) == 0)
            return &a->v[i];
    fail_msg("no anomaly %s", name);
    return NULL;
}

static inline void assert_rational(const fmpq_t q, const char *expected)
{
    char *text = an_rational_text(q);
    assert_string_equal(text, expected);
    free(text);
}

/* The anomaly's value, which is known. */
static inline void assert_sum(const struct an_anomalies *a, const char *name,
                              const char *expected)
{
    const struct an_anomaly *x = find_anomaly(a, name);
    char *text = an_rational_text(x->value);
    if (!x->known || strcmp(text, expected) != 0)
        fail_msg("%s = %s, not %s", name, x->known ? text : x->polynomial,
                 expected);
    free(text);
}

static inline void assert_cancels(const struct an_anomalies *a,
                                  const char *name, bool expected)
{
    const struct an_anomaly *x = find_anomaly(a, name);
    if (!x->known || !x->defined || x->cancels != expected)
        fail_msg("%s %s (%s)", name, expected ? "is left" : "cancels",
                 x->reason ? x->reason : "");
}

static inline void assert_group(const struct an_orders *o, const char *expected)
{
    char *text = an_orders_text(o, false);
    assert_string_equal(text, expected);
    free(text);
}

static inline bool is_listed(const char *name, char *const *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (an_prose_reads(v[i], name))
            return true;
    return false;
}

/* Exactly these names, in any order; the list ends with NULL. */
static inline void assert_names(char *const *v, size_t n,
                                const char *const *expected)
{
    size_t k = 0;
    for (; expected[k]; k++)
        if (!is_listed(expected[k], v, n))
            fail_msg("%s is missing", expected[k]);
    for (size_t i = 0; i < n; i++) {
        bool found = false;
        for (size_t j = 0; j < k; j++)
            found = found || an_prose_reads(v[i], expected[j]);
        if (!found)
            fail_msg("%s is too much", v[i]);
    }
}

/* ---- random numbers: 64-bit LCG of Knuth, the same on every machine */

struct dice {
    uint64_t state;
};

static inline int dice_below(struct dice *d, int n)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (int)((d->state >> 33) % (uint64_t)n);
}

static inline int dice_between(struct dice *d, int low, int high)
{
    return low + dice_below(d, high - low + 1);
}

/* ---- random theories: C SU(3), W SU(2), up to three U(1)s, one Z(n) */

enum { THEORY_U1 = 3, THEORY_FIELDS = 14, THEORY_GENERATIONS = 3 };

struct theory_field {
    char name[16];
    const char *type; /* left, right, dirac, majorana, scalar */
    int generations;
    int colour;                                /* 1, 3, -3, 8 */
    int weak;                                  /* dimension 1..4 */
    int charge[THEORY_U1][THEORY_GENERATIONS]; /* in units 1/unit[k] */
    int z[THEORY_GENERATIONS];
    bool visible, light, vev;
};

struct theory {
    int nu1;                               /* U(1)s in use: X0, X1, X2 */
    int unit[THEORY_U1];                   /* denominators */
    int order;                             /* of Z, 0: there is none */
    const char *electric;                  /* NULL: none */
    const char *active, *quarks, *leptons; /* fields, or NULL */
    int nfields;
    struct theory_field field[THEORY_FIELDS];
};

/* A new field at the end: one generation, neutral. */
static inline struct theory_field *
theory_add(struct theory *t, const char *name, const char *type)
{
    struct theory_field *f = &t->field[t->nfields++];
    *f = (struct theory_field){
        .type = type, .generations = 1, .colour = 1, .weak = 1};
    for (size_t i = 0; name[i] && i + 1 < sizeof f->name; i++)
        f->name[i] = name[i];
    return f;
}

/* The same number for every generation. */
static inline void theory_charge(struct theory_field *f, int u, int charge)
{
    for (int j = 0; j < THEORY_GENERATIONS; j++)
        f->charge[u][j] = charge;
}

static inline bool is_type(const struct theory_field *f, const char *type)
{
    return strcmp(f->type, type) == 0;
}

static inline void write_field(struct an_text *out, const struct theory *t,
                               const struct theory_field *f)
{
    an_text_printf(out, "  %s: {type: %s, generations: %d", f->name, f->type,
                   f->generations);
    if (f->colour != 1)
        an_text_printf(out, ", C: %d", f->colour);
    if (f->weak != 1)
        an_text_printf(out, ", W: %d", f->weak);
    for (int u = 0; u < t->nu1 && !is_type(f, "majorana"); u++) {
        an_text_printf(out, ", X%d: [", u);
        for (int j = 0; j < f->generations; j++)
            an_text_printf(out, "%s%d/%d", j ? ", " : "", f->charge[u][j],
                           t->unit[u]);
        an_text_add(out, "]");
    }
    if (t->order) {
        an_text_add(out, ", Z: [");
        for (int j = 0; j < f->generations; j++)
            an_text_printf(out, "%s%d", j ? ", " : "", f->z[j]);
        an_text_add(out, "]");
    }
    an_text_printf(out, "%s%s}\n", f->visible ? ", sector: visible" : "",
                   f->light ? ", light: true" : "");
}

/* out := the theory as a model file. */
static inline void theory_write(struct an_text *out, const struct theory *t)
{
    an_text_add(out, "groups: {C: SU(3), W: SU(2)");
    for (int u = 0; u < t->nu1; u++)
        an_text_printf(out, ", X%d: U(1)", u);
    if (t->order)
        an_text_printf(out, ", Z: Z(%d)", t->order);
    an_text_add(out, "}\ncolour: C\n");
    if (t->electric)
        an_text_printf(out, "electric_charge: %s\n", t->electric);
    if (t->active)
        an_text_printf(out, "active_neutrinos: %s\n", t->active);
    if (t->quarks)
        an_text_printf(out, "processes: {quarks: %s, leptons: %s}\n", t->quarks,
                       t->leptons);
    an_text_add(out, "fields:\n");
    bool any = false;
    for (int i = 0; i < t->nfields; i++) {
        write_field(out, t, &t->field[i]);
        any = any || t->field[i].vev;
    }
    an_text_add(out, any ? "scenarios:\n  vacuum: [" : "");
    any = false;
    for (int i = 0; i < t->nfields; i++)
        if (t->field[i].vev) {
            an_text_printf(out, "%s%s", any ? ", " : "", t->field[i].name);
            any = true;
        }
    an_text_add(out, any ? "]\n" : "");
}

static inline void theory_open(struct model *x, const struct theory *t)
{
    struct an_text out = {0};
    theory_write(&out, t);
    model_open(x, an_text_string(&out));
    an_text_clear(&out);
}

/* A left field of charge q is a right one of the conjugate and -q. */
static inline void theory_flip(struct theory_field *f, int order)
{
    if (is_type(f, "left"))
        f->type = "right";
    else if (is_type(f, "right"))
        f->type = "left";
    if (f->colour == 3 || f->colour == -3)
        f->colour = -f->colour;
    for (int j = 0; j < THEORY_GENERATIONS; j++) {
        for (int u = 0; u < THEORY_U1; u++)
            f->charge[u][j] = -f->charge[u][j];
        f->z[j] = order ? (order - f->z[j]) % order : 0;
    }
}

/* The same fields in another order. */
static inline void theory_shuffle(struct theory *t, struct dice *d)
{
    for (int i = t->nfields - 1; i > 0; i--) {
        int j = dice_below(d, i + 1);
        struct theory_field f = t->field[i];
        t->field[i] = t->field[j];
        t->field[j] = f;
    }
}

#endif
