/* test_algebra_eigenvalues.c - which eigenvalues of a symmetric matrix are
 * equal.
 *
 * Rotations by rational orthogonal matrices of diagonals that are known.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "algebra/eigenspaces.h"
#include "algebra/eigenvalues.h"

/* R := (1 - A)(1 + A)^-1, A antisymmetric. */
static void set_rotation(fmpq_mat_t R, flint_rand_t state)
{
    slong n = fmpq_mat_nrows(R);
    fmpq_mat_t A, B;
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(B, n, n);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < i; j++) {
            fmpq_set_si(fmpq_mat_entry(A, i, j), (slong)n_randint(state, 9) - 4,
                        3);
            fmpq_neg(fmpq_mat_entry(A, j, i), fmpq_mat_entry(A, i, j));
        }
    fmpq_mat_one(B);
    fmpq_mat_sub(B, B, A);
    fmpq_mat_one(R);
    fmpq_mat_add(A, A, R);
    assert_true(fmpq_mat_inv(A, A));
    fmpq_mat_mul(R, B, A);
    fmpq_mat_clear(A);
    fmpq_mat_clear(B);
}

/* M (m x n) := R D S^T with these numbers on the diagonal. */
static void set_rotated(fmpq_mat_t M, const slong *d, flint_rand_t state)
{
    slong m = fmpq_mat_nrows(M), n = fmpq_mat_ncols(M);
    fmpq_mat_t R, S;
    fmpq_mat_init(R, m, m);
    fmpq_mat_init(S, n, n);
    set_rotation(R, state);
    set_rotation(S, state);
    fmpq_mat_transpose(S, S);
    fmpq_mat_zero(M);
    for (slong i = 0; i < m && i < n; i++)
        fmpq_set_si(fmpq_mat_entry(M, i, i), d[i], 1);
    fmpq_mat_mul(M, R, M);
    fmpq_mat_mul(M, M, S);
    fmpq_mat_clear(R);
    fmpq_mat_clear(S);
}

/* Are the numbers equal, and zero, as often as these? */
static void assert_classes(const fmpq *d, const slong *numbers, slong n)
{
    slong equal = 0, expected = 0, zeros = 0, expected_zeros = 0;
    for (slong i = 0; i < n; i++) {
        zeros += fmpq_is_zero(&d[i]);
        expected_zeros += numbers[i] == 0;
        for (slong j = 0; j < i; j++) {
            equal += fmpq_equal(&d[i], &d[j]);
            expected += labs(numbers[i]) == labs(numbers[j]);
        }
    }
    assert_int_equal(equal, expected);
    assert_int_equal(zeros, expected_zeros);
}

static void of_rotated_diagonals(void **state)
{
    (void)state;
    static const slong numbers[][4] = {{1, 1, 1, 1}, {1, -1, 2, 2},
                                       {0, 0, 0, 3}, {1, 2, 3, 4},
                                       {5, 5, 0, 7}, {0, 2, -2, 2}};
    flint_rand_t random;
    flint_randinit(random);
    for (size_t k = 0; k < sizeof numbers / sizeof *numbers; k++) {
        fmpq *d = _fmpq_vec_init(4);
        fmpq_mat_t M;
        for (slong rows = 4; rows <= 6; rows++) {
            fmpq_mat_init(M, rows, 4);
            set_rotated(M, numbers[k], random);
            an_singular_classes(d, M);
            assert_classes(d, numbers[k], 4);
            fmpq_mat_clear(M);
        }
        _fmpq_vec_clear(d, 4);
    }
    flint_randclear(random);
}

/* 4, -2, -2 of (1 3 0; 3 1 0; 0 0 -2): rational, as each is alone with its
 * multiplicity; the golden ratios are not. */
static void of_small_matrices(void **state)
{
    (void)state;
    static const slong entry[][9] = {{1, 3, 0, 3, 1, 0, 0, 0, -2},
                                     {1, 1, 0, 1, 0, 0, 0, 0, 0}};
    fmpq *d = _fmpq_vec_init(3);
    fmpq_mat_t A;
    fmpq_mat_init(A, 3, 3);
    for (slong i = 0; i < 9; i++)
        fmpq_set_si(fmpq_mat_entry(A, i / 3, i % 3), entry[0][i], 1);
    assert_true(an_eigenvalue_classes(d, A));
    fmpq_t sum;
    fmpq_init(sum);
    for (slong i = 0; i < 3; i++)
        fmpq_add(sum, sum, &d[i]);
    assert_true(fmpq_is_zero(sum));
    assert_classes(d, (const slong[]){4, 2, 2}, 3);
    for (slong i = 0; i < 9; i++)
        fmpq_set_si(fmpq_mat_entry(A, i / 3, i % 3), entry[1][i], 1);
    assert_false(an_eigenvalue_classes(d, A));
    assert_classes(d, (const slong[]){0, 1, 2}, 3);
    fmpq_clear(sum);
    fmpq_mat_clear(A);
    _fmpq_vec_clear(d, 3);
}

static void set(fmpq_mat_t A, const slong *x)
{
    for (slong i = 0; i < fmpq_mat_nrows(A); i++)
        for (slong j = 0; j < fmpq_mat_ncols(A); j++)
            fmpq_set_si(fmpq_mat_entry(A, i, j), x[i * fmpq_mat_ncols(A) + j],
                        3);
}

/* Two copies of a matrix with the eigenvalues (1 +- sqrt 5)/2, and a third one:
 * vectors of one copy span a line of each eigenspace, however many they are. */
static void projections_span_a_part_of_each_eigenspace(void **state)
{
    (void)state;
    static const slong M[] = {0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0,
                              1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 7};
    static const struct {
        slong v[10];    /* 5 x 2 */
        slong taken[2]; /* of the pair, of the last one */
    } row[] = {
        {{0}, {0, 0}},
        {{1, 0, 0, 0, 0, 0, 0, 0, 0, 0}, {1, 0}},
        {{1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, {1, 0}},
        {{1, 0, 0, 0, 0, 1, 0, 0, 0, 0}, {2, 0}},
        {{1, 2, 0, 0, 0, 0, 0, 0, 1, 1}, {1, 1}},
    };
    fmpq_mat_t A, V;
    struct an_eigenspaces s[5];
    fmpq_mat_init(A, 5, 5);
    fmpq_mat_init(V, 5, 2);
    set(A, M);
    assert_true(an_matrices_commute(A, A));
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        set(V, row[i].v);
        assert_int_equal(an_eigenspaces_find(s, A, V), 2);
        for (size_t k = 0; k < 2; k++) {
            bool pair = s[k].count == 2;
            assert_int_equal(s[k].dimension, pair ? 2 : 1);
            assert_int_equal(s[k].taken, row[i].taken[!pair]);
        }
    }
    fmpq_mat_clear(V);
    fmpq_mat_init(V, 5, 5);
    fmpq_one(fmpq_mat_entry(V, 0, 2));
    assert_false(an_matrices_commute(A, V));
    fmpq_mat_clear(V);
    fmpq_mat_clear(A);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_rotated_diagonals),
        cmocka_unit_test(of_small_matrices),
        cmocka_unit_test(projections_span_a_part_of_each_eigenspace),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
