/* lattice.c - sublattices of Z^n, their quotients, and the duals of those.
 *
 * A lattice is its Hermite basis, so membership is back-substitution. A
 * quotient A/R writes R in the basis of A, C = coordinates, and takes the Smith
 * form U C V = S: in the coordinates y V of A the relations are diagonal, hence
 * the columns of V project to the cyclic factors and the rows of V^-1 generate
 * them.
 */
#include "algebra/lattice.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <flint/fmpz_vec.h>

#include "algebra/normal.h"
#include "algebra/row.h"

/* The column of the pivot of row i of a Hermite basis. */
static slong pivot_column(const fmpz_mat_t basis, slong i)
{
    slong j = 0;
    while (fmpz_is_zero(fmpz_mat_entry(basis, i, j)))
        j++;
    return j;
}

/* x := x modulo L, pivot entries in [0, pivot); the multiples of the basis that
 * were subtracted go to `taken` (r numbers) unless it is NULL. */
static void reduce_modulo(fmpz *x, fmpz *taken, const struct an_lattice *L)
{
    fmpz_t q;
    fmpz_init(q);
    slong j = 0;
    for (slong i = 0; i < L->basis->r; i++, j++) {
        const fmpz *row = fmpz_mat_entry(L->basis, i, 0);
        while (fmpz_is_zero(row + j))
            j++;
        if (!an_row_reduce(q, x, row, L->basis->c, j))
            fmpz_zero(q);
        if (taken)
            fmpz_set(taken + i, q);
    }
    fmpz_clear(q);
}

/* Rows are short: n zeroes, in `few` where these suffice. */
#define FEW 16

static fmpz *begin_row(fmpz few[FEW], slong n)
{
    if (n > FEW)
        return _fmpz_vec_init(n);
    for (slong j = 0; j < n; j++)
        fmpz_init(few + j);
    return few;
}

static void end_row(fmpz *x, const fmpz few[FEW], slong n)
{
    if (x != few)
        _fmpz_vec_clear(x, n);
    else
        for (slong j = 0; j < n; j++)
            fmpz_clear(x + j);
}

/* Row i of A; NULL when it has no entries. */
static fmpz *row_of(const fmpz_mat_t A, slong i)
{
    return A->c > 0 ? fmpz_mat_entry(A, i, 0) : NULL;
}

void an_lattice_init(struct an_lattice *L, slong n)
{
    fmpz_mat_init(L->basis, 0, n);
}

void an_lattice_clear(struct an_lattice *L)
{
    fmpz_mat_clear(L->basis);
    fmpz_mat_init(L->basis, 0, 0);
}

/* The basis := the Hermite form of M, whose first `done` rows are one already.
 * Clears M. */
static void take_form(struct an_lattice *L, fmpz_mat_t M, slong done)
{
    slong rank = an_hermite_extend(M, done), n = M->c;
    if (rank == 0) {
        fmpz_mat_clear(M);
        fmpz_mat_init(M, 0, n);
    }
    M->r = rank; /* zeroes alone are left out */
    fmpz_mat_swap(L->basis, M);
    fmpz_mat_clear(M);
}

/* M (initialised by this call) := A, with room for more rows. */
static void copy_rows(fmpz_mat_t M, const fmpz_mat_t A, slong more)
{
    fmpz_mat_init(M, A->r + more, A->c);
    for (slong i = 0; i < A->r && A->c > 0; i++)
        an_row_set(fmpz_mat_entry(M, i, 0), fmpz_mat_entry(A, i, 0), A->c);
}

void an_lattice_span(struct an_lattice *L, const fmpz_mat_t A)
{
    fmpz_mat_t H = {{0}};
    copy_rows(H, A, 0);
    take_form(L, H, 0);
}

void an_lattice_sum(struct an_lattice *L, const struct an_lattice *A,
                    const fmpz *x, slong m)
{
    slong r = A->basis->r, n = A->basis->c;
    fmpz_mat_t M = {{0}};
    copy_rows(M, A->basis, m);
    for (slong i = 0; i < m && n > 0; i++)
        an_row_set(fmpz_mat_entry(M, r + i, 0), x + i * n, n);
    take_form(L, M, r);
}

void an_lattice_add(struct an_lattice *L, const fmpz *x, slong m)
{
    if (m > 0)
        an_lattice_sum(L, L, x, m);
}

void an_lattice_join(struct an_lattice *L, const struct an_lattice *other)
{
    slong m = other->basis->r, n = L->basis->c;
    assert(L != other && other->basis->c == n);
    if (m > 0) /* rows of a matrix lie one after the other */
        an_lattice_sum(L, L, fmpz_mat_entry(other->basis, 0, 0), m);
}

