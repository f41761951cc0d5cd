/* test_residual_directions.c - vevs along matrices, diagonals and vectors.
 *
 * Algebras were worked out by an independent program, as the null space over
 * the compact real form, or follow from multiplicities: of singular values, of
 * eigenvalues. A rotation of the vev turns the unbroken algebra into an
 * isomorphic one.
 */
#include "tests/residual/algebra.h"

#include "residual/findings.h"
#include "residual/outside/extension.h"

#include <flint/fmpq_mat.h>

#define REAL "{type: real-scalar, "
#define COMPLEX "{type: scalar, "

static void of_bidoublets(void **state)
{
    (void)state;
    static const char groups[] = "D: SU(2), E: SU(2), X: U(1)";
    static const char real[] = "b: {type: real-scalar, D: 2, E: 2}";
    static const char complex[] = "b: {type: scalar, D: 2, E: 2}";
    static const char charged[] = "b: {type: scalar, D: 2, E: 2, X: 1}";
    static const struct row row[] = {
        {groups, real, "{field: b, diagonal: [1, 1]}", "SU(2)"},
        {groups, real, "{field: b, diagonal: [1, -1]}", "SU(2)"},
        {groups, real, "{field: b, matrix: [[1, 2], [-2, 1]]}", "SU(2)"},
        {groups, complex, "{field: b, diagonal: [1, 1]}", "SU(2)"},
        {groups, complex, "{field: b, diagonal: [1, -1]}", "SU(2)"},
        {groups, complex, "{field: b, matrix: [[0, 1], [1, 0]]}", "SU(2)"},
        {groups, complex, "{field: b, diagonal: [1, 2]}", "U(1)"},
        {groups, complex, "{field: b, diagonal: [1, 0]}", "U(1)"},
        {groups, complex, "{field: b, matrix: [[1, 2], [3, 5]]}", "U(1)"},
        {groups, charged, "{field: b, diagonal: [1, 1]}", "SU(2)"},
        {groups, charged, "{field: b, diagonal: [1, 2]}", "U(1)"},
        {groups, charged, "{field: b, diagonal: [0, 1]}", "U(1) x U(1)"},
        {groups, charged, "{field: b, matrix: [[1, 2], [3, 6]]}",
         "U(1) x U(1)"},
        {groups, charged, "{field: b, matrix: [[1, 2], [3, 5]]}", "U(1)"},
    };
    COMPARE_ALL(row);
}

/* Identities are left alone by the same diagonal subgroup, whichever factor has
 * the rows, so that two of them leave no less; another sign is another
 * subgroup, as T3 is all they share. */
