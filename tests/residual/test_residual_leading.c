/* test_residual_leading.c - at which dimension processes and decays set in. */
#include "tests/model.h"

#include "residual/onset/onset.h"
#include "tests/prose.h"

static const bool ALL[AN_NPROCESSES] = {true, true, true, true};

static void find(struct an_onset *o, const struct model *x, size_t vacuum,
                 int dimension)
{
    an_onset_init(o);
    an_onset_find(o, &x->m,
                  &(struct an_onset_question){.vacuum = vacuum,
                                              .decays = true,
                                              .process = ALL,
                                              .limits = {dimension, 200000}});
}

/* "Q^3 L | Q^2 uR eR & L^2 H^2": alternatives, then what they need. */
static char *leading_text(const struct an_leading *l)
{
    struct an_text t = {0};
    for (size_t i = 0; i < l->either.n; i++)
        an_text_printf(&t, "%s%s", i ? " | " : "", l->either.v[i].text);
    for (size_t i = 0; i < l->need.n; i++)
        an_text_printf(&t, "%s%s", t.n ? " & " : "", l->need.v[i].text);
    return an_text_take(&t);
}

/* dimension 0: no term up to the one searched to does it. */
struct fact {
    enum an_process_name process;
    int dimension;
    const char *terms;
};

static void check_leading(const struct an_leading *l, int dimension,
                          const char *terms)
{
    char *found = leading_text(l);
    assert_int_equal(l->found, dimension > 0);
    assert_int_equal(l->dimension, dimension);
    assert_says(found, terms);
    free(found);
}

static void check_facts(const char *text, int dimension,
                        const struct fact *fact, size_t n)
{
    struct model x;
    struct an_onset o;
    model_open(&x, text);
    find(&o, &x, x.m.nvacua - 1, dimension);
    for (size_t i = 0; i < n; i++) {
        assert_true(o.asked[fact[i].process]);
        check_leading(&o.process[fact[i].process], fact[i].dimension,
                      fact[i].terms);
    }
    an_onset_clear(&o);
    model_close(&x);
}

#define CHECK(text, dimension, ...)                                            \
    do {                                                                       \
        static const struct fact facts[] = __VA_ARGS__;                        \
        check_facts(text, dimension, facts, sizeof facts / sizeof *facts);     \
    } while (0)

/* Four classes of QQQL type, and the Weinberg operator: B + L breaks at
 * dimension 6, L at 5. With L broken by two units and B + L, B breaks too. */
static void standard_model_breaks_numbers_at_five_and_six(void **state)
{
    (void)state;
    CHECK("extends: standard-model\n", 6,
          {{AN_PROTON_DECAY, 6, "Q^3 L | Q^2 uR eR | Q uR dR L | uR^2 dR eR"},
           {AN_NEUTRON_ANTINEUTRON, 6,
            "Q^3 L | Q^2 uR eR | Q uR dR L | uR^2 dR eR & L^2 H^2"},
           {AN_DOUBLE_BETA, 5, "L^2 H^2"},
           {AN_QUADRUPLE_BETA, 5, "L^2 H^2"}});
}

/* With lepton number imposed neutrons oscillate by six quarks, dimension 9:
 * three classes, (QQd)^2, (QQd)(udd), (udd)^2. */
static void six_quarks_make_neutrons_oscillate(void **state)
{
    (void)state;
    CHECK("extends: standard-model\n"
          "groups: {ell: {group: U(1), gauged: false}}\n"
          "fields: {L: {ell: 1}, eR: {ell: 1}}\n",
          9,
          {{AN_NEUTRON_ANTINEUTRON, 9, "Q^4 dR^2 | Q^2 uR dR^3 | uR^2 dR^4"},
           {AN_PROTON_DECAY, 0, ""},
           {AN_DOUBLE_BETA, 0, ""}});
}

/* With lepton number modulo 3 the proton decays into three leptons: hypercharge
 * leaves u u u L L e and Q u u L L L, at dimension 9. */
static void protons_decay_into_three_leptons_at_dimension_nine(void **state)
{
    (void)state;
    CHECK("extends: standard-model\n"
          "groups: {ell: Z3}\n"
          "fields: {L: {ell: 1}, eR: {ell: 1}}\n",
          9,
          {{AN_PROTON_DECAY, 9, "Q uR^2 L^3 | uR^3 L^2 eR"},
           {AN_DOUBLE_BETA, 0, ""},
           {AN_QUADRUPLE_BETA, 0, ""}});
}

