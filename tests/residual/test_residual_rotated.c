/* test_residual_rotated.c - vevs turned to others that leave as much alone.
 *
 * What is left is worked out from spheres: a group that turns any direction of
 * one into any other leaves a vector alone whatever its components are.
 */
#include "tests/model.h"
#include "tests/prose.h"

#include "residual/rotated/replace.h"
#include "residual/rotated/rotated.h"
#include "residual/rotated/turned.h"
#include "residual/rotated/widened.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/known.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "theory/text/vevs.h"
#include "residual/outside/extension.h"
#include "tests/residual/algebra.h"

struct expected {
    const char *groups, *fields, *vevs, *unbroken;
    ulong components; /* 0: not decided */
};

/* The components of what is unbroken; 0: not known. */
static ulong count_components(const struct an_model *m)
{
    struct an_charges L;
    struct an_component_group c;
    char *why = NULL;
    ulong n = 0;
    assert_true(an_charges_init(&L, m, &m->vacuum[0], NULL, 0, &why));
    an_component_group_init(&c);
    if (an_vacuum_component_group(&c, &L)) {
        n = c.n;
        for (slong i = 0; i < L.T.ntorsion; i++)
            n *= fmpz_get_ui(&L.T.order[i]);
    }
    an_component_group_clear(&c);
    an_charges_clear(&L);
    return n;
}

/* Fermions l make all of the torus act. */
static void check_all(const struct expected *row, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct model x;
        model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]",
                    row[i].groups, row[i].fields, row[i].vevs);
        an_model_rotate_vevs(&x.m);
        if (count_components(&x.m) == 0)
            an_vacua_turn(&x.m, 0, 1);
        char *found = find_algebra(&x.m, 0, false);
        ulong components = count_components(&x.m);
        if (strcmp(found, row[i].unbroken) != 0 ||
            components != row[i].components)
            fail_msg("{%s} {%s} %s: %s, %lu components", row[i].groups,
                     row[i].fields, row[i].vevs, found, components);
        free(found);
        model_close(&x);
    }
}

#define CHECK_ALL(row) check_all(row, sizeof(row) / sizeof *(row))

/* A complex triplet x + iy of charge 1: a phase makes x and y orthogonal. They
 * have different lengths, so that a turn by pi in their plane, times -1, is all
 * that is left: of order 4 on doublets. Along one weight x and y are as long.
 */
static void a_triplet(void **state)
{
    (void)state;
#define TRIPLET                                                                \
    "l: {type: left, D: 2}, e: {type: left, X: 1}, p: {type: scalar, D: 3, "   \
    "X: 1}"
    static const struct expected row[] = {
        {"D: SU(2), X: U(1)", TRIPLET, "{field: p, component: all}", "trivial",
         4},
        {"D: SU(2), X: U(1)", TRIPLET,
         "{field: p, component: [2]}, {field: p, component: [0]}", "trivial",
         4},
        {"D: SU(2), X: U(1)", TRIPLET,
         "{field: p, component: [0]}, {field: p, component: [-2]}", "trivial",
         4},
        {"D: SU(2), X: U(1)", TRIPLET, "{field: p, component: [2]}", "U(1)", 1},
    };
    CHECK_ALL(row);
}

/* x z and x^2 - y^2 are the same matrix in other axes, diag(1, -1, 0): Q8, of
 * order 8, times what leaves the other vevs alone. */
static void a_quarter_turn(void **state)
{
    (void)state;
#define QUINTET                                                                \
    "l: {type: left, D: 2}, e: {type: left, X: 1}, k: {type: left, E: 2}, "    \
    "p: {type: real-scalar, D: 5}, q: {type: real-scalar, D: 5}, "             \
    "s: {type: scalar, X: 3}, b: {type: real-scalar, D: 5, E: 3}"
    static const struct expected row[] = {
        {"D: SU(2), E: SU(2), X: U(1)", QUINTET, "{field: p, component: [2]}",
         "SU(2) x U(1)", 8},
        {"D: SU(2), E: SU(2), X: U(1)", QUINTET, "{field: p, component: [4]}",
         "SU(2) x U(1)", 8},
        {"D: SU(2), E: SU(2), X: U(1)", QUINTET,
         "{field: p, component: [2]}, s", "SU(2)", 24},
        {"D: SU(2), E: SU(2), X: U(1)", QUINTET,
         "{field: p, component: [4]}, s", "SU(2)", 24},
    };
    CHECK_ALL(row);
}