static void two_matrices(void **state)
{
    (void)state;
    static const char two[] = "D: SU(2), E: SU(2)";
    static const char fields[] = "b: {type: scalar, D: 2, E: 2}, "
                                 "c: {type: real-scalar, D: 2, E: 2}";
    static const struct row row[] = {
        {two, fields,
         "{field: b, diagonal: [1, 1]}, {field: c, of: [E, D], "
         "diagonal: [1, 1]}",
         "SU(2)"},
        {two, fields,
         "{field: b, diagonal: [1, -1]}, {field: c, diagonal: [1, "
         "-1]}",
         "SU(2)"},
        {two, fields,
         "{field: b, diagonal: [1, 1]}, {field: c, diagonal: [1, "
         "-1]}",
         "U(1)"},
        {two, fields,
         "{field: b, diagonal: [1, 2]}, {field: c, diagonal: [1, "
         "1]}",
         "U(1)"},
        {two, fields,
         "{field: b, matrix: [[1, 2], [3, 5]]}, {field: c, of: "
         "[E, D], diagonal: [1, 1]}",
         "trivial"},
        /* the transpose of a symplectic kind: (1 2; 3 5) written the other way
         * round */
        {two, "b: {type: scalar, D: 2, E: 2}, c: {type: scalar, D: 2, E: 2}",
         "{field: b, matrix: [[1, 2], [3, 5]]}, {field: c, of: [E, D], "
         "matrix: [[-5, 2], [3, -1]]}",
         "U(1)"},
        /* an adjoint and the identity share one direction in both factors */
        {two, "b: {type: scalar, D: 2, E: 2}, t: {type: real-scalar, D: 3}",
         "{field: b, diagonal: [1, 1]}, {field: t, matrix: [[1, 2], [2, -1]]}",
         "U(1)"},
        {two, "b: {type: scalar, D: 2, E: 2}, t: {type: real-scalar, D: 3}",
         "{field: b, diagonal: [1, 2]}, {field: t, matrix: [[1, 2], [2, -1]]}",
         "trivial"},
        {two,
         "b: {type: real-scalar, D: 2, E: 2}, t: {type: real-scalar, D: 3}, "
         "u: {type: real-scalar, E: 3}",
         "{field: b, diagonal: [1, 1]}, {field: t, matrix: [[1, 2], [2, -1]]}, "
         "{field: u, matrix: [[1, 2], [2, -1]]}",
         "U(1)"},
        {two,
         "b: {type: real-scalar, D: 2, E: 2}, t: {type: real-scalar, D: 3}, "
         "u: {type: real-scalar, E: 3}",
         "{field: b, diagonal: [1, -1]}, {field: t, matrix: [[1, 2], [2, -1]]}"
         ", {field: u, matrix: [[1, -2], [-2, -1]]}",
         "U(1)"},
        {two,
         "b: {type: real-scalar, D: 2, E: 2}, t: {type: real-scalar, D: 3}, "
         "u: {type: real-scalar, E: 3}",
         "{field: b, diagonal: [1, 1]}, {field: t, matrix: [[1, 2], [2, -1]]}, "
         "{field: u, matrix: [[1, -2], [-2, -1]]}",
         "trivial"},
    };
    COMPARE_ALL(row);
}

static void of_bifundamentals(void **state)
{
    (void)state;
    static const char groups[] = "G: SU(3), K: SU(3), X: U(1)";
    static const char neutral[] = "b: {type: scalar, G: 3, K: 3bar}";
    static const char charged[] = "b: {type: scalar, G: 3, K: 3bar, X: 1}";
    static const struct row row[] = {
        {groups, neutral, "{field: b, diagonal: [1, 1, 1]}", "SU(3)"},
        {groups, neutral, "{field: b, diagonal: [1, 1, 2]}", "SU(2) x U(1)"},
        {groups, neutral, "{field: b, diagonal: [1, 2, 3]}", "U(1) x U(1)"},
        {groups, neutral, "{field: b, diagonal: [0, 0, 1]}",
         "SU(2) x SU(2) x U(1)"},
        {groups, neutral, "{field: b, diagonal: [1, 1, 0]}", "SU(2) x U(1)"},
        {groups, charged, "{field: b, diagonal: [1, 1, 1]}", "SU(3)"},
        {groups, charged, "{field: b, diagonal: [1, -1, 2]}", "SU(2) x U(1)"},
        {groups, charged, "{field: b, diagonal: [0, 0, 1]}",
         "SU(2) x SU(2) x U(1) x U(1)"},
        {groups, charged, "{field: b, diagonal: [1, 1, 0]}",
         "SU(2) x U(1) x U(1)"},
        {groups, "b: {type: scalar, G: 3bar, K: 3bar, X: 2}",
         "{field: b, diagonal: [1, 1, 1]}", "SU(3)"},
        {groups, "b: {type: scalar, G: 3bar, K: 3, X: 2}",
         "{field: b, diagonal: [1, 2, 1]}", "SU(2) x U(1)"},
        /* the identity of (3,3bar) keeps that of (3bar,3), not that of (3,3) */
        {groups,
         "b: {type: scalar, G: 3, K: 3bar}, c: {type: scalar, G: 3bar, "
         "K: 3}",
         "{field: b, diagonal: [1, 1, 1]}, {field: c, diagonal: [1, 1, 1]}",
         "SU(3)"},
        {groups,
         "b: {type: scalar, G: 3, K: 3bar}, c: {type: scalar, G: 3, K: 3}",
         "{field: b, diagonal: [1, 1, 1]}, {field: c, diagonal: [1, 1, 1]}",
         "SU(2)"},
        {"G: SU(3), D: SU(2)", "b: {type: scalar, G: 3, D: 2}",
         "{field: b, diagonal: [1, 1]}", "SU(2)"},
        {"G: SU(3), D: SU(2)", "b: {type: scalar, G: 3, D: 2}",
         "{field: b, matrix: [[1, 0], [0, 2], [0, 0]]}", "U(1)"},
        {"S: Sp(4), T: Sp(4)", "b: {type: real-scalar, S: 4, T: 4}",
         "{field: b, diagonal: [1, 1, 1, 1]}", "SO(5)"},
        {"S: Sp(4), T: Sp(4)", "b: {type: real-scalar, S: 4, T: 4}",
         "{field: b, diagonal: [1, 2, 2, 1]}", "SU(2) x SU(2)"},
        {"D: SU(2), T: Sp(4)", "b: {type: real-scalar, D: 2, T: 4}",
         "{field: b, matrix: [[1, 0, 0, 0], [0, 0, 0, 1]]}", "SU(2) x SU(2)"},
    };
    COMPARE_ALL(row);
}

