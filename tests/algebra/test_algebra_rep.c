/* test_algebra_rep.c - closed formulas, names and the centre. */
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
#include <flint/fmpq_vec.h>
#include <flint/fmpz_mat.h>

#include "algebra/lattice.h"
#include "algebra/lie/lie.h"
#include "algebra/rational.h"
#include "algebra/algebra.h"
#include "base/base.h"
#include "tests/algebra/ranges.h"

/* R. Slansky, Phys. Rept. 79, 1981, 1; T is half of his index. */
static const struct {
    char series;
    int rank;
    int labels[8];
    long dimension;
    const char *index;
    long cubic;
    enum an_reality reality;
    const char *name;
} table[] = {
    {'A', 1, {0}, 1, "0", 0, AN_REAL, "1"},
    {'A', 1, {1}, 2, "1/2", 0, AN_PSEUDOREAL, "2"},
    {'A', 1, {2}, 3, "2", 0, AN_REAL, "3"},
    {'A', 1, {3}, 4, "5", 0, AN_PSEUDOREAL, "4"},
    {'A', 2, {1, 0}, 3, "1/2", 1, AN_COMPLEX, "3"},
    {'A', 2, {0, 1}, 3, "1/2", -1, AN_COMPLEX, "3bar"},
    {'A', 2, {2, 0}, 6, "5/2", 7, AN_COMPLEX, "6"},
    {'A', 2, {1, 1}, 8, "3", 0, AN_REAL, "8"},
    {'A', 2, {3, 0}, 10, "15/2", 27, AN_COMPLEX, "10"},
    {'A', 2, {2, 1}, 15, "10", 14, AN_COMPLEX, "15"},
    {'A', 2, {1, 2}, 15, "10", -14, AN_COMPLEX, "15bar"},
    {'A', 2, {4, 0}, 15, "35/2", 77, AN_COMPLEX, "15'"},
    {'A', 2, {0, 4}, 15, "35/2", -77, AN_COMPLEX, "15'bar"},
    {'A', 3, {0, 1, 0}, 6, "1", 0, AN_REAL, "6"},
    {'A', 3, {2, 0, 0}, 10, "3", 8, AN_COMPLEX, "10"},
    {'A', 3, {1, 1, 0}, 20, "13/2", 7, AN_COMPLEX, "20"},
    {'A', 3, {0, 2, 0}, 20, "8", 0, AN_REAL, "20'"},
    {'A', 3, {3, 0, 0}, 20, "21/2", 35, AN_COMPLEX, "20''"},
    {'A', 4, {1, 0, 0, 0}, 5, "1/2", 1, AN_COMPLEX, "5"},
    {'A', 4, {0, 0, 0, 1}, 5, "1/2", -1, AN_COMPLEX, "5bar"},
    {'A', 4, {0, 1, 0, 0}, 10, "3/2", 1, AN_COMPLEX, "10"},
    {'A', 4, {2, 0, 0, 0}, 15, "7/2", 9, AN_COMPLEX, "15"},
    {'A', 4, {1, 0, 0, 1}, 24, "5", 0, AN_REAL, "24"},
    {'A', 4, {1, 1, 0, 0}, 40, "11", 16, AN_COMPLEX, "40"},
    {'A', 4, {0, 1, 0, 1}, 45, "12", -6, AN_COMPLEX, "45bar"},
    {'A', 5, {0, 0, 1, 0, 0}, 20, "3", 0, AN_PSEUDOREAL, "20"},
    {'A', 5, {0, 1, 0, 0, 0}, 15, "2", 2, AN_COMPLEX, "15"},
    {'B', 2, {1, 0}, 5, "1", 0, AN_REAL, "5"},
    {'B', 2, {0, 1}, 4, "1/2", 0, AN_PSEUDOREAL, "4"},
    {'C', 2, {1, 0}, 4, "1/2", 0, AN_PSEUDOREAL, "4"},
    {'C', 2, {0, 1}, 5, "1", 0, AN_REAL, "5"},
    {'B', 3, {0, 0, 1}, 8, "1", 0, AN_REAL, "8"},
    {'B', 4, {0, 0, 0, 1}, 16, "2", 0, AN_REAL, "16"},
    {'C', 3, {1, 0, 0}, 6, "1/2", 0, AN_PSEUDOREAL, "6"},
    {'C', 3, {0, 1, 0}, 14, "2", 0, AN_REAL, "14"},
    {'C', 3, {0, 0, 1}, 14, "5/2", 0, AN_PSEUDOREAL, "14'"},
    {'D', 3, {0, 0, 1}, 4, "1/2", 1, AN_COMPLEX, "4"},
    {'D', 3, {0, 1, 0}, 4, "1/2", -1, AN_COMPLEX, "4bar"},
    {'D', 3, {1, 0, 0}, 6, "1", 0, AN_REAL, "6"},
    {'D', 3, {0, 0, 2}, 10, "3", 8, AN_COMPLEX, "10"},
    {'D', 4, {1, 0, 0, 0}, 8, "1", 0, AN_REAL, "8v"},
    {'D', 4, {0, 0, 0, 1}, 8, "1", 0, AN_REAL, "8s"},
    {'D', 4, {0, 0, 1, 0}, 8, "1", 0, AN_REAL, "8c"},
    {'D', 4, {0, 1, 0, 0}, 28, "6", 0, AN_REAL, "28"},
    {'D', 4, {2, 0, 0, 0}, 35, "10", 0, AN_REAL, "35[2,0,0,0]"},
    {'D', 4, {1, 0, 1, 1}, 350, "150", 0, AN_REAL, "350"},
    {'D', 5, {1, 0, 0, 0, 0}, 10, "1", 0, AN_REAL, "10"},
    {'D', 5, {0, 0, 0, 0, 1}, 16, "2", 0, AN_COMPLEX, "16"},
    {'D', 5, {0, 0, 0, 1, 0}, 16, "2", 0, AN_COMPLEX, "16bar"},
    {'D', 5, {0, 1, 0, 0, 0}, 45, "8", 0, AN_REAL, "45"},
    {'D', 5, {2, 0, 0, 0, 0}, 54, "12", 0, AN_REAL, "54"},
    {'D', 5, {0, 0, 1, 0, 0}, 120, "28", 0, AN_REAL, "120"},
    {'D', 5, {0, 0, 0, 0, 2}, 126, "35", 0, AN_COMPLEX, "126"},
    {'D', 5, {0, 0, 0, 2, 0}, 126, "35", 0, AN_COMPLEX, "126bar"},
    {'D', 5, {1, 0, 0, 0, 1}, 144, "34", 0, AN_COMPLEX, "144"},
    {'D', 5, {0, 0, 0, 1, 1}, 210, "56", 0, AN_REAL, "210"},
    {'D', 5, {3, 0, 0, 0, 0}, 210, "77", 0, AN_REAL, "210'"},
    {'D', 6, {0, 0, 0, 0, 1, 0}, 32, "4", 0, AN_PSEUDOREAL, "32"},
    {'D', 6, {0, 0, 0, 0, 0, 1}, 32, "4", 0, AN_PSEUDOREAL, "32'"},
    {'E', 6, {1, 0, 0, 0, 0, 0}, 27, "3", 0, AN_COMPLEX, "27"},
    {'E', 6, {0, 0, 0, 0, 0, 1}, 27, "3", 0, AN_COMPLEX, "27bar"},
    {'E', 6, {0, 1, 0, 0, 0, 0}, 78, "12", 0, AN_REAL, "78"},
    {'E', 6, {0, 0, 1, 0, 0, 0}, 351, "75", 0, AN_COMPLEX, "351"},
    {'E', 6, {0, 0, 0, 0, 1, 0}, 351, "75", 0, AN_COMPLEX, "351bar"},
    {'E', 6, {2, 0, 0, 0, 0, 0}, 351, "84", 0, AN_COMPLEX, "351'"},
    {'E', 7, {0, 0, 0, 0, 0, 0, 1}, 56, "6", 0, AN_PSEUDOREAL, "56"},
    {'E', 7, {1, 0, 0, 0, 0, 0, 0}, 133, "18", 0, AN_REAL, "133"},
    {'E', 7, {0, 1, 0, 0, 0, 0, 0}, 912, "180", 0, AN_PSEUDOREAL, "912"},
    {'E', 8, {0, 0, 0, 0, 0, 0, 0, 1}, 248, "30", 0, AN_REAL, "248"},
    {'E', 8, {1, 0, 0, 0, 0, 0, 0, 0}, 3875, "750", 0, AN_REAL, "3875"},
    {'F', 4, {0, 0, 0, 1}, 26, "3", 0, AN_REAL, "26"},
    {'F', 4, {1, 0, 0, 0}, 52, "9", 0, AN_REAL, "52"},
    {'G', 2, {1, 0}, 7, "1", 0, AN_REAL, "7"},
    {'G', 2, {0, 1}, 14, "4", 0, AN_REAL, "14"},
    {'G', 2, {2, 0}, 27, "9", 0, AN_REAL, "27"},
    {'G', 2, {1, 1}, 64, "32", 0, AN_REAL, "64"},
    {'G', 2, {3, 0}, 77, "44", 0, AN_REAL, "77"},
    {'G', 2, {0, 2}, 77, "55", 0, AN_REAL, "77'"},
};

