/* test_residual_neutrinos.c - Dirac, Majorana, massless: theorems and traps. */
#include "tests/model.h"

#include "residual/listed/listed.h"
#include "tests/prose.h"

#define SM_WITH(group) "extends: standard-model\ngroups: {" group "}\n"
#define B_MINUS_L                                                              \
    "Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3}, L: {B-L: -1}, "            \
    "eR: {B-L: -1}"

struct counts {
    long dirac, majorana, massless;
};

static void assert_counts(const struct an_neutrinos *n, struct counts c)
{
    if (n->dirac != c.dirac || n->majorana != c.majorana ||
        n->massless != c.massless)
        fail_msg("%ld Dirac, %ld Majorana, %ld massless, not %ld, %ld, %ld",
                 n->dirac, n->majorana, n->massless, c.dirac, c.majorana,
                 c.massless);
    assert_int_equal(n->active, c.dirac + c.majorana + c.massless);
    enum an_nature nature = c.dirac == n->active      ? AN_DIRAC_NATURE
                            : c.majorana == n->active ? AN_MAJORANA_NATURE
                            : c.massless == n->active ? AN_MASSLESS_NATURE
                                                      : AN_MIXED_NATURE;
    assert_int_equal(n->nature, nature);
}

static void check(const char *vacuum, struct counts c, const char *text)
{
    struct model x;
    struct an_findings v;
    model_open(&x, text);
    vacuum_of(&v, &x, vacuum);
    assert_counts(&v.neutrinos, c);
    an_findings_clear(&v);
    model_close(&x);
}

/* Hirsch, Srivastava and Valle, arXiv:1711.06181: L ~ omega^q of Z_n. Dirac
 * for odd n, but for q = 0; for n = 2N Majorana when L ~ omega^N or neutral. */
static void the_rule_of_hirsch_srivastava_and_valle(void **state)
{
    (void)state;
    for (int n = 1; n <= 12; n++)
        for (int q = 0; q < n; q++) {
            struct model x;
            struct an_findings v;
            bool neutral = q == 0, half = n % 2 == 0 && q == n / 2;
            model_print(
                &x,
                SM_WITH(
                    "X: U(1)") "fields: {Q: {X: -%d/3}, uR: {X: -%d/3},\n"
                               "  dR: {X: -%d/3}, L: {X: %d}, eR: {X: %d},\n"
                               "  nuR: {type: right, generations: 3, X: %d},\n"
                               "  S: {type: scalar, X: %d}, z: {type: scalar, "
                               "X: 1}}\n"
                               "scenarios: {full: [H, S]}\n",
                q, q, q, q, q, q, n);
            vacuum_of(&v, &x, NULL);
            if (n > 1)
                assert_true(fmpz_equal_si(&v.residual.discrete.v[0], n));
            assert_int_equal(v.neutrinos.nature, neutral || half
                                                     ? AN_MAJORANA_NATURE
                                                     : AN_DIRAC_NATURE);
            assert_int_equal(v.neutrinos.active, 3);
            assert_int_equal(v.neutrinos.mass_witness.type == AN_WITNESS_NONE,
                             neutral || half);
            /* z is stable unless its class is a multiple of that of L. */
            bool stable = true;
            for (int k = 0; k < 2 * n; k += 2)
                stable = stable && (k * q - 1) % n != 0;
            assert_int_equal(v.dark_matter.stable, stable);
            an_findings_clear(&v);
            model_close(&x);
        }
}

