/* test_theory_build.c - groups, fields, charges and terms as they are added,
 * and what is refused. */
#include "tests/theory/fixture.h"

#include <stdio.h>

static void standard_model_is_built_without_a_word(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    size_t p = phase(&x, "electroweak", false);
    vev(&x, p, "H", NULL);
    active(&x, "L", NULL);
    an_model_set_processes(&x.m, text("Q"), text("L"), (struct an_where){0},
                           &x.d);
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
    assert_int_equal(x.m.quarks, 0);
    assert_int_equal(x.m.leptons, 3);
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

static void empty_model_has_one_symmetric_phase(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    finish(&x);
    assert_int_equal(x.m.ncoordinates, 1);
    assert_int_equal(x.m.nphases, 1);
    assert_string_equal(x.m.phase[0].name, "symmetric");
    assert_true(x.m.phase[0].final);
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
    assert_int_equal(x.m.nparameters, 4);
    assert_true(x.m.parameter[1].free);
    assert_int_equal(x.m.nunknowns, 1);
    assert_string_equal(x.m.unknown[0], "b");
    stop(&x);
}

static void fields_are_checked_one_by_one(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU3c", "SU(3)");
    group(&x, "Y", "U(1)");
    assert_int_equal(field(&x, "h++", "scalar", 1, "Y=2"), 0);
    assert_int_equal(field(&x, "Q'", "left", 3, "SU3c=3"), 0);
    assert_int_equal(field(&x, "10", "left", 3, "Y=1"), 0);
    assert_int_equal(field(&x, "type", "left", 3, "Y=1"), 0);
    assert_clean(&x);
    assert_int_equal(field(&x, "Q'", "left", 1, ""), -1);
    assert_says(&x, "there are two fields 'Q''");
    assert_int_equal(field(&x, "a.b", "left", 1, ""), -1);
    assert_int_equal(field(&x, "(a)", "left", 1, ""), -1);
    assert_int_equal(x.m.nfields, 4);
    /* A field of a wrong type is kept, so that terms find it. */
    assert_int_equal(field(&x, "N", "lefty", 1, ""), -1);
    assert_string_equal(x.d.v[x.d.n - 1].suggestion, "left");
    assert_int_equal(field(&x, "M", "left", 0, ""), -1);
    assert_int_equal(field(&x, "P", "left", 1001, ""), -1);
    assert_int_equal(x.m.nfields, 7);
    assert_true(find(&x, "N")->faulty);
    assert_int_equal(x.d.nerrors, 6);
    stop(&x);
}

static void assignments_fit_their_group(void **state)
{
    (void)state;
    static const struct {
        const char *what, *says;
    } cases[] = {
        {"SU3c=[1,1,1]", "3 Dynkin labels for SU3c"},
        {"SU3c=[1,-1]", "-1 is out of range"},
        {"SU3c=[1,1001]", "1001 is out of range"},
        {"SU3c=[a,b]", "expected an integer, got 'b'"},
        {"Y=1,2", "2 charges for the 3 generations of 'f'"},
        {"Y=1/0", "zero denominator"},
        {"Y=?x", "got '?'"},
        {"Y=1 Y=1", "Y is given twice for 'f'"},
        {"Z=1/2", "1/2 is no charge of Z, a Z(4)"},
        {"Z=1/2", "charge 1 is the phase exp(2 pi i/4)"},
        {"Z=a", "a is no charge of Z"},
        {"Z=odd", "odd is no charge of Z"},
        {"Z=?", "cannot be unknown"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "SU3c", "SU(3)");
        group(&x, "Y", "U(1)");
        group(&x, "Z", "Z(4)");
        an_model_add_parameter(&x.m, "a", (struct an_where){0}, text("free"),
                               &x.d);
        assert_int_equal(field(&x, "f", "left", 3, cases[i].what), -1);
        assert_says(&x, cases[i].says);
        assert_true(find(&x, "f")->faulty);
        /* What comes after an error must be safe. */
        an_model_finish(&x.m, &x.d);
        stop(&x);
    }
}

static void kinds_of_assignment_do_not_mix(void **state)
{
    (void)state;
    struct fixture x;
    size_t i = 0;
    const struct an_scalar one = text("1");
    start(&x);
    group(&x, "SU3c", "SU(3)");
    group(&x, "Y", "U(1)");
    field(&x, "f", "left", 1, "");
    assert_true(an_model_find_field(&i, &x.m, "f"));
    assert_int_equal(an_field_set_dimension(&x.m, i, 1, text("3"), &x.d), -1);
    assert_says(&x, "'f' has a representation under Y, which is U(1)");
    assert_int_equal(
        an_field_set_charges(&x.m, i, 0, &one, 1, (struct an_where){0}, &x.d),
        -1);
    assert_says(&x, "a dimension, or a list of 2 Dynkin labels");
    stop(&x);
}

static void unknown_charges_get_names(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "B-L", "U(1)");
    an_model_add_parameter(&x.m, "a", (struct an_where){0}, text("free"), &x.d);
    an_model_add_parameter(&x.m, "b", (struct an_where){0}, text("7/2"), &x.d);
    field(&x, "nuR", "right", 3, "B-L=?,?,-1");
    field(&x, "S", "scalar", 2, "B-L=unknown");
    field(&x, "T", "scalar", 1, "B-L=?");
    field(&x, "U", "scalar", 1, "B-L=2a-b");
    finish(&x);
    static const char *const names[] = {"a", "nuR[1].B-L", "nuR[2].B-L",
                                        "S.B-L", "T.B-L"};
    assert_int_equal(x.m.nunknowns, 5);
    for (size_t i = 0; i < 5; i++)
        assert_string_equal(x.m.unknown[i], names[i]);
    const struct an_linear *s = find(&x, "S")->group[0].charge;
    assert_int_equal(s[0].symbol[0], 3);
    assert_int_equal(s[1].symbol[0], 3);
    assert_true(an_linear_is_constant(&find(&x, "nuR")->group[0].charge[2]));
    char *u = an_linear_text(find(&x, "U")->group[0].charge, &x.m);
    assert_string_equal(u, "2 a - 7/2");
    free(u);
    assert_true(an_model_has_unknown_charges(&x.m));
    stop(&x);
}

