/* test_residual_stabiliser.c - the Lie algebra that vevs leave alone.
 *
 * The rows were worked out by an independent program, as the null space over
 * the compact real form; the others are textbook subgroups. Where a theorem
 * says that the torus and its roots are all, they must give the same.
 */
#include "tests/model.h"

#include <glob.h>

#include "residual/listed/numbered.h"
#include "residual/outside/extension.h"
#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/equations.h"
#include "residual/stabiliser/stabiliser.h"
#include "residual/stabiliser/vacuum_algebra.h"
#include "residual/stabiliser/vacuum_vectors.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "tests/residual/algebra.h"
#include "theory/text/unbroken.h"

static void of_su2(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3, X: 2}",
         "{field: p, component: [0]}", "U(1)"},
        {"D: SU(2)", "p: {type: scalar, D: 3}", "{field: p, component: [0]}",
         "U(1)"},
        {"D: SU(2)", "p: {type: scalar, D: 5}", "{field: p, component: [0]}",
         "U(1)"},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [4]}", "trivial"},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [2]}", "trivial"},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: all}", "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 5}", "{field: p, component: [4]}",
         "trivial"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5, X: 2}",
         "{field: p, component: [0]}", "U(1)"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5, X: 2}",
         "{field: p, component: [4]}, {field: p, component: [-4]}", "trivial"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 2, X: 1}",
         "{field: p, component: all}", "U(1)"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 2, X: 1}",
         "{field: p, component: [1]}", "U(1)"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, s: {type: scalar, X: 3}",
         "{field: p, component: [0]}, s", "U(1)"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, q: {type: real-scalar, D: 3}",
         "{field: p, component: [0]}, {field: q, component: [0]}", "U(1)"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3, X: 1}",
         "{field: p, component: [2]}", "U(1)"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 2, X: 1}",
         "{field: p, component: [1]}, {field: q, component: [-1]}", "trivial"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: real-scalar, D: 3}",
         "{field: p, component: [-1]}, {field: q, component: [0]}", "U(1)"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 7, X: 4}",
         "{field: p, component: [-1]}, {field: q, component: [-4]}", "U(1)"},
        /* explicit breaking of what would be left; U(1)s without effect */
        {"D: SU(2), X: {group: U(1), gauged: false}, Z: U(1)",
         "p: {type: scalar, D: 3}, s: {type: scalar, X: 1}",
         "{field: p, component: [0]}", "U(1) x U(1)"},
    };
    COMPARE_ALL(row);
}

static void of_two_factors(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), E: SU(2)", "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", "SU(2)"},
        {"D: SU(2), E: SU(2)", "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [1]}}", "SU(2)"},
        {"D: SU(2), E: SU(2)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}, "
         "{field: b, component: {D: [-1], E: [1]}}",
         "U(1)"},
        {"D: SU(2), E: SU(2)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", "U(1)"},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}, "
         "{field: b, component: {D: [-1], E: [1]}}",
         "U(1)"},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}", "U(1) x U(1)"},
        {"G: SU(3), K: SU(3)", "b: {type: scalar, G: 3, K: 3bar}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [1, "
         "0], K: [-1, 0]}}",
         "U(1) x U(1)"},
        {"G: SU(3), K: SU(3)", "b: {type: scalar, G: 3, K: 3bar}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}",
         "SU(2) x SU(2) x U(1)"},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}",
         "SU(2) x SU(2) x U(1) x U(1)"},
        /* only what is in no torus and in no root: a generic matrix */
        {"D: SU(2), E: SU(2)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: all}", "U(1)"},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: all}", "U(1)"},
        /* a factor that no vev touches */
        {"C: SU(3), D: SU(2)",
         "p: {type: real-scalar, D: 3}, q: {type: left, C: 3}",
         "{field: p, component: [0]}", "SU(3) x U(1)"},
    };
    COMPARE_ALL(row);
}

