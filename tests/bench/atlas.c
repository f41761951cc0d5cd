/* atlas.c - the flavour-dependent U(1)s of the Standard Model with three nuR,
 * counted by a program that can do nothing else.
 *
 * usage: atlas Q [PART OF]
 *
 * What `search --atlas sm+nu --count` is measured against: species and weights
 * are constants here. Prints how many sets of charges up to Q there are, up to
 * permutations of generations, an overall factor and sign; with PART only the
 * number of solutions in every OF-th cell, from the PART-th.
 *
 * In a cell the sums P of the charges of all species are fixed. With
 * p2 = P + 2 k and p3 = P + 6 m, where k and m are integers, two conditions are
 * left: one on k, which nuR has no part in, and one on m. For each k a table
 * counts the triples of L, eR and nuR by m; those of Q, uR and dR, whose
 * weights 3 divides, look up what they lack.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Three charges: k and m, or a pair of multisets with sums of these. */
struct item {
    int k, m;
};

/* Items, and their m by k: those of k stand from start[k - low]. */
struct bucket {
    struct item *v;
    int *m;
    size_t n, cap, cap_m, cap_start;
    int low, high;           /* of k */
    int least_m, greatest_m; /* of m */
    size_t *start;
};

struct count {
    int q;
    struct bucket *of_sum; /* multisets by 3 q + their sum, by k */
    struct bucket nu[3];   /* of nuR, by their rest modulo 3, by m */
    struct bucket le, qu;  /* pairs of L and eR, of Q and uR */
    uint32_t *table;
    size_t cap;
};

static void add(struct bucket *b, int k, int m)
{
    b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
    b->v[b->n++] = (struct item){k, m};
}

static void clear(struct bucket *b)
{
    free(b->v);
    free(b->m);
    free(b->start);
}

/* Sets what stands by k. */
static void sort(struct bucket *b)
{
    b->m = an_grow(b->m, &b->cap_m, b->n, sizeof *b->m);
    b->low = b->high = b->n ? b->v[0].k : 0;
    b->least_m = b->greatest_m = b->n ? b->v[0].m : 0;
    for (size_t i = 0; i < b->n; i++) {
        b->low = b->v[i].k < b->low ? b->v[i].k : b->low;
        b->high = b->v[i].k > b->high ? b->v[i].k : b->high;
        b->least_m = b->v[i].m < b->least_m ? b->v[i].m : b->least_m;
        b->greatest_m = b->v[i].m > b->greatest_m ? b->v[i].m : b->greatest_m;
    }
    size_t n = (size_t)(b->high - b->low) + 1;
    b->start = an_grow(b->start, &b->cap_start, n + 2, sizeof *b->start);
    memset(b->start, 0, (n + 2) * sizeof *b->start);
    for (size_t i = 0; i < b->n; i++)
        b->start[b->v[i].k - b->low + 2]++;
    for (size_t i = 0; i < n; i++)
        b->start[i + 2] += b->start[i + 1];
    for (size_t i = 0; i < b->n; i++)
        b->m[b->start[b->v[i].k - b->low + 1]++] = b->v[i].m;
}

/* out := x * (each of a) + y * (each of b), by k. */
static void pair(struct bucket *out, const struct bucket *a, struct item x,
                 const struct bucket *b, struct item y)
{
    out->n = 0;
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0; j < b->n; j++)
            add(out, x.k * a->v[i].k + y.k * b->v[j].k,
                x.m * a->v[i].m + y.m * b->v[j].m);
    sort(out);
}

static int rest(int x)
{
    return (x % 3 + 3) % 3;
}

/* Counts the triples of L, eR and nuR with one k. */
static bool store(const struct count *c, int k, int base)
{
    const struct bucket *le = &c->le;
    if (k < le->low || k > le->high)
        return false;
    size_t from = le->start[k - le->low], to = le->start[k - le->low + 1];
    for (size_t i = from; i < to; i++) {
        int m = le->m[i], r = rest(m);
        const struct bucket *nu = &c->nu[r];
        uint32_t *at = c->table + (m - r) / 3 - base;
        for (size_t j = 0; j < nu->n; j++)
            at[-nu->m[j]]++;
    }
    return from < to;
}

/* Those of Q, uR and dR with one k look up what they lack. */
static uint64_t probe(const struct count *c, const struct bucket *d, int k,
                      int base)
{
    uint64_t total = 0;
    for (size_t i = 0; i < d->n; i++) {
        int of_pair = k - d->v[i].k - c->qu.low;
        if (of_pair < 0 || of_pair > c->qu.high - c->qu.low)
            continue;
        const uint32_t *at = c->table - base + d->v[i].m;
        size_t to = c->qu.start[of_pair + 1];
        for (size_t j = c->qu.start[of_pair]; j < to; j++)
            total += at[-c->qu.m[j]];
    }
    return total;
}

