/* test_theory_vev.c - which components get a vev. */
#include "tests/theory/fixture.h"
#include "theory/field.h"

static void higgs_vev_is_the_lower_component(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    size_t p = vacuum(&x, "electroweak", false);
    assert_int_equal(vev(&x, p, "H", NULL), 0);
    assert_int_equal(active(&x, "L", NULL), 0);
    finish(&x);
    const int lower[] = {0, 0, -1}, upper[] = {0, 0, 1};
    assert_weights(&x, p, 0, lower, 1);
    assert_int_equal(x.m.active[0].vev.nweights, 1);
    assert_memory_equal(x.m.active[0].vev.weights, upper, sizeof upper);
    assert_true(x.m.vacuum[p].final);
    assert_true(x.m.has_colour);
    assert_int_equal(x.m.colour.rank, 2);
    stop(&x);
}

static void triplet_of_hypercharge_one_has_its_lowest_component(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "Delta", "scalar", 1, "SU2L=3 Y=1");
    field(&x, "T", "real-scalar", 1, "SU2L=3");
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "Delta", NULL);
    vev(&x, p, "T", NULL);
    finish(&x);
    const int low[] = {0, 0, -2}, zero[] = {0, 0, 0};
    assert_weights(&x, p, 0, low, 1);
    assert_weights(&x, p, 1, zero, 1);
    stop(&x);
}

static void bidoublet_gets_both_vevs(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU2L", "SU(2)");
    group(&x, "SU2R", "SU(2)");
    group(&x, "BL", "U(1)");
    field(&x, "Phi", "scalar", 1, "SU2L=2 SU2R=2");
    field(&x, "DR", "scalar", 1, "SU2R=3 BL=2");
    an_model_set_charge(&x.m, text("T3[SU2L] + T3[SU2R] + 1/2 BL"), &x.d);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "Phi", NULL);
    vev(&x, p, "DR", NULL);
    size_t one = vacuum(&x, "one", true);
    vev(&x, one, "Phi", "SU2L=[1] SU2R=[-1]");
    size_t half = vacuum(&x, "half", true);
    vev(&x, half, "Phi", "SU2R=[1]");
    finish(&x);
    const int both[] = {1, -1, -1, 1}, right[] = {0, -2};
    assert_weights(&x, p, 0, both, 2);
    assert_weights(&x, p, 1, right, 1);
    assert_weights(&x, one, 0, both, 1);
    /* One given factor is enough where it decides the rest. */
    assert_weights(&x, half, 0, both + 2, 1);
    stop(&x);
}

static void charged_field_cannot_have_a_vev(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "h+", "scalar", 1, "Y=1");
    field(&x, "eta", "scalar", 1, "SU2L=2 Y=3/2");
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "h+", NULL);
    vev(&x, p, "eta", NULL);
    vev(&x, p, "H", "[1]");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 3);
    assert_says(&x, "'h+' has no neutral, colour-singlet component; its "
                    "components have electric charge 1");
    assert_says(&x, "electric charge 2, 1");
    assert_says(&x, "this component of 'H' has electric charge 1: a vev must "
                    "be neutral");
    stop(&x);
}

static void all_components_must_be_neutral(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU2D", "SU(2)");
    group(&x, "Y", "U(1)");
    field(&x, "T", "scalar", 1, "SU2D=[2]");
    field(&x, "S", "scalar", 1, "SU2D=2 Y=1/2");
    an_model_set_charge(&x.m, text("Y"), &x.d);
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "T", "all");
    vev(&x, p, "S", "all");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    const int weights[] = {2, 0, -2};
    assert_weights(&x, p, 0, weights, 3);
    assert_int_equal(x.d.nerrors, 1);
    assert_says(&x, "not every component of 'S' is a neutral colour singlet: "
                    "electric charges 1/2");
    stop(&x);
}

static void generations_of_different_charge_must_be_named(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "Y", "U(1)");
    group(&x, "X", "U(1)");
    field(&x, "S", "scalar", 2, "Y=0,1 X=3,4");
    field(&x, "R", "scalar", 2, "X=3,4");
    an_model_set_charge(&x.m, text("Y"), &x.d);
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "S[1]", NULL);
    vev(&x, p, "R", NULL);
    assert_clean(&x);
    size_t q = vacuum(&x, "wrong", false);
    vev(&x, q, "S", NULL);
    vev(&x, q, "S[2]", NULL);
    assert_int_equal(vev(&x, q, "S[3]", NULL), -1);
    assert_int_equal(vev(&x, q, "S[1", NULL), -1);
    assert_int_equal(vev(&x, q, "s", NULL), -1);
    assert_string_equal(x.d.v[2].suggestion, "S");
    an_diags_clear(&x.d);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 2);
    assert_says(&x, "the generations of 'S' differ in electric charge");
    assert_says(&x, "electric charge 1");
    assert_int_equal(x.m.vacuum[p].vev[0].generation, 0);
    assert_int_equal(x.m.vacuum[p].vev[1].generation, AN_EVERY);
    assert_int_equal(x.m.vacuum[p].vev[0].nweights, 1);
    stop(&x);
}

static void unknown_electric_charge_is_an_error(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "Y", "U(1)");
    group(&x, "X", "U(1)");
    an_model_add_parameter(&x.m, "a", (struct an_where){0}, text("free"), &x.d);
    field(&x, "S", "scalar", 1, "Y=a X=-a");
    field(&x, "R", "scalar", 1, "X=a");
    an_model_set_charge(&x.m, text("Y + X"), &x.d);
    size_t p = vacuum(&x, "full", true);
    /* a cancels in the charge of S. */
    vev(&x, p, "S", NULL);
    vev(&x, p, "R", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 1);
    assert_says(&x, "the electric charge of 'R' depends on the unknown a");
    stop(&x);
}

static void only_scalars_get_vevs(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "V", "vector", 1, "");
    field(&x, "S", "superfield", 1, "");
    size_t p = vacuum(&x, "full", true);
    assert_int_equal(vev(&x, p, "L", NULL), -1);
    assert_int_equal(vev(&x, p, "V", NULL), -1);
    assert_int_equal(vev(&x, p, "S", NULL), 0);
    assert_int_equal(active(&x, "H", NULL), -1);
    assert_int_equal(active(&x, "L", "all"), -1);
    assert_int_equal(x.d.nerrors, 4);
    stop(&x);
}

static void misread_field_causes_no_second_error(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    assert_int_equal(field(&x, "S", "scalar", 1, "Y=half"), -1);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "S", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), 0);
    assert_int_equal(x.d.n, 1);
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(higgs_vev_is_the_lower_component),
        cmocka_unit_test(triplet_of_hypercharge_one_has_its_lowest_component),
        cmocka_unit_test(bidoublet_gets_both_vevs),
        cmocka_unit_test(charged_field_cannot_have_a_vev),
        cmocka_unit_test(all_components_must_be_neutral),
        cmocka_unit_test(generations_of_different_charge_must_be_named),
        cmocka_unit_test(unknown_electric_charge_is_an_error),
        cmocka_unit_test(only_scalars_get_vevs),
        cmocka_unit_test(misread_field_causes_no_second_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