static void of_larger_groups(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [1, 0, -1]}", "U(1) x U(1)"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [2, -1, -1]}", "SU(2) x U(1)"},
        {"G: SU(3)", "p: {type: scalar, G: 10}",
         "{field: p, component: [0, 0]}", "U(1) x U(1)"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 10, X: 2}",
         "{field: p, component: [0, 0]}", "U(1) x U(1)"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 3, X: 1}",
         "{field: p, component: all}", "SU(2) x U(1)"},
        {"G: SU(3)", "p: {type: scalar, G: 3}, q: {type: scalar, G: 3}",
         "{field: p, component: [1, 0]}, {field: q, component: [-1, 1]}",
         "trivial"},
        {"G: SU(4)", "p: {type: scalar, G: 6}", "{field: p, component: all}",
         "SU(2) x SU(2)"},
        {"G: SU(4)", "p: {type: real-scalar, G: 6}",
         "{field: p, component: all}", "SO(5)"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [2, 2, 2, -3, -3]}", "SU(2) x SU(3) x U(1)"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [1, 1, 0, -1, -1]}",
         "SU(2) x SU(2) x U(1) x U(1)"},
        {"G: SU(5), X: U(1)", "p: {type: scalar, G: 5, X: 1}",
         "{field: p, component: [1, 0, 0, 0]}", "SU(4) x U(1)"},
        {"G: SU(5)", "p: {type: scalar, G: 5}", "{field: p, component: all}",
         "SU(4)"},
        {"G: SU(5)", "p: {type: scalar, G: 10}",
         "{field: p, component: [0, 1, 0, 0]}", "SU(2) x SU(3)"},
        {"G: SU(5)", "p: {type: scalar, G: 10}", "{field: p, component: all}",
         "SU(2) x SU(2)"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [0, 0, 0]}", "SU(4)"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [1, 0, 0]}", "SU(4)"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: all}", "SU(4)"},
        {"G: SO(7)", "p: {type: real-scalar, G: 8}",
         "{field: p, component: [0, 0, 1]}", "G2"},
        {"G: SO(8)", "p: {type: real-scalar, G: [0, 0, 1, 0]}",
         "{field: p, component: [0, 0, 1, 0]}", "SO(7)"},
        {"G: SO(9)", "p: {type: real-scalar, G: 16}",
         "{field: p, component: [0, 0, 0, 1]}", "SO(7)"},
        {"G: SO(10)", "p: {type: real-scalar, G: 10}",
         "{field: p, component: [1, 0, 0, 0, 0]}", "SO(9)"},
        {"G: SO(10)", "p: {type: scalar, G: 10}",
         "{field: p, component: [1, 0, 0, 0, 0]}", "SO(8)"},
        {"G: SO(10)", "p: {type: scalar, G: 16}",
         "{field: p, component: [0, 0, 0, 0, 1]}", "SU(5)"},
        {"G: SO(10)", "p: {type: scalar, G: [0, 0, 0, 0, 2]}",
         "{field: p, component: [0, 0, 0, 0, 2]}", "SU(5)"},
        {"G: Sp(4)", "p: {type: real-scalar, G: 5}",
         "{field: p, component: [0, 0]}", "SU(2) x SU(2)"},
        {"G: G2", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [0, 0]}", "SU(3)"},
        {"G: G2", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [1, 0]}", "SU(3)"},
        {"G: F4", "p: {type: real-scalar, G: 26}",
         "{field: p, component: [0, 0, 0, 1]}", "SO(8)"},
        {"G: E6", "p: {type: scalar, G: 27}",
         "{field: p, component: [1, 0, 0, 0, 0, 0]}", "SO(10)"},
        {"A: SU(2), B: SU(2), C: SU(4)",
         "p: {type: scalar, C: [0, 0, 2], B: 3}",
         "{field: p, component: {C: [0, 0, 2], B: [2]}}",
         "SU(2) x SU(3) x U(1)"},
        /* planes in another order; images of the tensor under Cartan
         * generators leave some of its entries out */
        {"G: SO(7)", "p: {type: scalar, G: 27}, q: {type: real-scalar, G: 8}",
         "{field: p, diagonal: [9, -5, 9, 2, -5, -5, -5]}, "
         "{field: q, component: [-1, 1, -1]}, "
         "{field: q, component: [0, -1, 1]}",
         "U(1)"},
        {"G: SO(7)", "p: {type: scalar, G: 27}, q: {type: real-scalar, G: 8}",
         "{field: p, diagonal: [9, -5, -5, -5, 9, 2, -5]}, "
         "{field: q, component: [-1, 1, -1]}, "
         "{field: q, component: [0, -1, 1]}",
         "U(1)"},
        {"D: SU(2)", "p: {type: scalar, D: 1001}", "{field: p, component: [0]}",
         NULL},
    };
    COMPARE_ALL(row);
}

