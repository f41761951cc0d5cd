/* test_theory_diagonal.c - vevs of adjoints, along a diagonal direction. */
#include "tests/theory/fixture.h"

#include <stdio.h>

/* Zero weight is not enough: 8 and 3 x 3bar hold no, and one, singlet. */
static void colour_octet_has_no_singlet(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "O", "scalar", 1, "SU3c=8");
    field(&x, "S8", "scalar", 1, "SU3c=8 SU2L=2 Y=1/2");
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "O", NULL);
    vev(&x, p, "S8", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 2);
    assert_says(&x, "every neutral component of 'O' is coloured");
    stop(&x);
}

static void diagonal_of_colour_breaks_colour(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "O", "scalar", 1, "SU3c=8");
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "O", "diagonal [1,1,-2]");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "breaks colour");
    stop(&x);
}

/* SU(4) > SU(3)c: 4 = 3 + 1, 15 = 8 + 3 + 3bar + 1. */
static void colour_inside_pati_salam_leaves_singlets(void **state)
{
    (void)state;
    const struct an_scalar nodes[] = {text("1"), text("2")};
    struct fixture x;
    start(&x);
    group(&x, "SU4", "SU(4)");
    group(&x, "SU2R", "SU(2)");
    field(&x, "chi", "scalar", 1, "SU4=4 SU2R=2");
    field(&x, "phi", "scalar", 1, "SU4=15");
    field(&x, "six", "scalar", 1, "SU4=6");
    assert_int_equal(an_model_add_colour(&x.m, text("SU4"), nodes, 2, &x.d), 0);
    eigenvalues(&x, "SU4", "[1/6,1/6,1/6,-1/2]");
    eigenvalues(&x, "SU2R", "[0.5,-0.5]");
    size_t p = vacuum(&x, "full", false);
    vev(&x, p, "chi", NULL);
    vev(&x, p, "phi", "diagonal [1,1,1,-3]");
    assert_clean(&x);
    size_t q = vacuum(&x, "wrong", false);
    vev(&x, q, "phi", NULL);
    vev(&x, q, "phi", "diagonal [1,1,-1,-1]");
    vev(&x, q, "six", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    const int lepton[] = {0, 0, -1, 1}, zero[] = {0, 0, 0, 0};
    assert_weights(&x, p, 0, lepton, 1);
    assert_weights(&x, p, 1, zero, 1);
    assert_int_equal(x.d.nerrors, 3);
    /* Of the three simplest directions only one commutes with colour. */
    assert_says(&x, "a `diagonal`, for example {field: phi, diagonal: "
                    "[1, 1, 1, -3]}");
    assert_says(&x, "breaks colour");
    assert_says(&x, "'six' has no neutral, colour-singlet component; its "
                    "components have electric charge 1/3, -1/3");
    stop(&x);
}

/* q := the value of a diagonal on simple root i. */
static void root_value(fmpq_t q, const struct an_lie *g, size_t i,
                       const fmpq *diagonal)
{
    fmpq_t c;
    fmpq_init(c);
    fmpq_zero(q);
    for (size_t j = 0; j < (size_t)g->rank; j++) {
        fmpq_set_si(c, g->cartan[(size_t)g->rank * i + j], 1);
        fmpq_addmul(q, c, &diagonal[j]);
    }
    fmpq_clear(c);
}

static void adjoint_of_su5_asks_for_a_direction(void **state)
{
    (void)state;
    const struct an_scalar nodes[] = {text("1"), text("2")};
    struct fixture x;
    start(&x);
    group(&x, "SU5", "SU(5)");
    field(&x, "H", "scalar", 1, "SU5=5");
    field(&x, "phi24", "scalar", 1, "SU5=24");
    eigenvalues(&x, "SU5", "[-1/3,-1/3,-1/3,1,0]");
    an_model_add_colour(&x.m, text("SU5"), nodes, 2, &x.d);
    size_t p = vacuum(&x, "full", true);
    vev(&x, p, "H", NULL);
    vev(&x, p, "phi24", "diagonal [2,2,2,-3,-3]");
    assert_clean(&x);
    size_t q = vacuum(&x, "wrong", true);
    vev(&x, q, "phi24", NULL);
    vev(&x, q, "phi24", "[0,0,0,0]");
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.nerrors, 2);
    for (size_t i = 0; i < 2; i++)
        assert_string_equal(x.d.v[i].expected,
                            "a `diagonal`, for example "
                            "{field: phi24, diagonal: [2, 2, 2, -3, -3]}, "
                            "{field: phi24, diagonal: [1, 1, 1, 1, -4]}");
    const int last[] = {0, 0, 0, -1};
    assert_weights(&x, p, 0, last, 1);
    /* e_i - e_(i+1) on the simple roots: only the third is broken. */
    const struct an_vev *v = &x.m.vacuum[p].vev[1];
    const struct an_lie *g = &x.m.group[0].lie;
    assert_int_equal(v->ndiagonal, 4);
    static const int broken[] = {0, 0, 5, 0};
    fmpq_t root;
    fmpq_init(root);
    for (size_t i = 0; i < 4; i++) {
        root_value(root, g, i, v->diagonal);
        assert_int_equal(fmpq_cmp_si(root, broken[i]), 0);
    }
    fmpq_clear(root);
    stop(&x);
}

