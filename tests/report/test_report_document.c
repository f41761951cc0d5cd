/* test_report_document.c - a document on a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "report/say/said.h"
#include "report/write/document.h"
#include "report/write/terminal.h"

static void shown(const struct an_document *d, bool ascii, const char *wanted)
{
    const struct an_style s = {.ascii = ascii, .width = 30};
    struct an_text t = {0};
    an_document_text(&t, d, &s);
    assert_string_equal(an_text_string(&t), wanted);
    an_text_clear(&t);
}

static void blocks(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0};
    an_document_init(&d);
    shown(&d, false, "");
    an_math(&t, "Z₆", "\\mathbb{Z}_6");
    an_document_heading(&d, 1, "Title");
    an_document_paragraph(&d, "A text of the group %s which is longer.",
                          an_text_string(&t));
    an_document_item(&d, "one");
    an_document_item(&d, "two");
    an_document_table(&d, "lr", "");
    const char *const cell[] = {"field", "charge", "L", "-1", "N", "10"};
    for (size_t i = 0; i < 6; i++)
        an_document_cell(&d, "%s", cell[i]);
    shown(&d, false,
          "Title\nA text of the group Z₆ which\nis longer.\n\n"
          "  – one\n  – two\n\n"
          "  field  charge\n  L      -1\n  N      10\n");
    an_document_clear(&d);
    an_document_paragraph(&d, "%s", an_text_string(&t));
    shown(&d, true, "Z6\n");
    an_document_clear(&d);
    an_text_clear(&t);
}

/* The blocks of a check: what its lines look like. */
static void report(void **state)
{
    (void)state;
    struct an_document d;
    struct an_text t = {0};
    an_document_init(&d);
    an_document_heading(&d, 1, "Title");
    an_document_beside(&d, "arXiv:1");
    an_document_verdict(&d, AN_SAY_GOOD("free of anomalies"));
    an_document_verdict(&d, "Dirac neutrinos");
    an_document_heading(&d, 2, "Sums");
    an_document_line(&d, "what vanishes is one line of text");
    an_document_entry(&d, "unbroken", "a text");
    an_document_entry(&d, "", "and another");
    an_document_table(&d, "rl", "");
    const char *const cell[] = {"q", "field", "-1", "e"};
    for (size_t i = 0; i < 4; i++)
        an_document_cell(&d, "%s", cell[i]);
    an_document_entry(&d, "a much longer label", "text");
    an_document_entry(&d, "empty", "%s", "");
    shown(&d, false,
          "Title  (arXiv:1)\n"
          "free of anomalies ·\n  Dirac neutrinos\n\n"
          "Sums\n  what vanishes is one line of\n    text\n"
          "  unbroken       a text\n"
          "                 and another\n"
          "                  q  field\n"
          "                 -1  e\n"
          "  a much longer label text\n");
    const struct an_style colour = {.colour = true};
    an_document_clear(&d);
    an_document_verdict(&d, AN_SAY_GOOD("a") ", " AN_SAY_BAD("b"));
    an_document_verdict(&d, AN_SAY_OPEN("c"));
    an_document_text(&t, &d, &colour);
    assert_string_equal(an_text_string(&t),
                        "\033[32ma\033[0m, \033[31mb\033[0m · "
                        "\033[33mc\033[0m\n");
    an_text_clear(&t);
    an_document_clear(&d);
}

/* What a user may have put into a description. */
static void stray_marks(void **state)
{
    (void)state;
    const char *const texts[] = {"\x02",
                                 "a\x02"
                                 "b",
                                 "\x02"
                                 "a\x1f"
                                 "b",
                                 "\x1f\x03"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *p = texts[i];
        struct an_text t = {0};
        struct an_span span;
        while (an_span_next(&span, &p)) {
            assert_null(span.latex);
            an_text_add_n(&t, span.plain, span.n);
        }
        assert_string_equal(an_text_string(&t), texts[i]);
        an_text_clear(&t);
    }
}

/* A header alone is no table, an empty text no paragraph; `|` in a value is one
 * of its characters, in a row as in a cell. */
static void rows(void **state)
{
    (void)state;
    struct an_document d;
    an_document_init(&d);
    an_document_table(&d, "ll", "left|out");
    an_document_paragraph(&d, "%s", "");
    an_document_table(&d, "lr", "vevs|no.");
    an_document_row(&d, "%s|%d", "chi | phi", 1);
    an_document_row(&d, "%s%s|", "none", "");
    shown(&d, false, "  vevs       no.\n  chi | phi  1\n  none\n");
    assert_int_equal(d.n, 1);
    assert_int_equal(d.block[0].ncells, 6);
    an_document_table(&d, "l", "last");
    an_document_prune(&d);
    assert_int_equal(d.n, 1);
    an_document_clear(&d);
}

/* Texts to say are the document's; lists of them leave empty items out. */
static void said(void **state)
{
    (void)state;
    const char *const item[] = {"", "a", "", "b", ""};
    struct an_document d;
    an_document_init(&d);
    AN_SAID_EACH(list, &d, ", ", i, 5, item[i]);
    assert_string_equal(list, "a, b");
    AN_SAID_EACH(none, &d, ", ", i, 1, item[i]);
    assert_string_equal(none, "");
    assert_string_equal(an_said_with(&d, "(", list, ")"), "(a, b)");
    assert_string_equal(an_said_with(&d, "(", none, ")"), "");
    assert_string_equal(an_said_with(&d, "(", NULL, ")"), "");
    /* A list grows where it is, however much is said between its items. */
    const char *long_list = "";
    for (size_t i = 0; i < 1000; i++)
        long_list = an_said_next(
            &d, long_list, ",",
            an_said(&d, "%s", an_said_count(&d, i % 2, "thing") + 2));
    assert_int_equal(strlen(long_list), 500 * strlen("things,thing,") - 1);
    size_t bytes = 0;
    for (size_t i = 0; i < d.nsaid; i++)
        bytes += d.said[i].cap;
    assert_true(bytes < 10 * strlen(long_list));
    an_document_equation(&d, "x: 2 × %s = 4",
                         AN_SAY_MATH("y/2", "\\tfrac{y}{2}"));
    assert_string_equal(
        d.block[0].text,
        AN_SAY_MATH("x: 2 × y/2 = 4",
                    "x\\mathpunct{:}\\ 2 \\times \\tfrac{y}{2} = 4"));
    an_document_clear(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks),      cmocka_unit_test(report),
        cmocka_unit_test(rows),        cmocka_unit_test(said),
        cmocka_unit_test(stray_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
