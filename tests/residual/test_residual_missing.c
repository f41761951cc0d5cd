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
        cmocka_unit_test(model_without_couplings_is_not_asked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
