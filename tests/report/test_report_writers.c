/* test_report_writers.c - documents in Markdown, LaTeX and HTML, also of texts
 * that mean something else in each of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/prose.h"
#include "base/unicode.h"
#include "report/write/csv.h"
#include "report/write/document.h"
#include "report/write/format.h"
#include "report/write/html.h"
#include "report/write/mathml.h"
#include "report/write/latex.h"
#include "report/write/latex_text.h"
#include "report/write/markdown.h"
#include "tests/slow.h"

static void latex(const char *text, const char *wanted)
{
    struct an_text t = {0};
    an_latex_text(&t, text, strlen(text));
    assert_string_equal(an_text_string(&t), wanted);
    an_text_clear(&t);
}

static void latex_texts(void **state)
{
    (void)state;
    latex("a_b^c & 50% #1 $x$ ~",
          "a\\_b\\textasciicircum{}c \\& 50\\% \\#1 "
          "$\\mathdollar$x$\\mathdollar$ \\textasciitilde{}");
    latex("\\input{x}", "\\textbackslash{}input\\{x\\}");
    latex("Z₁₈ × Z₂", "Z$_{18}$ $\\times$ Z$_{2}$");
    latex("U(1)_B−L → ω²", "U(1)\\_B$-$L $\\to$ $\\omega$$^{2}$");
    latex("--set a''b ?`", "-{}-set a'{}'b ?{}`");
    latex("é ñ ï ł ß Ő", "\\'{e} \\~{n} \\\"{\\i} \\l{} \\ss{} \\H{O}");
    latex("n\xcc\x83 3\xcc\x85", "\\~{n} 3{[}U+0305]");
    latex("中", "{[}U+4E2D]");
    latex("\xff\x80", "??");
    latex("a\nb", "a b");
    latex("-1 + (-2) = x-3", "$-$1 + ($-$2) = x-3");
    latex("X: 0 - 3 - a -", "X: 0 $-$ 3 - a -");
}

static void mathml(const char *text, const char *wanted)
{
    struct an_text t = {0};
    bool good = an_mathml(&t, text, strlen(text), false);
    assert_int_equal(good, wanted != NULL);
    assert_string_equal(an_text_string(&t), wanted ? wanted : "");
    an_text_clear(&t);
}

#define MATH "<math style=\"font-size:1.1em;padding:.1em 0\">"
#define UPRIGHT(name) "<mi mathvariant=\"normal\">" name "</mi>"
#define FENCE(sign)                                                            \
    "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">" sign "</mo>"

/* Against the elements of the MathML Core specification. */
static void html_formulas(void **state)
{
    (void)state;
    mathml("\\nu_R", MATH "<msub><mrow><mi>ν</mi></mrow><mrow><mi>R</mi>"
                          "</mrow></msub></math>");
    mathml("\\mathbb{Z}_{18}",
           MATH "<msub><mrow>" UPRIGHT("ℤ") "</mrow><mrow><mn>18</mn></mrow>"
                                            "</msub></math>");
    mathml("\\frac{-1}{6}",
           MATH "<mfrac><mrow><mo form=\"prefix\">−</mo><mn>1</mn></mrow>"
                "<mrow><mn>6</mn></mrow></mfrac></math>");
    mathml("\\frac12", MATH "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn>"
                            "</mrow></mfrac></math>");
    /* a sign behind a colon is that of a number, close to it */
    mathml("L\\mathpunct{:}\\ -3", MATH
           "<mi>L</mi><mo lspace=\"0\">:</mo><mspace width=\".3em\"/>"
           "</math><wbr>" MATH "<mo form=\"prefix\">−</mo><mn>3</mn></math>");
    /* a line may end before a sign, and within parentheses of long ones */
    mathml("a=b", MATH "<mi>a</mi></math><wbr>" MATH "<mo form=\"infix\">=</mo>"
                       "<mi>b</mi></math>");
    mathml("(a+b)", MATH FENCE("(") "<mi>a</mi><mo form=\"infix\">+</mo>"
                                    "<mi>b</mi>" FENCE(")") "</math>");
    struct an_text sum = {0}, wide = {0};
    an_text_add(&sum, "(a");
    an_text_add(&wide, MATH FENCE("(") "<mi>a</mi>");
    for (int i = 0; i < 60; i++) {
        an_text_add(&sum, "+b");
        an_text_add(&wide, "</math><wbr>" MATH "<mo form=\"infix\">+</mo>"
                           "<mi>b</mi>");
    }
    an_text_add(&sum, ")");
    an_text_add(&wide, FENCE(")") "</math>");
    mathml(an_text_string(&sum), an_text_string(&wide));
    an_text_clear(&sum);
    an_text_clear(&wide);
    mathml(
        "\\overline{\\mathbf{3}}", MATH
        "<mover><mrow><mrow style=\"font-weight:700\"><mn>3</mn></mrow></mrow>"
        "<mo>¯</mo></mover></math>");
    mathml("x_\\mathrm{em}^2",
           MATH "<msubsup><mrow><mi>x</mi></mrow><mrow><mrow>" UPRIGHT(
               "em") "</mrow></mrow><mrow><mn>2</mn></mrow></msubsup></math>");
    mathml("\\mathrm{F3x}", MATH "<mrow>" UPRIGHT("F3x") "</mrow></math>");
    mathml("\\begin{pmatrix}1 & 0 \\\\ -2 & 3\\end{pmatrix}",
           MATH "<mrow><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd>"
                "<mn>0</mn></mtd></mtr><mtr><mtd><mo form=\"prefix\">−</mo>"
                "<mn>2</mn></mtd><mtd><mn>3</mn></mtd></mtr></mtable><mo>)</mo>"
                "</mrow></math>");
    /* what it does not know, or is not well-formed */
    static const char *const bad[] = {"\\unknown",        "}",  "{",   "x_",
                                      "\\frac{1}",        "<b", "a&b", "x_1_2",
                                      "\\begin{pmatrix}1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        mathml(bad[i], NULL);
    struct an_text deep = {0};
    for (int i = 0; i < 1000; i++)
        an_text_add(&deep, "{");
    mathml(an_text_string(&deep), NULL);
    an_text_clear(&deep);
}

/* A document with the text in every place. */
static void fill(struct an_document *d, const char *text)
{
    an_document_init(d);
    for (int level = 1; level <= 3; level++)
        an_document_heading(d, level, "%s", text);
    an_document_beside(d, "%s", text);
    an_document_paragraph(d, "%s", text);
    an_document_verdict(d, "%s", text);
    an_document_line(d, "%s", text);
    an_document_entry(d, text, "%s", text);
    an_document_entry(d, "", "%s", text);
    an_document_item(d, "%s", text);
    an_document_item(d, "%s", text);
    an_document_formula(d, "%s", text);
    an_document_picture(d, "<svg></svg>", text);
    an_document_table(d, "lr", "");
    an_document_caption(d, text);
    for (int i = 0; i < 4; i++)
        an_document_cell(d, "%s", text);
}

static void ends_well(const char *s, const char *ending)
{
    assert_true(strlen(s) >= strlen(ending));
    assert_string_equal(s + strlen(s) - strlen(ending), ending);
}

/* Whether braces are balanced when escaped ones are left out, and all of it is
 * ASCII: what TeX needs to reach the end. */
static void is_sound_latex(const char *s)
{
    long depth = 0, dollars = 0;
    ends_well(s, "\\end{document}\n");
    for (; *s; s++) {
        assert_true((unsigned char)*s < 0x80);
        if (*s == '\\') {
            s++;
            continue;
        }
        depth += (*s == '{') - (*s == '}');
        dollars += *s == '$';
        assert_true(depth >= 0);
        if (*s == '\n')
            assert_int_equal(dollars % 2, 0);
    }
    assert_int_equal(depth, 0);
}

/* Elements are opened and closed in order, and nothing but ours is there. */
static void is_sound_html(const char *s)
{
    char open[64][16];
    size_t depth = 0;
    const char *body = strstr(s, "<body>");
    s = body ? body : strstr(s, "<div class=\"anomalon\">");
    assert_non_null(s);
    for (s = strchr(s, '<'); s; s = strchr(s, '<')) {
        bool closing = s[1] == '/';
        s += 1 + closing;
        size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz123");
        assert_in_range(n, 1, 15);
        assert_true(strncmp(s, "script", 6) != 0);
        if (strncmp(s, "wbr", 3) == 0 || strchr(s, '>')[-1] == '/') {
            continue; /* has no end */
        } else if (closing) {
            assert_true(depth > 0);
            if (depth == 1 && strncmp(s, "html", 4) == 0)
                return;
            depth--;
            assert_true(strncmp(open[depth], s, n) == 0 && !open[depth][n]);
        } else {
            assert_true(depth < 64);
            memcpy(open[depth], s, n);
            open[depth++][n] = '\0';
        }
        if (depth == 0)
            return;
        s = strchr(s, '>');
        assert_non_null(s);
    }
    fail();
}

/* Every line of the table has three bars that are not escaped. */
static void is_sound_markdown(const char *s)
{
    const char *row = strstr(s, "\n|---|---:|\n");
    assert_non_null(row);
    for (const char *p = row + 1; *p; p++) {
        int bars = 0;
        for (; *p && *p != '\n'; p++) {
            if (*p == '\\' && p[1])
                p++;
            else
                bars += *p == '|';
        }
        assert_int_equal(bars, 3);
        if (!*p)
            break;
    }
}

static void is_sound(const char *text)
{
    struct an_document d;
    struct an_text t = {0};
    fill(&d, text);
    an_document_latex(&t, &d, false);
    is_sound_latex(an_text_string(&t));
    an_text_clear(&t);
    for (int fragment = 0; fragment < 2; fragment++) {
        an_document_html(&t, &d, fragment);
        is_sound_html(an_text_string(&t));
        an_text_clear(&t);
    }
    an_document_markdown(&t, &d);
    is_sound_markdown(an_text_string(&t));
    an_text_clear(&t);
    an_document_clear(&d);
}

static void hostile_texts(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        " ",
        "\\",
        "\\end{document}",
        "\\end{verbatim}",
        "}{",
        "$",
        "$$",
        "%",
        "[x]",
        "*",
        "</td></table><script>alert(1)</script>",
        "\" onmouseover=\"x",
        "--> <!--",
        "]]>",
        "a | b",
        "| |",
        "`````",
        "```\n```",
        "1. x",
        "- x",
        "# x",
        "===",
        "@someone #1 :smile: www.x.y",
        "<https://x>",
        "![x](http://y)",
        "αβγ ₁₂ ²³ → ∉ \xf0\x9f\x92\xa9",
        "\xff\xfe",
        "a\nb\n\nc",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        is_sound(texts[i]);
}

/* Any mixture of what is special somewhere. */
static void random_texts(void **state)
{
    (void)state;
    static const char *const bits[] = {
        "\\",        "{",  "}",    "$",      "&",    "#",    "^",        "_",
        "~",         "%",  "<",    ">",      "\"",   "'",    "`",        "|",
        "*",         "[",  "]",    "-",      "!",    "?",    ",",        " ",
        "\n",        "a",  "1",    "@",      ":",    ".",    "(",        ")",
        "α",         "₁",  "²",    "→",      "é",    "中",   "\xcc\x83", "\xff",
        "e\xcc\x81", "</", "<!--", "\\end{", "\x02", "\x1f", "\xc2\xa0",
    };
    uint64_t seed = 1;
    for (int round = 0; round < (is_slow() ? 2000 : 500); round++) {
        struct an_text t = {0};
        for (int i = 0; i < 12; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            an_text_add(&t, bits[(seed >> 33) % (sizeof bits / sizeof *bits)]);
        }
        is_sound(an_text_string(&t));
        an_text_clear(&t);
    }
}

static void blocks(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0}, math = {0};
    an_document_init(&d);
    an_math(&math, "Z₆", "\\mathbb{Z}_6");
    an_document_heading(&d, 2, "A & B");
    an_document_paragraph(&d, "The group %s.", an_text_string(&math));
    an_document_table(&d, "lr", "");
    an_document_caption(&d, "Fields");
    const char *const cell[] = {"field", "charge", "a|b", "-1"};
    for (size_t i = 0; i < 4; i++)
        an_document_cell(&d, "%s", cell[i]);
    an_document_markdown(&t, &d);
    assert_string_equal(an_text_string(&t),
                        "## A &amp; B\n\nThe group Z₆.\n\nFields\n\n"
                        "| field | charge |\n|---|---:|\n| a\\|b | -1 |\n");
    an_text_clear(&t);
    an_document_latex(&t, &d, true);
    assert_string_equal(
        an_text_string(&t),
        "% for \\input; needs \\usepackage{amsmath,amssymb,booktabs}\n"
        "\\begin{table}[htbp]\n\\centering\n\\caption{Fields}\n"
        "\\renewcommand{\\arraystretch}{1.25}\n"
        "\\begin{tabular}{lr}\n\\toprule\nfield & charge \\\\\n\\midrule\n"
        "a\\textbar{}b & $-$1 \\\\\n\\bottomrule\n\\end{tabular}\n"
        "\\end{table}\n");
    an_text_clear(&t);
    an_document_html(&t, &d, false);
    assert_non_null(strstr(an_text_string(&t), "<title>A &amp; B</title>"));
    assert_non_null(
        strstr(an_text_string(&t), MATH "<msub><mrow>" UPRIGHT("ℤ")));
    assert_non_null(strstr(an_text_string(&t), "<th scope=\"row\">a|b</th>"));
    an_text_clear(&t);
    an_text_clear(&math);
    an_document_clear(&d);
}

