/* test_algebra_bracket.c - root vectors, their brackets, and roots again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_mat.h>
#include <flint/nmod_vec.h>
#include <flint/ulong_extras.h>

#include "algebra/lie/action.h"
#include "algebra/lie/bracket.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rootsystem.h"
#include "algebra/lie/splitting.h"
#include "base/base.h"

static const struct sample {
    char series;
    int rank;
    int labels[6]; /* a representation that is not the smallest one */
} sample[] = {
    {'A', 1, {4}},       {'A', 2, {1, 1}},       {'A', 3, {0, 1, 0}},
    {'B', 2, {1, 0}},    {'B', 3, {0, 0, 1}},    {'C', 3, {0, 1, 0}},
    {'D', 4, {0, 1, 0}}, {'D', 5, {0, 0, 0, 1}}, {'G', 2, {0, 1}},
    {'F', 4, {1}},       {'E', 6, {0, 1}},
};

#define NSAMPLES (sizeof sample / sizeof *sample)

/* y += sign times E_r E_s u. */
static void add_product(fmpq *y, struct an_action *a, size_t r, size_t s,
                        size_t u, int sign)
{
    fmpq_t x;
    fmpq_init(x);
    const struct an_combination *first = an_action_on(a, s, u);
    for (size_t i = 0; i < first->n; i++) {
        const struct an_combination *c = an_action_on(a, r, first->vector[i]);
        for (size_t j = 0; j < c->n; j++) {
            fmpq_mul(x, first->by + i, c->by + j);
            fmpq_mul_si(x, x, sign);
            fmpq_add(y + c->vector[j], y + c->vector[j], x);
        }
    }
    fmpq_clear(x);
}

/* [E_r, E_s] u by two products, and by the number of the bracket. */
static void check_pair(struct an_action *a, struct an_brackets *b, size_t r,
                       size_t s, size_t u)
{
    const struct an_lie *g = &a->g;
    size_t dim = a->module.dim, sum = b->sum[r * b->nroots + s];
    fmpq *y = an_alloc(dim, sizeof *y);
    for (size_t i = 0; i < dim; i++)
        fmpq_init(y + i);
    fmpq_t x, by;
    fmpq_init(x);
    fmpq_init(by);
    add_product(y, a, r, s, u, 1);
    add_product(y, a, s, r, u, -1);
    fmpq_neg(by, an_bracket(b, r, s));
    if (sum < b->nroots) {
        const struct an_combination *c = an_action_on(a, sum, u);
        for (size_t i = 0; i < c->n; i++)
            fmpq_addmul(y + c->vector[i], by, c->by + i);
    } else if (sum > b->nroots) {
        int coroot[8], pairing = 0;
        an_lie_coroot(coroot, g, r % g->npositive);
        for (int i = 0; i < g->rank; i++)
            pairing +=
                coroot[i] * a->module.weight[u * (size_t)g->rank + (size_t)i];
        fmpq_mul_si(x, by, r < g->npositive ? pairing : -pairing);
        fmpq_add(y + u, y + u, x);
    }
    for (size_t i = 0; i < dim; i++) {
        assert_true(fmpq_is_zero(y + i));
        fmpq_clear(y + i);
    }
    fmpq_clear(by);
    fmpq_clear(x);
    free(y);
}

/* The brackets, found in the smallest representation, hold in another one. */
static void brackets_hold_elsewhere(void **state)
{
    (void)state;
    for (size_t k = 0; k < NSAMPLES; k++) {
        struct an_lie g;
        struct an_action a;
        struct an_brackets b;
        an_lie_init(&g);
        an_action_init(&a);
        an_brackets_init(&b);
        assert_true(an_lie_set(&g, sample[k].series, sample[k].rank));
        assert_true(an_action_set(&a, &g, sample[k].labels));
        an_brackets_set(&b, &g);
        size_t n = b.nroots, step = n > 20 ? 7 : 1;
        for (size_t r = 0; r < n; r += step)
            for (size_t s = 0; s < n; s++)
                check_pair(&a, &b, r, s, (r * n + s) % a.module.dim);
        an_brackets_clear(&b);
        an_action_clear(&a);
        an_lie_clear(&g);
    }
}

/* The same type; C_2 is B_2, D_3 is A_3. */
static bool is_type(struct an_simple_type t, char series, int rank)
{
    if (series == 'C' && rank == 2)
        series = 'B';
    if (series == 'D' && rank == 3)
        series = 'A';
    return t.series == series && t.rank == rank;
}

