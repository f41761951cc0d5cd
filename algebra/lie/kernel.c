/* kernel.c - the solutions of sparse homogeneous systems over Q.
 *
 * The columns fall into blocks that no row joins; each is a small matrix, and
 * its reduced echelon form shows the solutions. In a large one a prime tells
 * which rows and columns are independent; the rational solution of these is
 * confirmed on all others.
 */
#include "algebra/lie/kernel.h"

#include <stdlib.h>

#include <flint/fmpq_mat.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>
#include <flint/nmod.h>
#include <flint/nmod_mat.h>
#include <flint/nmod_vec.h>

#include "base/mem.h"

/* A prime below 2^60. */
#define PRIME 1152921504606846883u

/* Columns of a block from which on a prime pays. */
#define MIN_BY_PRIME 6

void an_homogeneous_init(struct an_homogeneous *s, size_t columns)
{
    *s = (struct an_homogeneous){.columns = columns};
}

void an_homogeneous_clear(struct an_homogeneous *s)
{
    for (size_t i = 0; i < s->n; i++)
        fmpq_clear(&s->v[i].by);
    free(s->v);
    an_homogeneous_init(s, 0);
}

void an_homogeneous_add(struct an_homogeneous *s, size_t row, size_t column,
                        const fmpq_t by)
{
    if (fmpq_is_zero(by))
        return;
    s->v = an_grow(s->v, &s->cap, s->n + 1, sizeof *s->v);
    struct an_homogeneous_entry *e = &s->v[s->n++];
    *e = (struct an_homogeneous_entry){.row = row, .column = column};
    fmpq_init(&e->by);
    fmpq_set(&e->by, by);
}

void an_kernel_init(struct an_kernel *k)
{
    *k = (struct an_kernel){0};
}

void an_kernel_clear(struct an_kernel *k)
{
    for (size_t i = 0; i < k->n; i++)
        an_combination_clear(&k->v[i]);
    free(k->v);
    free(k->free);
    an_kernel_init(k);
}

static int by_row(const void *a, const void *b)
{
    const struct an_homogeneous_entry *x = a, *y = b;
    return x->row != y->row ? (x->row > y->row) - (x->row < y->row)
                            : (x->column > y->column) - (x->column < y->column);
}

/* The column that stands for the block of column c. */
static size_t block_of(size_t *parent, size_t c)
{
    while (parent[c] != c) {
        parent[c] = parent[parent[c]];
        c = parent[c];
    }
    return c;
}

/* parent (columns numbers) := a tree over each block. */
static void join_columns(size_t *parent, const struct an_homogeneous *s)
{
    for (size_t c = 0; c < s->columns; c++)
        parent[c] = c;
    for (size_t i = 1; i < s->n; i++)
        if (s->v[i].row == s->v[i - 1].row)
            parent[block_of(parent, s->v[i].column)] =
                block_of(parent, s->v[i - 1].column);
}

/* Columns and rows of one block. */
struct block {
    const struct an_homogeneous *s;
    const size_t *place; /* of a column in its block */
    size_t ncolumns, *column;
    size_t nentries, *entry; /* those of one row together */
    size_t nrows, *row; /* where each begins, and where the last one ends */
};

static const struct an_homogeneous_entry *entry_of(const struct block *b,
                                                   size_t k)
{
    return &b->s->v[b->entry[k]];
}

/* Row `to` of A += row i of b. */
static void add_row(fmpq_mat_t A, slong to, const struct block *b, size_t i)
{
    for (size_t k = b->row[i]; k < b->row[i + 1]; k++) {
        const struct an_homogeneous_entry *e = entry_of(b, k);
        fmpq *x = fmpq_mat_entry(A, to, (slong)b->place[e->column]);
        fmpq_add(x, x, &e->by);
    }
}

/* A block solved: x_pivot[i] = sum over j of X_ij x_free[j]. */
struct solved {
    size_t npivots, nfree, *pivot, *free; /* columns of the block */
    fmpq_mat_t X;
};

static void solved_init(struct solved *x, size_t ncolumns, size_t rank)
{
    *x = (struct solved){.npivots = rank, .nfree = ncolumns - rank};
    x->pivot = an_alloc(x->npivots, sizeof *x->pivot);
    x->free = an_alloc(x->nfree, sizeof *x->free);
    fmpq_mat_init(x->X, (slong)x->npivots, (slong)x->nfree);
}

static void solved_clear(struct solved *x)
{
    free(x->pivot);
    free(x->free);
    fmpq_mat_clear(x->X);
}

static void add_solutions(struct an_kernel *k, const struct block *b,
                          const struct solved *x)
{
    size_t cap = k->cap;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    k->v = an_grow(k->v, &k->cap, k->n + x->nfree, sizeof *k->v);
    k->free = an_grow(k->free, &cap, k->n + x->nfree, sizeof *k->free);
    for (size_t j = 0; j < x->nfree; j++) {
        struct an_combination *v = &k->v[k->n];
        k->free[k->n++] = b->column[x->free[j]];
        an_combination_room(v, x->npivots + 1);
        an_combination_add(v, b->column[x->free[j]], one);
        for (size_t i = 0; i < x->npivots; i++)
            an_combination_add(v, b->column[x->pivot[i]],
                               fmpq_mat_entry(x->X, (slong)i, (slong)j));
    }
    fmpq_clear(one);
}

