/* The engine against trying everything, on random conditions. */
#include "dice.h"

/* x of a group = value for one of its charges: a choice that permutations
 * respect. */
static void add_choice(struct an_search *s, struct dice *d, int value)
{
    size_t g = (size_t)roll(d, 0, (int)s->ngroups - 1), first = 0;
    for (size_t i = 0; i < g; i++)
        first += s->group[i].size;
    for (size_t i = 0; i < s->group[g].size; i++) {
        int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
        weight[first + i] = 1;
        an_search_add_form(s, i == 0, weight, value);
    }
}

/* by: a factor of the cubic weights; large ones need hashed tables. */
static void roll_search(struct an_search *s, struct dice *d, bool homogeneous,
                        int64_t by)
{
    int64_t weight[8];
    int low = homogeneous ? -2 : roll(d, -3, 0);
    size_t ngroups = (size_t)roll(d, 1, 4);
    for (size_t g = 0; g < ngroups; g++) {
        size_t size = (size_t)roll(d, 1, ngroups > 2 ? 2 : 4);
        an_search_add_group(s, size, low, 2);
    }
    for (int n = roll(d, 0, 2); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_linear(s, weight, homogeneous ? 0 : roll(d, -3, 3));
    }
    for (int n = roll(d, 0, 2); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_quadratic(s, weight, homogeneous ? 0 : roll(d, -5, 5));
    }
    if (roll(d, 0, 4) > 0) {
        roll_weights(weight, d, ngroups, by);
        an_search_set_cubic(s, weight, homogeneous ? 0 : by * roll(d, -9, 9));
    }
    s->sign = s->primitive = homogeneous;
    if (roll(d, 0, 3) == 0)
        add_choice(s, d, homogeneous ? 0 : 1);
}

static void compare(uint64_t seed, bool homogeneous, int64_t by)
{
    struct dice d = {seed};
    struct an_search s;
    struct list found = {0}, all = {0};
    an_search_init(&s);
    roll_search(&s, &d, homogeneous, by);
    list_search(&found, &s, 1, 1 + (int)(seed % 3));
    list_brute(&all, &s);
    assert_same(&s, &all, &found);
    assert_int_equal(count_search(&s, 1), all.n);
    list_clear(&found);
    list_clear(&all);
    an_search_clear(&s);
}

static void homogeneous(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 60; seed++)
        compare(seed, true, 1);
}

static void fixed_charges(void **state)
{
    (void)state;
    for (uint64_t seed = 1001; seed <= 1060; seed++)
        compare(seed, false, 1);
}

static void hashed(void **state)
{
    (void)state;
    for (uint64_t seed = 2001; seed <= 2006; seed++)
        compare(seed, seed % 2, 6000011);
}

/* Scaling the conditions changes nothing. */
static void scaled(void **state)
{
    struct list a = {0}, b = {0};
    (void)state;
    for (int64_t k = 1; k <= 7; k += 6) {
        struct an_search s;
        const int64_t w[] = {2 * k, -3 * k, k}, one[] = {k, k, -2 * k};
        an_search_init(&s);
        for (int g = 0; g < 3; g++)
            an_search_add_group(&s, 2, -12, 12);
        an_search_add_linear(&s, one, 0);
        an_search_add_quadratic(&s, w, 0);
        an_search_set_cubic(&s, one, 0);
        s.sign = s.primitive = true;
        list_search(k == 1 ? &a : &b, &s, 1, 2);
        an_search_clear(&s);
    }
    assert_true(a.n > 1);
    assert_int_equal(a.n, b.n);
    for (size_t i = 0; i < a.n; i++)
        assert_true(list_has(&b, a.v + 6 * i));
    list_clear(&a);
    list_clear(&b);
}

/* x^3 + y^3 = z^3 with x + y = z + k has the trivial solutions only. */
static void fermat(void **state)
{
    const int64_t one[] = {1, -1};
    (void)state;
    for (int k = 0; k <= 6; k++) {
        struct an_search s;
        struct list l = {0};
        an_search_init(&s);
        an_search_add_group(&s, 2, 1, 120);
        an_search_add_group(&s, 1, 1, 120);
        an_search_add_linear(&s, one, k);
        an_search_set_cubic(&s, one, 0);
        list_search(&l, &s, 1, 1);
        assert_int_equal(l.n, 0);
        assert_int_equal(count_search(&s, 1), 0);
        list_clear(&l);
        an_search_clear(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"homogeneous conditions: trying everything finds the same",
         homogeneous, NULL, NULL, NULL},
        {"conditions with values: trying everything finds the same",
         fixed_charges, NULL, NULL, NULL},
        {"sums too wide for a table: trying everything finds the same", hashed,
         NULL, NULL, NULL},
        {"conditions may be scaled", scaled, NULL, NULL, NULL},
        {"no cube is the sum of two", fermat, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
