/* test_algebra_vector.c - products, multiples and primitive forms of vectors.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <flint/fmpq_vec.h>
#include <flint/fmpz_vec.h>

#include "algebra/vector.h"

#define N 7

/* Sparse vectors of small rationals. */
static void random_vector(fmpq *x, flint_rand_t state)
{
    for (slong i = 0; i < N; i++)
        fmpq_set_si(x + i, (slong)(n_randint(state, 11)) - 5,
                    1 + n_randint(state, 6));
    fmpq_zero(x + (slong)n_randint(state, N));
}

static void products_agree_with_flints(void **unused)
{
    (void)unused;
    flint_rand_t state;
    flint_randinit(state);
    fmpq *x = _fmpq_vec_init(N), *y = _fmpq_vec_init(N);
    fmpz *z = _fmpz_vec_init(N);
    fmpq_t ours, theirs;
    fmpq_init(ours);
    fmpq_init(theirs);
    for (int round = 0; round < 200; round++) {
        random_vector(x, state);
        random_vector(y, state);
        _fmpq_vec_dot(theirs, x, y, N);
        an_vector_dot(ours, x, y, N);
        assert_true(fmpq_equal(ours, theirs));
        an_vector_integers(z, y, N);
        _fmpq_vec_set_fmpz_vec(y, z, N);
        _fmpq_vec_dot(theirs, x, y, N);
        an_vector_dot_integers(ours, x, z, N);
        assert_true(fmpq_equal(ours, theirs));
    }
    fmpq_clear(theirs);
    fmpq_clear(ours);
    _fmpz_vec_clear(z, N);
    _fmpq_vec_clear(y, N);
    _fmpq_vec_clear(x, N);
    flint_randclear(state);
}

static void a_primitive_vector_is_integers_of_content_one(void **unused)
{
    (void)unused;
    flint_rand_t state;
    flint_randinit(state);
    fmpq *x = _fmpq_vec_init(N), *y = _fmpq_vec_init(N);
    fmpz *z = _fmpz_vec_init(N);
    fmpq_t c;
    fmpz_t content;
    fmpq_init(c);
    fmpz_init(content);
    for (int round = 0; round < 200; round++) {
        random_vector(x, state);
        an_vector_set(y, x, N);
        assert_true(an_vector_equal(x, y, N));
        an_vector_primitive_factor(c, x, N);
        an_vector_scale(y, c, N);
        an_vector_integers(z, y, N);
        for (slong i = 0; i < N; i++)
            assert_true(fmpz_is_one(fmpq_denref(y + i)) &&
                        fmpz_equal(z + i, fmpq_numref(y + i)));
        _fmpz_vec_content(content, z, N);
        assert_true(an_vector_is_zero(x, N) ? fmpz_is_zero(content)
                                            : fmpz_is_one(content));
        /* y = c x, so that y - c x vanishes. */
        fmpq_neg(c, c);
        an_vector_addmul(y, c, x, N);
        assert_true(an_vector_is_zero(y, N));
    }
    fmpz_clear(content);
    fmpq_clear(c);
    _fmpz_vec_clear(z, N);
    _fmpq_vec_clear(y, N);
    _fmpq_vec_clear(x, N);
    flint_randclear(state);
}

static void nothing_makes_zero_primitive(void **unused)
{
    (void)unused;
    fmpq *x = _fmpq_vec_init(N);
    fmpq_t c;
    fmpq_init(c);
    fmpq_one(c);
    an_vector_primitive_factor(c, x, N);
    assert_true(fmpq_is_zero(c));
    assert_true(an_vector_is_zero(x, 0) && an_vector_equal(x, NULL, 0));
    fmpq_clear(c);
    _fmpq_vec_clear(x, N);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_agree_with_flints),
        cmocka_unit_test(a_primitive_vector_is_integers_of_content_one),
        cmocka_unit_test(nothing_makes_zero_primitive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
