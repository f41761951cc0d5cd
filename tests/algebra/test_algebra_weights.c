/* test_algebra_weights.c - weights, against what else is known of them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpz.h>

#include "algebra/lie/lie.h"
#include "algebra/algebra.h"
#include "base/base.h"
#include "tests/algebra/ranges.h"

/* An arbitrary functional on weights. */
static long functional(const int *w, int rank)
{
    static const int f[] = {3, -1, 4, 2, -5, 7, 1, 6, -2};
    long sum = 0;
    for (int i = 0; i < rank; i++)
        sum += (long)f[i] * w[i];
    return sum;
}

/* Sum over the weights of multiplicity times functional^power. */
static long moment(const struct an_weights *w, int power)
{
    long sum = 0;
    for (size_t k = 0; k < w->n; k++) {
        long x = functional(w->labels + k * (size_t)w->rank, w->rank);
        long term = w->multiplicity[k];
        for (int i = 0; i < power; i++)
            term *= x;
        sum += term;
    }
    return sum;
}

static int multiplicity_of(const struct an_weights *w, const int *v)
{
    size_t rank = (size_t)w->rank;
    for (size_t k = 0; k < w->n; k++)
        if (memcmp(w->labels + k * rank, v, rank * sizeof(int)) == 0)
            return w->multiplicity[k];
    return 0;
}

/* Weyl-invariant, distinct, highest first. */
static void check_weights(const struct an_weights *w, const struct an_lie *g,
                          const int *labels)
{
    size_t rank = (size_t)g->rank;
    int v[AN_MAX_RANK];
    assert_memory_equal(w->labels, labels, rank * sizeof(int));
    assert_int_equal(w->multiplicity[0], 1);
    for (size_t k = 0; k < w->n; k++) {
        memcpy(v, w->labels + k * rank, rank * sizeof(int));
        assert_true(w->multiplicity[k] > 0);
        assert_int_equal(multiplicity_of(w, v), w->multiplicity[k]);
        for (int i = 0; i < g->rank && w->n < 200; i++) {
            an_lie_reflect(v, g, i);
            assert_int_equal(multiplicity_of(w, v), w->multiplicity[k]);
            an_lie_reflect(v, g, i);
        }
    }
    /* By height, which is (weight, rho^v), then labels descending. */
    fmpq_t height, last;
    int rho[AN_MAX_RANK];
    for (int i = 0; i < g->rank; i++)
        rho[i] = 6 / g->norm[i];
    fmpq_init(height);
    fmpq_init(last);
    for (size_t k = 0; k < w->n; k++) {
        const int *labels_k = w->labels + k * rank;
        an_lie_inner(height, g, rho, labels_k);
        if (k > 0) {
            assert_true(fmpq_cmp(height, last) <= 0);
            const int *before = w->labels + (k - 1) * rank;
            size_t i = 0;
            while (i < rank && labels_k[i] == before[i])
                i++;
            assert_true(i < rank);
            assert_true(!fmpq_equal(height, last) || labels_k[i] < before[i]);
        }
        fmpq_set(last, height);
    }
    fmpq_clear(last);
    fmpq_clear(height);
}

/* Dimension, index and cubic index as moments of the weights, normalised on
 * the adjoint (index) and the fundamental (cubic). */
static void check_moments(const struct an_lie *g, const struct an_weights *w,
                          const int *labels, long adjoint_square,
                          long fundamental_cube)
{
    fmpz_t z;
    fmpq_t T, expected;
    fmpz_init(z);
    fmpq_init(T);
    fmpq_init(expected);
    an_rep_dimension(z, g, labels);
    assert_true(fmpz_equal_si(z, moment(w, 0)));
    an_rep_index(T, g, labels);
    fmpq_set_si(expected, moment(w, 2), (ulong)adjoint_square);
    an_rep_index(T, g, g->positive + (g->npositive - 1) * (size_t)g->rank);
    fmpq_mul(expected, expected, T);
    an_rep_index(T, g, labels);
    assert_true(fmpq_equal(T, expected));
    an_rep_cubic(z, g, labels);
    fmpz_mul_si(z, z, fundamental_cube);
    assert_true(fmpz_equal_si(z, moment(w, 3)));
    fmpq_clear(expected);
    fmpq_clear(T);
    fmpz_clear(z);
}

