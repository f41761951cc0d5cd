/* Conditions on single charges, against trying every order of every solution.
 *
 * The reference lists all solutions without the conditions, and keeps those of
 * which some order - or some order of the negative, where X and -X are one -
 * meets them, looking at all permutations. */
#include "dice.h"

/* ---- the reference */

static bool equations_hold(const struct an_search *s, const int16_t *x)
{
    for (size_t e = 0; e < s->nequations; e++) {
        int64_t total = -s->equation[e].value;
        for (size_t i = 0; i < s->width; i++)
            total += s->equation[e].weight[i] * x[i];
        if (total != 0)
            return false;
    }
    return true;
}

static bool nonzero_hold(const struct an_search *s, const int16_t *x)
{
    for (size_t e = 0; e < s->nnonzero; e++) {
        int64_t total = -s->nonzero[e].value;
        for (size_t i = 0; i < s->width; i++)
            total += s->nonzero[e].weight[i] * x[i];
        if (total == 0)
            return false;
    }
    return true;
}

/* The next permutation within v[0..n); false, and the first one, after the
 * last. */
static bool permute(int16_t *v, size_t n)
{
    size_t i = n;
    while (i > 1 && v[i - 2] >= v[i - 1])
        i--;
    bool found = i > 1;
    if (found) {
        size_t j = n;
        while (v[j - 1] <= v[i - 2])
            j--;
        int16_t x = v[i - 2];
        v[i - 2] = v[j - 1];
        v[j - 1] = x;
    }
    for (size_t a = found ? i - 1 : 0, b = n; a + 1 < b; a++) {
        int16_t x = v[a];
        v[a] = v[--b];
        v[b] = x;
    }
    return found;
}

static bool permute_groups(const struct an_search *s, int16_t *x)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        if (permute(x, s->group[g].size))
            return true;
        x += s->group[g].size;
    }
    return false;
}

static bool some_order_holds(const struct an_search *s, const int16_t *sorted)
{
    int16_t x[AN_SEARCH_MAX_WIDTH];
    memcpy(x, sorted, s->width * sizeof *x);
    do
        if (equations_hold(s, x))
            return true;
    while (permute_groups(s, x));
    return false;
}

static int ascending(const void *a, const void *b)
{
    return *(const int16_t *)a - *(const int16_t *)b;
}

static void sort_groups(const struct an_search *s, int16_t *x)
{
    for (size_t g = 0; g < s->ngroups; g++) {
        qsort(x, s->group[g].size, sizeof *x, ascending);
        x += s->group[g].size;
    }
}

/* l (empty) := what the conditions leave of the solutions of s, sorted. */
static void list_where(struct list *l, const struct an_search *s)
{
    struct list all = {0};
    int16_t y[AN_SEARCH_MAX_WIDTH];
    list_brute(&all, s);
    for (size_t i = 0; i < all.n; i++) {
        const int16_t *x = all.v + i * all.width;
        negative(y, s, x);
        if (nonzero_hold(s, x) &&
            (some_order_holds(s, x) || (s->sign && some_order_holds(s, y))))
            list_add(l, x, s->width);
    }
    list_clear(&all);
}

/* Every solution as it stands meets the conditions; sorted, they are those of
 * the reference, and as many are counted. */
static void assert_where(const struct an_search *s, int threads)
{
    struct list found = {0}, sorted = {0}, all = {0};
    list_search(&found, s, 1, threads);
    for (size_t i = 0; i < found.n; i++) {
        int16_t x[AN_SEARCH_MAX_WIDTH];
        memcpy(x, found.v + i * s->width, s->width * sizeof *x);
        assert_true(all_hold(s, x));
        int16_t minus[AN_SEARCH_MAX_WIDTH];
        for (size_t k = 0; k < s->width; k++)
            minus[k] = (int16_t)-x[k];
        assert_true(equations_hold(s, x) ||
                    (s->sign && equations_hold(s, minus)));
        sort_groups(s, x);
        list_add(&sorted, x, s->width);
    }
    list_where(&all, s);
    assert_same(s, &all, &sorted);
    assert_int_equal(count_search(s, 1), all.n);
    list_clear(&found);
    list_clear(&sorted);
    list_clear(&all);
}

/* ---- random conditions */