static void of_tensors(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"G: SU(3)", "p: " COMPLEX "G: 6}", "{field: p, diagonal: [1, 1, 1]}",
         "SU(2)"},
        {"G: SU(3)", "p: " COMPLEX "G: 6bar}",
         "{field: p, matrix: [[0, 0, 1], [0, 1, 0], [1, 0, 0]]}", "SU(2)"},
        {"G: SU(4)", "p: " COMPLEX "G: 10}",
         "{field: p, diagonal: [1, 1, 0, 0]}", "SU(2) x U(1)"},
        {"G: SU(4)", "p: " REAL "G: 6}",
         "{field: p, matrix: [[0, 1, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 1], [0, "
         "0, -1, 0]]}",
         "SO(5)"},
        {"G: SU(4)", "p: " COMPLEX "G: 6}",
         "{field: p, matrix: [[0, 1, 0, 0], [-1, 0, 0, 0], [0, 0, 0, 2], [0, "
         "0, -2, 0]]}",
         "SU(2) x SU(2)"},
        {"G: SU(5)", "p: " COMPLEX "G: 10}",
         "{field: p, matrix: [[0, 1, 2, 0, 0], [-1, 0, 0, 0, 0], [-2, 0, 0, 0, "
         "0], [0, 0, 0, 0, 0], [0, 0, 0, 0, 0]]}",
         "SU(2) x SU(3)"},
        /* eigenvalues 4, -2, -2 and 1, -1, 0 */
        {"G: SU(3)", "p: " REAL "G: 8}",
         "{field: p, matrix: [[1, 3, 0], [3, 1, 0], [0, 0, -2]]}",
         "SU(2) x U(1)"},
        {"G: SU(3)", "p: " REAL "G: 8}",
         "{field: p, matrix: [[0, 1, 0], [1, 0, 0], [0, 0, 0]]}",
         "U(1) x U(1)"},
        /* not normal: as the highest root */
        {"G: SU(3)", "p: " COMPLEX "G: 8}",
         "{field: p, matrix: [[0, 1, 0], [0, 0, 0], [0, 0, 0]]}", "U(1)"},
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}",
         "SU(2) x SU(2) x SU(4)"},
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, diagonal: [1, 1, 1, 1, 0, 0, -1, -1, -1, -1]}",
         "SU(2) x SU(2) x SU(2) x SU(2) x U(1)"},
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, diagonal: [2, -3, 2, -3, 2, -3, 2, -3, 2, 2]}",
         "SU(2) x SU(2) x SU(4)"},
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, diagonal: [9, -1, -1, -1, -1, -1, -1, -1, -1, -1]}",
         "SO(9)"},
        {"G: SO(7)", "p: " REAL "G: 27}",
         "{field: p, diagonal: [-1, -1, -1, -1, -1, -1, 6]}", "SU(4)"},
        {"G: SO(7)", "p: " REAL "G: 27}",
         "{field: p, diagonal: [6, -1, -1, -1, -1, -1, -1]}", "SU(4)"},
        {"G: SO(7)", "p: " COMPLEX "G: 27}",
         "{field: p, diagonal: [4, -3, 4, -3, 4, -3, -3]}",
         "SU(2) x SU(2) x SU(2)"},
    };
    COMPARE_ALL(row);
}

