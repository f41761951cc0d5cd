/* test_json_check.c - the JSON report has the keys that docs/report-format.md
 * promises, with the right types, and is valid whatever the input.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "json/json.h"
#include "tests/report/fixture.h"

static const struct spec fields[] = {{"a", "left", "1"},
                                     {"b", "left", "-1"},
                                     {"N", "left", "1/2"},
                                     {"M", "left", "-1/2"},
                                     {"S", "scalar", "2"}};
static const struct spec open[] = {{"a", "left", "1"}, {"b", "left", "?"}};

/* The parsed report of a model with <S> = 2; clears the model. */
static json_t *report(const struct spec *field, size_t n, bool vev)
{
    struct an_model m;
    struct an_diags diags;
    struct an_check c;
    struct an_text t = {0};
    u1_model(&m, field, n, &diags);
    if (vev)
        vacuum_with_vev(&m, "broken", false, "S", &diags);
    expect(&m, AN_EXPECT_ANOMALY, NULL, "X^3", "0", &diags);
    an_model_add_coupling(&m, scalar("a b"), scalar("mass"), &diags);
    an_model_add_reference(&m, "arXiv:1");
    assert_int_equal(an_model_finish(&m, &diags), 0);
    an_check_init(&c);
    an_check_model(&c, &m, AN_ASK_ALL, &diags);
    an_report_json(&t, &c);
    assert_int_equal(t.v[t.n - 1], '\n');
    assert_null(memchr(t.v, '\n', t.n - 1)); /* one line */
    json_t *o = json_loads(t.v, 0, NULL);
    assert_non_null(o);
    an_text_clear(&t);
    an_check_clear(&c);
    an_model_clear(&m);
    an_diags_clear(&diags);
    return o;
}

/* What a path such as "phases.0.residual.name" leads to. */
static const json_t *at(const json_t *o, const char *path)
{
    char key[64];
    while (o && *path) {
        size_t n = strcspn(path, ".");
        assert_true(n < sizeof key);
        memcpy(key, path, n);
        key[n] = '\0';
        if (json_is_array(o))
            o = json_array_get(o, (size_t)strtoul(key, NULL, 10));
        else
            o = json_object_get(o, key);
        path += n + (path[n] == '.');
    }
    return o;
}

static const char *text(const json_t *o, const char *path)
{
    const char *s = json_string_value(at(o, path));
    return s ? s : "(no string)";
}

static void every_promised_key_is_there(void **state)
{
    (void)state;
    static const char *const key[] = {
        "format",
        "passed",
        "tool.name",
        "tool.version",
        "model.name",
        "model.file",
        "model.reference",
        "anomalies.0.name",
        "anomalies.0.kind",
        "anomalies.0.value",
        "anomalies.0.cancels",
        "anomalies.0.contributions.0.field",
        "anomalies.0.contributions.0.value",
        "anomaly_free",
        "phases.0.name",
        "phases.0.vevs.0.field",
        "phases.0.residual.discrete",
        "phases.0.residual.name",
        "phases.0.residual.continuous",
        "phases.0.residual.nonabelian",
        "phases.0.residual.anomalies",
        "phases.0.residual.charges.0.field",
        "phases.0.residual.charges.0.weight",
        "phases.0.residual.charges.0.electric_charge",
        "phases.0.residual.charges.0.turns",
        "phases.0.residual.charges.0.units",
        "phases.0.neutrinos.nature",
        "phases.0.neutrinos.dirac",
        "phases.0.neutrinos.majorana",
        "phases.0.neutrinos.massless",
        "phases.0.neutrinos.witness",
        "phases.0.dark_matter.verdict",
        "phases.0.dark_matter.group",
        "phases.0.dark_matter.neutral_group",
        "phases.0.dark_matter.protected",
        "phases.0.dark_matter.candidates",
        "phases.0.dark_matter.witness",
        "phases.0.processes.proton_decay",
        "phases.0.processes.neutrinoless_double_beta",
        "phases.0.processes.neutron_antineutron",
        "phases.0.processes.neutrinoless_quadruple_beta",
        "couplings.0.term",
        "couplings.0.as_written",
        "couplings.0.allowed",
        "couplings.0.reason",
        "expect.0.what",
        "expect.0.expected",
        "expect.0.found",
        "expect.0.holds",
        "notes",
    };
    json_t *o = report(fields, 5, true);
    for (size_t i = 0; i < sizeof key / sizeof *key; i++)
        if (!at(o, key[i]))
            fail_msg("no %s", key[i]);
    json_decref(o);
}

