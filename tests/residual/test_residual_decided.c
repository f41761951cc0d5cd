/* test_residual_decided.c - which vacua have a stabiliser that is known.
 *
 * The rows are worked by hand (docs/derivations/vacuum.md). Where one is
 * decided its residual group is that of the whole stabiliser, found by brute
 * force over the group; where the torus and its roots are not the stabiliser,
 * or nobody has shown that they are, it is undecided. No model of the library
 * is.
 */
#include "residual/outside/extension.h"
#include "tests/model.h"

#include <glob.h>

struct row {
    const char *groups, *fields, *vevs;
    const char *residual; /* NULL: undecided */
};

/* The last step of a model without other fields than these. */
static void compare(const struct row *r)
{
    struct model x;
    struct an_findings v;
    model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                r->groups, r->fields, r->vevs);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    char *text = an_orders_text(&v.residual.discrete, false);
    const char *found = v.residual.undecided ? "undecided" : text;
    if (strcmp(found, r->residual ? r->residual : "undecided") != 0)
        fail_msg("{%s} {%s} %s: %s", r->groups, r->fields, r->vevs, found);
    assert_int_equal(v.why != NULL, v.residual.undecided);
    assert_int_equal(v.dark_matter.undecided,
                     v.residual.undecided && v.dark_matter.asked);
    free(text);
    an_findings_clear(&v);
    model_close(&x);
}

static void compare_all(const struct row *row, size_t n)
{
    for (size_t i = 0; i < n; i++)
        compare(&row[i]);
}

#define COUNT(row) (sizeof(row) / sizeof *(row))

/* Matrices with the numbers of a file: decided where they commute with the
 * diagonal and single entries alone. A bidoublet of opposite charge turns as
 * the symplectic conjugate. */
static void matrices(void **state)
{
    (void)state;
    static const char groups[] = "D: SU(2), E: SU(2), X: U(1)";
    static const char two[] = "b: {type: scalar, D: 2, E: 2, X: 1}, c: {type: "
                              "scalar, D: 2, E: 2, X: -1}, l: {type: left, D: "
                              "2}, r: {type: left, E: 2}";
    static const char threes[] = "b: {type: scalar, G: 3, K: 3bar, X: 1}, l: "
                                 "{type: left, G: 3}, r: {type: left, K: 3}";
    static const char mixed[] = "b: {type: scalar, D: 2, E: 3}, c: {type: "
                                "scalar, D: 2, E: 3bar}";
    static const struct row row[] = {
        {groups, two, "{field: b, diagonal: [1, 1]}", "Z2"},
        {groups, two, "{field: b, diagonal: [1, 2]}", "Z2"},
        {groups, two, "{field: b, diagonal: [1, 0]}", "trivial"},
        {groups, two, "{field: b, matrix: [[1, 2], [3, 5]]}", NULL},
        {groups, two,
         "{field: b, diagonal: [1, 2]}, {field: c, diagonal: [1, 2]}", "Z2"},
        {groups, two,
         "{field: b, matrix: [[1, 2], [3, 5]]}, {field: c, matrix: [[1, 2], "
         "[3, 5]]}",
         NULL},
        {groups, two,
         "{field: b, matrix: [[1, 2], [3, 5]]}, {field: c, matrix: [[1, 2], "
         "[3, 4]]}",
         "Z2 x Z2"},
        {"D: SU(2), E: SU(3)", mixed,
         "{field: b, matrix: [[1, 2, 0], [3, 5, 0]]}, {field: c, matrix: [[3, "
         "5, 0], [-1, -2, 0]]}",
         NULL},
        {"G: SU(3), K: SU(3), X: U(1)", threes,
         "{field: b, diagonal: [1, 2, 3]}", "Z3"},
        {"G: SU(3), K: SU(3), X: U(1)", threes,
         "{field: b, diagonal: [1, 1, 3]}", "Z3"},
        /* turned to diagonals, as nothing else feels the rotation */
        {groups,
         "b: {type: scalar, D: 2, E: 2, X: 1}, l: {type: left, D: 2}, "
         "r: {type: left, E: 2}",
         "{field: b, matrix: [[1, 2], [3, 5]]}", "Z2"},
        {groups, "b: {type: scalar, D: 2, E: 2}",
         "{field: b, matrix: [[1, 2], [3, 6]]}", "trivial"},
        {"G: SU(3), K: SU(3), X: U(1)", threes,
         "{field: b, matrix: [[1, 2, 3], [4, 5, 6], [7, 8, 10]]}", "Z3"},
        {"G: SU(3)", "p: {type: real-scalar, G: 8}",
         "{field: p, matrix: [[1, 3, 0], [3, 1, 0], [0, 0, -2]]}", "trivial"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, matrix: [[0, 1, 0], [1, 0, 0], [0, 0, 0]]}", NULL},
        /* turned to weight zero */
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, diagonal: [1, 2, 3, 4, 5, 6, 7]}", "trivial"},
        /* of a complex field: a number times the real vector */
        {"G: Sp(4), X: U(1)",
         "p: {type: scalar, G: [0, 1]}, q: {type: scalar, G: 4, X: 1}",
         "{field: p, component: [0, 0]}, {field: q, component: [-1, 0]}, "
         "{field: q, component: [1, -1]}",
         "trivial"},
    };
    compare_all(row, COUNT(row));
}