/* What the report says of an undecided vacuum. */
static void the_reason(void **state)
{
    (void)state;
    static const struct {
        const char *field, *component, *why;
    } row[] = {
        {"scalar, D: 3, X: 2", "[0]",
         "a reflection of D times exp(2 pi i X/4) leaves the vevs alone as "
         "well: with it the unbroken components number 2, not 1"},
        {"scalar, D: 3, X: 2", "all", "elements outside the torus"},
        {"real-scalar, D: 9", "all", "elements outside the torus"},
        {"scalar, D: 1001", "[0]", "of p is larger than 1000"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {D: SU(2), X: U(1)}\nfields: {p: {type: %s}}\n"
                    "breaking: [{vevs: [{field: p, component: %s}]}]\n",
                    row[i].field, row[i].component);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        assert_true(v.residual.undecided);
        if (!strstr(v.why, row[i].why))
            fail_msg("%s %s: %s", row[i].field, row[i].component, v.why);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* Explicit breaking, and relations of the caller, break U(1)s. */
static void relations(void **state)
{
    (void)state;
    struct model x;
    model_open(&x,
               "groups: {D: SU(2), X: {group: U(1), gauged: false}}\n"
               "fields: {p: {type: scalar, D: 3}, s: {type: scalar, X: 1}}\n"
               "breaking: [{vevs: [{field: p, component: [0]}]}]\n"
               "explicit_breaking: [s^2]\n");
    char *found = find_algebra(&x.m, 0, false);
    assert_string_equal(found, "U(1)");
    free(found);
    model_close(&x);
}

/* The one vector of 75 that colour leaves alone leaves SU(2) and hypercharge as
 * well. */
static void the_vector_that_colour_leaves(void **state)
{
    (void)state;
    struct model x;
    model_open(
        &x,
        "groups: {G: SU(5)}\ncolour: {G: [1, 2]}\n"
        "fields: {p: {type: real-scalar, G: 75}}\nbreaking: [{vevs: [p]}]\n");
    char *found = find_algebra(&x.m, 0, false);
    assert_string_equal(found, "SU(2) x SU(3) x U(1)");
    free(found);
    model_close(&x);
}

/* Global factors: colour-flavour locking leaves no massless gluon. */
static void gauged_parts(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), E: {group: SU(2), gauged: false}",
         "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", "trivial"},
        {"D: SU(2), E: {group: SU(2), gauged: false}, X: U(1)",
         "b: {type: real-scalar, D: 3}, p: {type: left, X: 1}",
         "{field: b, component: {D: [0]}}", "U(1) x U(1)"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        compare(&row[i], true);
}

/* All vacua of the library, where the torus and its roots are all. */
static void the_library(void **state)
{
    (void)state;
    glob_t all;
    size_t compared = 0;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &all), 0);
    for (size_t i = 0; i < all.gl_pathc; i++) {
        if (is_left_out(i))
            continue;
        struct model x;
        model_read(&x, all.gl_pathv[i], NULL);
        an_model_take_extensions(&x.m);
        for (size_t p = 0; p < x.m.nvacua; p++) {
            struct an_findings v;
            an_findings_init(&v);
            an_findings_check(&v, &x.m, p, NULL);
            const struct an_residual *r = &v.residual;
            char *found = v.known && r->nselections == 0
                              ? find_algebra(&x.m, p, false)
                              : NULL;
            if (found) {
                char series[64];
                int rank[64];
                for (size_t k = 0; k < r->nnonabelian; k++) {
                    series[k] = r->nonabelian[k].series;
                    rank[k] = r->nonabelian[k].rank;
                }
                char *want = an_unbroken_text(series, rank, r->nnonabelian,
                                              r->ncontinuous);
                if (strcmp(found, want) != 0)
                    fail_msg("%s, %s: %s, not %s", all.gl_pathv[i],
                             x.m.vacuum[p].name, found, want);
                free(want);
                compared++;
            }
            free(found);
            an_findings_clear(&v);
        }
        model_close(&x);
    }
    assert_true(compared > 20);
    globfree(&all);
}