static long discrete(const struct fixture *x, const char *name, size_t g)
{
    const struct an_linear *q = find(x, name)->group[g].charge;
    return (long)fmpz_get_si(fmpq_numref(q->constant));
}

static void discrete_charges_are_reduced(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "Z2", "Z2");
    group(&x, "Z6", "Z(6)");
    field(&x, "a", "scalar", 1, "Z2=odd Z6=-1");
    field(&x, "b", "scalar", 1, "Z2=even Z6=100000000000000000000000000003");
    field(&x, "c", "scalar", 1, "Z2=3 Z6=12");
    field(&x, "d", "scalar", 1, "");
    finish(&x);
    assert_int_equal(discrete(&x, "a", 0), 1);
    assert_int_equal(discrete(&x, "b", 0), 0);
    assert_int_equal(discrete(&x, "c", 0), 1);
    assert_int_equal(discrete(&x, "a", 1), 5);
    /* 10^29 = 4 mod 6. */
    assert_int_equal(discrete(&x, "b", 1), (4 + 3) % 6);
    assert_int_equal(discrete(&x, "c", 1), 0);
    assert_int_equal(discrete(&x, "d", 1), 0);
    stop(&x);
}

static void one_and_minus_one_in_a_z2_are_the_same(void **state)
{
    (void)state;
    static const struct {
        const char *group, *a, *b;
        int rc;
    } cases[] = {
        {"Z2", "Z=1", "Z=-1", -1},  {"Z2", "Z=-1", "Z=1", -1},
        {"Z2", "Z=-1", "Z=0", 0},   {"Z2", "Z=1", "Z=1", 0},
        {"Z(3)", "Z=1", "Z=-1", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        start(&x);
        group(&x, "Z", cases[i].group);
        field(&x, "a", "scalar", 1, cases[i].a);
        field(&x, "b", "scalar", 1, cases[i].b);
        assert_int_equal(an_model_finish(&x.m, &x.d), cases[i].rc);
        assert_int_equal(says(&x, "are the same charge of Z, a Z(2)"),
                         cases[i].rc < 0);
        assert_int_equal(says(&x, "even or odd"), cases[i].rc < 0);
        stop(&x);
    }
}

/* Real: SU(2) triplet, SU(3) octet, (2, 2), SO(10) 10, SU(4) 6. */
static void majorana_and_real_fields_need_real_representations(void **state)
{
    (void)state;
    static const struct {
        const char *what, *says; /* NULL: fine */
    } cases[] = {
        {"", NULL},
        {"A=3", NULL},
        {"A=2 B=2", NULL},
        {"A=2 B=2 C=8", NULL},
        {"C=8", NULL},
        {"S=10", NULL},
        {"Z=2", NULL},
        {"Z=0", NULL},
        {"A=2", "pseudoreal representation of A"},
        {"A=2 C=8", "pseudoreal representation of A"},
        {"A=[3] B=3", "pseudoreal representation of A"},
        {"C=3", "complex representation of C"},
        {"A=2 C=3bar", "complex representation of C"},
        {"S=16", "complex representation of S"},
        {"Y=1", "has charge 1 under Y"},
        {"Y=a", "has charge a under Y"},
        {"Z=1", "a charge s with 2s = 0 mod 4"},
    };
    static const char *const types[] = {"majorana", "real-scalar"};
    for (size_t i = 0; i < 2 * sizeof cases / sizeof *cases; i++) {
        const char *says_what = cases[i / 2].says;
        struct fixture x;
        start(&x);
        group(&x, "A", "SU(2)");
        group(&x, "B", "SU(2)");
        group(&x, "C", "SU(3)");
        group(&x, "S", "SO(10)");
        group(&x, "Y", "U(1)");
        group(&x, "Z", "Z(4)");
        an_model_add_parameter(&x.m, "a", (struct an_where){0}, text("free"),
                               &x.d);
        field(&x, "f", types[i % 2], 2, cases[i / 2].what);
        field(&x, "other", "left", 2, cases[i / 2].what);
        assert_int_equal(an_model_finish(&x.m, &x.d), says_what ? -1 : 0);
        assert_int_equal(x.d.n, says_what != NULL);
        if (says_what)
            assert_says(&x, says_what);
        stop(&x);
    }
}

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
        int rc = an_model_set_colour(&x.m, text(cases[i].group),
                                     cases[i].nodes ? v : NULL, n, &x.d);
        free(copy);
        assert_int_equal(rc, cases[i].says ? -1 : 0);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        an_model_finish(&x.m, &x.d);
        assert_int_equal(x.d.n, cases[i].says != NULL);
        if (!cases[i].says) {
            assert_int_equal(x.m.colour_group, 1);
            assert_int_equal(x.m.colour.rank, cases[i].rank);
        }
        stop(&x);
    }
}