/* x (initialised by this call) := the solution from the echelon form. */
static void solve_rational(struct solved *x, const struct block *b)
{
    fmpq_mat_t A, R;
    fmpq_mat_init(A, (slong)b->nrows, (slong)b->ncolumns);
    for (size_t i = 0; i < b->nrows; i++)
        add_row(A, (slong)i, b, i);
    fmpq_mat_init(R, fmpq_mat_nrows(A), fmpq_mat_ncols(A));
    slong rank = fmpq_mat_rref(R, A);
    size_t n = (size_t)fmpq_mat_ncols(A), r = 0, f = 0;
    solved_init(x, n, (size_t)rank);
    for (size_t c = 0; c < n; c++)
        if (r < x->npivots &&
            !fmpq_is_zero(fmpq_mat_entry(R, (slong)r, (slong)c)))
            x->pivot[r++] = c;
        else
            x->free[f++] = c;
    for (size_t i = 0; i < r; i++)
        for (size_t j = 0; j < f; j++)
            fmpq_neg(fmpq_mat_entry(x->X, (slong)i, (slong)j),
                     fmpq_mat_entry(R, (slong)i, (slong)x->free[j]));
    fmpq_mat_clear(R);
    fmpq_mat_clear(A);
}

/* ---- modulo a prime */

/* N (initialised) := the rows of b; false when a denominator is a multiple of
 * the prime. */
static bool reduce(nmod_mat_t N, const struct block *b)
{
    for (size_t i = 0; i < b->nrows; i++)
        for (size_t k = b->row[i]; k < b->row[i + 1]; k++) {
            const struct an_homogeneous_entry *e = entry_of(b, k);
            ulong den = fmpz_fdiv_ui(fmpq_denref(&e->by), PRIME);
            if (den == 0)
                return false;
            ulong num = fmpz_fdiv_ui(fmpq_numref(&e->by), PRIME);
            ulong *x = &nmod_mat_entry(N, i, b->place[e->column]);
            *x = nmod_add(*x, den == 1 ? num : nmod_div(num, den, N->mod),
                          N->mod);
        }
    return true;
}

/* The columns where rows of the echelon form of N begin: at most `rank`; N is
 * changed. */
static size_t find_pivots(size_t *pivot, nmod_mat_t N)
{
    slong rank = nmod_mat_rref(N);
    for (slong r = 0, c = 0; r < rank; r++, c++) {
        while (nmod_mat_entry(N, r, c) == 0)
            c++;
        pivot[r] = (size_t)c;
    }
    return (size_t)rank;
}

/* Y (ncolumns x nfree, initialised) := the solutions as columns of integers. */
static void set_integral(fmpz_mat_t Y, const struct solved *x)
{
    fmpq_mat_t all;
    fmpz *den = _fmpz_vec_init(Y->c);
    fmpq_mat_init(all, Y->r, Y->c);
    for (slong j = 0; j < Y->c; j++) {
        fmpq_one(fmpq_mat_entry(all, (slong)x->free[j], j));
        for (size_t i = 0; i < x->npivots; i++)
            fmpq_set(fmpq_mat_entry(all, (slong)x->pivot[i], j),
                     fmpq_mat_entry(x->X, (slong)i, j));
    }
    fmpq_mat_get_fmpz_mat_colwise(Y, den, all);
    fmpq_mat_clear(all);
    _fmpz_vec_clear(den, Y->c);
}

/* Does each row vanish on the solutions? */
static bool is_solution(const struct solved *x, const struct block *b)
{
    fmpz_mat_t Y;
    fmpz_t den, by;
    fmpz_init(den);
    fmpz_init(by);
    fmpz_mat_init(Y, (slong)b->ncolumns, (slong)x->nfree);
    fmpz *sum = _fmpz_vec_init(Y->c);
    set_integral(Y, x);
    bool good = true;
    for (size_t i = 0; i < b->nrows && good; i++) {
        fmpz_one(den);
        for (size_t k = b->row[i]; k < b->row[i + 1]; k++)
            fmpz_lcm(den, den, fmpq_denref(&entry_of(b, k)->by));
        _fmpz_vec_zero(sum, Y->c);
        for (size_t k = b->row[i]; k < b->row[i + 1]; k++) {
            const struct an_homogeneous_entry *e = entry_of(b, k);
            fmpz_divexact(by, den, fmpq_denref(&e->by));
            fmpz_mul(by, by, fmpq_numref(&e->by));
            for (slong j = 0; j < Y->c; j++)
                fmpz_addmul(sum + j, by,
                            fmpz_mat_entry(Y, (slong)b->place[e->column], j));
        }
        good = _fmpz_vec_is_zero(sum, Y->c);
    }
    _fmpz_vec_clear(sum, Y->c);
    fmpz_mat_clear(Y);
    fmpz_clear(by);
    fmpz_clear(den);
    return good;
}

