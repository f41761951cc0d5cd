/* test_residual_numbers.c - what rational values of free parameters leave.
 *
 * A second way: the same model with numbers in place of the parameters.
 */
#include "tests/model.h"

#include "residual/vacuum/numbers.h"
#include "theory/build/generic.h"

/* The rule of the last vacuum of x, a finished model that is taken at a generic
 * point, and the vacuum that holds it; NULL: none. */
static const struct an_numbers_rule *rule_of(struct an_findings *v,
                                             struct model *x)
{
    assert_int_equal(an_model_make_generic(&x->m, &x->diags), 0);
    vacuum_of(v, x, NULL);
    return v->residual.nselections == 1 ? v->residual.selection[0].numbers
                                        : NULL;
}

/* n := what the rule says for values of the unknowns a, b, ... */
static void order_at(fmpz_t n, const struct an_numbers_rule *rule,
                     const struct an_model *m, const fmpq *value)
{
    fmpq_t t;
    fmpq_init(t);
    fmpz_one(n);
    for (size_t i = 0; i < rule->n; i++) {
        const struct an_linear *x = &rule->of[i];
        fmpq_set(t, x->constant);
        for (size_t k = 0; k < x->n; k++)
            fmpq_addmul(t, &x->coefficient[k],
                        value + (m->unknown[x->symbol[k]][0] - 'a'));
        fmpz_lcm(n, n, fmpq_denref(t));
    }
    fmpz_mul(n, n, rule->factor);
    fmpq_clear(t);
}

static void assert_leaves(const struct model *x, const fmpz_t n)
{
    struct an_findings v;
    vacuum_of(&v, x, NULL);
    const struct an_orders *o = &v.residual.discrete;
    assert_int_equal(o->n, !fmpz_is_one(n));
    if (o->n > 0)
        assert_true(fmpz_equal(&o->v[0], n));
    an_findings_clear(&v);
}

/* The model of `text`, which has %s for the values of a and b. */
static bool compare(const char *text, struct dice *d)
{
    struct model free_one;
    struct an_findings v;
    struct an_text t = {0};
    fmpq value[2];
    fmpz_t n;
    fmpz_init(n);
    for (int i = 0; i < 2; i++)
        fmpq_init(value + i);
    model_print(&free_one, "%sparameters: {a: free, b: free}\n", text);
    const struct an_numbers_rule *rule = rule_of(&v, &free_one);
    for (int k = 0; rule && k < 4; k++) {
        struct model x;
        an_text_clear(&t);
        an_text_printf(&t, "%sparameters: {", text);
        for (int i = 0; i < 2; i++) {
            long p = dice_between(d, -9, 9), q = dice_between(d, 1, 12);
            an_text_printf(&t, "%c: %ld/%ld%s", 'a' + i, p, q, i ? "}" : ", ");
            fmpq_set_si(value + i, p, (ulong)q);
        }
        order_at(n, rule, &free_one.m, value);
        model_open(&x, an_text_string(&t));
        assert_leaves(&x, n);
        model_close(&x);
    }
    an_findings_clear(&v);
    model_close(&free_one);
    an_text_clear(&t);
    for (int i = 0; i < 2; i++)
        fmpq_clear(value + i);
    fmpz_clear(n);
    return rule != NULL;
}

/* Charges under X are sums of halves and multiples of a and b, fields have any
 * charge under Y, which H breaks or which stays with W, and few of W. */
static void random_charges(void **state)
{
    struct dice d = {17};
    int found = 0, models = is_slow() ? 400 : 40;
    (void)state;
    for (int k = 0; k < models; k++) {
        struct an_text t = {0};
        an_text_printf(&t,
                       "groups: {W: SU(2), Y: U(1), X: U(1)}\n"
                       "fields:\n  chi: {type: scalar, X: %d/2}\n"
                       "  H: {type: scalar, W: 2, Y: 1/2}\n",
                       dice_between(&d, 1, 9));
        for (int i = 0; i < 4; i++) {
            int w = dice_between(&d, 1, 3);
            an_text_printf(&t,
                           "  f%d: {type: left, W: %d, Y: %d/2, X: %d/2 %+d a "
                           "%+d b}\n",
                           i, w, 2 * dice_between(&d, -1, 1) + (w == 2),
                           dice_between(&d, -4, 4), dice_between(&d, -3, 3),
                           dice_between(&d, -2, 2));
        }
        an_text_printf(&t, "scenarios: {one: [%s]}\n",
                       dice_below(&d, 2) ? "chi, H" : "chi");
        found += compare(an_text_string(&t), &d);
        an_text_clear(&t);
    }
    print_message("# %d of %d have a rule\n", found, models);
    assert_in_range(found, models / 4, models);
}

/* arXiv:1812.01599: vevs of B-L = 3; integral charges in the loop leave Z_3,
 * half-integral ones Z_6, and units of 1/m Z_3m. */
static void dirac_neutrinos(void **state)
{
    static const char text[] =
        "extends: b-l-one-loop-z6\nparameters: {a: free}\n"
        "fields: {N: {B-L: a - 4}, eta: {B-L: a - 3}}\n";
    struct model x;
    struct an_findings v;
    (void)state;
    model_open(&x, text);
    const struct an_numbers_rule *rule = rule_of(&v, &x);
    assert_non_null(rule);
    assert_int_equal(fmpz_get_si(rule->factor), 3);
    assert_int_equal(rule->n, 1);
    char *of = an_linear_text(&rule->of[0], &x.m);
    assert_string_equal(of, "a");
    free(of);
    an_findings_clear(&v);
    model_close(&x);
}

/* Vevs of a and 3: what stays depends on how they share factors. An imposed Z2
 * beside it: the group need not be cyclic. */
static void no_formula(void **state)
{
    static const char *const text[] = {
        "groups: {X: U(1)}\nparameters: {a: free}\n"
        "fields: {s: {type: scalar, X: a}, t: {type: scalar, X: 3},\n"
        "  f: {type: left, X: 1/2}}\nscenarios: {one: [s, t]}\n",
        "groups: {X: U(1), Z: Z(2)}\nparameters: {a: free}\n"
        "fields: {t: {type: scalar, X: 3}, f: {type: left, X: 1, Z: odd},\n"
        "  g: {type: left, X: a}}\nscenarios: {one: [t]}\n",
    };
    (void)state;
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        struct model x;
        struct an_findings v;
        model_open(&x, text[i]);
        assert_null(rule_of(&v, &x));
        an_findings_clear(&v);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_charges),
        cmocka_unit_test(dirac_neutrinos),
        cmocka_unit_test(no_formula),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
