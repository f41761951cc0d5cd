/* test_report_equation.c - mathematics in both spellings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/prose.h"
#include "json/document.h"
#include "fixture.h"
#include "theory/text/generator.h"
#include "theory/text/label.h"
#include "theory/text/symbol.h"

static void is(struct an_math *f, const char *plain, const char *latex)
{
    assert_string_equal(an_text_string(&f->plain), plain);
    assert_string_equal(an_text_string(&f->latex), latex);
    an_math_clear(f);
}

static void number(struct an_math *f, slong p, ulong q, int how)
{
    fmpq_t x;
    fmpq_init(x);
    fmpq_set_si(x, p, q);
    if (how == 0)
        an_math_number(f, x);
    else if (how == 1)
        an_math_multiplier(f, x);
    else
        an_math_summand(f, x, how == 2);
    fmpq_clear(x);
}

static void numbers(void **state)
{
    (void)state;
    struct an_math f = {0};
    number(&f, -3, 2, 0);
    is(&f, "-3/2", "-\\tfrac{3}{2}");
    number(&f, 7, 1, 0);
    is(&f, "7", "7");
    number(&f, -1, 3, 1);
    is(&f, "(-1/3)", "(-\\tfrac{1}{3})");
    number(&f, -1, 1, 2);
    number(&f, -2, 1, 3);
    number(&f, 3, 1, 3);
    is(&f, "-1 - 2 + 3", "-1 - 2 + 3");
}

/* q times T3 of SU2L and B-L, on the coordinates of a model with both. */
static void charges(void **state)
{
    (void)state;
    struct an_model m;
    struct an_diags diags;
    struct an_math f = {0};
    size_t g;
    u1_model(&m, NULL, 0, &diags);
    an_model_add_group(&g, &m, "B-L", nowhere, scalar("U(1)"), -1, &diags);
    an_model_add_group(&g, &m, "SU2L", nowhere, scalar("SU(2)"), -1, &diags);
    an_model_add_group(&g, &m, "SO9", nowhere, scalar("SO(9)"), -1, &diags);
    fmpq q[8]; /* X, B-L, SU2L, SO9 (4), F */
    for (size_t i = 0; i < 8; i++)
        fmpq_init(q + i);
    fmpq_one(q + 1);
    an_generator_write(&f, q, &m, AN_BRACKETS);
    is(&f, "B-L", "B-L");
    fmpq_set_si(q + 1, -1, 2);
    fmpq_one(q);
    an_generator_write(&f, q, &m, AN_BRACKETS);
    is(&f, "X - 1/2 (B-L)", "X - \\tfrac{1}{2}\\,(B-L)");
    an_generator_write(&f, q, &m, AN_LATEX_BRACKETS);
    is(&f, "X - 1/2 B-L", "X - \\tfrac{1}{2}\\,(B-L)");
    fmpq_zero(q);
    fmpq_zero(q + 1);
    fmpq_set_si(q + 2, 1, 2);
    fmpq_one(q + 4);
    an_generator_write(&f, q, &m, AN_BRACKETS);
    is(&f, "T3[SU2L] + h2[SO9]",
       "T_{3}^{\\mathrm{SU}(2)_{L}} + h_{2}^{\\mathrm{SO}(9)}");
    for (size_t i = 0; i < 8; i++)
        fmpq_clear(q + i);
    an_math_label(&f, "g", "", &m.group[2]);
    is(&f, "g[SU2L]", "g_{\\mathrm{SU}(2)_{L}}");
    an_model_clear(&m);
    an_diags_clear(&diags);
}

static void label(struct an_math *f, const struct an_field *field,
                  size_t generation, const char *inside, slong power, bool vev)
{
    struct an_label l;
    fmpz_t n;
    fmpz_init_set_si(n, power);
    an_label_init(&l, field);
    an_label_generation(&l, generation);
    if (inside)
        an_label_inside(&l, inside);
    an_label_put(f, &l, n, vev);
    fmpz_clear(n);
}

static void labels(void **state)
{
    (void)state;
    struct an_math f = {0};
    struct an_model m;
    struct an_diags diags;
    static const struct spec fields[] = {
        {"nuR", "right", "1"}, {"H", "scalar", "1"}, {"uc", "left", "1"}};
    u1_model(&m, fields, 3, &diags);
    label(&f, &m.field[0], 0, NULL, -1, false);
    is(&f, "nuR[1]*", "\\nu_{R\\,1}^{*}");
    label(&f, &m.field[0], AN_EVERY, "q=0", 2, true);
    is(&f, "<nuR(q=0)>^2", "\\langle \\nu_{R\\,\\mathrm{q=0}}\\rangle^{2}");
    label(&f, &m.field[2], AN_EVERY, NULL, -3, false);
    is(&f, "uc*^3", "(u^{c})^{*3}");
    m.field[1].latex = an_strdup("\\Phi_{u}^+");
    label(&f, &m.field[1], 1, NULL, 1, false);
    is(&f, "H[2]", "\\Phi_{u\\,2}^{+}");
    an_model_clear(&m);
    an_diags_clear(&diags);
}