/* With one symbol for each vector the solutions do not depend on it. */
static void solutions_solve_the_equations(void **state)
{
    (void)state;
    static const char *const model[] = {
        "groups: {A: SU(2), B: SU(2), X: U(1)}\n"
        "fields: {p: {type: scalar, A: 2, B: 2, X: 1}}\n"
        "breaking: [{vevs: [{field: p, diagonal: [1, -1]}]}]\n",
        "groups: {A: SU(3), B: SU(3)}\n"
        "fields: {p: {type: scalar, A: 3, B: 3bar}}\n"
        "breaking: [{vevs: [{field: p, diagonal: [1, 1, 2]}]}]\n",
        "groups: {A: SO(10)}\nfields: {p: {type: real-scalar, A: 54}}\n"
        "breaking: [{vevs: [{field: p, diagonal:"
        " [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}]}]\n",
    };
    for (size_t i = 0; i < sizeof model / sizeof *model; i++) {
        struct model x;
        struct an_charges L;
        struct an_directions d;
        struct an_annihilator a;
        struct an_vev_equations e;
        char *why = NULL;
        fmpq_t sum;
        fmpq_init(sum);
        model_print(&x, "%s", model[i]);
        assert_true(an_charges_init(&L, &x.m, &x.m.vacuum[0], NULL, 0, &why));
        an_directions_init(&d);
        assert_true(an_directions_set(&d, &x.m, &x.m.vacuum[0], &why));
        an_annihilator_init(&a);
        an_annihilator_find(&a, &L, &d, 0);
        an_vev_equations_init(&e, &a, &d);
        assert_int_equal(d.nsymbols, d.n);
        assert_true(e.n > 0 && a.h.n > 0);
        for (size_t j = 0; j < e.n; j++)
            for (size_t k = 0; k < a.h.n; k++) {
                fmpq_zero(sum);
                for (size_t l = 0; l < a.h.v[k].n; l++)
                    for (size_t t = 0; t < e.v[j].n; t++)
                        if (e.v[j].term[t].column == a.h.v[k].vector[l])
                            fmpq_addmul(sum, &e.v[j].term[t].by,
                                        a.h.v[k].by + l);
                assert_true(fmpq_is_zero(sum));
            }
        an_vev_equations_clear(&e);
        an_annihilator_clear(&a);
        an_directions_clear(&d);
        an_charges_clear(&L);
        fmpq_clear(sum);
        model_close(&x);
    }
}

/* What a model leaves of its first vacuum, by vectors that are lent. */
static char *algebra_of(const struct an_model *m, struct an_vacuum_vectors *v)
{
    const struct an_charges_source from = {
        .m = m, .vacuum = &m->vacuum[0], .vectors = v};
    struct an_charges L;
    struct an_stabiliser s;
    char *why = NULL;
    an_stabiliser_init(&s);
    assert_true(an_charges_init_from(&L, &from, &why));
    an_stabiliser_find(&s, &L, false);
    assert_null(s.why);
    assert_ptr_equal(an_vacuum_algebra_of(&L)->d, &v->d);
    char *text = an_stabiliser_text(&s);
    an_stabiliser_clear(&s);
    an_charges_clear(&L);
    return text;
}

/* The 54 of SO(10) breaks no number of another field: those of psi, Sigma and H
 * are unbroken U(1)s of the theory with numbers. The vectors of the vevs, which
 * that theory finds here, outlive it. */
static void vectors_are_those_of_a_theory_with_numbers(void **state)
{
    (void)state;
    struct model x;
    struct an_numbered n;
    struct an_vacuum_vectors v;
    model_read(&x, "models/so10-54-126.yaml", NULL);
    an_vacuum_vectors_init(&v);
    assert_true(an_numbered_init(&n, &x.m, NULL, 0));
    char *numbered = algebra_of(&n.m, &v);
    an_numbered_clear(&n);
    char *own = algebra_of(&x.m, &v);
    assert_string_equal(numbered, "SU(2) x SU(2) x SU(4) x U(1) x U(1) x U(1)");
    assert_string_equal(own, "SU(2) x SU(2) x SU(4)");
    free(own);
    free(numbered);
    an_vacuum_vectors_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(solutions_solve_the_equations),
        cmocka_unit_test(of_su2),
        cmocka_unit_test(of_two_factors),
        cmocka_unit_test(of_larger_groups),
        cmocka_unit_test(the_vector_that_colour_leaves),
        cmocka_unit_test(the_reason),
        cmocka_unit_test(relations),
        cmocka_unit_test(gauged_parts),
        cmocka_unit_test(the_library),
        cmocka_unit_test(vectors_are_those_of_a_theory_with_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
