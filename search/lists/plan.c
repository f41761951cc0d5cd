/* plan.c - bounds that prove the arithmetic, and the split into halves.
 *
 * In a cell the groups are split into a stored and a probed half, each half
 * into two sides. Work is about |stored| / h + |probed| tuples per cell, h
 * the greatest common divisor of the probed cubic weights: the cubic sum of
 * what is stored must fit modulo h. The split with the least work, summed over
 * the cells, is taken; there are at most 2^16 of them.
 */
#include "search/lists/plan.h"

#include <assert.h>
#include <stdlib.h>

#include "base/diag.h"
#include "base/mem.h"
#include "search/lists/cells.h"
#include "search/lists/join.h"
#include "search/lists/memory.h"
#include "search/lists/multiset.h"
#include "search/lists/patience.h"
#include "search/problem.h"
#include "search/reduce.h"

/* k and m of a half, and their differences, stay below 2^31. */
#define MAX_SUM ((int64_t)1 << 29)
#define MAX_GROUPS 12
/* Cells that the estimate of work looks at. */
#define SAMPLE 512
/* As how many pairs it takes to measure a cell. */
#define CELL_PAIRS 128

static const struct an_where nowhere = {0};

void an_plan_init(struct an_plan *p)
{
    *p = (struct an_plan){0};
    an_reduced_init(&p->reduced);
}

void an_plan_clear(struct an_plan *p)
{
    an_reduced_clear(&p->reduced);
    an_cells_clear(&p->cells);
    free(p->cost);
    an_plan_init(p);
}

static int64_t magnitude(int64_t x)
{
    return x < 0 ? -x : x;
}

/* *total += size * |weight| * each; false past MAX_SUM. */
static bool add_bound(int64_t *total, int64_t weight, int64_t times)
{
    if (weight == INT64_MIN || magnitude(weight) > MAX_SUM)
        return false;
    if (weight != 0 && times > MAX_SUM / magnitude(weight))
        return false;
    *total += times * magnitude(weight);
    return *total <= MAX_SUM;
}

/* Is every partial sum of weight * (k or m) in range? power: 2 or 3. */
static bool is_bounded(const struct an_search *s,
                       const struct an_search_sum *sum, int power)
{
    int64_t total = 0;
    if (!add_bound(&total, sum->value, 1))
        return false;
    for (size_t g = 0; g < s->ngroups; g++) {
        const struct an_search_group *x = &s->group[g];
        int64_t a = magnitude(x->low), b = magnitude(x->high);
        int64_t q = a > b ? a : b;
        int64_t each = power == 2 ? q * (q + 1) / 2 : q * (q * q + 5) / 6;
        if (!add_bound(&total, sum->weight[g], (int64_t)x->size * each))
            return false;
    }
    return true;
}

/* Forms of couplings: with 64 charges below 2^15 sums stay below 2^60. */
static bool choices_bounded(const struct an_search *s)
{
    const int64_t max = (int64_t)1 << 32;
    for (size_t i = 0; i < s->nchoices; i++)
        for (size_t j = 0; j < s->choice[i].n; j++) {
            const struct an_search_sum *form = &s->choice[i].form[j];
            bool good = form->value > -max && form->value < max;
            for (size_t k = 0; k < s->width; k++)
                good = good && form->weight[k] > -max && form->weight[k] < max;
            if (!good)
                return false;
        }
    return true;
}

static int check_width(const struct an_search *s, struct an_diags *diags)
{
    if (s->width <= AN_SEARCH_MAX_WIDTH && s->ngroups <= MAX_GROUPS)
        return 0;
    return an_error(diags, nowhere,
                    "%zu unknown charges in %zu groups: a search takes up to "
                    "%d in %d",
                    s->width, s->ngroups, AN_SEARCH_MAX_WIDTH, MAX_GROUPS);
}

static int check_bounds(const struct an_search *s, struct an_diags *diags)
{
    bool good = true;
    if (check_width(s, diags) < 0)
        return -1;
    for (size_t g = 0; g < s->ngroups; g++)
        if (s->group[g].low < -AN_SEARCH_MAX_CHARGE ||
            s->group[g].high > AN_SEARCH_MAX_CHARGE)
            return an_error(diags, nowhere, "charges beyond %d are refused",
                            AN_SEARCH_MAX_CHARGE);
    if (!choices_bounded(s))
        return an_error(diags, nowhere,
                        "a coupling has charges beyond 32 bits in its unit");
    for (size_t i = 0; i < s->nquadratic; i++)
        good = good && is_bounded(s, &s->quadratic[i], 2);
    if (s->cubic.weight)
        good = good && is_bounded(s, &s->cubic, 3);
    if (!good) {
        an_error(diags, nowhere,
                 "the sums of squares or cubes could pass 2^29, the bound that "
                 "keeps the search exact");
        return an_expected(diags, "a smaller bound on the charges");
    }
    return 0;
}

