/* cells.c - the linear conditions: which sums of the groups are possible.
 *
 * The conditions on the sums P_g are brought to Hermite form. Its pivots are
 * then determined by the sums to their right, and the others run over their
 * ranges, one after another. Where what is left of a condition is out of reach
 * of the sums that are not set, or no multiple of what their weights have in
 * common, none of their settings is tried.
 */
#include "search/lists/cells.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/ulong_extras.h>

#include "base/diag.h"
#include "base/mem.h"
#include "algebra/normal.h"
#include "search/lists/patience.h"
#include "search/problem.h"

/* Cells are kept in memory; a search with more of them would not end. */
#define MAX_CELLS ((size_t)1 << 24)
/* Sums of all cells: half a gigabyte. */
#define MAX_SUMS ((size_t)1 << 27)
/* Steps of the walk through the free sums: a few seconds. */
#define MAX_TRIES ((size_t)1 << 28)

/* Steps between two questions, which take as long as so many pairs. */
#define STEPS ((size_t)1 << 14)
#define PAIRS_OF_STEPS (AN_PATIENCE_PAIRS / 4)

/* Of a coefficient: with 64 sums below 2^21 each, totals stay below 2^60. */
#define MAX_BITS 32

static const struct an_where nowhere = {0};

struct system {
    const struct an_search *s;
    size_t rank;
    int64_t *row;  /* rank x (ngroups + 1), echelon; the last column is the
                      value */
    size_t *pivot; /* rank columns */
    bool *is_free; /* ngroups */
    int64_t *low, *high;
};

void an_cells_clear(struct an_cells *c)
{
    free(c->sum);
    *c = (struct an_cells){0};
}

/* 0; 1 when the conditions contradict each other; -1 with an error. */
static int read_rows(struct system *y, const fmpz_mat_t H,
                     struct an_diags *diags)
{
    size_t n = y->s->ngroups;
    for (slong i = 0; i < fmpz_mat_nrows(H); i++) {
        size_t pivot = 0;
        while (pivot <= n && fmpz_is_zero(fmpz_mat_entry(H, i, (slong)pivot)))
            pivot++;
        if (pivot > n)
            break;
        if (pivot == n)
            return 1;
        y->pivot[y->rank] = pivot;
        y->is_free[pivot] = false;
        for (size_t j = 0; j <= n; j++) {
            const fmpz *x = fmpz_mat_entry(H, i, (slong)j);
            if (fmpz_bits(x) > MAX_BITS)
                return an_error(diags, nowhere,
                                "the linear conditions have coefficients "
                                "beyond %d bits",
                                MAX_BITS);
            y->row[y->rank * (n + 1) + j] = fmpz_get_si(x);
        }
        y->rank++;
    }
    return 0;
}

static int reduce(struct system *y, struct an_diags *diags)
{
    const struct an_search *s = y->s;
    fmpz_mat_t A;
    fmpz_mat_init(A, (slong)s->nlinear, (slong)s->ngroups + 1);
    for (size_t i = 0; i < s->nlinear; i++) {
        for (size_t g = 0; g < s->ngroups; g++)
            fmpz_set_si(fmpz_mat_entry(A, (slong)i, (slong)g),
                        s->linear[i].weight[g]);
        fmpz_set_si(fmpz_mat_entry(A, (slong)i, (slong)s->ngroups),
                    s->linear[i].value);
    }
    an_hermite_form(A, NULL, A);
    int rc = read_rows(y, A, diags);
    fmpz_mat_clear(A);
    return rc;
}

/* Pivot sums from the free ones, last row first; false when one is no integer
 * or out of range. */
static bool complete(const struct system *y, int64_t *sum)
{
    size_t n = y->s->ngroups;
    for (size_t i = y->rank; i-- > 0;) {
        const int64_t *row = y->row + i * (n + 1);
        size_t p = y->pivot[i];
        int64_t x = row[n];
        for (size_t j = p + 1; j < n; j++)
            x -= row[j] * sum[j];
        if (x % row[p] != 0)
            return false;
        sum[p] = x / row[p];
        if (sum[p] < y->low[p] || sum[p] > y->high[p])
            return false;
    }
    return true;
}

static bool is_canonical(const int64_t *sum, size_t n)
{
    for (size_t g = 0; g < n; g++)
        if (sum[g] != 0)
            return sum[g] > 0;
    return true;
}

/* What the sums of one row that are not set yet can add up to: a multiple of
 * `step`, 0 for nothing but 0, between two bounds. */
struct reach {
    int64_t low, high;
    uint64_t step;
};

static void widen(struct reach *r, int64_t weight, int64_t low, int64_t high)
{
    r->low += weight * (weight < 0 ? high : low);
    r->high += weight * (weight < 0 ? low : high);
    r->step = n_gcd((uint64_t)(weight < 0 ? -weight : weight), r->step);
}

/* The walk through the settings of the free sums, the first one slowest. */
struct walk {
    const struct system *y;
    size_t *place; /* of the free sums, n of them */
    size_t n;
    struct reach *reach; /* (n + 1) x rank: when so many of them are set */
};