/* Each simple algebra is known by the sums of its roots. */
static void types_of_sums(void **state)
{
    (void)state;
    static const struct sample all[] = {
        {'A', 1, {0}}, {'A', 2, {0}}, {'A', 5, {0}}, {'B', 2, {0}},
        {'B', 3, {0}}, {'B', 5, {0}}, {'C', 2, {0}}, {'C', 3, {0}},
        {'C', 4, {0}}, {'D', 3, {0}}, {'D', 4, {0}}, {'D', 6, {0}},
        {'E', 6, {0}}, {'E', 7, {0}}, {'F', 4, {0}}, {'G', 2, {0}},
    };
    for (size_t k = 0; k < sizeof all / sizeof *all; k++) {
        struct an_lie g;
        struct an_brackets b;
        struct an_simple_type *type;
        size_t n;
        an_lie_init(&g);
        an_brackets_init(&b);
        an_lie_set(&g, all[k].series, all[k].rank);
        an_brackets_set(&b, &g);
        struct an_root_system s = {b.nroots, b.sum};
        assert_true(an_root_system_types(&type, &n, &s));
        assert_int_equal(n, 1);
        assert_true(is_type(type[0], all[k].series, all[k].rank));
        free(type);
        an_brackets_clear(&b);
        an_lie_clear(&g);
    }
}

/* Roots that have no opposites, or not all of their sums, are none. */
static void no_root_systems(void **state)
{
    (void)state;
    struct an_root_system s;
    struct an_simple_type *type;
    size_t n;
    an_root_system_init(&s, 1);
    assert_false(an_root_system_types(&type, &n, &s));
    free(type);
    an_root_system_clear(&s);
    an_root_system_init(&s, 0);
    assert_true(an_root_system_types(&type, &n, &s));
    assert_int_equal(n, 0);
    free(type);
    an_root_system_clear(&s);
}

/* SU(2) x U(1) in a basis where nothing is diagonal: e + f, e - f, h, and what
 * commutes with them, [h, e +- f] = 2 (e -+ f), [e + f, e - f] = -2 h. */
static void roots_by_brackets(void **state)
{
    (void)state;
    ulong table[64] = {0}, prime = 1000003;
    const struct an_bracket_table t = {4, prime, table};
    static const int bracket[][4] = {{2, 0, 1, 2}, {2, 1, 0, 2}, {0, 1, 2, -2}};
    static const size_t part[] = {0, 1, 2, 3};
    struct an_root_system s;
    struct an_simple_type *type;
    size_t n, rank;
    for (size_t k = 0; k < 3; k++) {
        const int *b = bracket[k];
        ulong by = (ulong)(b[3] < 0 ? (long)prime + b[3] : b[3]);
        table[(b[0] * 4 + b[1]) * 4 + b[2]] = by;
        table[(b[1] * 4 + b[0]) * 4 + b[2]] = prime - by;
    }
    assert_true(an_split(&s, &rank, &t, part, 4));
    assert_int_equal(rank, 2);
    assert_true(an_root_system_types(&type, &n, &s));
    assert_int_equal(n, 1);
    assert_true(is_type(type[0], 'A', 1));
    free(type);
    an_root_system_clear(&s);
    /* the element e + 2 f = (3 (e + f) - (e - f)) / 2 alone has eigenvalues
       +- 2 sqrt 2, which a field has where 2 is a square */
    static const ulong primes[] = {1000003, 1000081};
    for (size_t k = 0; k < 2; k++) {
        bool square = n_jacobi(2, primes[k]) == 1;
        ulong p = primes[k], one[27] = {0};
        const struct an_bracket_table other = {3, p, one};
        /* basis x = e + 2 f, e - 2 f, h:
           [h, x] = 2 (e - 2 f), [h, e - 2 f] = 2 x, [x, e - 2 f] = -4 h */
        static const int turn[][4] = {
            {2, 0, 1, 2}, {2, 1, 0, 2}, {0, 1, 2, -4}};
        for (size_t l = 0; l < 3; l++) {
            const int *b = turn[l];
            ulong by = (ulong)(b[3] < 0 ? (long)p + b[3] : b[3]);
            one[(b[0] * 3 + b[1]) * 3 + b[2]] = by;
            one[(b[1] * 3 + b[0]) * 3 + b[2]] = p - by;
        }
        bool split = an_split(&s, &rank, &other, part, 1);
        assert_int_equal(split, square);
        if (split)
            an_root_system_clear(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_hold_elsewhere),
        cmocka_unit_test(types_of_sums),
        cmocka_unit_test(no_root_systems),
        cmocka_unit_test(roots_by_brackets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
