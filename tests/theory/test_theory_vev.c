/* test_theory_vev.c - which components get a vev, and what is said when that
 * is not clear. */
#include "tests/theory/fixture.h"

#include <stdio.h>

/* The weights of vev i of a phase are exactly these. */
static void assert_weights(const struct fixture *x, size_t p, size_t i,
                           const int *weights, size_t n)
{
    const struct an_vev *v = &x->m.phase[p].vev[i];
    assert_int_equal(v->nweights, n);
    assert_memory_equal(v->weights, weights,
                        n * x->m.total_rank * sizeof *weights);
}

static void higgs_vev_is_the_lower_component(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    size_t p = phase(&x, "electroweak", false);
    assert_int_equal(vev(&x, p, "H", NULL), 0);
    assert_int_equal(active(&x, "L", NULL), 0);
    finish(&x);
    const int lower[] = {0, 0, -1}, upper[] = {0, 0, 1};
    assert_weights(&x, p, 0, lower, 1);
    assert_int_equal(x.m.active.nweights, 1);
    assert_memory_equal(x.m.active.weights, upper, sizeof upper);
    assert_true(x.m.phase[p].final);
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
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
    vev(&x, p, "Phi", NULL);
    vev(&x, p, "DR", NULL);
    size_t one = phase(&x, "one", true);
    vev(&x, one, "Phi", "SU2L=[1] SU2R=[-1]");
    size_t half = phase(&x, "half", true);
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

/* The triplets of arXiv:1305.0369. */
static void triplets(struct fixture *x)
{
    start(x);
    group(x, "SU3c", "SU(3)");
    group(x, "SU3L", "SU(3)");
    group(x, "X", "U(1)");
    field(x, "chi", "scalar", 1, "SU3L=3 X=-1/3");
    field(x, "rho", "scalar", 1, "SU3L=3 X=2/3");
    field(x, "l", "left", 3, "SU3L=3 X=-1/3");
    eigenvalues(x, "SU3L", "[1/3,-2/3,1/3]");
    an_model_add_charge_u1(&x->m, 2, text("1"), &x->d);
    assert_clean(x);
}

static void ambiguous_triplet_lists_choices_to_paste(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t p = phase(&x, "full", true);
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
        size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
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
    p = phase(&x, "full", true);
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
    assert_memory_equal(x.m.active.weights, first, sizeof first);
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
    assert_int_equal(x.m.active.nweights, 1);
    assert_int_equal(x.m.active.weights[0], 1);
    stop(&x);
    start(&x);
    group(&x, "SU2D", "SU(2)");
    field(&x, "D", "left", 3, "SU2D=2");
    active(&x, "D", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "{field: D, component: [-1]}");
    stop(&x);
}

static void charged_field_cannot_have_a_vev(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "h+", "scalar", 1, "Y=1");
    field(&x, "eta", "scalar", 1, "SU2L=2 Y=3/2");
    size_t p = phase(&x, "full", true);
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

/* Zero weight is not enough: 8 and 3 x 3bar hold no, and one, singlet. */
static void colour_octet_has_no_singlet(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "O", "scalar", 1, "SU3c=8");
    field(&x, "S8", "scalar", 1, "SU3c=8 SU2L=2 Y=1/2");
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
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
    assert_int_equal(an_model_set_colour(&x.m, text("SU4"), nodes, 2, &x.d), 0);
    eigenvalues(&x, "SU4", "[1/6,1/6,1/6,-1/2]");
    eigenvalues(&x, "SU2R", "[0.5,-0.5]");
    size_t p = phase(&x, "full", true);
    vev(&x, p, "chi", NULL);
    vev(&x, p, "phi", "diagonal [1,1,1,-3]");
    assert_clean(&x);
    size_t q = phase(&x, "wrong", true);
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
    an_model_set_colour(&x.m, text("SU5"), nodes, 2, &x.d);
    size_t p = phase(&x, "full", true);
    vev(&x, p, "H", NULL);
    vev(&x, p, "phi24", "diagonal [2,2,2,-3,-3]");
    assert_clean(&x);
    size_t q = phase(&x, "wrong", true);
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
    const struct an_vev *v = &x.m.phase[p].vev[1];
    const struct an_lie *g = &x.m.group[0].lie;
    assert_int_equal(v->ndiagonal, 4);
    static const int broken[] = {0, 0, 5, 0};
    fmpq_t root, c;
    fmpq_init(root);
    fmpq_init(c);
    for (size_t i = 0; i < 4; i++) {
        fmpq_zero(root);
        for (size_t j = 0; j < 4; j++) {
            fmpq_set_si(c, g->cartan[4 * i + j], 1);
            fmpq_addmul(root, c, &v->diagonal[j]);
        }
        assert_int_equal(fmpq_cmp_si(root, broken[i]), 0);
    }
    fmpq_clear(c);
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
        size_t p = phase(&x, "full", true);
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
        fmpq_t root, c;
        fmpq_init(root);
        fmpq_init(c);
        for (size_t v = 0; v < rank; v++)
            for (size_t i = 0; i < rank; i++) {
                fmpq_zero(root);
                for (size_t j = 0; j < rank; j++) {
                    fmpq_set_si(c, g->cartan[rank * i + j], 1);
                    fmpq_addmul(root, c, &x.m.phase[p].vev[v].diagonal[j]);
                }
                assert_int_equal(!fmpq_is_zero(root), i == v);
            }
        fmpq_clear(c);
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
        {"chi", "diagonal [1,1,-2]", "not an adjoint"},
        {"mix", "diagonal [1,1,-2]", "not an adjoint"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        triplets(&x);
        field(&x, "phi", "scalar", 1, "SU3L=8");
        field(&x, "mix", "scalar", 1, "SU3L=8 SU3c=3");
        size_t p = phase(&x, "full", true);
        assert_int_equal(vev(&x, p, cases[i].field, cases[i].what), -1);
        assert_int_equal(x.d.nerrors, 1);
        assert_says(&x, cases[i].says);
        stop(&x);
    }
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
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
    vev(&x, p, "T", NULL);
    vev(&x, p, "D", NULL);
    vev(&x, p, "C", NULL);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_says(&x, "one of {field: T, component: [2]}, "
                    "{field: T, component: [0]}, {field: T, component: [-2]}");
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
    size_t p = phase(&x, "full", true);
    vev(&x, p, "S[1]", NULL);
    vev(&x, p, "R", NULL);
    assert_clean(&x);
    size_t q = phase(&x, "wrong", true);
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
    assert_int_equal(x.m.phase[p].vev[0].generation, 1);
    assert_int_equal(x.m.phase[p].vev[1].generation, 0);
    assert_int_equal(x.m.phase[p].vev[0].nweights, 1);
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
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
    assert_int_equal(vev(&x, p, "L", NULL), -1);
    assert_int_equal(vev(&x, p, "V", NULL), -1);
    assert_int_equal(vev(&x, p, "S", NULL), 0);
    assert_int_equal(active(&x, "H", NULL), -1);
    assert_int_equal(active(&x, "L", "all"), -1);
    assert_int_equal(x.d.nerrors, 4);
    stop(&x);
}