static void an_unbroken_symmetry_makes_dirac_neutrinos(void **state)
{
    (void)state;
    check(NULL, (struct counts){3, 0, 0},
          SM_WITH(
              "B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                           "  nuR: {type: right, generations: 3, B-L: -1}}\n");
    check(NULL, (struct counts){2, 0, 1},
          SM_WITH(
              "B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                           "  nuR: {type: right, generations: 2, B-L: -1}}\n");
    check(NULL, (struct counts){0, 0, 3},
          SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L "}\n");
    check(NULL, (struct counts){0, 3, 0}, "extends: standard-model\n");
}

/* <chi> = 3: -4 = -1 and 5 = -1 mod 3: all three are Dirac; with <chi> = 6
 * (-4 = 2, 5 = -1 mod 6) only one partner is left. */
static void chiral_right_handed_neutrinos(void **state)
{
    (void)state;
    const struct {
        int vev;
        struct counts c;
    } row[] = {{3, {3, 0, 0}},
               {6, {1, 0, 2}},
               {9, {0, 0, 3}},
               {2, {0, 3, 0}},
               {1, {0, 3, 0}}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                                         "  nuR: {type: right, generations: 3, "
                                         "B-L: [-4, -4, 5]},\n"
                                         "  chi: {type: scalar, B-L: %d}}\n"
                                         "scenarios: {full: [H, chi]}\n",
                    row[i].vev);
        vacuum_of(&v, &x, NULL);
        assert_counts(&v.neutrinos, row[i].c);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* B - 3 L_tau with <S> = 6: nu_tau has 2c = 0 with c = 3, the others c = 0. */
static void flavours_of_different_classes(void **state)
{
    (void)state;
    const struct {
        const char *charges, *nuR;
        int vev;
        struct counts c;
    } row[] = {
        {"[0, 0, -3]",
         "nuR: {type: right, generations: 3, X: [0, 0, -3]},",
         6,
         {0, 3, 0}},
        {"[0, 0, -3]",
         "nuR: {type: right, generations: 3, X: [0, 0, -3]},",
         9,
         {1, 2, 0}},
        {"[0, 0, -3]", "", 9, {0, 2, 1}},
        /* L_mu - L_tau: the two pair with each other */
        {"[0, 1, -1]", "", 5, {2, 1, 0}},
        {"[0, 1, -1]", "", 2, {0, 3, 0}},
        {"[1, 1, -1]", "", 5, {2, 0, 1}},
        {"[1, 1, 1]", "", 5, {0, 0, 3}},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    SM_WITH("X: U(1)") "fields: {L: {X: %s}, eR: {X: %s}, %s\n"
                                       "  S: {type: scalar, X: %d}, z: {type: "
                                       "scalar, X: 1}}\n"
                                       "scenarios: {full: [H, S]}\n",
                    row[i].charges, row[i].charges, row[i].nuR, row[i].vev);
        vacuum_of(&v, &x, NULL);
        assert_counts(&v.neutrinos, row[i].c);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* Zero weights of an octet have the right class but are no singlets: 2 - 1 -
 * 1 + 0 = 0 of them. A neutral singlet of the same charge does pair. */
static void octets_give_no_neutrino_a_mass(void **state)
{
    (void)state;
    check(NULL, (struct counts){0, 0, 3},
          SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                               "  O: {type: left, generations: 3, SU3c: 8, "
                               "B-L: 1}}\n");
    check(NULL, (struct counts){1, 0, 2},
          SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                               ", N: {type: left, B-L: 1},\n"
                               "  O: {type: left, generations: 3, SU3c: 8, "
                               "B-L: 1}}\n");
}

/* Heavy vector-like states pair first: N and its partner leave L alone. */
static void heavy_pairs_leave_active_neutrinos_massless(void **state)
{
    (void)state;
    check(NULL, (struct counts){0, 0, 3},
          SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                               ", N: {type: dirac, generations: 5, "
                               "B-L: -1}}\n");
    check(NULL, (struct counts){1, 0, 2},
          SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                               ", N: {type: dirac, generations: 5, "
                               "B-L: -1},\n  nuR: {type: right, B-L: -1}}\n");
}

/* Two dark doublets of an unbroken SU(2) have an antisymmetric mass matrix;
 * three leave one massless multiplet. */
static void pseudoreal_multiplets_pair_up(void **state)
{
    (void)state;
    for (int n = 1; n <= 4; n++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    SM_WITH("D: SU(2), B-L: U(1)") "fields: {" B_MINUS_L ",\n"
                                                   "  nuR: {type: right, "
                                                   "generations: 3, B-L: -1},\n"
                                                   "  q: {type: left, "
                                                   "generations: %d, D: 2},\n"
                                                   "  w: {type: left, D: 3}}\n",
                    n);
        vacuum_of(&v, &x, NULL);
        assert_int_equal(v.nmassless, 0); /* confined, and dark */
        assert_int_equal(v.nconfined, n % 2);
        if (n % 2) {
            assert_int_equal(v.confined[0].count, 1);
            assert_says(v.confined[0].under, "D");
            assert_true(fmpq_is_zero(v.confined[0].electric));
        }
        assert_counts(&v.neutrinos, (struct counts){3, 0, 0});
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* X forbids the Yukawas of the first generation only: e, u and d keep their
 * masses out of nothing. */
static void charged_matter_without_a_mass_is_reported(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(
        &x,
        SM_WITH(
            "X: U(1)") "fields: {eR: {X: [1, 0, 0]}, S: {type: scalar, X: 3}}\n"
                       "scenarios: {full: [H, S]}\n");
    vacuum_of(&v, &x, "full");
    /* e_L of class 0, (e_R)^c of class -1 mod 3: one of each is left. */
    assert_int_equal(v.nmassless, 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(v.massless[i].count, 1);
        char *q = an_rational_text(v.massless[i].electric);
        assert_true(strcmp(q, "1") == 0 || strcmp(q, "-1") == 0);
        free(q);
    }
    an_findings_clear(&v);
    model_close(&x);
    model_open(&x, "extends: standard-model\n"
                   "fields: {x: {type: left, Y: 1/2},\n"
                   "  y: {type: left, SU3c: 6, generations: 2}}\n");
    vacuum_of(&v, &x, NULL);
    assert_int_equal(v.nmassless, 2);
    an_findings_clear(&v);
    model_close(&x);
}

/* Before electroweak breaking there is no mass at all for L. */
static void only_the_last_step_is_judged(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, "extends: standard-model\n"
                   "fields: {s: {type: scalar}}\n"
                   "breaking:\n"
                   "  - {name: first, vevs: [s]}\n"
                   "  - {name: last, vevs: [H]}\n");
    vacuum_of(&v, &x, "first");
    assert_int_equal(v.neutrinos.nature, AN_NO_NEUTRINOS);
    an_findings_clear(&v);
    vacuum_of(&v, &x, "last");
    assert_counts(&v.neutrinos, (struct counts){0, 3, 0});
    an_findings_clear(&v);
    model_close(&x);
}

/* U(1)_l of the Standard Model: massless; its instantons (3 units) leave Z_3:
 * still massless. L_e alone: Delta = 1 opens a Majorana mass. */
static void instantons_as_relations(void **state)
{
    (void)state;
    const struct {
        const char *charges;
        struct counts before, after;
    } row[] = {{"1", {0, 0, 3}, {0, 0, 3}},
               {"[1, 0, 0]", {0, 2, 1}, {0, 3, 0}},
               {"[1, 1, 0]", {0, 1, 2}, {0, 3, 0}}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        struct an_instantons s;
        model_print(
            &x,
            SM_WITH("l: {group: U(1), gauged: false}") "fields: {L: {l: %s}, "
                                                       "eR: {l: %s}}\n",
            row[i].charges, row[i].charges);
        vacuum_of(&v, &x, NULL);
        assert_counts(&v.neutrinos, row[i].before);
        an_findings_clear(&v);
        an_instantons_init(&s);
        assert_true(an_anomaly_instantons(&s, &x.m));
        assert_int_equal(s.n, 1);
        const fmpq *extra[] = {s.v[0].violates};
        an_findings_init(&v);
        an_findings_check(&v, &x.m, x.m.nvacua - 1,
                          &(struct an_question){.extra = extra, .nextra = 1});
        assert_counts(&v.neutrinos, row[i].after);
        assert_true(v.neutrinos.witness.verified);
        an_findings_clear(&v);
        an_instantons_clear(&s);
        model_close(&x);
    }
}

static void unknown_charges_have_no_verdict(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, SM_WITH("X: U(1)") "fields: {L: {X: \"?\"}}\n");
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    assert_false(v.known);
    assert_non_null(v.unknown);
    an_findings_clear(&v);
    model_close(&x);
}

/* What couplings alone say: nuR[3] of arXiv:1812.01599 couples to nothing, so
 * that one neutrino is massless until a term of dimension 6; without lepton
 * number violation the Standard Model's are massless. */
static void listed_couplings_may_leave_neutrinos_massless(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        long dirac, majorana, massless;
        const char *unpaired;
    } facts[] = {{"extends: b-l-one-loop-z6\n", 2, 0, 1, "nuR[3]"},
                 {"extends: standard-model\n", 0, 0, 3, NULL},
                 {"extends: type-one-seesaw\n", 0, 3, 0, NULL},
                 {"extends: dirac-neutrinos\n", 3, 0, 0, NULL},
                 {"extends: zee\n", 0, 3, 0, NULL},
                 {"extends: scotogenic\n", 0, 3, 0, NULL},
                 /* without lambda_5 eta carries lepton number */
                 {"extends: scotogenic\n"
                  "couplings: [{term: H* eta H* eta, remove: true}]\n",
                  0, 0, 3, NULL}};
    for (size_t k = 0; k < sizeof facts / sizeof *facts; k++) {
        struct model x;
        struct an_listed l;
        model_open(&x, facts[k].text);
        an_listed_init(&l);
        an_listed_find(&l, &x.m, NULL, NULL);
        const struct an_listed_neutrinos n = l.neutrinos[x.m.nvacua - 1];
        assert_true(n.asked);
        assert_int_equal(n.dirac, facts[k].dirac);
        assert_int_equal(n.majorana, facts[k].majorana);
        assert_int_equal(n.massless, facts[k].massless);
        assert_int_equal(n.nunpaired, facts[k].unpaired ? 1 : 0);
        if (facts[k].unpaired)
            assert_says(n.unpaired[0], facts[k].unpaired);
        an_listed_clear(&l);
        model_close(&x);
    }
}

/* Of two doublets that are joined, each component is one half of a singlet. */
static void components_of_joined_factors(void **state)
{
    (void)state;
    for (int sign = -1; sign <= 1; sign += 2) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {D: SU(2), E: SU(2), X: U(1)}\n"
                    "fields: {S: {type: real-scalar, D: 2, E: 2},\n"
                    "  L: {type: left, sector: visible, D: 2, E: 2, X: 3}}\n"
                    "active_neutrinos: {field: L, component: {D: [%d], "
                    "E: [%d]}}\n"
                    "breaking: [{vevs: [{field: S, diagonal: [1, 1]}]}]\n",
                    sign, -sign);
        vacuum_of(&v, &x, NULL);
        assert_counts(&v.neutrinos, (struct counts){0, 0, 1});
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* The middle of a triplet is as confined as its ends. */
static void components_inside_a_multiplet_are_confined(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, "groups: {D: SU(2), X: U(1)}\n"
                   "fields: {S: {type: scalar, X: 1},\n"
                   "  L: {type: left, sector: visible, D: 3, X: 3}}\n"
                   "active_neutrinos: {field: L, component: [0]}\n"
                   "breaking: [{vevs: [S]}]\n");
    vacuum_of(&v, &x, NULL);
    assert_says(v.neutrinos.confined, "D");
    an_findings_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rule_of_hirsch_srivastava_and_valle),
        cmocka_unit_test(an_unbroken_symmetry_makes_dirac_neutrinos),
        cmocka_unit_test(chiral_right_handed_neutrinos),
        cmocka_unit_test(flavours_of_different_classes),
        cmocka_unit_test(octets_give_no_neutrino_a_mass),
        cmocka_unit_test(heavy_pairs_leave_active_neutrinos_massless),
        cmocka_unit_test(pseudoreal_multiplets_pair_up),
        cmocka_unit_test(charged_matter_without_a_mass_is_reported),
        cmocka_unit_test(only_the_last_step_is_judged),
        cmocka_unit_test(instantons_as_relations),
        cmocka_unit_test(unknown_charges_have_no_verdict),
        cmocka_unit_test(listed_couplings_may_leave_neutrinos_massless),
        cmocka_unit_test(components_of_joined_factors),
        cmocka_unit_test(components_inside_a_multiplet_are_confined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
