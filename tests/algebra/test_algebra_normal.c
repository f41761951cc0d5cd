/* test_algebra_normal.c - normal forms, multiplied out. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "algebra/normal.h"
#include "tests/algebra/draw.h"
#include "tests/slow.h"

/* Random entries; the rows from `rank` on are combinations of those before. */
static void fill(fmpz_mat_t A, slong bound, slong rank)
{
    for (slong i = 0; i < A->r; i++) {
        slong from = rank > 0 ? draw_up_to(rank - 1) : 0;
        slong factor = draw(2);
        for (slong j = 0; j < A->c; j++) {
            fmpz *a = fmpz_mat_entry(A, i, j);
            if (i < rank)
                fmpz_set_si(a, draw(bound));
            else if (rank == 0 || from >= A->r)
                fmpz_zero(a);
            else
                fmpz_mul_si(a, fmpz_mat_entry(A, from, j), factor);
        }
    }
}

static void assert_unimodular(const fmpz_mat_t U)
{
    fmpz_t det;
    fmpz_init(det);
    fmpz_mat_det(det, U);
    assert_true(fmpz_is_pm1(det));
    fmpz_clear(det);
}

/* Echelon, positive pivots, reduced above them, zero rows last. */
static void assert_hermite(const fmpz_mat_t H)
{
    slong last = -1;
    for (slong i = 0; i < H->r; i++) {
        slong j = 0;
        while (j < H->c && fmpz_is_zero(fmpz_mat_entry(H, i, j)))
            j++;
        assert_true(j > last || j == H->c);
        if (j < H->c) {
            assert_true(last < H->c);
            assert_true(fmpz_sgn(fmpz_mat_entry(H, i, j)) > 0);
            for (slong k = 0; k < i; k++) {
                assert_true(fmpz_sgn(fmpz_mat_entry(H, k, j)) >= 0);
                assert_true(fmpz_cmp(fmpz_mat_entry(H, k, j),
                                     fmpz_mat_entry(H, i, j)) < 0);
            }
        }
        last = j;
    }
}

static void assert_smith(const fmpz_mat_t S)
{
    for (slong i = 0; i < S->r; i++)
        for (slong j = 0; j < S->c; j++) {
            const fmpz *s = fmpz_mat_entry(S, i, j);
            if (i != j) {
                assert_true(fmpz_is_zero(s));
                continue;
            }
            assert_true(fmpz_sgn(s) >= 0);
            if (i == 0)
                continue;
            const fmpz *before = fmpz_mat_entry(S, i - 1, i - 1);
            assert_true(fmpz_is_zero(s) ||
                        (!fmpz_is_zero(before) && fmpz_divisible(s, before)));
        }
}

static void check_hermite(const fmpz_mat_t A)
{
    fmpz_mat_t H, U, UA, alone;
    fmpz_mat_init(H, A->r, A->c);
    fmpz_mat_init(UA, A->r, A->c);
    fmpz_mat_init(U, A->r, A->r);
    fmpz_mat_init_set(alone, A);
    an_hermite_form(H, U, A);
    assert_hermite(H);
    assert_unimodular(U);
    fmpz_mat_mul(UA, U, A);
    assert_true(fmpz_mat_equal(UA, H));
    an_hermite_form(alone, NULL, alone);
    assert_true(fmpz_mat_equal(alone, H));
    fmpz_mat_clear(alone);
    fmpz_mat_clear(U);
    fmpz_mat_clear(UA);
    fmpz_mat_clear(H);
}

static void check_smith(const fmpz_mat_t A)
{
    fmpz_mat_t S, U, V, UA, UAV, alone;
    fmpz_mat_init(S, A->r, A->c);
    fmpz_mat_init(alone, A->r, A->c);
    fmpz_mat_init(U, A->r, A->r);
    fmpz_mat_init(V, A->c, A->c);
    fmpz_mat_init(UA, A->r, A->c);
    fmpz_mat_init(UAV, A->r, A->c);
    an_smith_form(S, U, V, A);
    assert_smith(S);
    assert_unimodular(U);
    assert_unimodular(V);
    fmpz_mat_mul(UA, U, A);
    fmpz_mat_mul(UAV, UA, V);
    assert_true(fmpz_mat_equal(UAV, S));
    an_smith_form(alone, NULL, NULL, A);
    assert_true(fmpz_mat_equal(alone, S));
    fmpz_mat_clear(UAV);
    fmpz_mat_clear(UA);
    fmpz_mat_clear(V);
    fmpz_mat_clear(U);
    fmpz_mat_clear(alone);
    fmpz_mat_clear(S);
}

/* K A = 0, the right number of rows, and saturated: the Smith form of K is
 * (1 0). */
