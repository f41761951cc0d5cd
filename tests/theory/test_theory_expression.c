/* test_theory_expression.c - charges as linear expressions in parameters.
 *
 * Long because of its tables: one row for each text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/text/expression.h"
#include "theory/text/expression.h"
#include "tests/theory/refused.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct an_where nowhere;

/* a and b stay symbolic, in this order; half = 1/2, seven = 7, x2 = 5,
 * e3 = 3. */
static void make_model(struct an_model *m)
{
    static const char *const table[][2] = {
        {"half", "1/2"}, {"a", "free"}, {"seven", "7"},
        {"b", "free"},   {"x2", "5"},   {"e3", "3"},
    };
    struct an_diags diags;
    an_diags_init(&diags);
    an_model_init(m);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_scalar value = {table[i][1], nowhere};
        assert_int_equal(
            an_model_add_parameter(m, table[i][0], nowhere, value, &diags), 0);
    }
    an_diags_clear(&diags);
}

/* x is p/q + ap/aq a + bp/bq b, told by its parts. */
static bool is_linear(const struct an_linear *x, const long v[6])
{
    fmpq_t c;
    bool same = true;
    size_t next = 0;
    fmpq_init(c);
    fmpq_set_si(c, v[0], (unsigned long)v[1]);
    same = fmpq_equal(x->constant, c);
    for (size_t s = 0; s < 2; s++) {
        fmpq_set_si(c, v[2 + 2 * s], (unsigned long)v[3 + 2 * s]);
        if (fmpq_is_zero(c))
            continue;
        same = same && next < x->n && x->symbol[next] == s &&
               fmpq_equal(&x->coefficient[next], c);
        next++;
    }
    fmpq_clear(c);
    return same && next == x->n;
}

static const struct {
    const char *text;
    long value[6]; /* constant, a, b: numerator and denominator each */
} charges[] = {
    {"0", {0, 1, 0, 1, 0, 1}},
    {"-1", {-1, 1, 0, 1, 0, 1}},
    {"+1", {1, 1, 0, 1, 0, 1}},
    {"-1/6", {-1, 6, 0, 1, 0, 1}},
    {"0.5", {1, 2, 0, 1, 0, 1}},
    {"1 / 3", {1, 3, 0, 1, 0, 1}},
    {"1/2/3", {1, 6, 0, 1, 0, 1}},
    {"2*3", {6, 1, 0, 1, 0, 1}},
    {"(((1)))", {1, 1, 0, 1, 0, 1}},
    {"1 - 2 - 3", {-4, 1, 0, 1, 0, 1}},
    {"1-(2-3)", {2, 1, 0, 1, 0, 1}},
    {"a", {0, 1, 1, 1, 0, 1}},
    {"-a", {0, 1, -1, 1, 0, 1}},
    {"b", {0, 1, 0, 1, 1, 1}},
    {"2a", {0, 1, 2, 1, 0, 1}},
    {"2 a", {0, 1, 2, 1, 0, 1}},
    {"2*a", {0, 1, 2, 1, 0, 1}},
    {"a*2", {0, 1, 2, 1, 0, 1}},
    {"a 2", {0, 1, 2, 1, 0, 1}},
    {"2a - 1/3", {-1, 3, 2, 1, 0, 1}},
    {"-3 - a", {-3, 1, -1, 1, 0, 1}},
    {"a/2", {0, 1, 1, 2, 0, 1}},
    {"a/2/3", {0, 1, 1, 6, 0, 1}},
    {"a/(2/3)", {0, 1, 3, 2, 0, 1}},
    {"1/2 a", {0, 1, 1, 2, 0, 1}},
    {"1/2a", {0, 1, 1, 2, 0, 1}},
    {"-(a+1)/3", {-1, 3, -1, 3, 0, 1}},
    {"2*(a-1)", {-2, 1, 2, 1, 0, 1}},
    {"2(a-1)", {-2, 1, 2, 1, 0, 1}},
    {"(a-1)(2)", {-2, 1, 2, 1, 0, 1}},
    {"(a-1)*2/5", {-2, 5, 2, 5, 0, 1}},
    {"(2)(3) a", {0, 1, 6, 1, 0, 1}},
    {"2 (a - b) - 3(a + b)", {0, 1, -1, 1, -5, 1}},
    {"b + a", {0, 1, 1, 1, 1, 1}},
    {"a - a", {0, 1, 0, 1, 0, 1}},
    {"a + b - a", {0, 1, 0, 1, 1, 1}},
    {"0 a + 1", {1, 1, 0, 1, 0, 1}},
    {"half", {1, 2, 0, 1, 0, 1}},
    {"seven - 2", {5, 1, 0, 1, 0, 1}},
    {"2x2", {10, 1, 0, 1, 0, 1}},
    {"2e3", {6, 1, 0, 1, 0, 1}},
    {"  a\t+ 1 ", {1, 1, 1, 1, 0, 1}},
    {"(-a)", {0, 1, -1, 1, 0, 1}},
    {"a/0.5", {0, 1, 2, 1, 0, 1}},
};

