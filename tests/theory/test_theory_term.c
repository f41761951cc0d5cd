/* test_theory_term.c - products of fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tests/theory/refused.h"
#include "base/base.h"
#include "base/prose.h"
#include "theory/build/build.h"
#include "theory/text/term.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct an_where nowhere;

static void make_model(struct an_model *m)
{
    static const struct {
        const char *name, *type;
        size_t generations;
    } table[] = {
        {"Q", "left", 3},       {"L", "left", 3},      {"nuR", "right", 3},
        {"N", "dirac", 2},      {"H", "scalar", 1},    {"h", "scalar", 1},
        {"h+", "scalar", 1},    {"h++", "scalar", 1},  {"H'", "scalar", 1},
        {"H1", "scalar", 1},    {"phi-", "scalar", 1}, {"24", "real-scalar", 1},
        {"eta_1", "scalar", 1},
    };
    struct an_diags diags;
    size_t index = 0;
    an_diags_init(&diags);
    an_model_init(m);
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_scalar type = {table[i].type, nowhere};
        assert_int_equal(an_model_add_field(&index, m, table[i].name, nowhere,
                                            type, table[i].generations, &diags),
                         0);
    }
    an_diags_clear(&diags);
}

static const struct {
    const char *text, *field;
    size_t generation;
    bool conjugate;
    enum an_chirality chirality;
    int power;
} factors[] = {
    {"H", "H", 0, false, AN_EITHER, 1},
    {"H*", "H", 0, true, AN_EITHER, 1},
    {"h", "h", 0, false, AN_EITHER, 1},
    {"h+", "h+", 0, false, AN_EITHER, 1},
    {"h++", "h++", 0, false, AN_EITHER, 1},
    {"h++*", "h++", 0, true, AN_EITHER, 1},
    {"h++*^2", "h++", 0, true, AN_EITHER, 2},
    {"H'*", "H'", 0, true, AN_EITHER, 1},
    {"H1", "H1", 0, false, AN_EITHER, 1},
    {"phi-^2", "phi-", 0, false, AN_EITHER, 2},
    {"24^3", "24", 0, false, AN_EITHER, 3},
    {"eta_1", "eta_1", 0, false, AN_EITHER, 1},
    {"nuR[2]", "nuR", 2, false, AN_EITHER, 1},
    {"nuR[3]*", "nuR", 3, true, AN_EITHER, 1},
    {"nuR[1]*^2", "nuR", 1, true, AN_EITHER, 2},
    {"nuR[1]^2*", "nuR", 1, true, AN_EITHER, 2},
    {"nuR*[1]^2", "nuR", 1, true, AN_EITHER, 2},
    {"H^2*", "H", 0, true, AN_EITHER, 2},
    {"H^100", "H", 0, false, AN_EITHER, 100},
    {"N", "N", 0, false, AN_EITHER, 1},
    {"N.L", "N", 0, false, AN_LEFT_PART, 1},
    {"N.R*", "N", 0, true, AN_RIGHT_PART, 1},
    {"N.R[2]*^2", "N", 2, true, AN_RIGHT_PART, 2},
    {"N[2].L", "N", 2, false, AN_LEFT_PART, 1},
    {"  H\t", "H", 0, false, AN_EITHER, 1},
};

static void a_factor_is_a_name_with_parts(void **state)
{
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(factors); i++) {
        struct an_term t;
        struct an_diags diags;
        an_term_init(&t);
        an_diags_init(&diags);
        int rc = an_term_read(&t, &m, factors[i].text, nowhere, &diags);
        if (rc != 0 || diags.n != 0 || t.n != 1)
            fail_msg("'%s' is one factor", factors[i].text);
        const struct an_factor *f = &t.factor[0];
        assert_string_equal(m.field[f->field].name, factors[i].field);
        assert_int_equal(f->generation + 1, factors[i].generation);
        assert_int_equal(f->conjugate, factors[i].conjugate);
        assert_int_equal(f->chirality, factors[i].chirality);
        assert_int_equal(f->power, factors[i].power);
        assert_string_equal(t.text, factors[i].text);
        an_diags_clear(&diags);
        an_term_clear(&t);
    }
    an_model_clear(&m);
}

/* Reads a term that is fine and writes it. */
static char *canonical(const struct an_model *m, const char *text)
{
    struct an_term t;
    struct an_diags diags;
    an_term_init(&t);
    an_diags_init(&diags);
    if (an_term_read(&t, m, text, nowhere, &diags) != 0)
        fail_msg("'%s' is a term: %s", text, diags.v[0].message);
    char *written = an_term_text(&t, m);
    an_diags_clear(&diags);
    an_term_clear(&t);
    return written;
}

