/* Linear congruences, against trying every vector of residues. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <flint/fmpz.h>
#include <flint/fmpz_vec.h>
#include <flint/ulong_extras.h>

#include "algebra/congruence.h"

static unsigned next(unsigned *seed, unsigned n)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % n;
}

static bool solves(const fmpz_mat_t A, const fmpz *b, const slong *x, ulong n)
{
    for (slong i = 0; i < A->r; i++) {
        slong total = b ? -fmpz_get_si(b + i) : 0;
        for (slong j = 0; j < A->c; j++)
            total += fmpz_get_si(fmpz_mat_entry(A, i, j)) * x[j];
        if (total % (slong)n != 0)
            return false;
    }
    return true;
}

/* x, to begin with zeroes, := the next vector. */
static bool advance(slong *x, slong k, ulong n)
{
    for (slong i = k; i-- > 0;) {
        if (++x[i] < (slong)n)
            return true;
        x[i] = 0;
    }
    return false;
}

static void check_generators(const struct an_congruence *c, const fmpz_mat_t A,
                             ulong n, ulong number)
{
    fmpz_mat_t G;
    fmpz *order;
    slong x[4];
    ulong product = 1;
    an_congruence_generators(G, &order, c, n);
    for (slong i = 0; i < G->r; i++) {
        ulong d = fmpz_get_ui(order + i), g = n;
        assert_true(d > 1);
        assert_true(i == 0 || fmpz_divisible(order + i, order + i - 1));
        for (slong j = 0; j < c->k; j++) {
            x[j] = fmpz_get_si(fmpz_mat_entry(G, i, j));
            g = n_gcd(g, (ulong)x[j]);
        }
        assert_true(solves(A, NULL, x, n));
        assert_int_equal(n / g, d);
        product *= d;
    }
    assert_int_equal(product, number);
    _fmpz_vec_clear(order, G->r);
    fmpz_mat_clear(G);
}

static void one(slong m, slong k, ulong n, unsigned *seed)
{
    struct an_congruence c;
    fmpz_mat_t A;
    fmpz_t number;
    slong x[4] = {0};
    ulong all = 0, homogeneous = 0;
    fmpz *b = _fmpz_vec_init(m);
    fmpz_mat_init(A, m, k);
    fmpz_init(number);
    for (slong i = 0; i < m; i++) {
        fmpz_set_si(b + i, (slong)next(seed, 5) - 2);
        for (slong j = 0; j < k; j++)
            fmpz_set_si(fmpz_mat_entry(A, i, j), (slong)next(seed, 9) - 4);
    }
    an_congruence_init(&c);
    an_congruence_solve(&c, A, b, n);
    do {
        if (solves(A, b, x, n) && all++ == 0)
            for (slong j = 0; j < k; j++)
                assert_true(c.solvable && fmpz_equal_si(c.first + j, x[j]));
        homogeneous += solves(A, NULL, x, n);
    } while (advance(x, k, n));
    an_congruence_count(number, &c, n);
    assert_int_equal(fmpz_get_ui(number), all);
    assert_int_equal(c.solvable, all > 0);
    if (c.solvable)
        check_generators(&c, A, n, homogeneous);
    an_congruence_clear(&c);
    fmpz_clear(number);
    fmpz_mat_clear(A);
    _fmpz_vec_clear(b, m);
}

static void every_vector(void **state)
{
    unsigned seed = 1;
    (void)state;
    for (ulong n = 1; n <= 12; n++)
        for (slong m = 0; m <= 3; m++)
            for (slong k = 1; k <= 3; k++)
                for (int i = 0; i < 5; i++)
                    one(m, k, n, &seed);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_vector)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
