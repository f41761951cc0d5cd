/* test_algebra_lattice.c - lattices and quotients against brute force. */
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

static void fill(fmpz_mat_t A, slong bound)
{
    for (slong i = 0; i < A->r; i++)
        for (slong j = 0; j < A->c; j++)
            fmpz_set_si(fmpz_mat_entry(A, i, j), draw(bound));
}

/* x := a random combination of the rows of A. */
static void combine(fmpz_mat_t x, const fmpz_mat_t A, slong bound)
{
    fmpz_mat_t y;
    fmpz_mat_init(y, 1, A->r);
    fill(y, bound);
    fmpz_mat_mul(x, y, A);
    fmpz_mat_clear(y);
}

/* p := f . row k of A. */
static void apply(fmpq_t p, const fmpq_mat_t f, const fmpz_mat_t A, slong k)
{
    fmpq_t part;
    fmpq_init(part);
    fmpq_zero(p);
    for (slong j = 0; j < A->c; j++) {
        fmpq_mul_fmpz(part, fmpq_mat_entry(f, 0, j), fmpz_mat_entry(A, k, j));
        fmpq_add(p, p, part);
    }
    fmpq_clear(part);
}

static bool is_integer(const fmpq_t q)
{
    return fmpz_is_one(fmpq_denref(q));
}

static void a_lattice_contains_its_combinations(void **state)
{
    (void)state;
    for (int k = 0; k < 60; k++) {
        slong n = draw_up_to(6);
        fmpz_mat_t A, x, y, back;
        struct an_lattice L;
        fmpz_mat_init(A, draw_up_to(6), n);
        fmpz_mat_init(x, 1, n);
        fmpz_mat_init(back, 1, n);
        fill(A, 4);
        an_lattice_init(&L, 3);
        an_lattice_span(&L, A);
        assert_int_equal(L.basis->r, fmpz_mat_rank(A));
        fmpz_mat_init(y, 1, L.basis->r);
        combine(x, A, 5);
        assert_true(an_lattice_contains(NULL, &L, fmpz_mat_entry(x, 0, 0)));
        assert_true(an_lattice_contains(fmpz_mat_entry(y, 0, 0), &L,
                                        fmpz_mat_entry(x, 0, 0)));
        fmpz_mat_mul(back, y, L.basis);
        assert_true(fmpz_mat_equal(back, x));
        an_lattice_span(&L, L.basis);
        assert_true(an_lattice_contains(NULL, &L, fmpz_mat_entry(x, 0, 0)));
        an_lattice_clear(&L);
        an_lattice_clear(&L);
        fmpz_mat_clear(y);
        fmpz_mat_clear(back);
        fmpz_mat_clear(x);
        fmpz_mat_clear(A);
    }
}

static void membership_is_decided_exactly(void **state)
{
    (void)state;
    /* The root lattice of A2 in labels: a - b divisible by 3. */
    static const slong rows[2][2] = {{2, -1}, {-1, 2}};
    fmpz_mat_t A, x;
    struct an_lattice L;
    fmpz_mat_init(A, 2, 2);
    fmpz_mat_init(x, 1, 2);
    for (slong i = 0; i < 4; i++)
        fmpz_set_si(fmpz_mat_entry(A, i / 2, i % 2), rows[i / 2][i % 2]);
    an_lattice_init(&L, 2);
    an_lattice_span(&L, A);
    for (slong a = -6; a <= 6; a++)
        for (slong b = -6; b <= 6; b++) {
            fmpz_set_si(fmpz_mat_entry(x, 0, 0), a);
            fmpz_set_si(fmpz_mat_entry(x, 0, 1), b);
            assert_int_equal(
                an_lattice_contains(NULL, &L, fmpz_mat_entry(x, 0, 0)),
                (a - b) % 3 == 0);
        }
    an_lattice_clear(&L);
    fmpz_mat_clear(x);
    fmpz_mat_clear(A);
}

