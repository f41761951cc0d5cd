/* test_algebra_dual.c - rational duals of lattices. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "tests/algebra/draw.h"

static void fill_rational(fmpq_mat_t F, slong bound)
{
    for (slong i = 0; i < F->r; i++)
        for (slong j = 0; j < F->c; j++)
            fmpq_set_si(fmpq_mat_entry(F, i, j), draw(bound),
                        (ulong)(1 + draw_up_to(3)));
}

/* M L^T is integer, and L is all of the dual: L^-1 is in the row span of M,
 * which is so when dualising twice gives the span of M back. */
static void the_rational_dual_multiplies_out(void **state)
{
    (void)state;
    for (int k = 0; k < 60; k++) {
        slong n = draw_up_to(4);
        fmpq_mat_t M, L, Lt, product, twice, Q, inverse;
        fmpq_mat_init(M, n + draw_up_to(3), n);
        fill_rational(M, 4);
        if (fmpq_mat_rref(M, M) < n) {
            assert_false(an_rational_dual(L, M));
            fmpq_mat_clear(M);
            continue;
        }
        fill_rational(M, 4);
        for (slong i = 0; i < n; i++)
            fmpq_set_si(fmpq_mat_entry(M, i, i), 97, 6);
        assert_true(an_rational_dual(L, M));
        assert_int_equal(L->r, n);
        assert_int_equal(L->c, n);
        fmpq_mat_init(Lt, n, n);
        fmpq_mat_init(product, M->r, n);
        fmpq_mat_transpose(Lt, L);
        fmpq_mat_mul(product, M, Lt);
        assert_true(fmpq_mat_is_integral(product));
        assert_true(an_rational_dual(twice, L));
        /* Q twice = M is integer, and M generates: its Smith form is 1. */
        fmpq_mat_init(Q, M->r, n);
        fmpq_mat_init(inverse, n, n);
        assert_true(n == 0 || fmpq_mat_inv(inverse, twice));
        fmpq_mat_mul(Q, M, inverse);
        assert_true(fmpq_mat_is_integral(Q));
        fmpz_mat_t whole, identity;
        struct an_lattice span;
        fmpz_mat_init(whole, M->r, n);
        fmpz_mat_init(identity, n, n);
        fmpz_mat_one(identity);
        fmpq_mat_get_fmpz_mat(whole, Q);
        an_lattice_init(&span, n);
        an_lattice_span(&span, whole);
        assert_true(fmpz_mat_equal(span.basis, identity));
        an_lattice_clear(&span);
        fmpz_mat_clear(identity);
        fmpz_mat_clear(whole);
        fmpq_mat_clear(inverse);
        fmpq_mat_clear(Q);
        fmpq_mat_clear(twice);
        fmpq_mat_clear(product);
        fmpq_mat_clear(Lt);
        fmpq_mat_clear(L);
        fmpq_mat_clear(M);
    }
}

/* Z^2 in a skew basis: its dual, Z^2 again, comes out as unit vectors. */
static void the_rational_dual_is_reduced(void **state)
{
    (void)state;
    static const slong rows[2][2] = {{89, 55}, {144, 89}};
    fmpq_mat_t M, L;
    fmpq_mat_init(M, 2, 2);
    for (slong i = 0; i < 4; i++)
        fmpq_set_si(fmpq_mat_entry(M, i / 2, i % 2), rows[i / 2][i % 2], 1);
    assert_true(an_rational_dual(L, M));
    fmpq_t sum;
    fmpq_init(sum);
    for (slong i = 0; i < 2; i++) {
        fmpq_add(sum, fmpq_mat_entry(L, i, 0), fmpq_mat_entry(L, i, 1));
        assert_true(fmpq_is_one(sum));
    }
    fmpq_mat_clear(L);
    /* a1 + 5 a2 / 7 and 3 a2 / 7 integer: (1, 0) and (1/3, 7/3). */
    static const slong numerators[2][2] = {{7, 5}, {0, 3}};
    static const slong thirds[2][2] = {{3, 0}, {1, 7}};
    for (slong i = 0; i < 4; i++)
        fmpq_set_si(fmpq_mat_entry(M, i / 2, i % 2), numerators[i / 2][i % 2],
                    7);
    assert_true(an_rational_dual(L, M));
    for (slong i = 0; i < 4; i++) {
        fmpq_set_si(sum, thirds[i / 2][i % 2], 3);
        assert_true(fmpq_equal(fmpq_mat_entry(L, i / 2, i % 2), sum));
    }
    fmpq_clear(sum);
    fmpq_mat_clear(L);
    fmpq_mat_clear(M);
}

static void the_dual_needs_full_column_rank(void **state)
{
    (void)state;
    fmpq_mat_t M, L;
    fmpq_mat_init(M, 3, 2);
    for (slong i = 0; i < 3; i++) {
        fmpq_set_si(fmpq_mat_entry(M, i, 0), i + 1, 2);
        fmpq_set_si(fmpq_mat_entry(M, i, 1), -i - 1, 3);
    }
    assert_false(an_rational_dual(L, M));
    fmpq_mat_clear(M);
    fmpq_mat_init(M, 0, 2);
    assert_false(an_rational_dual(L, M));
    fmpq_mat_clear(M);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rational_dual_multiplies_out),
        cmocka_unit_test(the_rational_dual_is_reduced),
        cmocka_unit_test(the_dual_needs_full_column_rank),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
