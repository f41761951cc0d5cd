/* test_yaml_parse.c - what a model file may be before it means anything. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/base.h"
#include "theory/theory.h"
#include "yaml/yaml.h"

/* Bytes, the place of the first error and a part of its message. */
struct refusal {
    const char *text;
    size_t line, column;
    const char *message;
};

static int read_bytes(struct an_diags *diags, const char *text, size_t size)
{
    struct an_yaml_file *file;
    struct an_model model;
    an_diags_init(diags);
    an_model_init(&model);
    int rc = an_yaml_open(&file, "-", text, size, NULL, diags);
    assert_int_equal(rc == -1, diags->nerrors > 0);
    if (rc == 0)
        rc = an_yaml_build(&model, file, diags);
    assert_int_equal(rc == -1, diags->nerrors > 0);
    an_model_clear(&model);
    an_yaml_close(file);
    return rc;
}

static void assert_refused(const char *text, size_t size, size_t line,
                           size_t column, const char *message)
{
    struct an_diags diags;
    assert_int_equal(read_bytes(&diags, text, size), -1);
    const struct an_diag *d = &diags.v[0];
    if (d->line != line || d->column != column || !strstr(d->message, message))
        fail_msg("expected %zu:%zu: %s, got %zu:%zu: %s", line, column, message,
                 d->line, d->column, d->message);
    an_diags_clear(&diags);
}

static void assert_refusals(const struct refusal *r, size_t n)
{
    for (size_t i = 0; i < n; i++)
        assert_refused(r[i].text, strlen(r[i].text), r[i].line, r[i].column,
                       r[i].message);
}

static void assert_read(const char *text, size_t size)
{
    struct an_diags diags;
    if (read_bytes(&diags, text, size) < 0)
        fail_msg("%zu:%zu: %s", diags.v[0].line, diags.v[0].column,
                 diags.v[0].message);
    an_diags_clear(&diags);
}

/* prefix, n times piece, suffix; the caller frees it. */
static char *repeat(const char *prefix, const char *piece, size_t n,
                    const char *suffix)
{
    struct an_text t = {0};
    an_text_add(&t, prefix);
    for (size_t i = 0; i < n; i++)
        an_text_add(&t, piece);
    an_text_add(&t, suffix);
    return an_text_take(&t);
}

static void bytes_that_are_no_text_are_refused_by_line_and_column(void **state)
{
    (void)state;
    static const struct refusal table[] = {
        {"name: a\nx: \xff\n", 2, 4, "byte 0xff is not valid UTF-8"},
        {"name: \x80\n", 1, 7, "byte 0x80 is not valid UTF-8"},
        {"name: \xc0\xaf\n", 1, 7, "byte 0xc0 is not valid UTF-8"},
        {"name: \xe0\x80\xaf\n", 1, 7, "byte 0xe0 is not valid UTF-8"},
        {"name: \xed\xa0\x80\n", 1, 7, "byte 0xed is not valid UTF-8"},
        {"name: \xf4\x90\x80\x80\n", 1, 7, "byte 0xf4 is not valid UTF-8"},
        {"name: \xc3", 1, 7, "byte 0xc3 is not valid UTF-8"},
        {"# \xc3\xa9\xc3\xa9\nname: \xc3\xa9\xff", 2, 9, "byte 0xff"},
        {"name: \x1b[31m", 1, 7, "control character 0x1b"},
        {"name: \x7f", 1, 7, "control character 0x7f"},
        {"name: a\xe2\x80\xa8", 1, 8, "character U+2028"},
        {"name: a\xe2\x80\xae", 1, 8, "character U+202E"},
        {"name: a\xc2\x85", 1, 8, "character U+0085"},
    };
    assert_refusals(table, sizeof table / sizeof *table);
    assert_refused("name: a\nb\0c", 11, 2, 2, "a NUL byte");
    assert_refused("\xff\xfen\0a\0", 6, 1, 1, "UTF-16");
    assert_refused("\xfe\xff\0n\0a", 6, 1, 1, "UTF-16");
}

static void a_byte_order_mark_and_carriage_returns_are_harmless(void **state)
{
    (void)state;
    static const char marked[] = "\xef\xbb\xbfname: a\n";
    static const char dos[] = "name: a\r\ngroups: {Y: U(1)}\r\n";
    assert_read(marked, sizeof marked - 1);
    assert_read(dos, sizeof dos - 1);
    static const struct refusal table[] = {
        {"\xef\xbb\xbfnime: a\n", 1, 1, "unknown key 'nime'"},
        {"name: a\r\ngrups: {Y: U(1)}\r\n", 2, 1, "unknown key 'grups'"},
        /* columns are bytes: each accented letter counts two */
        {"name: {\xc3\xa9: \xc3\xa9}\n\xc3\xa9\xc3\xa9: {\xc3\xa9: [1], b[: 1}",
         2, 18, "a text with '['"},
    };
    assert_refusals(table, sizeof table / sizeof *table);
}

