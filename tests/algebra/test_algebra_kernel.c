/* test_algebra_kernel.c - sparse homogeneous systems. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>

#include <flint/fmpq_mat.h>

#include "algebra/lie/kernel.h"
#include "algebra/normal.h"

/* Columns, rows and entries of random systems. */
#define COLUMNS 9
#define ROWS 8

static unsigned draw(unsigned *state, unsigned n)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 16) % n;
}

/* Do the solutions solve it, with a unit matrix in the free columns, and are
 * they as many as the rank leaves? */
static void check(const struct an_kernel *k, const fmpz_mat_t A)
{
    fmpq_t sum, x;
    fmpq_init(sum);
    fmpq_init(x);
    assert_int_equal(k->n, COLUMNS - an_rank(A));
    for (size_t i = 0; i < k->n; i++) {
        for (slong r = 0; r < ROWS; r++) {
            fmpq_zero(sum);
            for (size_t j = 0; j < k->v[i].n; j++) {
                fmpq_set_fmpz(x,
                              fmpz_mat_entry(A, r, (slong)k->v[i].vector[j]));
                fmpq_addmul(sum, x, k->v[i].by + j);
            }
            assert_true(fmpq_is_zero(sum));
        }
        for (size_t l = 0; l < k->n; l++) {
            fmpq_zero(sum);
            for (size_t j = 0; j < k->v[i].n; j++)
                if (k->v[i].vector[j] == k->free[l])
                    fmpq_add(sum, sum, k->v[i].by + j);
            assert_true(i == l ? fmpq_is_one(sum) : fmpq_is_zero(sum));
        }
    }
    fmpq_clear(x);
    fmpq_clear(sum);
}

static void random_systems(void **state)
{
    (void)state;
    unsigned seed = 7;
    for (int trial = 0; trial < 300; trial++) {
        struct an_homogeneous s;
        struct an_kernel k;
        fmpz_mat_t A;
        fmpq_t x;
        fmpz_mat_init(A, ROWS, COLUMNS);
        fmpq_init(x);
        an_homogeneous_init(&s, COLUMNS);
        an_kernel_init(&k);
        unsigned n = draw(&seed, 25);
        for (unsigned i = 0; i < n; i++) {
            size_t row = draw(&seed, ROWS), column = draw(&seed, COLUMNS);
            long by = (long)draw(&seed, 7) - 3;
            fmpz *a = fmpz_mat_entry(A, (slong)row, (slong)column);
            fmpz_add_si(a, a, by);
            fmpq_set_si(x, by, 1);
            an_homogeneous_add(&s, row, column, x);
        }
        an_kernel_set(&k, &s);
        check(&k, A);
        an_kernel_clear(&k);
        an_homogeneous_clear(&s);
        fmpq_clear(x);
        fmpz_mat_clear(A);
    }
}

/* Columns that no equation joins give solutions of their own. */
static void blocks(void **state)
{
    (void)state;
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_t one;
    fmpq_init(one);
    fmpq_one(one);
    an_homogeneous_init(&s, 4);
    an_kernel_init(&k);
    an_homogeneous_add(&s, 5, 2, one);
    an_homogeneous_add(&s, 5, 0, one);
    an_homogeneous_add(&s, 9, 3, one);
    an_kernel_set(&k, &s);
    assert_int_equal(k.n, 2);
    for (size_t i = 0; i < k.n; i++)
        assert_int_equal(k.v[i].n, k.free[i] == 1 ? 1 : 2);
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_systems),
        cmocka_unit_test(blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