static void the_canonical_form_follows_the_model(void **state)
{
    static const char *const table[][2] = {
        {"nuR H* L*", "L* nuR H*"},
        {"H L", "L H"},
        {"L H L H", "L^2 H^2"},
        {"H* H", "H H*"},
        {"H*^2 H^3 H*", "H^3 H*^3"},
        {"H^2*", "H*^2"},
        {"nuR[2] nuR nuR[1]", "nuR nuR[1] nuR[2]"},
        {"nuR[1]* nuR[1] nuR[1]*", "nuR[1] nuR[1]*^2"},
        {"nuR[1] nuR*", "nuR[1] nuR*"},
        {"N.R N.L N", "N N.L N.R"},
        {"N.L[2]^2 N.L N.L[2]", "N.L N.L[2]^3"},
        {"N* N.L", "N.L N*"},
        {"h++ h+ h", "h h+ h++"},
        {"H^60 H^40", "H^100"},
        {"24^2 Q", "Q 24^2"},
    };
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(table); i++) {
        char *once = canonical(&m, table[i][0]);
        assert_string_equal(once, table[i][1]);
        char *twice = canonical(&m, once);
        assert_string_equal(twice, once);
        free(twice);
        free(once);
    }
    an_model_clear(&m);
}

/* Any order of factors has one canonical form. */
static void the_order_of_factors_is_irrelevant(void **state)
{
    const char *factor[] = {"L*", "N.R[1]", "H^2", "nuR[3]*", "H*", "L*"};
    uint32_t seed = 7;
    (void)state;
    struct an_model m;
    make_model(&m);
    for (int trial = 0; trial < 50; trial++) {
        struct an_text t = {0};
        for (size_t i = 0; i < COUNT(factor); i++) {
            seed = seed * 1664525u + 1013904223u;
            size_t j = i + (seed >> 16) % (COUNT(factor) - i);
            const char *swap = factor[i];
            factor[i] = factor[j];
            factor[j] = swap;
            an_text_printf(&t, "%s ", factor[i]);
        }
        char *written = canonical(&m, an_text_string(&t));
        assert_string_equal(written, "L*^2 nuR[3]* N.R[1] H^2 H*");
        free(written);
        an_text_clear(&t);
    }
    an_model_clear(&m);
}