static void add_equation(struct an_search *s, struct dice *d, bool homogeneous)
{
    int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
    size_t last = s->width - 1;
    int kind = roll(d, 0, 5);
    size_t i = (size_t)roll(d, 0, (int)last), j = (size_t)roll(d, 0, (int)last);
    int value = homogeneous ? 0 : roll(d, -2, 2);
    weight[i] = 1;
    if (kind >= 2 && i != j)
        weight[j] = kind == 2 ? 1 : kind == 3 ? -2 : -1;
    if (kind == 5)
        weight[(size_t)roll(d, 0, (int)last)] = 1;
    an_search_add_equation(s, weight, kind >= 2 && kind < 5 ? 0 : value);
}

static void roll_search(struct an_search *s, struct dice *d, bool homogeneous,
                        bool values)
{
    int64_t weight[8];
    size_t ngroups = (size_t)roll(d, 1, 3);
    for (size_t g = 0; g < ngroups; g++)
        an_search_add_group(s, (size_t)roll(d, 1, ngroups > 2 ? 2 : 3),
                            homogeneous ? -2 : roll(d, -3, 0), 2);
    for (int n = roll(d, 0, 1); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_linear(s, weight, homogeneous ? 0 : roll(d, -2, 2));
    }
    for (int n = roll(d, 0, 2); n > 0; n--) {
        roll_weights(weight, d, ngroups, 1);
        an_search_add_quadratic(s, weight, homogeneous ? 0 : roll(d, -5, 5));
    }
    if (roll(d, 0, 2) > 0) {
        roll_weights(weight, d, ngroups, 1);
        an_search_set_cubic(s, weight, homogeneous ? 0 : roll(d, -9, 9));
    }
    s->sign = homogeneous && roll(d, 0, 3) > 0;
    s->primitive = homogeneous && roll(d, 0, 3) > 0;
    for (int n = roll(d, 1, 3); n > 0; n--)
        add_equation(s, d, !values);
    if (roll(d, 0, 3) == 0) {
        int64_t one[AN_SEARCH_MAX_WIDTH];
        for (size_t i = 0; i < s->width; i++)
            one[i] = 1;
        an_search_add_nonzero(s, one, s->sign || !values ? 0 : 1);
    }
}

static void compare(uint64_t first, bool homogeneous, bool values)
{
    for (uint64_t seed = first; seed < first + 150; seed++) {
        struct dice d = {seed};
        struct an_search s;
        an_search_init(&s);
        roll_search(&s, &d, homogeneous, values);
        assert_where(&s, 1 + (int)(seed % 2));
        an_search_clear(&s);
    }
}

static void homogeneous(void **state)
{
    (void)state;
    compare(1, true, false);
}

static void with_values(void **state)
{
    (void)state;
    compare(1001, true, true);
}

static void fixed_conditions(void **state)
{
    (void)state;
    compare(2001, false, true);
}

/* ---- every order a solution of its own */

/* The number of tuples, each charge on its own, that meet everything; of t and
 * -t one, and without multiples, where the search says so. */
static unsigned long count_tuples(const struct an_search *s)
{
    int16_t x[AN_SEARCH_MAX_WIDTH];
    unsigned long n = 0, own = 0;
    size_t k = 0;
    for (size_t g = 0; g < s->ngroups; g++)
        for (size_t i = 0; i < s->group[g].size; i++)
            x[k++] = (int16_t)s->group[g].low;
    for (;;) {
        bool zero = true;
        for (size_t i = 0; i < s->width; i++)
            zero = zero && x[i] == 0;
        if (all_hold(s, x) && equations_hold(s, x) && nonzero_hold(s, x) &&
            !(s->primitive && gcd_of(x, s->width) > 1)) {
            n++;
            own += zero;
        }
        size_t g = s->ngroups, i = s->width, end = i - s->group[g - 1].size;
        for (g--; i-- > 0;) {
            if (i < end)
                end -= s->group[--g].size;
            if (x[i]++ < s->group[g].high)
                break;
            x[i] = (int16_t)s->group[g].low;
        }
        if (i == SIZE_MAX)
            break;
    }
    bool mirror = s->sign;
    for (size_t e = 0; e < s->nequations; e++)
        mirror = mirror && s->equation[e].value == 0;
    return mirror ? (n + own) / 2 : n;
}

