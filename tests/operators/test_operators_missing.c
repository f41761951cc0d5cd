/* test_operators_missing.c - terms that a list lacks, and what keeps new fields
 * from decaying. */
#include "tests/model.h"

#include "operators/missing.h"
#include "operators/protection.h"

struct fact {
    const char *term;
    bool dark_matter, neutrinos, proton;
};

static void check_missing(const char *text, const struct fact *fact, size_t n)
{
    struct model x;
    struct an_missing_terms t;
    model_open(&x, text);
    an_missing_terms_init(&t);
    an_missing_find(&t, &x.m);
    assert_true(t.asked);
    assert_true(t.complete);
    assert_int_equal(t.n, n);
    for (size_t i = 0; i < n; i++) {
        assert_string_equal(t.v[i].term, fact[i].term);
        assert_int_equal(t.v[i].changes[AN_CHANGES_DARK_MATTER],
                         fact[i].dark_matter);
        assert_int_equal(t.v[i].changes[AN_CHANGES_NEUTRINOS],
                         fact[i].neutrinos);
        assert_int_equal(t.v[i].changes[AN_CHANGES_PROTON], fact[i].proton);
    }
    an_missing_terms_clear(&t);
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
    struct an_missing_terms t;
    model_open(&x, "fields: {phi: {type: scalar}}\n");
    an_missing_terms_init(&t);
    an_missing_find(&t, &x.m);
    assert_false(t.asked);
    assert_int_equal(t.n, 0);
    an_missing_terms_clear(&t);
    model_close(&x);
}

static void check_protection(const char *text, const char *field,
                             enum an_protection protection, int dimension,
                             const char *term)
{
    struct model x;
    struct an_protections p;
    model_open(&x, text);
    an_protections_init(&p);
    an_protection_find(&p, &x.m, x.m.nphases - 1, 6, 20000);
    size_t wanted = field_index(&x, field), i = 0;
    while (i < p.n && p.v[i].field != wanted)
        i++;
    assert_true(i < p.n);
    assert_int_equal(p.v[i].protection, protection);
    assert_int_equal(p.v[i].dimension, dimension);
    if (term)
        assert_string_equal(p.v[i].term, term);
    else
        assert_null(p.v[i].term);
    an_protections_clear(&p);
    model_close(&x);
}

/* The quintuplet fermion is stable up to dimension 6; the
 * scalar septuplet decays through a term of dimension 5 with three of it. */
static void minimal_dark_matter_is_protected_by_accident(void **state)
{
    (void)state;
    check_protection("extends: quintuplet\n", "chi", AN_PROTECTED_ACCIDENTALLY,
                     6, "L H^2 H* chi");
    check_protection("extends: standard-model\n"
                     "fields: {chi: {type: real-scalar, SU2L: 7}}\n",
                     "chi", AN_PROTECTED_ACCIDENTALLY, 5, "H H* chi^3");
}

static void imposed_symmetry_protects_at_every_dimension(void **state)
{
    (void)state;
    check_protection("extends: scotogenic\n", "eta", AN_PROTECTED, 0, NULL);
    check_protection("extends: scotogenic\n", "N", AN_PROTECTED, 0, NULL);
    check_protection("extends: scotogenic-without-z2\n", "eta", AN_UNPROTECTED,
                     2, "H eta*");
    check_protection("extends: scotogenic-without-z2\n"
                     "fields: {eta: null}\n"
                     "couplings: [{term: N N, remove: true}]\n",
                     "N", AN_UNPROTECTED, 4, "L H N*");
}

/* A vev of odd charge breaks what a vev of even charge keeps. */
static void vevs_absorb_the_numbers_of_their_fields(void **state)
{
    (void)state;
    struct model x;
    struct an_protections p;
    for (int q = 1; q <= 4; q++) {
        model_print(&x,
                    "groups: {X: {group: U(1), gauged: false}}\n"
                    "fields:\n"
                    "  v: {type: scalar, X: %d, sector: visible}\n"
                    "  d: {type: scalar, X: 1}\n"
                    "breaking: [{name: broken, vevs: [v]}]\n",
                    q);
        an_protections_init(&p);
        an_protection_find(&p, &x.m, 0, 6, 20000);
        assert_int_equal(p.n, 1);
        assert_int_equal(p.v[0].protection,
                         q == 1 ? AN_UNPROTECTED : AN_PROTECTED);
        an_protections_clear(&p);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scotogenic_fields_without_z2_miss_what_destroys_them),
        cmocka_unit_test(
            majorana_mass_is_missed_where_dirac_neutrinos_are_meant),
        cmocka_unit_test(diquark_coupling_is_missed_by_a_stable_proton),
        cmocka_unit_test(model_without_couplings_is_not_asked),
        cmocka_unit_test(minimal_dark_matter_is_protected_by_accident),
        cmocka_unit_test(imposed_symmetry_protects_at_every_dimension),
        cmocka_unit_test(vevs_absorb_the_numbers_of_their_fields),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
