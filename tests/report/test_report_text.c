/* test_report_text.c - width, wrapping, ASCII, tables and diagnostics. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "report/write/document.h"
#include "report/write/terminal.h"
#include "theory/text/symbol.h"
#include "tests/prose.h"
#include "tests/report/fixture.h"

static const struct an_style utf8 = {.width = 20};
static const struct an_style ascii = {.ascii = true, .width = 20};
static const struct an_style page = {.width = 80};
static const struct an_style colour = {.colour = true, .width = 20};

/* A table of n cells as text. */
static void grid(struct an_text *t, const char *columns,
                 const char *const *cell, size_t n, const struct an_style *s,
                 size_t indent, bool header)
{
    struct an_document d;
    an_document_init(&d);
    an_document_table(&d, columns, "");
    for (size_t i = 0; i < n; i++)
        an_document_cell(&d, "%s", cell[i]);
    an_terminal_table(t, d.block, s, indent, header);
    an_document_clear(&d);
}

static void width_counts_what_is_seen(void **state)
{
    (void)state;
    assert_int_equal(an_style_width("abc"), 3);
    assert_int_equal(an_style_width("Z₆ ✓"), 4);
    assert_int_equal(an_style_width("e\xcc\x81"), 1); /* combining accent */
    assert_int_equal(an_style_width("\033[32mok\033[0m"), 2);
    assert_int_equal(an_style_width("\xff"), 1);         /* stray byte */
    assert_int_equal(an_style_width("日本 a"), 6);       /* two columns each */
    assert_int_equal(an_style_width("\xe2\x80\x8b"), 0); /* no width at all */
}

static void lines_break_at_blanks_only(void **state)
{
    (void)state;
    struct an_text t = {0};
    an_style_wrap(&t, &utf8, 0, 2, "one two three four five");
    assert_string_equal(t.v, "one two three four\n  five\n");
    an_text_clear(&t);
    an_style_wrap(&t, &utf8, 0, 0, "\none two\nthree four\n\nfive\n");
    assert_string_equal(t.v, "one two\nthree four\n\nfive\n");
    an_text_clear(&t);
    an_style_unbroken(&t, "one two three four");
    char *unbroken = an_text_take(&t);
    an_style_wrap(&t, &utf8, 0, 2, unbroken);
    an_style_finish(&t, &utf8);
    assert_string_equal(t.v, "one two three four\n");
    an_text_clear(&t);
    free(unbroken);
}

/* A name that has to be cut is cut behind a joint; a fraction and a minus have
 * none, nor does a single letter stand alone. */
static void names_are_cut_at_their_joints(void **state)
{
    (void)state;
    static const struct an_style narrow = {.width = 14};
    struct an_text t = {0};
    assert_int_equal(an_style_piece("U(1)_hypercharge"), 11);
    assert_int_equal(an_style_piece("baryon_minus_lepton"), 7);
    assert_int_equal(an_style_piece("U(1)_Y -1/2"), 6);
    assert_int_equal(an_style_line("U(1)_hypercharge", 15, false), 5);
    assert_int_equal(an_style_line("-1/2-1/3", 5, false), 5);
    assert_int_equal(an_style_line("one U(1)_hypercharge", 9, false), 3);
    const char *cell[] = {"U(1)_hyper", "type", "1/6", "scalar"};
    grid(&t, "ll", cell, 4, &narrow, 0, true);
    assert_string_equal(t.v, "U(1)_   type\nhyper\n1/6     scalar\n");
    an_text_clear(&t);
}

static void ascii_spells_signs_out(void **state)
{
    (void)state;
    struct an_text t = {0};
    an_text_add(&t, "U(1)_B−L → Z₆ ✓ · é");
    an_style_finish(&t, &(struct an_style){.ascii = true});
    assert_string_equal(t.v, "U(1)_B-L -> Z6 ok | ?");
    an_text_clear(&t);
    /* a page of 20: 20 signs, but 21 letters */
    an_style_wrap(&t, &ascii, 0, 2, "one two three → four");
    an_style_finish(&t, &ascii);
    assert_string_equal(t.v, "one two three ->\n  four\n");
    an_text_clear(&t);
}

static void columns_align_by_width(void **state)
{
    (void)state;
    struct an_text t = {0};
    const char *cell[] = {"₆", "1", "x", "ab", "-10", "yy"};
    grid(&t, "lrl", cell, 6, &utf8, 1, false);
    assert_string_equal(t.v, " ₆     1  x\n ab  -10  yy\n");
    an_text_clear(&t);
}

