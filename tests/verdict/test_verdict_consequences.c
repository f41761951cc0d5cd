/* test_verdict_consequences.c - what lifts Goldstone bosons, in models that
 * other tests have as well. */
#include "tests/model.h"

#include "base/prose.h"
#include "verdict/check.h"
#include "verdict/consequences.h"

struct lift {
    const char *path, *breaker, *potential;
    int dimension, potential_dimension;
    const char *instantons;
};

static void assert_text(const char *path, const char *text, const char *wanted)
{
    if (!text || !wanted ? text != wanted : !an_prose_reads(text, wanted))
        fail_msg("%s: %s, not %s", path, text ? text : "nothing",
                 wanted ? wanted : "nothing");
}

static void check_lift(const struct lift *l)
{
    struct model x;
    struct an_check c;
    model_read(&x, l->path, NULL);
    an_check_init(&c);
    an_check_model(&c, &x.m, AN_ASK_VERDICTS, &x.diags);
    an_check_consequences(&c, false);
    const struct an_goldstones *g = &c.consequence[c.nvacua - 1].goldstones;
    if (g->why || g->count != 1)
        fail_msg("%s: %zu Goldstone bosons", l->path, g->count);
    assert_text(l->path, g->v[0].breaker, l->breaker);
    assert_text(l->path, g->v[0].potential, l->potential);
    assert_int_equal(g->v[0].dimension, l->dimension);
    assert_int_equal(g->v[0].potential_dimension, l->potential_dimension);
    assert_text(l->path,
                g->v[0].instantons < x.m.ngroups
                    ? x.m.group[g->v[0].instantons].name
                    : NULL,
                l->instantons);
    an_check_clear(&c);
    model_close(&x);
}

static void what_lifts(void **state)
{
    (void)state;
    static const struct lift lift[] = {
        /* nuR of B-L -4, -4, 5: L H nuR* c3* holds the phases of leptons to
         * those of c3 and c10, nuR[1]^2 nuR[2] nuR[3] c3* c10 (-7 - 3 + 10 =
         * 0) those to each other: 3 and 10 have no multiple below 30 */
        {"tests/cases/one-goldstone.yaml", "nuR^4 c3* c10", "c3^10 c10*^3", 8,
         13, NULL},
        /* S of lepton number 3/2 and phi of -1/4; fermions of listed terms have
         * the phases S/2 and S/2 - phi, the first others have dimension 8 (L^2
         * H^2 S* phi^2) */
        {"models/lepton-number-minimal.yaml", "S phi^6", "S phi^6", 7, 7, NULL},
        /* B - L moves the vev as L does, and Q^3 L conserves it */
        {"tests/cases/charged-decuplet-lost.yaml", "S^3 S* T*^2", "S^3 S* T*^2",
         6, 6, NULL},
        /* an imposed symmetry; instantons of SU(2) violate L, but not B - L */
        {"models/majoron.yaml", NULL, NULL, 0, 0, NULL},
        {"models/dfsz-axion.yaml", NULL, NULL, 0, 0, "SU3c"},
    };
    for (size_t i = 0; i < sizeof lift / sizeof *lift; i++)
        check_lift(&lift[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lifts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
