/* test_residual_covariants.c - matrices that the stabiliser commutes with.
 *
 * Where covariants are all that a group H commutes with, what commutes with
 * them has the dimension of what H spans: the sum of the squares of the
 * dimensions of its inequivalent multiplets.
 */
#include "tests/model.h"

#include "residual/question.h"
#include "residual/covariants/covariants.h"
#include "residual/stabiliser/moment.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

struct row {
    const char *group;
    int W[4];          /* labels */
    const char *field; /* all components have a vev */
    size_t commutant;
};

static void compare(const struct row *r)
{
    struct model x;
    struct an_charges L;
    struct an_vev_parts p;
    struct an_centraliser whole;
    struct an_covariants c;
    char *why = NULL;
    model_print(&x,
                "groups: {G: %s}\nfields: {%s}\n"
                "breaking: [{vevs: [{field: p, component: all}]}]\n",
                r->group, r->field);
    assert_true(an_charges_init(&L, &x.m, &x.m.vacuum[0], NULL, 0, &why));
    an_vev_parts_init(&p, &x.m, an_vacuum_algebra_of(&L)->d);
    an_centraliser_init(&whole, &p, L.vacuum);
    for (size_t k = 0; k < x.m.group[0].lie.npositive; k++)
        whole.root[0][k] = true;
    assert_true(an_covariants_init(&c, &whole, &p, 0, r->W));
    size_t n = an_covariants_commutant(&c);
    if (n != r->commutant)
        fail_msg("%s {%s}: %zu", r->group, r->field, n);
    an_covariants_clear(&c);
    an_centraliser_clear(&whole);
    an_vev_parts_clear(&p);
    an_charges_clear(&L);
    model_close(&x);
}

static void what_commutes_is_what_is_unbroken(void **state)
{
    (void)state;
    static const struct row row[] = {
        /* SU(2): 1 + 2 */
        {"SU(3)", {1}, "p: {type: scalar, G: 3}", 5},
        /* U(1)^2; then the centre alone */
        {"SU(3)", {1}, "p: {type: real-scalar, G: 8}", 3},
        {"SU(3)", {1}, "p: {type: real-scalar, G: 8, generations: 2}", 1},
        /* a complex matrix of no charge is two Hermitian ones; S S* of a
         * symmetric one has three eigenvalues */
        {"SU(3)", {1}, "p: {type: scalar, G: 8}", 1},
        {"SU(3)", {1}, "p: {type: scalar, G: 6}", 3},
        /* of Q8, the doublet and three different signs */
        {"SU(2)", {1}, "p: {type: real-scalar, G: 5}", 4},
        {"SU(2)", {2}, "p: {type: real-scalar, G: 5}", 3},
        /* Sp(2): 1 + 1 + 2, the first two the same; SO(4): 1 + 4 */
        {"Sp(4)", {1}, "p: {type: scalar, G: 4}", 5},
        {"SO(5)", {1}, "p: {type: real-scalar, G: 5}", 17},
        /* SO(6): 1 + 6; G2, of a real spinor: 7 */
        {"SO(7)", {1}, "p: {type: real-scalar, G: 7}", 37},
        {"SO(7)", {1}, "p: {type: real-scalar, G: 8}", 49},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        compare(&row[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_commutes_is_what_is_unbroken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