/* Vevs of which no part of the torus, or too little, leaves all alone. A tensor
 * of SO(5), three and two times the same in planes that are none of the torus,
 * beside a spinor: no reflection of the planes leaves that alone (vacuum.md,
 * "More of the torus"). A matrix diag(1, -1, 0) of the octet of SU(3) in the 27
 * of G2, turned: the torus, and its complex conjugation. x_1 x_2 + y_1 y_2 of
 * SO(5), times a direction that SU(2) cannot turn around for the sake of a
 * binary form x^2 (x + y): S(O(2) x O(2) x O(1)). The root of Sp(4), turned,
 * times such a direction, beside a doublet that leaves T3 and a charge: what
 * commutes with it. */
static void a_larger_torus(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"D: SO(5)",
         "l: {type: left, D: [0, 1]}, p: {type: real-scalar, D: [2, 0]}, "
         "s: {type: scalar, D: [0, 1]}",
         "{field: p, diagonal: [-3, 2, -3, 2, 2]}, "
         "{field: s, component: [-1, 1]}",
         "U(1)", 1},
        {"D: G2", "l: {type: left, D: 7}, p: {type: real-scalar, D: 27}",
         "{field: p, component: [0, 1]}", "U(1) x U(1)", 2},
        {"D: SU(2), E: SO(5)",
         "l: {type: left, D: 2}, k: {type: left, E: 4}, "
         "p: {type: real-scalar, D: 3, E: [2, 0]}, q: {type: scalar, D: 4}",
         "{field: p, component: {D: [0], E: [2, -2]}}, "
         "{field: q, component: [3]}, {field: q, component: [1]}",
         "U(1) x U(1)", 4},
        {"D: SU(2), E: Sp(4), X: U(1)",
         "l: {type: left, D: 2, X: 2}, k: {type: left, E: 4}, "
         "p: {type: scalar, D: 2, X: 2}, q: {type: real-scalar, D: 3, E: 10}",
         "{field: p, component: [-1]}, "
         "{field: q, component: {D: [0], E: [2, 0]}}",
         "SU(2) x U(1) x U(1)", 1},
    };
    CHECK_ALL(row);
}

/* Two along m = 1: one is x z, the other z times y + a x. Rotations by pi about
 * y and x +- z leave the first one alone, none of them the second, so that 1
 * and -1 are left; x^2 - y^2 and x y, generic, have the axis z in common, a
 * turn of order 4 on doublets. */
static void two_quintets(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"D: SU(2), E: SU(2), X: U(1)", QUINTET,
         "{field: p, component: [2]}, {field: q, component: [2]}",
         "SU(2) x U(1)", 2},
        {"D: SU(2), E: SU(2), X: U(1)",
         QUINTET ", t: {type: real-scalar, D: 5, generations: 2}",
         "{field: t, component: [2]}", "SU(2) x U(1)", 2},
        {"D: SU(2), E: SU(2), X: U(1)",
         QUINTET ", t: {type: real-scalar, D: 5, generations: 2}",
         "{field: t, component: [4]}", "SU(2) x U(1)", 4},
    };
    CHECK_ALL(row);
}

/* Singular values are left alone by signs: with the charge X = 1 numbers t_i
 * with 2 t_i = -x. Two of them: a U(1) and one sign; three: sum t_i = 0, so 3
 * values of t_1 for each of 4 choices of signs. */
static void symmetric_entries(void **state)
{
    (void)state;
#define SEXTET                                                                 \
    "l: {type: left, G: 3}, e: {type: left, X: 1}, "                           \
    "p: {type: scalar, G: 6, X: 1}, q: {type: scalar, G: 3}"
    static const struct expected row[] = {
        {"G: SU(3), X: U(1)", SEXTET,
         "{field: p, component: [2, 0]}, {field: p, component: [0, 1]}, "
         "{field: p, component: [1, -1]}",
         "U(1)", 2},
        {"G: SU(3), X: U(1)", SEXTET,
         "{field: p, component: [2, 0]}, {field: p, component: [0, 1]}, "
         "{field: p, component: [1, -1]}, {field: p, component: [0, -2]}",
         "trivial", 12},
        /* beside a triplet the basis cannot be chosen; that leaves t_2 = 0,
         * the entries 12 and 11 then t_1 = -x and x = 0 */
        {"G: SU(3), X: U(1)", SEXTET,
         "{field: p, component: [2, 0]}, {field: p, component: [0, 1]}, "
         "{field: p, component: [1, -1]}, {field: q, component: [-1, 1]}",
         "trivial", 1},
    };
    CHECK_ALL(row);
}

/* A field without a vev is turned with all others: a matrix counts as its
 * singular values beside it. With two equal ones U is a sign and an O(2), times
 * t with t^3 = 1 up to a sign: 4 times 3, where t and -t are the same. Two
 * factors need a turn each: the entries above, times Q8. */