static void weights_give_the_closed_formulas_back(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_weights w;
    struct an_reps reps;
    an_lie_init(&g);
    an_weights_init(&w);
    an_reps_init(&reps);
    for (size_t k = 0; k < NRANGES; k++) {
        int unit[AN_MAX_RANK] = {0};
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        unit[g.series == 'D' && g.rank == 3 ? 2 : 0] = 1;
        assert_true(an_rep_weights(&w, &g, unit));
        long cube = moment(&w, 3);
        assert_true(an_rep_weights(
            &w, &g, g.positive + (g.npositive - 1) * (size_t)g.rank));
        long square = moment(&w, 2);
        assert_true(an_reps_find(&reps, &g, 1, ranges[k].high));
        assert_true(reps.n > 1);
        for (size_t i = 0; i < reps.n; i++) {
            const int *labels = reps.labels + i * (size_t)g.rank;
            assert_true(an_rep_weights(&w, &g, labels));
            check_weights(&w, &g, labels);
            check_moments(&g, &w, labels, square, cube);
        }
    }
    an_reps_clear(&reps);
    an_weights_clear(&w);
    an_weights_clear(&w);
    an_lie_clear(&g);
}

static void conjugation_negates_weights(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_weights w, bar;
    struct an_reps reps;
    an_lie_init(&g);
    an_weights_init(&w);
    an_weights_init(&bar);
    an_reps_init(&reps);
    for (size_t k = 0; k < NRANGES; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        assert_true(an_reps_find(&reps, &g, 1, 60));
        for (size_t i = 0; i < reps.n; i++) {
            const int *labels = reps.labels + i * (size_t)g.rank;
            int other[AN_MAX_RANK];
            an_rep_conjugate(other, &g, labels);
            assert_true(an_rep_weights(&w, &g, labels));
            assert_true(an_rep_weights(&bar, &g, other));
            assert_int_equal(w.n, bar.n);
            for (size_t j = 0; j < w.n; j++) {
                int v[AN_MAX_RANK];
                for (int l = 0; l < g.rank; l++)
                    v[l] = -w.labels[j * (size_t)g.rank + (size_t)l];
                assert_int_equal(multiplicity_of(&bar, v), w.multiplicity[j]);
            }
            an_rep_conjugate(other, &g, other);
            assert_memory_equal(other, labels, (size_t)g.rank * sizeof(int));
        }
    }
    an_reps_clear(&reps);
    an_weights_clear(&bar);
    an_weights_clear(&w);
    an_lie_clear(&g);
}

/* The multiplicity of the singlet in the sum of exp(2 w): 1 real, -1
 * pseudoreal, 0 complex (Frobenius and Schur). */
static int frobenius_schur(const struct an_lie *g, const struct an_weights *w)
{
    int indicator = 0;
    for (size_t k = 0; k < w->n; k++) {
        int v[AN_MAX_RANK]; /* 2 w + rho */
        int sign = w->multiplicity[k];
        for (int i = 0; i < g->rank; i++)
            v[i] = 2 * w->labels[k * (size_t)g->rank + (size_t)i] + 1;
        for (int i = 0; i < g->rank; i++)
            if (v[i] < 0) {
                an_lie_reflect(v, g, i);
                sign = -sign;
                i = -1;
            }
        for (int i = 0; i < g->rank; i++)
            if (v[i] != 1)
                sign = 0;
        indicator += sign;
    }
    return indicator;
}

static void reality_is_the_frobenius_schur_indicator(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_weights w;
    struct an_reps reps;
    an_lie_init(&g);
    an_weights_init(&w);
    an_reps_init(&reps);
    for (size_t k = 0; k < NRANGES; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        assert_true(an_reps_find(&reps, &g, 1, ranges[k].high));
        for (size_t i = 0; i < reps.n; i++) {
            const int *labels = reps.labels + i * (size_t)g.rank;
            assert_true(an_rep_weights(&w, &g, labels));
            enum an_reality reality = an_rep_reality(&g, labels);
            int expected = reality == AN_REAL         ? 1
                           : reality == AN_PSEUDOREAL ? -1
                                                      : 0;
            assert_int_equal(frobenius_schur(&g, &w), expected);
        }
    }
    an_reps_clear(&reps);
    an_weights_clear(&w);
    an_lie_clear(&g);
}

/* The character of a tensor product, weights in the order of their arrival. */
static void multiply(struct an_weights *p, const struct an_weights *a,
                     const struct an_weights *b)
{
    size_t rank = (size_t)a->rank;
    an_weights_clear(p);
    p->rank = a->rank;
    p->labels = an_alloc(a->n * b->n * rank, sizeof(int));
    p->multiplicity = an_alloc(a->n * b->n, sizeof(int));
    for (size_t i = 0; i < a->n; i++)
        for (size_t j = 0; j < b->n; j++) {
            int *sum = p->labels + p->n * rank;
            for (size_t l = 0; l < rank; l++)
                sum[l] = a->labels[i * rank + l] + b->labels[j * rank + l];
            size_t k = 0;
            while (memcmp(p->labels + k * rank, sum, rank * sizeof(int)) != 0)
                k++;
            p->n += k == p->n;
            p->multiplicity[k] += a->multiplicity[i] * b->multiplicity[j];
        }
}