/* The least multiple that lies in L, tried one by one. */
static void orders_are_least(void **state)
{
    (void)state;
    for (int k = 0; k < 200; k++) {
        fmpz_mat_t A, x, y;
        struct an_lattice L;
        fmpz_t order;
        slong least = 0;
        fmpz_init(order);
        fmpz_mat_init(A, 3, 3);
        fmpz_mat_init(x, 1, 3);
        fmpz_mat_init(y, 1, 3);
        for (slong i = 0; i < 9; i++)
            fmpz_set_si(fmpz_mat_entry(A, i / 3, i % 3),
                        (k * (i + 3) * 37 + i * i * 11) % 9 - 4);
        for (slong i = 0; i < 3; i++)
            fmpz_set_si(fmpz_mat_entry(x, 0, i), (k * (i + 5)) % 7 - 3);
        an_lattice_init(&L, 3);
        an_lattice_span(&L, A);
        an_lattice_order(order, &L, fmpz_mat_entry(x, 0, 0));
        /* |det| <= 3! 4^3 */
        for (slong n = 1; n <= 384 && least == 0; n++) {
            fmpz_mat_scalar_mul_si(y, x, n);
            least =
                an_lattice_contains(NULL, &L, fmpz_mat_entry(y, 0, 0)) ? n : 0;
        }
        assert_true(fmpz_equal_si(order, least));
        an_lattice_clear(&L);
        fmpz_mat_clear(y);
        fmpz_mat_clear(x);
        fmpz_mat_clear(A);
        fmpz_clear(order);
    }
}

/* Classes add up, vanish on R only, and functionals reproduce them. */
static void check_quotient(const struct an_quotient *q, const fmpz_mat_t A,
                           const fmpz_mat_t R)
{
    slong n = A->c;
    fmpz_mat_t x, c, zero;
    fmpq_mat_t f;
    fmpq_t p, expected;
    struct an_lattice relations;
    fmpz_mat_init(x, 1, n);
    fmpz_mat_init(c, 1, q->nfactors);
    fmpz_mat_init(zero, 1, q->nfactors);
    fmpq_mat_init(f, 1, n);
    fmpq_init(p);
    fmpq_init(expected);
    an_lattice_init(&relations, n);
    an_lattice_span(&relations, R);
    for (int k = 0; k < 10; k++) {
        combine(x, R, 3);
        assert_true(an_quotient_class(fmpz_mat_entry(c, 0, 0), q,
                                      fmpz_mat_entry(x, 0, 0)));
        assert_true(fmpz_mat_equal(c, zero));
        combine(x, A, 3);
        assert_true(an_quotient_class(fmpz_mat_entry(c, 0, 0), q,
                                      fmpz_mat_entry(x, 0, 0)));
        assert_int_equal(
            fmpz_mat_equal(c, zero),
            an_lattice_contains(NULL, &relations, fmpz_mat_entry(x, 0, 0)));
        for (slong i = 0; i < q->nfactors; i++) {
            an_quotient_functional(fmpq_mat_entry(f, 0, 0), q, i);
            apply(p, f, x, 0);
            fmpq_set_fmpz(expected, fmpz_mat_entry(c, 0, i));
            if (i < q->ntorsion)
                fmpq_div_fmpz(expected, expected, q->order + i);
            fmpq_sub(p, p, expected);
            assert_true(i < q->ntorsion ? is_integer(p) : fmpq_is_zero(p));
        }
    }
    for (slong i = 0; i < q->nfactors; i++) {
        an_quotient_functional(fmpq_mat_entry(f, 0, 0), q, i);
        for (slong k = 0; k < R->r; k++) {
            apply(p, f, R, k);
            assert_true(i < q->ntorsion ? is_integer(p) : fmpq_is_zero(p));
        }
        for (slong k = 0; k < q->nfactors; k++) {
            fmpz_mat_t g;
            fmpz_mat_window_init(g, q->generators, k, 0, k + 1, n);
            fmpz_mat_set(x, g);
            fmpz_mat_window_clear(g);
            assert_true(an_quotient_class(fmpz_mat_entry(c, 0, 0), q,
                                          fmpz_mat_entry(x, 0, 0)));
            assert_true(fmpz_equal_si(fmpz_mat_entry(c, 0, i), i == k));
        }
    }
    an_lattice_clear(&relations);
    fmpq_clear(expected);
    fmpq_clear(p);
    fmpq_mat_clear(f);
    fmpz_mat_clear(zero);
    fmpz_mat_clear(c);
    fmpz_mat_clear(x);
}

/* Orders divide each other, free factors last, and their product is the index
 * (compared with determinants when A and R have full rank). */
