/* normal.c - Hermite and Smith normal forms with their transforms.
 *
 * Hermite: the rows are inserted one after the other into an echelon form whose
 * entries above pivots stay reduced all the time (R. Kannan and A. Bachem, SIAM
 * J. Comput. 8, 1979, 499), which keeps the entries from exploding. Transforms
 * are carried along, so a row that is inserted and vanishes leaves a vector of
 * the left kernel.
 *
 * Smith: row and column Hermite forms in turn until the matrix is diagonal.
 * This ends: a pass replaces the first pivot by a proper divisor of itself, or
 * clears its row and column for good. Divisibility is put right afterwards, two
 * diagonal entries at a time.
 *
 * The reduced bases come from FLINT's integral LLL, which is exact.
 */
#include "algebra/normal.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>

#include "base/mem.h"
#include "algebra/row.h"

/* An echelon form under construction. Rows [0, rank) of H are the echelon. */
struct echelon {
    fmpz_mat_struct *H;
    fmpz_mat_struct *U; /* carried along; may be NULL */
    slong rank;
    slong *pivot; /* the pivot's column of each of the rows [0, rank) */
};

static void submul_row(fmpz_mat_struct *M, slong i, slong k, const fmpz_t q)
{
    if (M && M->c > 0)
        an_row_submul(fmpz_mat_entry(M, i, 0), fmpz_mat_entry(M, k, 0), M->c,
                      q);
}

static void negate_row(fmpz_mat_struct *M, slong i)
{
    if (M && M->c > 0)
        _fmpz_vec_neg(fmpz_mat_entry(M, i, 0), fmpz_mat_entry(M, i, 0), M->c);
}

/* Swaps entries, not row pointers, whose layout differs between versions. */
static void swap_rows(fmpz_mat_struct *M, slong i, slong k)
{
    if (!M || i == k)
        return;
    for (slong j = 0; j < M->c; j++)
        fmpz_swap(fmpz_mat_entry(M, i, j), fmpz_mat_entry(M, k, j));
}

/* (row i, row k) := (a i + b k, c i + d k) with ad - bc = 1. */
static void combine_rows(fmpz_mat_struct *M, slong i, slong k,
                         const fmpz abcd[4])
{
    if (!M)
        return;
    if (M->c > 0)
        an_row_combine(fmpz_mat_entry(M, i, 0), fmpz_mat_entry(M, k, 0), M->c,
                       abcd);
}

/* Row i := row i with its entry at the pivot of row k in [0, pivot); q, any
 * number before, := the multiple of row k that this takes. Was there one? */
static bool reduce_entry(const struct echelon *e, slong i, slong k, fmpz_t q)
{
    bool changed =
        an_row_reduce(q, fmpz_mat_entry(e->H, i, 0), fmpz_mat_entry(e->H, k, 0),
                      e->H->c, e->pivot[k]);
    if (changed)
        submul_row(e->U, i, k, q);
    return changed;
}

/* The same for the rows [from, rank). */
static void reduce_row(const struct echelon *e, slong i, slong from)
{
    fmpz_t q;
    fmpz_init(q);
    for (slong k = from; k < e->rank; k++)
        reduce_entry(e, i, k, q);
    fmpz_clear(q);
}

/* Row r is new: reduces it and the rows above it, which are reduced but for
 * that one. */
static void settle_row(const struct echelon *e, slong r)
{
    fmpz_t q;
    fmpz_init(q);
    reduce_row(e, r, r + 1);
    for (slong k = 0; k < r; k++)
        if (reduce_entry(e, k, r, q))
            reduce_row(e, k, r + 1);
    fmpz_clear(q);
}

/* Clears entry (i, pivot[r]) against the echelon's row r. */
static void eliminate(const struct echelon *e, slong r, slong i)
{
    fmpz *p = fmpz_mat_entry(e->H, r, e->pivot[r]);
    fmpz *a = fmpz_mat_entry(e->H, i, e->pivot[r]);
    fmpz_t g;
    fmpz_init(g);
    if (fmpz_divisible(a, p)) {
        fmpz_divexact(g, a, p);
        submul_row(e->H, i, r, g);
        submul_row(e->U, i, r, g);
    } else {
        fmpz abcd[4] = {0, 0, 0, 0};
        fmpz_xgcd(g, abcd, abcd + 1, p, a);
        fmpz_divexact(abcd + 2, a, g);
        fmpz_neg(abcd + 2, abcd + 2);
        fmpz_divexact(abcd + 3, p, g);
        combine_rows(e->H, r, i, abcd);
        if (e->U)
            combine_rows(e->U, r, i, abcd);
        for (int k = 0; k < 4; k++)
            fmpz_clear(abcd + k);
        settle_row(e, r);
    }
    reduce_row(e, i, r + 1);
    fmpz_clear(g);
}