void an_lattice_set(struct an_lattice *L, const struct an_lattice *from)
{
    assert(L != from);
    fmpz_mat_clear(L->basis);
    copy_rows(L->basis, from->basis, 0);
}

bool an_lattice_contains(fmpz *coordinates, const struct an_lattice *L,
                         const fmpz *x)
{
    slong n = L->basis->c;
    fmpz few[FEW], *rest = begin_row(few, n);
    an_row_set(rest, x, n);
    reduce_modulo(rest, coordinates, L);
    bool inside = _fmpz_vec_is_zero(rest, n);
    end_row(rest, few, n);
    return inside;
}

void an_lattice_order(fmpz_t order, const struct an_lattice *L, const fmpz *x)
{
    slong n = L->basis->c;
    fmpz *rest = _fmpz_vec_init(n);
    fmpz_t factor, q;
    fmpz_init(factor);
    fmpz_init(q);
    an_row_set(rest, x, n);
    fmpz_one(order);
    /* Row by row, the least multiple that the pivot divides. */
    for (slong i = 0; i < L->basis->r; i++) {
        slong j = pivot_column(L->basis, i);
        const fmpz *pivot = fmpz_mat_entry(L->basis, i, j);
        fmpz_gcd(factor, pivot, rest + j);
        fmpz_divexact(factor, pivot, factor);
        fmpz_mul(order, order, factor);
        _fmpz_vec_scalar_mul_fmpz(rest, rest, n, factor);
        fmpz_divexact(q, rest + j, pivot);
        _fmpz_vec_scalar_submul_fmpz(rest, fmpz_mat_entry(L->basis, i, 0), n,
                                     q);
    }
    if (!_fmpz_vec_is_zero(rest, n))
        fmpz_zero(order);
    fmpz_clear(q);
    fmpz_clear(factor);
    _fmpz_vec_clear(rest, n);
}

/* x (n integers), d := integers and a denominator with x / d = row i of F, and
 * d times column i of M integers. */
static void clear_denominators(fmpz *x, fmpz_t d, const fmpq_mat_t F,
                               const fmpq_mat_t M, slong i)
{
    fmpz_one(d);
    for (slong k = 0; k < F->c; k++)
        fmpz_lcm(d, d, fmpq_mat_entry_den(F, i, k));
    for (slong k = 0; k < M->r; k++)
        fmpz_lcm(d, d, fmpq_mat_entry_den(M, k, i));
    for (slong k = 0; k < F->c; k++) {
        fmpz_divexact(x + k, d, fmpq_mat_entry_den(F, i, k));
        fmpz_mul(x + k, x + k, fmpq_mat_entry_num(F, i, k));
    }
}

/* S (initialised by this call) := the stack (B F^T; M), each column times a
 * number that makes it integer. */
static void stack_values(fmpz_mat_t S, const fmpz_mat_t B, const fmpq_mat_t F,
                         const fmpq_mat_t M)
{
    fmpz_t d;
    fmpz *f = _fmpz_vec_init(F->c);
    fmpz_init(d);
    fmpz_mat_init(S, B->r + M->r, F->r);
    for (slong j = 0; j < F->r; j++) {
        clear_denominators(f, d, F, M, j);
        for (slong k = 0; k < F->c; k++)
            for (slong i = 0; i < B->r && !fmpz_is_zero(f + k); i++)
                fmpz_addmul(fmpz_mat_entry(S, i, j), f + k,
                            fmpz_mat_entry(B, i, k));
        for (slong i = 0; i < M->r; i++) {
            fmpz *x = fmpz_mat_entry(S, B->r + i, j);
            fmpz_divexact(x, d, fmpq_mat_entry_den(M, i, j));
            fmpz_mul(x, x, fmpq_mat_entry_num(M, i, j));
        }
    }
    fmpz_clear(d);
    _fmpz_vec_clear(f, F->c);
}

void an_lattice_preimage(struct an_lattice *L, const struct an_lattice *A,
                         const fmpq_mat_t F, const fmpq_mat_t M)
{
    const fmpz_mat_struct *B = A->basis;
    assert(L != A && F->c == B->c && M->c == F->r);
    /* y B F^T = z M: the y of the left kernel of the stack (B F^T; M). */
    fmpz_mat_t whole = {{0}}, K = {{0}}, Y, X;
    stack_values(whole, B, F, M);
    an_kernel_basis(K, whole);
    fmpz_mat_init(Y, K->r, B->r);
    for (slong i = 0; i < Y->r; i++)
        for (slong j = 0; j < Y->c; j++)
            fmpz_set(fmpz_mat_entry(Y, i, j), fmpz_mat_entry(K, i, j));
    fmpz_mat_init(X, K->r, B->c);
    fmpz_mat_mul(X, Y, B);
    an_lattice_span(L, X);
    fmpz_mat_clear(X);
    fmpz_mat_clear(Y);
    fmpz_mat_clear(K);
    fmpz_mat_clear(whole);
}