static void unbroken_b_minus_l_allows_what_conserves_it(void **state)
{
    (void)state;
    CHECK("extends: standard-model\n"
          "groups: {X: U(1)}\n"
          "fields:\n"
          "  Q: {X: 1/3}\n"
          "  uR: {X: 1/3}\n"
          "  dR: {X: 1/3}\n"
          "  L: {X: -1}\n"
          "  eR: {X: -1}\n",
          8,
          {{AN_PROTON_DECAY, 6, "Q^3 L | Q^2 uR eR | Q uR dR L | uR^2 dR eR"},
           {AN_NEUTRON_ANTINEUTRON, 0, ""},
           {AN_DOUBLE_BETA, 0, ""}});
}

/* Renormalisable with the leptoquark, and at dimension 6 without. Q L S3 gives
 * S3 its numbers, Q Q S3* violates them. */
static void leptoquark_with_both_couplings_destroys_protons(void **state)
{
    (void)state;
    CHECK("extends: leptoquark-s3\n", 5, {{AN_PROTON_DECAY, 4, "Q^2 S3*"}});
    CHECK("extends: leptoquark-s3\nfields: {S3: null}\n", 6,
          {{AN_PROTON_DECAY, 6, "Q^3 L | Q^2 uR eR | Q uR dR L | uR^2 dR eR"}});
    /* without numbers for S3 both couplings are told */
    CHECK("extends: standard-model\n"
          "fields: {S3: {type: scalar, SU3c: 3bar, SU2L: 3, Y: 1/3}}\n",
          5, {{AN_PROTON_DECAY, 4, "Q^2 S3* & Q L S3"}});
}

/* A Majorana mass and a Yukawa coupling. */
static void seesaw_gives_double_beta_decay_at_dimension_four(void **state)
{
    (void)state;
    CHECK("extends: standard-model\n"
          "fields: {nuR: {type: right, generations: 3}}\n"
          "counting: {L: {nuR: 1}}\n",
          5, {{AN_DOUBLE_BETA, 4, "nuR^2"}});
    CHECK("extends: standard-model\n"
          "fields: {nuR: {type: right, generations: 3}}\n",
          5, {{AN_DOUBLE_BETA, 4, "L H nuR*"}});
}

/* With matter parity q q q l and u u d e, without it u d d with one of the
 * lepton-number violating terms. */
static void supersymmetric_proton_decay(void **state)
{
    (void)state;
    CHECK("extends: mssm\n", 6, {{AN_PROTON_DECAY, 5, "q^3 l | uc^2 dc ec"}});
    CHECK("extends: mssm-r-parity-violation\n", 5,
          {{AN_PROTON_DECAY, 4, "uc dc^2 & l Hu"},
           {AN_NEUTRON_ANTINEUTRON, 4, "uc dc^2"}});
}

static void explicit_breaking_does_it_by_itself(void **state)
{
    (void)state;
    struct model x;
    struct an_onset o;
    model_open(&x, "extends: standard-model\n"
                   "groups: {ell: {group: U(1), gauged: false}}\n"
                   "fields: {L: {ell: 1}, eR: {ell: 1}}\n"
                   "explicit_breaking: [L L H H]\n");
    find(&o, &x, 0, 6);
    assert_true(o.process[AN_DOUBLE_BETA].found);
    assert_int_equal(o.process[AN_DOUBLE_BETA].dimension, 0);
    an_onset_clear(&o);
    model_close(&x);
}

/* ---- decays of dark matter */

/* The decay of a field, in o. */
static const struct an_protected *open_decay(struct an_onset *o,
                                             struct model *x, const char *text,
                                             const char *name)
{
    model_open(x, text);
    find(o, x, x->m.nvacua - 1, 6);
    size_t i = 0;
    while (i < o->ndecays && strcmp(o->decay[i].name, name) != 0)
        i++;
    assert_true(i < o->ndecays);
    return &o->decay[i];
}

