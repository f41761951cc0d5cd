/* test_base_text.c - texts are formatted as printf formats them. */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"

enum { ROOM = 200 };

/* The same by an_text_printf and by snprintf. */
#define CHECK(...)                                                             \
    do {                                                                       \
        char expected[ROOM];                                                   \
        struct an_text t = {0};                                                \
        snprintf(expected, sizeof expected, __VA_ARGS__);                      \
        an_text_printf(&t, __VA_ARGS__);                                       \
        assert_string_equal(an_text_string(&t), expected);                     \
        assert_int_equal(t.n, strlen(expected));                               \
        an_text_clear(&t);                                                     \
    } while (0)

static void numbers_have_their_digits(void **state)
{
    static const long table[] = {0,       1,        -1,       9,        10,
                                 -10,     99,       -100,     12345678, INT_MAX,
                                 INT_MIN, SHRT_MAX, LONG_MAX, LONG_MIN};
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        CHECK("%ld", table[i]);
        CHECK("<%ld|%s>", table[i], "x");
        CHECK("%d and %d", (int)table[i], (int)table[i]);
        CHECK("%zu", (size_t)table[i]);
        CHECK("%zu%zu", (size_t)table[i], SIZE_MAX);
        CHECK("%5ld %-5ld %05d", table[i], table[i], (int)table[i]);
    }
}

static void strings_are_padded(void **state)
{
    static const char *const table[] = {"", "a", "abc", "abcdefg", "π₂"};
    (void)state;
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        for (int width = -9; width <= 9; width++) {
            CHECK("%*s", width, table[i]);
            CHECK("[%*s] %d", width, table[i], width);
            CHECK("%s%*s%c", table[i], width, "", 'x');
            CHECK("%.*s %s", width, table[i], table[i]);
        }
}

static void conversions_may_be_mixed(void **state)
{
    (void)state;
    CHECK("no conversion");
    CHECK("%d %% %s", 7, "of a hundred");
    CHECK("%s%c%zu%x%ld%*s%lu", "a", 'b', (size_t)3, 0xfu, -5L, 6, "f", 7ul);
    CHECK("%3zu of %zu", (size_t)4, (size_t)15);
    CHECK("%lld", -1LL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_have_their_digits),
        cmocka_unit_test(strings_are_padded),
        cmocka_unit_test(conversions_may_be_mixed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
