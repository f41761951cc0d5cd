/* test_algebra_rational.c - numbers as people write them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "algebra/rational.h"
#include "base/base.h"

/* The status; *text is the value, or "kept" when q was left alone. */
static enum an_number_status read_text(char **text, const char *s, size_t n)
{
    fmpq_t q;
    fmpq_init(q);
    fmpq_set_si(q, 77, 78);
    enum an_number_status status = an_rational_read(q, s, n);
    *text = an_rational_text(q);
    assert_true(fmpq_is_canonical(q));
    fmpq_clear(q);
    return status;
}

static void check(const char *s, enum an_number_status status,
                  const char *value)
{
    char *text;
    enum an_number_status got = read_text(&text, s, strlen(s));
    if (got != status || strcmp(text, value) != 0)
        fail_msg("'%s': status %d and %s, expected %d and %s", s, (int)got,
                 text, (int)status, value);
    free(text);
}

static void numbers_are_read_exactly(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"0", "0"},
        {"-0", "0"},
        {"+3", "3"},
        {"-3", "-3"},
        {"010", "10"},
        {"2/4", "1/2"},
        {"-6/4", "-3/2"},
        {"+1/3", "1/3"},
        {"0/5", "0"},
        {"0.5", "1/2"},
        {"-0.125", "-1/8"},
        {"0.375", "3/8"},
        {"0.250", "1/4"},
        {"3.0", "3"},
        {"12.75", "51/4"},
        {"0.33", "33/100"},
        {"0.1", "1/10"},
        {"0.000", "0"},
        {"1.0000", "1"},
        {"0.001", "1/1000"},
        {"0.999", "999/1000"},
        {"0.0625", "1/16"},
        {"4/02", "2"},
        {"0.123", "123/1000"},
        {"0.200000", "1/5"},
        {"0.3330", "333/1000"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        check(table[i][0], AN_NUMBER_OK, table[i][1]);
}

static void anything_else_is_a_syntax_error(void **state)
{
    (void)state;
    static const char *const table[] = {
        "",      "-",     "+",   ".5",    "5.",
        "1/-2",  "1/+2",  "1/",  "/2",    "1e3",
        "0x10",  " 1",    "1 ",  "1/2/3", "1.2.3",
        "1.5/2", "1/2.5", "--1", "+-1",   "one",
        "1/ 2",  "1,5",   "nan", "inf",   "1_000",
        "1.-5",  "-.5",   ".",   "-/2",   "\342\210\2221", /* a Unicode minus */
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        check(table[i], AN_NUMBER_SYNTAX, "77/78");
    char *text;
    assert_int_equal(read_text(&text, "1\0002", 3), AN_NUMBER_SYNTAX);
    free(text);
    assert_int_equal(read_text(&text, "12x", 2), AN_NUMBER_OK);
    assert_string_equal(text, "12");
    free(text);
}

static void a_zero_denominator_is_refused(void **state)
{
    (void)state;
    check("1/0", AN_NUMBER_ZERO, "77/78");
    check("0/0", AN_NUMBER_ZERO, "77/78");
    check("-5/000", AN_NUMBER_ZERO, "77/78");
}

static void rounded_fractions_are_suspected(void **state)
{
    (void)state;
    static const char *const table[][3] = {
        {"0.333", "333/1000", "1/3"},
        {"0.667", "667/1000", "2/3"},
        {"0.666", "333/500", "2/3"},
        {"0.1667", "1667/10000", "1/6"},
        {"0.1666", "833/5000", "1/6"},
        {"-0.333", "-333/1000", "-1/3"},
        {"0.142857", "142857/1000000", "1/7"},
        {"1.333", "1333/1000", "4/3"},
        {"0.083", "83/1000", "1/12"},
        {"0.917", "917/1000", "11/12"},
        {"0.091", "91/1000", "1/11"},
        {"0.111", "111/1000", "1/9"},
        {"0.090", "9/100", "1/11"},
        {"-2.66666667", "-266666667/100000000", "-8/3"},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        check(table[i][0], AN_NUMBER_ROUNDED, table[i][1]);
        fmpq_t q, meant;
        fmpq_init(q);
        fmpq_init(meant);
        an_rational_read(q, table[i][0], strlen(table[i][0]));
        assert_true(an_rational_meant(meant, q));
        char *text = an_rational_text(meant);
        assert_string_equal(text, table[i][2]);
        free(text);
        fmpq_clear(meant);
        fmpq_clear(q);
    }
}

static void a_decimal_that_is_exact_means_itself(void **state)
{
    (void)state;
    static const slong table[][2] = {{1, 2}, {1, 8}, {3, 8},      {1, 3},
                                     {5, 1}, {0, 1}, {123, 1000}, {1, 16}};
    fmpq_t q, meant;
    fmpq_init(q);
    fmpq_init(meant);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        fmpq_set_si(q, table[i][0], (ulong)table[i][1]);
        assert_false(an_rational_meant(meant, q));
    }
    fmpq_clear(meant);
    fmpq_clear(q);
}

