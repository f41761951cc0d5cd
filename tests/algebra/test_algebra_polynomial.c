/* test_algebra_polynomial.c - polynomials over Q: text, factors, few zeros. */
#include "tests/model.h"

#include <flint/fmpq_mpoly_factor.h>

static const char *const letters[] = {"a", "b", "c"};
static const struct an_unknowns names = {.v = letters};
enum { N = 3 };

/* p (initialised here) := the polynomial that FLINT reads. */
static void read(fmpq_mpoly_t p, const char *text, const fmpq_mpoly_ctx_t ring)
{
    const char *list[] = {"a", "b", "c"};
    fmpq_mpoly_init(p, ring);
    assert_int_equal(fmpq_mpoly_set_str_pretty(p, text, list, ring), 0);
}

/* Empties f. */
static void assert_text(struct an_math *f, const char *plain)
{
    assert_string_equal(an_text_string(&f->plain), plain);
    an_math_clear(f);
}

static void texts_are_products_of_factors(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"0", "0"},
        {"-7/2", "-7/2"},
        {"a", "a"},
        {"-a", "-a"},
        {"3/2*a - 3/2*b + 9/2", "3/2*(a - b + 3)"},
        {"-3/2*a + 3/2*b - 9/2", "-3/2*(a - b + 3)"},
        {"-a - b - 1", "-a - b - 1"},
        {"a^2 - b^2", "(a + b)*(a - b)"},
        {"2*a^3*b + 4*a^2*b^2 + 2*a*b^3", "2*a*b*(a + b)^2"},
        {"a^3 + b^3 + c^3 - 3*a*b*c",
         "(a + b + c)*(a^2 - a*b - a*c + b^2 - b*c + c^2)"},
        {"1/3*a^3 - 2/3", "1/3*(a^3 - 2)"},
        {"-a^2 + 2", "-a^2 + 2"},
        {"2*a^2 - 2", "2*(a + 1)*(a - 1)"},
    };
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        fmpq_mpoly_t p;
        read(p, table[i][0], ring);
        struct an_math f = {0};
        an_product_write(&f, p, &names, ring);
        assert_text(&f, table[i][1]);
        fmpq_mpoly_clear(p, ring);
    }
    fmpq_mpoly_ctx_clear(ring);
}

static void quotients_are_in_lowest_terms_as_given(void **state)
{
    (void)state;
    struct an_math f = {0};
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_t p, q;
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    read(p, "a - 2*b", ring);
    read(q, "-4", ring);
    an_quotient_write(&f, p, q, &names, ring);
    assert_text(&f, "-1/4*a + 1/2*b");
    fmpq_mpoly_clear(q, ring);
    read(q, "c", ring);
    an_quotient_write(&f, p, q, &names, ring);
    assert_text(&f, "(a - 2*b)/c");
    fmpq_mpoly_clear(q, ring);
    read(q, "2*c", ring);
    an_quotient_write(&f, q, p, &names, ring);
    assert_text(&f, "2*c/(a - 2*b)");
    fmpq_mpoly_clear(q, ring);
    fmpq_mpoly_clear(p, ring);
    fmpq_mpoly_ctx_clear(ring);
}

/* Products are set with thin spaces, and with blanks where there is no `*`. */
static void products_are_set(void **state)
{
    (void)state;
    struct an_math f = {0};
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_t p;
    struct an_unknowns blank = {.v = letters, .blank = true};
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    read(p, "1/4*a^2*b^2 + 1/4*a^2*c^2", ring);
    an_product_write(&f, p, &blank, ring);
    assert_string_equal(an_text_string(&f.latex),
                        "\\tfrac{1}{4}\\,a^{2}\\,(b^{2} + c^{2})");
    assert_text(&f, "1/4 a^2 (b^2 + c^2)");
    fmpq_mpoly_clear(p, ring);
    fmpq_mpoly_ctx_clear(ring);
}

/* p := random, of degree at most 2 in each unknown. */
static void randomise(fmpq_mpoly_t p, struct dice *dice,
                      const fmpq_mpoly_ctx_t ring)
{
    fmpq_t c;
    fmpq_init(c);
    fmpq_mpoly_zero(p, ring);
    for (int i = dice_below(dice, 5); i > 0; i--) {
        ulong e[N];
        for (int k = 0; k < N; k++)
            e[k] = (ulong)dice_below(dice, 3);
        fmpq_set_si(c, dice_between(dice, -4, 4),
                    (ulong)dice_between(dice, 1, 3));
        fmpq_canonicalise(c);
        fmpq_mpoly_set_coeff_fmpq_ui(p, c, e, ring);
    }
    fmpq_clear(c);
}

