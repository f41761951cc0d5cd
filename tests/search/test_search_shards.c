/* Shards: parts of a search that add up to the whole, whatever their number. */
#include "search.h"

#include "search/lists/multiset.h"
#include "search/run/shards.h"
#include "search/run/units.h"

struct dice {
    uint64_t state;
};

static uint64_t roll(struct dice *d, uint64_t n)
{
    d->state = d->state * 6364136223846793005u + 1442695040888963407u;
    return (d->state >> 33) % n;
}

static uint64_t sum(const uint64_t *cost, size_t n)
{
    uint64_t total = 0;
    for (size_t i = 0; i < n; i++)
        total = total + cost[i] < AN_COUNT_MAX ? total + cost[i] : AN_COUNT_MAX;
    return total;
}

/* Units of random costs in runs, and one after another. */
static size_t roll_units(struct an_units *u, uint64_t *cost, struct dice *d,
                         size_t most, int scale)
{
    size_t n = 0;
    *u = (struct an_units){0};
    while (n < most) {
        size_t length = (size_t)roll(d, most - n < 9 ? most - n + 1 : 9);
        uint64_t x = (roll(d, UINT64_C(1) << 30) << scale) + 1;
        an_units_add(u, length, x);
        for (; length > 0; length--)
            cost[n++] = x;
    }
    return n;
}

/* Every unit is in one shard, in order, and no shard has more than its part of
 * the cost and one unit. */
static void partition(void **state)
{
    static const size_t shards[] = {1, 2, 3, 7, 64, 300};
    struct dice d = {1};
    uint64_t cost[200];
    (void)state;
    for (int round = 0; round < 100; round++) {
        size_t next = 0;
        size_t nshards = round ? shards[roll(&d, 6)] : AN_SEARCH_MAX_SHARDS;
        /* some costs near the top, where sums would overflow */
        int scale = round % 3 ? (int)roll(&d, 24) : 31;
        struct an_units u;
        size_t n =
            roll_units(&u, cost, &d, (size_t)roll(&d, round ? 201 : 9), scale);
        uint64_t total = sum(cost, n), most = 0;
        for (size_t i = 0; i < n; i++)
            most = cost[i] > most ? cost[i] : most;
        for (size_t k = 1; k <= nshards; k++) {
            size_t first, end;
            an_share_find(&first, &end, &u, k, nshards);
            if (first == end)
                continue;
            assert_int_equal(first, next);
            assert_true(end > first && end <= n);
            next = end;
            if (scale < 31) /* rounding aside, which is 2^-20 of the whole */
                assert_true(sum(cost + first, end - first) <=
                            total / nshards + most + (total >> 20) + 2);
        }
        assert_int_equal(next, n);
        an_units_clear(&u);
    }
}

/* Runs of units are the same units one after another: in what they cost, and in
 * where shards begin. */
static void runs(void **state)
{
    struct dice d = {2};
    uint64_t cost[200];
    (void)state;
    for (int round = 0; round < 200; round++) {
        int scale = round % 4 ? (int)roll(&d, 24) : 31;
        struct an_units u, single = {0};
        size_t n = roll_units(&u, cost, &d, 1 + (size_t)roll(&d, 200), scale);
        assert_int_equal(an_units_number(&u), n);
        for (size_t i = 0; i < n; i++) {
            size_t run = an_units_run(&u, i);
            assert_true(u.cost[run] == cost[i]);
            assert_true(an_units_first(&u, run) <= i && i < u.end[run]);
            an_units_add(&single, 1, cost[i]);
        }
        size_t a = (size_t)roll(&d, n + 1), b = a + (size_t)roll(&d, n - a + 1);
        assert_true(an_units_cost(&u, a, b) == sum(cost + a, b - a));
        size_t nshards = 1 + (size_t)roll(&d, 20);
        for (size_t k = 1; k <= nshards; k++) {
            size_t first[2], end[2];
            an_share_find(&first[0], &end[0], &u, k, nshards);
            an_share_find(&first[1], &end[1], &single, k, nshards);
            assert_int_equal(first[0], first[1]);
            assert_int_equal(end[0], end[1]);
        }
        an_units_clear(&u);
        an_units_clear(&single);
    }
}

static void describe(struct an_search *part, size_t *n, int which)
{
    *n = 1;
    for (size_t i = 0; i < 4; i++)
        an_search_init(&part[i]);
    if (which == 0) {
        an_search_atlas(&part[0], &(struct an_search_atlas){3, 3, false}, 3);
    } else if (which == 1) {
        *n = an_search_chiral(part, 8, 10, false);
    } else { /* solutions have to be visited to count them */
        int64_t weight[] = {1, -1}, form[] = {1, 0, 0, 0};
        an_search_add_group(&part[0], 1, -9, 9);
        an_search_add_group(&part[0], 3, -9, 9);
        an_search_add_quadratic(&part[0], weight, 0);
        an_search_add_form(&part[0], true, form, 3);
        an_search_add_form(&part[0], false, form, -9);
    }
}

/* The lists of all shards, one after another, are the list; their shares of the
 * number, some of them halves, add up to it. */
static void whole(void **state)
{
    static const size_t shards[] = {1, 2, 7};
    (void)state;
    for (int which = 0; which < 3; which++) {
        struct an_search part[4];
        struct list all = {0}, joined = {0};
        size_t n;
        describe(part, &n, which);
        list_search(&all, part, n, 2);
        assert_true(all.n > 2);
        for (size_t i = 0; i < 3; i++) {
            fmpq_t sum, share;
            struct an_diags diags;
            an_diags_init(&diags);
            fmpq_init(sum);
            fmpq_init(share);
            for (size_t k = 1; k <= shards[i]; k++) {
                struct an_search_run run = {
                    .threads = 2,
                    .shard = k,
                    .nshards = shards[i],
                    .context = &joined,
                    .take = list_take,
                };
                assert_int_equal(an_search_list(part, n, &run, &diags), 0);
                assert_int_equal(
                    an_search_count_share(share, part, n, &run, &diags), 0);
                fmpq_add(sum, sum, share);
            }
            assert_int_equal(joined.n, all.n);
            assert_memory_equal(joined.v, all.v,
                                all.n * all.width * sizeof *all.v);
            fmpq_sub_si(sum, sum, (slong)all.n);
            assert_true(fmpq_is_zero(sum));
            fmpq_clear(sum);
            fmpq_clear(share);
            an_diags_clear(&diags);
            list_clear(&joined);
        }
        list_clear(&all);
        for (size_t i = 0; i < 4; i++)
            an_search_clear(&part[i]);
    }
}

static void wrong_start(void **state)
{
    struct an_search s;
    struct an_diags diags;
    struct an_search_state start = {.next = 1u << 20};
    struct an_search_run run = {.start = &start, .take = list_take};
    (void)state;
    an_search_init(&s);
    an_diags_init(&diags);
    an_search_atlas(&s, &(struct an_search_atlas){1, 0, false}, 3);
    assert_int_equal(an_search_list(&s, 1, &run, &diags), -1);
    assert_int_equal(diags.nerrors, 1);
    an_diags_clear(&diags);
    an_search_clear(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"every unit of work is in one shard, and shards cost the same",
         partition, NULL, NULL, NULL},
        {"runs of units are the same units one after another", runs, NULL, NULL,
         NULL},
        {"shards list and count together what the whole search does", whole,
         NULL, NULL, NULL},
        {"a start beyond the end is refused", wrong_start, NULL, NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