static void of_vectors(void **state)
{
    (void)state;
    /* a spinor keeps the vector from being turned to weight zero */
    static const char seven[] = "p: {type: real-scalar, G: 7}, q: {type: "
                                "real-scalar, G: 8}";
    static const char two[] = "p: {type: real-scalar, G: 7}, q: {type: "
                              "real-scalar, G: 7}";
    static const struct row row[] = {
        {"G: SO(7)", seven, "{field: p, diagonal: [1, 0, 0, 0, 0, 0, 0]}",
         "SU(4)"},
        {"G: SO(7)", seven, "{field: p, diagonal: [1, 2, 3, 4, 5, 6, 7]}",
         "SU(4)"},
        {"G: SO(10), X: U(1)", "p: {type: scalar, G: 10, X: 1}",
         "{field: p, diagonal: [0, 1, 1, 0, 0, 0, 0, 0, 0, 2]}", "SO(9)"},
        {"G: SO(7)", two,
         "{field: p, diagonal: [1, 0, 2, 0, 0, 0, 0]}, {field: q, diagonal: "
         "[2, 0, 4, 0, 0, 0, 0]}",
         "SU(4)"},
        {"G: SO(7)", two,
         "{field: p, diagonal: [1, 0, 2, 0, 0, 0, 0]}, {field: q, diagonal: "
         "[2, 0, 4, 0, 0, 0, 1]}",
         "SO(5)"},
        {"G: SO(7)", two,
         "{field: p, diagonal: [1, 1, 0, 0, 0, 0, 0]}, {field: q, component: "
         "[0, 0, 0]}",
         "SO(5)"},
        {"G: SO(7)", two,
         "{field: p, diagonal: [1, 1, 0, 0, 0, 0, 0]}, {field: q, diagonal: "
         "[1, 0, 0, 0, 0, 0, 0]}",
         NULL},
        /* a spinor and a vector of SO(7): G2, and SU(3) within it */
        {"G: SO(7)", seven,
         "{field: p, diagonal: [3, 4, 1, 2, 0, 0, 1]}, {field: q, component: "
         "[0, 0, 1]}",
         "SU(3)"},
    };
    COMPARE_ALL(row);
}

/* What subalgebras leave alone: 75 of SU(5) and 54, 210, 45 of SO(10) (Slansky
 * 1981, tables of branching rules); Weyl images of one direction break alike.
 */