static void check_orders(const struct an_quotient *q, const fmpz_mat_t A,
                         const fmpz_mat_t R)
{
    slong rank = fmpz_mat_rank(A);
    assert_int_equal(q->nfactors - q->ntorsion, rank - fmpz_mat_rank(R));
    for (slong i = 0; i < q->nfactors; i++) {
        assert_int_equal(i >= q->ntorsion, fmpz_is_zero(q->order + i));
        assert_false(fmpz_is_one(q->order + i));
        if (i > 0 && i < q->ntorsion)
            assert_true(fmpz_divisible(q->order + i, q->order + i - 1));
    }
    if (A->r != A->c || R->r != R->c || rank < A->c)
        return;
    fmpz_t index, other;
    fmpz_init(index);
    fmpz_init(other);
    fmpz_mat_det(index, R);
    fmpz_mat_det(other, A);
    fmpz_divexact(index, index, other);
    fmpz_abs(index, index);
    fmpz_one(other);
    for (slong i = 0; i < q->nfactors; i++)
        fmpz_mul(other, other, q->order + i);
    assert_true(fmpz_equal(index, other));
    fmpz_clear(other);
    fmpz_clear(index);
}

static void quotients_multiply_out(void **state)
{
    (void)state;
    struct an_quotient q;
    an_quotient_init(&q, 0);
    for (int k = 0; k < 150; k++) {
        slong n = draw_up_to(5);
        slong m = k % 3 ? n : draw_up_to(5);
        fmpz_mat_t A, R, C;
        fmpz_mat_init(A, m, n);
        fmpz_mat_init(C, k % 2 ? m : draw_up_to(5), m);
        fmpz_mat_init(R, C->r, n);
        fill(A, 3);
        fill(C, 3);
        fmpz_mat_mul(R, C, A);
        an_quotient_set(&q, A, R);
        check_orders(&q, A, R);
        check_quotient(&q, A, R);
        struct an_quotient copy;
        an_quotient_init(&copy, 1);
        an_quotient_copy(&copy, &q);
        check_orders(&copy, A, R);
        check_quotient(&copy, A, R);
        an_quotient_clear(&copy);
        fmpz_mat_clear(R);
        fmpz_mat_clear(C);
        fmpz_mat_clear(A);
    }
    an_quotient_clear(&q);
    an_quotient_clear(&q);
}

/* Other generators of the same lattice are no relations less. */
static void a_lattice_modulo_itself_is_trivial(void **state)
{
    (void)state;
    struct an_quotient q;
    an_quotient_init(&q, 0);
    for (int k = 0; k < 60; k++) {
        slong n = draw_up_to(5), m = draw_up_to(5);
        fmpz_mat_t A, U, R;
        fmpz_mat_init(A, m, n);
        fmpz_mat_init(U, m, m);
        fmpz_mat_init(R, m, n);
        fill(A, 3);
        fmpz_mat_one(U);
        for (slong i = 0; i < m; i++)
            for (slong j = 0; j < i; j++)
                fmpz_set_si(fmpz_mat_entry(U, i, j), draw(3));
        fmpz_mat_mul(R, U, A);
        an_quotient_set(&q, A, R);
        assert_int_equal(q.nfactors, 0);
        assert_int_equal(q.ntorsion, 0);
        check_quotient(&q, A, R);
        fmpz_mat_clear(R);
        fmpz_mat_clear(U);
        fmpz_mat_clear(A);
    }
    an_quotient_clear(&q);
}

/* Z^2 / span R by counting: the classes of a box that holds a whole period,
 * and the number of elements of each order. */