static void charges_are_linear_expressions(void **state)
{
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(charges); i++) {
        struct an_linear x;
        struct an_diags diags;
        an_linear_init(&x);
        an_diags_init(&diags);
        int rc = an_linear_read(&x, &m, charges[i].text, nowhere, &diags);
        char *text = an_linear_text(&x, &m);
        if (rc != 0 || diags.n != 0 || !is_linear(&x, charges[i].value))
            fail_msg("'%s' was read as '%s'", charges[i].text, text);
        /* What is written reads back as the same value. */
        struct an_linear y;
        an_linear_init(&y);
        assert_int_equal(an_linear_read(&y, &m, text, nowhere, &diags), 0);
        assert_true(is_linear(&y, charges[i].value));
        an_linear_clear(&y);
        free(text);
        an_diags_clear(&diags);
        an_linear_clear(&x);
    }
    an_model_clear(&m);
}

struct refusal {
    const char *text;
    size_t column; /* of the error in a text that begins in column 10 */
    const char *message, *suggestion;
};

static void check_refusals(const struct an_model *m,
                           const struct refusal *table, size_t n)
{
    struct an_source source = {.name = NULL};
    struct an_where at = {.source = &source, .line = 3, .column = 10};
    for (size_t i = 0; i < n; i++) {
        struct an_linear x;
        struct an_diags diags;
        an_linear_init(&x);
        an_diags_init(&diags);
        int rc = an_linear_read(&x, m, table[i].text, at, &diags);
        const struct an_diag *d = assert_refused(
            rc, &diags, table[i].text, table[i].message, table[i].suggestion);
        if (d->line != 3 || d->column != table[i].column)
            fail_msg("'%s': column %zu, got %zu", table[i].text,
                     table[i].column, d->column);
        an_diags_clear(&diags);
        an_linear_clear(&x);
    }
}

