/* test_residual_missing.c - terms that a list lacks, and what they change. */
#include "tests/model.h"

#include "base/prose.h"
#include "residual/listed/listed.h"
#include "tests/prose.h"

struct fact {
    const char *term;
    bool dark_matter, neutrinos, proton;
};

static void check_missing(const char *text, const struct fact *fact, size_t n)
{
    struct model x;
    struct an_listed l;
    model_open(&x, text);
    an_listed_init(&l);
    an_listed_find(&l, &x.m, NULL, NULL);
    const struct an_missing_terms *t = &l.missing;
    assert_true(t->asked && t->complete && t->judged);
    assert_int_equal(t->n, n);
    for (size_t i = 0; i < n; i++) {
        assert_says(t->v[i].term, fact[i].term);
        assert_int_equal(t->v[i].changes[AN_CHANGES_DARK_MATTER],
                         fact[i].dark_matter);
        assert_int_equal(t->v[i].changes[AN_CHANGES_NEUTRINOS],
                         fact[i].neutrinos);
        assert_int_equal(t->v[i].changes[AN_CHANGES_PROTON], fact[i].proton);
    }
    an_listed_clear(&l);
    model_close(&x);
}

/* Ma, hep-ph/0601225: each odd term would let the dark matter decay. */
static void scotogenic_fields_without_z2_miss_what_destroys_them(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"H eta*", true, false, false},
        {"Q uR* eta", true, false, false},
        {"Q* dR eta", true, false, false},
        {"L H N*", true, false, false},
        {"L* eR eta", true, false, false},
        {"H^2 H* eta*", true, false, false},
        {"H eta eta*^2", true, false, false},
    };
    check_missing("extends: scotogenic-without-z2\n", facts, 7);
    check_missing("extends: scotogenic\n", NULL, 0);
}

static void
majorana_mass_is_missed_where_dirac_neutrinos_are_meant(void **state)
{
    (void)state;
    static const struct fact facts[] = {{"nuR^2", false, true, false}};
    check_missing("extends: standard-model\n"
                  "fields: {nuR: {type: right, generations: 3}}\n"
                  "couplings: [L* H* nuR]\n",
                  facts, 1);
}

/* Either coupling of S_3 alone conserves
 * baryon number. */
static void diquark_coupling_is_missed_by_a_stable_proton(void **state)
{
    (void)state;
    static const struct fact facts[] = {{"Q^2 S3*", false, false, true}};
    check_missing("extends: leptoquark-s3\n"
                  "couplings: [{term: Q Q S3*, remove: true}]\n",
                  facts, 1);
    check_missing("extends: leptoquark-s3\n", NULL, 0);
}

#define MSSM "extends: mssm\ngroups: {Z2: null}\n"

/* Barbier et al., hep-ph/0406039: any one of the terms lets the lightest
 * superpartner decay, those that break lepton number give neutrinos masses, and
 * the proton decays by two of them that break B and L together. */
static void terms_of_broken_r_parity_share_the_work(void **state)
{
    (void)state;
    static const struct fact none[] = {{"l Hu", true, true, false},
                                       {"q dc l", true, true, false},
                                       {"uc dc^2", true, false, false},
                                       {"l^2 ec", true, true, false}};
    static const struct fact without_b[] = {{"l Hu", false, true, true},
                                            {"q dc l", false, true, true},
                                            {"l^2 ec", false, true, true}};
    static const struct fact without_l[] = {{"l Hu", false, false, false},
                                            {"uc dc^2", false, false, true},
                                            {"l^2 ec", false, false, false}};
    check_missing(MSSM, none, 4);
    check_missing(MSSM "couplings: [uc dc dc]\n", without_b, 3);
    check_missing(MSSM "couplings: [l q dc]\n", without_l, 3);
    /* What gauginos couple to is there without them, too. */
    check_missing(MSSM "fields: {bino: null, wino: null, gluino: null}\n", none,
                  4);
}

#define LEPTON_NUMBER                                                          \
    "extends: standard-model\n"                                                \
    "groups: {LN: {group: U(1), gauged: false}}\n"

/* The electron has the lepton number of a partner, and another charge. */
static void dirac_masses_are_missed_one_by_one(void **state)
{
    (void)state;
    static const struct fact one[] = {{"L H nuR*", false, true, false}};
    static const struct fact split[] = {{"L H n1*", false, true, false},
                                        {"L H n2*", false, true, false}};
    static const struct fact left[] = {{"L H N", false, true, false}};
    check_missing(LEPTON_NUMBER
                  "fields: {L: {LN: 1}, eR: {LN: 1},\n"
                  "  nuR: {type: right, generations: 3, LN: 1}}\n",
                  one, 1);
    check_missing(LEPTON_NUMBER
                  "fields: {L: {LN: 1}, eR: {LN: 1},\n"
                  "  n1: {type: right, LN: 1}, n2: {type: right, LN: 1}}\n",
                  split, 2);
    check_missing(LEPTON_NUMBER "fields: {L: {LN: 1}, eR: {LN: 1},\n"
                                "  N: {type: left, generations: 2, LN: -1}}\n",
                  left, 1);
}

