/* test_breaking_minimal.c - smallest hitting sets against all sets. */
#include "tests/model.h"

#include "breaking/minimal.h"

enum { ELEMENTS = 9, RANDOM = 400 };

static bool hits(uint64_t set, const uint64_t *edge, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if ((set & edge[i]) == 0)
            return false;
    return true;
}

static bool is_smallest(uint64_t set, const uint64_t *edge, size_t n)
{
    if (!hits(set, edge, n))
        return false;
    for (uint64_t left = set; left; left &= left - 1)
        if (hits(set & ~(left & (~left + 1)), edge, n))
            return false;
    return true;
}

/* Each set listed is smallest, and they are in order, so none comes twice. */
static void check_listed(const uint64_t *set, size_t nsets,
                         const uint64_t *edge, size_t n)
{
    assert_true(nsets > 0 && nsets <= AN_MAX_TRANSVERSALS);
    for (size_t i = 0; i < nsets; i++) {
        assert_true(is_smallest(set[i], edge, n));
        assert_true(i == 0 || an_sets_compare(set[i - 1], set[i]) < 0);
    }
}

/* Few elements: as many as there are, of all 2^ELEMENTS. */
static void test_all(void **state)
{
    struct dice d = {7};
    (void)state;
    for (int k = 0; k < RANDOM; k++) {
        uint64_t edge[12], *set;
        size_t n = (size_t)dice_below(&d, 12), nsets, count = 0;
        bool more;
        for (size_t i = 0; i < n; i++)
            edge[i] = (uint64_t)dice_between(&d, 1, (1 << ELEMENTS) - 1);
        an_minimal_hitting_sets(&set, &nsets, &more, edge, n);
        for (uint64_t s = 0; s < 1u << ELEMENTS; s++)
            count += is_smallest(s, edge, n);
        check_listed(set, nsets, edge, n);
        assert_int_equal(nsets, count);
        assert_false(more);
        free(set);
    }
}

/* n pairs of elements that nothing else hits have 2^n smallest sets. */
static void test_pairs(void **state)
{
    (void)state;
    for (size_t n = 0; n <= 20; n++) {
        uint64_t edge[20] = {0}, *set;
        size_t nsets;
        bool more;
        for (size_t i = 0; i < n; i++)
            edge[i] = UINT64_C(3) << (2 * i);
        an_minimal_hitting_sets(&set, &nsets, &more, edge, n);
        check_listed(set, nsets, edge, n);
        assert_int_equal(more, n > 10);
        assert_int_equal(nsets, n > 10 ? 1024 : 1u << n);
        free(set);
    }
}

/* The sets that are kept of eleven pairs all have the first element. The last
 * edge asks for its partner instead: a set is found all the same, and that
 * there are others is said. All of them: 2^10. */
static void test_cut_off(void **state)
{
    uint64_t edge[12], *set;
    size_t nsets;
    bool more;
    (void)state;
    for (size_t i = 0; i < 11; i++)
        edge[i] = UINT64_C(3) << (2 * i);
    edge[11] = 2;
    an_minimal_hitting_sets(&set, &nsets, &more, edge, 12);
    check_listed(set, nsets, edge, 12);
    assert_true(nsets < 1024 && more);
    free(set);
    /* With that edge first nothing is cut off. */
    edge[11] = edge[0];
    edge[0] = 2;
    an_minimal_hitting_sets(&set, &nsets, &more, edge, 12);
    check_listed(set, nsets, edge, 12);
    assert_true(nsets == 1024 && !more);
    free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all),
        cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_cut_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
