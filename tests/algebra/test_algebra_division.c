/* test_algebra_division.c - axes in which symmetric matrices are diagonal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>

#include "algebra/division.h"

/* S := sum of d_i times the projections on some axes that are orthogonal, the
 * columns of U. */
static void set_matrix(fmpq_mat_t S, const fmpq_mat_t U, const slong *d)
{
    slong n = fmpq_mat_nrows(U);
    fmpq_t x, length;
    fmpq_init(x);
    fmpq_init(length);
    fmpq_mat_zero(S);
    for (slong k = 0; k < n; k++) {
        fmpq_zero(length);
        for (slong i = 0; i < n; i++)
            fmpq_addmul(length, fmpq_mat_entry(U, i, k),
                        fmpq_mat_entry(U, i, k));
        for (slong i = 0; i < n; i++)
            for (slong j = 0; j < n; j++) {
                fmpq_mul(x, fmpq_mat_entry(U, i, k), fmpq_mat_entry(U, j, k));
                fmpq_mul_si(x, x, d[k]);
                fmpq_div(x, x, length);
                fmpq_add(fmpq_mat_entry(S, i, j), fmpq_mat_entry(S, i, j), x);
            }
    }
    fmpq_clear(length);
    fmpq_clear(x);
}

/* U^T S U, of the axes of x. */
static void set_between(fmpq_mat_t W, const struct an_division *x,
                        const fmpq_mat_t S)
{
    fmpq_mat_t T;
    fmpq_mat_init(T, fmpq_mat_nrows(S), fmpq_mat_nrows(S));
    fmpq_mat_transpose(T, x->U);
    fmpq_mat_mul(W, T, S);
    fmpq_mat_mul(W, W, x->U);
    fmpq_mat_clear(T);
}

static bool is_diagonal(const fmpq_mat_t W)
{
    for (slong i = 0; i < fmpq_mat_nrows(W); i++)
        for (slong j = 0; j < fmpq_mat_ncols(W); j++)
            if (i != j && !fmpq_is_zero(fmpq_mat_entry(W, i, j)))
                return false;
    return true;
}

static void set_integers(fmpq_mat_t M, const slong *x)
{
    slong n = fmpq_mat_nrows(M), c = fmpq_mat_ncols(M);
    for (slong i = 0; i < n * c; i++)
        fmpq_set_si(fmpq_mat_entry(M, i / c, i % c), x[i], 1);
}

static const slong AXES[] = {1, 1, 1,  1,  1, -1, 1,  -1,
                             1, 1, -1, -1, 1, -1, -1, 1};

/* Two matrices with the same axes: 1 1 2 2 and 3 4 3 3 have three parts, of
 * which one has two dimensions. */
static void of_two_matrices(void **state)
{
    (void)state;
    static const slong d[] = {1, 1, 2, 2}, e[] = {3, 4, 3, 3};
    static const slong order[] = {3, 1, 0, 2};
    struct an_division x;
    fmpq_mat_t U, S, T, W;
    fmpq_t det;
    fmpq_init(det);
    fmpq_mat_init(U, 4, 4);
    fmpq_mat_init(S, 4, 4);
    fmpq_mat_init(T, 4, 4);
    fmpq_mat_init(W, 4, 4);
    set_integers(U, AXES);
    set_matrix(S, U, d);
    set_matrix(T, U, e);
    an_division_init(&x, 4, false);
    assert_true(an_division_divide(&x, S));
    assert_int_equal(x.nparts, 2);
    assert_true(an_division_divide(&x, T));
    assert_int_equal(x.nparts, 3);
    fmpq_mat_zero(T);
    for (slong i = 0; i < 3; i++) {
        an_division_orthogonalise(&x, i, NULL);
        an_division_projection(W, &x, i);
        fmpq_mat_add(T, T, W);
    }
    assert_true(fmpq_mat_is_one(T));
    an_division_arrange(&x, order);
    set_between(W, &x, S);
    assert_true(is_diagonal(W));
    set_matrix(T, U, e);
    set_between(W, &x, T);
    assert_true(is_diagonal(W));
    fmpq_mat_one(T);
    set_between(W, &x, T);
    assert_true(is_diagonal(W)); /* at right angles */
    fmpq_mat_det(det, x.U);
    assert_true(fmpq_sgn(det) > 0);
    an_division_clear(&x);
    fmpq_mat_clear(W);
    fmpq_mat_clear(T);
    fmpq_mat_clear(S);
    fmpq_mat_clear(U);
    fmpq_clear(det);
}

/* Eigenvalues are irrational, or matrices do not commute. */
static void what_cannot_be_divided(void **state)
{
    (void)state;
    static const slong root[] = {1, 1, 1, 0}, a[] = {1, 0, 0, 2},
                       b[] = {0, 1, 1, 0};
    struct an_division x;
    fmpq_mat_t S;
    fmpq_mat_init(S, 2, 2);
    set_integers(S, root);
    an_division_init(&x, 2, false);
    assert_false(an_division_divide(&x, S));
    an_division_clear(&x);
    an_division_init(&x, 2, false);
    set_integers(S, a);
    assert_true(an_division_divide(&x, S));
    set_integers(S, b);
    assert_false(an_division_divide(&x, S));
    an_division_clear(&x);
    an_division_init(&x, 2, true);
    assert_false(an_division_divide(&x, S));
    an_division_clear(&x);
    fmpq_mat_clear(S);
}

/* J of square -25: the axes are u, J u, v, J v. */
static void planes(void **state)
{
    (void)state;
    static const slong j[] = {0,  3, 4, 0,  -3, 0,  0, 4,
                              -4, 0, 0, -3, 0,  -4, 3, 0};
    struct an_division x;
    fmpq_mat_t J, W;
    fmpq_mat_init(J, 4, 4);
    fmpq_mat_init(W, 4, 4);
    set_integers(J, j);
    an_division_init(&x, 4, false);
    an_division_orthogonalise(&x, 0, J);
    fmpq_mat_one(W);
    set_between(W, &x, W);
    assert_true(is_diagonal(W));
    set_between(W, &x, J);
    for (slong i = 0; i < 4; i++)
        for (slong k = 0; k < 4; k++)
            assert_int_equal(!fmpq_is_zero(fmpq_mat_entry(W, i, k)),
                             (i ^ 1) == k);
    an_division_clear(&x);
    fmpq_mat_clear(W);
    fmpq_mat_clear(J);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_two_matrices),
        cmocka_unit_test(what_cannot_be_divided),
        cmocka_unit_test(planes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