static void an_empty_file_is_refused(void **state)
{
    (void)state;
    static const struct refusal table[] = {
        {"", 1, 1, "the model file is empty"},
        {"# a comment\n", 1, 1, "the model file is empty"},
        {"---\n...\n", 1, 1, "the model file is empty"},
        {"~\n", 1, 1, "the model file is empty"},
        {"\n  hello\n", 2, 3, "expected a mapping, got a text"},
    };
    assert_refusals(table, sizeof table / sizeof *table);
}

static void slips_of_yaml_are_explained(void **state)
{
    (void)state;
    static const struct refusal table[] = {
        {"couplings: [* H, L]", 1, 13, "begins with '*' must be quoted"},
        {"couplings: [&H, L]", 1, 13, "anchors (&H) are not allowed"},
        {"couplings:\n  - @H", 2, 5, "begins with '@' must be quoted"},
        {"couplings:\n  - `H`", 2, 5, "begins with '`' must be quoted"},
        {"couplings: [%H]", 1, 13, "begins with '%' must be quoted"},
        {"couplings: ['H' L]", 1, 17, "expected ',' or ']'"},
        {"name: 'it's'", 1, 11, "a quote is doubled"},
        {"name: \"a\" b", 1, 11, "text after a closing quote"},
        {"name: {a: b}}", 1, 13, "a bracket closed twice"},
        {"name: \"\\q\"", 1, 8, "unknown escape"},
        {"name a\ngroups: {}", 2, 7, "lack its colon"},
        {"format: 1\nname a\ngroups: {}", 2, 1, "a key without a colon"},
        {"groups: - a", 1, 9, "must begin on a line of its own"},
        {"name: a\n  b: c", 2, 4, "indented too far"},
        {"groups: {Y: U(1)\nfields: {}", 2, 7, "goes on until here"},
        {"\tname: a", 1, 1, "a TAB in the indentation"},
        {"groups:\n  Y: U(1)\n\tX: U(1)", 3, 1, "a TAB in the indentation"},
        {"name: |x", 1, 8, "begins with '|' or '>' must be quoted"},
        {"%FOO a\n---\nname: a", 1, 1, "directives (%YAML, %TAG)"},
        {"%TAG ! !x\n---\nname: a", 1, 1, "directives (%YAML, %TAG)"},
        {"%YAML 7.0\n---\nname: a", 1, 1, "directives (%YAML, %TAG)"},
        {"name: a\n...\nname: b", 3, 1, "after the end of the model"},
        {"groups: {? [a]: b}", 1, 12, "a key must be a text"},
        {"groups: {'': U(1)}", 1, 10, "an empty key"},
        {"name: &x a", 1, 7, "anchors (&x) are not allowed"},
        {"name: ! a", 1, 7, "tags (!) are not allowed"},
        {"name: *x", 1, 7, "aliases (*x) are not allowed"},
    };
    assert_refusals(table, sizeof table / sizeof *table);
}

static void the_element_to_quote_is_offered(void **state)
{
    (void)state;
    static const struct {
        const char *text, *suggestion;
    } table[] = {
        {"couplings: [H, L[2]* H nuR, e]", "\"L[2]* H nuR\""},
        {"couplings: [H,\n  L[2] H nuR,\n e]", "\"L[2] H nuR\""},
        {"couplings: [{term: Q[1] H, name: y}]", "\"Q[1] H\""},
        {"couplings:\n  - @H, L # at", "\"@H, L\""},
        {"couplings: [*H L, e]", "\"*H L\""},
        {"couplings: [a,\n *H L, e]", "\"*H L\""},
        {"name: Zee: a model", "\"Zee: a model\""},
        {"scenarios: {one: [S[1], H]}", "\"S[1]\""},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_diags diags;
        const char *text = table[i].text;
        assert_int_equal(read_bytes(&diags, text, strlen(text)), -1);
        assert_int_equal(diags.n, 1);
        assert_non_null(diags.v[0].suggestion);
        assert_string_equal(diags.v[0].suggestion, table[i].suggestion);
        an_diags_clear(&diags);
    }
}

static void the_limit_of_the_file_is_exact(void **state)
{
    (void)state;
    char *text = repeat("name: a\n#", " ", AN_MAX_FILE - 9, "");
    assert_int_equal(strlen(text), AN_MAX_FILE);
    assert_read(text, AN_MAX_FILE);
    free(text);
    text = repeat("name: a\n#", " ", AN_MAX_FILE - 8, "");
    assert_refused(text, strlen(text), 0, 0, "larger than 1048576 bytes");
    free(text);
}

/* Sixty-four open collections are the last that pass the reader: what is then
 * wrong is that no section holds such a thing. */
