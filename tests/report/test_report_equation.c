/* test_report_equation.c - mathematics in both spellings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/mem.h"
#include "fixture.h"
#include "report/say/equation.h"

static void is(struct an_equation *f, const char *plain, const char *latex)
{
    assert_string_equal(an_text_string(&f->plain), plain);
    assert_string_equal(an_text_string(&f->latex), latex);
    an_equation_clear(f);
}

static void number(struct an_equation *f, slong p, ulong q, int how)
{
    fmpq_t x;
    fmpq_init(x);
    fmpq_set_si(x, p, q);
    if (how == 0)
        an_equation_number(f, x);
    else if (how == 1)
        an_equation_multiplier(f, x);
    else
        an_equation_summand(f, x, how == 2);
    fmpq_clear(x);
}

static void numbers(void **state)
{
    (void)state;
    struct an_equation f = {0};
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

/* B-L is a name; a difference of names is one. */
static void expressions(void **state)
{
    (void)state;
    struct an_model m;
    struct an_diags diags;
    struct an_equation f = {0};
    size_t g;
    u1_model(&m, NULL, 0, &diags);
    an_model_add_group(&g, &m, "B-L", nowhere, scalar("U(1)"), -1, &diags);
    an_equation_expression(&f, &m, "exp(2 pi i (B-L)/3) (-1)^F");
    is(&f, "exp(2πi (B-L)/3) (-1)^F", "\\exp(2\\pi i\\,(B-L)/3)\\,(-1)^{F}");
    an_equation_expression(&f, &m, "X - 1/2 B-L");
    is(&f, "X - 1/2 (B-L)", "X - \\tfrac{1}{2}\\,(B-L)");
    an_equation_expression(&f, &m, "B-L");
    is(&f, "B-L", "B-L");
    an_model_add_group(&g, &m, "SU2L", nowhere, scalar("SU(2)"), -1, &diags);
    an_model_add_group(&g, &m, "SO9", nowhere, scalar("SO(9)"), -1, &diags);
    an_equation_expression(&f, &m, "T3[SU2L] + h12[SO9]");
    is(&f, "T3[SU2L] + h12[SO9]",
       "T_{3}^{\\mathrm{SU}(2)_{L}} + h_{12}^{\\mathrm{SO}(9)}");
    an_equation_expression(&f, &m, "1/4 g[SU2L]^2 (v[chi]^2 + v[S[2]]^2)");
    is(&f, "1/4 g[SU2L]^2 (v[chi]^2 + v[S[2]]^2)",
       "\\tfrac{1}{4}\\,g_{\\mathrm{SU}(2)_{L}}^{2}\\,(v_{\\chi}^{2} + "
       "v_{S_{2}}^{2})");
    an_equation_expression(&f, &m, "g[X] sqrt(g[X]^2 + 2) L1,2[SO9]");
    is(&f, "g[X] sqrt(g[X]^2 + 2) L1,2[SO9]",
       "g_{X}\\,\\sqrt{g_{X}^{2} + 2}\\,L_{1,2}^{\\mathrm{SO}(9)}");
    an_equation_expression(&f, &m, "sqrt(2 g[");
    is(&f, "sqrt(2 g[", "sqrt(2\\,g[");
    an_model_clear(&m);
    an_diags_clear(&diags);
}

static void products(void **state)
{
    (void)state;
    struct an_equation f = {0};
    struct an_model m;
    struct an_diags diags;
    static const struct spec fields[] = {{"H", "scalar", "1"}};
    u1_model(&m, fields, 1, &diags);
    m.field[0].latex = an_strdup("\\Phi");
    an_equation_product(&f, &m, "L^2 H*^2");
    is(&f, "L^2 H*^2", "L^{2}\\,\\Phi^{*2}");
    an_equation_product(&f, &m, "nuR[1]* <chi>*");
    is(&f, "nuR[1]* <chi>*", "\\nu_{R\\,1}^{*}\\,\\langle \\chi\\rangle^{*}");
    an_equation_product(&f, &m, "l[2](q=0)(scalar)");
    is(&f, "l[2](q=0)(scalar)", "l_{2\\,\\mathrm{q=0}\\,\\mathrm{scalar}}");
    an_equation_product(&f, &m, "q({G(3): [1, 0], X: [1]})* p");
    is(&f, "q({G(3): [1, 0], X: [1]})* p",
       "q_{\\mathrm{\\{G(3):\\ [1,\\ 0],\\ X:\\ [1]\\}}}^{*}\\,p");
    an_equation_name(&f, "a_b");
    is(&f, "a_b", "\\mathrm{a\\_b}");
    an_model_clear(&m);
    an_diags_clear(&diags);
}

static void matrices(void **state)
{
    (void)state;
    struct an_equation f = {0};
    fmpz_mat_t A;
    fmpz_mat_init(A, 2, 2);
    fmpz_set_si(fmpz_mat_entry(A, 0, 1), -6);
    fmpz_set_si(fmpz_mat_entry(A, 1, 0), 1);
    an_equation_matrix(&f, A);
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
    an_document_table(&d, "r", NULL);
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
        cmocka_unit_test(numbers),  cmocka_unit_test(expressions),
        cmocka_unit_test(products), cmocka_unit_test(matrices),
        cmocka_unit_test(steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
