/* absorb.c - small multiples of rows that add up to a vector.
 *
 * One solution from the Hermite form, made shorter by the relations among the
 * rows. Of many rows a few that span the same lattice do.
 */
#include "residual/witness/absorb.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"
#include "algebra/normal.h"
#include "algebra/rows.h"

/* Rounds of shortening, of whole multiples and of single steps. */
#define MAX_PASSES 40
#define MAX_STEPS 2000

/* Rows of which all are used to shorten a solution: lattice reduction takes the
 * fourth power of their number. */
#define MAX_ROWS 60

/* What a solution costs: the sum of |y_j| over the entries that cost, and,
 * among equals, over the others. */
struct weight {
    fmpz_t cost, rest;
};

static void weigh(struct weight *w, const fmpz *y, slong n, slong costly)
{
    fmpz_zero(w->cost);
    fmpz_zero(w->rest);
    for (slong j = 0; j < n; j++) {
        fmpz *sum = j < costly ? w->cost : w->rest;
        if (fmpz_sgn(y + j) < 0)
            fmpz_sub(sum, sum, y + j);
        else
            fmpz_add(sum, sum, y + j);
    }
}

static bool is_less(const struct weight *a, const struct weight *b)
{
    int order = fmpz_cmp(a->cost, b->cost);
    return order < 0 || (order == 0 && fmpz_cmp(a->rest, b->rest) < 0);
}

static void weight_init(struct weight *w)
{
    fmpz_init(w->cost);
    fmpz_init(w->rest);
}

static void weight_clear(struct weight *w)
{
    fmpz_clear(w->cost);
    fmpz_clear(w->rest);
}

/* y -= the multiple of row i of K that brings its costly entries nearest to
 * zero in the sum of squares. False when there is none. */
static bool round_off(fmpz *y, const fmpz_mat_t K, slong i, slong costly)
{
    fmpz_t dot, square, t;
    fmpz_init(dot);
    fmpz_init(square);
    fmpz_init(t);
    for (slong j = 0; j < costly; j++) {
        fmpz_addmul(dot, y + j, fmpz_mat_entry(K, i, j));
        fmpz_addmul(square, fmpz_mat_entry(K, i, j), fmpz_mat_entry(K, i, j));
    }
    if (!fmpz_is_zero(square)) {
        /* the nearest integer to dot / square */
        fmpz_mul_2exp(dot, dot, 1);
        fmpz_add(dot, dot, square);
        fmpz_mul_2exp(square, square, 1);
        fmpz_fdiv_q(t, dot, square);
    }
    for (slong j = 0; j < fmpz_mat_ncols(K) && !fmpz_is_zero(t); j++)
        fmpz_submul(y + j, t, fmpz_mat_entry(K, i, j));
    bool moved = !fmpz_is_zero(t);
    fmpz_clear(dot);
    fmpz_clear(square);
    fmpz_clear(t);
    return moved;
}

/* y += or -= rows of K while that makes its costly entries smaller. Whole
 * multiples first: a solution from a Hermite form can be very long. */
static void shorten(fmpz *y, const fmpz_mat_t K, slong costly)
{
    slong n = fmpz_mat_ncols(K), rows = fmpz_mat_nrows(K);
    bool moved = true;
    for (int pass = 0; pass < MAX_PASSES && moved; pass++) {
        moved = false;
        for (slong i = rows - 1; i >= 0; i--)
            moved |= round_off(y, K, i, costly);
    }
    fmpz *z = _fmpz_vec_init(n);
    struct weight before, after;
    weight_init(&before);
    weight_init(&after);
    weigh(&before, y, n, costly);
    for (slong i = 0, steps = 0; i < 2 * rows && steps < MAX_STEPS; steps++) {
        for (slong j = 0; j < n; j++)
            if (i % 2)
                fmpz_sub(z + j, y + j, fmpz_mat_entry(K, i / 2, j));
            else
                fmpz_add(z + j, y + j, fmpz_mat_entry(K, i / 2, j));
        weigh(&after, z, n, costly);
        i++;
        if (is_less(&after, &before)) {
            struct weight lighter = after;
            after = before;
            before = lighter;
            _fmpz_vec_swap(y, z, n);
            i = 0;
        }
    }
    weight_clear(&before);
    weight_clear(&after);
    _fmpz_vec_clear(z, n);
}

static bool absorb(fmpz *y, const struct an_rows *r, const fmpz *x,
                   slong costly)
{
    slong rows = r->n, n = r->width;
    fmpz_mat_t M = {{0}}, H, U, K = {{0}};
    struct an_lattice span;
    fmpz_mat_init(H, rows, n);
    fmpz_mat_init(U, rows, rows);
    an_rows_matrix(M, r);
    an_hermite_form(H, U, M);
    an_lattice_init(&span, n);
    an_lattice_span(&span, M);
    slong rank = fmpz_mat_nrows(span.basis);
    fmpz *minus = _fmpz_vec_init(n), *c = _fmpz_vec_init(rank);
    _fmpz_vec_neg(minus, x, n);
    bool inside = an_lattice_contains(c, &span, minus);
    if (inside) {
        _fmpz_vec_zero(y, rows);
        for (slong i = 0; i < rank; i++)
            for (slong j = 0; j < rows; j++)
                fmpz_addmul(y + j, c + i, fmpz_mat_entry(U, i, j));
        an_left_kernel(K, M);
        shorten(y, K, costly);
        fmpz_mat_clear(K);
    }
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    fmpz_mat_clear(H);
    fmpz_mat_clear(U);
    _fmpz_vec_clear(minus, n);
    _fmpz_vec_clear(c, rank);
    return inside;
}

/* Does the i-th row enlarge the span of those before it, which it joins? */
static bool enlarges(struct an_lattice *span, const struct an_rows *r, slong i)
{
    if (an_rows_inside(span, r, i))
        return false;
    an_lattice_add(span, r->v + i * r->width, 1);
    return true;
}

/* By those rows alone that enlarge the span of the ones before. */
static bool absorb_by_few(fmpz *y, const struct an_rows *r, const fmpz *x,
                          slong costly)
{
    struct an_rows few;
    struct an_lattice span;
    slong *from = an_alloc((size_t)r->n, sizeof *from), few_costly = 0;
    an_rows_init(&few, r->width);
    an_lattice_init(&span, r->width);
    for (slong i = 0; i < r->n; i++) {
        if (!enlarges(&span, r, i))
            continue;
        few_costly += i < costly;
        from[few.n] = i;
        an_rows_add_copy(&few, r->v + i * r->width);
    }
    an_lattice_clear(&span);
    fmpz *z = _fmpz_vec_init(few.n);
    bool inside = absorb(z, &few, x, few_costly);
    if (inside)
        _fmpz_vec_zero(y, r->n);
    for (slong i = 0; i < few.n && inside; i++)
        fmpz_set(y + from[i], z + i);
    _fmpz_vec_clear(z, few.n);
    an_rows_clear(&few);
    free(from);
    return inside;
}

bool an_absorb(fmpz *y, const struct an_rows *r, const fmpz *x, slong costly)
{
    return r->n > MAX_ROWS ? absorb_by_few(y, r, x, costly)
                           : absorb(y, r, x, costly);
}