static const struct {
    const char *text;
    size_t column; /* of the error in a text that begins in column 20 */
    const char *message, *suggestion, *expected;
} refusals[] = {
    {"", 20, "expected a term, got nothing", NULL, "a product of fields"},
    {" \t ", 20, "expected a term, got nothing", NULL, NULL},
    {"L* H* nuX", 26, "there is no field 'nuX'", "nuR", NULL},
    {"L* h0* nuR", 23, "there is no field 'h0'", "h", NULL},
    {"Lx*^2", 20, "there is no field 'Lx'", "L", NULL},
    {"unheardof", 20, "there is no field 'unheardof'", NULL, NULL},
    {"L*H*nuR", 20, "* is the Hermitian conjugate: 'L*H*nuR'", NULL,
     "L* H* nuR, or L H nuR without conjugates"},
    {"Q L*H", 22, "* is the Hermitian conjugate: 'L*H'", NULL,
     "L* H, or L H without conjugates"},
    {"nuR[1]nuR[2]", 20, "factors are separated by blanks", "nuR[1] nuR[2]",
     NULL},
    {"H^2L", 20, "factors are separated by blanks", "H^2 L", NULL},
    {"L * H", 22, "'*' is the Hermitian conjugate and stands", NULL,
     "H* for a conjugate"},
    {"*", 20, "'*' is the Hermitian conjugate and stands", NULL, NULL},
    {"*H", 20, "'*' is the Hermitian conjugate and stands", NULL, NULL},
    {"Lbar H nuR", 20, "the conjugate of a field is written with *", "L*",
     NULL},
    {"L H~", 22, "the conjugate of a field is written with *", "H*", NULL},
    {"H^dagger H", 20, "the conjugate of a field is written with *", "H*",
     NULL},
    {"H^\\dagger H", 20, "the conjugate of a field is written with *", "H*",
     NULL},
    {"H^{\\dagger} H", 20, "the conjugate of a field is written with *", "H*",
     NULL},
    {"H\xe2\x80\xa0 H", 20, "the conjugate of a field is written with *", "H*",
     NULL},
    {"H^* H", 20, "the conjugate of a field is written with *", "H*", NULL},
    {"conj[H] H", 20, "the conjugate of a field is written with *", "H*", NULL},
    {"Q bar(h++)", 22, "the conjugate of a field is written with *", "h++*",
     NULL},
    {"\\bar{L} H", 20, "the conjugate of a field is written with *", "L*",
     NULL},
    {"L^c L", 20, "the conjugate of a field is written with *", "L*", NULL},
    {"Lbar^2", 20, "the conjugate of a field is written with *", "L*", NULL},
    {"H**", 20, "the same part twice", NULL, NULL},
    {"H^2^2", 20, "the same part twice", NULL, NULL},
    {"nuR[1][2]", 20, "the same part twice", NULL, NULL},
    {"N.L.R", 20, "the same part twice", NULL, NULL},
    {"L nuR[0]", 22, "'nuR' has 3 generations", NULL, "a number from 1 to 3"},
    {"L nuR[4]", 22, "'nuR' has 3 generations", NULL, "a number from 1 to 3"},
    {"H[2]", 20, "'H' has 1 generation", NULL, NULL},
    {"nuR[99999999999999999999]", 20, "'nuR' has 3 generations", NULL, NULL},
    {"nuR[i]", 20, "expected a generation in brackets", NULL, "nuR[1]"},
    {"nuR[]", 20, "expected a generation in brackets", NULL, NULL},
    {"nuR[1", 20, "expected a generation in brackets", NULL, NULL},
    {"nuR[", 20, "expected a generation in brackets", NULL, NULL},
    {"nuR[1.]", 20, "expected a generation in brackets", NULL, NULL},
    {"H^0", 20, "expected a power", NULL, "an integer from 1 to 100"},
    {"H^101", 20, "expected a power", NULL, "an integer from 1 to 100"},
    {"H^99999999999999999999", 20, "expected a power", NULL, NULL},
    {"H^-1", 20, "expected a power", NULL, NULL},
    {"H^", 20, "expected a power", NULL, NULL},
    {"H^{2}", 20, "expected a power", NULL, NULL},
    {"L H^60 H^41", 27, "the same factor more than 100 times", NULL, NULL},
    {"Q.L", 20, "are for fields of type dirac", NULL, NULL},
    {"N.X", 20, "chooses no chirality", NULL, "N.L or N.R"},
    {"N.", 20, "chooses no chirality", NULL, NULL},
    {"N.Lx", 20, "expected blanks between factors", NULL, NULL},
    {"H(L)", 20, "expected blanks between factors", NULL, NULL},
    {"L H + Q", 24, "a term is one product, got '+'", NULL, NULL},
    {"2 L H", 20, "a term has no coefficient, got '2'", "L H", NULL},
    {"1/2 L H", 20, "a term has no coefficient, got '1/2'", "L H", NULL},
    {"(L H)^2", 20, "expected a factor, got '(L'", NULL, NULL},
    {"[1]", 20, "expected a factor, got '[1]'", NULL, NULL},
    {"\\phi", 20, "expected a factor, got '\\phi'", NULL, NULL},
    {"\xc3\xa9t\xc3\xa9", 20, "there is no field '\xc3\xa9t\xc3\xa9'", NULL,
     NULL},
    {"\xff\x01", 20, "there is no field '?\?'", NULL, NULL},
};

static void everything_else_is_refused_at_its_factor(void **state)
{
    struct an_source source = {.name = NULL};
    struct an_where at = {.source = &source, .line = 2, .column = 20};
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(refusals); i++) {
        struct an_term t;
        struct an_diags diags;
        an_term_init(&t);
        an_diags_init(&diags);
        int rc = an_term_read(&t, &m, refusals[i].text, at, &diags);
        const struct an_diag *d =
            assert_refused(rc, &diags, refusals[i].text, refusals[i].message,
                           refusals[i].suggestion);
        if (d->line != 2 || d->column != refusals[i].column)
            fail_msg("'%s': column %zu, got %zu", refusals[i].text,
                     refusals[i].column, d->column);
        const char *e = refusals[i].expected;
        if (e && (!d->expected || !strstr(d->expected, e)))
            fail_msg("'%s' expects '%s', got '%s'", refusals[i].text, e,
                     d->expected ? d->expected : "nothing");
        assert_string_equal(t.text, refusals[i].text);
        assert_int_equal(t.n, 0);
        an_diags_clear(&diags);
        an_term_clear(&t);
    }
    an_model_clear(&m);
}

static void a_field_named_like_a_conjugate_is_itself(void **state)
{
    struct an_model m;
    struct an_diags diags;
    size_t index = 0;
    struct an_scalar type = {"left", nowhere};
    (void)state;
    make_model(&m);
    an_diags_init(&diags);
    assert_int_equal(
        an_model_add_field(&index, &m, "Lbar", nowhere, type, 1, &diags), 0);
    char *written = canonical(&m, "Lbar* L");
    assert_string_equal(written, "L Lbar*");
    free(written);
    an_diags_clear(&diags);
    an_model_clear(&m);
}

