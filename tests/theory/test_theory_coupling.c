/* test_theory_coupling.c - couplings, explicit breaking, counted numbers and
 * processes. */
#include "tests/theory/fixture.h"

static void repeated_coupling_draws_a_warning(void **state)
{
    (void)state;
    static const char *const terms[] = {"L* H eR", "Q* H dR", "eR H L*",
                                        "L* H eR"};
    struct fixture x;
    standard_model(&x);
    for (size_t i = 0; i < 4; i++)
        an_model_add_coupling(&x.m, text(terms[i]), text(i ? NULL : "y"), &x.d);
    assert_int_equal(
        an_model_add_coupling(&x.m, text("L* h eR"), text(NULL), &x.d), -1);
    an_diags_clear(&x.d);
    assert_int_equal(an_model_finish(&x.m, &x.d), 0);
    assert_int_equal(x.d.n, 2);
    assert_int_equal(x.d.v[0].severity, AN_WARNING);
    assert_says(&x, "is listed twice");
    assert_string_equal(x.m.coupling[0].name, "y");
    assert_null(x.m.coupling[1].name);
    stop(&x);
}

static void explicit_breaking_keeps_lorentz_and_centres(void **state)
{
    (void)state;
    static const struct {
        const char *term, *says; /* says NULL: fine */
    } cases[] = {
        {"S", NULL},
        {"L L H H", NULL},
        {"H* D", NULL},
        {"Q Q Q L", NULL},
        {"L H", "is a fermion"},
        {"H", "contains no singlet of SU2L"},
        {"Q Q", "contains no singlet of SU3c"},
        {"H^3 D", NULL},
        {"H^3", "contains no singlet of SU2L"},
        {"X", NULL},
        {"hh", "'hh'"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "SU3c", "SU(3)");
        group(&x, "SU2L", "SU(2)");
        field(&x, "Q", "left", 3, "SU3c=3 SU2L=2");
        field(&x, "L", "left", 3, "SU2L=2");
        field(&x, "H", "scalar", 1, "SU2L=2");
        field(&x, "D", "scalar", 1, "SU2L=2");
        field(&x, "S", "scalar", 1, "");
        field(&x, "X", "superfield", 1, "");
        assert_clean(&x);
        int rc = an_model_add_explicit(&x.m, text(cases[i].term), &x.d);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        assert_int_equal(x.m.nexplicit, cases[i].says == NULL);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        stop(&x);
    }
}

static void explicit_breaking_of_a_gauge_symmetry_makes_it_global(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "X", "U(1)");
    group(&x, "Y", "U(1)");
    group(&x, "W", "U(1)");
    size_t i;
    an_model_add_group(&i, &x.m, "Z", (struct an_where){0}, text("Z(3)"), 1,
                       &x.d);
    an_model_add_parameter(&x.m, "a", (struct an_where){0}, text("free"), &x.d);
    field(&x, "S", "scalar", 1, "X=1 Y=1 Z=1");
    field(&x, "T", "scalar", 1, "Y=1 Z=-1");
    field(&x, "R", "scalar", 2, "W=0,1");
    field(&x, "U", "scalar", 1, "W=a");
    assert_int_equal(an_model_add_explicit(&x.m, text("S T*"), &x.d), 0);
    /* X: 1, Y: 0, Z: 1 + 1 = 2. */
    assert_false(x.m.group[0].gauged);
    assert_true(x.m.group[1].gauged);
    assert_false(x.m.group[3].gauged);
    assert_int_equal(x.d.n, 2);
    assert_int_equal(x.d.nerrors, 0);
    assert_says(&x, "'S T*' breaks the gauge symmetry X: it is treated as "
                    "global");
    an_model_add_explicit(&x.m, text("U U*"), &x.d);
    an_model_add_explicit(&x.m, text("R[1]"), &x.d);
    assert_true(x.m.group[2].gauged);
    an_model_add_explicit(&x.m, text("R"), &x.d);
    assert_false(x.m.group[2].gauged);
    an_model_finish(&x.m, &x.d);
    assert_int_equal(x.d.nerrors, 0);
    stop(&x);
}

static void counting_has_one_value_for_each_field(void **state)
{
    (void)state;
    const struct an_scalar fields[] = {text("Q"), text("uR"), text("Q")};
    const struct an_scalar bad[] = {text("q")};
    const struct an_scalar values[] = {text("1/3"), text("1/3"), text("0")};
    struct fixture x;
    standard_model(&x);
    assert_int_equal(an_model_add_count(&x.m, "B", fields, values, 2,
                                        (struct an_where){0}, &x.d),
                     0);
    fmpq_t third;
    fmpq_init(third);
    fmpq_set_si(third, 1, 3);
    assert_true(fmpq_equal(&x.m.count[0].value[0], third));
    assert_true(fmpq_is_zero(&x.m.count[0].value[3]));
    fmpq_clear(third);
    assert_clean(&x);
    assert_int_equal(an_model_add_count(&x.m, "L", fields, values, 3,
                                        (struct an_where){0}, &x.d),
                     -1);
    assert_int_equal(an_model_add_count(&x.m, "M", bad, values, 1,
                                        (struct an_where){0}, &x.d),
                     -1);
    assert_string_equal(x.d.v[1].suggestion, "Q");
    assert_int_equal(an_model_add_count(&x.m, "B", fields, values, 1,
                                        (struct an_where){0}, &x.d),
                     -1);
    assert_int_equal(x.m.ncounts, 1);
    stop(&x);
}

static int doublets(struct fixture *x, struct an_doublets *d, const char *first,
                    const char *second)
{
    struct an_scalar name[] = {text(first), text(second)};
    return an_model_set_doublets(&x->m, d, name, second ? 2 : 1, &x->d);
}

static void processes_name_visible_fermions(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "D", "left", 1, "SU2L=2 Y=-1/2");
    assert_int_equal(doublets(&x, &x.m.quarks, "H", NULL), -1);
    assert_int_equal(doublets(&x, &x.m.leptons, "l", NULL), -1);
    assert_int_equal(x.d.nerrors, 2);
    assert_says(&x, "'H' holds no fermions");
    assert_int_equal(x.m.quarks.n, 0);
    assert_int_equal(x.m.leptons.n, 0);
    assert_int_equal(doublets(&x, &x.m.leptons, "D", "D"), -1);
    assert_says(&x, "'D' is named twice");
    an_diags_clear(&x.d);
    assert_int_equal(an_model_finish(&x.m, &x.d), 0);
    assert_says(&x, "'D' stands for visible leptons but is not visible");
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repeated_coupling_draws_a_warning),
        cmocka_unit_test(explicit_breaking_keeps_lorentz_and_centres),
        cmocka_unit_test(explicit_breaking_of_a_gauge_symmetry_makes_it_global),
        cmocka_unit_test(counting_has_one_value_for_each_field),
        cmocka_unit_test(processes_name_visible_fermions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
