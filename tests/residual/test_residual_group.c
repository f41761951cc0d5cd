/* test_residual_group.c - the residual group against papers and by hand.
 *
 * Models are written out, hence the length.
 */
#include "residual/outside/extension.h"
#include "tests/model.h"

#include "base/prose.h"

#define SM_WITH(group) "extends: standard-model\ngroups: {" group "}\n"
#define B_MINUS_L                                                              \
    "Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3}, L: {B-L: -1}, "            \
    "eR: {B-L: -1}"

static void assert_residual(const struct model *x, const char *vacuum,
                            const char *expected)
{
    struct an_findings v;
    vacuum_of(&v, x, vacuum);
    assert_group(&v.residual.discrete, expected);
    an_findings_clear(&v);
}

/* The charge row of a field's component that has this electric charge. */
static const struct an_residual_charge *charge_of(const struct an_findings *v,
                                                  const struct model *x,
                                                  const char *name,
                                                  const char *electric)
{
    size_t f = field_index(x, name);
    for (size_t i = 0; i < v->residual.ncharges; i++) {
        const struct an_residual_charge *c = &v->residual.charge[i];
        char *q = an_rational_text(c->electric);
        bool same = c->field == f && strcmp(q, electric) == 0;
        free(q);
        if (same)
            return c;
    }
    fail_msg("%s of charge %s has no row", name, electric);
    return NULL;
}

/* arXiv:1812.01599: Z_6, L ~ omega^4, N ~ omega^5, eta and xi ~ omega. Only
 * neutral components have phases that do not depend on conventions. */