static void check_protection(const char *text, const char *name,
                             enum an_protection protection, int dimension,
                             const char *terms)
{
    struct model x;
    struct an_onset o;
    const struct an_protected *p = open_decay(&o, &x, text, name);
    assert_int_equal(p->protection, protection);
    check_leading(&p->leading, dimension, terms);
    an_onset_clear(&o);
    model_close(&x);
}

/* The quintuplet fermion is stable up to dimension 6; the scalar septuplet
 * decays through a term of dimension 5 with three of it. */
static void minimal_dark_matter_is_protected_by_accident(void **state)
{
    (void)state;
    check_protection("extends: quintuplet\n", "chi", AN_PROTECTED_ACCIDENTALLY,
                     6, "L H^2 H* chi");
    check_protection("extends: standard-model\n"
                     "fields: {chi: {type: real-scalar, SU2L: 7}}\n",
                     "chi", AN_PROTECTED_ACCIDENTALLY, 5, "H H* chi^3");
}

/* Of four N two have nothing to pair with: massless, they are what others decay
 * into. A charge of 1 under Z4 makes a scalar complex, 2 and 0 real. What has
 * charges of its own has an answer of its own. */
static void natures_are_those_of_generations(void **state)
{
    (void)state;
    struct model x;
    struct an_onset o;
    model_open(&x, "extends: standard-model\n"
                   "groups: {D: Z(4), P: Z(2)}\n"
                   "fields:\n"
                   "  N: {type: right, generations: 4, D: [2, 1, 1, 0], "
                   "P: [0, 0, 1, 0]}\n"
                   "  S: {type: scalar, generations: 3, D: [1, 2, 0]}\n");
    find(&o, &x, x.m.nvacua - 1, 6);
    static const struct {
        const char *text;
        size_t generation;
        enum an_particle_kind kind;
    } fact[] = {
        {"N[1]", 0, AN_MAJORANA_PARTICLE}, {"N[4]", 3, AN_MAJORANA_PARTICLE},
        {"S[1]", 0, AN_COMPLEX_PARTICLE},  {"S[2]", 1, AN_REAL_PARTICLE},
        {"S[3]", 2, AN_REAL_PARTICLE},
    };
    assert_int_equal(o.ndecays, sizeof fact / sizeof *fact);
    for (size_t i = 0; i < o.ndecays; i++) {
        const struct an_protected *p = &o.decay[i];
        assert_says(p->text, fact[i].text);
        assert_int_equal(p->kind[fact[i].generation], fact[i].kind);
        for (size_t j = 0; j < p->ngenerations; j++)
            assert_int_equal(p->generation[j], j == fact[i].generation);
    }
    an_onset_clear(&o);
    model_close(&x);
}

/* Of a triplet of charge 1 with a vev along T3 = 1 the unbroken X - T3 leaves
 * one component neutral and two charged, along T3 = -1 X + T3 the same: a
 * second triplet is complex, whichever component comes first. */
static void a_triplet_with_charged_components_is_complex(void **state)
{
    (void)state;
    static const int top[] = {2, -2};
    for (size_t i = 0; i < 2; i++) {
        struct model x;
        struct an_onset o;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {D: {group: SU(2), gauged: false}, "
                    "X: {group: U(1), gauged: false}}\n"
                    "fields: {p: {type: scalar, generations: 2, D: 3, X: 1}}\n"
                    "breaking: [{vevs: [{field: 'p[1]', component: {D: [%d]}}, "
                    "H]}]\n",
                    top[i]);
        find(&o, &x, 0, 4);
        assert_int_equal(o.ndecays, 1);
        assert_says(o.decay[0].text, "p[2]");
        assert_int_equal(o.decay[0].kind[1], AN_COMPLEX_PARTICLE);
        an_onset_clear(&o);
        model_close(&x);
    }
}

static void check_indirect(const char *text, const char *name, bool indirect)
{
    struct model x;
    struct an_onset o;
    const struct an_protected *p = open_decay(&o, &x, text, name);
    assert_true(p->leading.found);
    assert_int_equal(p->indirect, indirect);
    an_onset_clear(&o);
    model_close(&x);
}

/* Nothing but nuR nuR breaks the last symmetry of N, which gets there by N nuR
 * xi; a bino by q qc bino. */
