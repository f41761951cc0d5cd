/* test_theory_expect.c - expectations, and the names of anomalies and finite
 * groups in them. */
#include "tests/theory/fixture.h"

#include "theory/text/anomaly_name.h"

/* The Standard Model with lepton number, SU(3)_D, Sp(4) and discrete groups. */
static void big_model(struct fixture *x)
{
    start(x);
    group(x, "SU3c", "SU(3)");
    group(x, "SU2L", "SU(2)");
    group(x, "Y", "U(1)");
    group(x, "l", "U(1)");
    group(x, "B-L", "U(1)");
    group(x, "Z2", "Z(2)");
    group(x, "Z3", "Z(3)");
    group(x, "Sp4", "Sp(4)");
    group(x, "SO10", "SO(10)");
    field(x, "L", "left", 3, "SU2L=2 Y=-1/2 l=1 B-L=-1");
    field(x, "N", "left", 2, "Z2=odd");
    field(x, "eta", "scalar", 1, "SU2L=2 Y=1/2 Z2=odd");
    assert_clean(x);
}

static int expect(struct fixture *x, enum an_expect_what what, const char *p,
                  const char *key, const char *value)
{
    return an_model_add_expect(&x->m, what, p, text(key), text(value), NULL, 0,
                               (struct an_where){0}, &x->d);
}

static const struct {
    const char *written, *name; /* name NULL: none */
} anomaly_names[] = {
    {"SU3c^3", "SU3c^3"},
    {"SU2L^2 l", "SU2L^2 l"},
    {"l SU2L^2", "SU2L^2 l"},
    {"SU2L SU2L l", "SU2L^2 l"},
    {"  l   SU2L^2 ", "SU2L^2 l"},
    {"B-L Y^2", "Y^2 B-L"},
    {"B-L^2 Y", "Y B-L^2"},
    {"B-L l Y", "Y l B-L"},
    {"Y^1 Y^2", "Y^3"},
    {"Y Y Y", "Y^3"},
    {"B-L grav^2", "grav^2 B-L"},
    {"SU2L Witten", "Witten SU2L"},
    {"Witten Sp4", "Witten Sp4"},
    {"new SU2L", "new SU2L"},
    {"Z2 SU3c^2", "SU3c^2 Z2"},
    {"grav^2 Z2", "grav^2 Z2"},
    {"Z2^3", "Z2^3"},
    {"spin Z3", "spin Z3"},
    {"", NULL},
    {"SU2L^3", NULL},
    {"SO10^3", NULL},
    {"Sp4^3", NULL},
    {"SU3c l", NULL},
    {"SU3c^2", NULL},
    {"SU3c^2 l^2", NULL},
    {"SU3c^2 SU2L", NULL},
    {"Y^2", NULL},
    {"Y^4", NULL},
    {"Y^2 l^2", NULL},
    {"Y^0", NULL},
    {"Y^", NULL},
    {"Y^22", NULL},
    {"grav Y", NULL},
    {"grav^2", NULL},
    {"grav^2 Y l", NULL},
    {"grav^2 SU2L", NULL},
    {"Witten SU3c", NULL},
    {"Witten SO10", NULL},
    {"Witten SU2L^2", NULL},
    {"Witten Y", NULL},
    {"new Sp4", NULL},
    {"new Witten SU2L", NULL},
    {"spin Y", NULL},
    {"spin SU2L", NULL},
    {"Z2 Z3^2", NULL},
    {"Z2^2 Y", NULL},
    {"spin Z2 Z3", NULL},
    {"Z2", NULL},
    {"su2l^2 l", NULL},
};

static void anomaly_names_have_one_form(void **state)
{
    (void)state;
    struct fixture x;
    big_model(&x);
    for (size_t i = 0; i < sizeof anomaly_names / sizeof *anomaly_names; i++) {
        char *name = an_anomaly_name(&x.m, anomaly_names[i].written);
        if (!anomaly_names[i].name)
            assert_null(name);
        else if (!name)
            fail_msg("'%s' is refused", anomaly_names[i].written);
        else
            assert_string_equal(name, anomaly_names[i].name);
        free(name);
    }
    stop(&x);
}

