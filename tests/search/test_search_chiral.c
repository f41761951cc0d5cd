/* Chiral sets: numbers of arXiv:1905.13729, and what trying every set finds. */
#include "search.h"

#define PARTS 8

struct sets {
    struct an_search part[PARTS];
    size_t n;
};

static void sets_init(struct sets *s, size_t n, int max)
{
    for (size_t i = 0; i < PARTS; i++)
        an_search_init(&s->part[i]);
    s->n = an_search_chiral(s->part, n, max, false);
}

static void sets_clear(struct sets *s)
{
    for (size_t i = 0; i < s->n; i++)
        an_search_clear(&s->part[i]);
}

/* z in the convention of the paper, sorted by value: p charges as they are, the
 * others with a minus sign. Parts come one after another, so p follows from
 * the sum: both signs add up to the same. */
static void signed_set(int16_t *z, const int16_t *record, size_t n)
{
    int total = 0, sum = 0;
    size_t p = 0;
    for (size_t i = 0; i < n; i++)
        total += record[i];
    for (; p < n && 2 * (sum + record[p]) <= total; p++)
        sum += record[p];
    for (size_t i = 0; i < n; i++)
        z[i] = (int16_t)(i < p ? record[i] : -record[i]);
}

static int ascending(const void *a, const void *b)
{
    return *(const int16_t *)a - *(const int16_t *)b;
}

/* Is z, or -z, in the list of records? */
static bool is_found(const struct list *l, const int16_t *z, size_t n)
{
    int16_t want[16], opposite[16], have[16];
    for (size_t i = 0; i < n; i++) {
        want[i] = z[i];
        opposite[i] = (int16_t)-z[i];
    }
    qsort(want, n, sizeof *want, ascending);
    qsort(opposite, n, sizeof *opposite, ascending);
    for (size_t i = 0; i < l->n; i++) {
        signed_set(have, l->v + i * n, n);
        qsort(have, n, sizeof *have, ascending);
        if (memcmp(have, want, n * sizeof *have) == 0 ||
            memcmp(have, opposite, n * sizeof *have) == 0)
            return true;
    }
    return false;
}

static void published(void **state)
{
    static const size_t numbers[] = {2, 2, 11, 24, 26, 73, 176, 268};
    (void)state;
    for (size_t n = 5; n <= 12; n++) {
        struct sets s;
        struct list l = {0};
        sets_init(&s, n, 10);
        assert_int_equal(count_search(s.part, s.n), numbers[n - 5]);
        list_search(&l, s.part, s.n, 2);
        assert_int_equal(l.n, numbers[n - 5]);
        list_clear(&l);
        sets_clear(&s);
    }
}

static void examples(void **state)
{
    static const int16_t five[][5] = {{1, 5, -7, -8, 9}, {2, 4, -7, -9, 10}},
                         six[] = {1, 1, 1, -4, -4, 5};
    struct sets s;
    struct list l = {0};
    (void)state;
    sets_init(&s, 5, 10);
    list_search(&l, s.part, s.n, 1);
    assert_true(is_found(&l, five[0], 5) && is_found(&l, five[1], 5));
    list_clear(&l);
    sets_clear(&s);
    sets_init(&s, 6, 10);
    list_search(&l, s.part, s.n, 1);
    assert_true(is_found(&l, six, 6));
    list_clear(&l);
    sets_clear(&s);
}

/* Sorted sets z of n charges up to max in absolute value, one by one. */
static bool next_set(int16_t *z, size_t n, int max)
{
    for (size_t i = n; i-- > 0;) {
        if (z[i] == max)
            continue;
        z[i]++;
        if (z[i] == 0)
            z[i]++;
        for (size_t j = i + 1; j < n; j++)
            z[j] = z[i];
        return true;
    }
    return false;
}

static bool is_chiral_set(const int16_t *z, size_t n)
{
    int sum = 0, cubes = 0;
    for (size_t i = 0; i < n; i++) {
        sum += z[i];
        cubes += z[i] * z[i] * z[i];
        for (size_t j = 0; j < i; j++)
            if (z[i] == -z[j])
                return false;
    }
    return sum == 0 && cubes == 0 && gcd_of(z, n) == 1;
}

static void brute_force(void **state)
{
    static const int max[] = {0, 0, 0, 12, 12, 9, 8, 5, 4};
    (void)state;
    for (size_t n = 3; n <= 8; n++) {
        struct sets s;
        struct list l = {0};
        int16_t z[8];
        size_t number = 0;
        sets_init(&s, n, max[n]);
        list_search(&l, s.part, s.n, 1);
        for (size_t i = 0; i < n; i++)
            z[i] = (int16_t)-max[n];
        do {
            if (!is_chiral_set(z, n))
                continue;
            number++;
            assert_true(is_found(&l, z, n));
        } while (next_set(z, n, max[n]));
        /* z and -z were both met */
        assert_int_equal(2 * l.n, number);
        assert_int_equal(count_search(s.part, s.n), l.n);
        list_clear(&l);
        sets_clear(&s);
    }
}