static void decays_by_terms_without_the_particle_are_indirect(void **state)
{
    (void)state;
    check_indirect("extends: b-l-one-loop-z3\n", "N", true);
    check_indirect("extends: quintuplet\n", "chi", false);
    check_indirect("extends: type-one-seesaw\n", "nuR", false);
    check_indirect("extends: mssm\ngroups: {Z2: null}\n", "bino", true);
}

static void imposed_symmetry_protects_at_every_dimension(void **state)
{
    (void)state;
    check_protection("extends: scotogenic\n", "eta", AN_PROTECTED, 0, "");
    check_protection("extends: scotogenic\n", "N", AN_PROTECTED, 0, "");
    check_protection("extends: scotogenic-without-z2\n", "eta", AN_UNPROTECTED,
                     2, "H eta*");
    check_protection("extends: scotogenic-without-z2\n"
                     "fields: {eta: null}\n"
                     "couplings: [{term: N N, remove: true}]\n",
                     "N", AN_UNPROTECTED, 4, "L H N*");
}

/* A singlet fermion in the class of the active neutrinos decays into them,
 * written before them or behind them. */
static void the_order_of_fields_leaves_decays_alone(void **state)
{
    (void)state;
    static const char L[] = "  L: {type: left, generations: 3, SU2L: 2, "
                            "Y: -1/2, sector: visible}\n"
                            "  H: {type: scalar, SU2L: 2, Y: 1/2, "
                            "sector: visible}\n";
    static const char N[] = "  N: {type: right, generations: 2}\n";
    for (int first = 0; first < 2; first++) {
        char text[1000];
        snprintf(text, sizeof text,
                 "groups: {SU2L: SU(2), Y: U(1)}\n"
                 "electric_charge: T3[SU2L] + Y\n"
                 "active_neutrinos: L\n"
                 "fields:\n%s%s"
                 "breaking: [{vevs: [H]}]\n",
                 first ? N : L, first ? L : N);
        check_protection(text, "N", AN_UNPROTECTED, 4,
                         first ? "N* L H" : "L H N*");
    }
}

/* A vev of odd charge breaks what a vev of even charge keeps. */
static void vevs_absorb_the_numbers_of_their_fields(void **state)
{
    (void)state;
    struct model x;
    struct an_onset o;
    for (int q = 1; q <= 4; q++) {
        model_print(&x,
                    "groups: {X: {group: U(1), gauged: false}}\n"
                    "fields:\n"
                    "  v: {type: scalar, X: %d, sector: visible}\n"
                    "  d: {type: scalar, X: 1}\n"
                    "breaking: [{name: broken, vevs: [v]}]\n",
                    q);
        find(&o, &x, 0, 6);
        assert_int_equal(o.ndecays, 1);
        assert_int_equal(o.decay[0].protection,
                         q == 1 ? AN_UNPROTECTED : AN_PROTECTED);
        an_onset_clear(&o);
        model_close(&x);
    }
}

/* The doublet's number and T3 leave a U(1) of the custodial SU(2), under which
 * the gauge bosons are charged; only phi D phi, with derivatives, breaks it. A
 * second doublet with the opposite vev frees them: phi rho* breaks both numbers
 * and the two vevs absorb the charge of a gauge boson. */
static void gauge_bosons_of_a_broken_dark_group_are_asked(void **state)
{
    (void)state;
    check_protection("extends: dark-su2-doublet\n", "gauge SU2D", AN_PROTECTED,
                     0, "");
    check_protection("extends: dark-su2-doublet\n"
                     "fields: {rho: {type: scalar, SU2D: 2}}\n"
                     "breaking:\n"
                     "  - {vevs: [{field: phi, component: [1]},\n"
                     "            {field: rho, component: [-1]}, H]}\n",
                     "gauge SU2D", AN_UNPROTECTED, 2, "phi rho*");
}

/* Field numbers beside the charges of the vacuum allow no more than the charges
 * do, and no process below the dimension that is told. */