static void check_kernel(const fmpz_mat_t A)
{
    fmpz_mat_t K, KA, S;
    an_left_kernel(K, A);
    assert_int_equal(K->c, A->r);
    assert_int_equal(K->r, A->r - fmpz_mat_rank(A));
    fmpz_mat_init(KA, K->r, A->c);
    fmpz_mat_init(S, K->r, K->c);
    fmpz_mat_mul(KA, K, A);
    assert_true(fmpz_mat_is_zero(KA));
    an_smith_form(S, NULL, NULL, K);
    for (slong i = 0; i < K->r; i++)
        assert_true(fmpz_is_one(fmpz_mat_entry(S, i, i)));
    fmpz_mat_clear(S);
    fmpz_mat_clear(KA);
    fmpz_mat_clear(K);
}

static void check_all(slong m, slong n, slong bound, slong rank)
{
    fmpz_mat_t A;
    fmpz_mat_init(A, m, n);
    fill(A, bound, rank);
    check_hermite(A);
    check_smith(A);
    check_kernel(A);
    fmpz_mat_clear(A);
}

static void all_small_shapes_multiply_out(void **state)
{
    (void)state;
    for (slong m = 0; m <= 6; m++)
        for (slong n = 0; n <= 6; n++)
            for (slong rank = 0; rank <= m; rank++)
                for (int k = 0; k < 3; k++)
                    check_all(m, n, k == 0 ? 1 : k == 1 ? 4 : 30, rank);
}

static void random_matrices_multiply_out(void **state)
{
    (void)state;
    for (int k = 0; k < 25; k++)
        check_all(draw_up_to(15), draw_up_to(15), 5, 15);
    for (int k = 0; k < 10; k++)
        check_all(draw_up_to(20), draw_up_to(12), 5, draw_up_to(8));
    check_all(30, 30, 10, 30);
    check_all(30, 30, 10, 17);
    check_all(40, 15, 3, 40);
    check_all(15, 40, 3, 15);
}

/* flintlib/flint #2592: a 27 x 25 matrix with entries up to 10. */
static void smith_form_of_27_by_25_ends(void **state)
{
    (void)state;
    fmpz_mat_t A;
    fmpz_mat_init(A, 27, 25);
    for (int k = 0; k < 4; k++) {
        fill(A, 10, 27);
        check_smith(A);
    }
    fmpz_mat_clear(A);
}

/* d_k = gcd of all k x k minors is s_1 ... s_k: for 2 x 3 by hand. */
static void smith_form_agrees_with_minors(void **state)
{
    (void)state;
    fmpz_mat_t A, S;
    fmpz_t d1, d2, minor, part;
    fmpz_mat_init(A, 2, 3);
    fmpz_mat_init(S, 2, 3);
    fmpz_init(d1);
    fmpz_init(d2);
    fmpz_init(minor);
    fmpz_init(part);
    for (int k = 0; k < 200; k++) {
        fill(A, 12, k % 3);
        an_smith_form(S, NULL, NULL, A);
        fmpz_zero(d1);
        fmpz_zero(d2);
        for (slong i = 0; i < 3; i++) {
            slong j = (i + 1) % 3;
            fmpz_gcd(d1, d1, fmpz_mat_entry(A, 0, i));
            fmpz_gcd(d1, d1, fmpz_mat_entry(A, 1, i));
            fmpz_mul(minor, fmpz_mat_entry(A, 0, i), fmpz_mat_entry(A, 1, j));
            fmpz_mul(part, fmpz_mat_entry(A, 0, j), fmpz_mat_entry(A, 1, i));
            fmpz_sub(minor, minor, part);
            fmpz_gcd(d2, d2, minor);
        }
        fmpz_mul(part, fmpz_mat_entry(S, 0, 0), fmpz_mat_entry(S, 1, 1));
        assert_true(fmpz_equal(d1, fmpz_mat_entry(S, 0, 0)));
        assert_true(fmpz_equal(d2, part));
    }
    fmpz_clear(part);
    fmpz_clear(minor);
    fmpz_clear(d2);
    fmpz_clear(d1);
    fmpz_mat_clear(S);
    fmpz_mat_clear(A);
}

static void smith_form_puts_divisibility_right(void **state)
{
    (void)state;
    static const slong diagonal[] = {0, 6, 4, 0, 10, 9};
    static const slong expected[] = {1, 2, 6, 180, 0, 0};
    fmpz_mat_t A, S;
    fmpz_mat_init(A, 6, 6);
    fmpz_mat_init(S, 6, 6);
    for (slong i = 0; i < 6; i++)
        fmpz_set_si(fmpz_mat_entry(A, i, i), diagonal[i]);
    check_smith(A);
    an_smith_form(S, NULL, NULL, A);
    for (slong i = 0; i < 6; i++)
        assert_true(fmpz_equal_si(fmpz_mat_entry(S, i, i), expected[i]));
    fmpz_mat_clear(S);
    fmpz_mat_clear(A);
}

