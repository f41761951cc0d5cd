/* test_report_warning.c - warnings have keys, in text, JSON and `expect`. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "base/base.h"
#include "verdict/expect.h"
#include "verdict/warnings.h"
#include "json/json.h"
#include "tests/report/fixture.h"

/* Nothing is visible: one warning of reading. */
static const struct spec field[] = {
    {"a", "left", "1"}, {"b", "left", "-1"}, {"S", "scalar", "2"}};

/* Is the expectation of these keys met when the verdicts warn of `key` (NULL:
 * of nothing)? visible: nor does reading the file. */
static enum an_answer expected(const char *const *keys, size_t n,
                               const char *key, bool visible)
{
    struct an_scalar list[2];
    struct an_model m;
    struct an_diags diags;
    struct an_check c;
    u1_model(&m, field, 3, &diags);
    m.field[0].visible = visible;
    for (size_t i = 0; i < n; i++)
        list[i] = scalar(keys[i]);
    an_model_add_expect(&m, AN_EXPECT_WARNINGS, NULL, scalar(NULL),
                        scalar(NULL), list, n, nowhere, &diags);
    assert_int_equal(an_model_finish(&m, &diags), 0);
    an_check_init(&c);
    an_check_model(&c, &m, AN_ASK_ALL, &diags);
    if (key)
        an_check_warn(&c, AN_EVERY_VACUUM, key, "mind");
    an_expect_compare(&c, 0);
    enum an_answer holds = c.expect[c.nexpects - 1].holds;
    an_check_clear(&c);
    an_model_clear(&m);
    an_diags_clear(&diags);
    return holds;
}

static void listed_keys_must_occur_others_may(void **state)
{
    (void)state;
    static const char *const both[] = {"nothing-visible", "charged-relic"};
    assert_int_equal(expected(both, 1, NULL, false), AN_YES);
    assert_int_equal(expected(both, 1, "charged-relic", false), AN_YES);
    assert_int_equal(expected(both, 2, "charged-relic", false), AN_YES);
    assert_int_equal(expected(both, 2, NULL, false), AN_NO);
    assert_int_equal(expected(both, 2, "charged-relic", true), AN_NO);
}

static void an_empty_list_wants_none(void **state)
{
    (void)state;
    assert_int_equal(expected(NULL, 0, NULL, true), AN_YES);
    assert_int_equal(expected(NULL, 0, NULL, false), AN_NO);
    assert_int_equal(expected(NULL, 0, "charged-relic", true), AN_NO);
}

static void an_unknown_key_is_an_error(void **state)
{
    (void)state;
    struct an_scalar key = scalar("charged-relics");
    struct an_model m;
    struct an_diags diags;
    u1_model(&m, field, 3, &diags);
    assert_int_equal(an_model_add_expect(&m, AN_EXPECT_WARNINGS, NULL,
                                         scalar(NULL), scalar(NULL), &key, 1,
                                         nowhere, &diags),
                     -1);
    assert_string_equal(diags.v[0].suggestion, "charged-relic");
    an_model_clear(&m);
    an_diags_clear(&diags);
}

/* A warning of one of two scenarios, as JSON and as text. */
static void a_warning_names_its_vacuum(void **state)
{
    (void)state;
    struct an_model m;
    struct an_diags diags;
    struct an_check c;
    struct an_text json = {0}, text = {0};
    const struct an_style style = {0};
    const char *key, *vacuum, *message;
    u1_model(&m, field, 3, &diags);
    vacuum_with_vev(&m, "one", true, "S", &diags);
    vacuum_with_vev(&m, "two", true, "S", &diags);
    assert_int_equal(an_model_finish(&m, &diags), 0);
    an_check_init(&c);
    an_check_model(&c, &m, AN_ASK_ALL, &diags);
    an_check_warn(&c, 1, "charged-relic", "%s is stable", "a");
    an_report_json(&json, &c);
    report_text(&text, &c, &style);
    json_t *o = json_loads(json.v, 0, NULL);
    json_t *list = json_object_get(o, "warnings");
    assert_int_equal(json_array_size(list), 2);
    assert_int_equal(json_unpack(json_array_get(list, 0), "{s:s}", "key", &key),
                     0);
    assert_string_equal(key, "nothing-visible");
    assert_int_equal(json_unpack(json_array_get(list, 1), "{s:s, s:s, s:s}",
                                 "key", &key, "phase", &vacuum, "message",
                                 &message),
                     0);
    assert_string_equal(key, "charged-relic");
    assert_string_equal(vacuum, "two");
    assert_string_equal(message, "a is stable");
    assert_non_null(
        strstr(text.v, "warning: in two: a is stable [charged-relic]"));
    json_decref(o);
    an_text_clear(&json);
    an_text_clear(&text);
    an_check_clear(&c);
    an_model_clear(&m);
    an_diags_clear(&diags);
}

/* The manual lists each key with the words of the program. */
static void the_format_lists_every_key(void **state)
{
    (void)state;
    char line[256], want[256];
    size_t n = 0;
    bool here = false;
    FILE *f = fopen("docs/model-format.md", "r");
    assert_non_null(f);
    while (fgets(line, sizeof line, f)) {
        if (strncmp(line, "## ", 3) == 0)
            here = strcmp(line, "## Warnings\n") == 0;
        if (!here || strncmp(line, "| `", 3) != 0)
            continue;
        assert_non_null(an_warning_key(n));
        snprintf(want, sizeof want, "| `%s` | %s |\n", an_warning_key(n),
                 an_warning_meaning(an_warning_key(n)));
        assert_string_equal(line, want);
        n++;
    }
    fclose(f);
    assert_null(an_warning_key(n));
    for (size_t i = 1; i < n; i++)
        assert_true(strcmp(an_warning_key(i - 1), an_warning_key(i)) < 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(listed_keys_must_occur_others_may),
        cmocka_unit_test(an_empty_list_wants_none),
        cmocka_unit_test(an_unknown_key_is_an_error),
        cmocka_unit_test(a_warning_names_its_vacuum),
        cmocka_unit_test(the_format_lists_every_key),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