static void onset_agrees_with_the_verdicts_to_all_orders(void **state)
{
    (void)state;
    static const char *const models[] = {"b-l-one-loop-z6",
                                         "lepton-number-minimal",
                                         "zee",
                                         "b-3lmu-muoquark",
                                         "b-l-quadruple-beta",
                                         "scotogenic",
                                         "left-right-triplets",
                                         "mssm-baryon-triality",
                                         "dark-su2-triplet",
                                         "b-l-broken-by-three",
                                         "331-w-parity",
                                         "pati-salam",
                                         "baryon-and-lepton-number",
                                         "su5",
                                         "ksvz-axion"};
    for (size_t k = 0; k < sizeof models / sizeof *models; k++) {
        struct model x;
        model_print(&x, "extends: %s\n", models[k]);
        for (size_t p = 0; p < x.m.nvacua; p++) {
            if (!x.m.vacuum[p].final)
                continue;
            struct an_findings v;
            struct an_onset o, less;
            an_findings_init(&v);
            an_findings_check(&v, &x.m, p, NULL);
            find(&o, &x, p, 6);
            for (int i = 0; i < AN_NPROCESSES; i++) {
                assert_int_equal(o.asked[i], v.process[i].asked);
                if (!o.process[i].found)
                    continue;
                assert_true(v.process[i].allowed);
                find(&less, &x, p, o.process[i].dimension - 1);
                assert_false(less.process[i].found);
                an_onset_clear(&less);
            }
            an_onset_clear(&o);
            an_findings_clear(&v);
        }
        model_close(&x);
    }
}

/* A light triplet chi, which elements over a reflection of D turn by phases
 * that nothing compensates, comes in pairs chi chi* that are odd as T is: Q^3 L
 * T* chi chi* lets protons decay. A second dark SU(2), whose elements leave chi
 * alone, changes nothing. */
#define PAIRS(groups, fields, vevs)                                            \
    "extends: standard-model\n"                                                \
    "groups: {X: U(1), D: SU(2)" groups "}\n"                                  \
    "fields:\n"                                                                \
    "  Q: {X: 2}\n"                                                            \
    "  uR: {X: 2}\n"                                                           \
    "  dR: {X: 2}\n"                                                           \
    "  S: {type: real-scalar, D: 5}\n"                                         \
    "  T: {type: scalar, D: 3, X: 6}\n"                                        \
    "  chi: {type: scalar, D: 3, Y: 5, light: true}\n" fields "breaking:\n"    \
    "  - vevs: [H, {field: S, component: {D: [4]}}, "                          \
    "{field: T, component: {D: [0]}}" vevs "]\n"
static void pairs_of_turned_states_are_light(void **state)
{
    static const char pairs[] =
        "Q^3 L T* chi chi* | Q^2 uR eR T* chi chi* | Q uR dR L T* chi chi* | "
        "uR^2 dR eR T* chi chi*";
    (void)state;
    CHECK(PAIRS("", "", ""), 9, {{AN_PROTON_DECAY, 9, pairs}});
    CHECK(PAIRS(", K: SU(2)",
                "  R: {type: real-scalar, K: 5}\n"
                "  k3: {type: real-scalar, K: 3, light: true}\n",
                ", {field: R, component: {K: [4]}}"),
          9, {{AN_PROTON_DECAY, 9, pairs}});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_breaks_numbers_at_five_and_six),
        cmocka_unit_test(six_quarks_make_neutrons_oscillate),
        cmocka_unit_test(protons_decay_into_three_leptons_at_dimension_nine),
        cmocka_unit_test(unbroken_b_minus_l_allows_what_conserves_it),
        cmocka_unit_test(leptoquark_with_both_couplings_destroys_protons),
        cmocka_unit_test(seesaw_gives_double_beta_decay_at_dimension_four),
        cmocka_unit_test(supersymmetric_proton_decay),
        cmocka_unit_test(explicit_breaking_does_it_by_itself),
        cmocka_unit_test(minimal_dark_matter_is_protected_by_accident),
        cmocka_unit_test(natures_are_those_of_generations),
        cmocka_unit_test(a_triplet_with_charged_components_is_complex),
        cmocka_unit_test(decays_by_terms_without_the_particle_are_indirect),
        cmocka_unit_test(the_order_of_fields_leaves_decays_alone),
        cmocka_unit_test(imposed_symmetry_protects_at_every_dimension),
        cmocka_unit_test(vevs_absorb_the_numbers_of_their_fields),
        cmocka_unit_test(gauge_bosons_of_a_broken_dark_group_are_asked),
        cmocka_unit_test(pairs_of_turned_states_are_light),
        cmocka_unit_test(onset_agrees_with_the_verdicts_to_all_orders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
