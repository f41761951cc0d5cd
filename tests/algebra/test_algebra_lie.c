/* test_algebra_lie.c - simple Lie algebras, recomputed by reflections. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>

#include "algebra/lie/lie.h"
#include "algebra/algebra.h"
#include "base/base.h"

static const struct {
    char series;
    int rank;
    size_t dimension;
    int determinant; /* of the Cartan matrix, the order of the centre */
    int highest[8];  /* highest root, in labels */
} algebras[] = {
    {'A', 1, 3, 2, {2}},
    {'A', 2, 8, 3, {1, 1}},
    {'A', 4, 24, 5, {1, 0, 0, 1}},
    {'A', 7, 63, 8, {1, 0, 0, 0, 0, 0, 1}},
    {'B', 2, 10, 2, {0, 2}},
    {'B', 3, 21, 2, {0, 1, 0}},
    {'B', 5, 55, 2, {0, 1, 0, 0, 0}},
    {'C', 2, 10, 2, {2, 0}},
    {'C', 3, 21, 2, {2, 0, 0}},
    {'C', 4, 36, 2, {2, 0, 0, 0}},
    {'D', 3, 15, 4, {0, 1, 1}},
    {'D', 4, 28, 4, {0, 1, 0, 0}},
    {'D', 5, 45, 4, {0, 1, 0, 0, 0}},
    {'D', 6, 66, 4, {0, 1, 0, 0, 0, 0}},
    {'D', 7, 91, 4, {0, 1, 0, 0, 0, 0, 0}},
    {'E', 6, 78, 3, {0, 1, 0, 0, 0, 0}},
    {'E', 7, 133, 2, {1, 0, 0, 0, 0, 0, 0}},
    {'E', 8, 248, 1, {0, 0, 0, 0, 0, 0, 0, 1}},
    {'F', 4, 52, 1, {1, 0, 0, 0}},
    {'G', 2, 14, 1, {0, 1}},
};

#define NALGEBRAS (sizeof algebras / sizeof algebras[0])

static void set(struct an_lie *g, size_t k)
{
    an_lie_init(g);
    assert_true(an_lie_set(g, algebras[k].series, algebras[k].rank));
}

static void dimensions_and_highest_roots_are_known(void **state)
{
    (void)state;
    for (size_t k = 0; k < NALGEBRAS; k++) {
        struct an_lie g;
        set(&g, k);
        size_t rank = (size_t)g.rank;
        assert_int_equal(an_lie_dimension(&g), algebras[k].dimension);
        assert_memory_equal(g.positive + (g.npositive - 1) * rank,
                            algebras[k].highest, rank * sizeof(int));
        fmpq_t square;
        fmpq_init(square);
        an_lie_inner(square, &g, algebras[k].highest, algebras[k].highest);
        assert_true(fmpq_equal_si(square, 2));
        fmpq_clear(square);
        an_lie_clear(&g);
    }
}

static void cartan_matrices_are_bourbakis(void **state)
{
    (void)state;
    static const int f4[] = {2, -1, 0, 0,  -1, 2, -2, 0,
                             0, -1, 2, -1, 0,  0, -1, 2};
    static const int g2[] = {2, -1, -3, 2};
    static const int b3[] = {2, -1, 0, -1, 2, -2, 0, -1, 2};
    static const int c3[] = {2, -1, 0, -1, 2, -1, 0, -2, 2};
    static const int d4[] = {2, -1, 0, 0, -1, 2,  -1, -1,
                             0, -1, 2, 0, 0,  -1, 0,  2};
    static const int e6[] = {2,  0, -1, 0,  0, 0,  0, 2,  0,  -1, 0,  0,
                             -1, 0, 2,  -1, 0, 0,  0, -1, -1, 2,  -1, 0,
                             0,  0, 0,  -1, 2, -1, 0, 0,  0,  0,  -1, 2};
    static const struct {
        char series;
        int rank;
        const int *cartan;
    } table[] = {{'F', 4, f4}, {'G', 2, g2}, {'B', 3, b3},
                 {'C', 3, c3}, {'D', 4, d4}, {'E', 6, e6}};
    struct an_lie g;
    an_lie_init(&g);
    for (size_t k = 0; k < sizeof table / sizeof table[0]; k++) {
        assert_true(an_lie_set(&g, table[k].series, table[k].rank));
        assert_memory_equal(g.cartan, table[k].cartan,
                            (size_t)(g.rank * g.rank) * sizeof(int));
    }
    an_lie_clear(&g);
}

