/* fixture.h - models written in C, for the tests of theory/.
 *
 * Values are short texts: "SU3c=3 SU2L=[1] Y=1/6" for assignments, "[0,-1]",
 * "nu", "SU2L=[1] SU2R=[-1]" or "diagonal [2,2,2,-3,-3]" for components.
 */
#ifndef AN_TESTS_THEORY_FIXTURE_H
#define AN_TESTS_THEORY_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/rational.h"
#include "theory/theory.h"

enum { MOST = 16 };

/* A model and what was said about it. */
struct fixture {
    struct an_model m;
    struct an_diags d;
};

static inline void start(struct fixture *x)
{
    an_model_init(&x->m);
    an_diags_init(&x->d);
}

static inline void stop(struct fixture *x)
{
    an_model_clear(&x->m);
    an_diags_clear(&x->d);
}

/* A scalar that is nowhere. */
static inline struct an_scalar text(const char *s)
{
    return (struct an_scalar){s, {NULL, 0, 0}};
}

/* Cuts "a,b,c" in place; brackets around it are skipped. */
static inline size_t split(struct an_scalar *v, char *s)
{
    size_t n = 0;
    s += *s == '[';
    while (*s && *s != ']') {
        size_t k = strcspn(s, ",]");
        char end = s[k];
        s[k] = '\0';
        assert_true(n < MOST);
        v[n++] = text(s);
        s += k + (end != '\0');
        if (end == ']')
            break;
    }
    return n;
}

static inline int group(struct fixture *x, const char *name, const char *what)
{
    size_t index;
    return an_model_add_group(&index, &x->m, name, (struct an_where){0},
                              text(what), -1, &x->d);
}

static inline int assign(struct fixture *x, size_t field, char *one)
{
    size_t g = 0;
    char *value = strchr(one, '=');
    assert_non_null(value);
    *value++ = '\0';
    assert_true(an_model_find_group(&g, &x->m, one));
    struct an_scalar v[MOST];
    if (x->m.group[g].kind == AN_SIMPLE && *value != '[')
        return an_field_set_dimension(&x->m, field, g, text(value), &x->d);
    bool labels = x->m.group[g].kind == AN_SIMPLE;
    size_t n = split(v, value);
    return labels ? an_field_set_labels(&x->m, field, g, v, n,
                                        (struct an_where){0}, &x->d)
                  : an_field_set_charges(&x->m, field, g, v, n,
                                         (struct an_where){0}, &x->d);
}

static inline int field(struct fixture *x, const char *name, const char *type,
                        size_t generations, const char *assignments)
{
    size_t index = 0;
    int rc = an_model_add_field(&index, &x->m, name, (struct an_where){0},
                                text(type), generations, &x->d);
    if (rc < 0)
        return rc;
    char *copy = an_strdup(assignments), *s = copy;
    while (*s) {
        size_t n = strcspn(s, " ");
        bool more = s[n] == ' ';
        s[n] = '\0';
        if (assign(x, index, s) < 0)
            rc = -1;
        s += n + more;
    }
    free(copy);
    return rc;
}

/* Calls `use` with the component that `what` says (NULL: none). */
static inline int with_spec(
    struct fixture *x, const char *name, const char *what,
    int (*use)(struct fixture *, const struct an_component_spec *, size_t),
    size_t vacuum)
{
    struct an_scalar v[4][MOST];
    struct an_label_spec labels[4];
    struct an_component_spec spec = {.field = text(name)};
    char *copy = an_strdup(what ? what : ""), *s = copy;
    if (strncmp(s, "diagonal ", 9) == 0) {
        spec.ndiagonal = split(v[0], s + 9);
        spec.diagonal = v[0];
    } else if (*s && !strchr(s, '[')) {
        spec.component = text(s);
    } else {
        spec.labels = labels;
        while (*s && spec.nlabels < 4) {
            struct an_label_spec *l = &labels[spec.nlabels];
            *l = (struct an_label_spec){0};
            size_t n = strcspn(s, "[");
            char *end = strchr(s, ']'), *list = s + n;
            if (n > 0) {
                s[n - 1] = '\0';
                l->group = text(s);
            }
            s = end + 1 + strspn(end + 1, " ");
            l->labels = v[spec.nlabels];
            l->n = split(v[spec.nlabels++], list);
        }
    }
    int rc = use(x, &spec, vacuum);
    free(copy);
    return rc;
}

static inline int use_vev(struct fixture *x,
                          const struct an_component_spec *spec, size_t vacuum)
{
    return an_vacuum_add_vev(&x->m, vacuum, spec, &x->d);
}

static inline int use_active(struct fixture *x,
                             const struct an_component_spec *spec,
                             size_t vacuum)
{
    (void)vacuum;
    return an_model_add_active(&x->m, spec, false, &x->d);
}

