/* test_breaking_outer.c - patterns with elements outside the torus.
 *
 * Each subset of the vevs is a scenario whose verdicts the model itself knows,
 * extended by what its vacua leave unbroken outside the torus. A pattern whose
 * vevs do not all leave the same elements alone has no verdict.
 */
#include "tests/model.h"

#include "residual/outside/extension.h"
#include "residual/defects/defects.h"
#include "residual/findings.h"
#include "breaking/patterns.h"

enum { MOST = 3 };

struct row {
    const char *groups, *fields, *vev[MOST];
    const char *residual; /* of the pattern of the first vev alone, ... */
    const char *both;     /* ... and of the first two as `check` sees them;
                             NULL: undecided */
};

/* The verdict of a vacuum in short; NULL: undecided. */
static char *verdict(const struct an_findings *v)
{
    assert_true(v->known);
    return v->residual.undecided ? NULL
                                 : an_orders_text(&v->residual.discrete, true);
}

static void print_model(struct model *x, const struct row *r)
{
    struct an_text t = {0};
    an_text_printf(&t, "groups: {%s}\nactive_neutrinos: L\nfields: {%s}\n",
                   r->groups, r->fields);
    an_text_add(&t, "scenarios:\n");
    for (unsigned k = 0; k < 1u << MOST; k++) {
        const char *comma = "";
        an_text_printf(&t, "  s%u: [", k);
        for (size_t i = 0; i < MOST; i++)
            if (k >> i & 1) {
                an_text_printf(&t, "%s%s", comma, r->vev[i]);
                comma = ", ";
            }
        an_text_add(&t, "]\n");
    }
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

static const struct an_pattern *pattern_of(const struct an_patterns *p,
                                           uint64_t set)
{
    const struct an_pattern *best = NULL;
    for (size_t i = 0; i < p->n; i++)
        if ((set & ~p->v[i].closed) == 0 &&
            (!best || (p->v[i].closed & ~best->closed) == 0))
            best = &p->v[i];
    assert_non_null(best);
    return best;
}

/* A pattern's defects are those of a scenario with its vevs. */
static void compare_defects(const struct an_pattern *y,
                            const struct an_model *m, size_t vacuum)
{
    const struct an_defects *x = &y->defects;
    struct an_defects d;
    an_defects_init(&d);
    an_defects_find(&d, m, vacuum);
    if (!d.why != !x->why || d.n != x->n)
        fail_msg("set %zu: %zu defects (%s), not %zu (%s)", vacuum, x->n,
                 x->why ? x->why : "", d.n, d.why ? d.why : "");
    for (size_t i = 0; i < d.n; i++)
        assert_true(d.v[i].kind == x->v[i].kind &&
                    an_orders_equal(&d.v[i].group, &x->v[i].group));
    an_defects_clear(&d);
}

/* Where both the pattern and its member have a verdict it is the same one. */
static void compare_vacuum(const struct an_patterns *p, const struct model *x,
                           size_t k, const struct row *r)
{
    const struct an_vacuum *own = &p->model->vacuum[k];
    struct an_findings v;
    uint64_t set = 0;
    for (size_t i = 0; i < own->nvevs; i++)
        set |= UINT64_C(1) << an_vev_options_index(p->options, p->model,
                                                   &own->vev[i]);
    const struct an_pattern *y = pattern_of(p, set);
    an_findings_init(&v);
    an_findings_check(&v, &x->m, k, NULL);
    char *alone = verdict(&v), *pattern = verdict(&y->vacuum);
    const char *is = k == 1 ? pattern : alone;
    const char *be = k == 1 ? r->residual : r->both;
    if ((k == 1 || k == 3) && (is ? !be || strcmp(is, be) != 0 : be != NULL))
        fail_msg("{%s} set %zu: %s", r->fields, k, is ? is : "undecided");
    if (alone && pattern &&
        (strcmp(alone, pattern) != 0 ||
         v.neutrinos.nature != y->vacuum.neutrinos.nature ||
         v.dark_matter.stable != y->vacuum.dark_matter.stable))
        fail_msg("{%s} set %zu: %s, of the pattern %s", r->fields, k, alone,
                 pattern);
    assert_int_equal(!pattern, !y->set[0].decided);
    if (pattern && y->set[0].vevs == set)
        assert_true(alone && y->is_vacuum[k]);
    if (y->set[0].vevs == set)
        compare_defects(y, p->model, k);
    free(alone);
    free(pattern);
    an_findings_clear(&v);
}

static void compare(const struct row *r)
{
    struct model x, y;
    struct an_vev_options o;
    struct an_patterns p;
    print_model(&x, r);
    print_model(&y, r);
    an_model_take_extensions(&x.m);
    an_vev_options_init(&o);
    an_patterns_init(&p);
    an_vev_options_find(&o, &y.m);
    struct an_pattern_query q = {.options = &o,
                                 .tried = (UINT64_C(1) << o.n) - 1};
    an_patterns_find(&p, &y.m, &q);
    assert_true(p.known && p.complete);
    for (size_t k = 0; k < y.m.nvacua; k++)
        compare_vacuum(&p, &x, k, r);
    an_patterns_clear(&p);
    an_vev_options_clear(&o);
    model_close(&y);
    model_close(&x);
}

#define TRIPLET "{field: S, component: {D: [0]}}"
#define FIELDS                                                                 \
    "L: {type: left, generations: 3, X: -1}, "                                 \
    "N: {type: right, generations: 3, X: -1}, "                                \
    "S: {type: scalar, D: 3, X: 2}, "                                          \
    "u: {type: scalar, X: 1}"

/* n t with t(2) = 1/2: a singlet of charge 4 feels nothing, one of 2 breaks it
 * although T cannot tell it from the triplet. */
static void test_triplet(void **state)
{
    static const struct row rows[] = {
        {"D: SU(2), X: U(1)",
         FIELDS ", c: {type: scalar, X: 4}",
         {TRIPLET, "c", "u"},
         "Z4",
         "Z4"},
        {"D: SU(2), X: U(1)",
         FIELDS ", c: {type: scalar, X: 2}",
         {TRIPLET, "c", "u"},
         NULL,
         "Z2"},
        {"D: SU(2), X: U(1)",
         FIELDS ", c: {type: scalar, D: 2, X: 1}",
         {TRIPLET, "{field: c, component: {D: [1]}}", "u"},
         "Z4",
         "Z2"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        compare(&rows[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_triplet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