/* The remaining weight of the greatest height, or p->n. */
static size_t highest_left(const struct an_weights *p, const struct an_lie *g)
{
    size_t best = p->n;
    fmpq_t height, top;
    int rho[AN_MAX_RANK];
    fmpq_init(height);
    fmpq_init(top);
    for (int i = 0; i < g->rank; i++)
        rho[i] = 6 / g->norm[i];
    for (size_t k = 0; k < p->n; k++) {
        if (p->multiplicity[k] == 0)
            continue;
        an_lie_inner(height, g, rho, p->labels + k * (size_t)p->rank);
        if (best == p->n || fmpq_cmp(height, top) > 0) {
            best = k;
            fmpq_set(top, height);
        }
    }
    fmpq_clear(top);
    fmpq_clear(height);
    return best;
}

/* Characters of irreducible representations, taken off from the top, use up a
 * tensor product exactly. */
static void tensor_products_decompose(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank;
        int a[6], b[6];
        size_t pieces;
    } products[] = {
        {'A', 2, {1, 1}, {1, 1}, 6},
        {'A', 2, {2, 1}, {3, 0}, 6},
        {'A', 3, {1, 0, 1}, {0, 2, 0}, 5},
        {'B', 2, {1, 1}, {0, 2}, 6},
        {'B', 3, {0, 0, 1}, {0, 0, 1}, 4},
        {'C', 3, {0, 1, 0}, {0, 0, 1}, 3},
        {'D', 4, {0, 1, 0, 0}, {0, 1, 0, 0}, 7},
        {'D', 5, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 1}, 3},
        {'E', 6, {1, 0, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0}, 3},
        {'F', 4, {0, 0, 0, 1}, {0, 0, 0, 1}, 5},
        {'G', 2, {1, 0}, {0, 1}, 3},
        {'G', 2, {1, 1}, {1, 0}, 6},
    };
    struct an_lie g;
    struct an_weights a, b, p;
    an_lie_init(&g);
    an_weights_init(&a);
    an_weights_init(&b);
    an_weights_init(&p);
    for (size_t k = 0; k < sizeof products / sizeof products[0]; k++) {
        assert_true(an_lie_set(&g, products[k].series, products[k].rank));
        size_t rank = (size_t)g.rank;
        assert_true(an_rep_weights(&a, &g, products[k].a));
        assert_true(an_rep_weights(&b, &g, products[k].b));
        multiply(&p, &a, &b);
        size_t pieces = 0;
        for (size_t top = highest_left(&p, &g); top < p.n;
             top = highest_left(&p, &g), pieces++) {
            assert_true(an_rep_weights(&a, &g, p.labels + top * rank));
            for (size_t i = 0; i < a.n; i++) {
                size_t j = 0;
                while (j < p.n &&
                       memcmp(p.labels + j * rank, a.labels + i * rank,
                              rank * sizeof(int)) != 0)
                    j++;
                assert_true(j < p.n);
                p.multiplicity[j] -= a.multiplicity[i];
                assert_true(p.multiplicity[j] >= 0);
            }
        }
        assert_int_equal(pieces, products[k].pieces);
    }
    an_weights_clear(&p);
    an_weights_clear(&b);
    an_weights_clear(&a);
    an_lie_clear(&g);
}

static void large_representations_list_their_weights(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank;
        int labels[8];
        long dimension;
        int last; /* multiplicity of the last dominant weight met: zero */
    } large[] = {
        {'A', 1, {99999}, 100000, 0},
        {'A', 2, {45, 45}, 97336, 46},
        {'A', 2, {444, 0}, 99235, 1},
        {'D', 5, {0, 0, 0, 1, 1}, 210, 10},
        {'D', 5, {0, 0, 0, 0, 2}, 126, 0},
        {'E', 6, {2, 0, 0, 0, 0, 0}, 351, 0},
        {'E', 8, {1, 0, 0, 0, 0, 0, 0, 0}, 3875, 35},
        {'E', 8, {0, 0, 0, 0, 0, 0, 1, 0}, 30380, 140},
        {'G', 2, {5, 5}, 46656, 0},
    };
    struct an_lie g;
    struct an_weights w;
    an_lie_init(&g);
    an_weights_init(&w);
    for (size_t k = 0; k < sizeof large / sizeof large[0]; k++) {
        const int zero[AN_MAX_RANK] = {0};
        assert_true(an_lie_set(&g, large[k].series, large[k].rank));
        assert_true(an_rep_weights(&w, &g, large[k].labels));
        assert_int_equal(moment(&w, 0), large[k].dimension);
        if (large[k].last)
            assert_int_equal(multiplicity_of(&w, zero), large[k].last);
    }
    an_weights_clear(&w);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_give_the_closed_formulas_back),
        cmocka_unit_test(conjugation_negates_weights),
        cmocka_unit_test(reality_is_the_frobenius_schur_indicator),
        cmocka_unit_test(tensor_products_decompose),
        cmocka_unit_test(large_representations_list_their_weights),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