/* Numbers of multisets of every group in every cell of the sample. */
struct sizes {
    uint64_t *v; /* ncells x ngroups */
    size_t n;
};

/* Numbers of multisets of every group, for each sum from the lowest on. */
struct counts {
    uint64_t *of[MAX_GROUPS]; /* NULL behind the last group */
};

static struct counts counts_make(const struct an_search *s)
{
    struct counts c = {{0}};
    for (size_t g = 0; g < s->ngroups; g++) {
        const struct an_search_group *x = &s->group[g];
        c.of[g] = an_multisets_count(x->size, x->low, x->high);
    }
    return c;
}

static void counts_clear(struct counts *c)
{
    for (size_t g = 0; g < MAX_GROUPS; g++)
        free(c->of[g]);
}

/* size (ngroups) := the numbers of multisets in one cell. */
static void set_sizes(uint64_t *size, const struct counts *c,
                      const struct an_plan *p, size_t cell)
{
    size_t G = p->s->ngroups;
    const int32_t *sum = p->cells.sum + cell * G;
    for (size_t g = 0; g < G; g++) {
        const struct an_search_group *x = &p->s->group[g];
        size[g] = c->of[g][sum[g] - (int64_t)x->size * x->low];
    }
}

static uint64_t times(uint64_t a, uint64_t b)
{
    return b && a > AN_COUNT_MAX / b ? AN_COUNT_MAX : a * b;
}

static uint64_t plus(uint64_t a, uint64_t b)
{
    return a > AN_COUNT_MAX - b ? AN_COUNT_MAX : a + b;
}

/* The sizes in cells 0, step, 2 step, ... */
static struct sizes sizes_make(const struct an_plan *p, size_t step)
{
    size_t G = p->s->ngroups;
    struct sizes z = {.n = (p->cells.n + step - 1) / step};
    struct counts counts = counts_make(p->s);
    z.v = an_alloc(z.n * G, sizeof *z.v);
    for (size_t i = 0; i < z.n; i++)
        set_sizes(z.v + i * G, &counts, p, i * step);
    counts_clear(&counts);
    return z;
}

/* The product of the sizes of the groups in `mask`. */
static uint64_t product(const uint64_t *size, size_t G, size_t mask)
{
    uint64_t x = 1;
    for (size_t g = 0; g < G; g++)
        if (mask >> g & 1)
            x = times(x, size[g]);
    return x;
}

static int64_t gcd_of(const struct an_search *s, size_t mask)
{
    int64_t h = 0;
    for (size_t g = 0; g < s->ngroups && s->cubic.weight; g++) {
        int64_t a = mask >> g & 1 ? magnitude(s->cubic.weight[g]) : 0;
        while (a != 0) {
            int64_t r = h % a;
            h = a;
            a = r;
        }
    }
    return h ? h : 1;
}

/* Above this the residues are not told apart: their lists would be empty. */
#define MAX_MODULUS 64

static int64_t modulus_of(const struct an_search *s, size_t mask)
{
    int64_t h = gcd_of(s, mask);
    return h <= MAX_MODULUS ? h : 1;
}

static uint64_t work(const uint64_t *size, size_t G, size_t probed,
                     uint64_t modulus)
{
    size_t stored = (((size_t)1 << G) - 1) & ~probed;
    return plus(2 * (product(size, G, stored) / modulus),
                product(size, G, probed));
}

/* The subset of `mask` that makes the lists of both sides shortest. */
static size_t best_side(const struct sizes *z, size_t G, size_t mask)
{
    size_t best = 0;
    uint64_t least = UINT64_MAX;
    for (size_t sub = mask;; sub = (sub - 1) & mask) {
        uint64_t cost = 0;
        for (size_t i = 0; i < z->n; i++)
            cost = plus(cost, plus(product(z->v + i * G, G, sub),
                                   product(z->v + i * G, G, mask & ~sub)));
        if (cost < least) {
            least = cost;
            best = sub;
        }
        if (sub == 0)
            return best;
    }
}

static void set_share(struct an_share *x, size_t mask, size_t G)
{
    x->n = 0;
    for (size_t g = 0; g < G; g++)
        if (mask >> g & 1)
            x->group[x->n++] = g;
}