static void everything_else_is_refused_where_it_goes_wrong(void **state)
{
    static const struct refusal table[] = {
        {"", 10, "expected a charge, got nothing", NULL},
        {"   ", 10, "expected a charge, got nothing", NULL},
        {"a*a", 12, "charges are linear in parameters", NULL},
        {"a a", 12, "charges are linear in parameters", NULL},
        {"a(a+1)", 11, "charges are linear in parameters", NULL},
        {"(a+1)*(b-1)", 16, "charges are linear in parameters", NULL},
        {"2a*3b", 14, "charges are linear in parameters", NULL},
        {"seven*a", 16, "charges are linear in parameters", NULL},
        {"-half a", 16, "charges are linear in parameters", NULL},
        {"half*half", 15, "charges are linear in parameters", NULL},
        {"1/a", 12, "division by a parameter", NULL},
        {"1/seven", 12, "division by a parameter", NULL},
        {"a/(b-b)", 12, "division by a parameter", NULL},
        {"1/0", 10, "zero denominator", NULL},
        {"a/0", 12, "division by zero", NULL},
        {"a/0.0", 12, "division by zero", NULL},
        {"1/(2-2)", 12, "division by zero", NULL},
        {"a +", 13, "expected a number or a parameter at the end", NULL},
        {"-", 11, "expected a number or a parameter at the end", NULL},
        {"a/", 12, "expected a number or a parameter at the end", NULL},
        {"(a", 10, "'(' is never closed", NULL},
        {"2*((a)", 12, "'(' is never closed", NULL},
        {"a)", 11, "')' closes nothing", NULL},
        {"()", 11, "got ')'", NULL},
        {"a * * 2", 14, "got '*'", NULL},
        {"* a", 10, "got '*'", NULL},
        {"--a", 11, "got '-'", NULL},
        {"a - -1", 14, "got '-'", NULL},
        {"2*-1", 12, "got '-'", NULL},
        {"2 3", 12, "expected an operator before '3'", NULL},
        {"2 1/2", 12, "expected an operator before '1/2'", NULL},
        {"1.", 10, "got '1.'", "1"},
        {".5", 10, "got '.5'", "0.5"},
        {"1,5", 11, "got ','", NULL},
        {"?", 10, "got '?'", NULL},
        {"a^2", 11, "got '^'", NULL},
        {"[1]", 10, "got '['", NULL},
        {"\xe2\x88\x92"
         "1",
         10, "got '\xe2\x88\x92'", "-1"},
        {"1 \xc3\xa9", 12, "got '\xc3\xa9'", NULL},
        {"1\x01", 11, "got '?'", NULL},
        {"\xff", 10, "got '?'", NULL},
        {"1e5", 10, "got '1e5'", "100000"},
        {"sevn + 1", 10, "unknown parameter 'sevn'", "seven"},
        {"1 + 2Half", 15, "unknown parameter 'Half'", "half"},
        {"A", 10, "unknown parameter 'A'", "a"},
        {"x", 10, "unknown parameter 'x'", "x2"},
        {"completely", 10, "unknown parameter 'completely'", NULL},
        {"ab", 10, "unknown parameter 'ab'", "a"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    check_refusals(&m, table, COUNT(table));
    an_model_clear(&m);
}

static void without_parameters_a_word_is_no_number(void **state)
{
    static const struct refusal table[] = {
        {"one third", 10,
         "expected an exact rational such as -1/6, got 'one third'", NULL},
        {"2a", 10, "expected an exact rational such as -1/6, got '2a'", NULL},
        {"1e5", 10, "expected an exact rational such as -1/6, got '1e5'",
         "100000"},
    };
    (void)state;
    struct an_model m;
    an_model_init(&m);
    check_refusals(&m, table, COUNT(table));
    an_model_clear(&m);
}

/* n copies of `open`, then `middle`, then n copies of `close`. */
static char *nest(const char *open, const char *middle, const char *close,
                  size_t n)
{
    struct an_text t = {0};
    for (size_t i = 0; i < n; i++)
        an_text_add(&t, open);
    an_text_add(&t, middle);
    for (size_t i = 0; i < n; i++)
        an_text_add(&t, close);
    return an_text_take(&t);
}

/* The message of the one error that text draws, or NULL if it is read. */
static char *message_of(const struct an_model *m, char *text)
{
    struct an_linear x;
    struct an_diags diags;
    an_linear_init(&x);
    an_diags_init(&diags);
    int rc = an_linear_read(&x, m, text, nowhere, &diags);
    assert_int_equal(diags.nerrors, rc < 0 ? 1 : 0);
    char *message = rc < 0 ? an_strdup(diags.v[0].message) : NULL;
    if (rc < 0)
        assert_int_equal(diags.v[0].column, 0);
    an_diags_clear(&diags);
    an_linear_clear(&x);
    free(text);
    return message;
}

static void limits_are_refusals(void **state)
{
    static const struct {
        const char *open, *middle, *close;
        size_t n;
        const char *message; /* NULL: it is read */
    } table[] = {
        {"(", "1", ")", AN_MAX_DEPTH, NULL},
        {"(", "1", ")", AN_MAX_DEPTH + 1, "nested parentheses"},
        {"1", "1", "", AN_MAX_DIGITS - 1, NULL},
        {"1", "1", "", AN_MAX_DIGITS, "a number of more than 100 digits"},
        /* 2^332 < 10^100 < 2^333 */
        {"2*", "1", "", 332, NULL},
        {"2*", "1", "", 333, "a charge with more than 100 digits"},
        {"", "1", "/2", 333, "a charge with more than 100 digits"},
        {"2*", "a", "", 333, "a charge with more than 100 digits"},
        {" ", "1", "", 999, NULL},
        {" ", "1", "", 1000, "a charge of more than 1000 characters"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(table); i++) {
        char *message = message_of(&m, nest(table[i].open, table[i].middle,
                                            table[i].close, table[i].n));
        if (!table[i].message != !message ||
            (message && !strstr(message, table[i].message)))
            fail_msg("row %zu: %s", i, message ? message : "was read");
        free(message);
    }
    an_model_clear(&m);
}

static void a_rounded_decimal_is_read_exactly_and_draws_a_warning(void **state)
{
    struct an_model m;
    struct an_linear x;
    struct an_diags diags;
    (void)state;
    make_model(&m);
    an_linear_init(&x);
    an_diags_init(&diags);
    struct an_where at = {.line = 2, .column = 4};
    assert_int_equal(an_linear_read(&x, &m, "a - 0.333", at, &diags), 0);
    assert_true(is_linear(&x, (const long[]){-333, 1000, 1, 1, 0, 1}));
    assert_int_equal(diags.nerrors, 0);
    assert_int_equal(diags.n, 1);
    assert_int_equal(diags.v[0].severity, AN_WARNING);
    assert_int_equal(diags.v[0].column, 8);
    assert_string_equal(diags.v[0].message,
                        "'0.333' is exactly 333/1000; was 1/3 meant?");
    assert_string_equal(diags.v[0].suggestion, "1/3");
    an_diags_clear(&diags);
    an_linear_clear(&x);
    an_model_clear(&m);
}

/* What looks like a rounded fraction is asked about where it is refused too. */
static void a_rounded_decimal_of_another_form_draws_the_question(void **state)
{
    static const char *const table[][3] = {
        {".33", "0.33", "was 1/3 meant?"},
        {"-.667", "-0.667", "was -2/3 meant?"},
        {".1666", "0.1666", "was 1/6 meant?"},
        {".5", "0.5", NULL},
        {"5e-1", "0.5", NULL},
    };
    (void)state;
    fmpq_t q;
    fmpq_init(q);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_scalar number = {table[i][0], {0}};
        struct an_diags diags;
        an_diags_init(&diags);
        assert_int_equal(an_scalar_number(q, number, &diags), -1);
        assert_int_equal(diags.n, 1);
        assert_string_equal(diags.v[0].suggestion, table[i][1]);
        const char *question = strstr(diags.v[0].expected, "was ");
        if (!table[i][2] != !question ||
            (question && strcmp(question, table[i][2]) != 0))
            fail_msg("%s: '%s'", table[i][0], diags.v[0].expected);
        an_diags_clear(&diags);
    }
    fmpq_clear(q);
}

static void sums_are_written_symbols_first(void **state)
{
    static const char *const table[][2] = {
        {"1/3 - 2 b + a", "a - 2 b + 1/3"},
        {"-a/2-1", "-1/2 a - 1"},
        {"-b", "-b"},
        {"a-a", "0"},
        {"-5/3", "-5/3"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_linear x;
        struct an_diags diags;
        an_linear_init(&x);
        an_diags_init(&diags);
        an_linear_read(&x, &m, table[i][0], nowhere, &diags);
        char *text = an_linear_text(&x, &m);
        assert_string_equal(text, table[i][1]);
        free(text);
        an_diags_clear(&diags);
        an_linear_clear(&x);
    }
    an_model_clear(&m);
}

/* Adding in any order, and copies, against coefficients in plain integers. */
static void addition_keeps_symbols_sorted_and_nonzero(void **state)
{
    enum { SYMBOLS = 12, STEPS = 400 };
    long plain[SYMBOLS] = {0};
    struct an_linear x, one, copy;
    fmpq_t c;
    uint32_t seed = 1;
    (void)state;
    an_linear_init(&x);
    an_linear_init(&one);
    an_linear_init(&copy);
    fmpq_init(c);
    for (int step = 0; step < STEPS; step++) {
        seed = seed * 1664525u + 1013904223u;
        size_t symbol = (seed >> 16) % SYMBOLS;
        long k = (long)((seed >> 8) % 3) - 1;
        an_linear_symbol(&one, symbol);
        fmpq_set_si(c, k, 1);
        an_linear_add(&x, c, &one);
        plain[symbol] += k;
        an_linear_set(&copy, &x);
        size_t next = 0;
        for (size_t s = 0; s < SYMBOLS; s++) {
            if (plain[s] == 0)
                continue;
            fmpq_set_si(c, plain[s], 1);
            assert_true(next < copy.n && copy.symbol[next] == s);
            assert_true(fmpq_equal(&copy.coefficient[next], c));
            next++;
        }
        assert_int_equal(next, copy.n);
        assert_int_equal(an_linear_is_constant(&copy), next == 0);
    }
    fmpq_clear(c);
    an_linear_clear(&copy);
    an_linear_clear(&one);
    an_linear_clear(&x);
    an_linear_clear(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charges_are_linear_expressions),
        cmocka_unit_test(everything_else_is_refused_where_it_goes_wrong),
        cmocka_unit_test(without_parameters_a_word_is_no_number),
        cmocka_unit_test(limits_are_refusals),
        cmocka_unit_test(a_rounded_decimal_is_read_exactly_and_draws_a_warning),
        cmocka_unit_test(a_rounded_decimal_of_another_form_draws_the_question),
        cmocka_unit_test(sums_are_written_symbols_first),
        cmocka_unit_test(addition_keeps_symbols_sorted_and_nonzero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