static void cartan_determinant_is_the_order_of_the_centre(void **state)
{
    (void)state;
    for (size_t k = 0; k < NALGEBRAS; k++) {
        struct an_lie g;
        fmpz_mat_t C;
        fmpz_t det;
        set(&g, k);
        fmpz_mat_init(C, g.rank, g.rank);
        fmpz_init(det);
        for (int i = 0; i < g.rank; i++)
            for (int j = 0; j < g.rank; j++)
                fmpz_set_si(fmpz_mat_entry(C, i, j), g.cartan[i * g.rank + j]);
        fmpz_mat_det(det, C);
        assert_true(fmpz_equal_si(det, algebras[k].determinant));
        fmpz_clear(det);
        fmpz_mat_clear(C);
        an_lie_clear(&g);
    }
}

/* (omega_i, alpha_j) = delta_ij norm_j / 6, and <alpha_i, alpha_j^v> is the
 * Cartan matrix again. */
static void the_metric_gives_the_cartan_matrix_back(void **state)
{
    (void)state;
    struct an_lie g;
    fmpq_t p, square, expected;
    fmpq_init(p);
    fmpq_init(square);
    fmpq_init(expected);
    an_lie_init(&g);
    for (size_t k = 0; k < NALGEBRAS + 4; k++) {
        if (k < NALGEBRAS)
            an_lie_set(&g, algebras[k].series, algebras[k].rank);
        else
            assert_true(an_lie_set(&g, "ABCD"[k - NALGEBRAS], 20));
        for (int i = 0; i < g.rank; i++)
            for (int j = 0; j < g.rank; j++) {
                int omega[AN_MAX_RANK] = {0};
                const int *a = g.cartan + i * g.rank;
                const int *b = g.cartan + j * g.rank;
                omega[i] = 1;
                an_lie_inner(p, &g, omega, b);
                fmpq_set_si(expected, i == j ? g.norm[j] : 0, 6);
                assert_true(fmpq_equal(p, expected));
                an_lie_inner(p, &g, a, b);
                an_lie_inner(square, &g, b, b);
                fmpq_div(p, p, square);
                fmpq_add(p, p, p);
                assert_true(fmpq_equal_si(p, g.cartan[i * g.rank + j]));
                assert_true(fmpq_equal(fmpq_mat_entry(g.metric, i, j),
                                       fmpq_mat_entry(g.metric, j, i)));
            }
    }
    an_lie_clear(&g);
    fmpq_clear(expected);
    fmpq_clear(square);
    fmpq_clear(p);
}

static bool has_root(const struct an_lie *g, const int *w, int sign)
{
    for (size_t k = 0; k < g->npositive; k++) {
        bool same = true;
        for (int i = 0; i < g->rank && same; i++)
            same = w[i] == sign * g->positive[k * (size_t)g->rank + (size_t)i];
        if (same)
            return true;
    }
    return false;
}

/* Reflecting any root at any node gives a root; no root is listed twice; all
 * come by height; labels and coefficients agree. */