/* Makes row i, whose first entry is at column j, the echelon's row r. */
static void insert_row(struct echelon *e, slong r, slong i, slong j)
{
    if (fmpz_sgn(fmpz_mat_entry(e->H, i, j)) < 0) {
        negate_row(e->H, i);
        if (e->U)
            negate_row(e->U, i);
    }
    /* Row `rank` is zero, or is row i itself. */
    swap_rows(e->H, i, e->rank);
    swap_rows(e->U, i, e->rank);
    for (slong k = e->rank; k > r; k--) {
        swap_rows(e->H, k, k - 1);
        swap_rows(e->U, k, k - 1);
        e->pivot[k] = e->pivot[k - 1];
    }
    e->pivot[r] = j;
    e->rank++;
    settle_row(e, r);
}

/* H := its Hermite form, of which it has the first `done` rows already; U := U
 * with the same row operations. The rank. */
static slong hermite_rows(fmpz_mat_struct *H, fmpz_mat_struct *U, slong done)
{
    assert(!U || U->r == H->r);
    slong bound = H->r < H->c ? H->r : H->c;
    struct echelon e = {H, U, done, an_alloc((size_t)bound + 1, sizeof(slong))};
    for (slong i = 0, j = 0; i < done; i++, j++) {
        while (fmpz_is_zero(fmpz_mat_entry(H, i, j)))
            j++;
        e.pivot[i] = j;
    }
    for (slong i = done; i < H->r; i++) {
        slong r = 0;
        for (slong j = 0; j < H->c; j++) {
            if (fmpz_is_zero(fmpz_mat_entry(H, i, j)))
                continue;
            while (r < e.rank && e.pivot[r] < j)
                r++;
            if (r == e.rank || e.pivot[r] != j) {
                insert_row(&e, r, i, j);
                break;
            }
            eliminate(&e, r, i);
        }
    }
    free(e.pivot);
    return e.rank;
}

static bool is_diagonal(const fmpz_mat_t S)
{
    for (slong i = 0; i < S->r; i++)
        for (slong j = 0; j < S->c; j++)
            if (i != j && !fmpz_is_zero(fmpz_mat_entry(S, i, j)))
                return false;
    return true;
}

/* Replaces the diagonal entries a, b at i < j by gcd, lcm; U gets the row
 * operations, Vt, the transpose of V, the column ones. With g = s a + t b:
 *   (1 1; -tb/g 1-tb/g) (a 0; 0 b) (s -b/g; t a/g) = (g 0; 0 ab/g). */
static void fix_pair(fmpz_mat_t S, fmpz_mat_struct *U, fmpz_mat_struct *Vt,
                     slong i, slong j)
{
    fmpz *a = fmpz_mat_entry(S, i, i);
    fmpz *b = fmpz_mat_entry(S, j, j);
    if (fmpz_is_zero(b) || (!fmpz_is_zero(a) && fmpz_divisible(b, a)))
        return;
    fmpz row[4] = {1, 1, 0, 0};
    fmpz column[4] = {0, 0, 0, 0};
    fmpz_t g;
    fmpz_init(g);
    fmpz_xgcd(g, column, column + 1, a, b);
    fmpz_divexact(column + 2, b, g);
    fmpz_neg(column + 2, column + 2);
    fmpz_divexact(column + 3, a, g);
    fmpz_mul(row + 2, column + 1, column + 2);
    fmpz_add_ui(row + 3, row + 2, 1);
    combine_rows(U, i, j, row);
    combine_rows(Vt, i, j, column);
    fmpz_mul(b, b, column + 3);
    fmpz_set(a, g);
    fmpz_clear(g);
    for (int k = 0; k < 4; k++) {
        fmpz_clear(row + k);
        fmpz_clear(column + k);
    }
}

