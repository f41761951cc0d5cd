/* test_theory_choice.c - what is said when it is not clear which component is
 * meant. */
#include "tests/theory/fixture.h"

static void ambiguous_triplet_lists_choices_to_paste(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "chi", NULL);
    vev(&x, p, "rho", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.n, 1);
    assert_string_equal(x.d.v[0].message,
                        "'chi' has 2 neutral, colour-singlet components: "
                        "choose a vev");
    assert_string_equal(x.d.v[0].expected,
                        "one of {field: chi, component: [1, 0]}, "
                        "{field: chi, component: [0, -1]}");
    const int middle[] = {0, 0, -1, 1};
    assert_weights(&x, p, 1, middle, 1);
    stop(&x);
}

static void pasted_choice_is_accepted(void **state)
{
    (void)state;
    static const char *const choices[] = {"[0,-1]", "SU3L=[0,-1]"};
    const int third[] = {0, 0, 0, -1};
    for (size_t i = 0; i < 2; i++) {
        struct fixture x;
        triplets(&x);
        size_t p = vacuum(&x, "full", true);
        assert_int_equal(vev(&x, p, "chi", choices[i]), 0);
        finish(&x);
        assert_weights(&x, p, 0, third, 1);
        stop(&x);
    }
}

static void component_is_chosen_by_its_name(void **state)
{
    (void)state;
    const struct an_scalar names[] = {text("chi1"), text("chi2"), text("chi3")};
    struct fixture x;
    triplets(&x);
    an_field_set_components(&x.m, 0, names, 3, (struct an_where){0}, &x.d);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "chi", "chi3");
    vev(&x, p, "chi", "chi1");
    finish(&x);
    const int third[] = {0, 0, 0, -1}, first[] = {0, 0, 1, 0};
    assert_weights(&x, p, 0, third, 1);
    assert_weights(&x, p, 1, first, 1);
    stop(&x);
    /* Choices then use the names. */
    triplets(&x);
    an_field_set_components(&x.m, 0, names, 3, (struct an_where){0}, &x.d);
    p = vacuum(&x, "full", true);
    vev(&x, p, "chi", NULL);
    assert_int_equal(vev(&x, p, "chi", "chi4"), -1);
    assert_string_equal(x.d.v[0].suggestion, "chi1");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "{field: chi, component: chi1}, "
                    "{field: chi, component: chi3}");
    stop(&x);
}

static void ambiguous_neutrino_lists_choices(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    active(&x, "l", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "choose the active neutrino");
    assert_says(&x, "{field: l, component: [1, 0]}");
    stop(&x);
    triplets(&x);
    active(&x, "l", "[1,0]");
    finish(&x);
    const int first[] = {0, 0, 1, 0};
    assert_memory_equal(x.m.active[0].vev.weights, first, sizeof first);
    stop(&x);
}

static void neutrino_of_su2l_is_the_upper_of_two_neutral(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU2L", "SU(2)");
    group(&x, "SU2D", "SU(2)");
    field(&x, "L", "left", 3, "SU2L=2");
    field(&x, "D", "left", 3, "SU2D=2");
    active(&x, "L", NULL);
    finish(&x);
    assert_int_equal(x.m.active[0].vev.nweights, 1);
    assert_int_equal(x.m.active[0].vev.weights[0], 1);
    stop(&x);
    start(&x);
    group(&x, "SU2D", "SU(2)");
    field(&x, "D", "left", 3, "SU2D=2");
    active(&x, "D", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "{field: D, component: [-1]}");
    stop(&x);
}

static void dark_triplet_asks_dark_doublet_gets_two(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU2D", "SU(2)");
    group(&x, "X", "U(1)");
    field(&x, "T", "scalar", 1, "SU2D=3");
    field(&x, "D", "scalar", 1, "SU2D=2");
    field(&x, "C", "scalar", 1, "SU2D=2 X=1");
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "T", NULL);
    vev(&x, p, "D", NULL);
    vev(&x, p, "C", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "{field: T, diagonal: [1, -1]}; or one weight: {field: T, "
                    "component: [2]}, {field: T, component: [0]}, {field: T, "
                    "component: [-2]}");
    const int both[] = {1, -1};
    assert_weights(&x, p, 1, both, 2);
    assert_weights(&x, p, 2, both, 2);
    /* Where a charge makes one vev and two differ, that is said. */
    assert_int_equal(x.d.n, 2);
    assert_int_equal(x.d.v[1].severity, AN_WARNING);
    assert_says(&x, "'C' gets two vevs of opposite weight");
    assert_says(&x, "{field: C, component: [1]}");
    stop(&x);
}

static void weight_that_does_not_occur_lists_those_that_do(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "chi", "[1,1]");
    assert_int_equal(vev(&x, p, "chi", "[1]"), -1);
    assert_says(&x, "1 Dynkin labels for SU3L");
    assert_int_equal(vev(&x, p, "chi", "X=[1]"), -1);
    assert_says(&x, "labels under X, which has none");
    assert_int_equal(vev(&x, p, "chi", "SU3l=[1,0]"), -1);
    assert_string_equal(x.d.v[2].suggestion, "SU3L");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "'chi' has no component of this weight");
    assert_says(&x, "one of {field: chi, component: [1, 0]}, {field: chi, "
                    "component: [-1, 1]}, {field: chi, component: [0, -1]}");
    stop(&x);
}

static void long_lists_of_choices_are_cut(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU5D", "SU(5)");
    group(&x, "SU2D", "SU(2)");
    field(&x, "T", "scalar", 1, "SU5D=15 SU2D=2");
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "T", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    size_t n = 0;
    for (const char *s = x.d.v[0].expected; s; s = strstr(s + 1, "{field:"))
        n++;
    assert_int_equal(n, 12 + 1);
    assert_says(&x, "component: {SU5D: [2, 0, 0, 0], SU2D: [1]}}");
    assert_says(&x, ", ...");
    stop(&x);
}

static void bare_list_needs_one_factor(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "A", "SU(2)");
    group(&x, "B", "SU(2)");
    field(&x, "Phi", "scalar", 1, "A=2 B=2");
    field(&x, "S", "scalar", 1, "");
    size_t p = vacuum(&x, "full", true);
    assert_int_equal(vev(&x, p, "Phi", "[1]"), -1);
    assert_says(&x, "transforms under A and B");
    assert_int_equal(vev(&x, p, "S", "[1]"), -1);
    assert_says(&x, "'S' is a singlet");
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ambiguous_triplet_lists_choices_to_paste),
        cmocka_unit_test(pasted_choice_is_accepted),
        cmocka_unit_test(component_is_chosen_by_its_name),
        cmocka_unit_test(ambiguous_neutrino_lists_choices),
        cmocka_unit_test(neutrino_of_su2l_is_the_upper_of_two_neutral),
        cmocka_unit_test(dark_triplet_asks_dark_doublet_gets_two),
        cmocka_unit_test(weight_that_does_not_occur_lists_those_that_do),
        cmocka_unit_test(long_lists_of_choices_are_cut),
        cmocka_unit_test(bare_list_needs_one_factor),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