/* The solutions in one cell: P of Q, uR, dR, L, eR, nuR. */
static uint64_t count_cell(struct count *c, const int *sum)
{
    const struct bucket *x[6];
    int twice = -(sum[0] - 2 * sum[1] + sum[2] - sum[3] + sum[4]);
    int q = c->q;
    if (twice % 2 != 0)
        return 0;
    for (int s = 0; s < 6; s++) {
        x[s] = &c->of_sum[3 * q + sum[s]];
        if (x[s]->n == 0)
            return 0;
    }
    for (int r = 0; r < 3; r++)
        c->nu[r].n = 0;
    for (size_t i = 0; i < x[5]->n; i++) {
        int m = x[5]->v[i].m, r = rest(m);
        add(&c->nu[r], 0, (m - r) / 3);
    }
    for (int r = 0; r < 3; r++)
        sort(&c->nu[r]);
    pair(&c->le, x[3], (struct item){-1, 2}, x[4], (struct item){1, -1});
    pair(&c->qu, x[0], (struct item){1, 2}, x[1], (struct item){-2, -1});
    const struct bucket *le = &c->le, *qu = &c->qu, *nu = x[5], *d = x[2];
    int low = (le->least_m - nu->greatest_m) / 3 - 1;
    int high = (le->greatest_m - nu->least_m) / 3 + 1;
    int base = d->least_m - qu->greatest_m;
    int top = d->greatest_m - qu->least_m;
    base = low < base ? low : base;
    top = high > top ? high : top;
    size_t size = (size_t)(top - base) + 1;
    c->table = an_grow_zeroes(c->table, &c->cap, size, sizeof *c->table);
    uint64_t total = 0;
    for (int k = le->low; k <= le->high; k++)
        if (store(c, k, base)) {
            total += probe(c, d, twice / 2 - k, base);
            memset(c->table, 0, size * sizeof *c->table);
        }
    return total;
}

/* All solutions up to q, or those in some of the cells. */
static uint64_t count_all(int q, long part, long of)
{
    struct count c = {.q = q};
    uint64_t total = 0;
    long cell = 0;
    c.of_sum = an_alloc((size_t)(6 * q + 1), sizeof *c.of_sum);
    for (int i = -q; i <= q; i++)
        for (int j = i; j <= q; j++)
            for (int l = j; l <= q; l++)
                add(&c.of_sum[3 * q + i + j + l],
                    (i * (i - 1) + j * (j - 1) + l * (l - 1)) / 2,
                    (i * (i * i - 1) + j * (j * j - 1) + l * (l * l - 1)) / 6);
    for (int i = 0; i <= 6 * q; i++)
        sort(&c.of_sum[i]);
    for (int a = 0; a <= q; a++) /* cells and their negatives are alike */
        for (int u = a ? -3 * q : 0; u <= 3 * q; u++) {
            int d = 2 * a - u, l = -3 * a, y = a - 8 * u - 2 * d + 3 * l;
            int e = y / 6, nu = 6 * a - 3 * u - 3 * d + 2 * l - e;
            int sum[] = {a, u, d, l, e, nu};
            if (y % 6 != 0 || abs(d) > 3 * q || abs(e) > 3 * q ||
                abs(nu) > 3 * q || cell++ % of != part)
                continue;
            total += count_cell(&c, sum) << (a != 0 || u != 0);
        }
    for (int i = 0; i <= 6 * q; i++)
        clear(&c.of_sum[i]);
    for (int r = 0; r < 3; r++)
        clear(&c.nu[r]);
    clear(&c.le);
    clear(&c.qu);
    free(c.of_sum);
    free(c.table);
    return total;
}

/* Those equal to their negatives: x, 0 and -x of each species. */
static uint64_t count_own(int q)
{
    uint64_t total = 0;
    for (int a = 0; a <= q; a++)
        for (int u = 0; u <= q; u++)
            for (int d = 0; d <= q; d++)
                for (int l = 0; l <= q; l++)
                    for (int e = 0; e <= q; e++)
                        total += a * a - 2 * u * u + d * d - l * l + e * e == 0;
    return total * (uint64_t)(q + 1);
}

static int moebius(int n)
{
    int mu = 1;
    for (int p = 2; p <= n; p++)
        if (n % p == 0) {
            n /= p;
            mu = n % p == 0 ? 0 : -mu;
        }
    return mu;
}

int main(int argc, char **argv)
{
    int q = argc > 1 ? atoi(argv[1]) : 0;
    int64_t total = 1; /* no charges at all */
    if (q < 1 || q > 60)
        return 2;
    if (argc > 3) {
        printf("%llu\n",
               (unsigned long long)count_all(q, strtol(argv[2], NULL, 10),
                                             strtol(argv[3], NULL, 10)));
        return 0;
    }
    for (int d = 1; d <= q; d++)
        if (moebius(d) != 0)
            total +=
                moebius(d) *
                ((int64_t)(count_all(q / d, 0, 1) + count_own(q / d)) / 2 - 1);
    printf("%lld\n", (long long)total);
    return 0;
}
