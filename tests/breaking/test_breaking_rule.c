/* test_breaking_rule.c - the table of Dirac and Majorana neutrinos.
 *
 * The closed rule: Z_n acts on a neutrino of charge l by omega^l. Twice the
 * neutrino is invariant exactly when n divides 2l; a partner of charge r is
 * needed, and used, when n divides l - r (arXiv:1711.06181 in other words).
 */
#include "tests/model.h"

#include "breaking/rule.h"

enum { MOST = 12 };

static enum an_nature closed_rule(long l, bool has_partner, long r, long n)
{
    bool majorana = n ? 2 * l % n == 0 : l == 0;
    bool dirac = has_partner && (n ? (l - r) % n == 0 : l == r);
    return majorana ? AN_MAJORANA_NATURE
           : dirac  ? AN_DIRAC_NATURE
                    : AN_MASSLESS_NATURE;
}

static void check(long l, bool has_partner, long partner, long n)
{
    struct an_rule r;
    an_rule_init(&r);
    r.neutrino = l;
    r.has_partner = has_partner;
    r.partner = partner;
    r.vev = n;
    an_rule_check(&r);
    assert_int_equal(fmpz_get_si(r.order), labs(n));
    if (r.nature != closed_rule(l, has_partner, partner, n))
        fail_msg("l = %ld, r = %ld, n = %ld: %d", l, partner, n, (int)r.nature);
    if (n > 0) {
        fmpq_t power;
        fmpq_init(power);
        fmpq_mul_si(power, r.turns, n);
        assert_true(fmpz_is_one(fmpq_denref(power)));
        assert_int_equal(fmpz_get_si(fmpq_numref(power)), ((l % n) + n) % n);
        fmpq_clear(power);
    }
    an_rule_clear(&r);
}

static void test_closed_rule(void **state)
{
    (void)state;
    for (long n = 0; n <= MOST; n++)
        for (long l = -3; l <= 6; l++) {
            check(l, true, l, n);
            check(l, false, 0, n);
            check(l, true, -l, n);
            check(l, true, l + 3, n);
        }
    check(-1, true, -4, 3); /* L and nuR of chiral B-L */
    check(1, true, 1, -4);  /* the sign of the vev does not matter */
}

/* The verdicts on a model and a further singlet, against a model file that has
 * the singlet as a field. */
static void compare(const char *name, const char *group, const char *charge)
{
    struct model x, y;
    struct an_findings v, w;
    struct an_vacuum vacuum;
    fmpq_t q;
    size_t g = 0;
    fmpq_init(q);
    assert_int_equal(an_rational_read(q, charge, strlen(charge)), AN_NUMBER_OK);
    model_print(&x, "extends: %s\nscenarios: {only-H: [H]}\n", name);
    model_print(&y,
                "extends: %s\nfields: {zz: {type: scalar, %s: %s}}\n"
                "scenarios: {both: [H, zz]}\n",
                name, group, charge);
    assert_true(an_model_find_group(&g, &x.m, group));
    vacuum = x.m.vacuum[0];
    an_findings_init(&v);
    an_rule_vacuum(&v, &x.m, &vacuum, g, q, &(struct an_question){0});
    vacuum_of(&w, &y, NULL);
    assert_true(v.known);
    char *a = an_orders_text(&v.residual.discrete, true);
    assert_group(&w.residual.discrete, a);
    free(a);
    assert_int_equal(v.neutrinos.nature, w.neutrinos.nature);
    assert_int_equal(v.neutrinos.dirac, w.neutrinos.dirac);
    assert_int_equal(v.neutrinos.massless, w.neutrinos.massless);
    a = an_orders_text(&v.dark_matter.group, false);
    assert_group(&w.dark_matter.group, a);
    free(a);
    assert_int_equal(v.dark_matter.stable, w.dark_matter.stable);
    assert_int_equal(v.dark_matter.ncandidates, w.dark_matter.ncandidates);
    for (size_t i = 0; i < v.dark_matter.ncandidates; i++)
        assert_string_equal(v.dark_matter.candidate[i],
                            w.dark_matter.candidate[i]);
    an_findings_clear(&w);
    an_findings_clear(&v);
    model_close(&y);
    model_close(&x);
    fmpq_clear(q);
}

static void test_singlet(void **state)
{
    static const char *const charges[] = {"1",   "2", "3", "4",   "5",
                                          "1/2", "6", "9", "-3/2"};
    static const char *const models[][2] = {
        {"b-l-one-loop-z6", "B-L"},
        {"b-l-unbroken", "B-L"},
        {"lepton-number-minimal", "ell"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof models / sizeof *models; i++)
        for (size_t k = 0; k < sizeof charges / sizeof *charges; k++)
            compare(models[i][0], models[i][1], charges[k]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_closed_rule),
        cmocka_unit_test(test_singlet),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