static void counts_match(void **state)
{
    (void)state;
    for (size_t n = 2; n <= 9; n++)
        for (int max = 11; max <= 16; max += 5) {
            struct sets s;
            struct list l = {0};
            sets_init(&s, n, max);
            list_search(&l, s.part, s.n, 2);
            assert_int_equal(count_search(s.part, s.n), l.n);
            list_clear(&l);
            sets_clear(&s);
        }
}

/* One shard of two is always counted by joins, the whole by tables where they
 * are cheaper. */
static void joins_and_tables(void **state)
{
    static const struct {
        size_t n;
        int max;
    } set[] = {{7, 40}, {9, 26}, {10, 23}, {11, 20}, {12, 15}, {13, 12}};
    (void)state;
    for (size_t i = 0; i < sizeof set / sizeof *set; i++) {
        struct sets s;
        fmpq_t share;
        fmpq_t sum;
        struct an_diags diags;
        an_diags_init(&diags);
        fmpq_init(share);
        fmpq_init(sum);
        sets_init(&s, set[i].n, set[i].max);
        for (size_t shard = 1; shard <= 2; shard++) {
            struct an_search_run run = {
                .threads = 1, .shard = shard, .nshards = 2};
            assert_int_equal(
                an_search_count_share(share, s.part, s.n, &run, &diags), 0);
            fmpq_add(sum, sum, share);
        }
        fmpq_sub_ui(sum, sum, (unsigned long)count_search(s.part, s.n));
        assert_true(fmpq_is_zero(sum));
        fmpq_clear(share);
        fmpq_clear(sum);
        sets_clear(&s);
        an_diags_clear(&diags);
    }
}

/* ---- all sets, and of these the chiral ones */

static uint64_t binomial(uint64_t n, uint64_t k)
{
    uint64_t x = 1;
    for (uint64_t i = 1; i <= k; i++)
        x = x * (n - k + i) / i;
    return x;
}

/* Of up to n charges, p of them positive: table[p][s][m] multisets of p numbers
 * up to max with the sum s and the sum of cubes s + 6 m, modulo 2^64. */
static uint64_t *multisets(size_t n, size_t max, size_t sums, size_t cubes)
{
    size_t size = sums * cubes;
    uint64_t *table = test_calloc((n + 1) * size, sizeof *table);
    table[0] = 1;
    for (size_t v = 1; v <= max; v++) {
        size_t more = (v * v * v - v) / 6;
        for (size_t p = 1; p <= n; p++)
            for (size_t s = v; s < sums; s++) {
                uint64_t *to = table + p * size + s * cubes + more;
                const uint64_t *from = table + (p - 1) * size + (s - v) * cubes;
                for (size_t m = 0; m + more < cubes; m++)
                    to[m] += from[m];
            }
    }
    return table;
}

/* Sets of n charges up to max whatever their divisor, with both signs, modulo
 * 2^64: of all sets every one is a chiral set and k vector-like pairs. */
static uint64_t count_chiral(size_t n, size_t max)
{
    size_t sums = n / 2 * max + 1;
    size_t cubes = n / 2 * ((max * max * max - max) / 6) + 1;
    size_t size = sums * cubes;
    uint64_t chiral[33], *table = multisets(n, max, sums, cubes);
    for (size_t i = 0; i <= n; i++) {
        chiral[i] = 0;
        for (size_t p = 0; p <= i; p++)
            for (size_t j = 0; j < size; j++)
                chiral[i] += table[p * size + j] * table[(i - p) * size + j];
        for (size_t k = 1; 2 * k <= i; k++)
            chiral[i] -= chiral[i - 2 * k] * binomial(max + k - 1, k);
    }
    test_free(table);
    return chiral[n];
}

static int moebius(size_t n)
{
    int sign = 1;
    for (size_t p = 2; n > 1 && sign != 0; p++)
        if (n % p == 0) {
            n /= p;
            sign = n % p == 0 ? 0 : -sign;
        }
    return sign;
}

/* The same of N = 16 up to 40, 20 up to 30 and 12 up to 60 takes 3 to 8 GiB. */
static void pairs_taken_away(void **state)
{
    static const struct {
        size_t n, max;
    } set[] = {{9, 20}, {12, 14}, {15, 11}, {16, 12}};
    (void)state;
    for (size_t i = 0; i < sizeof set / sizeof *set; i++) {
        struct sets s;
        uint64_t both = 0;
        sets_init(&s, set[i].n, (int)set[i].max);
        for (size_t d = 1; d <= set[i].max; d++)
            both += (uint64_t)(int64_t)moebius(d) *
                    count_chiral(set[i].n, set[i].max / d);
        assert_int_equal(2 * count_search(s.part, s.n), both);
        sets_clear(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        {"the numbers of sets up to 10 come out, listed and counted", published,
         NULL, NULL, NULL},
        {"published sets are found", examples, NULL, NULL, NULL},
        {"trying every set finds the same", brute_force, NULL, NULL, NULL},
        {"inclusion and exclusion counts what is listed", counts_match, NULL,
         NULL, NULL},
        {"tables and joins count the same", joins_and_tables, NULL, NULL, NULL},
        {"all sets less those with pairs are as many", pairs_taken_away, NULL,
         NULL, NULL},
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