static void tables_of_representations_come_out(void **state)
{
    (void)state;
    struct an_lie g;
    fmpz_t d, A;
    fmpq_t T;
    an_lie_init(&g);
    fmpz_init(d);
    fmpz_init(A);
    fmpq_init(T);
    for (size_t k = 0; k < sizeof table / sizeof table[0]; k++) {
        const int *labels = table[k].labels;
        assert_true(an_lie_set(&g, table[k].series, table[k].rank));
        an_rep_dimension(d, &g, labels);
        an_rep_index(T, &g, labels);
        an_rep_cubic(A, &g, labels);
        char *index = an_rational_text(T);
        char *name = an_rep_name(&g, labels);
        if (!fmpz_equal_si(d, table[k].dimension) ||
            !fmpz_equal_si(A, table[k].cubic) ||
            strcmp(index, table[k].index) != 0 ||
            strcmp(name, table[k].name) != 0 ||
            an_rep_reality(&g, labels) != table[k].reality)
            fail_msg("%c%d %s: found dimension %ld, T %s, A %ld, %s", g.series,
                     g.rank, table[k].name, (long)fmpz_get_si(d), index,
                     (long)fmpz_get_si(A), name);
        free(name);
        free(index);
    }
    fmpq_clear(T);
    fmpz_clear(A);
    fmpz_clear(d);
    an_lie_clear(&g);
}