static void weight_that_does_not_occur_lists_those_that_do(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
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
    size_t p = phase(&x, "full", true);
    assert_int_equal(vev(&x, p, "Phi", "[1]"), -1);
    assert_says(&x, "transforms under A and B");
    assert_int_equal(vev(&x, p, "S", "[1]"), -1);
    assert_says(&x, "'S' is a singlet");
    stop(&x);
}

static void step_holds_the_vevs_of_steps_before(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "chi", "scalar", 1, "");
    size_t one = phase(&x, NULL, false);
    vev(&x, one, "chi", NULL);
    size_t two = phase(&x, NULL, false);
    vev(&x, two, "H", NULL);
    size_t other = phase(&x, "other", true);
    finish(&x);
    assert_string_equal(x.m.phase[one].name, "step 1");
    assert_string_equal(x.m.phase[two].name, "step 2");
    assert_int_equal(x.m.phase[one].nvevs, 1);
    assert_int_equal(x.m.phase[two].nvevs, 2);
    assert_int_equal(x.m.phase[two].vev[0].nweights, 1);
    assert_int_equal(x.m.phase[other].nvevs, 0);
    assert_false(x.m.phase[one].final);
    assert_true(x.m.phase[two].final);
    assert_true(x.m.phase[other].final);
    stop(&x);
}

static void same_vev_twice_draws_one_warning(void **state)
{
    (void)state;
    struct fixture x;
    triplets(&x);
    size_t one = phase(&x, "one", false);
    vev(&x, one, "chi", "[1,0]");
    vev(&x, one, "chi", "[0,-1]");
    size_t two = phase(&x, "two", false);
    vev(&x, two, "chi", "SU3L=[0,-1]");
    phase(&x, "three", false);
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
    size_t one = phase(&x, "one", false);
    vev(&x, one, "chi", NULL);
    phase(&x, "two", false);
    phase(&x, "three", false);
    assert_int_equal(an_model_finish(&x.m, &x.d), -1);
    assert_int_equal(x.d.n, 1);
    stop(&x);
}

static void misread_field_causes_no_second_error(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    assert_int_equal(field(&x, "S", "scalar", 1, "Y=half"), -1);
    size_t p = phase(&x, "full", true);
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
        cmocka_unit_test(ambiguous_triplet_lists_choices_to_paste),
        cmocka_unit_test(pasted_choice_is_accepted),
        cmocka_unit_test(component_is_chosen_by_its_name),
        cmocka_unit_test(ambiguous_neutrino_lists_choices),
        cmocka_unit_test(neutrino_of_su2l_is_the_upper_of_two_neutral),
        cmocka_unit_test(charged_field_cannot_have_a_vev),
        cmocka_unit_test(colour_octet_has_no_singlet),
        cmocka_unit_test(diagonal_of_colour_breaks_colour),
        cmocka_unit_test(colour_inside_pati_salam_leaves_singlets),
        cmocka_unit_test(adjoint_of_su5_asks_for_a_direction),
        cmocka_unit_test(offered_directions_break_one_node),
        cmocka_unit_test(diagonal_needs_a_traceless_adjoint),
        cmocka_unit_test(all_components_must_be_neutral),
        cmocka_unit_test(dark_triplet_asks_dark_doublet_gets_two),
        cmocka_unit_test(generations_of_different_charge_must_be_named),
        cmocka_unit_test(unknown_electric_charge_is_an_error),
        cmocka_unit_test(only_scalars_get_vevs),
        cmocka_unit_test(weight_that_does_not_occur_lists_those_that_do),
        cmocka_unit_test(long_lists_of_choices_are_cut),
        cmocka_unit_test(bare_list_needs_one_factor),
        cmocka_unit_test(step_holds_the_vevs_of_steps_before),
        cmocka_unit_test(same_vev_twice_draws_one_warning),
        cmocka_unit_test(error_in_an_inherited_vev_is_said_once),
        cmocka_unit_test(misread_field_causes_no_second_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