static void ascii_columns_align_after_spelling(void **state)
{
    (void)state;
    struct an_text t = {0};
    /* the arrow is two columns wide in ASCII */
    grid(&t, "ll", (const char *[]){"→", "a", "x", "b"}, 4, &ascii, 0, false);
    assert_string_equal(t.v, "->  a\nx   b\n");
    an_text_clear(&t);
}

static void columns_without_text_are_left_out(void **state)
{
    (void)state;
    struct an_text t = {0};
    const char *cell[] = {"head", "none", "last", "a", "", "c"};
    grid(&t, "lll", cell, 6, &utf8, 0, true);
    assert_string_equal(t.v, "head  last\na     c\n");
    an_text_clear(&t);
}

static void long_last_cells_hang(void **state)
{
    (void)state;
    struct an_text t = {0};
    const char *cell[] = {"name", "one two three four five"};
    grid(&t, "ll", cell, 2, &(struct an_style){.width = 26}, 2, false);
    assert_string_equal(t.v, "  name  one two three four\n        five\n");
    an_text_clear(&t);
}

/* Does no line of t have more columns? */
static bool fits(const struct an_text *t, size_t columns)
{
    for (const char *p = t->v; *p; p += strcspn(p, "\n") + 1) {
        struct an_text line = {0};
        an_text_add_n(&line, p, strcspn(p, "\n"));
        bool wide = an_style_width(an_text_string(&line)) > columns;
        an_text_clear(&line);
        if (wide)
            return false;
    }
    return true;
}

static void columns_share_what_the_last_cannot_give(void **state)
{
    (void)state;
    struct an_text t = {0};
    const char *cell[] = {
        "k", "one two three four five", "six seven eight", "kk", "one", "six"};
    grid(&t, "lll", cell, 6, &(struct an_style){.width = 26}, 1, false);
    assert_string_equal(t.v, " k   one two    six seven\n"
                             "     three      eight\n"
                             "     four five\n"
                             " kk  one        six\n");
    an_text_clear(&t);
}

/* Words longer than the page, and more columns than it has. */
static void no_line_is_wider_than_the_page(void **state)
{
    (void)state;
    static const char number[] = "1234567890123456789012345678901234567890";
    const char *cell[36];
    struct an_text t = {0};
    an_style_wrap(&t, &utf8, 0, 4, "the number 1234567890123456789012345678 x");
    an_style_finish(&t, &utf8);
    assert_string_equal(t.v, "the number\n    1234567890123456\n"
                             "    789012345678 x\n");
    an_text_clear(&t);
    an_text_printf(&t, "  - %s %s\nshort\n", number, number);
    an_style_finish(&t, &utf8);
    assert_true(fits(&t, 20));
    assert_non_null(strstr(t.v, "\nshort\n"));
    an_text_clear(&t);
    for (size_t i = 0; i < 36; i++)
        cell[i] = i % 5 ? "12" : number;
    grid(&t, "llllllllllll", cell, 36, &utf8, 2, false);
    an_style_finish(&t, &utf8);
    assert_true(fits(&t, 20));
    an_text_clear(&t);
}

static void headlines_break_between_verdicts(void **state)
{
    (void)state;
    struct an_text parts = {0}, t = {0};
    an_style_part(&parts, "free of it ✓", 18);
    an_style_part(&parts, "one two", 18);
    an_style_part(&parts, "three four", 18);
    an_style_wrap(&t, &utf8, 0, 2, an_text_string(&parts));
    an_style_finish(&t, &utf8);
    assert_string_equal(t.v, "free of it ✓ ·\n  one two ·\n  three four\n");
    an_text_clear(&parts);
    an_text_clear(&t);
}

static void groups_read_as_in_print(void **state)
{
    (void)state;
    struct an_text t = {0};
    fmpz order[3] = {2, 16, 0};
    an_word_orders(&t, &(struct an_orders){order, 3}, false);
    assert_says(t.v, "Z₂ × Z₁₆ × Z");
    an_text_clear(&t);
    an_word_order(&t, order + 2, true);
    assert_says(t.v, "U(1)");
    an_text_clear(&t);
    an_word_orders(&t, &(struct an_orders){0}, true);
    assert_string_equal(t.v, "trivial");
    an_text_clear(&t);
    an_say_u1(&t, "B-L", "−");
    assert_says(t.v, "U(1)_B−L");
    an_text_clear(&t);
}

static void a_caret_stands_under_its_column(void **state)
{
    (void)state;
    /* Two bytes, one column: the caret does not move too far. */
    struct an_source source = SOURCE("x.yaml", "é: bad\n");
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    an_error(&diags, (struct an_where){&source, 1, 5}, "no 'bad'");
    an_suggest(&diags, "good");
    an_report_diags(&t, &diags, &page);
    assert_string_equal(t.v, "x.yaml:1:5: error: no 'bad'\n"
                             "     1 | é: bad\n"
                             "       |    ^\n"
                             "       = did you mean 'good'?\n");
    an_text_clear(&t);
    an_diags_clear(&diags);
}