static void rationals_are_strings_and_groups_are_lists(void **state)
{
    (void)state;
    json_t *o = report(fields, 5, true);
    assert_string_equal(text(o, "anomalies.0.value"), "0");
    /* <S> = 2 in units of 1/2: Z4 */
    assert_string_equal(text(o, "phases.0.residual.name"), "Z4");
    assert_int_equal(json_integer_value(at(o, "phases.0.residual.discrete.0")),
                     4);
    assert_string_equal(text(o, "phases.0.residual.charges.0.turns.0"), "1/2");
    assert_true(json_is_true(at(o, "passed")));
    json_decref(o);
}

static void unknowns_are_null(void **state)
{
    (void)state;
    json_t *o = report(open, 2, false);
    assert_true(json_is_null(at(o, "passed")));
    assert_true(json_is_null(at(o, "anomaly_free")));
    assert_true(json_is_null(at(o, "anomalies.0.value")));
    assert_true(json_is_null(at(o, "anomalies.0.cancels")));
    assert_true(json_is_string(at(o, "anomalies.0.polynomial")));
    assert_true(json_is_null(at(o, "phases.0.residual")));
    assert_true(json_is_null(at(o, "phases.0.dark_matter")));
    assert_true(json_is_null(at(o, "expect.0.holds")));
    json_decref(o);
}

static void errors_are_an_object_of_their_own(void **state)
{
    (void)state;
    struct an_source source = SOURCE("x.yaml", "a: b\n");
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    an_warning(&diags, (struct an_where){0}, "vev-twice", "mind");
    an_error(&diags, (struct an_where){&source, 1, 4}, "no 'b'");
    an_expected(&diags, "a letter");
    an_suggest(&diags, "c");
    an_report_json_errors(&t, "x.yaml", &diags);
    json_t *o = json_loads(t.v, 0, NULL);
    assert_non_null(o);
    assert_int_equal(json_integer_value(at(o, "format")), 1);
    assert_string_equal(text(o, "model.file"), "x.yaml");
    assert_int_equal(json_array_size(at(o, "errors")), 1);
    assert_int_equal(json_integer_value(at(o, "errors.0.line")), 1);
    assert_int_equal(json_integer_value(at(o, "errors.0.column")), 4);
    assert_string_equal(text(o, "errors.0.message"), "no 'b'");
    assert_string_equal(text(o, "errors.0.expected"), "a letter");
    assert_string_equal(text(o, "errors.0.suggestion"), "c");
    assert_string_equal(text(o, "warnings.0.message"), "mind");
    json_decref(o);
    an_text_clear(&t);
    an_diags_clear(&diags);
}

static void a_file_name_that_is_no_utf8_still_gives_json(void **state)
{
    (void)state;
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    an_report_json_errors(&t, "a\xff\xfe.yaml", &diags);
    json_t *o = json_loads(t.v, 0, NULL);
    assert_non_null(o);
    assert_string_equal(text(o, "model.file"), "a??.yaml");
    json_decref(o);
    an_text_clear(&t);
    an_diags_clear(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_promised_key_is_there),
        cmocka_unit_test(rationals_are_strings_and_groups_are_lists),
        cmocka_unit_test(unknowns_are_null),
        cmocka_unit_test(errors_are_an_object_of_their_own),
        cmocka_unit_test(a_file_name_that_is_no_utf8_still_gives_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
