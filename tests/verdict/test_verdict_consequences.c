/* test_verdict_consequences.c - how far is looked for what lifts Goldstone
 * bosons, by the models of other tests. */
#include "tests/model.h"

#include "verdict/check.h"
#include "verdict/consequences.h"

struct lift {
    const char *path, *breaker, *potential;
    int dimension, potential_dimension;
};

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
    const char *b = g->v[0].breaker, *p = g->v[0].potential;
    if (!b || strcmp(b, l->breaker) != 0 || g->v[0].dimension != l->dimension ||
        !p || strcmp(p, l->potential) != 0 ||
        g->v[0].potential_dimension != l->potential_dimension)
        fail_msg("%s: %s (%d), %s (%d)", l->path, b ? b : "nothing",
                 g->v[0].dimension, p ? p : "nothing",
                 g->v[0].potential_dimension);
    an_check_clear(&c);
    model_close(&x);
}

static void all_terms_together_lift(void **state)
{
    (void)state;
    static const struct lift lift[] = {
        /* nuR of B-L -4, -4, 5: L H nuR* c3* holds the phases of leptons to
         * those of c3 and c10, nuR[1]^2 nuR[2] nuR[3] c3* c10 (-7 - 3 + 10 =
         * 0) those to each other: 3 and 10 have no multiple below 30 */
        {"tests/cases/one-goldstone.yaml", "nuR^4 c3* c10", "c3^10 c10*^3", 8,
         13},
        /* S of lepton number 3/2 and phi of -1/4; fermions of listed terms have
         * the phases S/2 and S/2 - phi, the first others have dimension 8 (L^2
         * H^2 S* phi^2) */
        {"models/lepton-number-minimal.yaml", "S phi^6", "S phi^6", 7, 7},
    };
    for (size_t i = 0; i < sizeof lift / sizeof *lift; i++)
        check_lift(&lift[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_terms_together_lift),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