static void small_quotients_agree_with_enumeration(void **state)
{
    (void)state;
    struct an_quotient q;
    fmpz_mat_t A, R, x, y;
    struct an_lattice relations;
    fmpz_mat_init(A, 2, 2);
    fmpz_mat_init(R, 2, 2);
    fmpz_mat_init(x, 1, 2);
    fmpz_mat_one(A);
    an_quotient_init(&q, 2);
    an_lattice_init(&relations, 2);
    for (int k = 0; k < 40; k++) {
        fill(R, 4);
        slong det = fmpz_get_si(fmpz_mat_entry(R, 0, 0)) *
                        fmpz_get_si(fmpz_mat_entry(R, 1, 1)) -
                    fmpz_get_si(fmpz_mat_entry(R, 0, 1)) *
                        fmpz_get_si(fmpz_mat_entry(R, 1, 0));
        if (det == 0)
            continue;
        slong index = det < 0 ? -det : det;
        an_quotient_set(&q, A, R);
        an_lattice_span(&relations, R);
        /* The exponent: the least e with e Z^2 inside R. */
        slong exponent = 0;
        bool inside = false;
        while (!inside) {
            exponent++;
            inside = true;
            for (slong j = 0; j < 2; j++) {
                fmpz_mat_zero(x);
                fmpz_set_si(fmpz_mat_entry(x, 0, j), exponent);
                inside = inside && an_lattice_contains(NULL, &relations,
                                                       fmpz_mat_entry(x, 0, 0));
            }
        }
        slong last = q.nfactors ? fmpz_get_si(q.order + q.nfactors - 1) : 1;
        slong first = q.nfactors == 2 ? fmpz_get_si(q.order) : 1;
        assert_int_equal(last, exponent);
        assert_int_equal(first * last, index);
        /* Every class appears equally often in a box of side `index`. */
        slong zeros = 0;
        fmpz_mat_init(y, 1, q.nfactors);
        for (slong a = 0; a < index; a++)
            for (slong b = 0; b < index; b++) {
                fmpz_set_si(fmpz_mat_entry(x, 0, 0), a);
                fmpz_set_si(fmpz_mat_entry(x, 0, 1), b);
                assert_true(an_quotient_class(fmpz_mat_entry(y, 0, 0), &q,
                                              fmpz_mat_entry(x, 0, 0)));
                zeros += fmpz_mat_is_zero(y);
            }
        assert_int_equal(zeros, index);
        fmpz_mat_clear(y);
    }
    an_lattice_clear(&relations);
    an_quotient_clear(&q);
    fmpz_mat_clear(x);
    fmpz_mat_clear(R);
    fmpz_mat_clear(A);
}

/* B-L of the standard model with <chi> = 3 in units of 1/3: Z^1 / 9 = Z9. */
static void a_known_quotient_is_z9(void **state)
{
    (void)state;
    struct an_quotient q;
    fmpz_mat_t A, R, x, c;
    fmpz_mat_init(A, 3, 1);
    fmpz_mat_init(R, 1, 1);
    fmpz_mat_init(x, 1, 1);
    fmpz_set_si(fmpz_mat_entry(A, 0, 0), 1);
    fmpz_set_si(fmpz_mat_entry(A, 1, 0), -3);
    fmpz_set_si(fmpz_mat_entry(A, 2, 0), 9);
    fmpz_set_si(fmpz_mat_entry(R, 0, 0), 9);
    an_quotient_init(&q, 1);
    an_quotient_set(&q, A, R);
    assert_int_equal(q.nfactors, 1);
    assert_int_equal(q.ntorsion, 1);
    assert_true(fmpz_equal_si(q.order, 9));
    fmpz_mat_init(c, 1, 1);
    fmpz_set_si(fmpz_mat_entry(x, 0, 0), -3);
    assert_true(an_quotient_class(fmpz_mat_entry(c, 0, 0), &q,
                                  fmpz_mat_entry(x, 0, 0)));
    assert_true(fmpz_equal_si(fmpz_mat_entry(c, 0, 0), 6) ||
                fmpz_equal_si(fmpz_mat_entry(c, 0, 0), 3));
    fmpz_mat_clear(c);
    fmpz_mat_clear(x);
    fmpz_mat_clear(R);
    fmpz_mat_clear(A);
    an_quotient_clear(&q);
}

static void a_vector_outside_has_no_class(void **state)
{
    (void)state;
    struct an_quotient q;
    fmpz_mat_t A, R, x, c;
    fmpz_mat_init(A, 1, 2);
    fmpz_mat_init(R, 0, 2);
    fmpz_mat_init(x, 1, 2);
    fmpz_mat_init(c, 1, 1);
    fmpz_set_si(fmpz_mat_entry(A, 0, 0), 2);
    fmpz_set_si(fmpz_mat_entry(x, 0, 0), 3);
    fmpz_set_si(fmpz_mat_entry(c, 0, 0), 42);
    an_quotient_init(&q, 2);
    an_quotient_set(&q, A, R);
    assert_int_equal(q.nfactors, 1);
    assert_int_equal(q.ntorsion, 0);
    assert_false(an_quotient_class(fmpz_mat_entry(c, 0, 0), &q,
                                   fmpz_mat_entry(x, 0, 0)));
    assert_true(fmpz_equal_si(fmpz_mat_entry(c, 0, 0), 42));
    an_quotient_clear(&q);
    fmpz_mat_clear(c);
    fmpz_mat_clear(x);
    fmpz_mat_clear(R);
    fmpz_mat_clear(A);
}

