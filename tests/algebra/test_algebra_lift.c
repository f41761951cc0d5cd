/* test_algebra_lift.c - lifts of reflections, and the invariant form. */
#include "tests/model.h"

#include <flint/fmpq_mat.h>

#include "algebra/lie/form.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/lift.h"
#include "algebra/lie/module.h"

struct space {
    struct an_lie g;
    struct an_module m;
    struct an_lift lift;
    struct an_form form;
    fmpq_mat_t gram;
};

static void matrix(fmpq_mat_t A, const struct space *s,
                   const struct an_combination *column, size_t i)
{
    size_t rank = (size_t)s->m.rank;
    fmpq_mat_init(A, (slong)s->m.dim, (slong)s->m.dim);
    for (size_t b = 0; b < s->m.dim; b++) {
        const struct an_combination *c = &column[b * rank + i];
        for (size_t k = 0; k < c->n; k++)
            fmpq_set(fmpq_mat_entry(A, (slong)c->vector[k], (slong)b),
                     c->by + k);
    }
}

static void lift_matrix(fmpq_mat_t A, struct space *s, size_t i)
{
    for (size_t b = 0; b < s->m.dim; b++)
        an_lift_on(&s->lift, (int)i, b);
    matrix(A, s, s->lift.on, i);
}

static void open_space(struct space *s, char series, int rank,
                       const int *labels)
{
    an_lie_init(&s->g);
    assert_true(an_lie_set(&s->g, series, rank));
    an_module_init(&s->m);
    assert_true(an_module_set(&s->m, &s->g, labels));
    an_lift_init(&s->lift, &s->m);
    an_form_init(&s->form, &s->m);
    fmpq_mat_init(s->gram, (slong)s->m.dim, (slong)s->m.dim);
    for (size_t a = 0; a < s->m.dim; a++)
        for (size_t k = 0; k < s->form.n[a]; k++) {
            size_t b = s->form.first[a] + k;
            fmpq_set(fmpq_mat_entry(s->gram, (slong)a, (slong)b),
                     an_form_of(&s->form, a, b));
        }
}

static void close_space(struct space *s)
{
    fmpq_mat_clear(s->gram);
    an_form_clear(&s->form);
    an_lift_clear(&s->lift);
    an_module_clear(&s->m);
    an_lie_clear(&s->g);
}

/* E := exp(A), A nilpotent. */
static void exponential(fmpq_mat_t E, const fmpq_mat_t A)
{
    slong n = fmpq_mat_nrows(A);
    fmpq_mat_t P;
    fmpz_t k;
    fmpz_init(k);
    fmpq_mat_init(P, n, n);
    fmpq_mat_init(E, n, n);
    fmpq_mat_one(E);
    fmpq_mat_one(P);
    while (!fmpq_mat_is_zero(P)) {
        fmpz_add_ui(k, k, 1);
        fmpq_mat_mul(P, P, A);
        fmpq_mat_scalar_div_fmpz(P, P, k);
        fmpq_mat_add(E, E, P);
    }
    fmpq_mat_clear(P);
    fmpz_clear(k);
}

/* The form is positive, e_i the adjoint of f_i, and the lift exp(e) exp(-f)
 * exp(e), which the form does not feel. */
static void check_node(struct space *s, size_t i)
{
    fmpq_mat_t e, f, minus, x, y, n, want, t;
    slong d = (slong)s->m.dim;
    fmpq_mat_init(t, d, d);
    fmpq_mat_init(want, d, d);
    fmpq_mat_init(minus, d, d);
    matrix(e, s, s->m.raise, i);
    matrix(f, s, s->m.lower, i);
    lift_matrix(n, s, i);
    fmpq_mat_transpose(t, e);
    fmpq_mat_mul(t, t, s->gram);
    fmpq_mat_mul(want, s->gram, f);
    assert_true(fmpq_mat_equal(t, want));
    fmpq_mat_neg(minus, f);
    exponential(x, e);
    exponential(y, minus);
    fmpq_mat_mul(want, x, y);
    fmpq_mat_mul(want, want, x);
    assert_true(fmpq_mat_equal(n, want));
    fmpq_mat_transpose(t, n);
    fmpq_mat_mul(t, t, s->gram);
    fmpq_mat_mul(t, t, n);
    assert_true(fmpq_mat_equal(t, s->gram));
    fmpq_mat_clear(t);
    fmpq_mat_clear(want);
    fmpq_mat_clear(minus);
    fmpq_mat_clear(x);
    fmpq_mat_clear(y);
    fmpq_mat_clear(n);
    fmpq_mat_clear(e);
    fmpq_mat_clear(f);
}

static void of_many_representations(void **state)
{
    (void)state;
    static const struct {
        char series;
        int rank, labels[4];
    } row[] = {
        {'A', 1, {1}},          {'A', 1, {4}},          {'A', 1, {7}},
        {'A', 2, {1, 1}},       {'A', 2, {3, 0}},       {'A', 2, {2, 2}},
        {'A', 3, {1, 0, 1}},    {'B', 2, {1, 2}},       {'B', 3, {2, 0, 0}},
        {'C', 3, {0, 1, 0}},    {'D', 4, {2, 0, 0, 0}}, {'G', 2, {1, 0}},
        {'G', 2, {0, 1}},       {'G', 2, {2, 0}},       {'F', 4, {0, 0, 0, 1}},
        {'D', 4, {0, 1, 0, 0}},
    };
    for (size_t k = 0; k < sizeof row / sizeof *row; k++) {
        struct space s;
        open_space(&s, row[k].series, row[k].rank, row[k].labels);
        for (size_t i = 0; i < (size_t)row[k].rank; i++)
            check_node(&s, i);
        for (size_t b = 0; b < s.m.dim; b++)
            assert_true(fmpq_sgn(an_form_of(&s.form, b, b)) > 0);
        close_space(&s);
    }
}

/* n_1 n_2 n_1 = n_2 n_1 n_2 in SU(3), as in the group, not up to a sign. */
static void braid(void **state)
{
    (void)state;
    struct space s;
    fmpq_mat_t a, b, x, y;
    open_space(&s, 'A', 2, (const int[]){2, 1});
    lift_matrix(a, &s, 0);
    lift_matrix(b, &s, 1);
    fmpq_mat_init(x, (slong)s.m.dim, (slong)s.m.dim);
    fmpq_mat_init(y, (slong)s.m.dim, (slong)s.m.dim);
    fmpq_mat_mul(x, a, b);
    fmpq_mat_mul(x, x, a);
    fmpq_mat_mul(y, b, a);
    fmpq_mat_mul(y, y, b);
    assert_true(fmpq_mat_equal(x, y));
    fmpq_mat_clear(a);
    fmpq_mat_clear(b);
    fmpq_mat_clear(x);
    fmpq_mat_clear(y);
    close_space(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_many_representations),
        cmocka_unit_test(braid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
