/* test_theory_generator.c - combinations of generators. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/text/expression.h"
#include "theory/find.h"
#include "theory/text/generator.h"
#include "tests/theory/refused.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* Coordinates of the model below. */
enum {
    COLOUR, /* two labels */
    SU2L = 2,
    SU2R,
    ROT,
    Y,
    BL,
    UX,
    B,
    L,
    Z3,
    F,
    COORDINATES
};

static const struct an_where nowhere;

static void make_model(struct an_model *m)
{
    static const char *const table[][2] = {
        {"SU3c", "SU(3)"},  {"SU2L", "SU(2)"}, {"SU2R", "Sp(2)"},
        {"rot", "SO(3)"},   {"Y", "U(1)"},     {"B-L", "U(1)"},
        {"U(1)_X", "U(1)"}, {"B", "U(1)"},     {"L", "U(1)"},
        {"Z3", "Z(3)"},
    };
    struct an_diags diags;
    size_t index = 0;
    an_diags_init(&diags);
    an_model_init(m);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_scalar group = {table[i][1], nowhere};
        assert_int_equal(an_model_add_group(&index, m, table[i][0], nowhere,
                                            group, -1, &diags),
                         0);
    }
    assert_int_equal(m->ncoordinates, COORDINATES);
    an_diags_clear(&diags);
}

struct generator {
    const char *text;
    struct {
        size_t coordinate;
        long p;
        unsigned long q;
    } part[4]; /* those with q = 0 are none */
    const char *written;
};

static void check_generator(const struct an_model *m, const struct generator *t)
{
    struct an_diags diags;
    fmpq *f = _fmpq_vec_init(COORDINATES), *g = _fmpq_vec_init(COORDINATES);
    an_diags_init(&diags);
    for (size_t i = 0; i < COORDINATES; i++)
        fmpq_set_si(&f[i], 99, 1); /* every coordinate is set */
    int rc = an_generator_read(f, m, t->text, nowhere, &diags);
    if (rc != 0 || diags.n != 0)
        fail_msg("'%s' is read", t->text);
    for (size_t k = 0; k < COUNT(t->part); k++)
        if (t->part[k].q)
            fmpq_set_si(&g[t->part[k].coordinate], t->part[k].p, t->part[k].q);
    char *written = an_generator_text(f, m);
    for (size_t i = 0; i < COORDINATES; i++)
        if (!fmpq_equal(&f[i], &g[i]))
            fail_msg("'%s', coordinate %zu, was read as %s", t->text, i,
                     written);
    if (strcmp(written, t->written) != 0)
        fail_msg("'%s' is written '%s', got '%s'", t->text, t->written,
                 written);
    assert_int_equal(an_generator_read(g, m, written, nowhere, &diags), 0);
    for (size_t i = 0; i < COORDINATES; i++)
        assert_true(fmpq_equal(&f[i], &g[i]));
    free(written);
    an_diags_clear(&diags);
    _fmpq_vec_clear(g, COORDINATES);
    _fmpq_vec_clear(f, COORDINATES);
}

