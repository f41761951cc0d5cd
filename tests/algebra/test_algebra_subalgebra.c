/* test_algebra_subalgebra.c - random subalgebras, put together again. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "algebra/lie/lie.h"
#include "algebra/algebra.h"
#include "algebra/lie/subalgebra.h"
#include "base/base.h"
#include "tests/algebra/roots.h"

static uint64_t seed = 3;

/* A number in [0, n). */
static int draw(int n)
{
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    return (int)((seed >> 33) % (uint64_t)n);
}

/* Sums of the powers 0 .. 4 of a functional over the weights. */
#define NMOMENTS 5

static void moments(long *sum, const struct an_weights *w, const int *f)
{
    for (size_t k = 0; k < w->n; k++) {
        long x = 0;
        long power = w->multiplicity[k];
        for (int i = 0; i < w->rank; i++)
            x += (long)f[i] * w->labels[k * (size_t)w->rank + (size_t)i];
        for (int p = 0; p < NMOMENTS; p++, power *= x)
            sum[p] += power;
    }
}

/* a := the moments of a tensor product, from those of its factors. */
static void multiply_moments(long *a, const long *b)
{
    static const long binomial[NMOMENTS][NMOMENTS] = {{1, 0, 0, 0, 0},
                                                      {1, 1, 0, 0, 0},
                                                      {1, 2, 1, 0, 0},
                                                      {1, 3, 3, 1, 0},
                                                      {1, 4, 6, 4, 1}};
    for (int p = NMOMENTS - 1; p >= 0; p--) {
        long sum = 0;
        for (int j = 0; j <= p; j++)
            sum += binomial[p][j] * a[j] * b[p - j];
        a[p] = sum;
    }
}

/* Adds the moments of the piece with highest weight mu, of the functional f on
 * h-labels. */
static void add_piece_moments(long *sum, const struct an_subalgebra *h,
                              const int *mu, const int *f, int multiplicity)
{
    long product[NMOMENTS] = {1, 0, 0, 0, 0};
    struct an_weights w;
    an_weights_init(&w);
    for (int k = 0; k < h->nideals; k++) {
        struct an_lie g;
        long one[NMOMENTS] = {0};
        int labels[AN_MAX_RANK];
        int restricted[AN_MAX_RANK];
        an_lie_init(&g);
        assert_true(an_lie_set(&g, h->ideal[k].series, h->ideal[k].rank));
        factor_labels(labels, h, k, mu);
        for (int i = 0; i < g.rank; i++) {
            assert_true(labels[i] >= 0);
            restricted[i] = f[h->ideal[k].node[i]];
        }
        assert_true(an_rep_weights(&w, &g, labels));
        moments(one, &w, restricted);
        multiply_moments(product, one);
        an_lie_clear(&g);
    }
    for (int p = 0; p < NMOMENTS; p++)
        sum[p] += multiplicity * product[p];
    an_weights_clear(&w);
}

/* The pieces make up the representation: dimension and moments agree. */
static void check_branching(const struct an_subalgebra *h,
                            const struct an_weights *w,
                            const struct an_branching *b)
{
    long left[NMOMENTS] = {0};
    long right[NMOMENTS] = {0};
    int f[AN_MAX_RANK];
    int pulled[AN_MAX_RANK] = {0};
    for (int i = 0; i < h->rank; i++) {
        f[i] = draw(7) - 3;
        for (int j = 0; j < h->width; j++)
            pulled[j] += f[i] * h->coroot[i * h->width + j];
    }
    moments(left, w, pulled);
    for (size_t n = 0; n < b->n; n++) {
        assert_true(b->multiplicity[n] > 0);
        add_piece_moments(right, h, b->highest + n * (size_t)b->rank, f,
                          b->multiplicity[n]);
    }
    assert_memory_equal(left, right, sizeof left);
}

/* Pieces come in the order of the weights, none twice. */
static void check_order(const struct an_weights *w,
                        const struct an_branching *b)
{
    size_t rank = (size_t)w->rank;
    size_t k = 0;
    for (size_t n = 0; n < b->n; n++, k++) {
        while (k < w->n && memcmp(w->labels + k * rank, b->highest + n * rank,
                                  rank * sizeof(int)) != 0)
            k++;
        assert_true(k < w->n);
    }
}