static void misspelt_group_in_an_anomaly_is_suggested(void **state)
{
    (void)state;
    struct fixture x;
    char *name = NULL;
    big_model(&x);
    int rc = an_anomaly_name_read(&name, &x.m, "SU2l^2 l", (struct an_where){0},
                                  &x.d);
    assert_int_equal(rc, -1);
    assert_null(name);
    assert_int_equal(x.d.nerrors, 1);
    assert_string_equal(x.d.v[0].suggestion, "SU2L");
    an_anomaly_name_read(&name, &x.m, "wittem SU2L", (struct an_where){0},
                         &x.d);
    assert_string_equal(x.d.v[1].suggestion, "Witten");
    stop(&x);
}

/* Z_a x Z_b = Z_gcd x Z_lcm. */
static void residual_groups_are_invariant_factors(void **state)
{
    (void)state;
    static const struct {
        const char *written, *name; /* name NULL: refused */
        const char *suggestion;
        size_t n;
        long factors[3];
    } cases[] = {
        {"trivial", "trivial", NULL, 0, {0}},
        {"Z1", "trivial", NULL, 0, {0}},
        {"Z6", "Z6", NULL, 1, {6}},
        {"Z_6", "Z6", NULL, 1, {6}},
        {"Z(6)", "Z6", NULL, 1, {6}},
        {"Z2 x Z6", "Z2 x Z6", NULL, 2, {2, 6}},
        {"Z2 \xc3\x97 Z6", "Z2 x Z6", NULL, 2, {2, 6}},
        {"Z2xZ2xZ(4)", "Z2 x Z2 x Z4", NULL, 3, {2, 2, 4}},
        {"Z2 x Z3", NULL, "Z6", 0, {0}},
        {"Z6 x Z2", NULL, "Z2 x Z6", 0, {0}},
        {"Z4 x Z6", NULL, "Z2 x Z12", 0, {0}},
        {"Z6 x Z10 x Z15", NULL, "Z30 x Z30", 0, {0}},
        {"Z", NULL, NULL, 0, {0}},
        {"Z0", NULL, NULL, 0, {0}},
        {"Z06", NULL, NULL, 0, {0}},
        {"Z(6", NULL, NULL, 0, {0}},
        {"Z6 x", NULL, NULL, 0, {0}},
        {"Z6 Z2", NULL, NULL, 0, {0}},
        {"Z99999999999999999999", NULL, NULL, 0, {0}},
        {"z6", NULL, NULL, 0, {0}},
        {"none", NULL, NULL, 0, {0}},
        {"", NULL, NULL, 0, {0}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        int rc = expect(&x, AN_EXPECT_RESIDUAL, NULL, NULL, cases[i].written);
        assert_int_equal(rc, cases[i].name ? 0 : -1);
        assert_int_equal(x.d.n, cases[i].name ? 0 : 1);
        if (cases[i].name) {
            const struct an_expectation *e = &x.m.expect[0];
            assert_string_equal(e->value, cases[i].name);
            assert_int_equal(e->nfactors, cases[i].n);
            for (size_t k = 0; k < e->nfactors; k++)
                assert_int_equal(e->factors[k], cases[i].factors[k]);
        } else if (cases[i].suggestion) {
            assert_string_equal(x.d.v[0].suggestion, cases[i].suggestion);
        } else {
            assert_null(x.d.v[0].suggestion);
        }
        stop(&x);
    }
}

static void values_are_words_that_verdicts_use(void **state)
{
    (void)state;
    static const struct {
        enum an_expect_what what;
        const char *key, *value, *says; /* says NULL: fine */
    } cases[] = {
        {AN_EXPECT_ANOMALY_FREE, NULL, "true", NULL},
        {AN_EXPECT_ANOMALY_FREE, NULL, "false", NULL},
        {AN_EXPECT_ANOMALY_FREE, NULL, "yes", "one of true, false"},
        {AN_EXPECT_ANOMALY, "l SU2L^2", "3/2", NULL},
        {AN_EXPECT_ANOMALY, "l SU2L^2", "x", "expected an exact rational"},
        {AN_EXPECT_ANOMALY, "l SU2", "0", "is no group"},
        {AN_EXPECT_NEUTRINOS, NULL, "Dirac", NULL},
        {AN_EXPECT_NEUTRINOS, NULL, "mixed", NULL},
        {AN_EXPECT_NEUTRINOS, NULL, "dirac", "Dirac"},
        {AN_EXPECT_NEUTRINOS, "dirac", "2", NULL},
        {AN_EXPECT_NEUTRINOS, "massless", "0", NULL},
        {AN_EXPECT_NEUTRINOS, "massless", "-1", "out of range"},
        {AN_EXPECT_NEUTRINOS, "Dirac", "2", "dirac"},
        {AN_EXPECT_NEUTRINOS, "mixed", "2", "dirac, majorana or massless"},
        {AN_EXPECT_DARK_MATTER, NULL, "stable", NULL},
        {AN_EXPECT_DARK_MATTER, NULL, "instable", "unstable"},
        {AN_EXPECT_ALLOWED, NULL, "L eta N", NULL},
        {AN_EXPECT_FORBIDDEN, NULL, "L* eta* N", NULL},
        {AN_EXPECT_FORBIDDEN, NULL, "L* Eta* N", "eta"},
        {AN_EXPECT_PROCESS, "proton_decay", "forbidden", NULL},
        {AN_EXPECT_PROCESS, "neutron_antineutron", "allowed", NULL},
        {AN_EXPECT_PROCESS, "neutrinoless_double_beta", "allowed", NULL},
        {AN_EXPECT_PROCESS, "neutrinoless_quadruple_beta", "allowed", NULL},
        {AN_EXPECT_PROCESS, "proton-decay", "allowed", "proton_decay"},
        {AN_EXPECT_PROCESS, "proton_decay", "never", "allowed, forbidden"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        big_model(&x);
        int rc = expect(&x, cases[i].what, NULL, cases[i].key, cases[i].value);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        assert_int_equal(x.d.nerrors, cases[i].says != NULL);
        assert_int_equal(x.m.nexpects, cases[i].says == NULL);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        stop(&x);
    }
}

static void anomaly_keeps_its_canonical_name_and_number(void **state)
{
    (void)state;
    struct fixture x;
    fmpq_t value;
    big_model(&x);
    fmpq_init(value);
    fmpq_set_si(value, -3, 2);
    expect(&x, AN_EXPECT_ANOMALY, NULL, "l Y^2", "-3/2");
    assert_string_equal(x.m.expect[0].key, "Y^2 l");
    assert_true(fmpq_equal(x.m.expect[0].number, value));
    /* The same in another order is given twice. */
    assert_int_equal(expect(&x, AN_EXPECT_ANOMALY, NULL, "Y l Y", "0"), -1);
    assert_says(&x, "given twice");
    fmpq_clear(value);
    stop(&x);
}

static void candidates_are_fields_factors_or_products(void **state)
{
    (void)state;
    static const struct {
        const char *name, *says;
    } cases[] = {
        {"N", NULL},    {"eta", NULL},    {"SU2L", NULL},
        {"N^3", NULL},  {"N eta*", NULL}, {"B-L", "carries no charge"},
        {"Eta", "eta"}, {"SU2l", "SU2L"}, {"N^x", "N^x"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        big_model(&x);
        const struct an_scalar list[] = {text("N"), text(cases[i].name)};
        int rc = an_model_add_expect(&x.m, AN_EXPECT_CANDIDATES, NULL,
                                     text(NULL), text(NULL), list, 2,
                                     (struct an_where){0}, &x.d);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        else
            assert_string_equal(x.m.expect[0].list[1], cases[i].name);
        stop(&x);
    }
}

static void missing_terms_change_verdicts(void **state)
{
    (void)state;
    static const struct {
        const char *term, *change, *says;
    } cases[] = {
        {"L eta N", "neutrinos", NULL},
        {"L* eta* N*", "proton_decay", NULL},
        {"L Eta N", "neutrinos", "eta"},
        {"L eta N", "neutrino", "neutrinos"},
        {"L eta N", "double_beta", "dark_matter, neutrinos, proton_decay"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        big_model(&x);
        const struct an_scalar list[] = {text("dark_matter"),
                                         text(cases[i].change)};
        int rc = an_model_add_expect(&x.m, AN_EXPECT_MISSING, NULL,
                                     text(cases[i].term), text(NULL), list, 2,
                                     (struct an_where){0}, &x.d);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        else
            assert_string_equal(x.m.expect[0].list[1], cases[i].change);
        stop(&x);
    }
}

static void scenarios_must_exist(void **state)
{
    (void)state;
    struct fixture x;
    big_model(&x);
    vacuum(&x, "early", false);
    vacuum(&x, "late", false);
    vacuum(&x, "doublet", true);
    expect(&x, AN_EXPECT_RESIDUAL, "early", NULL, "Z2");
    expect(&x, AN_EXPECT_RESIDUAL, "doublet", NULL, "Z2");
    expect(&x, AN_EXPECT_NEUTRINOS, "late", NULL, "Dirac");
    expect(&x, AN_EXPECT_NEUTRINOS, "doublet", NULL, "Dirac");
    expect(&x, AN_EXPECT_ALLOWED, "early", NULL, "L eta N");
    assert_clean(&x);
    expect(&x, AN_EXPECT_RESIDUAL, "doublets", NULL, "Z2");
    expect(&x, AN_EXPECT_DARK_MATTER, "early", NULL, "stable");
    assert_clean(&x);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 2);
    assert_string_equal(x.d.v[0].message, "there is no scenario 'doublets'");
    assert_string_equal(x.d.v[0].suggestion, "doublet");
    assert_says(&x, "'early' is not the last step");
    stop(&x);
}

static void one_value_for_each_scenario(void **state)
{
    (void)state;
    struct fixture x;
    big_model(&x);
    vacuum(&x, "a", true);
    vacuum(&x, "b", true);
    assert_int_equal(expect(&x, AN_EXPECT_RESIDUAL, "a", NULL, "Z2"), 0);
    assert_int_equal(expect(&x, AN_EXPECT_RESIDUAL, "b", NULL, "Z4"), 0);
    assert_int_equal(expect(&x, AN_EXPECT_RESIDUAL, "a", NULL, "Z4"), -1);
    assert_int_equal(expect(&x, AN_EXPECT_NEUTRINOS, "a", "dirac", "1"), 0);
    assert_int_equal(expect(&x, AN_EXPECT_NEUTRINOS, "a", "massless", "2"), 0);
    assert_int_equal(expect(&x, AN_EXPECT_NEUTRINOS, "a", "dirac", "2"), -1);
    assert_int_equal(expect(&x, AN_EXPECT_ALLOWED, NULL, NULL, "N N"), 0);
    assert_int_equal(expect(&x, AN_EXPECT_ALLOWED, NULL, NULL, "L eta N"), 0);
    assert_int_equal(x.d.nerrors, 2);
    assert_int_equal(x.m.nexpects, 6);
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(anomaly_names_have_one_form),
        cmocka_unit_test(misspelt_group_in_an_anomaly_is_suggested),
        cmocka_unit_test(residual_groups_are_invariant_factors),
        cmocka_unit_test(values_are_words_that_verdicts_use),
        cmocka_unit_test(anomaly_keeps_its_canonical_name_and_number),
        cmocka_unit_test(candidates_are_fields_factors_or_products),
        cmocka_unit_test(missing_terms_change_verdicts),
        cmocka_unit_test(scenarios_must_exist),
        cmocka_unit_test(one_value_for_each_scenario),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