static void of_subalgebras(void **state)
{
    (void)state;
    static const char *const nodes75[] = {"1, 2, 4", "1, 3, 4", "0, 2, 4",
                                          "0, 2, 3", "0, 1, 3"};
    for (size_t i = 0; i < sizeof nodes75 / sizeof *nodes75; i++) {
        char vev[80];
        snprintf(vev, sizeof vev, "{field: p, invariant: {G: [%s]}}",
                 nodes75[i]);
        compare(&(struct row){"G: SU(5)", "p: " REAL "G: 75}", vev,
                              "SU(2) x SU(3) x U(1)"},
                false);
    }
    static const struct row row[] = {
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, invariant: {G: [0, 1, 2, 4, 5]}}",
         "SU(2) x SU(2) x SU(4)"},
        {"G: SO(10)", "p: " REAL "G: 54}",
         "{field: p, invariant: {G: [0, 1, 3, 4, 5]}}",
         "SU(2) x SU(2) x SU(4)"},
        {"G: SO(10)", "p: " REAL "G: [0, 0, 0, 1, 1]}",
         "{field: p, invariant: {G: [0, 1, 2, 4, 5]}}",
         "SU(2) x SU(2) x SU(4)"},
        {"G: SO(10)", "p: " REAL "G: [0, 0, 0, 1, 1]}",
         "{field: p, invariant: {G: [1, 2, 3, 4]}}", "SU(5) x U(1)"},
        {"G: SO(10)", "p: " REAL "G: [0, 0, 0, 1, 1]}",
         "{field: p, invariant: {G: [0, 2, 3, 5]}}", "SU(5) x U(1)"},
        {"G: SO(10)", "p: " REAL "G: [0, 0, 0, 1, 1]}",
         "{field: p, invariant: {G: [1, 2, 5, 3+4]}}", "SU(5) x U(1)"},
        {"G: SO(10)", "p: " REAL "G: 45}",
         "{field: p, invariant: {G: [1, 2, 3, 4]}}", "SU(5) x U(1)"},
        {"G: SO(10)", "p: " REAL "G: 45}",
         "{field: p, invariant: {G: [2, 3, 4, 5]}}", "SO(8) x U(1)"},
        {"G: SO(10)", "p: " COMPLEX "G: 16}",
         "{field: p, invariant: {G: [1, 2, 3, 4]}}", "SU(5)"},
        {"G: E6", "p: " COMPLEX "G: 27}",
         "{field: p, invariant: {G: [2, 3, 4, 5, 6]}}", "SO(10)"},
        {"G: SU(3), K: SU(3)", "p: " COMPLEX "G: 3, K: 3bar}",
         "{field: p, invariant: {G: [1], K: [1]}}", "SU(2) x SU(2) x U(1)"},
    };
    COMPARE_ALL(row);
}

/* ---- rational rotations */

/* R := (1 - A)(1 + A)^-1, A antisymmetric with small random entries. */
static void set_rotation(fmpq_mat_t R, flint_rand_t state)
{
    slong n = fmpq_mat_nrows(R);
    fmpq_mat_t A, B;
    fmpq_mat_init(A, n, n);
    fmpq_mat_init(B, n, n);
    for (slong i = 0; i < n; i++)
        for (slong j = 0; j < i; j++) {
            fmpq *x = fmpq_mat_entry(A, i, j);
            fmpq_set_si(x, (slong)n_randint(state, 7) - 3, 2);
            fmpq_neg(fmpq_mat_entry(A, j, i), x);
        }
    fmpq_mat_one(B);
    fmpq_mat_sub(B, B, A);
    fmpq_mat_one(R);
    fmpq_mat_add(A, A, R);
    assert_true(fmpq_mat_inv(A, A));
    fmpq_mat_mul(R, B, A);
    fmpq_mat_clear(A);
    fmpq_mat_clear(B);
}

static void print_rows(struct an_text *t, const fmpq_mat_t M)
{
    an_text_add(t, "[");
    for (slong i = 0; i < fmpq_mat_nrows(M); i++)
        for (slong j = 0; j < fmpq_mat_ncols(M); j++) {
            char *x = fmpq_get_str(NULL, 10, fmpq_mat_entry(M, i, j));
            an_text_printf(t, "%s%s%s",
                           j   ? ", "
                           : i ? ", ["
                               : "[",
                           x, j + 1 == fmpq_mat_ncols(M) ? "]" : "");
            flint_free(x);
        }
    an_text_add(t, "]");
}

