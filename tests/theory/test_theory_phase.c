/* test_theory_phase.c - vacua, and vevs that are handed on from step to step.
 */
#include "tests/theory/fixture.h"

static void vacua_have_unique_names(void **state)
{
    (void)state;
    struct fixture x;
    size_t i = 0;
    start(&x);
    vacuum(&x, "a", false);
    assert_int_equal(
        an_model_add_vacuum(&i, &x.m, "a", true, (struct an_where){0}, &x.d),
        -1);
    assert_says(&x, "there are two phases 'a'");
    assert_int_equal(i, 1);
    stop(&x);
}

static void step_holds_the_vevs_of_steps_before(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "chi", "scalar", 1, "");
    size_t one = vacuum(&x, NULL, false);
    vev(&x, one, "chi", NULL);
    size_t two = vacuum(&x, NULL, false);
    vev(&x, two, "H", NULL);
    size_t other = vacuum(&x, "other", true);
    finish(&x);
    assert_string_equal(x.m.vacuum[one].name, "step 1");
    assert_string_equal(x.m.vacuum[two].name, "step 2");
    assert_int_equal(x.m.vacuum[one].nvevs, 1);
    assert_int_equal(x.m.vacuum[two].nvevs, 2);
    assert_int_equal(x.m.vacuum[two].vev[0].nweights, 1);
    assert_int_equal(x.m.vacuum[other].nvevs, 0);
    assert_false(x.m.vacuum[one].final);
    assert_true(x.m.vacuum[two].final);
    assert_true(x.m.vacuum[other].final);
    stop(&x);
}

static void same_vev_twice_draws_one_warning(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t one = vacuum(&x, "one", false);
    vev(&x, one, "chi", "[1,0]");
    vev(&x, one, "chi", "[0,-1]");
    size_t two = vacuum(&x, "two", false);
    vev(&x, two, "chi", "SU3L=[0,-1]");
    vacuum(&x, "three", false);
    assert_int_equal(an_model_finish(&x.m, &x.d), 0);
    assert_int_equal(x.d.n, 1);
    assert_says(&x, "the vev of 'chi' is listed twice");
    stop(&x);
}

static void error_in_an_inherited_vev_is_said_once(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t one = vacuum(&x, "one", false);
    vev(&x, one, "chi", NULL);
    vacuum(&x, "two", false);
    vacuum(&x, "three", false);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.n, 1);
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vacua_have_unique_names),
        cmocka_unit_test(step_holds_the_vevs_of_steps_before),
        cmocka_unit_test(same_vev_twice_draws_one_warning),
        cmocka_unit_test(error_in_an_inherited_vev_is_said_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