/* Squares of the lengths of the rows, for sorting them. */
static void sort_by_length(fmpz_mat_t B)
{
    fmpz *length = _fmpz_vec_init(B->r);
    for (slong i = 0; i < B->r; i++)
        for (slong j = 0; j < B->c; j++)
            fmpz_addmul(length + i, fmpz_mat_entry(B, i, j),
                        fmpz_mat_entry(B, i, j));
    for (slong i = 1; i < B->r; i++)
        for (slong k = i; k > 0 && fmpz_cmp(length + k, length + k - 1) < 0;
             k--) {
            fmpz_swap(length + k, length + k - 1);
            swap_rows(B, k, k - 1);
        }
    _fmpz_vec_clear(length, B->r);
}

void an_lll_reduce(fmpz_mat_t B)
{
    if (B->r > 1) {
        fmpq_t delta, eta;
        fmpq_init(delta);
        fmpq_init(eta);
        fmpq_set_si(delta, 3, 4);
        fmpq_set_si(eta, 1, 2);
        fmpz_mat_lll_original(B, delta, eta);
        fmpq_clear(eta);
        fmpq_clear(delta);
        sort_by_length(B);
    }
    for (slong i = 0; i < B->r; i++) {
        slong j = 0;
        while (j < B->c && fmpz_is_zero(fmpz_mat_entry(B, i, j)))
            j++;
        if (j < B->c && fmpz_sgn(fmpz_mat_entry(B, i, j)) < 0)
            negate_row(B, i);
    }
}

void an_kernel_basis(fmpz_mat_t K, const fmpz_mat_t A)
{
    fmpz_mat_t H, U;
    fmpz_mat_init_set(H, A);
    fmpz_mat_init(U, A->r, A->r);
    fmpz_mat_one(U);
    slong rank = hermite_rows(H, U, 0);
    fmpz_mat_init(K, A->r - rank, A->r);
    for (slong i = 0; i < K->r; i++)
        for (slong j = 0; j < K->c; j++)
            fmpz_set(fmpz_mat_entry(K, i, j), fmpz_mat_entry(U, rank + i, j));
    fmpz_mat_clear(U);
    fmpz_mat_clear(H);
}

void an_hermite_form(fmpz_mat_t H, fmpz_mat_struct *U, const fmpz_mat_t A)
{
    assert(H->r == A->r && H->c == A->c);
    assert(!U || (U->r == A->r && U->c == A->r && U != A));
    if (U)
        fmpz_mat_one(U);
    fmpz_mat_set(H, A);
    hermite_rows(H, U, 0);
}

slong an_hermite_extend(fmpz_mat_t H, slong done)
{
    assert(done >= 0 && done <= H->r && done <= H->c);
    return hermite_rows(H, NULL, done);
}

void an_smith_form(fmpz_mat_t S, fmpz_mat_struct *U, fmpz_mat_struct *V,
                   const fmpz_mat_t A)
{
    assert(S != A && S->r == A->r && S->c == A->c);
    assert(!U || (U->r == A->r && U->c == A->r));
    assert(!V || (V->r == A->c && V->c == A->c));
    fmpz_mat_t St;
    fmpz_mat_init(St, A->c, A->r);
    if (U)
        fmpz_mat_one(U);
    if (V)
        fmpz_mat_one(V); /* the transpose of V until the end */
    fmpz_mat_set(S, A);
    do {
        hermite_rows(S, U, 0);
        fmpz_mat_transpose(St, S);
        hermite_rows(St, V, 0);
        fmpz_mat_transpose(S, St);
    } while (!is_diagonal(S));
    slong n = S->r < S->c ? S->r : S->c;
    for (slong i = 0; i < n; i++)
        for (slong j = i + 1; j < n; j++)
            fix_pair(S, U, V, i, j);
    if (V)
        fmpz_mat_transpose(V, V);
    fmpz_mat_clear(St);
}

slong an_rank(const fmpz_mat_t A)
{
    return fmpz_mat_rank(A);
}

void an_left_kernel(fmpz_mat_t K, const fmpz_mat_t A)
{
    an_kernel_basis(K, A);
    an_lll_reduce(K);
}