/* What is turned, and how: M becomes R M R'^T with independent rotations, or
 * with one. */
struct turned {
    const char *groups, *fields;
    slong n, m;
    bool one;
    slong entry[36];
    const char *algebra;
    bool alone; /* with a field like it nothing is known */
};

/* The verdicts of a vacuum in one basis and in another: is it decided, and what
 * discrete group is left? */
static void compare_verdicts(const struct turned *r, const char *vev)
{
    struct an_findings v[2];
    struct model x[2];
    struct an_text t = {0};
    fmpq_mat_t plain;
    fmpq_mat_init(plain, r->n, r->m);
    for (slong i = 0; i < r->n * r->m; i++)
        fmpq_set_si(fmpq_mat_entry(plain, i / r->m, i % r->m), r->entry[i], 1);
    an_text_add(&t, "{field: p, matrix: ");
    print_rows(&t, plain);
    an_text_add(&t, "}");
    for (int k = 0; k < 2; k++) {
        model_print(&x[k],
                    "groups: {%s}\nfields: {%s}\n"
                    "breaking: [{vevs: [%s]}]\n",
                    r->groups, r->fields, k ? vev : an_text_string(&t));
        an_model_take_extensions(&x[k].m);
        an_findings_init(&v[k]);
        an_findings_check(&v[k], &x[k].m, 0, NULL);
    }
    if (v[0].known != v[1].known ||
        v[0].residual.undecided != v[1].residual.undecided ||
        !an_orders_equal(&v[0].residual.discrete, &v[1].residual.discrete))
        fail_msg("{%s} {%s}: %s is not %s", r->groups, r->fields, vev,
                 an_text_string(&t));
    for (int k = 0; k < 2; k++) {
        an_findings_clear(&v[k]);
        model_close(&x[k]);
    }
    an_text_clear(&t);
    fmpq_mat_clear(plain);
}