/* A mass of its own makes nuR heavy, and stable while nothing else couples to
 * it. */
static void a_mass_alone_makes_dark_matter(void **state)
{
    (void)state;
    static const struct fact facts[] = {{"nuR^2", true, false, false},
                                        {"L H nuR*", false, true, false}};
    check_missing("extends: standard-model\n"
                  "fields: {nuR: {type: right, generations: 3}}\n",
                  facts, 2);
}

/* Without it the other couplings conserve a U(1), and neutrinos are Dirac. */
static void flipped_su5_misses_what_makes_neutrinos_majorana(void **state)
{
    (void)state;
    static const struct fact facts[] = {{"h H10^2", false, true, false}};
    check_missing("extends: flipped-su5\n", facts, 1);
}

/* ---- how they change it */

/* The effect of the only missing term that is about a verdict. */
static void open_effect(struct an_effect *e, struct an_listed *l,
                        const char *text, const char *term,
                        enum an_change change)
{
    struct model x;
    model_open(&x, text);
    an_listed_init(l);
    an_listed_find(l, &x.m, NULL, NULL);
    size_t found = 0;
    for (size_t i = 0; i < l->missing.n; i++) {
        const struct an_missing *t = &l->missing.v[i];
        for (size_t k = 0; k < t->neffects; k++)
            if (an_prose_reads(t->term, term) &&
                l->missing.effects.v[t->effect[k]].change == change) {
                *e = l->missing.effects.v[t->effect[k]];
                found++;
            }
    }
    assert_int_equal(found, 1);
    model_close(&x);
}

static void assert_same_names(const struct an_names *x, const char *names)
{
    struct an_text t = {0};
    for (size_t i = 0; i < x->n; i++)
        an_text_printf(&t, "%s%s", i ? " " : "", x->v[i]);
    assert_says(an_text_string(&t), names);
    an_text_clear(&t);
}

#define CHARGED "  chi: {type: scalar}\n  T: {type: scalar, SU3c: 3, Y: -1/3}\n"

/* Each Majorana mass is of one field; the other coupling makes a Dirac mass,
 * and so the partner of a light neutrino no dark matter. */
static void effects_tell_names_and_direction(void **state)
{
    (void)state;
    struct an_effect e;
    struct an_listed l;
    static const char sterile[] =
        "extends: standard-model\n"
        "fields: {nuR: {type: right, generations: 3}}\n";
    open_effect(&e, &l, sterile, "nuR^2", AN_CHANGES_MASSES);
    assert_same_names(&e.masses, "nuR");
    an_listed_clear(&l);
    open_effect(&e, &l, sterile, "nuR^2", AN_CHANGES_DARK_MATTER);
    assert_same_names(&e.stable, "nuR");
    assert_same_names(&e.unstable, "");
    an_listed_clear(&l);
    open_effect(&e, &l, sterile, "L H nuR*", AN_CHANGES_NEUTRINOS);
    assert_int_equal(e.neutrinos[0].massless, 3);
    assert_int_equal(e.neutrinos[1].dirac, 3);
    an_listed_clear(&l);
}

/* A colour triplet of charge -1/3 decays by its Yukawa couplings alone, a
 * neutral singlet by its mixing with the Higgs. */
static void each_state_becomes_unstable_by_its_own_term(void **state)
{
    (void)state;
    struct an_effect e;
    struct an_listed l;
    static const char both[] = "extends: standard-model\n"
                               "groups: {Z2: Z(2)}\n"
                               "fields:\n" CHARGED;
    open_effect(&e, &l, both, "Q^2 T", AN_CHANGES_RELICS);
    assert_same_names(&e.unstable, "T");
    assert_int_equal(e.species[0], e.species[1] + 1);
    an_listed_clear(&l);
    open_effect(&e, &l, both, "H H* chi", AN_CHANGES_DARK_MATTER);
    assert_same_names(&e.unstable, "chi");
    an_listed_clear(&l);
}

/* The first generation has a Dirac mass with the neutrinos, the others none. */
static void masses_are_told_by_generation(void **state)
{
    (void)state;
    struct an_effect e;
    struct an_listed l;
    open_effect(&e, &l,
                "extends: standard-model\n"
                "fields: {nuR: {type: right, generations: 3}}\n"
                "couplings: ['L* H* nuR[1]']\n",
                "nuR^2", AN_CHANGES_MASSES);
    assert_same_names(&e.masses, "nuR[2,3]");
    an_listed_clear(&l);
}

/* b is odd by itself where nothing couples it to a; W's of the gauged SU(2),
 * which eat charged parts of a, and the charged b are one more species. That a
 * and b mix makes nothing of a stable that was not. */
static void what_gauge_bosons_eat_does_not_become_stable(void **state)
{
    (void)state;
    struct an_effect e;
    struct an_listed l;
    open_effect(&e, &l,
                "extends: standard-model\n"
                "groups: {SU2X: SU(2)}\n"
                "fields:\n"
                "  a: {type: real-scalar, SU2X: 3}\n"
                "  b: {type: real-scalar, SU2X: 3}\n"
                "breaking: [{vevs: [H, {field: a, diagonal: [1, -1]}]}]\n",
                "a b", AN_CHANGES_DARK_MATTER);
    assert_same_names(&e.stable, "");
    assert_same_names(&e.unstable, "");
    assert_true(e.species[0] == 2 && e.species[1] == 1);
    an_listed_clear(&l);
}

