/* test_theory_field.c - fields, their assignments and components, and what is
 * refused. */
#include "tests/theory/fixture.h"

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
        cmocka_unit_test(fields_are_checked_one_by_one),
        cmocka_unit_test(assignments_fit_their_group),
        cmocka_unit_test(kinds_of_assignment_do_not_mix),
        cmocka_unit_test(unknown_charges_get_names),
        cmocka_unit_test(discrete_charges_are_reduced),
        cmocka_unit_test(one_and_minus_one_in_a_z2_are_the_same),
        cmocka_unit_test(majorana_and_real_fields_need_real_representations),
        cmocka_unit_test(components_and_visible_are_checked),
        cmocka_unit_test(sector_is_visible_or_new),
        cmocka_unit_test(fermions_and_bosons_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