static void the_one_loop_model_has_the_published_charges(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(
        &x,
        SM_WITH(
            "B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                         "  nuR: {type: right, generations: 3, B-L: [-4, -4, "
                         "5]},\n"
                         "  N: {type: dirac, generations: 2, B-L: -1/2},\n"
                         "  eta: {type: scalar, SU2L: 2, Y: 1/2, B-L: 1/2},\n"
                         "  xi: {type: scalar, B-L: 7/2},\n"
                         "  chi: {type: scalar, B-L: 3}}\n"
                         "scenarios: {full: [chi, H]}\n");
    vacuum_of(&v, &x, NULL);
    assert_group(&v.residual.discrete, "Z6");
    assert_false(v.residual.undecided);
    const struct {
        const char *field, *electric;
        long units;
    } row[] = {{"L", "0", 4},  {"N", "0", 5},   {"eta", "0", 1},
               {"xi", "0", 1}, {"nuR", "0", 4}, {"chi", "0", 0},
               {"H", "0", 0}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        const struct an_residual_charge *c =
            charge_of(&v, &x, row[i].field, row[i].electric);
        assert_true(c->canonical);
        assert_true(c->integral[0]);
        assert_true(fmpz_equal_si(c->units, row[i].units));
    }
    /* Quarks turn by 1/9 of a circle, not by sixths. */
    const struct an_residual_charge *u = charge_of(&v, &x, "uR", "2/3");
    assert_false(u->integral[0]);
    assert_false(u->canonical);
    assert_rational(u->turns, "1/9");
    /* 1/3 over 3 and 1/2 over 3: order 18 on all fields. */
    assert_true(fmpz_equal_si(v.residual.generator[0].field_order, 18));
    assert_false(v.residual.generator[0].fermion_parity);
    assert_string_equal(v.residual.generator[0].text, "exp(2 pi i (B-L)/3)");
    an_findings_clear(&v);
    model_close(&x);
}

/* arXiv:1909.09574 with U(1)_R: X alone says Z_2, the truth is Z_6. */
static void a_charged_higgs_mixes_hypercharge_into_the_generator(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(
        &x,
        SM_WITH(
            "X: U(1)") "fields: {uR: {X: -1}, dR: {X: 1}, eR: {X: 1}, H: {X: "
                       "-1},\n"
                       "  eta: {type: scalar, SU2L: 2, Y: 1/2, X: 3/4},\n"
                       "  S: {type: scalar, X: 3/2}, sig: {type: scalar, X: "
                       "13/4},\n"
                       "  nuR: {type: right, generations: 3, X: [-4, -4, 5]},\n"
                       "  psi: {type: right, generations: 2, X: 3/4},\n"
                       "  xi: {type: left, generations: 2, X: 3/4}}\n"
                       "scenarios: {full: [H, S]}\n");
    vacuum_of(&v, &x, NULL);
    assert_group(&v.residual.discrete, "Z6");
    assert_int_equal(v.neutrinos.nature, AN_DIRAC_NATURE);
    assert_true(fmpz_is_even(charge_of(&v, &x, "L", "0")->units));
    assert_false(fmpz_is_zero(charge_of(&v, &x, "L", "0")->units));
    assert_int_equal(v.residual.nalone, 1);
    assert_true(v.residual.alone[0].differs);
    /* gcd(1, 3/2) = 1/2 over the unit 1/4 */
    assert_true(fmpz_equal_si(v.residual.alone[0].order, 2));
    an_findings_clear(&v);
    model_close(&x);
}

/* B-L = 1/3 and <chi> = 3: Z_9 on quarks, Z_3 on hadrons. */
static void quarks_turn_by_ninths_hadrons_by_thirds(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(
        &x,
        SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                             "  nuR: {type: right, generations: 3, B-L: -1},\n"
                             "  chi: {type: scalar, B-L: 3}}\n"
                             "scenarios: {full: [chi, H]}\n");
    vacuum_of(&v, &x, NULL);
    assert_group(&v.residual.discrete, "Z3");
    assert_group(&v.residual.gauged, "Z3");
    assert_group(&v.residual.imposed, "trivial");
    assert_true(fmpz_equal_si(v.residual.generator[0].field_order, 9));
    /* The lift commutes with everything: no Dynkin label in it. */
    for (size_t g = 0; g < x.m.ngroups; g++)
        assert_false(v.residual.generator[0].lift_skip[g]);
    an_findings_clear(&v);
    model_close(&x);
}

/* All the orders n of one U(1) broken by <S> = n. */
static void a_vev_of_charge_n_leaves_z_n(void **state)
{
    (void)state;
    for (int n = 1; n <= 12; n++) {
        struct model x;
        char expected[16] = "trivial";
        struct an_text t = {0};
        model_print(&x,
                    "groups: {X: U(1)}\n"
                    "fields: {S: {type: scalar, X: %d},\n"
                    "  z: {type: scalar, X: 1}}\n"
                    "scenarios: {full: [S], none: []}\n",
                    n);
        an_text_printf(&t, n > 1 ? "Z%d" : "trivial", n);
        strncpy(expected, an_text_string(&t), sizeof expected - 1);
        assert_residual(&x, "full", expected);
        assert_residual(&x, "none", "trivial");
        an_text_clear(&t);
        model_close(&x);
    }
}

/* arXiv:0907.4049: invariant factors of matrices of vevs, here by hand. */
static void several_vevs_give_invariant_factors(void **state)
{
    (void)state;
    const struct {
        const char *a, *b, *group;
    } row[] = {
        {"X: 2", "Y: 6", "Z2 x Z6"},
        {"X: 2, Y: 2", "Y: 4", "Z2 x Z4"},
        {"X: 4, Y: 2", "X: 2, Y: 4", "Z2 x Z6"},
        {"X: 2, Y: 1", "X: 1, Y: 2", "Z3"},
        {"X: 6", "X: 4", "Z2"},
        {"X: 3", "X: 2", "trivial"},
        {"X: 6, Y: 9", "X: 4, Y: 6", "trivial"},
        {"X: 6, Y: 6", "X: 3, Y: 3", "Z3"},
        {"X: 5, Y: 7", "X: 7, Y: 10", "trivial"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(&x,
                    "groups: {X: U(1), Y: U(1)}\n"
                    "fields: {a: {type: scalar, %s}, b: {type: scalar, %s},"
                    "\n  z: {type: scalar, X: 1}, w: {type: scalar, Y: 1}}\n"
                    "scenarios: {full: [a, b]}\n",
                    row[i].a, row[i].b);
        assert_residual(&x, NULL, row[i].group);
        model_close(&x);
    }
}

static void imposed_and_gauged_parts_are_told_apart(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x,
               "groups: {X: U(1), P: Z(2), G: {group: Z(5), gauged: true},\n"
               "  K: {group: U(1), gauged: false}}\n"
               "fields: {a: {type: scalar, X: 3}, b: {type: scalar, X: 1},\n"
               "  c: {type: scalar, P: 1}, g: {type: scalar, G: 1},\n"
               "  k: {type: scalar, K: 7}, l: {type: scalar, K: 1}}\n"
               "scenarios: {full: [a, k]}\n");
    vacuum_of(&v, &x, NULL);
    assert_group(&v.residual.discrete, "Z210");
    assert_group(&v.residual.gauged, "Z15");
    assert_group(&v.residual.imposed, "Z14");
    an_findings_clear(&v);
    model_close(&x);
}

/* Type I with B-L: the Z_2 is (-1)^F on everything that is seen. */
static void type_one_leaves_fermion_parity(void **state)
{
    (void)state;
    const struct {
        const char *extra;
        bool parity;
    } row[] = {{"", true},
               {", z: {type: scalar, B-L: 1}", false},
               {", z: {type: majorana}", false},
               {", z: {type: scalar, B-L: 4}", true}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(
            &x,
            SM_WITH(
                "B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                             "  nuR: {type: right, generations: 3, B-L: -1},\n"
                             "  chi: {type: scalar, B-L: 2}%s}\n"
                             "scenarios: {full: [chi, H]}\n",
            row[i].extra);
        vacuum_of(&v, &x, NULL);
        assert_group(&v.residual.discrete, "Z2");
        assert_int_equal(v.residual.generator[0].fermion_parity, row[i].parity);
        an_findings_clear(&v);
        model_close(&x);
    }
}

static void assert_continuous(const struct an_residual *r,
                              const char *const *names)
{
    size_t n = 0;
    for (; names[n]; n++) {
        bool found = false;
        for (size_t i = 0; i < r->ncontinuous; i++)
            found = found || an_prose_reads(r->continuous[i].name, names[n]);
        if (!found)
            fail_msg("%s is missing", names[n]);
    }
    assert_int_equal(r->ncontinuous, n);
}

/* SU(5) -> Standard Model -> SU(3) x U(1)_em; each step adds to those before.
 */
static void a_chain_of_breaking_steps(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, "groups: {SU5: SU(5)}\n"
                   "electric_charge: {SU5: [-1/3, -1/3, -1/3, 1, 0]}\n"
                   "colour: {SU5: [1, 2]}\n"
                   "fields: {a: {type: left, generations: 3, SU5: 5bar},\n"
                   "  b: {type: left, generations: 3, SU5: 10},\n"
                   "  H: {type: scalar, SU5: 5},\n"
                   "  phi: {type: real-scalar, SU5: 24}}\n"
                   "breaking:\n"
                   "  - {name: GUT, vevs: [{field: phi, diagonal: "
                   "[2, 2, 2, -3, -3]}]}\n"
                   "  - {name: weak, vevs: [H]}\n");
    vacuum_of(&v, &x, "GUT");
    assert_false(v.final);
    assert_int_equal(v.neutrinos.nature, AN_NO_NEUTRINOS);
    assert_int_equal(v.residual.nnonabelian, 2);
    assert_int_equal(v.residual.ncontinuous, 1); /* hypercharge */
    assert_group(&v.residual.discrete, "trivial");
    an_findings_clear(&v);
    vacuum_of(&v, &x, "weak");
    assert_true(v.final);
    assert_int_equal(v.residual.nnonabelian, 1);
    assert_int_equal(v.residual.nonabelian[0].series, 'A');
    assert_int_equal(v.residual.nonabelian[0].rank, 2);
    assert_false(v.residual.nonabelian[0].whole);
    assert_continuous(&v.residual, (const char *[]){"U(1)_em", NULL});
    assert_group(&v.residual.discrete, "trivial");
    assert_false(v.residual.undecided);
    an_findings_clear(&v);
    model_close(&x);
}

/* B_2 = C_2: 4 of SU(4) and 6 of Sp(6) hold the 4 of Sp(4), 7 of SO(7) the 5 of
 * SO(5). In F_4, next to nothing else, it is as much the one as the other. */
static void what_is_left_is_named_as_it_lies_in_the_group(void **state)
{
    (void)state;
    static const struct {
        const char *groups, *fields, *vevs, *name;
    } row[] = {
        {"G: SU(4)", "p: {type: real-scalar, G: 6}",
         "{field: p, component: [0, 1, 0]}", "Sp(4) in G"},
        {"G: SU(5)", "p: {type: scalar, G: 10}",
         "{field: p, matrix: [[0, 1, 0, 0, 0], [-1, 0, 0, 0, 0], "
         "[0, 0, 0, 1, 0], [0, 0, -1, 0, 0], [0, 0, 0, 0, 0]]}",
         "Sp(4) in G"},
        {"G: Sp(6)", "p: {type: scalar, G: 6}",
         "{field: p, component: [1, 0, 0]}", "Sp(4) in G"},
        {"S: Sp(4), T: Sp(4)", "p: {type: real-scalar, S: 4, T: 4}",
         "{field: p, diagonal: [1, 1, 1, 1]}", "Sp(4) in S+T"},
        {"G: SO(7)", "p: {type: real-scalar, G: 27}",
         "{field: p, diagonal: [2, 2, 2, 2, 2, -5, -5]}", "SO(5) in G"},
        {"G: F4", "p: {type: scalar, G: 26}, q: {type: scalar, G: 52}",
         "{field: p, component: [0, 0, 0, 1]}, "
         "{field: q, component: [1, 0, 0, 0]}",
         "Sp(4) = SO(5) in G"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                    row[i].groups, row[i].fields, row[i].vevs);
        an_model_take_extensions(&x.m);
        vacuum_of(&v, &x, NULL);
        assert_int_equal(v.residual.nnonabelian, 1);
        assert_true(an_prose_reads(v.residual.nonabelian[0].name, row[i].name));
        an_findings_clear(&v);
        model_close(&x);
    }
}

static void assert_generator(const char *groups, const char *fields,
                             const char *vevs, const char *text,
                             const char *discrete)
{
    struct model x;
    struct an_findings v;
    model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                groups, fields, vevs);
    vacuum_of(&v, &x, NULL);
    assert_int_equal(v.residual.ncontinuous, text != NULL);
    if (text)
        assert_string_equal(v.residual.continuous[0].text, text);
    if (discrete)
        assert_string_equal(v.residual.generator[0].text, discrete);
    an_findings_clear(&v);
    model_close(&x);
}

/* Coefficients of what is left have no common factor, T3 counting as one, and
 * no sum begins with a minus sign. */
static void generators_are_written_without_common_factors(void **state)
{
    (void)state;
    assert_generator("X: U(1), Z: U(1)",
                     "s: {type: scalar, X: 1, Z: 1}, n: {type: dirac, X: "
                     "1/2}, m: {type: dirac, Z: 1/2}",
                     "s", "X - Z", NULL);
    assert_generator("X: U(1), Z: U(1)",
                     "s: {type: scalar, X: 4, Z: -6}, n: {type: dirac, X: "
                     "1/3}, m: {type: dirac, Z: 1/3}",
                     "s", "3 X + 2 Z", NULL);
    assert_generator("D: SU(2)", "t: {type: real-scalar, D: 3}",
                     "{field: t, component: [0]}", "T3[D]", NULL);
    assert_generator("D: SU(2)", "t: {type: scalar, D: 5}",
                     "{field: t, component: [4]}", NULL, "exp(2 pi i T3[D]/2)");
    /* Charges of Z(n) turn by fractions mod 1, and an inverse generates too. */
    assert_generator("X: U(1), P: Z(2)",
                     "s: {type: scalar, X: 1, P: 1}, n: {type: dirac, X: 1}",
                     "s", NULL, "exp(2 pi i (X + P)/2)");
    assert_generator("P: Z(2), X: U(1)",
                     "s: {type: scalar, X: 1, P: 1}, n: {type: dirac, X: 1}",
                     "s", NULL, "exp(2 pi i (P + X)/2)");
    assert_generator("P: Z(3), X: U(1)",
                     "s: {type: scalar, X: 1, P: 1}, n: {type: dirac, X: 1}",
                     "s", NULL, "exp(2 pi i (P - X)/3)");
    assert_generator("X: U(1), P: Z(4)",
                     "s: {type: scalar, X: 2, P: 1}, n: {type: dirac, X: 1}",
                     "s", NULL, "exp(2 pi i (X - 2 P)/8)");
    assert_generator("P: Z(4), X: U(1)",
                     "s: {type: scalar, X: 2, P: 1}, n: {type: dirac, X: 1}",
                     "s", NULL, "exp(2 pi i (2 P - X)/8)");
    assert_generator("P: Z(2), R: Z(3)",
                     "a: {type: scalar, P: 1}, b: {type: scalar, R: 1}, v: "
                     "{type: scalar}",
                     "v", NULL, "exp(2 pi i (3 P + 2 R)/6)");
    /* exp(2 pi i 4 T3/3) leaves T3 = -3/2 alone, and so does its inverse, which
     * is this one on multiples of 1/2. */
    assert_generator("G: SU(2), X: U(1)",
                     "p: {type: scalar, G: [3], X: 1},"
                     "q: {type: scalar, G: [4], X: 1}",
                     "{field: p, component: {G: [-3]}},"
                     "{field: q, component: {G: [0]}}",
                     NULL, "exp(2 pi i 2 T3[G]/3)");
}

static void what_stays_continuous_is_listed(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, SM_WITH("B-L: U(1), A: U(1), K: {group: U(1), gauged: "
                           "false}") "fields: {" B_MINUS_L ",\n"
                                     "  nuR: {type: right, generations: 3, "
                                     "B-L: -1},\n"
                                     "  a: {type: scalar, A: 1, K: 1}, k: "
                                     "{type: scalar, K: 1}}\n"
                                     "scenarios: {weak: [H], mixed: [H, a]}\n");
    vacuum_of(&v, &x, "weak");
    assert_continuous(&v.residual, (const char *[]){"U(1)_em", "U(1)_B-L",
                                                    "U(1)_A", "U(1)_K", NULL});
    assert_group(&v.residual.discrete, "trivial");
    an_findings_clear(&v);
    vacuum_of(&v, &x, "mixed");
    /* A - K is left: neither gauged nor one of the named ones. */
    assert_int_equal(v.residual.ncontinuous, 3);
    assert_false(v.residual.continuous[2].gauged);
    assert_true(v.residual.continuous[0].gauged);
    an_findings_clear(&v);
    model_close(&x);
}

/* SU(2) broken by [3] of a quartet: labels mod 3; the doublet sees Z_3. By [4]
 * of a 5-plet: Z_4 on doublets, Z_2 when there is none. */
static void a_high_isospin_leaves_part_of_the_torus(void **state)
{
    (void)state;
    const struct {
        const char *fields, *vev, *group;
    } row[] = {
        {"p: {type: scalar, D: 4}", "{field: p, component: [3]}", "Z3"},
        {"p: {type: scalar, D: 5}, q: {type: left, generations: 2, D: 2}",
         "{field: p, component: [4]}", "Z4"},
        {"p: {type: scalar, D: 5}", "{field: p, component: [4]}", "Z2"},
        {"p: {type: scalar, D: 3}", "{field: p, component: [2]}", "trivial"},
        {"p: {type: scalar, D: 2}", "{field: p, component: [1]}", "trivial"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(
            &x,
            SM_WITH("D: SU(2)") "fields: {%s}\nscenarios: {full: [H, %s]}\n",
            row[i].fields, row[i].vev);
        assert_residual(&x, NULL, row[i].group);
        model_close(&x);
    }
}

/* 126 of SO(10) keeps matter parity, the 16 does not; the triplet of
 * Pati-Salam does, its doublet does not. */
static void matter_parity_of_unified_groups(void **state)
{
    (void)state;
    struct model x;
    model_open(&x, "groups: {G: SO(10)}\n"
                   "electric_charge: {G: [-1/3, -1/3, -1/3, 1, 0]}\n"
                   "colour: {G: [1, 2]}\n"
                   "fields: {psi: {type: left, generations: 3, G: 16},\n"
                   "  H: {type: real-scalar, G: 10},\n"
                   "  S: {type: scalar, G: 126}, X: {type: scalar, G: 16},\n"
                   "  A: {type: real-scalar, G: 45}}\n"
                   "scenarios:\n"
                   "  s: [{field: A, diagonal: [1, 1, 1, 0, 0]}, {field: S, "
                   "component: [0, 0, 0, -2, 0]}, H]\n"
                   "  x: [{field: A, diagonal: [1, 1, 1, 0, 0]}, {field: X, "
                   "component: [0, 0, 0, -1, 0]}, H]\n");
    assert_residual(&x, "s", "Z2");
    assert_residual(&x, "x", "trivial");
    model_close(&x);
    model_open(&x,
               "groups: {SU4: SU(4), SU2L: SU(2), SU2R: SU(2)}\n"
               "electric_charge: {SU4: [1/6, 1/6, 1/6, -1/2],\n"
               "  SU2L: [1/2, -1/2], SU2R: [1/2, -1/2]}\n"
               "colour: {SU4: [1, 2]}\n"
               "fields: {FL: {type: left, generations: 3, SU4: 4, SU2L: 2},\n"
               "  FR: {type: right, generations: 3, SU4: 4, SU2R: 2},\n"
               "  Phi: {type: scalar, SU2L: 2, SU2R: 2},\n"
               "  T: {type: scalar, SU4: 10, SU2R: 3},\n"
               "  D: {type: scalar, SU4: 4, SU2R: 2}}\n"
               "scenarios: {t: [Phi, T], d: [Phi, D]}\n");
    assert_residual(&x, "t", "Z2");
    assert_residual(&x, "d", "trivial");
    model_close(&x);
}

/* exp(2 pi i B/5) leaves p alone, but lies in the U(1) of B - 5 A: it is no
 * part of the residual group, which is trivial. With q, that has no charge B,
 * nothing is left of A, and the residual group is that Z_5. */
static void parts_are_parts_of_the_group(void **state)
{
    (void)state;
    const struct {
        const char *vevs, *discrete, *imposed;
    } row[] = {{"p", "trivial", "trivial"}, {"p, q", "Z5", "Z5"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {A: U(1), B: {group: U(1), gauged: false}}\n"
                    "fields: {p: {type: scalar, A: 1, B: 5},\n"
                    "  q: {type: scalar, A: 1}, c: {type: scalar, B: 1}}\n"
                    "scenarios: {v: [%s]}\n",
                    row[i].vevs);
        vacuum_of(&v, &x, NULL);
        assert_group(&v.residual.discrete, row[i].discrete);
        assert_group(&v.residual.gauged, "trivial");
        assert_group(&v.residual.imposed, row[i].imposed);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* Terms put in by hand act like vevs on charges. */
static void explicit_breaking_is_a_relation(void **state)
{
    (void)state;
    const struct {
        const char *terms, *group;
    } row[] = {{"[]", "trivial"},          {"[a b*]", "Z3"},
               {"[a^2 b]", "Z9"},          {"[a b*, a^2 b]", "Z3"},
               {"[a^2 b*^2]", "Z6"},       {"[a c*]", "trivial"},
               {"[a b*, a c*]", "trivial"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(&x,
                    "groups: {K: {group: U(1), gauged: false}}\n"
                    "fields: {a: {type: scalar, K: 4},\n"
                    "  b: {type: scalar, K: 1}, c: {type: scalar, K: 3}}\n"
                    "explicit_breaking: %s\n",
                    row[i].terms);
        assert_residual(&x, NULL, row[i].group);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_parts_of_the_group),
        cmocka_unit_test(the_one_loop_model_has_the_published_charges),
        cmocka_unit_test(a_charged_higgs_mixes_hypercharge_into_the_generator),
        cmocka_unit_test(quarks_turn_by_ninths_hadrons_by_thirds),
        cmocka_unit_test(a_vev_of_charge_n_leaves_z_n),
        cmocka_unit_test(several_vevs_give_invariant_factors),
        cmocka_unit_test(imposed_and_gauged_parts_are_told_apart),
        cmocka_unit_test(type_one_leaves_fermion_parity),
        cmocka_unit_test(a_chain_of_breaking_steps),
        cmocka_unit_test(generators_are_written_without_common_factors),
        cmocka_unit_test(what_stays_continuous_is_listed),
        cmocka_unit_test(a_high_isospin_leaves_part_of_the_torus),
        cmocka_unit_test(what_is_left_is_named_as_it_lies_in_the_group),
        cmocka_unit_test(matter_parity_of_unified_groups),
        cmocka_unit_test(explicit_breaking_is_a_relation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