static void what_is_expected_is_said_once(void **state)
{
    (void)state;
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    for (int i = 0; i < 3; i++) {
        an_error(&diags, nowhere, "unknown key");
        an_expected(&diags, "one of a, b");
        if (i < 2)
            an_suggest(&diags, "a");
    }
    an_report_diags(&t, &diags, &page);
    assert_string_equal(t.v, "anomalon: error: unknown key\n"
                             "       = expected: one of a, b\n"
                             "       = did you mean 'a'?\n"
                             "anomalon: error: unknown key\n"
                             "       = did you mean 'a'?\n"
                             "anomalon: error: unknown key\n"
                             "       = expected: one of a, b\n");
    an_text_clear(&t);
    an_diags_clear(&diags);
}

static void a_file_cannot_move_the_cursor(void **state)
{
    (void)state;
    struct an_source source = SOURCE("x\033[2J.yaml", "a\033[2Jb\n");
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    an_error(&diags, (struct an_where){&source, 1, 1}, "no '\033[2J'");
    an_report_diags(&t, &diags, &utf8);
    assert_null(strchr(t.v, '\033'));
    an_text_clear(&t);
    an_diags_clear(&diags);
}

static void a_caret_far_right_is_still_shown(void **state)
{
    (void)state;
    char line[301];
    memset(line, 'x', 300);
    line[300] = '\0';
    struct an_source source = SOURCE("x.yaml", line);
    struct an_diags diags;
    struct an_text t = {0};
    an_diags_init(&diags);
    an_error(&diags, (struct an_where){&source, 1, 250}, "here");
    an_report_diags(&t, &diags, &page);
    assert_non_null(strchr(t.v, '^'));
    assert_true(fits(&t, 80));
    an_text_clear(&t);
    an_diags_clear(&diags);
}

static void colours_end_where_they_began(void **state)
{
    (void)state;
    struct an_text t = {0};
    an_style_ink(&t, &colour, AN_GOOD, "yes");
    assert_string_equal(t.v, "\033[32myes\033[0m");
    an_text_clear(&t);
    an_style_ink(&t, &utf8, AN_GOOD, "yes");
    assert_string_equal(t.v, "yes");
    an_text_clear(&t);
}

static void the_first_line_has_the_verdicts(void **state)
{
    (void)state;
    static const struct spec fields[] = {
        {"a", "left", "1"}, {"b", "left", "-1"}, {"S", "scalar", "2"}};
    struct an_model m;
    struct an_diags diags;
    struct an_check c;
    struct an_text t = {0};
    u1_model(&m, fields, 3, &diags);
    vacuum_with_vev(&m, "broken", false, "S", &diags);
    assert_int_equal(an_model_finish(&m, &diags), 0);
    an_check_init(&c);
    an_check_model(&c, &m, AN_ASK_ALL, NULL);
    report_text(&t, &c, &page);
    assert_int_equal(
        strncmp(t.v, "test\nfree of anomalies ✓ · U(1)_X → Z₂ ·",
                strlen("test\nfree of anomalies ✓ · U(1)_X → Z₂ ·")),
        0);
    an_text_clear(&t);
    an_check_clear(&c);
    an_model_clear(&m);
    an_diags_clear(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(width_counts_what_is_seen),
        cmocka_unit_test(lines_break_at_blanks_only),
        cmocka_unit_test(names_are_cut_at_their_joints),
        cmocka_unit_test(ascii_spells_signs_out),
        cmocka_unit_test(columns_align_by_width),
        cmocka_unit_test(ascii_columns_align_after_spelling),
        cmocka_unit_test(columns_without_text_are_left_out),
        cmocka_unit_test(long_last_cells_hang),
        cmocka_unit_test(columns_share_what_the_last_cannot_give),
        cmocka_unit_test(no_line_is_wider_than_the_page),
        cmocka_unit_test(headlines_break_between_verdicts),
        cmocka_unit_test(groups_read_as_in_print),
        cmocka_unit_test(a_caret_stands_under_its_column),
        cmocka_unit_test(what_is_expected_is_said_once),
        cmocka_unit_test(a_file_cannot_move_the_cursor),
        cmocka_unit_test(a_caret_far_right_is_still_shown),
        cmocka_unit_test(colours_end_where_they_began),
        cmocka_unit_test(the_first_line_has_the_verdicts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
