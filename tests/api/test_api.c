/* test_api.c - a model as text in, a report as text out. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"

static const char three[] =
    "groups: {X: U(1)}\n"
    "fields:\n"
    "  a: {type: left, generations: 3, X: 1}\n"
    "  b: {type: left, generations: 3, X: [-4, -4, 5]}\n";

typedef enum an_api_status call(char **, const char *, size_t,
                                const struct an_api_options *);

/* The status of a call whose report has this text. */
static int has(call *function, const char *model,
               const struct an_api_options *o, const char *text)
{
    char *report;
    int status = (int)function(&report, model, model ? strlen(model) : 0, o);
    if (!strstr(report, text))
        fail_msg("no %s in %s", text, report);
    an_api_free(report);
    return status;
}

/* 3 - 64 - 64 + 125 = 0 and 3 - 4 - 4 + 5 = 0. */
static void a_text_is_checked(void **state)
{
    (void)state;
    assert_int_equal(has(an_api_check, three, NULL, "\"anomaly_free\": true"),
                     AN_API_HOLDS);
    const char *set[] = {"b.X=-4,-4,6"};
    struct an_api_options o = {.set = set, .nset = 1};
    assert_int_equal(has(an_api_check, three, &o, "\"anomaly_free\": false"),
                     AN_API_FAILS);
}

static void json_is_read_and_need_not_end(void **state)
{
    (void)state;
    static const char json[] =
        "{\"groups\": {\"X\": \"U(1)\"}, \"fields\": {\"a\": {\"type\": "
        "\"left\", \"X\": 0}}}@";
    char *report;
    assert_int_equal(an_api_check(&report, json, sizeof json - 2, NULL),
                     AN_API_HOLDS);
    an_api_free(report);
    assert_int_equal(an_api_check(&report, json, sizeof json - 1, NULL),
                     AN_API_WRONG);
    an_api_free(report);
}

/* Line 3, column 3, in a text of that name. */
static void errors_say_where(void **state)
{
    (void)state;
    struct an_api_options o = {.name = "mine", .format = "html"};
    assert_int_equal(has(an_api_check,
                         "groups: {X: U(1)}\nfields:\n  a: {type: lfet}\n", &o,
                         "\"file\": \"mine\", \"line\": 3"),
                     AN_API_WRONG);
}

static void every_format_is_written(void **state)
{
    (void)state;
    static const struct {
        const char *format, *text;
    } c[] = {{"html", "<!DOCTYPE html>"},
             {"latex", "\\documentclass"},
             {"markdown", "# "},
             {"text", "free of anomalies"},
             {"json", "{\"format\": 1"}};
    for (size_t i = 0; i < sizeof c / sizeof *c; i++) {
        struct an_api_options o = {.format = c[i].format};
        assert_int_equal(has(an_api_check, three, &o, c[i].text), AN_API_HOLDS);
    }
    struct an_api_options o = {.format = "htm"};
    assert_int_equal(has(an_api_check, three, &o, "\"suggestion\": \"html\""),
                     AN_API_WRONG);
}

/* No file is read without a folder, and none outside it. */
static void extends_looks_in_folders_alone(void **state)
{
    (void)state;
    const char *folder[] = {"models"};
    struct an_api_options o = {.folder = folder, .nfolders = 1};
    const char *here = "there is no model 'models/standard-model.yaml'";
    assert_int_equal(
        has(an_api_check, "extends: standard-model\n", &o, "\"passed\": true"),
        AN_API_HOLDS);
    assert_int_equal(has(an_api_check, "extends: standard-model\n", NULL,
                         "there is no model 'standard-model'"),
                     AN_API_WRONG);
    assert_int_equal(
        has(an_api_check, "extends: models/standard-model.yaml\n", NULL, here),
        AN_API_WRONG);
    assert_int_equal(
        has(an_api_check, "extends: models/standard-model.yaml\n", &o, here),
        AN_API_WRONG);
    assert_int_equal(has(an_api_check, "extends: ../models/standard-model\n",
                         &o, "there is no model"),
                     AN_API_WRONG);
}

/* psi^2 of opposite charges is a mass, and there is no other term of fermions
 * alone. */
static void operators_are_listed(void **state)
{
    (void)state;
    const char *two = "groups: {X: U(1)}\nfields: {a: {type: left, X: 1}, "
                      "b: {type: left, X: -1}}\n";
    struct an_api_options o = {.max_dimension = 3};
    assert_int_equal(has(an_api_operators, two, &o, "\"a b\""), AN_API_HOLDS);
    o.max_dimension = 31;
    assert_int_equal(has(an_api_operators, two, &o, "max_dimension"),
                     AN_API_WRONG);
    o = (struct an_api_options){.phase = "broken"};
    assert_int_equal(
        has(an_api_operators, two, &o, "phase: the model has no 'broken'"),
        AN_API_WRONG);
}

