/* test_search_multisets.c - how many multisets have a sum. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "search/lists/multiset.h"

/* The same by adding one value after another; row k from k * row on. */
static uint64_t *by_values(size_t size, size_t span)
{
    size_t row = size * span + 1;
    uint64_t *v = an_alloc((size + 1) * row, sizeof *v);
    v[0] = 1;
    for (size_t t = 0; t <= span; t++)
        for (size_t k = 1; k <= size; k++)
            for (size_t j = t; j < row; j++) {
                uint64_t x = v[k * row + j] + v[(k - 1) * row + j - t];
                v[k * row + j] = x < AN_COUNT_MAX ? x : AN_COUNT_MAX;
            }
    return v;
}

static void counts_agree_with_one_value_after_another(void **state)
{
    (void)state;
    static const struct {
        size_t size, span;
        bool saturates;
    } all[] = {{1, 0, false},  {3, 0, false},  {1, 9, false},   {2, 1, false},
               {5, 8, false},  {8, 30, false}, {20, 40, false}, {25, 70, true},
               {64, 40, true}, {40, 64, true}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        size_t size = all[i].size, row = size * all[i].span + 1;
        bool saturates = false;
        uint64_t *slow = by_values(size, all[i].span);
        uint64_t *fast = an_multisets_count(size, -3, (int)all[i].span - 3);
        for (size_t t = 0; t < row; t++) {
            assert_true(fast[t] == slow[size * row + t]);
            saturates = saturates || fast[t] == AN_COUNT_MAX;
        }
        assert_int_equal(saturates, all[i].saturates);
        free(fast);
        free(slow);
    }
}

/* 64 charges up to 1000: 128,001 sums, 10^10 additions the other way. The ends
 * are numbers of partitions: p(20) = 627. */
static void many_charges_are_counted_at_once(void **state)
{
    (void)state;
    uint64_t *v = an_multisets_count(64, -1000, 1000);
    assert_true(v[20] == 627 && v[128000 - 20] == 627);
    assert_true(v[64000] == AN_COUNT_MAX);
    free(v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_agree_with_one_value_after_another),
        cmocka_unit_test(many_charges_are_counted_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