static void closed_formulas_work_at_any_size(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_weights w;
    fmpz_t d, expected;
    int labels[AN_MAX_RANK];
    an_lie_init(&g);
    an_weights_init(&w);
    fmpz_init(d);
    fmpz_init(expected);
    assert_true(an_lie_set(&g, 'E', 8));
    for (int i = 0; i < 8; i++)
        labels[i] = AN_MAX_LABEL;
    /* All labels k: (k + 1)^120. */
    an_rep_dimension(d, &g, labels);
    fmpz_set_ui(expected, AN_MAX_LABEL + 1);
    fmpz_pow_ui(expected, expected, 120);
    assert_true(fmpz_equal(d, expected));
    assert_false(an_rep_weights(&w, &g, labels));
    assert_int_equal(w.n, 0);
    assert_true(an_lie_set(&g, 'A', 64));
    for (int i = 0; i < 64; i++)
        labels[i] = AN_MAX_LABEL;
    an_rep_cubic(d, &g, labels);
    assert_true(fmpz_is_zero(d));
    labels[0]--;
    an_rep_cubic(d, &g, labels);
    assert_true(fmpz_sgn(d) < 0);
    fmpz_clear(expected);
    fmpz_clear(d);
    an_weights_clear(&w);
    an_lie_clear(&g);
}

/* phase := z . w mod 1. */
static void phase_of(fmpq_t phase, const fmpq *z, const int *w, int rank)
{
    fmpq_t part;
    fmpq_init(part);
    fmpq_zero(phase);
    for (int i = 0; i < rank; i++) {
        fmpq_set_si(part, w[i], 1);
        fmpq_mul(part, part, z + i);
        fmpq_add(phase, phase, part);
    }
    an_rational_mod1(phase, phase);
    fmpq_clear(part);
}