/* One vector: exact along an extremal weight of a complex field and along the
 * diagonal of an uncharged adjoint. */
static void one_vector(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2)", "p: {type: scalar, D: 2}", "{field: p, component: [1]}",
         "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 2}", "{field: p, component: all}",
         "trivial"},
        {"G: SU(3)", "p: {type: scalar, G: 3}", "{field: p, component: all}",
         "trivial"},
        /* two vectors: rotations of what is perpendicular to both, SU(1) */
        {"G: SU(3)", "p: {type: scalar, G: 3, generations: 2}",
         "{field: p, component: all}", "trivial"},
        /* one whose rotation something else feels */
        {"G: SU(3)", "p: {type: scalar, G: 3}, q: {type: scalar, G: 8}",
         "{field: p, component: all}", NULL},
        {"D: SU(2)", "p: {type: scalar, D: 3}", "{field: p, component: [2]}",
         "trivial"},
        {"D: SU(2)", "p: {type: real-scalar, D: 3}",
         "{field: p, component: [0]}", "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 3}", "{field: p, diagonal: [1, -1]}",
         "trivial"},
        /* Z_4 on doublets, of which there are none: Z_2 */
        {"D: SU(2)", "p: {type: scalar, D: 5}", "{field: p, component: [4]}",
         "Z2"},
        /* the moment map lies in the torus */
        {"D: SU(2)", "p: {type: scalar, D: 5}", "{field: p, component: [2]}",
         "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 5}", "{field: p, component: [0]}",
         NULL},
        /* Q_8, in three frames of one vacuum */
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [4]}", NULL},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [-2]}", NULL},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: all}", NULL},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [1, 0, 0]}", "trivial"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [0, 0, 0]}", "trivial"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: all}", "trivial"},
        {"G: G2", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [1, 0]}", "trivial"},
        {"G: Sp(4)", "p: {type: real-scalar, G: 5}",
         "{field: p, component: all}", "trivial"},
        {"G: SO(7), X: Z(2)", "p: {type: real-scalar, G: 7, X: 1}",
         "{field: p, component: [0, 0, 0]}", NULL},
        /* the Standard Model's singlet, on the charge the torus alone acts */
        {"G: SU(5), X: U(1)",
         "p: {type: scalar, G: 75, X: 2}, n: {type: left, X: 1}",
         "{field: p, invariant: {G: [1, 2, 4]}}", "Z2"},
        {"G: SU(5)", "p: {type: real-scalar, G: 75}",
         "{field: p, invariant: {G: [1, 2, 4]}}", "trivial"},
        {"G: SO(8)", "p: {type: real-scalar, G: [1, 0, 0, 0]}",
         "{field: p, component: [1, 0, 0, 0]}", "trivial"},
        {"G: SO(7)", "p: {type: scalar, G: 7}",
         "{field: p, component: [1, 0, 0]}", "trivial"},
        {"G: SU(3)", "p: {type: scalar, G: [2, 0]}",
         "{field: p, component: all}", NULL},
        {"G: SU(3)", "p: {type: scalar, G: 10}",
         "{field: p, component: [0, 0]}", NULL},
        {"G: SU(3)", "p: {type: scalar, G: 8}",
         "{field: p, diagonal: [1, 0, -1]}", "trivial"},
        {"G: E6", "p: {type: scalar, G: 27}",
         "{field: p, component: [1, 0, 0, 0, 0, 0]}", "trivial"},
    };
    compare_all(row, COUNT(row));
}