static void orders(void **state)
{
    (void)state;
    for (uint64_t seed = 3001; seed <= 3060; seed++) {
        struct dice d = {seed};
        struct an_search s;
        struct list l = {0};
        an_search_init(&s);
        roll_search(&s, &d, seed % 2, seed % 3 == 0);
        s.arranged = true;
        if (seed % 5 == 0) {
            while (s.nequations > 0)
                free(s.equation[--s.nequations].weight);
        }
        unsigned long n = count_tuples(&s);
        list_search(&l, &s, 1, 2);
        assert_int_equal(l.n, n);
        for (size_t i = 0; i < l.n; i++)
            assert_true(all_hold(&s, l.v + i * s.width) &&
                        equations_hold(&s, l.v + i * s.width));
        for (size_t i = 0; i < l.n && l.n < 500; i++)
            for (size_t j = 0; j < i; j++)
                assert_memory_not_equal(l.v + i * s.width, l.v + j * s.width,
                                        s.width * sizeof *l.v);
        assert_int_equal(count_search(&s, 1), n);
        list_clear(&l);
        an_search_clear(&s);
    }
}

/* ---- chiral sets with named charges */

static void named_sets(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 40; seed++) {
        struct dice d = {seed};
        struct an_search s, *part;
        struct an_diags diags;
        struct list found = {0}, all = {0}, sorted = {0};
        size_t nparts, n = (size_t)roll(&d, 3, 6);
        int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
        an_search_init(&s);
        an_diags_init(&diags);
        an_search_chiral_set(&s, n, n > 5 ? 5 : 9);
        s.sign = roll(&d, 0, 2) > 0;
        weight[0] = 1;
        bool two = roll(&d, 0, 1);
        if (two)
            weight[1] = roll(&d, 0, 1) ? -1 : 2;
        an_search_add_equation(&s, weight, two ? 0 : roll(&d, 1, 5));
        assert_int_equal(an_search_split(&part, &nparts, &s, &diags), 0);
        list_where(&all, &s);
        if (nparts > 0)
            list_search(&found, part, nparts, 2);
        for (size_t i = 0; i < found.n; i++) {
            sort_groups(&s, found.v + i * n);
            list_add(&sorted, found.v + i * n, n);
        }
        assert_same(&s, &all, &sorted);
        assert_int_equal(nparts ? count_search(part, nparts) : 0, all.n);
        for (size_t i = 0; i < nparts; i++)
            an_search_clear(&part[i]);
        free(part);
        list_clear(&found);
        list_clear(&all);
        list_clear(&sorted);
        an_diags_clear(&diags);
        an_search_clear(&s);
    }
}

/* Without conditions the parts by signs are the chiral sets. */
static void unnamed_sets(void **state)
{
    (void)state;
    for (size_t n = 5; n <= 8; n++)
        for (int both = 0; both < 2; both++) {
            struct an_search s, *part, pair[8];
            struct an_diags diags;
            size_t nparts;
            an_search_init(&s);
            an_diags_init(&diags);
            an_search_chiral_set(&s, n, 10);
            s.sign = !both;
            an_search_split(&part, &nparts, &s, &diags);
            for (size_t i = 0; i < 8; i++)
                an_search_init(&pair[i]);
            size_t npairs = an_search_chiral(pair, n, 10, both);
            assert_int_equal(count_search(part, nparts),
                             count_search(pair, npairs));
            for (size_t i = 0; i < nparts; i++)
                an_search_clear(&part[i]);
            for (size_t i = 0; i < npairs; i++)
                an_search_clear(&pair[i]);
            free(part);
            an_diags_clear(&diags);
            an_search_clear(&s);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"conditions without values: some order of a solution meets them",
         homogeneous, NULL, NULL, NULL},
        {"conditions with values: some order of a solution meets them",
         with_values, NULL, NULL, NULL},
        {"the same where charges are fixed otherwise", fixed_conditions, NULL,
         NULL, NULL},
        {"all orders: every tuple of charges, one by one", orders, NULL, NULL,
         NULL},
        {"chiral sets that have a charge, or two in a ratio", named_sets, NULL,
         NULL, NULL},
        {"chiral sets by signs are those by pairs, with either sign too",
         unnamed_sets, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