/* Every p/q with q <= 12 rounded and truncated to 3..9 decimals. */
static void every_small_fraction_is_recognised(void **state)
{
    (void)state;
    fmpq_t meant, q;
    fmpq_init(meant);
    fmpq_init(q);
    for (long den = 1; den <= 12; den++)
        for (long num = 0; num <= 2 * den; num++) {
            long unit = 1000;
            for (int decimals = 3; decimals <= 9; decimals++, unit *= 10)
                for (int up = 0; up <= 1; up++) {
                    long scaled = up ? (2 * num * unit + den) / (2 * den)
                                     : num * unit / den;
                    bool exact = num * unit % den == 0;
                    char s[40];
                    snprintf(s, sizeof s, "%ld.%0*ld", scaled / unit, decimals,
                             scaled % unit);
                    enum an_number_status status =
                        an_rational_read(q, s, strlen(s));
                    if (status != (exact ? AN_NUMBER_OK : AN_NUMBER_ROUNDED))
                        fail_msg("%s is %ld/%ld", s, num, den);
                    if (exact)
                        continue;
                    assert_true(an_rational_meant(meant, q));
                    fmpq_set_si(q, num, (ulong)den);
                    assert_true(fmpq_equal(meant, q));
                }
        }
    fmpq_clear(q);
    fmpq_clear(meant);
}

static void too_many_digits_are_refused_at_once(void **state)
{
    (void)state;
    size_t n = 1000000;
    char *s = an_alloc(n + 1, 1);
    char *text;
    memset(s, '7', n);
    assert_int_equal(read_text(&text, s, n), AN_NUMBER_TOO_LONG);
    free(text);
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS), AN_NUMBER_OK);
    assert_int_equal(strlen(text), AN_MAX_DIGITS);
    free(text);
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS + 1),
                     AN_NUMBER_TOO_LONG);
    free(text);
    s[1] = '/';
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS + 2), AN_NUMBER_OK);
    free(text);
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS + 3),
                     AN_NUMBER_TOO_LONG);
    free(text);
    s[1] = '.'; /* 7.777..., that is 70/9 */
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS + 1), AN_NUMBER_ROUNDED);
    free(text);
    assert_int_equal(read_text(&text, s, AN_MAX_DIGITS + 2),
                     AN_NUMBER_TOO_LONG);
    free(text);
    s[n - 1] = 'x';
    assert_int_equal(read_text(&text, s, n), AN_NUMBER_SYNTAX);
    free(text);
    free(s);
}

static void the_span_is_the_longest_number(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t span;
    } table[] = {{"12ab", 2},  {"1/2 Y", 3}, {"0.5x", 3}, {"5.x", 1},
                 {"7/-2", 1},  {"-1", 0},    {"", 0},     {"x", 0},
                 {"1/2/3", 3}, {"1.5/2", 3}, {"123", 3},  {"4/", 1},
                 {"4.", 1},    {".5", 0},    {"1/2.5", 3}};
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        assert_int_equal(an_rational_span(table[i].text, strlen(table[i].text)),
                         table[i].span);
    assert_int_equal(an_rational_span("1/23", 3), 3);
    assert_int_equal(an_rational_span("1/23", 2), 1);
}

static void mod_1_is_in_the_unit_interval(void **state)
{
    (void)state;
    static const slong table[][4] = {{7, 3, 1, 3},  {-1, 3, 2, 3}, {4, 2, 0, 1},
                                     {-5, 1, 0, 1}, {0, 1, 0, 1},  {1, 9, 1, 9},
                                     {-9, 4, 3, 4}};
    fmpq_t q, r;
    fmpq_init(q);
    fmpq_init(r);
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        fmpq_set_si(q, table[i][0], (ulong)table[i][1]);
        an_rational_mod1(r, q);
        assert_true(fmpq_is_canonical(r));
        an_rational_mod1(q, q);
        assert_true(fmpq_equal(q, r));
        fmpq_set_si(q, table[i][2], (ulong)table[i][3]);
        assert_true(fmpq_equal(q, r));
    }
    fmpq_clear(r);
    fmpq_clear(q);
}

