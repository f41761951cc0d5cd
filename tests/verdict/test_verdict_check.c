/* test_verdict_check.c - what passes, what fails, and what is compared where.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "tests/prose.h"
#include "tests/report/fixture.h"

/* A chiral set free of anomalies, and one that is not. */
static const struct spec good[] = {{"a", "left", "1"},
                                   {"b", "left", "-1"},
                                   {"S", "scalar", "2"},
                                   {"T", "scalar", "3"}};
static const struct spec chiral[] = {{"a", "left", "1"}};
static const struct spec open[] = {{"a", "left", "1"}, {"b", "left", "?"}};

struct fixture {
    struct an_model model;
    struct an_diags diags;
    struct an_check check;
};

static void start(struct fixture *f, const struct spec *field, size_t n)
{
    u1_model(&f->model, field, n, &f->diags);
    an_check_init(&f->check);
}

static void finish(struct fixture *f)
{
    assert_int_equal(an_model_finish(&f->model, &f->diags), 0);
    an_check_model(&f->check, &f->model, AN_ASK_ALL, &f->diags);
}

static void stop(struct fixture *f)
{
    an_check_clear(&f->check);
    an_check_clear(&f->check); /* a second clear is harmless */
    an_model_clear(&f->model);
    an_diags_clear(&f->diags);
}

static void a_model_free_of_anomalies_passes(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    finish(&f);
    assert_int_equal(f.check.passed, AN_YES);
    stop(&f);
}

static void an_anomalous_model_fails(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, chiral, 1);
    finish(&f);
    assert_int_equal(f.check.passed, AN_NO);
    stop(&f);
}

static void anomaly_free_false_excuses(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, chiral, 1);
    expect(&f.model, AN_EXPECT_ANOMALY_FREE, NULL, NULL, "false", &f.diags);
    finish(&f);
    assert_int_equal(f.check.passed, AN_YES);
    stop(&f);
}

static void an_expected_value_alone_does_not_excuse(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, chiral, 1);
    expect(&f.model, AN_EXPECT_ANOMALY, NULL, "X^3", "1", &f.diags);
    finish(&f);
    assert_int_equal(f.check.expect[0].holds, AN_YES);
    assert_int_equal(f.check.passed, AN_NO);
    stop(&f);
}

static void anomaly_free_false_fails_without_anomalies(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    expect(&f.model, AN_EXPECT_ANOMALY_FREE, NULL, NULL, "false", &f.diags);
    finish(&f);
    assert_int_equal(f.check.expect[0].holds, AN_NO);
    assert_int_equal(f.check.passed, AN_NO);
    stop(&f);
}

static void unknown_charges_are_undetermined(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, open, 2);
    finish(&f);
    assert_int_equal(f.check.passed, AN_UNKNOWN);
    stop(&f);
}

static void a_forbidden_coupling_fails(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    an_model_add_coupling(&f.model, scalar("a a S"), scalar(NULL), &f.diags);
    finish(&f);
    assert_int_equal(f.check.ncouplings, 1);
    assert_int_equal(f.check.passed, AN_NO);
    stop(&f);
}

/* X of 1 with <S> = 2 leaves Z2, with <S> = 2 and <T> = 3 nothing. */
static void a_plain_value_is_for_the_last_step(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    vacuum_with_vev(&f.model, "one", false, "S", &f.diags);
    vacuum_with_vev(&f.model, "two", false, "T", &f.diags);
    expect(&f.model, AN_EXPECT_RESIDUAL, NULL, NULL, "trivial", &f.diags);
    expect(&f.model, AN_EXPECT_RESIDUAL, "one", NULL, "Z2", &f.diags);
    finish(&f);
    assert_int_equal(f.check.nexpects, 2);
    assert_int_equal(f.check.expect[0].vacuum, 1);
    assert_int_equal(f.check.expect[1].vacuum, 0);
    assert_int_equal(f.check.passed, AN_YES);
    stop(&f);
}

