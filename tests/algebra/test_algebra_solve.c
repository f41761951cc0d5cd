/* test_algebra_solve.c - rational combinations of rows, by their ranks. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpq_vec.h>

#include "algebra/solve.h"
#include "tests/algebra/draw.h"

/* Does the row leave the rank alone? */
static bool keeps_rank(const fmpq_mat_t A, const fmpq_mat_t x)
{
    fmpq_mat_t B;
    fmpq_mat_init(B, A->r + 1, A->c);
    fmpq_mat_concat_vertical(B, A, x);
    slong with = fmpq_mat_rref(B, B);
    fmpq_mat_clear(B);
    fmpq_mat_init(B, A->r, A->c);
    slong without = fmpq_mat_rref(B, A);
    fmpq_mat_clear(B);
    return with == without;
}

/* As many independent columns as there may be, each with A x = 0. */
static void assert_kernel(const fmpq_mat_t A)
{
    slong m = fmpq_mat_nrows(A), n = fmpq_mat_ncols(A);
    fmpz_mat_t K;
    fmpq_mat_t x, zero, copy;
    an_rational_kernel(K, A);
    fmpq_mat_init(copy, m, n);
    assert_int_equal(K->c, n - fmpq_mat_rref(copy, A));
    assert_int_equal(K->c, fmpz_mat_rank(K));
    fmpq_mat_init(x, n, K->c);
    fmpq_mat_init(zero, m, K->c);
    fmpq_mat_set_fmpz_mat(x, K);
    fmpq_mat_mul(zero, A, x);
    assert_true(fmpq_mat_is_zero(zero));
    fmpq_mat_clear(copy);
    fmpq_mat_clear(zero);
    fmpq_mat_clear(x);
    fmpz_mat_clear(K);
}

/* Numbers of `bits` bits, which no one prime holds when they are many; every
 * other x is a combination of the rows. */
static void test_spanned_is_what_keeps_the_rank(void **state)
{
    (void)state;
    int spanned = 0, free_ones = 0;
    for (int trial = 0; trial < 300; trial++) {
        slong bits = trial % 3 == 0 ? 90 : 4;
        slong m = draw_up_to(5), n = draw_up_to(6);
        fmpq_mat_t A, x;
        fmpq_t c;
        fmpq_init(c);
        fmpq_mat_init(A, m, n);
        fmpq_mat_init(x, 1, n);
        for (slong i = 0; i < m; i++)
            for (slong j = 0; j < n; j++) {
                fmpq *a = fmpq_mat_entry(A, i, j);
                fmpq_set_si(a, draw(9), (ulong)(1 + draw_up_to(4)));
                fmpq_mul_2exp(a, a, (ulong)draw_up_to(bits));
            }
        for (slong j = 0; j < n; j++) {
            fmpq *a = fmpq_mat_entry(x, 0, j);
            if (trial % 2)
                fmpq_set_si(a, draw(2), 1);
            for (slong i = 0; i < m; i++) {
                fmpq_set_si(c, (i * 7 + trial) % 5 - 2, 3);
                fmpq_addmul(a, c, fmpq_mat_entry(A, i, j));
            }
        }
        bool spans = an_rational_spans(A, x);
        assert_int_equal(spans, keeps_rank(A, x));
        assert_kernel(A);
        spanned += spans;
        free_ones += !spans;
        fmpq_mat_clear(x);
        fmpq_mat_clear(A);
        fmpq_clear(c);
    }
    assert_true(spanned > 50 && free_ones > 50);
}

/* Systems of small numbers: the solution is put in, and there is one exactly
 * when b is a combination of the columns. */
static void test_solutions_solve(void **state)
{
    (void)state;
    int solved = 0, unsolved = 0;
    for (int trial = 0; trial < 300; trial++) {
        slong m = 1 + draw_up_to(4), n = 1 + draw_up_to(4);
        fmpq_mat_t M, A, b;
        fmpq_t sum;
        fmpq *x = _fmpq_vec_init(n);
        fmpq_init(sum);
        fmpq_mat_init(M, m, n + 1);
        fmpq_mat_init(A, n, m);
        fmpq_mat_init(b, 1, m);
        for (slong i = 0; i < m; i++)
            for (slong j = 0; j <= n; j++) {
                fmpq_set_si(fmpq_mat_entry(M, i, j), draw(2), 1);
                fmpq_set(j < n ? fmpq_mat_entry(A, j, i)
                               : fmpq_mat_entry(b, 0, i),
                         fmpq_mat_entry(M, i, j));
            }
        bool solvable = an_rational_solution(x, M);
        assert_int_equal(solvable, an_rational_spans(A, b));
        for (slong i = 0; i < m && solvable; i++) {
            fmpq_zero(sum);
            for (slong j = 0; j < n; j++)
                fmpq_addmul(sum, fmpq_mat_entry(A, j, i), x + j);
            assert_true(fmpq_equal(sum, fmpq_mat_entry(b, 0, i)));
        }
        solved += solvable;
        unsolved += !solvable;
        fmpq_mat_clear(b);
        fmpq_mat_clear(A);
        fmpq_mat_clear(M);
        fmpq_clear(sum);
        _fmpq_vec_clear(x, n);
    }
    assert_true(solved > 50 && unsolved > 50);
}

/* A row that vanishes modulo the prime that the elimination takes, and
 * combinations that do. */
static void test_the_prime_itself_decides_nothing(void **state)
{
    (void)state;
    const ulong prime = (UWORD(1) << 61) - 1;
    fmpq_mat_t A, x;
    fmpq_mat_init(A, 2, 2);
    fmpq_mat_init(x, 1, 2);
    fmpz_set_ui(fmpq_mat_entry_num(A, 0, 0), prime);
    fmpq_set_si(fmpq_mat_entry(x, 0, 0), 1, 1);
    assert_true(an_rational_spans(A, x)); /* (1, 0) of (p, 0) */
    fmpq_set_si(fmpq_mat_entry(A, 0, 1), 1, 1);
    assert_false(an_rational_spans(A, x)); /* (1, 0) of (p, 1) */
    fmpq_set_si(fmpq_mat_entry(x, 0, 0), 0, 1);
    fmpq_set_si(fmpq_mat_entry(x, 0, 1), 1, 1);
    assert_false(an_rational_spans(A, x)); /* (0, 1), equal modulo p */
    fmpz_set_ui(fmpq_mat_entry_num(A, 1, 0), prime);
    assert_true(an_rational_spans(A, x)); /* (p, 1) - (p, 0) */
    fmpz_set_ui(fmpq_mat_entry_num(A, 1, 0), 0);
    fmpz_set_ui(fmpq_mat_entry_num(A, 0, 0), 1);
    fmpz_set_ui(fmpq_mat_entry_den(A, 0, 0), prime);
    fmpq_set_si(fmpq_mat_entry(x, 0, 0), 0, 1);
    assert_false(an_rational_spans(A, x)); /* (0, 1) of (1/p, 1) */
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spanned_is_what_keeps_the_rank),
        cmocka_unit_test(test_solutions_solve),
        cmocka_unit_test(test_the_prime_itself_decides_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