/* x (initialised by this call) := the solution of `rank` rows that are
 * independent modulo a prime, columns `pivot` in terms of others. */
static void solve_rows(struct solved *x, const struct block *b,
                       const size_t *row, const size_t *pivot, size_t rank)
{
    size_t n = b->ncolumns, r = 0, f = 0;
    fmpq_mat_t A, P, F;
    solved_init(x, n, rank);
    for (size_t c = 0; c < n; c++)
        if (r < rank && pivot[r] == c)
            x->pivot[r++] = c;
        else
            x->free[f++] = c;
    fmpq_mat_init(A, (slong)rank, (slong)n);
    fmpq_mat_init(P, (slong)rank, (slong)rank);
    fmpq_mat_init(F, (slong)rank, (slong)f);
    for (size_t i = 0; i < rank; i++) {
        add_row(A, (slong)i, b, row[i]);
        for (size_t j = 0; j < rank; j++)
            fmpq_swap(fmpq_mat_entry(P, (slong)i, (slong)j),
                      fmpq_mat_entry(A, (slong)i, (slong)x->pivot[j]));
        for (size_t j = 0; j < f; j++)
            fmpq_neg(fmpq_mat_entry(F, (slong)i, (slong)j),
                     fmpq_mat_entry(A, (slong)i, (slong)x->free[j]));
    }
    if (rank > 0 && f > 0)
        fmpq_mat_solve(x->X, P, F);
    fmpq_mat_clear(F);
    fmpq_mat_clear(P);
    fmpq_mat_clear(A);
}

/* The same from the rank modulo a prime, which is never larger than that of the
 * rows: the solutions of as many rows are all, if other rows vanish on them.
 * False when they do not. */
static bool solve_by_prime(struct solved *x, const struct block *b)
{
    slong rows = (slong)b->nrows, n = (slong)b->ncolumns;
    nmod_mat_t N, T, some;
    nmod_mat_init(N, rows, n, PRIME);
    nmod_mat_init(T, n, rows, PRIME);
    size_t *pivot = an_alloc((size_t)n, sizeof *pivot);
    size_t *row = an_alloc((size_t)n, sizeof *row);
    bool good = reduce(N, b);
    if (good) {
        nmod_mat_transpose(T, N);
        size_t rank = find_pivots(row, T);
        nmod_mat_init(some, (slong)rank, n, PRIME);
        for (size_t i = 0; i < rank; i++)
            _nmod_vec_set(some->rows[i], N->rows[row[i]], n);
        find_pivots(pivot, some);
        nmod_mat_clear(some);
        solve_rows(x, b, row, pivot, rank);
        good = is_solution(x, b);
        if (!good)
            solved_clear(x);
    }
    free(row);
    free(pivot);
    nmod_mat_clear(T);
    nmod_mat_clear(N);
    return good;
}

static void solve_block(struct an_kernel *k, const struct block *b)
{
    struct solved x;
    if (b->ncolumns < MIN_BY_PRIME || !solve_by_prime(&x, b))
        solve_rational(&x, b);
    add_solutions(k, b, &x);
    solved_clear(&x);
}

void an_kernel_set(struct an_kernel *k, struct an_homogeneous *s)
{
    size_t n = s->columns;
    size_t *parent = an_alloc(n, sizeof *parent);
    size_t *place = an_alloc(n, sizeof *place);
    struct block *b = an_alloc(n, sizeof *b);
    an_kernel_clear(k);
    if (s->n > 0)
        qsort(s->v, s->n, sizeof *s->v, by_row);
    join_columns(parent, s);
    for (size_t c = 0; c < n; c++)
        place[c] = b[block_of(parent, c)].ncolumns++;
    for (size_t i = 0; i < s->n; i++) {
        struct block *x = &b[block_of(parent, s->v[i].column)];
        x->nentries++;
        x->nrows += i == 0 || s->v[i].row != s->v[i - 1].row;
    }
    for (size_t c = 0; c < n; c++) {
        b[c].s = s;
        b[c].place = place;
        b[c].column = an_alloc(b[c].ncolumns, sizeof *b[c].column);
        b[c].entry = an_alloc(b[c].nentries, sizeof *b[c].entry);
        b[c].row = an_alloc(b[c].nrows + 1, sizeof *b[c].row);
        b[c].nentries = b[c].nrows = 0;
    }
    for (size_t c = 0; c < n; c++)
        b[block_of(parent, c)].column[place[c]] = c;
    for (size_t i = 0; i < s->n; i++) {
        struct block *x = &b[block_of(parent, s->v[i].column)];
        if (i == 0 || s->v[i].row != s->v[i - 1].row)
            x->row[x->nrows++] = x->nentries;
        x->entry[x->nentries++] = i;
        x->row[x->nrows] = x->nentries;
    }
    for (size_t c = 0; c < n; c++) {
        if (b[c].ncolumns > 0)
            solve_block(k, &b[c]);
        free(b[c].column);
        free(b[c].entry);
        free(b[c].row);
    }
    free(b);
    free(place);
    free(parent);
}