static void a_plain_value_is_for_every_scenario_without_a_chain(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    vacuum_with_vev(&f.model, "two", true, "S", &f.diags);
    vacuum_with_vev(&f.model, "three", true, "T", &f.diags);
    expect(&f.model, AN_EXPECT_RESIDUAL, NULL, NULL, "Z2", &f.diags);
    finish(&f);
    assert_int_equal(f.check.nexpects, 2);
    assert_int_equal(f.check.expect[0].holds, AN_YES);
    assert_int_equal(f.check.expect[1].holds, AN_NO);
    assert_says(f.check.expect[1].found, "Z3");
    assert_int_equal(f.check.passed, AN_NO);
    stop(&f);
}

/* Two U(1)s: the names of sums, in any order and with powers spelt out. */
static void names_of_anomalies_are_read_in_any_order(void **state)
{
    (void)state;
    static const char *const name[] = {"Y^2 X", "X Y X", "X grav^2"};
    static const char *const value[] = {"4", "2", "1"};
    struct fixture f;
    size_t y, field;
    struct an_scalar one = scalar("1"), two = scalar("2");
    start(&f, NULL, 0); /* X alone, without fields */
    an_model_add_group(&y, &f.model, "Y", nowhere, scalar("U(1)"), -1,
                       &f.diags);
    an_model_add_field(&field, &f.model, "a", nowhere, scalar("left"), 1,
                       &f.diags);
    an_field_set_charges(&f.model, field, 0, &one, 1, nowhere, &f.diags);
    an_field_set_charges(&f.model, field, y, &two, 1, nowhere, &f.diags);
    for (size_t i = 0; i < 3; i++)
        expect(&f.model, AN_EXPECT_ANOMALY, NULL, name[i], value[i], &f.diags);
    expect(&f.model, AN_EXPECT_ANOMALY, NULL, "Y^3", "9", &f.diags);
    finish(&f);
    assert_int_equal(f.check.nexpects, 4);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(f.check.expect[i].holds, AN_YES);
    assert_int_equal(f.check.expect[3].holds, AN_NO);
    assert_string_equal(f.check.expect[3].found, "8");
    stop(&f);
}

static void a_process_without_its_fields_was_not_asked(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    expect(&f.model, AN_EXPECT_PROCESS, NULL, "proton_decay", "forbidden",
           &f.diags);
    finish(&f);
    assert_int_equal(f.check.expect[0].holds, AN_NO);
    assert_non_null(strstr(f.check.expect[0].found, "not asked"));
    stop(&f);
}

static void forbidden_terms_are_compared(void **state)
{
    (void)state;
    struct fixture f;
    start(&f, good, 4);
    expect(&f.model, AN_EXPECT_FORBIDDEN, NULL, NULL, "a a S", &f.diags);
    expect(&f.model, AN_EXPECT_ALLOWED, NULL, NULL, "a a S*", &f.diags);
    expect(&f.model, AN_EXPECT_ALLOWED, NULL, NULL, "a b S", &f.diags);
    finish(&f);
    assert_int_equal(f.check.expect[0].holds, AN_YES);
    assert_int_equal(f.check.expect[1].holds, AN_YES);
    assert_int_equal(f.check.expect[2].holds, AN_NO);
    stop(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_model_free_of_anomalies_passes),
        cmocka_unit_test(an_anomalous_model_fails),
        cmocka_unit_test(anomaly_free_false_excuses),
        cmocka_unit_test(an_expected_value_alone_does_not_excuse),
        cmocka_unit_test(anomaly_free_false_fails_without_anomalies),
        cmocka_unit_test(unknown_charges_are_undetermined),
        cmocka_unit_test(a_forbidden_coupling_fails),
        cmocka_unit_test(a_plain_value_is_for_the_last_step),
        cmocka_unit_test(a_plain_value_is_for_every_scenario_without_a_chain),
        cmocka_unit_test(names_of_anomalies_are_read_in_any_order),
        cmocka_unit_test(a_process_without_its_fields_was_not_asked),
        cmocka_unit_test(forbidden_terms_are_compared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
