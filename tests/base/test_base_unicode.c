/* test_base_unicode.c - UTF-8 as it is read, and as messages show it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "base/unicode.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

/* The first and last character of every width, RFC 3629, section 3. */
static void every_width_is_decoded(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned long point;
    } table[] = {
        {"\x01", 0x1},
        {"\x7f", 0x7f},
        {"\xc2\x80", 0x80},
        {"\xdf\xbf", 0x7ff},
        {"\xe0\xa0\x80", 0x800},
        {"\xed\x9f\xbf", 0xd7ff},
        {"\xee\x80\x80", 0xe000},
        {"\xef\xbf\xbf", 0xffff},
        {"\xf0\x90\x80\x80", 0x10000},
        {"\xf4\x8f\xbf\xbf", 0x10ffff},
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        unsigned long point = 0;
        size_t n = strlen(table[i].text);
        assert_int_equal(an_unicode_decode(&point, table[i].text, n), n);
        assert_int_equal(point, table[i].point);
        if (n > 1)
            assert_int_equal(an_unicode_decode(&point, table[i].text, n - 1),
                             0);
    }
}

static void what_is_no_utf8_has_no_width(void **state)
{
    (void)state;
    static const char *const table[] = {
        "\x80",             /* a byte from the middle */
        "\xc1\xbf",         /* U+007F in two bytes */
        "\xe0\x9f\xbf",     /* U+07FF in three */
        "\xf0\x8f\xbf\xbf", /* U+FFFF in four */
        "\xed\xa0\x80",     /* a surrogate, U+D800 */
        "\xf4\x90\x80\x80", /* U+110000 */
        "\xf8\x88\x80\x80\x80",
        "\xc3("};
    for (size_t i = 0; i < COUNT(table); i++) {
        unsigned long point = 0;
        assert_int_equal(an_unicode_decode(&point, table[i], strlen(table[i])),
                         0);
    }
}

static void a_quotation_is_one_printable_line(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"", ""},
        {"B-L", "B-L"},
        {"\xce\xbc", "\xce\xbc"},
        {"a\tb\nc\x7f", "a?b?c?"},
        {"\xff!", "?!"},
        {"\xc2\x85", "??"}, /* next line, U+0085 */
        {"a\xe2\x80\xa8"
         "b",
         "a???b"},               /* line separator, U+2028 */
        {"\xef\xbb\xbf", "???"}, /* byte order mark */
        {"a\xe2\x80\xae"
         "b",
         "a???b"},                         /* right-to-left override, U+202E */
        {"\xe2\x81\xa6\xd8\x9c", "?????"}, /* U+2066, U+061C */
        {"\xd7\xa9\xe2\x81\xa5", "\xd7\xa9\xe2\x81\xa5"}, /* letters */
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        assert_string_equal(an_quote(table[i][0]).v, table[i][1]);
        char *copy = an_unicode_printable(table[i][0]);
        assert_string_equal(copy, table[i][1]);
        free(copy);
    }
    assert_string_equal(an_quote_n("U(1)", 1).v, "U");
    assert_string_equal(an_quote_n("\xce\xbc", 1).v, "?");
}

/* 60 bytes stay, and a character is never cut in two. */
static void a_long_text_ends_in_dots(void **state)
{
    (void)state;
    char text[80], expected[80];
    memset(text, 'x', sizeof text);
    text[60] = '\0';
    assert_string_equal(an_quote(text).v, text);
    strcpy(text + 60, "y");
    memset(expected, 'x', 60);
    strcpy(expected + 60, "...");
    assert_string_equal(an_quote(text).v, expected);
    strcpy(text + 59, "\xce\xbc");
    strcpy(expected + 59, "...");
    assert_string_equal(an_quote(text).v, expected);
}

/* Dashes become `-`, quotes go, all else stays as it is. */
static void typesetting_becomes_plain(void **state)
{
    (void)state;
    static const char *const table[][2] = {
        {"B\xe2\x88\x92L", "B-L"}, /* U+2212 */
        {"\xe2\x80\x93"
         "1/2",
         "-1/2"},                                 /* U+2013 */
        {"\xe2\x80\x9cU(1)\xe2\x80\x9d", "U(1)"}, /* U+201C, U+201D */
        {"\xc2\xabH\xc2\xbb", "H"},               /* U+00AB, U+00BB */
        {"\xce\xbd\xe2\x80\x99", "\xce\xbd"},     /* nu, U+2019 */
    };
    for (size_t i = 0; i < COUNT(table); i++) {
        char *plain = an_unicode_plain(table[i][0], strlen(table[i][0]));
        assert_non_null(plain);
        assert_string_equal(plain, table[i][1]);
        free(plain);
    }
    assert_null(an_unicode_plain("B-L 'a' \"b\" \xce\xbd", 14));
    assert_null(an_unicode_plain("\xff", 1));
    assert_null(an_unicode_plain("", 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_width_is_decoded),
        cmocka_unit_test(what_is_no_utf8_has_no_width),
        cmocka_unit_test(a_quotation_is_one_printable_line),
        cmocka_unit_test(a_long_text_ends_in_dots),
        cmocka_unit_test(typesetting_becomes_plain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