/* Lepton number broken by the Majorana mass: two neutrons decay into two
 * protons and two electrons, four into four and four. */
static void processes_become_allowed(void **state)
{
    (void)state;
    static const enum an_change beta[] = {AN_CHANGES_DOUBLE_BETA,
                                          AN_CHANGES_QUADRUPLE_BETA};
    for (size_t i = 0; i < 2; i++) {
        struct an_effect e;
        struct an_listed l;
        open_effect(&e, &l,
                    "extends: standard-model\n"
                    "fields: {nuR: {type: right, generations: 3}}\n"
                    "couplings: [L* H* nuR]\n",
                    "nuR^2", beta[i]);
        assert_false(e.allowed[0]);
        assert_true(e.allowed[1]);
        an_listed_clear(&l);
    }
    struct an_effect e;
    struct an_listed l;
    open_effect(&e, &l,
                "extends: standard-model\n"
                "fields:\n"
                "  T: {type: scalar, SU3c: 6, Y: 1/3}\n"
                "  D: {type: scalar, SU3c: 6, Y: -2/3}\n"
                "couplings: [uR dR T*, dR dR D*]\n",
                "T^2 D", AN_CHANGES_OSCILLATION);
    assert_true(!e.allowed[0] && e.allowed[1]);
    an_listed_clear(&l);
}

static void breaking_by_hand_counts_as_listed(void **state)
{
    (void)state;
    struct model x;
    struct an_listed l;
    model_open(&x, LEPTON_NUMBER
               "fields: {L: {LN: 1}, eR: {LN: 1},\n"
               "  N: {type: right, generations: 3, LN: 1},\n"
               "  S: {type: left, generations: 3, LN: 1}}\n"
               "couplings: [L* H* N, S* N]\nexplicit_breaking: [S S]\n");
    an_listed_init(&l);
    an_listed_find(&l, &x.m, NULL, NULL);
    assert_int_equal(l.neutrinos[0].majorana, 3);
    assert_int_equal(l.missing.n, 0);
    an_listed_clear(&l);
    model_close(&x);
}

/* A reflection of D, with T -> -T, is a symmetry of the listed terms when S
 * changes sign, and L L with it: no product of the vevs of T gives L L a mass,
 * although the charges of the torus would allow it. What the terms do is left
 * open. */
static void a_reflection_with_field_numbers_leaves_it_open(void **state)
{
    (void)state;
    struct model x;
    struct an_listed l;
    model_open(&x, "extends: standard-model\ngroups: {D: SU(2)}\n"
                   "fields: {T: {type: scalar, D: 3},\n"
                   "  psi: {type: left, D: 3}, chi: {type: left, D: 3},\n"
                   "  S: {type: scalar},\n"
                   "  Delta: {type: scalar, SU2L: 3, Y: 1}}\n"
                   "breaking: [{vevs: [H, {field: T, diagonal: [1, -1]}]}]\n"
                   "couplings: [psi chi T, psi chi S, Delta* H H S,\n"
                   "  L L Delta]\n");
    an_listed_init(&l);
    an_listed_find(&l, &x.m, NULL, NULL);
    assert_false(l.neutrinos[0].asked);
    assert_false(l.missing.judged);
    an_listed_clear(&l);
    model_close(&x);
}

static void model_without_couplings_is_not_asked(void **state)
{
    (void)state;
    struct model x;
    struct an_listed l;
    model_open(&x, "fields: {phi: {type: scalar}}\n");
    an_listed_init(&l);
    an_listed_find(&l, &x.m, NULL, NULL);
    assert_false(l.missing.asked);
    assert_int_equal(l.missing.n, 0);
    an_listed_clear(&l);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scotogenic_fields_without_z2_miss_what_destroys_them),
        cmocka_unit_test(
            majorana_mass_is_missed_where_dirac_neutrinos_are_meant),
        cmocka_unit_test(diquark_coupling_is_missed_by_a_stable_proton),
        cmocka_unit_test(terms_of_broken_r_parity_share_the_work),
        cmocka_unit_test(dirac_masses_are_missed_one_by_one),
        cmocka_unit_test(a_mass_alone_makes_dark_matter),
        cmocka_unit_test(flipped_su5_misses_what_makes_neutrinos_majorana),
        cmocka_unit_test(effects_tell_names_and_direction),
        cmocka_unit_test(each_state_becomes_unstable_by_its_own_term),
        cmocka_unit_test(masses_are_told_by_generation),
        cmocka_unit_test(what_gauge_bosons_eat_does_not_become_stable),
        cmocka_unit_test(processes_become_allowed),
        cmocka_unit_test(breaking_by_hand_counts_as_listed),
        cmocka_unit_test(a_reflection_with_field_numbers_leaves_it_open),
        cmocka_unit_test(model_without_couplings_is_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
