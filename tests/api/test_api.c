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
    int status = (int)function(&report, model, strlen(model), o);
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
        cmocka_unit_test(threads_do_not_meet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