static void components_and_visible_are_checked(void **state)
{
    (void)state;
    static const struct {
        const char *field, *components, *visible, *says;
    } cases[] = {
        {"L", "[nu,e]", "[nu]", NULL},
        {"Q", "[u,d]", "[u,d]", NULL},
        {"T", "[T+,T0,T-]", "[T0]", NULL},
        {"L", "[nu,e,x]", NULL, "3 component names for 'L'"},
        {"L", "[nu,nu]", NULL, "there are two components 'nu'"},
        {"L", "[nu,all]", NULL, "'all' cannot be"},
        {"L", "[nu,e*]", NULL, "holds '*'"},
        {"L", "[nu,e]", "[mu]", "'L' has no component 'mu'"},
        {"L", NULL, "[nu]", "'L' has no named components"},
        {"S", "[s]", NULL, "1 component names for 'S'"},
        {"V", "[nu,e]", "[nu]", "visible as a whole and by components"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture x;
        struct an_scalar v[MOST];
        size_t f = 0;
        start(&x);
        group(&x, "SU3c", "SU(3)");
        group(&x, "SU2L", "SU(2)");
        field(&x, "L", "left", 1, "SU2L=2");
        field(&x, "Q", "left", 1, "SU3c=3 SU2L=2");
        field(&x, "T", "scalar", 1, "SU2L=3");
        field(&x, "S", "scalar", 1, "");
        field(&x, "V", "left", 1, "SU2L=2");
        an_field_set_sector(&x.m, 4, text("visible"), &x.d);
        assert_true(an_model_find_field(&f, &x.m, cases[i].field));
        char *names = an_strdup(cases[i].components);
        char *visible = an_strdup(cases[i].visible);
        if (names) {
            size_t n = split(v, names);
            an_field_set_components(&x.m, f, v, n, (struct an_where){0}, &x.d);
        }
        if (visible) {
            size_t n = split(v, visible);
            an_field_set_visible(&x.m, f, v, n, (struct an_where){0}, &x.d);
        }
        an_model_finish(&x.m, &x.d);
        assert_int_equal(x.d.n, cases[i].says != NULL);
        if (cases[i].says)
            assert_says(&x, cases[i].says);
        free(names);
        free(visible);
        stop(&x);
    }
}

static void sector_is_visible_or_new(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    field(&x, "f", "left", 1, "");
    assert_int_equal(an_field_set_sector(&x.m, 0, text("visible"), &x.d), 0);
    assert_true(x.m.field[0].visible);
    assert_int_equal(an_field_set_sector(&x.m, 0, text("new"), &x.d), 0);
    assert_false(x.m.field[0].visible);
    assert_int_equal(an_field_set_sector(&x.m, 0, text("visable"), &x.d), -1);
    assert_string_equal(x.d.v[0].suggestion, "visible");
    stop(&x);
}

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

static void processes_name_visible_fermions(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    field(&x, "D", "left", 1, "SU2L=2");
    int rc = an_model_set_processes(&x.m, text("H"), text("l"),
                                    (struct an_where){0}, &x.d);
    assert_int_equal(rc, -1);
    assert_int_equal(x.d.nerrors, 2);
    assert_says(&x, "'H' holds no fermions");
    assert_false(x.m.has_quarks);
    assert_false(x.m.has_leptons);
    an_diags_clear(&x.d);
    rc = an_model_set_processes(&x.m, text(NULL), text("D"),
                                (struct an_where){0}, &x.d);
    assert_int_equal(rc, 0);
    assert_int_equal(an_model_finish(&x.m, &x.d), 0);
    assert_says(&x, "'D' stands for visible leptons but is not visible");
    stop(&x);
}

static void phases_have_unique_names(void **state)
{
    (void)state;
    struct fixture x;
    size_t i = 0;
    start(&x);
    phase(&x, "a", false);
    assert_int_equal(
        an_model_add_phase(&i, &x.m, "a", true, (struct an_where){0}, &x.d),
        -1);
    assert_says(&x, "there are two phases 'a'");
    assert_int_equal(i, 1);
    stop(&x);
}

static void fermions_and_bosons_are_told_apart(void **state)
{
    (void)state;
    static const struct {
        enum an_field_type type;
        bool fermion, boson;
    } cases[] = {
        {AN_LEFT, true, false},   {AN_RIGHT, true, false},
        {AN_DIRAC, true, false},  {AN_MAJORANA, true, false},
        {AN_SCALAR, false, true}, {AN_REAL_SCALAR, false, true},
        {AN_VECTOR, false, true}, {AN_SUPERFIELD, true, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct an_field f = {.type = cases[i].type};
        assert_int_equal(an_field_has_fermion(&f), cases[i].fermion);
        assert_int_equal(an_field_has_boson(&f), cases[i].boson);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_is_built_without_a_word),
        cmocka_unit_test(empty_model_has_one_symmetric_phase),
        cmocka_unit_test(group_names_that_mean_something_are_refused),
        cmocka_unit_test(gauged_follows_the_kind_unless_given),
        cmocka_unit_test(sixty_five_groups_are_too_many),
        cmocka_unit_test(parameters_are_numbers_or_free),
        cmocka_unit_test(fields_are_checked_one_by_one),
        cmocka_unit_test(assignments_fit_their_group),
        cmocka_unit_test(kinds_of_assignment_do_not_mix),
        cmocka_unit_test(unknown_charges_get_names),
        cmocka_unit_test(discrete_charges_are_reduced),
        cmocka_unit_test(one_and_minus_one_in_a_z2_are_the_same),
        cmocka_unit_test(majorana_and_real_fields_need_real_representations),
        cmocka_unit_test(electric_charge_is_refused_with_the_reason),
        cmocka_unit_test(parts_of_the_electric_charge_add_up),
        cmocka_unit_test(zero_charge_means_everything_is_neutral),
        cmocka_unit_test(colour_is_a_factor_or_some_nodes),
        cmocka_unit_test(components_and_visible_are_checked),
        cmocka_unit_test(sector_is_visible_or_new),
        cmocka_unit_test(repeated_coupling_draws_a_warning),
        cmocka_unit_test(explicit_breaking_keeps_lorentz_and_centres),
        cmocka_unit_test(explicit_breaking_of_a_gauge_symmetry_makes_it_global),
        cmocka_unit_test(counting_has_one_value_for_each_field),
        cmocka_unit_test(processes_name_visible_fermions),
        cmocka_unit_test(phases_have_unique_names),
        cmocka_unit_test(fermions_and_bosons_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