/* The directions offered for SO(N) and Sp(2N) are fundamental coweights: each
 * breaks exactly one simple root. */
static void offered_directions_break_one_node(void **state)
{
    (void)state;
    static const struct {
        const char *group, *labels;
        size_t rank;
        const char *direction[4];
    } cases[] = {
        {"SO(8)",
         "[0,1,0,0]",
         4,
         {"[1, 0, 0, 0]", "[1, 1, 0, 0]", "[1, 1, 1, -1]", "[1, 1, 1, 1]"}},
        {"SO(7)", "[0,1,0]", 3, {"[1, 0, 0]", "[1, 1, 0]", "[1, 1, 1]"}},
        {"Sp(6)", "[2,0,0]", 3, {"[1, 0, 0]", "[1, 1, 0]", "[1, 1, 1]"}},
        {"G2", "[0,1]", 2, {"[2, 3]", "[1, 2]"}},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        struct fixture x;
        char adjoint[64];
        snprintf(adjoint, sizeof adjoint, "G=%s", cases[k].labels);
        start(&x);
        group(&x, "G", cases[k].group);
        field(&x, "phi", "scalar", 1, adjoint);
        size_t p = vacuum(&x, "full", true);
        for (size_t i = 0; i < cases[k].rank; i++) {
            char direction[64];
            snprintf(direction, sizeof direction, "diagonal %s",
                     cases[k].direction[i]);
            char *s = direction + 9, *t = s;
            for (; *s; s++)
                if (*s != ' ')
                    *t++ = *s;
            *t = '\0';
            assert_int_equal(vev(&x, p, "phi", direction), 0);
        }
        const size_t rank = cases[k].rank;
        const struct an_lie *g = &x.m.group[0].lie;
        fmpq_t root;
        fmpq_init(root);
        for (size_t v = 0; v < rank; v++)
            for (size_t i = 0; i < rank; i++) {
                root_value(root, g, i, x.m.vacuum[p].vev[v].diagonal);
                assert_int_equal(!fmpq_is_zero(root), i == v);
            }
        fmpq_clear(root);
        vev(&x, p, "phi", NULL);
        assert_int_equal(an_model_finish(&x.m, &x.d), -1);
        for (size_t i = 0; i < rank; i++)
            assert_says(&x, cases[k].direction[i]);
        stop(&x);
    }
}

