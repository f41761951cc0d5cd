/* test_theory_option.c - the vevs that the scalars of a model could get. */
#include "tests/model.h"

/* The options' names with blanks between them, and why scalars have none. */
static char *options(const char *fields, const char *rest)
{
    static const char *const why[] = {
        [AN_VEV_CHARGED] = "charged",     [AN_VEV_COLOURED] = "coloured",
        [AN_VEV_DIRECTION] = "direction", [AN_VEV_MANY] = "many",
        [AN_VEV_LARGE] = "large",         [AN_VEV_SUBGROUPS] = "subgroups",
    };
    struct model x;
    struct an_vev_options o;
    struct an_text t = {0};
    model_print(&x,
                "groups: {SU3c: SU(3), SU2L: SU(2), SU2R: SU(2), SU5: SU(5), "
                "Y: U(1), X: U(1)}\n"
                "electric_charge: T3[SU2L] + T3[SU2R] + Y\n"
                "fields: {%s}\n%s",
                fields, rest);
    an_vev_options_init(&o);
    an_vev_options_find(&o, &x.m);
    for (size_t i = 0; i < o.n; i++) {
        an_text_printf(&t, "%s%s%s", t.n ? " " : "", o.v[i].name,
                       o.v[i].own ? "!" : "");
        assert_int_equal(an_vev_options_index(&o, &x.m, &o.v[i].vev), i);
    }
    for (size_t i = 0; i < o.nrefused; i++)
        an_text_printf(&t, "%s%s: %s", t.n ? " " : "",
                       x.m.field[o.refused[i].field].name,
                       why[o.refused[i].why]);
    an_vev_options_clear(&o);
    model_close(&x);
    return an_text_take(&t);
}

static void assert_options(const char *fields, const char *rest,
                           const char *expected)
{
    char *text = options(fields, rest);
    assert_string_equal(text, expected);
    free(text);
}

static void test_options(void **state)
{
    static const struct {
        const char *fields, *rest, *expected;
    } cases[] = {
        /* the neutral component of a doublet, of a triplet */
        {"H: {type: scalar, SU2L: 2, Y: 1/2}", "", "H"},
        {"T: {type: scalar, SU2L: 3, Y: 1}, S: {type: scalar}", "", "T S"},
        /* the model's own */
        {"H: {type: scalar, SU2L: 2, Y: 1/2}", "scenarios: {a: [H]}", "H!"},
        /* no scalar, no vev */
        {"L: {type: left, SU2L: 2, Y: -1/2}, V: {type: vector}", "", ""},
        {"L: {type: superfield, SU2L: 2, Y: -1/2}", "", "L"},
        {"h: {type: scalar, Y: 1}", "", "h: charged"},
        {"O: {type: scalar, SU3c: 8}", "", "O: coloured"},
        /* a bidoublet: both of opposite weight, or one */
        {"P: {type: scalar, SU2L: 2, SU2R: 2}", "", "P P(1; -1) P(-1; 1)"},
        /* two of opposite weight that a rotation turns into one */
        {"P: {type: scalar, SU5: 5, X: 1}", "",
         "P(1,0,0,0) P(-1,1,0,0) P(0,-1,1,0) P(0,0,-1,1) P(0,0,0,-1)"},
        /* generations of different charges */
        {"S: {type: scalar, generations: 2, X: 1}", "", "S"},
        {"S: {type: scalar, generations: 2, X: [1, 2]}", "", "S[1] S[2]"},
        {"S: {type: scalar, generations: 2, X: [1, 2]}",
         "scenarios: {a: [S], b: [\"S[2]\"]}", "S[1] S[2]! S!"},
        /* an adjoint: only the model's own direction; of SU(2) there is one */
        {"A: {type: real-scalar, SU5: 24}", "", "A: direction A: many"},
        {"A: {type: real-scalar, SU5: 24}",
         "scenarios: {a: [{field: A, diagonal: [2, 2, 2, -3, -3]}], "
         "b: [{field: A, diagonal: [4, -1, -1, -1, -1]}]}",
         "A(diagonal)! A(diagonal 4,-1,-1,-1,-1)! A: direction A: many"},
        {"A: {type: real-scalar, SU2L: 3}",
         "scenarios: {a: [{field: A, diagonal: [1, -1]}]}", "A!"},
        /* names of components */
        {"P: {type: scalar, SU5: 5, components: [a, b, c, d, e]}",
         "scenarios: {a: [{field: P, component: b}]}", "P.a P.b! P.c P.d P.e"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_options(cases[i].fields, cases[i].rest, cases[i].expected);
}

static void test_parts(void **state)
{
    struct model x;
    struct an_vev_options o;
    uint64_t parts;
    (void)state;
    model_open(&x, "groups: {A: SU(2), B: SU(2), X: U(1)}\n"
                   "electric_charge: T3[A] + T3[B]\n"
                   "fields: {P: {type: scalar, A: 2, B: 2},\n"
                   "  S: {type: scalar, generations: 2, X: [1, 2]}}\n"
                   "scenarios: {a: [S]}\n");
    an_vev_options_init(&o);
    an_vev_options_find(&o, &x.m);
    /* P P(1; -1) P(-1; 1) S[1] S[2] S */
    assert_int_equal(o.n, 6);
    assert_true(an_vev_option_parts(&parts, &o, &x.m, 0));
    assert_int_equal(parts, 6);
    for (size_t i = 1; i < 5; i++)
        assert_false(an_vev_option_parts(&parts, &o, &x.m, i));
    assert_true(an_vev_option_parts(&parts, &o, &x.m, 5));
    assert_int_equal(parts, 24);
    bool keep[] = {false, true, false, false, false, true};
    an_vev_options_keep(&o, keep);
    assert_int_equal(o.n, 2);
    assert_string_equal(o.v[1].name, "S");
    an_vev_options_clear(&o);
    model_close(&x);
}

/* The vector of the 75 that SU(3) x SU(2) x U(1) leaves alone is the one of
 * weight zero that colour leaves alone: one vev, by its plain name and whatever
 * the file calls it. */
static void a_bare_vev_and_its_nodes_are_one(void **state)
{
    (void)state;
    static const struct {
        const char *scenarios, *name;
        bool own;
    } cases[] = {
        {"{}", "B", false},
        {"{v: [B]}", "B", true},
        {"{v: [{field: B, invariant: {SU5: [1, 2, 4]}}]}", "B(invariant 1,2,4)",
         true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct model x;
        struct an_vev_options o;
        model_print(&x,
                    "groups: {SU5: SU(5)}\n"
                    "electric_charge: {SU5: [-1/3, -1/3, -1/3, 1, 0]}\n"
                    "colour: {SU5: [1, 2]}\n"
                    "fields: {B: {type: real-scalar, SU5: 75}}\n"
                    "scenarios: %s\n",
                    cases[i].scenarios);
        an_vev_options_init(&o);
        an_vev_options_find(&o, &x.m);
        assert_int_equal(o.n, 1);
        assert_string_equal(o.v[0].name, cases[i].name);
        assert_int_equal(o.v[0].own, cases[i].own);
        an_vev_options_clear(&o);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_bare_vev_and_its_nodes_are_one),
        cmocka_unit_test(test_options),
        cmocka_unit_test(test_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
