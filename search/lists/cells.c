/* cells.c - the linear conditions: which sums of the groups are possible.
 *
 * The conditions on the sums P_g are brought to Hermite form. Its pivots are
 * then determined by the sums to their right, and the others run over their
 * ranges: an odometer, checked for integers and ranges.
 */
#include "search/lists/cells.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_mat.h>

#include "base/diag.h"
#include "base/mem.h"
#include "algebra/normal.h"
#include "search/problem.h"

/* Cells are kept in memory; a search with more of them would not end. */
#define MAX_CELLS ((size_t)1 << 24)
/* Settings of the free sums that we are willing to try. */
#define MAX_TRIES ((uint64_t)1 << 32)

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

/* The next setting of the free sums, the first one slowest; false at the
 * end. */
static bool advance(const struct system *y, int64_t *sum)
{
    for (size_t g = y->s->ngroups; g-- > 0;) {
        if (!y->is_free[g])
            continue;
        if (sum[g] < y->high[g]) {
            sum[g]++;
            return true;
        }
        sum[g] = y->low[g];
    }
    return false;
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

static int enumerate(struct an_cells *c, const struct system *y,
                     struct an_diags *diags)
{
    size_t n = y->s->ngroups;
    uint64_t tries = 1;
    for (size_t g = 0; g < n; g++) {
        uint64_t range = (uint64_t)(y->high[g] - y->low[g]) + 1;
        if (y->is_free[g] && tries > MAX_TRIES / range)
            return an_error(diags, nowhere,
                            "the linear conditions leave too many sums free "
                            "for an exhaustive search");
        if (y->is_free[g])
            tries *= range;
    }
    int64_t *sum = an_alloc(n, sizeof *sum);
    memcpy(sum, y->low, n * sizeof *sum);
    int rc = 0;
    do {
        if (!complete(y, sum) || (y->s->sign && !is_canonical(sum, n)))
            continue;
        if (c->n == MAX_CELLS)
            rc = an_error(diags, nowhere,
                          "more than %zu settings of the sums of charges: too "
                          "many for an exhaustive search",
                          MAX_CELLS);
        else
            add_cell(c, sum, n);
    } while (rc == 0 && advance(y, sum));
    free(sum);
    return rc;
}

int an_cells_find(struct an_cells *c, const struct an_search *s,
                  struct an_diags *diags)
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
        rc = enumerate(c, &y, diags);
    free(y.row);
    free(y.pivot);
    free(y.is_free);
    free(y.low);
    free(y.high);
    return rc < 0 ? -1 : 0;
}
