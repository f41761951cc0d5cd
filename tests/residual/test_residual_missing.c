/* test_residual_missing.c - terms that a list lacks, and what they change. */
#include "tests/model.h"

#include "residual/listed.h"

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
    an_listed_find(&l, &x.m);
    const struct an_missing_terms *t = &l.missing;
    assert_true(t->asked && t->complete && t->judged);
    assert_int_equal(t->n, n);
    for (size_t i = 0; i < n; i++) {
        assert_string_equal(t->v[i].term, fact[i].term);
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
    an_listed_find(&l, &x.m);
    assert_int_equal(l.neutrinos[0].majorana, 3);
    assert_int_equal(l.missing.n, 0);
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
    an_listed_find(&l, &x.m);
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
        cmocka_unit_test(breaking_by_hand_counts_as_listed),
        cmocka_unit_test(model_without_couplings_is_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