static void one_turn_after_another(void **state)
{
    (void)state;
#define BOTH SEXTET ", d: {type: left, D: 2}, r: {type: real-scalar, D: 5}"
    static const struct expected row[] = {
        {"G: SU(3), X: U(1)", SEXTET,
         "{field: p, matrix: [[1, 1, 0], [1, 2, 1], [0, 1, 0]]}", "trivial",
         12},
        {"G: SU(3), X: U(1)", SEXTET,
         "{field: p, matrix: [[2, 1, 1], [1, 2, 1], [1, 1, 2]]}", "U(1)", 6},
        {"G: SU(3), D: SU(2), X: U(1)", BOTH,
         "{field: p, component: [2, 0]}, {field: p, component: [0, 1]}, "
         "{field: p, component: [1, -1]}, {field: r, component: [2]}",
         "U(1)", 16},
        {"G: SU(3), D: SU(2), X: U(1)", BOTH,
         "{field: p, matrix: [[1, 1, 0], [1, 2, 1], [0, 1, 0]]}, "
         "{field: r, component: [2]}",
         "trivial", 96},
    };
    CHECK_ALL(row);
}

/* Spin(9) turns any real spinor into any other and leaves Spin(7); Spin(8) does
 * so with its spinors as with its vectors: two leave Spin(6). */
static void real_spinors(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"G: SO(9)", "l: {type: left, G: 16}, p: {type: real-scalar, G: 16}",
         "{field: p, component: [1, -1, 0, 1]}, {field: p, component: [0, 0, "
         "0, -1]}, {field: p, component: [0, 1, -1, 1]}",
         "SO(7)", 1},
        {"G: SO(8)",
         "l: {type: left, G: [0, 0, 1, 0]}, k: {type: left, G: [0, 0, 0, 1]}, "
         "p: {type: real-scalar, G: [0, 0, 1, 0]}, q: {type: real-scalar, G: "
         "[0, 0, 1, 0]}",
         "{field: p, component: all}, {field: q, component: [0, 1, -1, 0]}",
         "SU(4)", 1},
    };
    CHECK_ALL(row);
}

/* A real vector of SO(6) = SU(4) leaves Sp(4), which turns any direction of the
 * complex 4 into any other and leaves SU(2); a charge is made up for by T3. */
static void a_vector_and_a_spinor(void **state)
{
    (void)state;
#define SPINOR                                                                 \
    "l: {type: left, G: [0, 0, 1]}, e: {type: left, X: 1}, "                   \
    "v: {type: real-scalar, G: 6}, s: {type: scalar, G: [0, 0, 1], X: 1}"
    static const struct expected row[] = {
        {"G: SO(6), X: U(1)", SPINOR,
         "{field: v, diagonal: [1, 0, 1, 0, 0, 0]}, "
         "{field: s, component: [0, 0, 1]}",
         "SU(2) x U(1)", 1},
        {"G: SO(6), X: U(1)", SPINOR,
         "{field: v, diagonal: [1, 0, 1, 0, 2, 0]}, "
         "{field: s, component: [0, 0, 1]}, {field: s, component: [0, -1, 0]}",
         "SU(2) x U(1)", 1},
    };
    CHECK_ALL(row);
}

/* A null vector of SO(5) = Sp(4) leaves SO(3), which turns the real vector to
 * the middle axis, and a charge that makes up for X. A complex weight of the 16
 * of SO(9) leaves SU(4), under which the real one is 6 + 4 + 4bar and two
 * singlets: a vector of SO(6) leaves Sp(4), a quartet of that SU(2). All
 * spheres are simply connected. */
static void one_after_another(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"G: Sp(4), X: U(1)",
         "l: {type: left, G: 4}, e: {type: left, X: 1}, "
         "p: {type: scalar, G: [0, 1], X: 2}, q: {type: real-scalar, G: 5}",
         "{field: p, component: [0, 1]}, {field: q, component: [2, -1]}",
         "U(1) x U(1)", 1},
        {"G: SO(9)",
         "l: {type: left, G: 16}, p: {type: scalar, G: 16}, "
         "q: {type: real-scalar, G: 16}",
         "{field: p, component: [0, 0, 0, -1]}, {field: q, component: [0, 0, "
         "-1, 1]}, {field: q, component: [-1, 1, -1, 1]}, {field: q, "
         "component: [0, 1, -1, 1]}",
         "SU(2)", 1},
    };
    CHECK_ALL(row);
}