static void the_limit_of_nesting_is_exact(void **state)
{
    (void)state;
    char *open = repeat("groups: ", "[", AN_MAX_DEPTH - 1, "");
    char *text = repeat(open, "]", AN_MAX_DEPTH - 1, "");
    assert_refused(text, strlen(text), 1, 9, "'groups' is a mapping");
    free(open);
    free(text);
    open = repeat("groups: ", "[", AN_MAX_DEPTH, "");
    text = repeat(open, "]", AN_MAX_DEPTH, "");
    assert_refused(text, strlen(text), 1, 8 + AN_MAX_DEPTH, "64 levels deep");
    free(open);
    free(text);
}

static void a_million_brackets_end_at_once(void **state)
{
    (void)state;
    static const char deep[] = "nested more than 64 levels deep";
    static const char key[] = "a key must be a text";
    static const struct {
        const char *piece, *message;
    } table[] = {
        {"[", deep},    {"{", key},   {"[a, ", deep},
        {"{a: ", deep}, {"- ", deep}, {"? ", key},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        const char *piece = table[i].piece;
        char *text = repeat("", piece, 1000000 / strlen(piece), "");
        struct an_diags diags;
        clock_t start = clock();
        assert_int_equal(read_bytes(&diags, text, strlen(text)), -1);
        assert_int_equal(diags.nerrors, 1);
        assert_non_null(strstr(diags.v[0].message, table[i].message));
        assert_true(clock() - start < 2 * CLOCKS_PER_SEC);
        an_diags_clear(&diags);
        free(text);
    }
}

static void endless_lists_and_names_are_refused(void **state)
{
    (void)state;
    char *text = repeat("couplings: [", "a,", 20000, "]");
    assert_refused(text, strlen(text), 1, 13 + 2 * 8192, "8192 entries");
    free(text);
    text = repeat("groups: {", "a", 300, ": U(1)}");
    assert_refused(text, strlen(text), 1, 10, "more than 256 bytes");
    free(text);
}

static void a_number_of_a_million_digits_is_refused(void **state)
{
    (void)state;
    static const char before[] = "groups: {Y: U(1)}\n"
                                 "fields: {a: {type: left, Y: ";
    char *text = repeat(before, "7", 1000000, "}}");
    assert_refused(text, strlen(text), 2, 29, "100");
    free(text);
    text = repeat("groups: {Y: Z(", "7", 1000, ")}");
    assert_refused(text, strlen(text), 1, 13, "");
    free(text);
    text = repeat("fields: {a: {type: left, generations: ", "7", 1000, "}}");
    assert_refused(text, strlen(text), 1, 39, "a number of generations");
    free(text);
}

static void every_duplicate_names_the_first_place(void **state)
{
    (void)state;
    static const char text[] = "groups: {B: U(1), A: U(1), B: U(1), A: U(1), "
                               "B: SU(2)}\nname: x\nname: y\n";
    static const struct {
        size_t line, column;
        const char *message;
    } expected[] = {
        {1, 28, "duplicate key 'B'; the first one is at 1:10"},
        {1, 37, "duplicate key 'A'; the first one is at 1:19"},
        {1, 46, "duplicate key 'B'; the first one is at 1:10"},
        {3, 1, "duplicate key 'name'; the first one is at 2:1"},
    };
    struct an_diags diags;
    assert_int_equal(read_bytes(&diags, text, strlen(text)), -1);
    assert_int_equal(diags.nerrors, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(diags.v[i].line, expected[i].line);
        assert_int_equal(diags.v[i].column, expected[i].column);
        assert_string_equal(diags.v[i].message, expected[i].message);
    }
    an_diags_clear(&diags);
}

static void a_file_that_cannot_be_read_is_named(void **state)
{
    (void)state;
    static const char *const paths[] = {"/nonexistent/model.yaml", "/"};
    static const char *const reasons[] = {"no such file", "a folder"};
    for (size_t i = 0; i < 2; i++) {
        struct an_yaml_file *file;
        struct an_diags diags;
        an_diags_init(&diags);
        assert_int_equal(an_yaml_open(&file, paths[i], NULL, 0, NULL, &diags),
                         -1);
        assert_int_equal(diags.n, 1);
        assert_string_equal(diags.v[0].file, paths[i]);
        assert_non_null(strstr(diags.v[0].message, reasons[i]));
        an_yaml_close(file);
        an_diags_clear(&diags);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_that_are_no_text_are_refused_by_line_and_column),
        cmocka_unit_test(a_byte_order_mark_and_carriage_returns_are_harmless),
        cmocka_unit_test(an_empty_file_is_refused),
        cmocka_unit_test(slips_of_yaml_are_explained),
        cmocka_unit_test(the_element_to_quote_is_offered),
        cmocka_unit_test(the_limit_of_the_file_is_exact),
        cmocka_unit_test(the_limit_of_nesting_is_exact),
        cmocka_unit_test(a_million_brackets_end_at_once),
        cmocka_unit_test(endless_lists_and_names_are_refused),
        cmocka_unit_test(a_number_of_a_million_digits_is_refused),
        cmocka_unit_test(every_duplicate_names_the_first_place),
        cmocka_unit_test(a_file_that_cannot_be_read_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