static inline size_t vacuum(struct fixture *x, const char *name, bool scenario)
{
    size_t index = 0;
    int rc = an_model_add_vacuum(&index, &x->m, name, scenario,
                                 (struct an_where){0}, &x->d);
    assert_int_equal(rc, 0);
    return index;
}

static inline int vev(struct fixture *x, size_t p, const char *name,
                      const char *what)
{
    return with_spec(x, name, what, use_vev, p);
}

static inline int active(struct fixture *x, const char *name, const char *what)
{
    return with_spec(x, name, what, use_active, 0);
}

/* The electric charge as eigenvalues on a fundamental. */
static inline int eigenvalues(struct fixture *x, const char *name,
                              const char *list)
{
    size_t g = 0;
    struct an_scalar v[MOST];
    char *copy = an_strdup(list);
    assert_true(an_model_find_group(&g, &x->m, name));
    size_t n = split(v, copy);
    int rc = an_model_add_charge_eigenvalues(&x->m, g, v, n,
                                             (struct an_where){0}, &x->d);
    free(copy);
    return rc;
}

static inline const struct an_field *find(const struct fixture *x,
                                          const char *name)
{
    size_t i = 0;
    assert_true(an_model_find_field(&i, &x->m, name));
    return &x->m.field[i];
}

/* Does any diagnostic's message, expectation or suggestion hold `what`? */
static inline bool says(const struct fixture *x, const char *what)
{
    for (size_t i = 0; i < x->d.n; i++) {
        const struct an_diag *d = &x->d.v[i];
        if (strstr(d->message, what) ||
            (d->expected && strstr(d->expected, what)) ||
            (d->suggestion && strstr(d->suggestion, what)))
            return true;
    }
    return false;
}

/* Fails with the diagnostics when one does not say `what`. */
static inline void assert_says(const struct fixture *x, const char *what)
{
    if (says(x, what))
        return;
    for (size_t i = 0; i < x->d.n; i++)
        print_message("  %s (expected %s; suggested %s)\n", x->d.v[i].message,
                      x->d.v[i].expected ? x->d.v[i].expected : "-",
                      x->d.v[i].suggestion ? x->d.v[i].suggestion : "-");
    fail_msg("no diagnostic says: %s", what);
}

static inline void assert_clean(const struct fixture *x)
{
    for (size_t i = 0; i < x->d.n; i++)
        print_message("  %s\n", x->d.v[i].message);
    assert_int_equal(x->d.n, 0);
}

static inline void finish(struct fixture *x)
{
    int rc = an_model_finish(&x->m, &x->d);
    assert_clean(x);
    assert_int_equal(rc, 0);
}

/* The Standard Model of the library, without vacua. */
static inline void standard_model(struct fixture *x)
{
    start(x);
    group(x, "SU3c", "SU(3)");
    group(x, "SU2L", "SU(2)");
    group(x, "Y", "U(1)");
    field(x, "Q", "left", 3, "SU3c=3 SU2L=2 Y=1/6");
    field(x, "uR", "right", 3, "SU3c=3 Y=2/3");
    field(x, "dR", "right", 3, "SU3c=3 Y=-1/3");
    field(x, "L", "left", 3, "SU2L=2 Y=-1/2");
    field(x, "eR", "right", 3, "Y=-1");
    field(x, "H", "scalar", 1, "SU2L=2 Y=1/2");
    for (size_t i = 0; i < 5; i++)
        an_field_set_sector(&x->m, i, text("visible"), &x->d);
    an_model_set_charge(&x->m, text("T3[SU2L] + Y"), &x->d);
    assert_clean(x);
}

/* The triplets of arXiv:1305.0369. */
static inline void triplets(struct fixture *x)
{
    start(x);
    group(x, "SU3c", "SU(3)");
    group(x, "SU3L", "SU(3)");
    group(x, "X", "U(1)");
    field(x, "chi", "scalar", 1, "SU3L=3 X=-1/3");
    field(x, "rho", "scalar", 1, "SU3L=3 X=2/3");
    field(x, "l", "left", 3, "SU3L=3 X=-1/3");
    eigenvalues(x, "SU3L", "[1/3,-2/3,1/3]");
    an_model_add_charge_u1(&x->m, 2, text("1"), &x->d);
    assert_clean(x);
}

/* The weights of vev i of a vacuum are exactly these. */
static inline void assert_weights(const struct fixture *x, size_t p, size_t i,
                                  const int *weights, size_t n)
{
    const struct an_vev *v = &x->m.vacuum[p].vev[i];
    assert_int_equal(v->nweights, n);
    assert_memory_equal(v->weights, weights,
                        n * x->m.total_rank * sizeof *weights);
}

#endif