/* Matrices that do not commute. Of two of SO(10), x_1 x_2 - y_1 y_2 and x_1 x_3
 * - y_1 y_3 in coordinates of planes, each turns one plane into another: what
 * commutes with both is one O(2) for all three planes, and the O(4) of the
 * others; a reflection of either has determinant -1. Two generic ones of SO(5)
 * leave 1 and -1 of O(5), and one with a vector too. */
static void matrices(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"G: SO(10)",
         "l: {type: left, G: 16}, p: {type: real-scalar, G: 54}, "
         "q: {type: real-scalar, G: 54}",
         "{field: p, component: [0, -1, 0, 0, 0]}, "
         "{field: q, component: [-1, 0, 1, -1, -1]}",
         "SU(2) x SU(2) x U(1)", 2},
        {"G: SO(5)",
         "l: {type: left, G: [0, 1]}, "
         "p: {type: real-scalar, G: 14, generations: 2}",
         "{field: p, component: all}", "trivial", 2},
        {"G: SO(5)",
         "l: {type: left, G: [0, 1]}, p: {type: real-scalar, G: 14}, "
         "q: {type: real-scalar, G: 5}",
         "{field: p, component: all}, {field: q, component: all}", "trivial",
         2},
    };
    CHECK_ALL(row);
}

/* Three numbers, each twice in the last plane but one: of the two axes that a
 * vector has in the eigenspaces of -1 and 1 two others are left, which a turn
 * by pi reverses together, of order 4 on spinors. */
static void a_vector_in_eigenspaces(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"G: SO(5)",
         "l: {type: left, G: [0, 1]}, v: {type: real-scalar, G: 5}, "
         "p: {type: real-scalar, G: 14}",
         "{field: v, component: all}, {field: p, diagonal: [-1, 1, 1, 0, -1]}",
         "trivial", 4},
    };
    CHECK_ALL(row);
}

/* Generations along one matrix leave what one of them does: of SU(4) = Spin(6)
 * a complex vector, x and y orthogonal up to a phase, of a bidoublet two
 * singular values, with half a turn of X made up for. */
static void generations_along_one_matrix(void **state)
{
    (void)state;
    static const struct expected row[] = {
        {"G: SU(4)",
         "l: {type: left, G: 4}, p: {type: scalar, G: 6, generations: 2}",
         "{field: p, matrix: [[0, -2, -1, 2], [2, 0, 0, 2], [1, 0, 0, 1], [-2, "
         "-2, -1, 0]]}",
         "SU(2) x SU(2)", 1},
        {"D: SU(2), E: SU(2), X: U(1)",
         "l: {type: left, D: 2}, r: {type: left, E: 2}, e: {type: left, X: 1}, "
         "p: {type: scalar, D: 2, E: 2, X: 1, generations: 3}",
         "{field: p, matrix: [[1, 2], [3, 5]]}", "U(1)", 2},
    };
    CHECK_ALL(row);
}

/* Where all components would leave less they do not stand for those of the
 * file: an adjoint with two equal eigenvalues, a tensor of rank 1. */
static void not_generic(void **state)
{
    (void)state;
    static const bool both[] = {true, true}, second[] = {false, true};
    struct model x;
    struct an_vacuum to;
    model_open(&x, "groups: {G: SU(3)}\n"
                   "fields: {p: {type: real-scalar, G: 8},"
                   " q: {type: scalar, G: 6}}\n"
                   "breaking: [{vevs: [{field: p, diagonal: [1, 1, -2]}]},"
                   " {vevs: [{field: q, component: [2, 0]}]}]\n");
    assert_false(an_vacuum_widen(&to, &x.m, &x.m.vacuum[0], both, false));
    assert_false(an_vacuum_widen(&to, &x.m, &x.m.vacuum[1], second, false));
    model_close(&x);
    model_open(&x, "groups: {G: SU(3)}\n"
                   "fields: {p: {type: scalar, G: 3}}\n"
                   "breaking: [{vevs: [{field: p, component: [1, 0]}]}]\n");
    assert_true(an_vacuum_widen(&to, &x.m, &x.m.vacuum[0], both, false));
    assert_int_equal(to.vev[0].nweights, 3);
    an_vacuum_drop_vevs(&to);
    model_close(&x);
}

/* A rotation by (3/5, 4/5) of diag(1, 1, 2) and diag(1, -1, 0): with t of the
 * charge X = 1 three phases s_i t, s_i signs, are left, whose product is 1: 12
 * up to s, t and -s, -t. Of diag(1, 0, 1) the phase in the middle makes up for
 * any t, and one relative sign is left. */