/* The phases vanish together exactly on the root lattice. */
static void the_centre_sees_the_root_lattice(void **state)
{
    (void)state;
    static const int generators[] = {'A', 1, 'B', 1, 'C', 1, 'F', 0, 'G', 0};
    struct an_lie g;
    an_lie_init(&g);
    for (size_t k = 0; k < NRANGES; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        fmpq *z = _fmpq_vec_init(2 * g.rank);
        int ncentre = an_lie_centre(z, &g);
        for (size_t i = 0; i < sizeof generators / sizeof(int); i += 2)
            if (generators[i] == g.series)
                assert_int_equal(ncentre, generators[i + 1]);
        if (g.series == 'D')
            assert_int_equal(ncentre, g.rank % 2 == 0 ? 2 : 1);
        if (g.series == 'E')
            assert_int_equal(ncentre, g.rank == 8 ? 0 : 1);
        fmpz_mat_t roots, x;
        struct an_lattice L;
        fmpq_t phase;
        fmpq_init(phase);
        an_lattice_init(&L, g.rank);
        fmpz_mat_init(roots, g.rank, g.rank);
        fmpz_mat_init(x, 1, g.rank);
        for (int i = 0; i < g.rank * g.rank; i++)
            fmpz_set_si(fmpz_mat_entry(roots, i / g.rank, i % g.rank),
                        g.cartan[i]);
        an_lattice_span(&L, roots);
        uint64_t seed = 7;
        for (int trial = 0; trial < 150; trial++) {
            int w[AN_MAX_RANK];
            bool integer = true;
            for (int i = 0; i < g.rank; i++) {
                seed = seed * 6364136223846793005u + 1442695040888963407u;
                w[i] = (int)((seed >> 40) % 7) - 3;
                fmpz_set_si(fmpz_mat_entry(x, 0, i), w[i]);
            }
            for (int i = 0; i < ncentre; i++) {
                phase_of(phase, z + i * g.rank, w, g.rank);
                integer = integer && fmpq_is_zero(phase);
            }
            assert_int_equal(integer, an_lattice_contains(
                                          NULL, &L, fmpz_mat_entry(x, 0, 0)));
        }
        an_lattice_clear(&L);
        fmpz_mat_clear(x);
        fmpz_mat_clear(roots);
        fmpq_clear(phase);
        _fmpq_vec_clear(z, 2 * g.rank);
    }
    an_lie_clear(&g);
}

/* N-ality 1/N of the fundamental of SU(N), 1/4 of the 16, 1/3 of the 27. */
static void unbarred_representations_have_the_smallest_phase(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank;
        int node;
        slong den;
    } phases[] = {{'A', 1, 1, 2}, {'A', 2, 1, 3}, {'A', 4, 1, 5},
                  {'D', 5, 5, 4}, {'D', 3, 3, 4}, {'D', 7, 7, 4},
                  {'E', 6, 1, 3}, {'E', 7, 7, 2}, {'C', 3, 1, 2},
                  {'B', 3, 3, 2}};
    struct an_lie g;
    fmpq_t expected;
    an_lie_init(&g);
    fmpq_init(expected);
    for (size_t k = 0; k < sizeof phases / sizeof phases[0]; k++) {
        assert_true(an_lie_set(&g, phases[k].series, phases[k].rank));
        fmpq *z = _fmpq_vec_init(2 * g.rank);
        assert_int_equal(an_lie_centre(z, &g), 1);
        fmpq_set_si(expected, 1, (ulong)phases[k].den);
        assert_true(fmpq_equal(z + phases[k].node - 1, expected));
        _fmpq_vec_clear(z, 2 * g.rank);
    }
    fmpq_clear(expected);
    an_lie_clear(&g);
}