static void diagonal_needs_a_traceless_adjoint(void **state)
{
    (void)state;
    static const struct {
        const char *field, *what, *says;
    } cases[] = {
        {"phi", "diagonal [1,1,1]", "add up to 3, not to 0"},
        {"phi", "diagonal [1,-1]", "2 numbers for SU3L"},
        {"phi", "diagonal [0,0,0]", "is zero"},
        {"phi", "diagonal [x,1,-1]", "expected an exact rational"},
        {"chi", "diagonal [1,1,-2]", "no such shape"},
        {"mix", "diagonal [1,1,-2]", "no such shape"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        triplets(&x);
        field(&x, "phi", "scalar", 1, "SU3L=8");
        field(&x, "mix", "scalar", 1, "SU3L=8 SU3c=3");
        size_t p = vacuum(&x, "full", true);
        assert_int_equal(vev(&x, p, cases[i].field, cases[i].what), -1);
        assert_int_equal(x.d.nerrors, 1);
        assert_says(&x, cases[i].says);
        stop(&x);
    }
}

/* The 54 of SO(10): ten entries whose sum is zero, alike within colour, and
 * unlike in a pair of one plane only where that is neutral. */
static void tensor_of_so10_is_a_traceless_diagonal(void **state)
{
    (void)state;
    static const struct {
        const char *what, *says;
    } cases[] = {
        {"diagonal [2,2,2,2,2,2,-3,-3,-3,-2]", "add up to 1, not to 0"},
        {"diagonal [2,2,2,-3,-3]", "5 numbers for the diagonal of 'S'"},
        {"diagonal [0,0,0,0,0,0,0,0,0,0]", "is zero"},
        {"diagonal [1,1,1,1,2,2,-2,-2,-2,-2]", "breaks colour"},
        {"diagonal [1,3,2,2,2,2,-3,-3,-3,-3]", "breaks colour"},
        {"diagonal [2,2,2,2,2,2,-4,-2,-3,-3]", "electric charge 2"},
        {"diagonal [2,2,2,2,2,2,-3,-3,-3,-3]", NULL},
        {"diagonal [2,2,2,2,2,2,-3,-3,-4,-2]", NULL},
    };
    const struct an_scalar nodes[] = {text("1"), text("2")};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "G", "SO(10)");
        field(&x, "S", "real-scalar", 1, "G=54");
        eigenvalues(&x, "G", "[-1/3,-1/3,-1/3,1,0]");
        an_model_add_colour(&x.m, text("G"), nodes, 2, &x.d);
        size_t p = vacuum(&x, "full", false);
        if (vev(&x, p, "S", cases[i].what) == 0)
            an_model_finish(&x.m, &x.d);
        assert_int_equal(x.d.nerrors, cases[i].says != NULL);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        stop(&x);
    }
}

/* The 15 of SU(5): colour leaves entries of its block alone only where they are
 * zero, and each other one has twice the charge of the fundamental. */
static void tensor_of_su5_is_zero_within_colour(void **state)
{
    (void)state;
    static const struct {
        const char *what, *says;
    } cases[] = {
        {"diagonal [1,1,1,0,0]", "breaks colour"},
        {"diagonal [0,0,0,1,1]", "electric charge 2"},
        {"diagonal [0,0,0,1]", "4 numbers for the diagonal of 'S'"},
        {"diagonal [0,0,0,0,1]", NULL},
    };
    const struct an_scalar nodes[] = {text("1"), text("2")};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "G", "SU(5)");
        field(&x, "S", "scalar", 1, "G=15");
        eigenvalues(&x, "G", "[-1/3,-1/3,-1/3,1,0]");
        an_model_add_colour(&x.m, text("G"), nodes, 2, &x.d);
        size_t p = vacuum(&x, "full", false);
        if (vev(&x, p, "S", cases[i].what) == 0)
            an_model_finish(&x.m, &x.d);
        assert_int_equal(x.d.nerrors, cases[i].says != NULL);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        else
            assert_weights(&x, p, 0, (const int[]){0, 0, 0, -2}, 1);
        stop(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(colour_octet_has_no_singlet),
        cmocka_unit_test(diagonal_of_colour_breaks_colour),
        cmocka_unit_test(colour_inside_pati_salam_leaves_singlets),
        cmocka_unit_test(adjoint_of_su5_asks_for_a_direction),
        cmocka_unit_test(offered_directions_break_one_node),
        cmocka_unit_test(diagonal_needs_a_traceless_adjoint),
        cmocka_unit_test(tensor_of_so10_is_a_traceless_diagonal),
        cmocka_unit_test(tensor_of_su5_is_zero_within_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
