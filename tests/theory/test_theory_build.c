/* test_theory_build.c - groups and parameters as they are added, and what is
 * refused. */
#include "tests/theory/fixture.h"

#include <stdio.h>

static void assert_particle(const struct an_particle *p, size_t field_index,
                            size_t generation, bool conjugate)
{
    assert_non_null(p->labels);
    assert_int_equal(p->field, field_index);
    assert_int_equal(p->generation, generation);
    assert_int_equal(p->conjugate, conjugate);
}

static void standard_model_is_built_without_a_word(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    size_t p = vacuum(&x, "electroweak", false);
    vev(&x, p, "H", NULL);
    active(&x, "L", NULL);
    an_model_set_doublets(&x.m, &x.m.quarks, (struct an_scalar[]){text("Q")}, 1,
                          &x.d);
    an_model_set_doublets(&x.m, &x.m.leptons, (struct an_scalar[]){text("L")},
                          1, &x.d);
    static const char *const terms[] = {"Q* H* uR", "Q* H dR", "L* H eR"};
    for (size_t i = 0; i < 3; i++)
        an_model_add_coupling(&x.m, text(terms[i]), text(NULL), &x.d);
    finish(&x);
    assert_true(x.m.finished);
    assert_int_equal(x.m.ngroups, 3);
    assert_int_equal(x.m.nfields, 6);
    assert_int_equal(x.m.total_rank, 3);
    assert_int_equal(x.m.ncoordinates, 5);
    assert_int_equal(x.m.ncouplings, 3);
    assert_true(x.m.group[2].gauged);
    assert_true(find(&x, "Q")->visible);
    assert_false(find(&x, "H")->visible);
    assert_int_equal(find(&x, "Q")->generations, 3);
    assert_particle(&x.m.quarks.up[0], 0, 0, false);
    assert_particle(&x.m.quarks.down[0], 0, 0, false);
    assert_particle(&x.m.quarks.down[1], 0, 1, false);
    assert_particle(&x.m.leptons.down[0], 3, 0, false);
    assert_false(an_model_has_unknown_charges(&x.m));
    const int triplet[] = {1, 0};
    assert_memory_equal(find(&x, "Q")->group[0].labels, triplet,
                        sizeof triplet);
    assert_true(find(&x, "Q")->group[0].given);
    assert_false(find(&x, "eR")->group[0].given);
    /* T3 + Y: half the label, and the hypercharge itself. */
    static const long halves[] = {0, 0, 1, 2, 0};
    for (size_t i = 0; i < 5; i++) {
        fmpq_t two;
        fmpq_init(two);
        fmpq_add(two, &x.m.electric_charge[i], &x.m.electric_charge[i]);
        assert_int_equal(fmpq_cmp_si(two, halves[i]), 0);
        fmpq_clear(two);
    }
    stop(&x);
    an_model_clear(&x.m);
}

static void empty_model_has_one_symmetric_vacuum(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    finish(&x);
    assert_int_equal(x.m.ncoordinates, 1);
    assert_int_equal(x.m.nvacua, 1);
    assert_string_equal(x.m.vacuum[0].name, "symmetric");
    assert_true(x.m.vacuum[0].final);
    assert_false(x.m.has_colour);
    assert_false(x.m.has_charge);
    stop(&x);
}

static void group_names_that_mean_something_are_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "type",  "generations", "sector", "visible", "light",  "components",
        "latex", "description", "mass",   "grav",    "Witten", "new",
        "T3",    "F",           "em",     "",        "-X",     "B L",
        "a.b",   "X*",          "2",      "\xce\xbc"};
    static const char *const good[] = {"B-L", "U(1)X", "Y'", "_x",
                                       "3B",  "X+",    "T3R"};
    struct fixture x;
    start(&x);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_int_equal(group(&x, bad[i], "U(1)"), -1);
        assert_int_equal(x.d.nerrors, i + 1);
    }
    assert_true(x.m.faulty);
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_int_equal(group(&x, good[i], "U(1)"), 0);
    assert_int_equal(x.d.nerrors, sizeof bad / sizeof *bad);
    assert_int_equal(group(&x, "B-L", "U(1)"), -1);
    assert_says(&x, "there are two groups 'B-L'");
    assert_int_equal(x.m.ngroups, sizeof good / sizeof *good);
    stop(&x);
}

static void gauged_follows_the_kind_unless_given(void **state)
{
    (void)state;
    struct fixture x;
    size_t i;
    start(&x);
    group(&x, "X", "U(1)");
    group(&x, "Z", "Z(3)");
    an_model_add_group(&i, &x.m, "PQ", (struct an_where){0}, text("U(1)"), 0,
                       &x.d);
    an_model_add_group(&i, &x.m, "W", (struct an_where){0}, text("Z2"), 1,
                       &x.d);
    assert_true(x.m.group[0].gauged);
    assert_false(x.m.group[1].gauged);
    assert_false(x.m.group[2].gauged);
    assert_true(x.m.group[3].gauged);
    finish(&x);
    stop(&x);
}

static void sixty_five_groups_are_too_many(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    for (int i = 0; i <= AN_MAX_GROUPS; i++) {
        char name[16];
        snprintf(name, sizeof name, "X%d", i);
        assert_int_equal(group(&x, name, "U(1)"), i < AN_MAX_GROUPS ? 0 : -1);
    }
    assert_int_equal(x.m.ncoordinates, AN_MAX_GROUPS + 1);
    assert_int_equal(x.d.nerrors, 1);
    stop(&x);
}

static void parameters_are_numbers_or_free(void **state)
{
    (void)state;
    static const struct {
        const char *name, *value;
        int rc;
    } cases[] = {
        {"a", "7/2", 0},    {"b", "free", 0}, {"c_1", "0.5", 0},
        {"a", "1", -1},     {"d", "1/0", -1}, {"e", "x", -1},
        {"a-b", "1", -1},   {"2a", "1", -1},  {"unknown", "1", -1},
        {"f", "a + 1", -1}, {"_g", "-3", 0},
    };
    struct fixture x;
    start(&x);
    size_t errors = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int rc =
            an_model_add_parameter(&x.m, cases[i].name, (struct an_where){0},
                                   text(cases[i].value), &x.d);
        assert_int_equal(rc, cases[i].rc);
        errors += rc < 0;
        assert_int_equal(x.d.nerrors, errors);
    }
    /* d, e and f are declared, so that what uses them is no further error. */
    assert_int_equal(x.m.nparameters, 7);
    assert_true(x.m.parameter[1].free);
    assert_int_equal(x.m.nunknowns, 4);
    assert_string_equal(x.m.unknown[0], "b");
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_is_built_without_a_word),
        cmocka_unit_test(empty_model_has_one_symmetric_vacuum),
        cmocka_unit_test(group_names_that_mean_something_are_refused),
        cmocka_unit_test(gauged_follows_the_kind_unless_given),
        cmocka_unit_test(sixty_five_groups_are_too_many),
        cmocka_unit_test(parameters_are_numbers_or_free),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