/* x + y + z = -3 = x^3 + y^3 + z^3: (-1, -1, -1) and (-4, -4, 5). */
static void charges_are_solved(void **state)
{
    (void)state;
    const char *set[] = {"b.X=?,?,?"};
    struct an_api_options o = {.set = set, .nset = 1, .max = 5};
    assert_int_equal(has(an_api_solve, three, &o, "\"5\""), AN_API_HOLDS);
    assert_int_equal(has(an_api_solve, three, NULL, "\"errors\""),
                     AN_API_WRONG);
    static const char residues[] =
        "groups: {P: Z(3)}\nfields:\n"
        "  N: {type: left, generations: 2, P: ['?', '?']}\n"
        "  S: {type: scalar, P: '?'}\ncouplings: ['N[1] N[2] S']\n";
    assert_int_equal(has(an_api_solve, residues, NULL, "\"order\": 3"),
                     AN_API_HOLDS);
}

static void an_argument_is_shown(void **state)
{
    (void)state;
    struct an_api_options o = {.format = "html"};
    assert_int_equal(has(an_api_explain, three, &o, "</html>"), AN_API_HOLDS);
    assert_int_equal(has(an_api_explain, three, NULL, "\"steps\""),
                     AN_API_HOLDS);
    o.fragment = true;
    assert_int_equal(has(an_api_explain, three, &o, "<div class=\"anomalon\">"),
                     AN_API_HOLDS);
}

/* X breaks to Z2 where S of charge 2 has a vev, to nothing where T has one. */
static const char breaks[] = "groups: {X: U(1)}\n"
                             "fields:\n"
                             "  a: {type: left, X: 1}\n"
                             "  b: {type: left, X: -1}\n"
                             "  S: {type: scalar, X: 2}\n"
                             "  T: {type: scalar, X: 1}\n"
                             "breaking: [{name: low, vevs: [S]}]\n";

static void vacua_are_tried(void **state)
{
    (void)state;
    struct an_api_options o = {.fields = "S"};
    assert_int_equal(has(an_api_breaking, breaks, &o, "\"discrete\": [2]"),
                     AN_API_HOLDS);
    o = (struct an_api_options){.format = "csv"};
    assert_int_equal(has(an_api_breaking, breaks, &o, "no.,vevs,"),
                     AN_API_HOLDS);
    o = (struct an_api_options){.with = "U"};
    assert_int_equal(
        has(an_api_breaking, breaks, &o, "'U' is no vev that the model"),
        AN_API_WRONG);
}

/* The keys of the report that are asked for, and no others. */
static void verdicts_are_asked_for(void **state)
{
    (void)state;
    const char *one[] = {"residual"}, *sums[] = {"anomaly_free"},
               *wrong[] = {"neutrino"};
    struct an_api_options o = {.verdicts = one, .nverdicts = 1};
    char *report;
    assert_int_equal(has(an_api_check, breaks, &o, "\"discrete\": [2]"),
                     AN_API_HOLDS);
    an_api_check(&report, breaks, strlen(breaks), &o);
    assert_null(strstr(report, "neutrinos"));
    assert_null(strstr(report, "anomal"));
    an_api_free(report);
    o.verdicts = sums;
    assert_int_equal(has(an_api_check, breaks, &o, "\"anomaly_free\": true"),
                     AN_API_HOLDS);
    o.verdicts = wrong;
    assert_int_equal(
        has(an_api_check, breaks, &o, "\"suggestion\": \"neutrinos\""),
        AN_API_WRONG);
    o = (struct an_api_options){
        .verdicts = one, .nverdicts = 1, .format = "text"};
    assert_int_equal(has(an_api_check, breaks, &o, "told as json"),
                     AN_API_WRONG);
}

struct heard {
    size_t n, enough;
    char last[200];
};

static bool hear(void *context, const char *solution)
{
    struct heard *h = context;
    snprintf(h->last, sizeof h->last, "%s", solution);
    return ++h->n < h->enough;
}

static bool stop_at_once(void *context)
{
    (void)context;
    return true;
}