static void rotations_change_no_algebra(void **state)
{
    (void)state;
    static const struct turned row[] = {
        {"D: SU(2), E: SU(2), X: U(1)",
         "p: " COMPLEX "D: 2, E: 2, X: 1}",
         2,
         2,
         false,
         {1, 0, 0, 1},
         "SU(2)",
         false},
        {"D: SU(2), E: SU(2), X: U(1)",
         "p: " COMPLEX "D: 2, E: 2, X: 1}",
         2,
         2,
         false,
         {1, 0, 0, 0},
         "U(1) x U(1)",
         false},
        {"D: SU(2), E: SU(2)",
         "p: " REAL "D: 2, E: 2}",
         2,
         2,
         false,
         {1, 0, 0, -1},
         "SU(2)",
         false},
        {"G: SU(3), K: SU(3)",
         "p: " COMPLEX "G: 3, K: 3bar}",
         3,
         3,
         false,
         {1, 0, 0, 0, 1, 0, 0, 0, 2},
         "SU(2) x U(1)",
         false},
        {"G: SU(3), K: SU(3)",
         "p: " COMPLEX "G: 3bar, K: 3bar}",
         3,
         3,
         false,
         {1, 0, 0, 0, 1, 0, 0, 0, 1},
         "SU(3)",
         false},
        {"G: SU(3), K: SU(2)",
         "p: " COMPLEX "G: 3, K: 2}",
         3,
         2,
         false,
         {1, 0, 0, 1, 0, 0},
         "SU(2)",
         false},
        {"G: SU(3)",
         "p: " COMPLEX "G: 6}",
         3,
         3,
         true,
         {1, 0, 0, 0, 1, 0, 0, 0, 2},
         "U(1)",
         false},
        {"G: SU(3)",
         "p: " COMPLEX "G: 6bar}",
         3,
         3,
         true,
         {1, 0, 0, 0, 1, 0, 0, 0, 1},
         "SU(2)",
         false},
        {"G: SU(3)",
         "p: " REAL "G: 8}",
         3,
         3,
         true,
         {1, 0, 0, 0, 1, 0, 0, 0, -2},
         "SU(2) x U(1)",
         false},
        {"G: SU(4)",
         "p: " COMPLEX "G: 6}",
         4,
         4,
         true,
         {0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 0, 2, 0, 0, -2, 0},
         "SU(2) x SU(2)",
         false},
        {"G: SU(4)",
         "p: " REAL "G: 6}",
         4,
         4,
         true,
         {0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 0, -1, 0, 0, 1, 0},
         "SO(5)",
         false},
        /* in the real basis */
        {"G: SO(5)",
         "p: " REAL "G: [2, 0]}",
         5,
         5,
         true,
         {2, 0, 0, 0, 0, 0,  2, 0, 0, 0, 0, 0, 2,
          0, 0, 0, 0, 0, -3, 0, 0, 0, 0, 0, -3},
         "SU(2) x U(1)",
         true},
        {"G: SO(6)",
         "p: " COMPLEX "G: [2, 0, 0]}",
         6,
         6,
         true,
         {1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,  0, 0, 0, 1, 0, 0, 0,
          0, 0, 0, 1, 0, 0, 0, 0, 0, 0, -2, 0, 0, 0, 0, 0, 0, -2},
         "SU(2) x SU(2) x U(1)",
         true},
        {"G: SO(5)",
         "p: " REAL "G: [0, 2]}",
         5,
         5,
         true,
         {0, 1, 0, 0, 0, -1},
         "SU(2) x U(1)",
         true},
        {"G: SO(6)",
         "p: " REAL "G: [0, 1, 1]}",
         6,
         6,
         true,
         {0, 1, 0,  0, 0, 0, -1, 0, 0, 0, 0, 0,  0, 0, 0, 1, 0, 0,
          0, 0, -1, 0, 0, 0, 0,  0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0},
         "SU(3) x U(1)",
         true},
    };
    flint_rand_t random;
    flint_randinit(random);
    for (size_t k = 0; k < 3 * sizeof row / sizeof *row; k++) {
        const struct turned *r = &row[k / 3];
        fmpq_mat_t M, R, S;
        struct an_text t = {0};
        fmpq_mat_init(M, r->n, r->m);
        fmpq_mat_init(R, r->n, r->n);
        fmpq_mat_init(S, r->m, r->m);
        set_rotation(R, random);
        set_rotation(S, random);
        if (r->one)
            fmpq_mat_set(S, R);
        fmpq_mat_transpose(S, S);
        for (slong i = 0; i < r->n * r->m; i++)
            fmpq_set_si(fmpq_mat_entry(M, i / r->m, i % r->m), r->entry[i], 1);
        fmpq_mat_mul(M, R, M);
        fmpq_mat_mul(M, M, S);
        an_text_add(&t, "{field: p, matrix: ");
        print_rows(&t, M);
        an_text_add(&t, "}");
        compare(
            &(struct row){r->groups, r->fields, an_text_string(&t), r->algebra},
            false);
        compare_verdicts(r, an_text_string(&t));
        /* a field like it keeps the matrix from being turned to a diagonal */
        struct an_text two = {0};
        if (!r->alone)
            an_text_printf(&two, "%s, q: %s", r->fields, r->fields + 3);
        if (!r->alone)
            compare(&(struct row){r->groups, an_text_string(&two),
                                  an_text_string(&t), r->algebra},
                    false);
        an_text_clear(&two);
        an_text_clear(&t);
        fmpq_mat_clear(S);
        fmpq_mat_clear(R);
        fmpq_mat_clear(M);
    }
    flint_randclear(random);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_bidoublets),
        cmocka_unit_test(two_matrices),
        cmocka_unit_test(of_bifundamentals),
        cmocka_unit_test(of_tensors),
        cmocka_unit_test(of_vectors),
        cmocka_unit_test(of_subalgebras),
        cmocka_unit_test(rotations_change_no_algebra),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