/* Words and names of groups stand upright, mathematics as it is. */
static void names(void **state)
{
    (void)state;
    struct an_math f = {0};
    an_math_words(&f, "a_b");
    is(&f, "a_b", "\\mathrm{a\\_b}");
    an_math_words(&f, "order of Z2");
    is(&f, "order of Z2", "\\mathrm{order\\ of\\ Z2}");
    an_math_words(&f, AN_SAY_MATH("<s>*", "\\langle s\\rangle^{*}"));
    is(&f, "<s>*", "\\langle s\\rangle^{*}");
}

static void root(slong p, ulong q, ulong order, bool several, const char *plain,
                 const char *latex)
{
    struct an_text t = {0}, wanted = {0};
    fmpq_t turns;
    fmpz_t n;
    fmpq_init(turns);
    fmpz_init_set_ui(n, order);
    fmpq_set_si(turns, p, q);
    an_say_root(&t, turns, n, several);
    an_math(&wanted, plain, latex);
    assert_string_equal(an_text_string(&t), an_text_string(&wanted));
    an_text_clear(&t);
    an_text_clear(&wanted);
    fmpq_clear(turns);
    fmpz_clear(n);
}

/* exp(2 pi i/3) is the square of exp(2 pi i/6), exp(2 pi i/9) no power of it.
 */
static void roots(void **state)
{
    (void)state;
    root(0, 1, 6, true, "1", "1");
    root(1, 6, 6, false, "ω", "\\omega");
    root(1, 3, 6, false, "ω^2", "\\omega^{2}");
    root(5, 6, 6, true, "ω_6^5", "\\omega_{6}^{5}");
    root(1, 9, 6, false, "exp(2πi/9)", "e^{2\\pi i/9}");
    root(4, 9, 6, false, "exp(2πi 4/9)", "e^{2\\pi i\\cdot 4/9}");
}

static void matrices(void **state)
{
    (void)state;
    struct an_math f = {0};
    fmpz_mat_t A;
    fmpz_mat_init(A, 2, 2);
    fmpz_set_si(fmpz_mat_entry(A, 0, 1), -6);
    fmpz_set_si(fmpz_mat_entry(A, 1, 0), 1);
    an_math_matrix(&f, A);
    is(&f, "(0 -6; 1 0)", "\\begin{pmatrix}0 & -6 \\\\ 1 & 0\\end{pmatrix}");
    fmpz_mat_clear(A);
}

/* One step for each heading; LaTeX beside what has mathematics. */
static void steps(void **state)
{
    (void)state;
    struct an_model m;
    struct an_diags diags;
    struct an_document d;
    struct an_text t = {0}, sum = {0};
    u1_model(&m, NULL, 0, &diags);
    an_document_init(&d);
    an_document_heading(&d, 1, "Title");
    an_document_heading(&d, 2, "1. A step");
    an_math(&sum, "1/2", "\\tfrac{1}{2}");
    an_document_paragraph(&d, "50%% of %s", an_text_string(&sum));
    an_document_table(&d, "r", "");
    an_document_cell(&d, "x");
    an_document_cell(&d, "3");
    an_document_json(&t, &d, &m);
    const char *steps = strstr(an_text_string(&t), "\"steps\"");
    assert_non_null(steps);
    assert_string_equal(
        steps,
        "\"steps\": [{\"title\": \"Title\", \"level\": 1, \"blocks\": []}, "
        "{\"title\": \"1. A step\", \"level\": 2, \"blocks\": ["
        "{\"text\": \"50% of 1/2\", "
        "\"latex\": \"50\\\\% of $\\\\tfrac{1}{2}$\"}, "
        "{\"table\": [[\"x\"], [\"3\"]]}]}]}\n");
    an_text_clear(&t);
    an_text_clear(&sum);
    an_document_clear(&d);
    an_model_clear(&m);
    an_diags_clear(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers),  cmocka_unit_test(charges),
        cmocka_unit_test(labels),   cmocka_unit_test(names),
        cmocka_unit_test(matrices), cmocka_unit_test(roots),
        cmocka_unit_test(steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