void an_quotient_init(struct an_quotient *q, slong n)
{
    an_lattice_init(&q->whole, n);
    q->nfactors = 0;
    q->ntorsion = 0;
    q->order = NULL;
    fmpz_mat_init(q->generators, 0, n);
    fmpz_mat_init(q->project, 0, 0);
}

void an_quotient_clear(struct an_quotient *q)
{
    fmpz_mat_clear(q->project);
    fmpz_mat_clear(q->generators);
    if (q->order)
        _fmpz_vec_clear(q->order, q->nfactors);
    an_lattice_clear(&q->whole);
    an_quotient_init(q, 0);
}

/* V := V^-1 for a unimodular V. */
static void invert_unimodular(fmpz_mat_t V)
{
    fmpz_mat_t H, inverse;
    fmpz_mat_init(H, V->r, V->r);
    fmpz_mat_init(inverse, V->r, V->r);
    an_hermite_form(H, inverse, V);
    assert(fmpz_mat_is_one(H));
    fmpz_mat_swap(V, inverse);
    fmpz_mat_clear(inverse);
    fmpz_mat_clear(H);
}

/* Zeroes. */
static void set_shapes(struct an_quotient *q)
{
    const fmpz_mat_struct *basis = q->whole.basis;
    fmpz_mat_clear(q->generators);
    fmpz_mat_init(q->generators, q->nfactors, basis->c);
    fmpz_mat_clear(q->project);
    fmpz_mat_init(q->project, basis->r, q->nfactors);
}

/* q's factors from the diagonal S (R in coordinates of A) and V. */
static void set_factors(struct an_quotient *q, const fmpz_mat_t S,
                        const fmpz_mat_t V, const struct an_lattice *R)
{
    const fmpz_mat_struct *basis = q->whole.basis;
    slong r = basis->r;
    slong first = 0;
    while (first < r && first < S->r &&
           fmpz_is_one(fmpz_mat_entry(S, first, first)))
        first++;
    q->nfactors = r - first;
    q->ntorsion = 0;
    q->order = _fmpz_vec_init(q->nfactors);
    set_shapes(q);
    if (q->nfactors == 0)
        return;
    fmpz_mat_t inverse, all;
    fmpz_mat_init_set(inverse, V);
    invert_unimodular(inverse);
    fmpz_mat_init(all, r, basis->c);
    fmpz_mat_mul(all, inverse, basis);
    for (slong k = 0; k < q->nfactors; k++) {
        slong i = first + k;
        fmpz *order = q->order + k;
        if (i < S->r)
            fmpz_set(order, fmpz_mat_entry(S, i, i));
        q->ntorsion += !fmpz_is_zero(order);
        _fmpz_vec_set(fmpz_mat_entry(q->generators, k, 0),
                      fmpz_mat_entry(all, i, 0), basis->c);
        reduce_modulo(fmpz_mat_entry(q->generators, k, 0), NULL, R);
        for (slong row = 0; row < r; row++) {
            fmpz *p = fmpz_mat_entry(q->project, row, k);
            fmpz_set(p, fmpz_mat_entry(V, row, i));
            if (!fmpz_is_zero(order))
                fmpz_fdiv_r(p, p, order);
        }
    }
    fmpz_mat_clear(all);
    fmpz_mat_clear(inverse);
}

void an_quotient_of(struct an_quotient *q, const struct an_lattice *A,
                    const struct an_lattice *R)
{
    assert(A->basis->c == R->basis->c);
    an_lattice_set(&q->whole, A);
    if (q->order)
        _fmpz_vec_clear(q->order, q->nfactors);
    q->order = NULL;
    if (fmpz_mat_equal(A->basis, R->basis)) {
        q->nfactors = q->ntorsion = 0;
        set_shapes(q);
        return;
    }
    slong r = A->basis->r;
    fmpz_mat_t C, S, V;
    fmpz_mat_init(C, R->basis->r, r);
    for (slong i = 0; i < C->r; i++) {
        /* A relation is not zero, so r > 0 if there is one inside A. */
        bool inside =
            r > 0 && an_lattice_contains(row_of(C, i), A, row_of(R->basis, i));
        assert(inside);
        (void)inside;
    }
    fmpz_mat_init(S, C->r, C->c);
    fmpz_mat_init(V, r, r);
    an_smith_form(S, NULL, V, C);
    set_factors(q, S, V, R);
    fmpz_mat_clear(V);
    fmpz_mat_clear(S);
    fmpz_mat_clear(C);
}

