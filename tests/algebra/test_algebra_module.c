/* test_algebra_module.c - representations as matrices. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include <flint/fmpq_mat.h>

#include "algebra/algebra.h"

/* M (initialised by this call) := e_i, or f_i, acting on columns. */
static void set_matrix(fmpq_mat_t M, const struct an_module *m, int i,
                       bool raise)
{
    fmpq_mat_init(M, (slong)m->dim, (slong)m->dim);
    for (size_t k = 0; k < m->dim; k++) {
        size_t at = k * (size_t)m->rank + (size_t)i;
        const struct an_combination *c = raise ? &m->raise[at] : &m->lower[at];
        for (size_t l = 0; l < c->n; l++)
            fmpq_set(fmpq_mat_entry(M, (slong)c->vector[l], (slong)k),
                     c->by + l);
    }
}

/* Is [e_i, f_j] the diagonal matrix of labels i for i = j, else 0? */
static void check_commutator(const struct an_module *m, int i, int j)
{
    fmpq_mat_t E, F, A, B;
    slong n = (slong)m->dim;
    set_matrix(E, m, i, true);
    set_matrix(F, m, j, false);
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(B, n, n);
    fmpq_mat_mul(A, E, F);
    fmpq_mat_mul(B, F, E);
    fmpq_mat_sub(A, A, B);
    fmpq_mat_zero(B);
    for (slong k = 0; k < n && i == j; k++)
        fmpq_set_si(fmpq_mat_entry(B, k, k), m->weight[k * m->rank + i], 1);
    assert_true(fmpq_mat_equal(A, B));
    fmpq_mat_clear(B);
    fmpq_mat_clear(A);
    fmpq_mat_clear(F);
    fmpq_mat_clear(E);
}

/* The relations of Chevalley and Serre follow from [e_i, f_j] and the weights
 * in a representation of finite dimension; the dimension is Weyl's. */
static void check(char series, int rank, const int *labels)
{
    struct an_lie g;
    struct an_module m;
    fmpz_t d;
    an_lie_init(&g);
    an_module_init(&m);
    fmpz_init(d);
    assert_true(an_lie_set(&g, series, rank));
    assert_true(an_module_set(&m, &g, labels));
    an_rep_dimension(d, &g, labels);
    assert_true(fmpz_equal_ui(d, m.dim));
    for (int i = 0; i < rank; i++)
        for (int j = 0; j < rank; j++)
            check_commutator(&m, i, j);
    fmpz_clear(d);
    an_module_clear(&m);
    an_lie_clear(&g);
}

static void generators_satisfy_their_relations(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank, labels[8];
    } sample[] = {{'A', 1, {0}},
                  {'A', 1, {1}},
                  {'A', 1, {6}},
                  {'A', 2, {1, 1}},
                  {'A', 2, {2, 1}},
                  {'A', 2, {3, 3}},
                  {'A', 4, {0, 1, 0, 0}},
                  {'A', 4, {1, 0, 0, 1}},
                  {'B', 2, {1, 1}},
                  {'B', 3, {0, 0, 1}},
                  {'C', 3, {0, 1, 0}},
                  {'C', 2, {2, 1}},
                  {'D', 4, {0, 1, 0, 0}},
                  {'D', 5, {0, 0, 0, 0, 1}},
                  {'D', 5, {1, 0, 0, 0, 0}},
                  {'D', 5, {0, 0, 0, 0, 2}},
                  {'G', 2, {1, 1}},
                  {'G', 2, {0, 1}},
                  {'F', 4, {0, 0, 0, 1}},
                  {'E', 6, {1, 0, 0, 0, 0, 0}},
                  {'E', 6, {0, 1, 0, 0, 0, 0}}};
    for (size_t k = 0; k < sizeof sample / sizeof *sample; k++)
        check(sample[k].series, sample[k].rank, sample[k].labels);
}

static void large_representations_are_refused(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_module m;
    int labels[] = {1000};
    an_lie_init(&g);
    an_module_init(&m);
    an_lie_set(&g, 'A', 1);
    assert_false(an_module_set(&m, &g, labels));
    assert_int_equal(m.dim, 0);
    an_module_clear(&m);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(generators_satisfy_their_relations),
        cmocka_unit_test(large_representations_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
