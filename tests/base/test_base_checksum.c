/* test_base_checksum.c - the checksum of `cksum`, by blocks and by bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/checksum.h"

#define MANY 40000

/* The number of the first n bytes, `step` of them at a time. */
static uint32_t number_of(const unsigned char *v, size_t n, size_t step)
{
    struct an_checksum c = {0};
    for (size_t i = 0; i < n; i += step)
        an_checksum_add(&c, v + i, n - i < step ? n - i : step);
    return an_checksum_number(&c);
}

static void cksum_prints_these_numbers(void **state)
{
    (void)state;
    assert_int_equal(number_of((const unsigned char *)"", 0, 1), 4294967295u);
    assert_int_equal(number_of((const unsigned char *)"123456789", 9, 4),
                     930766865u);
}

static void long_pieces_are_those_of_their_bytes(void **state)
{
    static unsigned char v[MANY];
    uint32_t draw = 1;
    (void)state;
    for (size_t i = 0; i < MANY; i++) {
        draw = draw * 1664525u + 1013904223u;
        v[i] = (unsigned char)(draw >> 24);
    }
    for (size_t n = MANY - 140; n < MANY; n++) {
        uint32_t bytes = number_of(v, n, 1);
        assert_int_equal(number_of(v, n, n), bytes);
        assert_int_equal(number_of(v, n, 5003), bytes);
    }
}

/* a x^64 modulo the polynomial. */
static uint32_t times_word(uint32_t a)
{
    for (int i = 0; i < 64; i++)
        a = a << 1 ^ (a >> 31 ? 0x04c11db7u : 0);
    return a;
}

/* By which words of long pieces are taken away. */
static void the_polynomial_divides_its_sparse_multiple(void **state)
{
    uint32_t power = 1, sum = 0;
    (void)state;
    for (int i = 0; i <= 300; i++, power = times_word(power))
        if (i == 0 || i == 89 || i == 117 || i == 155 || i == 300)
            sum ^= power;
    assert_int_equal(sum, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cksum_prints_these_numbers),
        cmocka_unit_test(the_polynomial_divides_its_sparse_multiple),
        cmocka_unit_test(long_pieces_are_those_of_their_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