/* The multiplicity of the h-labels among the pieces. */
static int count_labels(const struct an_branching *b,
                        const struct an_subalgebra *h, const int *labels)
{
    int count = 0;
    for (size_t n = 0; n < b->n; n++) {
        int other[AN_MAX_RANK];
        an_subalgebra_labels(other, h, b->highest + n * (size_t)b->rank);
        if (memcmp(other, labels, (size_t)h->rank * sizeof(int)) == 0)
            count += b->multiplicity[n];
    }
    return count;
}

/* Pieces of the conjugate are the conjugates of the pieces. */
static void check_conjugates(const struct an_subalgebra *h,
                             const struct an_branching *b,
                             const struct an_branching *bar)
{
    for (size_t n = 0; n < b->n; n++) {
        const int *mu = b->highest + n * (size_t)b->rank;
        int labels[AN_MAX_RANK];
        int dual[AN_MAX_RANK];
        bool neutral = true;
        an_subalgebra_labels(labels, h, mu);
        for (int i = 0; i < h->rank; i++)
            neutral = neutral && labels[i] == 0;
        assert_int_equal(an_subalgebra_neutral(h, mu), neutral);
        an_subalgebra_conjugate(dual, h, labels);
        assert_int_equal(count_labels(b, h, labels),
                         count_labels(bar, h, dual));
        an_subalgebra_conjugate(dual, h, dual);
        assert_memory_equal(dual, labels, (size_t)h->rank * sizeof(int));
        enum an_reality whole = AN_REAL;
        for (int k = 0; k < h->nideals; k++) {
            struct an_lie f;
            an_lie_init(&f);
            an_lie_set(&f, h->ideal[k].series, h->ideal[k].rank);
            factor_labels(labels, h, k, mu);
            enum an_reality part = an_rep_reality(&f, labels);
            if (part == AN_COMPLEX || whole == AN_COMPLEX)
                whole = AN_COMPLEX;
            else
                whole = part == whole ? AN_REAL : AN_PSEUDOREAL;
            an_lie_clear(&f);
        }
        an_subalgebra_labels(labels, h, mu);
        if (whole != AN_COMPLEX)
            assert_int_equal(an_subalgebra_pseudoreal(h, labels),
                             whole == AN_PSEUDOREAL);
    }
}

/* Each factor has Bourbaki's Cartan matrix, factors are orthogonal, and the
 * numbers of roots add up. */
static void check_factors(const struct an_subalgebra *h, size_t all)
{
    size_t npositive = 0;
    int rank = 0;
    for (int k = 0; k < h->nideals; k++) {
        const struct an_ideal *f = h->ideal + k;
        struct an_lie g;
        an_lie_init(&g);
        assert_true(an_lie_set(&g, f->series, f->rank));
        npositive += g.npositive;
        rank += f->rank;
        for (int i = 0; i < f->rank; i++) {
            int labels[AN_MAX_RANK];
            int nonzero = 0;
            const int *root = h->simple + f->node[i] * h->width;
            factor_labels(labels, h, k, root);
            for (int j = 0; j < f->rank; j++) {
                assert_int_equal(labels[j], g.cartan[i * g.rank + j]);
                nonzero += labels[j] != 0;
            }
            an_subalgebra_labels(labels, h, root);
            for (int j = 0; j < h->rank; j++)
                nonzero -= labels[j] != 0;
            assert_int_equal(nonzero, 0);
        }
        an_lie_clear(&g);
    }
    assert_int_equal(npositive, h->npositive);
    assert_int_equal(rank, h->rank);
    assert_int_equal(h->whole, h->npositive == all);
}

/* Algebras and the dimension up to which representations are branched. */
static const struct {
    char series;
    int rank;
    unsigned long high;
} ranges[] = {{'A', 1, 6},  {'A', 2, 30},  {'A', 3, 40}, {'A', 4, 50},
              {'A', 5, 60}, {'B', 2, 40},  {'B', 3, 60}, {'B', 4, 50},
              {'C', 2, 40}, {'C', 3, 70},  {'C', 4, 50}, {'D', 3, 20},
              {'D', 4, 60}, {'D', 5, 60},  {'D', 6, 40}, {'E', 6, 80},
              {'E', 7, 60}, {'E', 8, 248}, {'F', 4, 60}, {'G', 2, 80}};