/* Charges let an element outside the torus return; a Z(n) is enough. */
static void charged_vectors(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 2, X: 1}, n: {type: left}",
         "{field: p, component: [1]}", "trivial"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 2, X: 1}",
         "{field: p, component: all}", "trivial"},
        /* Z_3: a rotation of the doublet undoes its phase */
        {"D: SU(2), X: Z(3)", "p: {type: scalar, D: 2, X: 1}",
         "{field: p, component: all}", "Z3"},
        {"D: SU(2), X: Z(3)",
         "p: {type: scalar, D: 2, X: 1}, t: {type: scalar, D: 3}",
         "{field: p, component: all}", NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, n: {type: dirac, X: 1}",
         "{field: p, component: [0]}", NULL},
        {"D: SU(2), X: Z(4)", "p: {type: real-scalar, D: 3, X: 2}",
         "{field: p, component: [0]}", NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, n: {type: dirac, X: 1}",
         "{field: p, component: [2]}", "trivial"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [2, -1, -1]}", "trivial"},
    };
    compare_all(row, COUNT(row));
}

/* What one vev leaves decides about the next, in whatever order. */
static void one_after_another(void **state)
{
    (void)state;
    static const struct row row[] = {
        /* after the doublet nothing is left that could turn the other one */
        {"D: SU(2)", "p: {type: scalar, D: 2}, q: {type: scalar, D: 2}",
         "{field: p, component: [1]}, {field: q, component: all}", "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 2}, q: {type: scalar, D: 2}",
         "{field: q, component: all}, {field: p, component: [1]}", "trivial"},
        /* the triplet is charged, but the doublet breaks all of SU(2) */
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, t: {type: scalar, D: 3, X: 0}",
         "{field: t, component: [0]}, {field: p, component: [-1]}", "trivial"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2}, t: {type: scalar, D: 3, X: 2}, n: {type: "
         "left, X: 1}",
         "{field: t, component: [0]}, {field: p, component: [-1]}", "Z2"},
        {"D: SU(2), E: SU(2), X: U(1)",
         "b: {type: real-scalar, D: 2, E: 2}, p: {type: scalar, D: 2, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}, {field: p, component: [1]}",
         "trivial"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, s: {type: scalar, D: 7, X: 4}",
         "{field: p, component: [-1]}, {field: s, component: [-4]}", "trivial"},
    };
    compare_all(row, COUNT(row));
}

/* Entries of a bifundamental: unrelated ones are seen in the torus unless two
 * share a row or a column that can be turned; equal ones leave more. */