static void written(enum an_format format, struct an_document *d,
                    const char *wanted)
{
    struct an_text t = {0};
    an_document_write(&t, d, NULL, &(struct an_writing){.format = format});
    if (!strstr(an_text_string(&t), wanted))
        assert_string_equal(an_text_string(&t), wanted);
    an_text_clear(&t);
}

/* Nothing of it is about the page around it, which may have several. */
static void html_fragment(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0};
    fill(&d, "text");
    an_document_html(&t, &d, true);
    static const char *const page[] = {"<html", "<body", "<main",
                                       " id=",  ":root", "body{margin"};
    for (size_t i = 0; i < sizeof page / sizeof *page; i++)
        if (strstr(an_text_string(&t), page[i]))
            fail_msg("%s in a fragment", page[i]);
    assert_non_null(strstr(an_text_string(&t), ".anomalon{\n&{color-sch"));
    assert_non_null(strstr(an_text_string(&t), "tbody th{"));
    an_text_clear(&t);
    an_document_clear(&d);
}

static void report_blocks(void **state)
{
    (void)state;
    struct an_document d;
    an_document_init(&d);
    an_document_heading(&d, 2, "Sums");
    an_document_beside(&d, "2 of 3");
    an_document_verdict(&d, AN_SAY_GOOD("free") " of it");
    an_document_verdict(&d, AN_SAY_BAD("not") " that");
    an_document_line(&d, "a line");
    an_document_entry(&d, "group", "Z6");
    an_document_entry(&d, "", "[more]");
    written(AN_FORMAT_MARKDOWN, &d,
            "## Sums\n\n2 of 3\n\n- free of it\n- not that\n\na line\n\n"
            "- **group**: Z6\n  - \\[more\\]\n");
    written(AN_FORMAT_HTML, &d,
            "Sums</h2>\n<p>2 of 3</p>\n<ul>\n"
            "<li><span class=\"good\">free</span> of it</li>\n"
            "<li><span class=\"bad\">not</span> that</li>\n</ul>\n"
            "<p>a line</p>\n"
            "<dl>\n<dt>group</dt>\n<dd>Z6</dd>\n<dd>[more]</dd>\n</dl>\n");
    written(AN_FORMAT_LATEX, &d,
            "\\subsection*{Sums}\n2 of 3\n\n\\begin{itemize}"
            "\\setlength{\\itemsep}{0pt}\\setlength{\\parskip}{0pt}\n"
            "\\item free of it\n\\item not that\n\\end{itemize}\n\n"
            "a line\n\n\\begin{description}"
            "\\setlength{\\itemsep}{0pt}\\setlength{\\parskip}{0pt}\n"
            "\\item[{group}] Z6\n\\par {}[more]\n\\end{description}\n");
    an_document_clear(&d);
}