static void axes_in_common(void **state)
{
    (void)state;
#define OCTET SEXTET ", a: {type: real-scalar, G: 8}"
    static const struct expected row[] = {
        {"G: SU(3), X: U(1)", OCTET,
         "{field: p, matrix: [[1, 0, 0], [0, 34/25, 12/25], [0, 12/25, "
         "41/25]]}, {field: a, matrix: [[1, 0, 0], [0, -16/25, 12/25], "
         "[0, 12/25, -9/25]]}",
         "trivial", 12},
        {"G: SU(3), X: U(1)", OCTET,
         "{field: p, diagonal: [1, 2, 1]}, {field: a, diagonal: [1, 0, -1]}",
         "trivial", 12},
        {"G: SU(3), X: U(1)", OCTET,
         "{field: p, matrix: [[1, 0, 0], [0, 9/25, -12/25], [0, -12/25, "
         "16/25]]}, {field: a, matrix: [[1, 0, 0], [0, -16/25, -12/25], "
         "[0, -12/25, -9/25]]}",
         "U(1)", 2},
    };
    CHECK_ALL(row);
}

/* Matrices of SU(4) are vectors of SO(6), which turns any r of them that are
 * independent into any others and leaves Spin(6 - r). */
static void vectors_of_su4(void **state)
{
    (void)state;
#define SIX                                                                    \
    "l: {type: left, G: 4}, p: {type: real-scalar, G: 6}, "                    \
    "q: {type: real-scalar, G: 6}, r: {type: scalar, G: 6}"
#define ALONG(a, b, c)                                                         \
    "matrix: [[0, " #a ", " #b ", " #c "], [-" #a ", 0, " #c ", -" #b "], "    \
    "[-" #b ", -" #c ", 0, " #a "], [-" #c ", " #b ", -" #a ", 0]]"
    static const struct expected row[] = {
        {"G: SU(4)", SIX,
         "{field: p, " ALONG(1, 2, 3) "}, {field: q, " ALONG(1, 0, 1) "}",
         "SU(2) x SU(2)", 1},
        {"G: SU(4)", SIX,
         "{field: p, " ALONG(1, 2, 3) "}, {field: q, " ALONG(2, 4, 6) "}",
         "SO(5)", 1},
        {"G: SU(4)", SIX,
         "{field: p, " ALONG(1, 2, 3) "}, {field: q, " ALONG(
             1, 0, 1) "}, {field: r, " ALONG(0, 1, 0) "}",
         "SU(2)", 1},
    };
    CHECK_ALL(row);
}

/* Texts have the vevs as the file writes them, whatever they are read as. */
static void texts_have_those_of_the_file(void **state)
{
    (void)state;
    struct model x;
    struct an_text t = {0};
    model_open(&x, "groups: {D: SU(2), G: SO(7), K: SU(3), S: SU(3)}\n"
                   "fields:\n"
                   "  p: {type: real-scalar, D: 5}\n"
                   "  v: {type: real-scalar, G: 7}\n"
                   "  q: {type: scalar, K: 3}\n"
                   "  u: {type: scalar, K: 3}\n"
                   "  t: {type: scalar, S: 6}\n"
                   "breaking:\n"
                   "- vevs: [{field: p, component: [2]}, {field: v, component: "
                   "[1, 0, 0]}]\n"
                   "- vevs: [{field: q, component: all}, {field: u, component: "
                   "[-1, 1]}, {field: t, matrix: [[0, 1, 0], [1, 0, 0], [0, 0, "
                   "1]]}]\n");
    an_model_take_vacua(&x.m, NULL);
    an_say_vevs(&t, &x.m, &x.m.vacuum[1]);
    assert_says(an_text_string(&t),
                "<p D: [2]>, <v G: [1, 0, 0]>, <q>, <u K: [-1, 1]>, "
                "<t matrix: [[0, 1, 0], [1, 0, 0], [0, 0, 1]]>");
    assert_true(x.m.vacuum[1].rotated);
    an_text_clear(&t);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_triplet),
        cmocka_unit_test(a_quarter_turn),
        cmocka_unit_test(a_larger_torus),
        cmocka_unit_test(two_quintets),
        cmocka_unit_test(symmetric_entries),
        cmocka_unit_test(one_turn_after_another),
        cmocka_unit_test(real_spinors),
        cmocka_unit_test(a_vector_and_a_spinor),
        cmocka_unit_test(one_after_another),
        cmocka_unit_test(matrices),
        cmocka_unit_test(a_vector_in_eigenspaces),
        cmocka_unit_test(generations_along_one_matrix),
        cmocka_unit_test(axes_in_common),
        cmocka_unit_test(vectors_of_su4),
        cmocka_unit_test(not_generic),
        cmocka_unit_test(texts_have_those_of_the_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