void an_quotient_set(struct an_quotient *q, const fmpz_mat_t A,
                     const fmpz_mat_t R)
{
    struct an_lattice whole, relations;
    an_lattice_init(&whole, A->c);
    an_lattice_init(&relations, R->c);
    an_lattice_span(&whole, A);
    an_lattice_span(&relations, R);
    an_quotient_of(q, &whole, &relations);
    an_lattice_clear(&relations);
    an_lattice_clear(&whole);
}

/* M := from, of another shape. */
static void matrix_copy(fmpz_mat_t M, const fmpz_mat_t from)
{
    fmpz_mat_clear(M);
    copy_rows(M, from, 0);
}

void an_quotient_copy(struct an_quotient *q, const struct an_quotient *from)
{
    an_lattice_set(&q->whole, &from->whole);
    matrix_copy(q->generators, from->generators);
    matrix_copy(q->project, from->project);
    if (q->order)
        _fmpz_vec_clear(q->order, q->nfactors);
    q->nfactors = from->nfactors;
    q->ntorsion = from->ntorsion;
    q->order = NULL;
    if (from->order) {
        q->order = _fmpz_vec_init(q->nfactors);
        _fmpz_vec_set(q->order, from->order, q->nfactors);
    }
}

bool an_quotient_class(fmpz *class_of_x, const struct an_quotient *q,
                       const fmpz *x)
{
    slong rank = q->whole.basis->r;
    fmpz few[FEW], *y = begin_row(few, rank);
    bool inside = an_lattice_contains(y, &q->whole, x);
    if (inside) {
        _fmpz_vec_zero(class_of_x, q->nfactors);
        for (slong i = 0; i < rank && q->nfactors > 0; i++)
            _fmpz_vec_scalar_addmul_fmpz(class_of_x, row_of(q->project, i),
                                         q->nfactors, y + i);
        for (slong k = 0; k < q->ntorsion; k++)
            fmpz_fdiv_r(class_of_x + k, class_of_x + k, q->order + k);
    }
    end_row(y, few, rank);
    return inside;
}

void an_quotient_functional(fmpq *f, const struct an_quotient *q, slong i)
{
    const fmpz_mat_struct *basis = q->whole.basis;
    assert(i >= 0 && i < q->nfactors);
    fmpq_t rest, part;
    fmpq_init(rest);
    fmpq_init(part);
    for (slong k = 0; k < basis->c; k++)
        fmpq_zero(f + k);
    /* f . basis_k = project_k / order, with f zero outside the pivots. */
    for (slong k = basis->r - 1; k >= 0; k--) {
        slong pivot = pivot_column(basis, k);
        fmpq_set_fmpz(rest, fmpz_mat_entry(q->project, k, i));
        if (!fmpz_is_zero(q->order + i))
            fmpq_div_fmpz(rest, rest, q->order + i);
        for (slong j = pivot + 1; j < basis->c; j++) {
            fmpq_mul_fmpz(part, f + j, fmpz_mat_entry(basis, k, j));
            fmpq_sub(rest, rest, part);
        }
        fmpq_div_fmpz(f + pivot, rest, fmpz_mat_entry(basis, k, pivot));
    }
    fmpq_clear(part);
    fmpq_clear(rest);
}

bool an_rational_dual(fmpq_mat_t L, const fmpq_mat_t M)
{
    /* M = N / d. The rows of N span those of H, k x k when the rank is full,
     * and H a^T / d is integer for a in the span of the columns of d H^-1. */
    slong k = M->c;
    struct an_lattice span;
    fmpz_t d, det;
    fmpz_mat_t N, inverse;
    an_lattice_init(&span, k);
    fmpz_init(d);
    fmpz_init(det);
    fmpz_mat_init(N, M->r, k);
    fmpz_mat_init(inverse, k, k);
    fmpq_mat_get_fmpz_mat_matwise(N, d, M);
    an_lattice_span(&span, N);
    bool full = span.basis->r == k;
    if (full) {
        fmpz_one(det);
        if (k > 0) {
            int invertible = fmpz_mat_inv(inverse, det, span.basis);
            assert(invertible);
            (void)invertible;
        }
        fmpz_mat_transpose(inverse, inverse);
        an_lll_reduce(inverse);
        fmpz_mat_scalar_mul_fmpz(inverse, inverse, d);
        fmpq_mat_init(L, k, k);
        fmpq_mat_set_fmpz_mat_div_fmpz(L, inverse, det);
    }
    fmpz_mat_clear(inverse);
    fmpz_mat_clear(N);
    fmpz_clear(det);
    fmpz_clear(d);
    an_lattice_clear(&span);
    return full;
}