/* Every label vector of a box, by brute force. */
static void finding_agrees_with_a_box(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank;
        int side;
        unsigned long low, high;
    } boxes[] = {{'A', 1, 40, 5, 30},    {'A', 2, 50, 1, 400},
                 {'A', 2, 60, 300, 600}, {'A', 3, 18, 1, 900},
                 {'B', 2, 24, 1, 900},   {'C', 3, 12, 1, 800},
                 {'D', 4, 7, 1, 900},    {'G', 2, 16, 1, 3000},
                 {'A', 4, 10, 2, 600},   {'F', 4, 4, 1, 2000}};
    struct an_lie g;
    struct an_reps reps;
    fmpz_t d, last;
    fmpq_t T, lastT;
    an_lie_init(&g);
    an_reps_init(&reps);
    fmpz_init(d);
    fmpz_init(last);
    fmpq_init(T);
    fmpq_init(lastT);
    for (size_t k = 0; k < sizeof boxes / sizeof boxes[0]; k++) {
        assert_true(an_lie_set(&g, boxes[k].series, boxes[k].rank));
        assert_true(an_reps_find(&reps, &g, boxes[k].low, boxes[k].high));
        size_t count = 0;
        size_t total = 1;
        for (int i = 0; i < g.rank; i++)
            total *= (size_t)boxes[k].side;
        for (size_t n = 0; n < total; n++) {
            int labels[AN_MAX_RANK];
            size_t rest = n;
            for (int i = 0; i < g.rank; i++) {
                labels[i] = (int)(rest % (size_t)boxes[k].side);
                rest /= (size_t)boxes[k].side;
            }
            an_rep_dimension(d, &g, labels);
            count += fmpz_cmp_ui(d, boxes[k].low) >= 0 &&
                     fmpz_cmp_ui(d, boxes[k].high) <= 0;
        }
        assert_int_equal(reps.n, count);
        for (size_t n = 0; n < reps.n; n++) {
            const int *labels = reps.labels + n * (size_t)g.rank;
            an_rep_dimension(d, &g, labels);
            an_rep_index(T, &g, labels);
            assert_true(fmpz_cmp_ui(d, boxes[k].low) >= 0 &&
                        fmpz_cmp_ui(d, boxes[k].high) <= 0);
            int order = n == 0 ? -1 : fmpz_cmp(last, d);
            if (order == 0)
                order = fmpq_cmp(lastT, T);
            for (int i = 0; i < g.rank && order == 0; i++)
                order = labels[i] - labels[i - g.rank];
            assert_true(order < 0);
            fmpz_set(last, d);
            fmpq_set(lastT, T);
        }
    }
    fmpq_clear(lastT);
    fmpq_clear(T);
    fmpz_clear(last);
    fmpz_clear(d);
    an_reps_clear(&reps);
    an_lie_clear(&g);
}

static void searches_end_at_their_limits(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_reps reps;
    an_lie_init(&g);
    an_reps_init(&reps);
    an_lie_set(&g, 'A', 1);
    assert_true(an_reps_find(&reps, &g, 999999995, 1000000000));
    assert_int_equal(reps.n, 6);
    assert_int_equal(reps.labels[5], 999999999);
    assert_false(an_reps_find(&reps, &g, 1, 1000000001));
    assert_false(an_reps_find(&reps, &g, 1, 1000000000));
    assert_true(an_reps_find(&reps, &g, 1, 1000));
    assert_int_equal(reps.n, 1000);
    assert_true(an_reps_find(&reps, &g, 5, 4));
    assert_int_equal(reps.n, 0);
    assert_true(an_reps_find(&reps, &g, 0, 0));
    assert_int_equal(reps.n, 0);
    an_lie_set(&g, 'E', 8);
    assert_true(an_reps_find(&reps, &g, 0, 247));
    assert_int_equal(reps.n, 1);
    assert_true(an_reps_find(&reps, &g, 2, 247));
    assert_int_equal(reps.n, 0);
    assert_true(an_reps_find(&reps, &g, 1, 1000000));
    assert_int_equal(reps.n, 7); /* 1 248 3875 27000 30380 147250 779247 */
    an_reps_clear(&reps);
    an_lie_clear(&g);
}

static void names_tell_representations_apart(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_reps reps;
    an_lie_init(&g);
    an_reps_init(&reps);
    for (size_t k = 0; k < NRANGES; k++) {
        assert_true(an_lie_set(&g, ranges[k].series, ranges[k].rank));
        assert_true(an_reps_find(&reps, &g, 1, ranges[k].high));
        char **name = an_alloc(reps.n, sizeof(char *));
        for (size_t i = 0; i < reps.n; i++) {
            name[i] = an_rep_name(&g, reps.labels + i * (size_t)g.rank);
            for (size_t j = 0; j < i; j++)
                assert_string_not_equal(name[i], name[j]);
        }
        for (size_t i = 0; i < reps.n; i++)
            free(name[i]);
        free(name);
    }
    an_lie_set(&g, 'A', 2);
    const int large[] = {45, 44};
    char *name = an_rep_name(&g, large);
    assert_string_equal(name, "94185[45,44]");
    free(name);
    an_reps_clear(&reps);
    an_lie_clear(&g);
}