/* A long table is cut; every part has the header, every row is there once. */
static void long_tables(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0};
    an_document_init(&d);
    an_document_table(&d, "lr", "");
    an_document_cell(&d, "HEADER");
    an_document_cell(&d, "n");
    for (int i = 0; i < 100; i++) {
        an_document_cell(&d, "row%d.", i);
        an_document_cell(&d, "%d", i);
    }
    an_document_latex(&t, &d, false);
    size_t headers = 0;
    for (const char *p = an_text_string(&t); (p = strstr(p, "HEADER")); p++)
        headers++;
    assert_int_equal(headers, 3);
    for (int i = 0; i < 100; i++) {
        struct an_text row = {0};
        an_text_printf(&row, "row%d.", i);
        const char *p = strstr(an_text_string(&t), an_text_string(&row));
        assert_non_null(p);
        assert_null(strstr(p + 1, an_text_string(&row)));
        an_text_clear(&row);
    }
    an_text_clear(&t);
    an_document_clear(&d);
}

/* Cells are quoted as RFC 4180 asks for; only the first table counts. */
static void csv_tables(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0};
    an_document_init(&d);
    an_document_csv(&t, &d, false);
    assert_string_equal(an_text_string(&t), "");
    an_document_heading(&d, 1, "not in it");
    an_document_table(&d, "lrl", "");
    an_document_caption(&d, "nor its caption");
    an_document_header(&d, "a, b|n|");
    an_document_cell(&d, "say \"no\"");
    an_document_cell(&d, "-1/2");
    an_document_cell(&d, " " AN_SAY_GOOD("L* H"));
    an_document_cell(&d, "two\nlines");
    an_document_cell(&d, "%s", "");
    an_document_cell(&d, "Z₂\u00a0✓");
    an_document_table(&d, "l", "");
    an_document_header(&d, "second");
    an_document_csv(&t, &d, false);
    assert_string_equal(an_text_string(&t),
                        "\"a, b\",n,\n\"say \"\"no\"\"\",-1/2,\" L* H\"\n"
                        "\"two\nlines\",,Z₂ ✓\n");
    an_text_clear(&t);
    an_document_csv(&t, &d, true);
    assert_non_null(strstr(an_text_string(&t), ",,Z2 ok\n"));
    an_text_clear(&t);
    an_document_clear(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(latex_texts),   cmocka_unit_test(html_formulas),
        cmocka_unit_test(hostile_texts), cmocka_unit_test(random_texts),
        cmocka_unit_test(blocks),        cmocka_unit_test(long_tables),
        cmocka_unit_test(report_blocks), cmocka_unit_test(html_fragment),
        cmocka_unit_test(csv_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