static void fill_rational(fmpq_mat_t F, slong bound)
{
    for (slong i = 0; i < F->r; i++)
        for (slong j = 0; j < F->c; j++)
            fmpq_set_si(fmpq_mat_entry(F, i, j), draw(bound),
                        (ulong)(1 + draw_up_to(3)));
}

/* Is F x in Z M, for one functional and M = (period) or no row? */
static bool satisfies(const fmpq_mat_t F, const fmpq_mat_t M,
                      const fmpz_mat_t x)
{
    fmpq_t p;
    fmpq_init(p);
    apply(p, F, x, 0);
    bool yes = fmpq_is_zero(p);
    if (!yes && M->r > 0 && !fmpq_is_zero(fmpq_mat_entry(M, 0, 0))) {
        fmpq_div(p, p, fmpq_mat_entry(M, 0, 0));
        yes = is_integer(p);
    }
    fmpq_clear(p);
    return yes;
}

static void preimages_agree_with_a_box(void **state)
{
    (void)state;
    for (int k = 0; k < 60; k++) {
        fmpz_mat_t A, x;
        fmpq_mat_t F, M;
        struct an_lattice whole, L;
        fmpz_mat_init(A, 1 + draw_up_to(2), 3);
        fmpz_mat_init(x, 1, 3);
        fmpq_mat_init(F, 1, 3);
        fmpq_mat_init(M, k % 2, 1);
        fill(A, 2);
        fill_rational(F, 3);
        fill_rational(M, 2);
        an_lattice_init(&whole, 3);
        an_lattice_init(&L, 3);
        an_lattice_span(&whole, A);
        an_lattice_preimage(&L, &whole, F, M);
        for (slong i = 0; i < 343; i++) {
            fmpz_set_si(fmpz_mat_entry(x, 0, 0), i % 7 - 3);
            fmpz_set_si(fmpz_mat_entry(x, 0, 1), i / 7 % 7 - 3);
            fmpz_set_si(fmpz_mat_entry(x, 0, 2), i / 49 - 3);
            bool expected =
                an_lattice_contains(NULL, &whole, fmpz_mat_entry(x, 0, 0)) &&
                satisfies(F, M, x);
            assert_int_equal(
                an_lattice_contains(NULL, &L, fmpz_mat_entry(x, 0, 0)),
                expected);
        }
        an_lattice_clear(&L);
        an_lattice_clear(&whole);
        fmpq_mat_clear(M);
        fmpq_mat_clear(F);
        fmpz_mat_clear(x);
        fmpz_mat_clear(A);
    }
}

static void a_preimage_under_nothing_is_everything(void **state)
{
    (void)state;
    fmpz_mat_t A;
    fmpq_mat_t F, M;
    struct an_lattice whole, L;
    fmpz_mat_init(A, 2, 3);
    fill(A, 5);
    fmpq_mat_init(F, 0, 3);
    fmpq_mat_init(M, 0, 0);
    an_lattice_init(&whole, 3);
    an_lattice_init(&L, 0);
    an_lattice_span(&whole, A);
    an_lattice_preimage(&L, &whole, F, M);
    assert_true(fmpz_mat_equal(L.basis, whole.basis));
    an_lattice_clear(&whole);
    an_lattice_init(&whole, 3);
    an_lattice_preimage(&L, &whole, F, M);
    assert_int_equal(L.basis->r, 0);
    assert_int_equal(L.basis->c, 3);
    an_lattice_clear(&L);
    an_lattice_clear(&whole);
    fmpq_mat_clear(M);
    fmpq_mat_clear(F);
    fmpz_mat_clear(A);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_lattice_contains_its_combinations),
        cmocka_unit_test(membership_is_decided_exactly),
        cmocka_unit_test(orders_are_least),
        cmocka_unit_test(quotients_multiply_out),
        cmocka_unit_test(a_lattice_modulo_itself_is_trivial),
        cmocka_unit_test(small_quotients_agree_with_enumeration),
        cmocka_unit_test(a_known_quotient_is_z9),
        cmocka_unit_test(a_vector_outside_has_no_class),
        cmocka_unit_test(preimages_agree_with_a_box),
        cmocka_unit_test(a_preimage_under_nothing_is_everything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
