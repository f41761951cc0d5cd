/* test_anomaly_instantons.c - what instantons leave of global symmetries. */
#include "tests/model.h"

/* One global U(1) or Z(n) on the Standard Model, and what is left of it. */
struct row {
    const char *group, *fields;
    size_t n; /* instantons that violate it */
    const char *violates[2];
    const char *left;
};

static void check_row(const struct row *r)
{
    struct model x;
    struct an_instantons s;
    size_t g;
    model_print(&x,
                "extends: standard-model\n"
                "groups: {P: {group: %s, gauged: false}}\n"
                "fields: {%s}\n",
                r->group, r->fields);
    an_instantons_init(&s);
    assert_true(an_anomaly_instantons(&s, &x.m));
    assert_true(s.has_global);
    assert_true(an_model_find_group(&g, &x.m, "P"));
    assert_int_equal(s.n, r->n);
    for (size_t i = 0; i < s.n; i++) {
        const fmpq *q = s.v[i].violates;
        assert_rational(&q[x.m.coordinate[g]], r->violates[i]);
        for (size_t k = 0; k + 1 < x.m.ncoordinates; k++)
            if (k != x.m.coordinate[g])
                assert_true(fmpq_is_zero(&q[k]));
    }
    char *left = an_orders_text(&s.discrete, true);
    assert_string_equal(left, r->left);
    free(left);
    an_instantons_clear(&s);
    model_close(&x);
}