/* The Hermite form depends on the lattice alone. */
static void hermite_form_forgets_the_basis(void **state)
{
    (void)state;
    fmpz_mat_t A, B, HA, HB;
    fmpz_mat_init(A, 7, 5);
    fmpz_mat_init(HA, 7, 5);
    fmpz_mat_init(HB, 7, 5);
    for (int k = 0; k < 30; k++) {
        fill(A, 9, 1 + k % 7);
        fmpz_mat_init_set(B, A);
        for (int step = 0; step < 40; step++) {
            slong i = draw_up_to(6);
            slong j = draw_up_to(6);
            slong q = draw(3);
            for (slong c = 0; i != j && c < 5; c++)
                fmpz_addmul_si(fmpz_mat_entry(B, i, c), fmpz_mat_entry(B, j, c),
                               q);
        }
        an_hermite_form(HA, NULL, A);
        an_hermite_form(HB, NULL, B);
        assert_true(fmpz_mat_equal(HA, HB));
        fmpz_mat_clear(B);
    }
    fmpz_mat_clear(HB);
    fmpz_mat_clear(HA);
    fmpz_mat_clear(A);
}

/* y (100 ... 105)^T = 0: four vectors like (1, -1, -1, 1, 0, 0), and one with
 * a sum of 1, which must be about 25 long. */
static void kernel_vectors_are_short(void **state)
{
    (void)state;
    fmpz_mat_t A, K;
    fmpz_mat_init(A, 6, 1);
    for (slong i = 0; i < 6; i++)
        fmpz_set_si(fmpz_mat_entry(A, i, 0), 100 + i);
    an_left_kernel(K, A);
    assert_int_equal(K->r, 5);
    slong last = 0;
    for (slong i = 0; i < K->r; i++) {
        slong length = 0;
        slong first = 0;
        for (slong j = 0; j < K->c; j++) {
            slong x = fmpz_get_si(fmpz_mat_entry(K, i, j));
            length += x * x;
            first = first ? first : x;
        }
        assert_true(first > 0);
        assert_true(length >= last);
        assert_true(length <= (i < 4 ? 6 : 700));
        last = length;
    }
    fmpz_mat_clear(K);
    fmpz_mat_clear(A);
}

/* The first row b of n reduced ones is short: |b|^(2n) <= 2^(n(n-1)/2) det(K
 * K^T), Lenstra, Lenstra and Lovasz, Math. Ann. 261 (1982) 515, eq. (1.9). */
static void assert_first_is_short(const fmpz_mat_t K)
{
    fmpz_mat_t T, G;
    fmpz_t det, power;
    fmpz_mat_init(T, K->c, K->r);
    fmpz_mat_init(G, K->r, K->r);
    fmpz_init(det);
    fmpz_init(power);
    fmpz_mat_transpose(T, K);
    fmpz_mat_mul(G, K, T);
    fmpz_mat_det(det, G);
    fmpz_mul_2exp(det, det, (ulong)(K->r * (K->r - 1) / 2));
    fmpz_pow_ui(power, fmpz_mat_entry(G, 0, 0), (ulong)K->r);
    assert_true(fmpz_cmp(power, det) <= 0);
    fmpz_clear(power);
    fmpz_clear(det);
    fmpz_mat_clear(G);
    fmpz_mat_clear(T);
}

/* Squares of such entries are beyond 1e308, and so are those of the kernel. */
static void entries_of_a_hundred_digits(void **state)
{
    (void)state;
    for (int k = 0; k < (is_slow() ? 6 : 3); k++) {
        fmpz_mat_t A, K;
        slong n = 1 + k % 3;
        fmpz_mat_init(A, 5, n);
        for (slong i = 0; i < A->r; i++)
            for (slong j = 0; j < n; j++) {
                fmpz *a = fmpz_mat_entry(A, i, j);
                for (int digits = 0; digits < 100; digits += 5) {
                    fmpz_mul_ui(a, a, 100000);
                    fmpz_add_ui(a, a, (ulong)draw_up_to(99999));
                }
            }
        check_hermite(A);
        check_smith(A);
        check_kernel(A);
        an_left_kernel(K, A);
        assert_first_is_short(K);
        fmpz_mat_clear(K);
        fmpz_mat_clear(A);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_small_shapes_multiply_out),
        cmocka_unit_test(random_matrices_multiply_out),
        cmocka_unit_test(smith_form_of_27_by_25_ends),
        cmocka_unit_test(smith_form_agrees_with_minors),
        cmocka_unit_test(smith_form_puts_divisibility_right),
        cmocka_unit_test(hermite_form_forgets_the_basis),
        cmocka_unit_test(kernel_vectors_are_short),
        cmocka_unit_test(entries_of_a_hundred_digits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