static void positive_roots_are_closed_under_reflections(void **state)
{
    (void)state;
    for (size_t k = 0; k < NALGEBRAS; k++) {
        struct an_lie g;
        set(&g, k);
        size_t rank = (size_t)g.rank;
        int last = 1;
        for (size_t a = 0; a < g.npositive; a++) {
            const int *c = g.coefficients + a * rank;
            int w[AN_MAX_RANK] = {0};
            int height = 0;
            for (size_t i = 0; i < rank; i++) {
                assert_true(c[i] >= 0);
                height += c[i];
                for (size_t j = 0; j < rank; j++)
                    w[j] += c[i] * g.cartan[i * rank + j];
            }
            assert_true(height >= last);
            last = height;
            assert_memory_equal(w, g.positive + a * rank, rank * sizeof(int));
            for (size_t b = 0; b < a; b++)
                assert_memory_not_equal(w, g.positive + b * rank,
                                        rank * sizeof(int));
            for (int i = 0; i < g.rank; i++) {
                an_lie_reflect(w, &g, i);
                assert_true(has_root(&g, w, 1) || has_root(&g, w, -1));
                an_lie_reflect(w, &g, i);
            }
            assert_memory_equal(w, g.positive + a * rank, rank * sizeof(int));
        }
        an_lie_clear(&g);
    }
}

/* The adjoint representation has the roots and `rank` zeros as weights. */
static void roots_are_the_weights_of_the_adjoint(void **state)
{
    (void)state;
    for (size_t k = 0; k < NALGEBRAS; k++) {
        struct an_lie g;
        struct an_weights w;
        set(&g, k);
        an_weights_init(&w);
        assert_true(an_rep_weights(&w, &g, algebras[k].highest));
        assert_int_equal(w.n, 2 * g.npositive + 1);
        for (size_t i = 0; i < w.n; i++) {
            const int *v = w.labels + i * (size_t)g.rank;
            bool root = has_root(&g, v, 1) || has_root(&g, v, -1);
            assert_int_equal(w.multiplicity[i], root ? 1 : g.rank);
        }
        an_weights_clear(&w);
        an_lie_clear(&g);
    }
}

static void algebras_that_do_not_exist_are_refused(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank;
    } table[] = {{'A', 0},  {'A', 65}, {'B', 1}, {'C', 1}, {'D', 2},
                 {'E', 5},  {'E', 9},  {'F', 3}, {'G', 3}, {'H', 3},
                 {'A', -1}, {'D', 65}, {0, 1},   {'a', 2}};
    struct an_lie g;
    an_lie_init(&g);
    assert_int_equal(g.rank, 0);
    assert_true(an_lie_set(&g, 'G', 2));
    for (size_t k = 0; k < sizeof table / sizeof table[0]; k++) {
        assert_false(an_lie_set(&g, table[k].series, table[k].rank));
        assert_int_equal(g.series, 'G');
        assert_int_equal(g.npositive, 6);
    }
    an_lie_clear(&g);
    assert_int_equal(g.series, 0);
    an_lie_clear(&g);
}

static void the_largest_ranks_work(void **state)
{
    (void)state;
    struct an_lie g;
    an_lie_init(&g);
    assert_true(an_lie_set(&g, 'A', 64));
    assert_int_equal(an_lie_dimension(&g), 65 * 65 - 1);
    assert_true(an_lie_set(&g, 'B', 64));
    assert_int_equal(an_lie_dimension(&g), 129 * 64);
    assert_true(an_lie_set(&g, 'C', 64));
    assert_int_equal(an_lie_dimension(&g), 64 * 129);
    assert_true(an_lie_set(&g, 'D', 64));
    assert_int_equal(an_lie_dimension(&g), 64 * 127);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dimensions_and_highest_roots_are_known),
        cmocka_unit_test(cartan_matrices_are_bourbakis),
        cmocka_unit_test(cartan_determinant_is_the_order_of_the_centre),
        cmocka_unit_test(the_metric_gives_the_cartan_matrix_back),
        cmocka_unit_test(positive_roots_are_closed_under_reflections),
        cmocka_unit_test(roots_are_the_weights_of_the_adjoint),
        cmocka_unit_test(algebras_that_do_not_exist_are_refused),
        cmocka_unit_test(the_largest_ranks_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