/* As tables of representations print them: bold numbers, conjugates barred,
 * primes behind, the letters of SO(8) and labels below. */
static void names_are_mathematics(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank, labels[6];
        const char *latex;
    } row[] = {
        {'A', 1, {2}, "\\mathbf{3}"},
        {'A', 2, {0, 1}, "\\overline{\\mathbf{3}}"},
        {'A', 2, {4, 0}, "\\mathbf{15}'"},
        {'A', 2, {0, 4}, "\\overline{\\mathbf{15}}'"},
        {'A', 4, {0, 0, 1, 0}, "\\overline{\\mathbf{10}}"},
        {'A', 4, {1, 0, 0, 1}, "\\mathbf{24}"},
        {'D', 4, {1, 0, 0, 0}, "\\mathbf{8}_{v}"},
        {'D', 4, {0, 0, 1, 0}, "\\mathbf{8}_{c}"},
        {'D', 4, {0, 0, 0, 1}, "\\mathbf{8}_{s}"},
        {'D', 4, {0, 1, 0, 0}, "\\mathbf{28}"},
        {'D', 5, {0, 0, 0, 0, 0}, "\\mathbf{1}"},
        {'E', 6, {1, 0, 0, 0, 0, 0}, "\\mathbf{27}"},
        {'A', 2, {45, 44}, "\\mathbf{94185}_{[45,44]}"},
    };
    struct an_lie g;
    an_lie_init(&g);
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct an_math f = {0};
        assert_true(an_lie_set(&g, row[i].series, row[i].rank));
        an_rep_write(&f, &g, row[i].labels);
        assert_string_equal(an_text_string(&f.latex), row[i].latex);
        an_math_clear(&f);
    }
    an_lie_clear(&g);
}

/* A bar stands for the conjugate, which has the same number and primes. */
static void a_bar_is_the_conjugate(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_reps reps;
    an_lie_init(&g);
    an_reps_init(&reps);
    for (int rank = 2; rank <= 5; rank++) {
        assert_true(an_lie_set(&g, 'A', rank));
        assert_true(an_reps_find(&reps, &g, 2, 300));
        for (size_t i = 0; i < reps.n; i++) {
            const int *labels = reps.labels + i * (size_t)g.rank;
            int bar[AN_MAX_RANK];
            struct an_math f = {0}, h = {0}, barred = {0};
            an_rep_conjugate(bar, &g, labels);
            an_rep_write(&f, &g, labels);
            an_rep_write(&h, &g, bar);
            bool real = memcmp(bar, labels, (size_t)rank * sizeof(int)) == 0;
            const char *a = an_text_string(&f.latex);
            const char *b = an_text_string(&h.latex);
            bool first = strncmp(a, "\\overline", 9) == 0;
            bool second = strncmp(b, "\\overline", 9) == 0;
            assert_int_equal(first + second, real ? 0 : 1);
            const char *plain = first ? b : a, *end = strchr(plain, '}') + 1;
            if (!real)
                an_text_printf(&barred.latex, "\\overline{%.*s}%s",
                               (int)(end - plain), plain, end);
            if (!real)
                assert_string_equal(an_text_string(&barred.latex),
                                    first ? a : b);
            an_math_clear(&barred);
            an_math_clear(&h);
            an_math_clear(&f);
        }
    }
    an_reps_clear(&reps);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_of_representations_come_out),
        cmocka_unit_test(closed_formulas_work_at_any_size),
        cmocka_unit_test(the_centre_sees_the_root_lattice),
        cmocka_unit_test(unbarred_representations_have_the_smallest_phase),
        cmocka_unit_test(finding_agrees_with_a_box),
        cmocka_unit_test(searches_end_at_their_limits),
        cmocka_unit_test(names_tell_representations_apart),
        cmocka_unit_test(names_are_mathematics),
        cmocka_unit_test(a_bar_is_the_conjugate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