static void bifundamentals(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), E: SU(2)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}, {field: b, component: "
         "{D: [-1], E: [1]}}",
         "trivial"},
        {"D: SU(2), E: SU(2), X: U(1)",
         "b: {type: scalar, D: 2, E: 2, X: 1}, n: {type: dirac, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}, {field: b, component: "
         "{D: [-1], E: [1]}}",
         "Z2"},
        {"D: SU(2), E: SU(2)", "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", "trivial"},
        /* singular values that differ: the diagonal U(1) */
        {"D: SU(2), E: SU(2)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: all}", "trivial"},
        /* two matrices commute with multiples of the identity alone, four have
         * each entry as a combination */
        {"D: SU(2), E: SU(2)", "b: {type: scalar, generations: 2, D: 2, E: 2}",
         "{field: b, component: all}", "trivial"},
        {"D: SU(2), E: SU(2)", "b: {type: scalar, generations: 4, D: 2, E: 2}",
         "{field: b, component: all}", "trivial"},
        {"G: SU(3), K: SU(3)", "b: {type: scalar, G: 3, K: 3bar}",
         "{field: b, component: {G: [1, 0], K: [-1, 0]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}",
         "trivial"},
        {"G: SU(3), K: SU(3)", "b: {type: scalar, G: 3, K: 3bar}",
         "{field: b, component: {G: [1, 0], K: [-1, 0]}}, {field: b, "
         "component: {G: [1, 0], K: [1, -1]}}",
         "trivial"}, /* of rank 1: one entry in another basis */
        /* of opposite charges: no such algebra, but b b* and b* b have
         * different entries, so that the torus alone leaves them */
        {"D: SU(2), E: SU(3), X: U(1)",
         "b: {type: scalar, D: 2, E: 3, X: 1}, c: {type: scalar, D: 2, E: 3, "
         "X: -1}",
         "{field: b, component: {D: [1], E: [1, 0]}}, {field: b, component: "
         "{D: [-1], E: [-1, 1]}}, {field: c, component: {D: [1], E: [1, 0]}}, "
         "{field: c, component: {D: [-1], E: [-1, 1]}}",
         "trivial"},
    };
    compare_all(row, COUNT(row));
}

/* The same vacuum, every field conjugated and the vevs in the other order. */
static void the_mirror_image(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"X: U(1), G: SU(3), K: SU(3)",
         "b: {type: scalar, G: 3bar, K: 3, X: -1}, n: {type: dirac, X: 1}",
         "{field: b, component: {G: [1, -1], K: [-1, 1]}}, {field: b, "
         "component: {G: [-1, 0], K: [1, 0]}}, {field: b, component: {G: [0, "
         "1], K: [0, -1]}}",
         "Z3"},
        {"X: U(1), G: SU(3), K: SU(3)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}, n: {type: dirac, X: 1}",
         "{field: b, component: {G: [1, 0], K: [-1, 0]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [0, "
         "-1], K: [0, 1]}}",
         "Z3"},
    };
    compare_all(row, COUNT(row));
}

static int dimension(const struct an_unbroken *u)
{
    int r = u->rank;
    switch (u->series) {
    case 'A':
        return r * (r + 2);
    case 'D':
        return r * (2 * r - 1);
    case 'E':
        return r == 6 ? 78 : r == 7 ? 133 : 248;
    case 'F':
        return 52;
    case 'G':
        return 14;
    default:
        return r * (2 * r + 1);
    }
}

/* Stabilisers computed by an independent program, with fields of charge 1 and
 * in fundamentals: the dimension of the algebra from the null space over the
 * compact real form, the group by brute force over the whole group. What is
 * decided has both; where elements outside the torus act, nothing is. */