/* (-1, -1, -1) and (-4, -4, 5), as in charges_are_solved. */
static void solutions_are_told(void **state)
{
    (void)state;
    const char *set[] = {"b.X=?,?,?"};
    struct heard all = {.enough = 10}, first = {.enough = 1};
    struct an_api_searching s = {.take = hear, .context = &all, .threads = 1};
    struct an_api_options o = {.set = set, .nset = 1, .max = 10, .search = &s};
    assert_int_equal(has(an_api_search, three, &o, ""), AN_API_HOLDS);
    assert_int_equal(all.n, 2);
    s.context = &first;
    assert_int_equal(has(an_api_search, three, &o, ""), AN_API_HOLDS);
    assert_int_equal(first.n, 1);
    s = (struct an_api_searching){0};
    assert_int_equal(
        has(an_api_search, three, &o, "{\"charges\": {\"b\": [-4, -4, 5]}"),
        AN_API_HOLDS);
    o.format = "markdown";
    assert_int_equal(has(an_api_search, three, &o, "2 solutions"),
                     AN_API_HOLDS);
    o = (struct an_api_options){.set = set, .nset = 1};
    assert_int_equal(has(an_api_search, three, &o, "--max"), AN_API_WRONG);
}

/* x + y + z = -3 = x^3 + y^3 + z^3 has (-1, -1, -1); x + y with the same sums
 * has nothing, nor has x. */
static void contents_are_found(void **state)
{
    (void)state;
    static const char model[] = "groups: {X: U(1)}\n"
                                "fields: {b: {type: left, generations: 3, "
                                "X: 1}}\n";
    const char *fermions[] = {"X=?"};
    struct an_api_completing c = {
        .add = "1..3", .fermions = fermions, .nfermions = 1, .threads = 1};
    struct an_api_options o = {.completing = &c};
    assert_int_equal(
        has(an_api_content, model, &o, "\"charges\": {\"X\": \"-1\"}"),
        AN_API_HOLDS);
    o.format = "text";
    assert_int_equal(has(an_api_content, model, &o, "(X)"), AN_API_HOLDS);
    c.add = "1..2";
    assert_int_equal(has(an_api_content, model, &o, "no solution"),
                     AN_API_FAILS);
    c.stop = stop_at_once;
    c.add = "1..3";
    o.format = NULL;
    assert_int_equal(has(an_api_content, model, &o, "\"stopped\": true"),
                     AN_API_FAILS);
    fermions[0] = "Z=?";
    assert_int_equal(has(an_api_content, model, &o, "no group 'Z'"),
                     AN_API_WRONG);
    o.max = -1;
    assert_int_equal(has(an_api_content, model, &o, "max is -1"), AN_API_WRONG);
    assert_int_equal(has(an_api_content, model, NULL, "errors"), AN_API_WRONG);
}

/* 1, 5, -7, -8, 9 and 2, 4, -7, -9, 10. */
static void a_search_needs_no_model(void **state)
{
    (void)state;
    char *report;
    struct an_api_searching s = {.chiral_set = 5, .count = true};
    struct an_api_options o = {.max = 10, .search = &s};
    assert_int_equal(an_api_search(&report, NULL, 0, &o), AN_API_HOLDS);
    assert_string_equal(report, "2\n");
    an_api_free(report);
    struct heard all = {.enough = SIZE_MAX}, some = all;
    s = (struct an_api_searching){
        .chiral_set = 8, .take = hear, .context = &all, .threads = 1};
    o.max = 30;
    assert_int_equal(has(an_api_search, NULL, &o, ""), AN_API_HOLDS);
    s.context = &some;
    s.stop = stop_at_once;
    has(an_api_search, NULL, &o, "");
    assert_in_range(some.n, 0, all.n / 2);
    s.atlas = "sm";
    assert_int_equal(an_api_search(&report, NULL, 0, &o), AN_API_WRONG);
    an_api_free(report);
    assert_int_equal(an_api_search(&report, NULL, 0, NULL), AN_API_WRONG);
    an_api_free(report);
}

/* Each call by itself gives the same as all at once. */
static void threads_do_not_meet(void **state)
{
    (void)state;
    char *alone, *report[16];
    an_api_check(&alone, three, strlen(three), NULL);
#pragma omp parallel
    {
#pragma omp for
        for (int i = 0; i < 16; i++)
            an_api_check(&report[i], three, strlen(three), NULL);
        an_api_end_thread();
    }
    for (int i = 0; i < 16; i++) {
        assert_string_equal(report[i], alone);
        an_api_free(report[i]);
    }
    an_api_free(alone);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_is_checked),
        cmocka_unit_test(json_is_read_and_need_not_end),
        cmocka_unit_test(errors_say_where),
        cmocka_unit_test(every_format_is_written),
        cmocka_unit_test(extends_looks_in_folders_alone),
        cmocka_unit_test(operators_are_listed),
        cmocka_unit_test(charges_are_solved),
        cmocka_unit_test(an_argument_is_shown),
        cmocka_unit_test(vacua_are_tried),
        cmocka_unit_test(verdicts_are_asked_for),
        cmocka_unit_test(solutions_are_told),
        cmocka_unit_test(contents_are_found),
        cmocka_unit_test(a_search_needs_no_model),
        cmocka_unit_test(threads_do_not_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
