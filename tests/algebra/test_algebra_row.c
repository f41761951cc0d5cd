/* test_algebra_row.c - rows of words and of longer numbers alike. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>

#include "algebra/lattice.h"
#include "algebra/row.h"
#include "tests/algebra/draw.h"

enum { N = 5, TRIALS = 4000 };

/* Near a power of two at which a number, or a product, leaves a word. */
static void draw_number(fmpz_t x)
{
    static const ulong edge[] = {0, 3, 29, 30, 31, 59, 60, 61, 62, 63, 64, 90};
    slong k = draw_up_to(sizeof edge / sizeof *edge - 1);
    fmpz_one(x);
    fmpz_mul_2exp(x, x, edge[k]);
    if (draw(1) < 0)
        fmpz_neg(x, x);
    slong by = draw(2);
    if (by < 0)
        fmpz_sub_ui(x, x, (ulong)-by);
    else
        fmpz_add_ui(x, x, (ulong)by);
}

static void draw_row(fmpz *x, slong n)
{
    for (slong j = 0; j < n; j++)
        draw_number(x + j);
}

/* FLINT's own functions say the same. */
static void test_numbers_of_any_size_are_reduced(void **state)
{
    (void)state;
    fmpz *x = _fmpz_vec_init(N), *y = _fmpz_vec_init(N), *z = _fmpz_vec_init(N);
    fmpz_t q, expected;
    fmpz_init(q);
    fmpz_init(expected);
    int reduced = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
        draw_row(x, N);
        draw_row(y, N);
        draw_number(q);
        an_row_set(z, x, N);
        assert_true(_fmpz_vec_equal(z, x, N));
        an_row_submul(z, y, N, q);
        _fmpz_vec_scalar_submul_fmpz(x, y, N, q);
        assert_true(_fmpz_vec_equal(z, x, N));
        slong j = trial % N;
        fmpz_abs(y + j, y + j);
        if (fmpz_is_zero(y + j))
            continue;
        fmpz_fdiv_q(expected, x + j, y + j);
        bool changed = an_row_reduce(q, z, y, N, j);
        assert_int_equal(changed, !fmpz_is_zero(expected));
        if (!changed)
            continue;
        reduced++;
        assert_true(fmpz_equal(q, expected));
        _fmpz_vec_scalar_submul_fmpz(x, y, N, q);
        assert_true(_fmpz_vec_equal(z, x, N));
    }
    assert_true(reduced > TRIALS / 4);
    fmpz_clear(expected);
    fmpz_clear(q);
    _fmpz_vec_clear(z, N);
    _fmpz_vec_clear(y, N);
    _fmpz_vec_clear(x, N);
}

/* (x, y) := M (x, y) by FLINT's product of matrices, whether numbers are words
 * or not. */
static void test_numbers_of_any_size_are_combined(void **state)
{
    (void)state;
    fmpz_mat_t M, rows, product;
    fmpz_mat_init(M, 2, 2);
    fmpz_mat_init(rows, 2, N);
    fmpz_mat_init(product, 2, N);
    for (int trial = 0; trial < TRIALS; trial++) {
        draw_row(fmpz_mat_entry(M, 0, 0), 4);
        draw_row(fmpz_mat_entry(rows, 0, 0), 2 * N);
        fmpz_mat_mul(product, M, rows);
        an_row_combine(fmpz_mat_entry(rows, 0, 0), fmpz_mat_entry(rows, 1, 0),
                       N, fmpz_mat_entry(M, 0, 0));
        assert_true(fmpz_mat_equal(rows, product));
    }
    fmpz_mat_clear(product);
    fmpz_mat_clear(rows);
    fmpz_mat_clear(M);
}

/* Rows that come one after another span what all of them span. */
static void test_a_lattice_grows_row_by_row(void **state)
{
    (void)state;
    for (int trial = 0; trial < 200; trial++) {
        slong m = draw_up_to(6), first = draw_up_to(m);
        fmpz_mat_t A;
        struct an_lattice at_once, grown, rest;
        fmpz_mat_init(A, m, N);
        for (slong i = 0; i < m; i++)
            for (slong j = 0; j < N; j++)
                if (trial % 4 == 0)
                    draw_number(fmpz_mat_entry(A, i, j));
                else
                    fmpz_set_si(fmpz_mat_entry(A, i, j), draw(3));
        an_lattice_init(&at_once, N);
        an_lattice_init(&grown, N);
        an_lattice_init(&rest, N);
        an_lattice_span(&at_once, A);
        if (first > 0)
            an_lattice_add(&grown, fmpz_mat_entry(A, 0, 0), first);
        for (slong i = first; i < m; i++)
            an_lattice_add(&grown, fmpz_mat_entry(A, i, 0), 1);
        assert_true(fmpz_mat_equal(at_once.basis, grown.basis));
        an_lattice_clear(&grown);
        an_lattice_init(&grown, N);
        if (first > 0)
            an_lattice_add(&grown, fmpz_mat_entry(A, 0, 0), first);
        if (first < m)
            an_lattice_add(&rest, fmpz_mat_entry(A, first, 0), m - first);
        an_lattice_join(&grown, &rest);
        assert_true(fmpz_mat_equal(at_once.basis, grown.basis));
        an_lattice_clear(&grown);
        an_lattice_init(&grown, 0);
        an_lattice_sum(&grown, &rest, m > 0 ? fmpz_mat_entry(A, 0, 0) : NULL,
                       first);
        assert_true(fmpz_mat_equal(at_once.basis, grown.basis));
        an_lattice_clear(&rest);
        an_lattice_clear(&grown);
        an_lattice_clear(&at_once);
        fmpz_mat_clear(A);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers_of_any_size_are_reduced),
        cmocka_unit_test(test_numbers_of_any_size_are_combined),
        cmocka_unit_test(test_a_lattice_grows_row_by_row),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