/* Irreducible and different ones, by FLINT. */
static size_t count_factors(const fmpq_mpoly_t p, const fmpq_mpoly_ctx_t ring)
{
    fmpq_mpoly_factor_t g;
    fmpq_mpoly_factor_init(g, ring);
    assert_true(fmpq_mpoly_factor(g, p, ring));
    slong n = fmpq_mpoly_factor_length(g, ring);
    fmpq_mpoly_factor_clear(g, ring);
    return (size_t)n;
}

static void factors_multiply_to_the_polynomial(void **state)
{
    (void)state;
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_t p, q, x;
    struct dice dice = {7};
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    fmpq_mpoly_init(p, ring);
    fmpq_mpoly_init(q, ring);
    fmpq_mpoly_init(x, ring);
    for (int i = 0; i < 300; i++) {
        struct an_factored f;
        randomise(p, &dice, ring);
        randomise(q, &dice, ring);
        if (i % 2) /* few terms may show their factors without FLINT */
            fmpq_mpoly_mul(p, p, q, ring);
        an_factored_init(&f);
        an_polynomial_factor(&f, p, ring);
        assert_true(f.complete);
        assert_int_equal(
            f.n, fmpq_mpoly_is_fmpq(p, ring) ? 0 : count_factors(p, ring));
        fmpq_mpoly_set_fmpq(q, f.constant, ring);
        for (size_t k = 0; k < f.n; k++) {
            /* Primitive: integers, the first positive. */
            assert_true(fmpq_is_one(f.v[k].base->content));
            fmpq_mpoly_pow_ui(x, f.v[k].base, (ulong)f.v[k].power, ring);
            fmpq_mpoly_mul(q, q, x, ring);
        }
        assert_true(fmpq_mpoly_equal(p, q, ring));
        an_factored_clear(&f, ring);
    }
    fmpq_mpoly_clear(x, ring);
    fmpq_mpoly_clear(q, ring);
    fmpq_mpoly_clear(p, ring);
    fmpq_mpoly_ctx_clear(ring);
}

/* x := p at a, b, c = v. */
static void evaluate(fmpq_t x, const fmpq_mpoly_t p, fmpq *v,
                     const fmpq_mpoly_ctx_t ring)
{
    fmpq *at[N] = {v, v + 1, v + 2};
    fmpq_mpoly_evaluate_all_fmpq(x, p, at, ring);
}

static void substitution_commutes_with_evaluation(void **state)
{
    (void)state;
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_t p, q, num, den;
    struct dice dice = {7};
    fmpq_t x, y, z;
    fmpq v[N], w[N];
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    fmpq_mpoly_init(p, ring);
    fmpq_mpoly_init(q, ring);
    fmpq_mpoly_init(num, ring);
    fmpq_mpoly_init(den, ring);
    fmpq_init(x);
    fmpq_init(y);
    fmpq_init(z);
    for (int i = 0; i < N; i++) {
        fmpq_init(v + i);
        fmpq_init(w + i);
    }
    for (int i = 0; i < 300; i++) {
        randomise(p, &dice, ring);
        randomise(num, &dice, ring);
        randomise(den, &dice, ring);
        for (int k = 0; k < N; k++) {
            fmpq_set_si(v + k, dice_between(&dice, -5, 5), 3);
            fmpq_canonicalise(v + k);
            fmpq_set(w + k, v + k);
        }
        evaluate(x, num, v, ring);
        evaluate(y, den, v, ring);
        if (fmpq_is_zero(y))
            continue;
        an_polynomial_substitute(q, p, 1, num, den, ring);
        fmpq_div(w + 1, x, y);
        slong d = fmpq_mpoly_degree_si(p, 1, ring);
        fmpq_pow_si(y, y, d > 0 ? d : 0);
        evaluate(x, p, w, ring);
        fmpq_mul(x, x, y);
        evaluate(z, q, v, ring);
        assert_true(fmpq_equal(x, z));
    }
    for (int i = 0; i < N; i++) {
        fmpq_clear(v + i);
        fmpq_clear(w + i);
    }
    fmpq_clear(z);
    fmpq_clear(y);
    fmpq_clear(x);
    fmpq_mpoly_clear(den, ring);
    fmpq_mpoly_clear(num, ring);
    fmpq_mpoly_clear(q, ring);
    fmpq_mpoly_clear(p, ring);
    fmpq_mpoly_ctx_clear(ring);
}