static void walk_init(struct walk *w, const struct system *y)
{
    size_t groups = y->s->ngroups;
    *w = (struct walk){.y = y, .place = an_alloc(groups, sizeof *w->place)};
    for (size_t g = 0; g < groups; g++)
        if (y->is_free[g])
            w->place[w->n++] = g;
    w->reach = an_alloc((w->n + 1) * y->rank, sizeof *w->reach);
    for (size_t set = w->n + 1; set-- > 0;)
        for (size_t i = 0; i < y->rank; i++) {
            const int64_t *row = y->row + i * (groups + 1);
            struct reach *r = &w->reach[set * y->rank + i];
            for (size_t g = 0; g < groups; g++)
                if (!y->is_free[g] || set == 0 || g > w->place[set - 1])
                    widen(r, row[g], y->low[g], y->high[g]);
        }
}

static void walk_clear(struct walk *w)
{
    free(w->place);
    free(w->reach);
}

/* With the first `set` free sums: can each row still have its value? */
static bool is_within(const struct walk *w, const int64_t *sum, size_t set)
{
    const struct system *y = w->y;
    size_t groups = y->s->ngroups;
    for (size_t i = 0; i < y->rank; i++) {
        const int64_t *row = y->row + i * (groups + 1);
        const struct reach *r = &w->reach[set * y->rank + i];
        int64_t left = row[groups];
        for (size_t k = 0; k < set; k++)
            left -= row[w->place[k]] * sum[w->place[k]];
        if (left < r->low || left > r->high ||
            (r->step > 1 && left % (int64_t)r->step != 0))
            return false;
    }
    return true;
}

static void add_cell(struct an_cells *c, const int64_t *sum, size_t ngroups)
{
    size_t cap = c->cap;
    c->sum = an_grow(c->sum, &cap, c->n + 1, ngroups * sizeof *c->sum);
    c->cap = cap;
    for (size_t g = 0; g < ngroups; g++)
        c->sum[c->n * ngroups + g] = (int32_t)sum[g];
    c->n++;
}

/* Adds the cell where the free sums, all of them set, give integers. */
static int try_cell(struct an_cells *c, const struct system *y, int64_t *sum,
                    struct an_diags *diags)
{
    size_t n = y->s->ngroups;
    if (!complete(y, sum) || (y->s->sign && !is_canonical(sum, n)))
        return 0;
    if (c->n == MAX_CELLS || c->n == MAX_SUMS / n)
        return an_error(diags, nowhere,
                        "more than %zu settings of the sums of charges: too "
                        "many for an exhaustive search",
                        c->n);
    add_cell(c, sum, n);
    return 0;
}

/* Depth first; `set` sums are set. */
static int enumerate(struct an_cells *c, const struct system *y,
                     struct an_patience *patience, struct an_diags *diags)
{
    struct walk w;
    walk_init(&w, y);
    int64_t *sum = an_alloc(y->s->ngroups, sizeof *sum);
    size_t set = 0, tries = 0;
    int rc = 0;
    bool more = true;
    while (more && rc == 0) {
        bool within = is_within(&w, sum, set);
        if (within && set < w.n) {
            sum[w.place[set]] = y->low[w.place[set]];
            set++;
        } else {
            if (within)
                rc = try_cell(c, y, sum, diags);
            while (set > 0 &&
                   sum[w.place[set - 1]] == y->high[w.place[set - 1]])
                set--;
            more = set > 0;
            if (more)
                sum[w.place[set - 1]]++;
        }
        if (++tries % STEPS == 0 && an_patience_ends(patience, PAIRS_OF_STEPS))
            break;
        if (rc == 0 && tries == MAX_TRIES)
            rc = an_error(diags, nowhere,
                          "the linear conditions leave too many sums free for "
                          "an exhaustive search");
    }
    free(sum);
    walk_clear(&w);
    return rc;
}

int an_cells_find(struct an_cells *c, const struct an_search *s,
                  struct an_patience *patience, struct an_diags *diags)
{
    size_t n = s->ngroups;
    struct system y = {
        .s = s,
        .row = an_alloc(s->nlinear * (n + 1), sizeof *y.row),
        .pivot = an_alloc(s->nlinear, sizeof *y.pivot),
        .is_free = an_alloc(n, sizeof *y.is_free),
        .low = an_alloc(n, sizeof *y.low),
        .high = an_alloc(n, sizeof *y.high),
    };
    c->n = 0;
    for (size_t g = 0; g < n; g++) {
        int64_t size = (int64_t)s->group[g].size;
        y.is_free[g] = true;
        y.low[g] = size * s->group[g].low;
        y.high[g] = size * s->group[g].high;
    }
    int rc = reduce(&y, diags);
    if (rc == 0)
        rc = enumerate(c, &y, patience, diags);
    free(y.row);
    free(y.pivot);
    free(y.is_free);
    free(y.low);
    free(y.high);
    return rc < 0 ? -1 : 0;
}