/* 't Hooft 1976: Delta B = Delta L = 3 for three generations. */
static void one_global_symmetry_of_the_standard_model(void **state)
{
    (void)state;
    const struct row row[] = {
        {"U(1)", "L: {P: 1}, eR: {P: 1}", 1, {"3", NULL}, "Z3"},
        {"U(1)",
         "L: {P: [1, 0, 0]}, eR: {P: [1, 0, 0]}",
         1,
         {"1", NULL},
         "trivial"},
        {"U(1)",
         "L: {P: [1, -1, 0]}, eR: {P: [1, -1, 0]}",
         0,
         {NULL, NULL},
         "U(1)"},
        /* unit 1/3, Delta B = 3 */
        {"U(1)",
         "Q: {P: 1/3}, uR: {P: 1/3}, dR: {P: 1/3}",
         1,
         {"3", NULL},
         "Z9"},
        {"U(1)",
         "Q: {P: 1/3}, uR: {P: 1/3}, dR: {P: 1/3}, "
         "L: {P: -1}, eR: {P: -1}",
         0,
         {NULL, NULL},
         "U(1)"},
        /* B + L: 6 in units of 1/3 */
        {"U(1)",
         "Q: {P: 1/3}, uR: {P: 1/3}, dR: {P: 1/3}, "
         "L: {P: 1}, eR: {P: 1}",
         1,
         {"6", NULL},
         "Z18"},
        /* SU3^2 P = 1 and SU2^2 P = 3/2: vertices of 2 and 3 units */
        {"U(1)",
         "L: {P: 1}, D: {type: left, generations: 2, SU3c: 3, P: 1}, "
         "T: {type: right, generations: 2, SU3c: 3}",
         2,
         {"2", "3"},
         "trivial"},
        /* two heavy quarks of N_DW = 2 */
        {"U(1)",
         "D: {type: left, generations: 2, SU3c: 3, P: 1}, "
         "T: {type: right, generations: 2, SU3c: 3}",
         1,
         {"2", NULL},
         "Z2"},
        {"U(1)", "s: {type: scalar, P: 1/2}, L: {P: 1}", 1, {"3", NULL}, "Z6"},
        {"Z(3)", "L: {P: 1}, eR: {P: 1}", 0, {NULL, NULL}, "Z3"},
        {"Z(4)", "L: {P: 1}, eR: {P: 1}", 1, {"3", NULL}, "trivial"},
        {"Z(6)", "L: {P: 1}, eR: {P: 1}", 1, {"3", NULL}, "Z3"},
        {"Z(2)", "s: {type: scalar, P: 1}", 0, {NULL, NULL}, "Z2"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        check_row(&row[i]);
}

static void assert_left(const char *text, const char *expected, bool global)
{
    struct model x;
    struct an_instantons s;
    model_open(&x, text);
    an_instantons_init(&s);
    assert_true(an_anomaly_instantons(&s, &x.m));
    assert_int_equal(s.has_global, global);
    char *left = an_orders_text(&s.discrete, true);
    assert_string_equal(left, expected);
    free(left);
    an_instantons_clear(&s);
    model_close(&x);
}

/* B and L together: (3, 3) is absorbed in the lattice of (1/3, 0), (0, 1). */
static void baryon_and_lepton_number_together(void **state)
{
    (void)state;
    assert_left("extends: standard-model\n"
                "groups: {B: {group: U(1), gauged: false},\n"
                "  l: {group: U(1), gauged: false}}\n"
                "fields: {Q: {B: 1/3}, uR: {B: 1/3}, dR: {B: 1/3},\n"
                "  L: {l: 1}, eR: {l: 1}}\n",
                "Z3 x U(1)", true);
    /* L_e, L_mu, L_tau: (1, 1, 1) is absorbed. */
    assert_left("extends: standard-model\n"
                "groups: {a: {group: U(1), gauged: false},\n"
                "  b: {group: U(1), gauged: false},\n"
                "  c: {group: U(1), gauged: false}}\n"
                "fields: {L: {a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1]},\n"
                "  eR: {a: [1, 0, 0], b: [0, 1, 0], c: [0, 0, 1]}}\n",
                "U(1) x U(1)", true);
}

static void only_gauged_simple_factors_have_instantons(void **state)
{
    (void)state;
    assert_left("groups: {W: {group: SU(2), gauged: false},\n"
                "  l: {group: U(1), gauged: false}}\n"
                "fields: {a: {type: left, W: 2, l: 1}}\n",
                "U(1)", true);
    assert_left("extends: standard-model\n", "trivial", false);
    assert_left("extends: standard-model\n"
                "groups: {l: U(1)}\n"
                "fields: {L: {l: 1}}\n",
                "trivial", false);
    assert_left("extends: standard-model\n"
                "groups: {P: Z(2)}\n",
                "trivial", false); /* it acts on nothing */
    /* Gluinos: 2T(8) = 6 zero modes, R of charge 1 is left as Z_6. */
    assert_left("groups: {C: SU(3), R: {group: U(1), gauged: false}}\n"
                "fields: {g: {type: left, C: 8, R: 1}}\n",
                "Z6", true);
    assert_left("groups: {E: E8, R: {group: U(1), gauged: false}}\n"
                "fields: {g: {type: left, E: 248, R: 1}}\n",
                "Z60", true);
}

static void an_unknown_global_charge_has_no_answer(void **state)
{
    (void)state;
    struct model x;
    struct an_instantons s;
    model_open(&x, "extends: standard-model\n"
                   "groups: {l: {group: U(1), gauged: false}, X: U(1)}\n"
                   "fields: {L: {l: \"?\"}}\n");
    an_instantons_init(&s);
    assert_false(an_anomaly_instantons(&s, &x.m));
    assert_int_equal(s.n, 0);
    an_instantons_clear(&s);
    model_close(&x);
    model_open(&x, "extends: standard-model\n"
                   "groups: {l: {group: U(1), gauged: false}, X: U(1)}\n"
                   "fields: {L: {l: 1, X: \"?\"}}\n");
    an_instantons_init(&s);
    assert_true(an_anomaly_instantons(&s, &x.m));
    assert_group(&s.discrete, "Z3");
    an_instantons_clear(&s);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_global_symmetry_of_the_standard_model),
        cmocka_unit_test(baryon_and_lepton_number_together),
        cmocka_unit_test(only_gauged_simple_factors_have_instantons),
        cmocka_unit_test(an_unknown_global_charge_has_no_answer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