static void decided_vacua_have_the_true_group(void **state)
{
    (void)state;
    static const struct {
        const char *groups, *fields, *vevs;
        int dimension;
        const char *group;
    } row[] = {
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [0]}", 1, "Z4"},
        {"D: SU(2)", "p: {type: real-scalar, D: 3}, f: {type: dirac, D: 2}",
         "{field: p, component: [0]}", 1, "trivial"},
        {"D: SU(2)", "p: {type: scalar, D: 5}, f: {type: dirac, D: 2}",
         "{field: p, component: [0]}", 1, "Z2"},
        {"D: SU(2)", "p: {type: scalar, D: 5}, f: {type: dirac, D: 2}",
         "{field: p, component: [4]}", 0, "Z4"},
        {"D: SU(2)", "p: {type: scalar, D: 5}, f: {type: dirac, D: 2}",
         "{field: p, component: [2]}", 0, "Z2"},
        {"D: SU(2)", "p: {type: real-scalar, D: 5}, f: {type: dirac, D: 2}",
         "{field: p, component: [4]}", 0, "Q8"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 5, X: 2}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [0]}", 1, "Z2 x Z2"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [1]}", 1, "trivial"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: all}", 1, "trivial"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 1}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [2]}", 1, "trivial"},
        {"D: SU(2), X: Z(4)",
         "p: {type: real-scalar, D: 3, X: 2}, f: {type: dirac, D: 2}, n: "
         "{type: dirac, X: 1}",
         "{field: p, component: [0]}", 1, "Z4"},
        {"D: SU(2), X: Z(4)",
         "p: {type: scalar, D: 3, X: 1}, f: {type: dirac, D: 2}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [0]}", 1, "Z2"},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 2, X: 1}, f: "
         "{type: dirac, D: 2}, n: {type: dirac, X: 1}",
         "{field: p, component: [1]}, {field: q, component: [-1]}", 0, "Z2"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 8, X: 2}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, diagonal: [1, 0, -1]}", 2, "Z4"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 8, X: 2}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, diagonal: [2, -1, -1]}", 4, "Z2"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 8, X: 2}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, diagonal: [1, 2, -3]}", 2, "Z2"},
        {"G: SU(3)", "p: {type: real-scalar, G: 8}, f: {type: dirac, G: 3}",
         "{field: p, diagonal: [1, 0, -1]}", 2, "trivial"},
        {"G: SU(3)", "p: {type: scalar, G: 10}, f: {type: dirac, G: 3}",
         "{field: p, component: [0, 0]}", 2, "Z3"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 10, X: 2}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [0, 0]}", 2, "Dic3"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 3, X: 1}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [1, 0]}", 4, "trivial"},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 3, X: 1}, f: {type: dirac, G: 3}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: all}", 4, "trivial"},
        {"D: SU(2), E: SU(2)",
         "b: {type: scalar, D: 2, E: 2}, f: {type: dirac, D: 2}, e: {type: "
         "dirac, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}, {field: b, component: {D: "
         "[-1], E: [1]}}",
         1, "trivial"},
        {"D: SU(2), E: SU(2)",
         "b: {type: scalar, D: 2, E: 2}, f: {type: dirac, D: 2}, e: {type: "
         "dirac, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", 1, "trivial"},
        {"D: SU(2), E: SU(2)",
         "b: {type: real-scalar, D: 2, E: 2}, f: {type: dirac, D: 2}, e: "
         "{type: dirac, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", 3, "trivial"},
        {"D: SU(2), E: SU(2), X: U(1)",
         "b: {type: scalar, D: 2, E: 2, X: 1}, f: {type: dirac, D: 2}, e: "
         "{type: dirac, E: 2}, n: {type: dirac, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}, {field: b, component: {D: "
         "[-1], E: [1]}}",
         1, "Z2"},
        {"D: SU(2), E: SU(2), X: U(1)",
         "b: {type: scalar, D: 2, E: 2, X: 1}, f: {type: dirac, D: 2}, e: "
         "{type: dirac, E: 2}, n: {type: dirac, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}", 2, "trivial"},
        {"G: SU(3), K: SU(3)",
         "b: {type: scalar, G: 3, K: 3bar}, f: {type: dirac, G: 3}, k: {type: "
         "dirac, K: 3}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [1, "
         "0], K: [-1, 0]}}",
         2, "trivial"},
        {"G: SU(3), K: SU(3)",
         "b: {type: scalar, G: 3, K: 3bar}, f: {type: dirac, G: 3}, k: {type: "
         "dirac, K: 3}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}", 7, "trivial"},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}, f: {type: dirac, G: 3}, k: "
         "{type: dirac, K: 3}, n: {type: dirac, X: 1}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [1, "
         "0], K: [-1, 0]}}",
         2, "Z3"},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}, f: {type: dirac, G: 3}, k: "
         "{type: dirac, K: 3}, n: {type: dirac, X: 1}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}", 8, "trivial"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}, f: {type: dirac, G: 5}",
         "{field: p, diagonal: [2, 2, 2, -3, -3]}", 12, "trivial"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}, f: {type: dirac, G: 5}",
         "{field: p, diagonal: [1, 1, 1, 1, -4]}", 16, "trivial"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}, f: {type: dirac, G: 5}",
         "{field: p, diagonal: [1, 1, 0, -1, -1]}", 8, "trivial"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}, f: {type: dirac, G: 5}",
         "{field: p, diagonal: [1, 2, 0, -2, -1]}", 4, "trivial"},
        {"G: SU(5)", "p: {type: real-scalar, G: 24}, f: {type: dirac, G: 5}",
         "{field: p, diagonal: [3, 1, -4, 1, -1]}", 6, "trivial"},
        {"G: SU(5), X: U(1)",
         "p: {type: scalar, G: 5, X: 1}, f: {type: dirac, G: 5}, n: {type: "
         "dirac, X: 1}",
         "{field: p, component: [1, 0, 0, 0]}", 16, "trivial"},
        {"G: SO(10)", "p: {type: scalar, G: 16}, f: {type: left, G: 16}",
         "{field: p, component: [0, 0, 0, 0, 1]}", 24, "trivial"},
        {"G: SO(10)",
         "p: {type: scalar, G: [0, 0, 0, 0, 2]}, f: {type: left, G: 16}",
         "{field: p, component: [0, 0, 0, 0, 2]}", 24, "Z2"},
        {"G: SO(10)", "p: {type: scalar, G: 10}, f: {type: left, G: 16}",
         "{field: p, component: [1, 0, 0, 0, 0]}", 28, "trivial"},
        {"G: SO(7)", "p: {type: real-scalar, G: 7}, f: {type: dirac, G: 8}",
         "{field: p, component: [0, 0, 0]}", 15, "trivial"},
        {"G: G2", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [0, 0]}", 8, "trivial"},
        {"G: Sp(4)", "p: {type: real-scalar, G: 5}, f: {type: dirac, G: 4}",
         "{field: p, component: [0, 0]}", 6, "trivial"},
        {"G: E6", "p: {type: scalar, G: 27}",
         "{field: p, component: [1, 0, 0, 0, 0, 0]}", 45, "trivial"},
    };
    size_t ndecided = 0;
    for (size_t i = 0; i < COUNT(row); i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                    row[i].groups, row[i].fields, row[i].vevs);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        const struct an_residual *r = &v.residual;
        if (!r->undecided) {
            char *text = an_orders_text(&r->discrete, false);
            int found = (int)r->ncontinuous;
            for (size_t k = 0; k < r->nnonabelian; k++)
                found += dimension(&r->nonabelian[k]);
            if (found != row[i].dimension || strcmp(text, row[i].group) != 0)
                fail_msg("{%s} {%s} %s: %s, dimension %d", row[i].groups,
                         row[i].fields, row[i].vevs, text, found);
            free(text);
            ndecided++;
        }
        an_findings_clear(&v);
        model_close(&x);
    }
    assert_int_equal(ndecided, 34);
}

static void no_library_model_is_undecided(void **state)
{
    (void)state;
    glob_t all;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &all), 0);
    assert_true(all.gl_pathc > 50);
    for (size_t i = 0; i < all.gl_pathc; i++) {
        struct model x;
        model_read(&x, all.gl_pathv[i], NULL);
        an_model_take_extensions(&x.m);
        for (size_t p = 0; p < x.m.nvacua; p++) {
            struct an_findings v;
            an_findings_init(&v);
            an_findings_check(&v, &x.m, p, NULL);
            if (v.known && v.residual.undecided)
                fail_msg("%s, %s: %s", all.gl_pathv[i], x.m.vacuum[p].name,
                         v.why);
            an_findings_clear(&v);
        }
        model_close(&x);
    }
    globfree(&all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matrices),
        cmocka_unit_test(one_vector),
        cmocka_unit_test(charged_vectors),
        cmocka_unit_test(one_after_another),
        cmocka_unit_test(bifundamentals),
        cmocka_unit_test(the_mirror_image),
        cmocka_unit_test(decided_vacua_have_the_true_group),
        cmocka_unit_test(no_library_model_is_undecided),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