/* Some solution of a x^2 + b y^2 + c z^2 = 0 lies within Holzer's bound, so
 * trying all of them decides. */
static bool conic_brute(int a, int b, int c)
{
    for (int x = 0; x <= 40; x++)
        for (int y = 0; y <= 40; y++)
            for (int z = 0; z <= 40; z++)
                if ((x || y || z) && a * x * x + b * y * y + c * z * z == 0)
                    return true;
    return false;
}

static void conics_have_points_where_some_are_found(void **state)
{
    (void)state;
    fmpq_t q[3];
    for (int i = 0; i < 3; i++)
        fmpq_init(q[i]);
    for (int a = 1; a <= 7; a++)
        for (int b = -7; b <= 7; b++)
            for (int c = -7; c <= b; c++) {
                if (b == 0 || c == 0)
                    continue;
                fmpq_set_si(q[0], a, 1);
                fmpq_set_si(q[1], b, 1);
                fmpq_set_si(q[2], c, 1);
                if (an_conic_has_points(q[0], q[1], q[2]) !=
                    conic_brute(a, b, c))
                    fail_msg("%d x^2 + %d y^2 + %d z^2", a, b, c);
            }
    for (int i = 0; i < 3; i++)
        fmpq_clear(q[i]);
}

static void few_zeros_are_proven(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum an_zeros zeros;
        const char *form[3]; /* that vanish together */
    } table[] = {
        {"a^2 - 2", AN_ZEROS_NONE, {NULL}},
        {"a^3 - a - 1", AN_ZEROS_NONE, {NULL}},
        {"a^3 - 2*b^3", AN_ZEROS_COMMON, {"a", "b"}},
        {"a^2 + a*b + b^2", AN_ZEROS_COMMON, {"a", "b"}},
        {"a^2 + b^2 + 1", AN_ZEROS_NONE, {NULL}},
        {"a^2 + b^2 - 3", AN_ZEROS_NONE, {NULL}}, /* 3 is no sum of squares */
        {"a^2 + b^2 - 2", AN_ZEROS_MANY, {NULL}}, /* 1 + 1 */
        {"a^2 + b^2 + c^2", AN_ZEROS_COMMON, {"a", "b", "c"}},
        {"a^2 + b^2 - 3*c^2", AN_ZEROS_COMMON, {"a", "b", "c"}},
        {"a^2 + b^2 - c^2", AN_ZEROS_MANY, {NULL}},
        {"a^2 + 2*a + b^2 + 1", AN_ZEROS_COMMON, {"a + 1", "b"}},
        {"a^2 - 2*b^2 + 2*a*c + c^2", AN_ZEROS_COMMON, {"a + c", "b"}},
        {"a*b - 6", AN_ZEROS_MANY, {NULL}},
        {"a^2 - b", AN_ZEROS_MANY, {NULL}},
        {"a^3 + b^3 + c^3", AN_ZEROS_MANY, {NULL}}, /* Euler's proof is not
                                                       tried */
    };
    fmpq_mpoly_ctx_t ring;
    fmpq_mpoly_ctx_init(ring, N, AN_MONOMIAL_ORDER);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_system forms = {0};
        fmpq_mpoly_t p;
        read(p, table[i].text, ring);
        if (an_polynomial_zeros(&forms, p, ring) != table[i].zeros)
            fail_msg("%s", table[i].text);
        fmpq_mpoly_clear(p, ring);
        size_t n = 0;
        for (; n < 3 && table[i].form[n]; n++) {
            read(p, table[i].form[n], ring);
            if (!an_system_has(&forms, p, ring))
                fail_msg("%s: %s", table[i].text, table[i].form[n]);
            fmpq_mpoly_clear(p, ring);
        }
        assert_int_equal(forms.n, n);
        an_system_clear(&forms, ring);
    }
    fmpq_mpoly_ctx_clear(ring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_products_of_factors),
        cmocka_unit_test(quotients_are_in_lowest_terms_as_given),
        cmocka_unit_test(products_are_set),
        cmocka_unit_test(factors_multiply_to_the_polynomial),
        cmocka_unit_test(substitution_commutes_with_evaluation),
        cmocka_unit_test(conics_have_points_where_some_are_found),
        cmocka_unit_test(few_zeros_are_proven),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