static void roots_are_those_of_squares(void **state)
{
    fmpq_t q, r;
    (void)state;
    fmpq_init(q);
    fmpq_init(r);
    for (slong n = 0; n < 12; n++)
        for (ulong d = 1; d < 12; d++) {
            fmpq_set_si(r, n, d);
            fmpq_mul(q, r, r);
            assert_true(an_rational_sqrt(q, q));
            assert_true(fmpq_equal(q, r));
            fmpq_mul(q, r, r);
            fmpq_mul_si(q, q, 6);
            assert_int_equal(an_rational_sqrt(r, q), n == 0);
        }
    fmpq_clear(r);
    fmpq_clear(q);
}

/* Short numbers are added up in words, long ones by FLINT; around the border
 * and far beyond it sums are FLINT's. */
static void products_are_added_as_fractions(void **state)
{
    (void)state;
    static const slong size[] = {
        0, 1, 2, 6, 32767, 32768, (1 << 20) - 2, 1 << 20, 1L << 31, 1L << 60};
    const size_t n = sizeof size / sizeof *size;
    fmpq_t q, a, b, sum;
    fmpq_init(q);
    fmpq_init(a);
    fmpq_init(b);
    fmpq_init(sum);
    uint64_t seed = 20261201;
    for (int i = 0; i < 20000; i++) {
        slong x[6];
        for (int k = 0; k < 6; k++) {
            seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
            x[k] = size[(seed >> 40) % n] + (slong)((seed >> 33) % 2);
            x[k] = k % 2 == 0 && (seed >> 50) % 2 ? -x[k] : x[k];
            x[k] = k % 2 == 1 && x[k] == 0 ? 1 : x[k];
        }
        fmpq_set_si(q, x[0], (ulong)x[1]);
        fmpq_set_si(a, x[2], (ulong)x[3]);
        fmpq_set_si(b, x[4], (ulong)x[5]);
        fmpq_set(sum, q);
        fmpq_addmul(sum, a, b);
        an_rational_addmul(q, a, fmpq_numref(b), fmpq_denref(b));
        assert_true(fmpq_is_canonical(q));
        assert_true(fmpq_equal(q, sum));
        fmpq_mul(sum, a, b);
        fmpq_add(sum, sum, a);
        an_rational_addmul(a, a, fmpq_numref(b), fmpq_denref(b));
        assert_true(fmpq_equal(a, sum));
    }
    fmpq_clear(sum);
    fmpq_clear(b);
    fmpq_clear(a);
    fmpq_clear(q);
}

/* A number of any size times a multiple of its denominator. */
static void multiples_of_the_denominator_are_whole(void **state)
{
    (void)state;
    static const slong size[] = {0,        1,       2, 35, (1 << 20) - 1,
                                 1L << 31, 1L << 59};
    const size_t n = sizeof size / sizeof *size;
    fmpq_t q, product;
    fmpz_t scale, x;
    fmpq_init(q);
    fmpq_init(product);
    fmpz_init(scale);
    fmpz_init(x);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 1; j < n; j++)
            for (size_t k = 1; k < n; k++) {
                fmpq_set_si(q, i % 2 ? -size[i] : size[i], (ulong)size[j]);
                fmpz_mul_si(scale, fmpq_denref(q), size[k]);
                fmpq_mul_fmpz(product, q, scale);
                an_rational_scale(x, q, scale);
                assert_true(fmpz_is_one(fmpq_denref(product)));
                assert_true(fmpz_equal(x, fmpq_numref(product)));
            }
    fmpz_clear(x);
    fmpz_clear(scale);
    fmpq_clear(product);
    fmpq_clear(q);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_exactly),
        cmocka_unit_test(anything_else_is_a_syntax_error),
        cmocka_unit_test(a_zero_denominator_is_refused),
        cmocka_unit_test(rounded_fractions_are_suspected),
        cmocka_unit_test(a_decimal_that_is_exact_means_itself),
        cmocka_unit_test(every_small_fraction_is_recognised),
        cmocka_unit_test(too_many_digits_are_refused_at_once),
        cmocka_unit_test(the_span_is_the_longest_number),
        cmocka_unit_test(mod_1_is_in_the_unit_interval),
        cmocka_unit_test(roots_are_those_of_squares),
        cmocka_unit_test(products_are_added_as_fractions),
        cmocka_unit_test(multiples_of_the_denominator_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