static void generators_are_functionals_on_coordinates(void **state)
{
    static const struct generator table[] = {
        {"T3[SU2L] + Y", {{SU2L, 1, 2}, {Y, 1, 1}}, "T3[SU2L] + Y"},
        {"T3[SU2L]+Y", {{SU2L, 1, 2}, {Y, 1, 1}}, "T3[SU2L] + Y"},
        {"Y + T3[ SU2L ]", {{SU2L, 1, 2}, {Y, 1, 1}}, "T3[SU2L] + Y"},
        {"T3[SU2L] + T3[SU2R] + 1/2 B-L",
         {{SU2L, 1, 2}, {SU2R, 1, 2}, {BL, 1, 2}},
         "T3[SU2L] + T3[SU2R] + 1/2 B-L"},
        {"T3[SU2L] + T3[SU2R] + (B-L)/2",
         {{SU2L, 1, 2}, {SU2R, 1, 2}, {BL, 1, 2}},
         "T3[SU2L] + T3[SU2R] + 1/2 B-L"},
        {"B-L/2", {{BL, 1, 2}}, "1/2 B-L"},
        {"B - L/2", {{B, 1, 1}, {L, -1, 2}}, "B - 1/2 L"},
        {"(B - L)/2", {{B, 1, 2}, {L, -1, 2}}, "1/2 B - 1/2 L"},
        {"B-L-L", {{BL, 1, 1}, {L, -1, 1}}, "B-L - L"},
        {"-B-L", {{BL, -1, 1}}, "-B-L"},
        {"2*U(1)_X - 1/3 Y", {{UX, 2, 1}, {Y, -1, 3}}, "2 U(1)_X - 1/3 Y"},
        {"U(1)_X*2", {{UX, 2, 1}}, "2 U(1)_X"},
        {"3(U(1)_X-Y)", {{UX, 3, 1}, {Y, -3, 1}}, "3 U(1)_X - 3 Y"},
        {"T3[rot]", {{ROT, 1, 2}}, "T3[rot]"},
        {"2T3[SU2R]", {{SU2R, 1, 1}}, "2 T3[SU2R]"},
        {"-T3[SU2R]/3", {{SU2R, -1, 6}}, "-1/3 T3[SU2R]"},
        {"0", {{Y, 0, 1}}, "0"},
        {"0 Y", {{Y, 0, 1}}, "0"},
        {"Y - Y", {{Y, 0, 1}}, "0"},
        {"Y + 1 - 1", {{Y, 1, 1}}, "Y"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(table); i++)
        check_generator(&m, &table[i]);
    an_model_clear(&m);
}

static void a_name_with_parentheses_is_one_name(void **state)
{
    static const struct generator table[] = {
        {"(B-L)/2", {{BL, 1, 2}}, "1/2 (B-L)"},
        {"2(B-L)", {{BL, 2, 1}}, "2 (B-L)"},
        {"((B-L) + Y)/2", {{BL, 1, 2}, {Y, 1, 2}}, "1/2 Y + 1/2 (B-L)"},
        {"B-L", {{B, 1, 1}, {L, -1, 1}}, "B - L"},
    };
    size_t group = 0;
    (void)state;
    struct an_model m;
    make_model(&m);
    assert_true(an_model_find_group(&group, &m, "B-L"));
    free(m.group[group].name);
    m.group[group].name = an_strdup("(B-L)");
    for (size_t i = 0; i < COUNT(table); i++)
        check_generator(&m, &table[i]);
    an_model_clear(&m);
}

static void coordinates_without_a_generator_are_written_too(void **state)
{
    static const struct {
        size_t coordinate;
        long p;
        unsigned long q;
        const char *text;
    } table[] = {
        {COLOUR, 1, 1, "h1[SU3c]"},   {COLOUR + 1, -2, 3, "-2/3 h2[SU3c]"},
        {SU2L, 1, 3, "2/3 T3[SU2L]"}, {Z3, 1, 3, "1/3 Z3"},
        {F, 1, 2, "1/2 F"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(table); i++) {
        fmpq *f = _fmpq_vec_init(COORDINATES);
        fmpq_set_si(&f[table[i].coordinate], table[i].p, table[i].q);
        char *text = an_generator_text(f, &m);
        assert_string_equal(text, table[i].text);
        free(text);
        _fmpq_vec_clear(f, COORDINATES);
    }
    an_model_clear(&m);
}

static const struct {
    const char *text;
    size_t column; /* of the error in a text that begins in column 5 */
    const char *message, *suggestion;
} refusals[] = {
    {"", 5, "expected a generator, got nothing", NULL},
    {"1", 5, "'1' has a constant", NULL},
    {"T3[SU2L] + 1/2", 5, "has a constant", NULL},
    {"T3", 5, "T3 of which group?", "T3[SU2L]"},
    {"T3 + Y", 5, "T3 of which group?", "T3[SU2L] + Y"},
    {"Y + T3[SU2l]", 9, "there is no group 'SU2l'", "T3[SU2L]"},
    {"T3[]", 5, "there is no group ''", NULL},
    {"T3[SU2L + Y", 5, "'[' is never closed", NULL},
    {"T3[SU3c]", 5, "T3 needs an SU(2), and 'SU3c' is SU(3)", "T3[SU2L]"},
    {"T3[Y]", 5, "T3 needs an SU(2), and 'Y' is U(1)", "T3[SU2L]"},
    {"SU2L + Y", 5, "'SU2L' is SU(2)", "T3[SU2L]"},
    {"Y + rot", 9, "'rot' is SO(3)", "T3[rot]"},
    {"SU3c", 5, "'SU3c' is SU(3)", NULL},
    {"Y + Z3", 9, "'Z3' is Z(3): a discrete group", NULL},
    {"Y y", 7, "there is no group 'y'", "Y"},
    {"Y + B-l", 11, "there is no group 'l'", "L"},
    {"b-L", 5, "there is no group 'b'", "B-L"},
    {"hypercharge", 5, "there is no group 'hypercharge'", NULL},
    {"Y2", 5, "there is no group 'Y2'", "Y"},
    {"Y*L", 7, "generators are only added", NULL},
    {"Y L", 7, "generators are only added", NULL},
    {"1/Y", 7, "division by a generator", NULL},
    {"Y/0", 7, "division by zero", NULL},
    {"Q = Y", 5, "there is no group 'Q'", "Y"},
    {"Y = 0", 7, "got '='", NULL},
    {"(Y", 5, "'(' is never closed", NULL},
    {"Y +", 8, "at the end of 'Y +'", NULL},
};

static void everything_else_is_refused_where_it_goes_wrong(void **state)
{
    struct an_source source = {.name = NULL};
    struct an_where at = {.source = &source, .line = 1, .column = 5};
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(refusals); i++) {
        struct an_diags diags;
        fmpq *f = _fmpq_vec_init(COORDINATES);
        an_diags_init(&diags);
        int rc = an_generator_read(f, &m, refusals[i].text, at, &diags);
        const struct an_diag *d =
            assert_refused(rc, &diags, refusals[i].text, refusals[i].message,
                           refusals[i].suggestion);
        if (d->column != refusals[i].column)
            fail_msg("'%s': column %zu, got %zu", refusals[i].text,
                     refusals[i].column, d->column);
        an_diags_clear(&diags);
        _fmpq_vec_clear(f, COORDINATES);
    }
    an_model_clear(&m);
}

static void a_model_without_groups_has_the_zero_generator_only(void **state)
{
    struct an_model m;
    struct an_diags diags;
    fmpq *f = _fmpq_vec_init(1);
    (void)state;
    an_model_init(&m);
    an_diags_init(&diags);
    assert_int_equal(an_generator_read(f, &m, "0", nowhere, &diags), 0);
    assert_int_equal(an_generator_read(f, &m, "T3", nowhere, &diags), -1);
    assert_int_equal(an_generator_read(f, &m, "T3[a]", nowhere, &diags), -1);
    assert_int_equal(an_generator_read(f, &m, "Y", nowhere, &diags), -1);
    assert_int_equal(diags.nerrors, 3);
    for (size_t i = 0; i < diags.n; i++)
        assert_null(diags.v[i].suggestion);
    an_diags_clear(&diags);
    an_model_clear(&m);
    _fmpq_vec_clear(f, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generators_are_functionals_on_coordinates),
        cmocka_unit_test(a_name_with_parentheses_is_one_name),
        cmocka_unit_test(coordinates_without_a_generator_are_written_too),
        cmocka_unit_test(everything_else_is_refused_where_it_goes_wrong),
        cmocka_unit_test(a_model_without_groups_has_the_zero_generator_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