static void terms_have_at_most_64_factors(void **state)
{
    struct an_model m;
    struct an_term t;
    struct an_diags diags;
    struct an_text text = {0};
    (void)state;
    make_model(&m);
    an_term_init(&t);
    an_diags_init(&diags);
    for (int i = 0; i < AN_MAX_FACTORS; i++)
        an_text_add(&text, "H ");
    assert_int_equal(
        an_term_read(&t, &m, an_text_string(&text), nowhere, &diags), 0);
    char *written = an_term_text(&t, &m);
    assert_string_equal(written, "H^64");
    free(written);
    an_text_add(&text, "H");
    assert_int_equal(
        an_term_read(&t, &m, an_text_string(&text), nowhere, &diags), -1);
    assert_string_equal(diags.v[0].message, "more than 64 factors");
    assert_int_equal(diags.v[0].column, 0);
    an_text_clear(&text);
    an_diags_clear(&diags);
    an_term_clear(&t);
    an_term_clear(&t);
    an_model_clear(&m);
}

/* Indices below, in the symbol's own; conjugates and powers above, around what
 * has something above it itself; products apart by thin spaces. */
static void terms_are_mathematics(void **state)
{
    (void)state;
    static const struct {
        const char *text, *plain, *latex;
    } row[] = {
        {"H", "H", "H"},
        {"H* nuR L", "L nuR H*", "L\\,\\nu_{R}\\,H^{*}"},
        {"nuR[1]* L[3]", "L[3] nuR[1]*", "L_{3}\\,\\nu_{R\\,1}^{*}"},
        {"H H* H", "H^2 H*", "H^{2}\\,H^{*}"},
        {"eta_1*^2", "eta_1*^2", "\\eta_{1}^{*2}"},
        {"h++* h+^2", "h+^2 h++*", "(h^{+})^{2}\\,(h^{++})^{*}"},
        {"H'", "H'", "H^{\\prime}"},
        {"H'*", "H'*", "(H^{\\prime})^{*}"},
        {"N.L[2]^2", "N.L[2]^2", "N_{L\\,2}^{2}"},
        {"24^3", "24^3", "24^{3}"},
    };
    struct an_model m;
    make_model(&m);
    for (size_t i = 0; i < COUNT(row); i++) {
        struct an_term t;
        struct an_diags diags;
        struct an_text prose = {0};
        an_term_init(&t);
        an_diags_init(&diags);
        assert_int_equal(an_term_read(&t, &m, row[i].text, nowhere, &diags), 0);
        char *found = an_term_prose(&t, &m);
        an_math(&prose, row[i].plain, row[i].latex);
        assert_string_equal(found, an_text_string(&prose));
        an_text_clear(&prose);
        free(found);
        an_diags_clear(&diags);
        an_term_clear(&t);
    }
    an_model_clear(&m);
}

/* The plain spelling is the canonical one, however long the term. */
static void both_spellings_of_a_term_agree(void **state)
{
    (void)state;
    struct an_model m;
    make_model(&m);
    for (size_t n = 1; n <= m.nfields; n++) {
        struct an_text text = {0};
        struct an_term t;
        struct an_diags diags;
        an_term_init(&t);
        an_diags_init(&diags);
        for (size_t i = 0; i < n; i++)
            an_text_printf(&text, "%s%s ", m.field[(5 * i) % m.nfields].name,
                           i % 3 == 1 && m.field[(5 * i) % m.nfields].type !=
                                             AN_REAL_SCALAR
                               ? "*^2"
                               : "");
        assert_int_equal(
            an_term_read(&t, &m, an_text_string(&text), nowhere, &diags), 0);
        char *prose = an_term_prose(&t, &m), *plain = an_term_text(&t, &m);
        assert_true(an_prose_reads(prose, plain));
        free(plain);
        free(prose);
        an_diags_clear(&diags);
        an_term_clear(&t);
        an_text_clear(&text);
    }
    an_model_clear(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_factor_is_a_name_with_parts),
        cmocka_unit_test(the_canonical_form_follows_the_model),
        cmocka_unit_test(the_order_of_factors_is_irrelevant),
        cmocka_unit_test(everything_else_is_refused_at_its_factor),
        cmocka_unit_test(a_field_named_like_a_conjugate_is_itself),
        cmocka_unit_test(terms_have_at_most_64_factors),
        cmocka_unit_test(terms_are_mathematics),
        cmocka_unit_test(both_spellings_of_a_term_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
