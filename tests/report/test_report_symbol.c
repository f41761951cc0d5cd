/* test_report_symbol.c - names as mathematics, and points on a circle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "report/picture/svg.h"
#include "theory/text/label.h"
#include "theory/text/symbol.h"
#include "report/write/document.h"
#include "tests/report/fixture.h"

static void names(void **state)
{
    (void)state;
    static const struct {
        const char *name, *latex;
    } table[] = {
        {"Q", "Q"},
        {"uR", "u_{R}"},
        {"nuR", "\\nu_{R}"},
        {"nu_R", "\\nu_{R}"},
        {"numu", "\\nu_{\\mu}"},
        {"eta", "\\eta"},
        {"eta1", "\\eta_{1}"},
        {"phi24", "\\phi_{24}"},
        {"Delta", "\\Delta"},
        {"Hd", "H_{d}"},
        {"uc", "u^{c}"},
        {"h++", "h^{++}"},
        {"eta'", "\\eta^{\\prime}"},
        {"Qbar", "\\overline{Q}"},
        {"psibar", "\\overline{\\psi}"},
        {"LQ", "\\mathrm{LQ}"},
        {"muon", "\\mathrm{muon}"},
        {"singlet2", "\\mathrm{singlet}_{2}"},
        {"em", "\\mathrm{em}"},
        {"phi_DM", "\\phi_{\\mathrm{DM}}"},
        {"_x", "\\mathrm{\\_x}"},
        {"331", "331"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_text t = {0};
        an_symbol_name(&t, table[i].name, strlen(table[i].name));
        assert_string_equal(an_text_string(&t), table[i].latex);
        an_text_clear(&t);
    }
}

/* The LaTeX pieces of a text in $...$, the rest plain. */
static char *shown(const char *text)
{
    struct an_text t = {0};
    struct an_span span;
    while (an_span_next(&span, &text)) {
        if (span.latex)
            an_text_printf(&t, "$%.*s$", (int)span.nlatex, span.latex);
        else
            an_text_add_n(&t, span.plain, span.n);
    }
    return an_text_take(&t);
}

/* No-break blanks are those of words alone. */
static void blanks(void **state)
{
    (void)state;
    char text[] = "a\u00a0b " AN_SAY_MATH(
        "u\u00a0d", "u\u00a0d") "\u00a0" AN_SAY_BAD("no\u00a0one") " c";
    an_prose_loosen(text);
    assert_string_equal(text,
                        "a\u00a0b " AN_SAY_MATH(
                            "u d", "u d") "\u00a0" AN_SAY_BAD("no one") " c");
}

/* A prime belongs to the name. */
static void primes(void **state)
{
    (void)state;
    struct an_model m;
    struct an_diags diags;
    struct an_text t = {0};
    size_t group;
    u1_model(&m, NULL, 0, &diags);
    an_model_add_group(&group, &m, "Z'", nowhere, scalar("U(1)"), -1, &diags);
    assert_int_equal(diags.n, 0);
    an_say_u1(&t, m.group[group].name, "-");
    an_text_add(&t, " and ");
    an_say_u1(&t, "X'", "-");
    char *latex = shown(an_text_string(&t));
    assert_string_equal(latex, "$\\mathrm{U}(1)_{Z^{\\prime}}$ and "
                               "$\\mathrm{U}(1)_{X^{\\prime}}$");
    free(latex);
    an_text_clear(&t);
    an_diags_clear(&diags);
    an_model_clear(&m);
}

/* A field's own symbol is used when TeX can read it. */
static void keys(void **state)
{
    (void)state;
    static const struct {
        const char *key, *latex;
    } table[] = {
        {"\\tilde{\\nu}", "$\\tilde{\\nu}$"},
        {"N_{1}", "$N_{1}$"},
        {"}", "$\\nu_{R}$"},
        {"{", "$\\nu_{R}$"},
        {"}{", "$\\nu_{R}$"},
        {"a$b", "$\\nu_{R}$"},
        {"%", "$\\nu_{R}$"},
        {"\\", "$\\nu_{R}$"},
        {"ν", "$\\nu_{R}$"},
        {" ", "$\\nu_{R}$"},
        {"\\{", "$\\{$"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_field f = {.name = (char *)"nuR",
                             .latex = (char *)table[i].key};
        struct an_text t = {0};
        an_say_field(&t, &f);
        char *latex = shown(an_text_string(&t));
        assert_string_equal(latex, table[i].latex);
        free(latex);
        an_text_clear(&t);
    }
}

static void point(long p, unsigned long q, long x, long y)
{
    long found_x, found_y;
    fmpq_t turns;
    fmpq_init(turns);
    fmpq_set_si(turns, p, q);
    an_svg_point(&found_x, &found_y, turns, 100000);
    assert_int_equal(found_x, x);
    assert_int_equal(found_y, y);
    fmpq_clear(turns);
}

/* Against the square roots of 2, 3 and 5. */
static void known_points(void **state)
{
    (void)state;
    point(0, 1, 100000, 0);
    point(1, 4, 0, 100000);
    point(1, 2, -100000, 0);
    point(3, 4, 0, -100000);
    point(1, 8, 70711, 70711);
    point(5, 8, -70711, -70711);
    point(1, 12, 86603, 50000);
    point(1, 6, 50000, 86603);
    point(5, 6, 50000, -86603);
    point(1, 5, 30902, 95106); /* (sqrt 5 - 1)/4 */
    point(7, 6, 50000, 86603);
    point(-1, 6, 50000, -86603);
}

/* On the circle, and each turned from the one before by the same angle. */
static void many_points(void **state)
{
    (void)state;
    fmpq_t turns;
    fmpq_init(turns);
    for (unsigned long q = 1; q < 60; q++) {
        long x = 0, y = 0, before_x = 0, before_y = 0, cross = 0;
        for (long p = 0; p < 2 * (long)q; p++) {
            fmpq_set_si(turns, p, q);
            an_svg_point(&x, &y, turns, 100000);
            long off = x * x + y * y - 10000000000;
            assert_in_range(labs(off), 0, 200000);
            long now = before_x * y - before_y * x;
            if (p > 1)
                assert_in_range(labs(now - cross), 0, 400000);
            cross = now;
            before_x = x;
            before_y = y;
        }
    }
    fmpq_clear(turns);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),        cmocka_unit_test(blanks),
        cmocka_unit_test(primes),       cmocka_unit_test(keys),
        cmocka_unit_test(known_points), cmocka_unit_test(many_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