/* keep := a random closed set of roots. */
static void draw_roots(bool *keep, const struct an_lie *g)
{
    int f[AN_MAX_RANK];
    static const int moduli[] = {0, 0, 2, 2, 3, 4, 5};
    for (int i = 0; i < g->rank; i++)
        f[i] = draw(3) ? 0 : draw(5) - 2;
    keep_multiples(keep, g, f, moduli[draw(7)]);
}

static void random_subalgebras_multiply_out(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_subalgebra h;
    struct an_weights w;
    struct an_branching b, bar;
    struct an_reps reps;
    an_lie_init(&g);
    an_subalgebra_init(&h);
    an_weights_init(&w);
    an_branching_init(&b);
    an_branching_init(&bar);
    an_reps_init(&reps);
    for (size_t k = 0; k < sizeof ranges / sizeof ranges[0]; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        assert_true(an_reps_find(&reps, &g, 1, ranges[k].high));
        bool *keep = an_alloc(g.npositive, sizeof(bool));
        for (int trial = 0; trial < 12; trial++) {
            draw_roots(keep, &g);
            an_subalgebra_set(&h, &g, keep);
            check_factors(&h, g.npositive);
            for (size_t n = 0; n < reps.n; n++) {
                const int *labels = reps.labels + n * (size_t)g.rank;
                int conjugate[AN_MAX_RANK];
                an_rep_conjugate(conjugate, &g, labels);
                assert_true(an_rep_weights(&w, &g, conjugate));
                an_branch(&bar, &h, &w);
                assert_true(an_rep_weights(&w, &g, labels));
                an_branch(&b, &h, &w);
                check_branching(&h, &w, &b);
                check_order(&w, &b);
                check_conjugates(&h, &b, &bar);
            }
        }
        free(keep);
    }
    an_reps_clear(&reps);
    an_branching_clear(&bar);
    an_branching_clear(&b);
    an_branching_clear(&b);
    an_weights_clear(&w);
    an_subalgebra_clear(&h);
    an_subalgebra_clear(&h);
    an_lie_clear(&g);
}

/* h = g keeps the numbering, but for B2 = C2 and A3 = D3; one piece. */
static void the_whole_algebra_is_recognised(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_subalgebra h;
    struct an_weights w;
    struct an_branching b;
    an_lie_init(&g);
    an_subalgebra_init(&h);
    an_weights_init(&w);
    an_branching_init(&b);
    for (size_t k = 0; k < sizeof ranges / sizeof ranges[0]; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        bool use[AN_MAX_RANK];
        for (int i = 0; i < g.rank; i++)
            use[i] = true;
        an_subalgebra_nodes(&h, &g, use);
        check_factors(&h, g.npositive);
        assert_true(h.whole);
        assert_int_equal(h.nideals, 1);
        if (g.series == 'C' && g.rank == 2) {
            assert_int_equal(h.ideal[0].series, 'B');
        } else if (g.series == 'D' && g.rank == 3) {
            assert_int_equal(h.ideal[0].series, 'A');
        } else {
            assert_int_equal(h.ideal[0].series, g.series);
            for (int i = 0; i < g.rank; i++)
                assert_int_equal(h.ideal[0].node[i], i);
        }
        int labels[AN_MAX_RANK] = {0};
        labels[g.rank - 1] = 1;
        assert_true(an_rep_weights(&w, &g, labels));
        for (int fast = 0; fast <= 1; fast++) {
            h.whole = fast;
            an_branch(&b, &h, &w);
            assert_int_equal(b.n, 1);
            assert_int_equal(b.multiplicity[0], 1);
            assert_memory_equal(b.highest, labels,
                                (size_t)g.rank * sizeof(int));
        }
    }
    an_branching_clear(&b);
    an_weights_clear(&w);
    an_subalgebra_clear(&h);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_subalgebras_multiply_out),
        cmocka_unit_test(the_whole_algebra_is_recognised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