static size_t choose(struct an_plan *p)
{
    const struct an_search *s = p->s;
    size_t G = s->ngroups, all = ((size_t)1 << G) - 1, best = all;
    uint64_t least = UINT64_MAX;
    struct sizes z = sizes_make(p, p->cells.n / SAMPLE + 1);
    for (size_t probed = 0; probed <= all; probed++) {
        uint64_t h = (uint64_t)modulus_of(s, probed), cost = 0;
        for (size_t i = 0; i < z.n; i++)
            cost = plus(cost, work(z.v + i * G, G, probed, h));
        if (cost < least) {
            least = cost;
            best = probed;
        }
    }
    for (int half = 0; half < 2; half++) {
        size_t mask = half == PROBED ? best : all & ~best;
        size_t right = best_side(&z, G, mask);
        set_share(&p->share[half][LEFT], mask & ~right, G);
        set_share(&p->share[half][RIGHT], right, G);
    }
    free(z.v);
    return best;
}

/* Values that k takes on in the lists of one side, at most. */
static int64_t key_range(const struct an_plan *p, const struct an_share *x)
{
    const struct an_search *s = p->s;
    int64_t range = 1;
    for (size_t j = 0; j < x->n && s->nquadratic > 0; j++) {
        const struct an_search_group *g = &s->group[x->group[j]];
        int64_t a = magnitude(g->low), b = magnitude(g->high);
        int64_t q = a > b ? a : b;
        range += (int64_t)g->size * q * (q + 1) / 2 *
                 magnitude(s->quadratic[0].weight[x->group[j]]);
    }
    return range;
}

/* Lists have a slot for each k, or for each k and residue; the residues are
 * given up first. */
static int fit_keys(struct an_plan *p, struct an_diags *diags)
{
    int64_t longest = 0;
    for (int f = 0; f < 4; f++) {
        int64_t range = key_range(p, &p->share[f / 2][f % 2]);
        longest = range > longest ? range : longest;
    }
    if (longest * p->modulus > (int64_t)AN_TABLE_MAX)
        p->modulus = 1;
    if (longest <= (int64_t)AN_TABLE_MAX)
        return 0;
    an_error(diags, nowhere,
             "the sums of squares could pass %zu, the size of "
             "the largest table",
             AN_TABLE_MAX);
    return an_expected(diags, "a smaller bound on the charges");
}

/* Costs of all cells; an error when a list of a side would be too long. Cells
 * may be millions: what is known of each is not kept. */
static int measure(struct an_plan *p, size_t probed,
                   struct an_patience *patience, struct an_diags *diags)
{
    size_t G = p->s->ngroups;
    struct counts counts = counts_make(p->s);
    uint64_t longest = 0, size[MAX_GROUPS] = {0};
    p->cost = an_alloc(p->cells.n, sizeof *p->cost);
    for (size_t i = 0;
         i < p->cells.n && !an_patience_ends(patience, CELL_PAIRS); i++) {
        set_sizes(size, &counts, p, i);
        p->cost[i] = plus(1, work(size, G, probed, (uint64_t)p->modulus));
        an_memory_add_cell(p, size);
        for (int f = 0; f < 4; f++) {
            const struct an_share *x = &p->share[f / 2][f % 2];
            uint64_t n = 1;
            for (size_t j = 0; j < x->n; j++)
                n = times(n, size[x->group[j]]);
            longest = n > longest ? n : longest;
        }
    }
    counts_clear(&counts);
    if (longest > AN_TABLE_MAX) {
        an_error(diags, nowhere,
                 "a quarter of the charges can be chosen in %llu ways with the "
                 "same sums; the limit is %zu",
                 (unsigned long long)longest, AN_TABLE_MAX);
        return an_expected(diags, "a smaller bound on the charges");
    }
    return 0;
}

/* Where the charges of the groups stand in a record. */
static void set_offsets(struct an_plan *p)
{
    size_t offset = 0;
    for (size_t g = 0; g < p->s->ngroups; g++) {
        p->offset[g] = offset;
        offset += p->s->group[g].size;
    }
    p->stride = (p->s->width + 3) / 4 * 4;
    p->out = (p->whole->width + 3) / 4 * 4;
}

int an_plan_make(struct an_plan *p, const struct an_search *s,
                 struct an_patience *patience, struct an_diags *diags)
{
    assert(!s->chiral || s->ngroups == 2);
    p->whole = p->s = s;
    if (check_width(s, diags) < 0 ||
        an_search_reduce(&p->reduced, s, diags) < 0)
        return -1;
    if (p->reduced.place)
        p->s = &p->reduced.s;
    if (check_bounds(p->s, diags) < 0)
        return -1;
    set_offsets(p);
    if (p->reduced.empty)
        return 0;
    if (an_cells_find(&p->cells, p->s, patience, diags) < 0)
        return -1;
    if (patience->ended)
        return 0;
    size_t probed = choose(p);
    p->modulus = modulus_of(p->s, probed);
    if (fit_keys(p, diags) < 0)
        return -1;
    return measure(p, probed, patience, diags);
}
