/* test_theory_charge.c - the electric charge and colour. */
#include "tests/theory/fixture.h"

#include "theory/colour.h"

static void electric_charge_is_refused_with_the_reason(void **state)
{
    (void)state;
    static const struct {
        const char *group, *list, *says;
    } cases[] = {
        {"SU3c", "[1,1]", "2 numbers for SU3c, which is SU(3)"},
        {"SU3c", "[1,1,-1]", "add up to 1, not to 0"},
        {"SU3c", "[1,x,-1]", "expected an exact rational"},
        {"Y", "[1,1]", "a list of numbers for Y, which is U(1)"},
        {"Z", "[1,1]", "a list of numbers for Z"},
        {"E", "[1,1]", "{E: {labels: [...]}}"},
        {"O", "[1,1]", "one of each pair of opposite eigenvalues"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "SU3c", "SU(3)");
        group(&x, "Y", "U(1)");
        group(&x, "Z", "Z(2)");
        group(&x, "E", "E6");
        group(&x, "O", "SO(10)");
        assert_int_equal(eigenvalues(&x, cases[i].group, cases[i].list), -1);
        assert_says(&x, cases[i].says);
        assert_int_equal(x.d.nerrors, 1);
        assert_true(x.m.faulty);
        stop(&x);
    }
}

static void parts_of_the_electric_charge_add_up(void **state)
{
    (void)state;
    const struct an_scalar labels[] = {text("0"), text("1/2")};
    struct fixture x;
    start(&x);
    group(&x, "A", "SU(3)");
    group(&x, "Y", "U(1)");
    group(&x, "Z", "Z(2)");
    eigenvalues(&x, "A", "[1/3,-2/3,1/3]");
    an_model_add_charge_labels(&x.m, 0, labels, 2, (struct an_where){0}, &x.d);
    an_model_add_charge_u1(&x.m, 1, text("1/2"), &x.d);
    an_model_add_charge_u1(&x.m, 1, text("1/2"), &x.d);
    assert_clean(&x);
    static const char *const expected[] = {"1/3", "1/6", "1", "0", "0"};
    for (size_t i = 0; i < 5; i++) {
        char *s = an_rational_text(&x.m.electric_charge[i]);
        assert_string_equal(s, expected[i]);
        free(s);
    }
    assert_int_equal(an_model_add_charge_u1(&x.m, 0, text("1"), &x.d), -1);
    assert_int_equal(an_model_add_charge_u1(&x.m, 2, text("1"), &x.d), -1);
    assert_int_equal(an_model_add_charge_labels(&x.m, 0, labels, 1,
                                                (struct an_where){0}, &x.d),
                     -1);
    assert_int_equal(x.d.nerrors, 3);
    stop(&x);
}

static void zero_charge_means_everything_is_neutral(void **state)
{
    (void)state;
    static const char *const zero[] = {"0", "0 Y", "Y - Y"};
    for (size_t i = 0; i < 3; i++) {
        struct fixture x;
        start(&x);
        group(&x, "Y", "U(1)");
        an_model_set_charge(&x.m, text(zero[i]), &x.d);
        finish(&x);
        assert_false(x.m.has_charge);
        stop(&x);
    }
}

static void colour_is_a_factor_or_some_nodes(void **state)
{
    (void)state;
    static const struct {
        const char *group, *nodes, *says; /* says NULL: fine */
        int rank;
    } cases[] = {
        {"SU5", NULL, NULL, 4},
        {"SU5", "[1,2]", NULL, 2},
        {"SU5", "[4,2]", NULL, 2},
        {"SU5", "[5]", "5 is out of range", 0},
        {"SU5", "[0]", "0 is out of range", 0},
        {"SU5", "[1,1]", "node 1 is given twice", 0},
        {"SU5", "[]", "no nodes of SU5", 0},
        {"SU6", "[1]", "there is no group 'SU6'", 0},
        {"Y", NULL, "colour is Y, which is U(1)", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        struct an_scalar v[MOST];
        start(&x);
        group(&x, "SU3c", "SU(3)");
        group(&x, "SU5", "SU(5)");
        group(&x, "Y", "U(1)");
        char *copy = an_strdup(cases[i].nodes ? cases[i].nodes : "");
        size_t n = split(v, copy);
        int rc = an_model_add_colour(&x.m, text(cases[i].group),
                                     cases[i].nodes ? v : NULL, n, &x.d);
        free(copy);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        an_model_finish(&x.m, &x.d);
        assert_int_equal(x.d.n, cases[i].says != NULL);
        if (!cases[i].says) {
            assert_int_equal(an_colour_factor(&x.m), 1);
            assert_int_equal(x.m.colour.rank, cases[i].rank);
        }
        stop(&x);
    }
}

/* Diagonal subgroups: nodes turn together in the order given. */
static void colour_of_several_factors(void **state)
{
    (void)state;
    static const struct {
        const char *group[3], *nodes[3];
        const char *says;
        int labels[2]; /* of the weight (1, 0) in the second factor */
    } cases[] = {
        {{"A", "B"}, {NULL, NULL}, NULL, {1, 0}},
        {{"A", "B"}, {"[1,2]", "[2,1]"}, NULL, {0, 1}},
        {{"B", "P"}, {NULL, "[1,2]"}, NULL, {1, 0}},
        {{"A", "B", "P"}, {NULL, NULL, "[3,2]"}, NULL, {1, 0}},
        {{"A", "P"}, {NULL, NULL}, "different diagrams", {0}},
        {{"A", "P"}, {NULL, "[1,3]"}, "different diagrams", {0}},
        {{"A", "A"}, {NULL, NULL}, "A is given twice", {0}},
        {{"A", "Y"}, {NULL, NULL}, "colour is Y, which is U(1)", {0}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        int rc = 0;
        start(&x);
        group(&x, "A", "SU(3)");
        group(&x, "B", "SU(3)");
        group(&x, "P", "SU(4)");
        group(&x, "Y", "U(1)");
        for (size_t k = 0; k < 3 && cases[i].group[k]; k++) {
            struct an_scalar v[MOST];
            const char *nodes = cases[i].nodes[k];
            char *copy = an_strdup(nodes ? nodes : "");
            size_t n = split(v, copy);
            rc |= an_model_add_colour(&x.m, text(cases[i].group[k]),
                                      nodes ? v : NULL, n, &x.d);
            free(copy);
        }
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        an_model_finish(&x.m, &x.d);
        if (!cases[i].says) {
            int weight[7] = {0, 0, 1}, label[2];
            assert_int_equal(x.m.colour.rank, 2);
            assert_int_equal(x.m.colour.nideals, 1);
            assert_int_equal(an_colour_factor(&x.m), x.m.ngroups);
            an_subalgebra_labels(label, &x.m.colour, weight);
            assert_memory_equal(label, cases[i].labels, sizeof label);
        }
        stop(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colour_of_several_factors),
        cmocka_unit_test(electric_charge_is_refused_with_the_reason),
        cmocka_unit_test(parts_of_the_electric_charge_add_up),
        cmocka_unit_test(zero_charge_means_everything_is_neutral),
        cmocka_unit_test(colour_is_a_factor_or_some_nodes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
