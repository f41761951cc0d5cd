/* test_verdict_family.c - what a vacuum leaves of a family of charges. */
#include "tests/model.h"

#include "residual/vacuum/numbers.h"
#include "solve/solve.h"
#include "verdict/family.h"

/* Expects Z_N, N = factor times a denominator of `loops` expressions; 0: no
 * formula. */
static void leaves(const char *text, int factor, size_t loops)
{
    struct model x;
    struct an_solution s;
    struct an_findings v;
    const struct an_solve_run run = {0};
    model_open(&x, text);
    an_solution_init(&s);
    an_findings_init(&v);
    assert_int_equal(an_solve_model(&s, &x.m, &run, &x.diags), 0);
    assert_true(s.nfamilies > 0);
    const struct an_numbers_rule *rule = an_family_rule(&v, &x.m, &s);
    assert_int_equal(rule != NULL, factor != 0);
    if (rule) {
        assert_int_equal(rule->n, loops);
        assert_int_equal(fmpz_get_si(rule->factor), factor);
    }
    an_findings_clear(&v);
    an_solution_clear(&s);
    model_close(&x);
}

/* arXiv:1812.01599: Z_3 of integral charges, Z_6 of half-integral ones; one
 * free charge for each loop. A gauge symmetry that the vev breaks by one unit
 * leaves the denominator itself. */
static void one_free_charge_for_each_loop(void **state)
{
    (void)state;
    leaves("extends: b-l-one-loop\nparameters: {a: free}\n"
           "fields: {N: {B-L: '?'}, eta: {B-L: '?'}}\n",
           3, 1);
    leaves("extends: b-l-two-loop\nparameters: {n: free, f: free}\n"
           "fields: {N: {B-L: '?'}, eta: {B-L: '?'}, F: {B-L: '?'}, G: {B-L: "
           "'?'}, s: {B-L: '?'}, xi: {B-L: '?'}}\n",
           3, 2);
    leaves("extends: b-l-three-loop\n"
           "parameters: {n: free, f: free, g: free}\n",
           3, 3);
    leaves("extends: scotogenic-ring\nfields: {N: {D: '?'}, M: {D: '?'}, eta: "
           "{D: '?'}, \"eta'\": {D: '?'}, xi: {D: '?'}}\n",
           1, 1);
}

/* A cubic curve of charges, a single solution, and a vev that is free. */
static void no_formula(void **state)
{
    (void)state;
    leaves("extends: b-l-445\nfields: {nuR: {B-L: ['?', '?', '?']}}\n", 0, 0);
    leaves("extends: b-l-one-loop\nfields: {N: {B-L: '?'}}\n", 0, 0);
    leaves("groups: {X: U(1)}\nfields: {s: {type: scalar, X: '?'}, t: {type: "
           "scalar, X: 3}}\nscenarios: {one: [s, t]}\n",
           0, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_free_charge_for_each_loop),
        cmocka_unit_test(no_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
