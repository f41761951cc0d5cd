/* test_residual_components.c - what leaves vevs alone outside the torus.
 *
 * The rows were worked out by an independent program, by brute force over the
 * group; the number of components is that of the torus times that of the
 * elements outside.
 */
#include "tests/model.h"

#include <glob.h>

#include "residual/listed/listing.h"
#include "residual/question.h"
#include "residual/outside/component_law.h"
#include "residual/outside/outer.h"
#include "residual/rotated/rotated.h"
#include "residual/outside/components.h"
#include "residual/stabiliser/known.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/decided.h"
#include "theory/outer.h"

struct row {
    const char *groups, *fields, *vevs;
    ulong components; /* 0: not decided */
    bool unaligned;
    const char *name; /* of the group they are; NULL: not asked */
};

/* The components of the unbroken group. */
static void count(fmpz_t n, const struct an_charges *L,
                  const struct an_component_group *c)
{
    fmpz_set_ui(n, c->n);
    for (slong i = 0; i < L->T.ntorsion; i++)
        fmpz_mul(n, n, &L->T.order[i]);
}

/* How they multiply. */
static void compare_law(const struct row *r, const struct an_charges *L,
                        const struct an_component_group *c)
{
    struct an_component_law law = {.known = false, NULL};
    an_component_law_find(&law, c, L);
    if (!fmpz_equal_ui(law.order, r->components) || !law.name ||
        strcmp(law.name, r->name) != 0 || law.abelian != (r->name[0] == 'Z'))
        fail_msg("{%s} {%s} %s: %s", r->groups, r->fields, r->vevs,
                 law.name ? law.name : "no name");
    an_component_law_clear(&law);
}

/* All of the maximal torus of the simply connected groups acts on `fields`. */
static void compare(const struct row *r, const char *fields)
{
    struct model x;
    struct an_charges L;
    struct an_component_group c;
    char *why = NULL;
    fmpz_t n;
    model_print(&x,
                "groups: {%s}\nfields: {%s, %s}\nbreaking: [{vevs: [%s]}]\n",
                r->groups, fields, r->fields, r->vevs);
    assert_true(an_charges_init(&L, &x.m, &x.m.vacuum[0], NULL, 0, &why));
    fmpz_init(n);
    an_component_group_init(&c);
    an_component_group_find(&c, &L);
    if (c.decided)
        count(n, &L, &c);
    if (c.aligned == r->unaligned || !fmpz_equal_ui(n, r->components))
        fail_msg("{%s} {%s} %s: %s, %zu components outside: %s", r->groups,
                 r->fields, r->vevs, c.aligned ? "aligned" : "not aligned", c.n,
                 c.why ? c.why : "decided");
    if (r->name)
        compare_law(r, &L, &c);
    an_component_group_clear(&c);
    fmpz_clear(n);
    an_charges_clear(&L);
    model_close(&x);
}

#define COMPARE_ALL(row, fields)                                               \
    for (size_t i = 0; i < sizeof(row) / sizeof *(row); i++)                   \
    compare(&(row)[i], fields)

/* A real symmetric matrix of three rows is turned to a diagonal, of weights 0
 * and
 * +-4; weights 0 and +-2 would tell nothing. */
static void a_quintet_is_turned_to_where_it_is_known(void **state)
{
    (void)state;
    struct model x;
    model_print(&x, "groups: {D: SU(2)}\n"
                    "fields: {p: {type: real-scalar, D: 5},"
                    " f: {type: left, generations: 2, D: 2}}\n"
                    "breaking: [{vevs: [{field: p, component: all}]}]\n");
    assert_int_equal(an_vacuum_components(&x.m, &x.m.vacuum[0]), 0);
    an_model_rotate_vevs(&x.m);
    assert_int_equal(an_vacuum_components(&x.m, &x.m.vacuum[0]), 2);
    model_close(&x);
}

static void of_su2(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3, X: 2}",
         "{field: p, component: [0]}", 4, false, "Z4"},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3}",
         "{field: p, component: [0]}", 1, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 3}",
         "{field: p, component: [0]}", 1, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [0]}", 2, false, "Z2"},
        /* x^2 - y^2, which no third of a turn leaves alone; of spin 3 and 4
         * what leaves polygons alone; masses of bosons show that it is all */
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [4]}", 8, false, "Q8"},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 7}",
         "{field: p, component: [6]}", 12, false, "Dic3"},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 9}",
         "{field: p, component: [8]}", 16, false, "Dic4"},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [0]}, {field: p, component: [4]}", 8, false,
         "Q8"},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: [2]}", 0, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: real-scalar, D: 5}",
         "{field: p, component: all}", 0, false, NULL},
        /* the moment map is in the torus: Z4 and Z2 */
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5}",
         "{field: p, component: [4]}", 4, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5}",
         "{field: p, component: [2]}", 2, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5, X: 2}",
         "{field: p, component: [0]}", 4, false, "Z2 x Z2"},
        /* unequal magnitudes: Z2 x Z8 */
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5, X: 2}",
         "{field: p, component: [4]}, {field: p, component: [-4]}", 16, false,
         NULL},
        /* generic complex vectors and tensors leave -1 of SU(2), and 1/2 of X
         * where they have X = 2 */
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3}",
         "{field: p, component: all}", 2, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5}",
         "{field: p, component: all}", 2, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 5, X: 2}",
         "{field: p, component: all}", 4, false, NULL},
        /* f: so that it is not turned to one component */
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, f: {type: scalar, D: 3}",
         "{field: p, component: all}", 0, true, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 2, X: 1}",
         "{field: p, component: [1]}", 1, false, NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 3, X: 2}, s: {type: scalar, X: 3}",
         "{field: p, component: [0]}, s", 1, false, NULL},
        {"D: SU(2), X: U(1)", "p: {type: scalar, D: 3, X: 1}",
         "{field: p, component: [2]}", 1, false, NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 2, X: 1}",
         "{field: p, component: [1]}, {field: q, component: [-1]}", 2, false,
         NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 3, X: 2}",
         "{field: p, component: [-1]}, {field: q, component: [-2]}", 1, false,
         NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: real-scalar, D: 3}",
         "{field: p, component: [-1]}, {field: q, component: [0]}", 1, false,
         NULL},
        {"D: SU(2), X: U(1)",
         "p: {type: scalar, D: 2, X: 1}, q: {type: scalar, D: 7, X: 4}",
         "{field: p, component: [-1]}, {field: q, component: [-4]}", 1, false,
         NULL},
    };
    COMPARE_ALL(row, "l: {type: left, D: 2}, e: {type: left, X: 1}");
}

static void with_discrete_charges(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), Z: Z(4)", "p: {type: real-scalar, D: 3, Z: 2}",
         "{field: p, component: [0]}", 4, false, "Z4"},
        {"D: SU(2), Z: Z(4)", "p: {type: scalar, D: 3, Z: 1}",
         "{field: p, component: [0]}", 2, false, "Z2"},
        {"D: SU(2), Z: Z(8)", "p: {type: scalar, D: 3, Z: 2}",
         "{field: p, component: [0]}", 4, false, "Z4"},
    };
    COMPARE_ALL(row, "l: {type: left, D: 2}, e: {type: left, Z: 1}");
}

static void of_su3(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [1, 0, -1]}", 4, false, "Z4"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [2, -1, -1]}", 2, false, NULL},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8, X: 2}",
         "{field: p, diagonal: [1, 2, -3]}", 2, false, NULL},
        {"G: SU(3), X: U(1)", "p: {type: real-scalar, G: 8}",
         "{field: p, diagonal: [1, 0, -1]}", 1, false, NULL},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 10}",
         "{field: p, component: [0, 0]}", 3, false, "Z3"},
        /* two matrices that generate all: the centre */
        {"G: SU(3), X: U(1)", "p: {type: real-scalar, G: 8, generations: 2}",
         "{field: p, component: all}", 3, false, NULL},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 8}",
         "{field: p, component: all}", 3, false, NULL},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 10, X: 2}",
         "{field: p, component: [0, 0]}", 12, false, "Dic3"},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 3, X: 1}",
         "{field: p, component: [1, 0]}", 1, false, NULL},
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 3, X: 1}, f: {type: scalar, G: 8}",
         "{field: p, component: all}", 0, true, NULL},
        {"G: SU(3), X: U(1)", "p: {type: scalar, G: 6}",
         "{field: p, diagonal: [1, 1, 1]}", 1, false, NULL},
        /* the torus alone leaves both */
        {"G: SU(3), X: U(1)",
         "p: {type: scalar, G: 3, X: -1}, q: {type: scalar, G: 3, X: 2}",
         "{field: p, component: [0, -1]}, {field: q, component: [-1, 1]}", 1,
         false, NULL},
    };
    COMPARE_ALL(row, "l: {type: left, G: 3}, e: {type: left, X: 1}");
}

static void of_two_factors(void **state)
{
    (void)state;
    static const struct row doublet[] = {
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", 1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: real-scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [1]}}", 1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}, "
         "{field: b, component: {D: [-1], E: [1]}}",
         1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: {D: [1], E: [-1]}}", 1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}, "
         "{field: b, component: {D: [-1], E: [1]}}",
         2, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: {D: [1], E: [-1]}}", 1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2}",
         "{field: b, component: all}", 1, false, NULL},
        {"D: SU(2), E: SU(2), X: U(1)", "b: {type: scalar, D: 2, E: 2, X: 1}",
         "{field: b, component: all}", 2, false, NULL},
    };
    static const struct row triplet[] = {
        {"G: SU(3), K: SU(3), X: U(1)", "b: {type: scalar, G: 3, K: 3bar}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [1, "
         "0], K: [-1, 0]}}",
         1, false, NULL},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}, {field: b, "
         "component: {G: [-1, 1], K: [1, -1]}}, {field: b, component: {G: [1, "
         "0], K: [-1, 0]}}",
         3, false, NULL},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}",
         "{field: b, component: {G: [0, -1], K: [0, 1]}}", 1, false, NULL},
    };
    /* M and u say 1 of the second factor but for the centre, as u has a part
     * along each eigenvector of M* M; then M is three independent triplets of
     * the first one. With X: a b x = 1, b = 1, a^3 = 1 */
    static const struct row matrix[] = {
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar}, u: {type: scalar, K: 3}",
         "{field: b, matrix: [[0, 1, 2], [-1, 1, 0], [1, 2, 1]]}, "
         "{field: u, component: all}",
         1, false, NULL},
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar, X: 1}, u: {type: scalar, K: 3}",
         "{field: b, matrix: [[0, 1, 2], [-1, 1, 0], [1, 2, 1]]}, "
         "{field: u, component: all}",
         3, false, NULL},
        /* u along a singular vector leaves the phases of the two others */
        {"G: SU(3), K: SU(3), X: U(1)",
         "b: {type: scalar, G: 3, K: 3bar}, u: {type: scalar, K: 3}",
         "{field: b, matrix: [[1, 1, 0], [1, 2, 0], [0, 0, 5]]}, "
         "{field: u, component: {K: [0, -1]}}",
         0, true, NULL},
    };
    COMPARE_ALL(doublet, "l: {type: left, D: 2}, r: {type: left, E: 2}, "
                         "e: {type: left, X: 1}");
    COMPARE_ALL(triplet, "l: {type: left, G: 3}, r: {type: left, K: 3}, "
                         "e: {type: left, X: 1}");
    COMPARE_ALL(matrix, "l: {type: left, G: 3}, r: {type: left, K: 3}, "
                        "e: {type: left, X: 1}");
}

static void of_larger_groups(void **state)
{
    (void)state;
    static const struct row su5[] = {
        {"G: SU(5), X: U(1)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [2, 2, 2, -3, -3]}", 1, false, NULL},
        {"G: SU(5), X: U(1)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [1, 1, 0, -1, -1]}", 1, false, NULL},
        {"G: SU(5), X: U(1)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [1, 2, 0, -2, -1]}", 1, false, NULL},
        {"G: SU(5), X: U(1)", "p: {type: real-scalar, G: 24}",
         "{field: p, diagonal: [3, 1, -4, 1, -1]}", 1, false, NULL},
        {"G: SU(5), X: U(1)", "p: {type: scalar, G: 5, X: 1}",
         "{field: p, component: [1, 0, 0, 0]}", 1, false, NULL},
        /* generic antisymmetric matrices: numbers w with w^2 x^2 = w^2 x = 1 */
        {"G: SU(5), X: U(1)",
         "p: {type: scalar, G: 10, X: 2}, q: {type: scalar, G: 10, X: 1}",
         "{field: p, component: [-1, 1, 0, -1]}, {field: q, matrix: [[0, -1, "
         "1, -1, -1], [1, 0, 1, 1, -2], [-1, -1, 0, 0, -1], [1, -1, 0, 0, 1], "
         "[1, 2, 1, -1, 0]]}",
         1, false, NULL},
    };
    /* signs of three singular values, of which the torus has one */
    static const struct row su4[] = {
        {"G: SU(4), X: U(1)", "p: {type: scalar, G: 10}",
         "{field: p, component: [-1, 0, 1]}, {field: p, component: [0, -2, "
         "2]}, {field: p, component: [0, 1, 0]}",
         0, false, NULL},
    };
    static const struct row so10[] = {
        {"G: SO(10)", "p: {type: real-scalar, G: 54}",
         "{field: p, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}", 2, false,
         NULL},
        {"G: SO(10)", "p: {type: real-scalar, G: 54}",
         "{field: p, diagonal: [1, 1, 1, 1, 1, 1, 1, 1, -4, -4]}", 2, false,
         NULL},
        {"G: SO(10)", "p: {type: real-scalar, G: 54}",
         "{field: p, diagonal: [1, 1, 1, 1, 0, 0, -1, -1, -1, -1]}", 4, false,
         "Z2 x Z2"},
        {"G: SO(10)", "p: {type: real-scalar, G: 54}",
         "{field: p, diagonal: [3, 3, 1, 1, -4, -4, 1, 1, -1, -1]}", 8, false,
         "Z2 x Z2 x Z2"},
        {"G: SO(10)", "p: {type: scalar, G: 16}",
         "{field: p, component: [0, 0, 0, 0, 1]}", 1, false, NULL},
        {"G: SO(10)", "p: {type: scalar, G: [0, 0, 0, 0, 2]}",
         "{field: p, component: [0, 0, 0, 0, 2]}", 2, false, NULL},
        {"G: SO(10)",
         "p: {type: real-scalar, G: 10}, f: {type: real-scalar, G: 45}",
         "{field: p, component: [1, 0, 0, 0, 0]}", 1, false, NULL},
        {"G: SO(10)", "p: {type: scalar, G: 10}",
         "{field: p, component: [1, 0, 0, 0, 0]}", 1, false, NULL},
        /* D-parity, gone after the 126 */
        {"G: SO(10)",
         "p: {type: real-scalar, G: 54}, q: {type: scalar, G: [0, 0, 0, 0, 2]}",
         "{field: p, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}, "
         "{field: q, component: [0, 0, 0, 0, 2]}",
         2, false, NULL},
    };
    COMPARE_ALL(su5, "l: {type: left, G: 5}, e: {type: left, X: 1}");
    COMPARE_ALL(su4, "l: {type: left, G: 4}, e: {type: left, X: 1}");
    COMPARE_ALL(so10, "l: {type: left, G: 16}");
    static const struct row sp4 = {"G: Sp(4)",
                                   "p: {type: real-scalar, G: 5}",
                                   "{field: p, component: [0, 0]}",
                                   1,
                                   false,
                                   NULL};
    static const struct row g2 = {"G: G2",
                                  "p: {type: real-scalar, G: 7}",
                                  "{field: p, component: [0, 0]}",
                                  1,
                                  false,
                                  NULL};
    static const struct row so7[] = {
        {"G: SO(7)", "p: {type: real-scalar, G: 7}",
         "{field: p, component: [0, 0, 0]}", 1, false, NULL},
        {"G: SO(7)",
         "p: {type: real-scalar, G: 7}, f: {type: real-scalar, G: 21}",
         "{field: p, component: [1, 0, 0]}", 0, true, NULL}};
    static const struct row e6 = {"G: E6",
                                  "p: {type: scalar, G: 27}",
                                  "{field: p, component: [1, 0, 0, 0, 0, 0]}",
                                  1,
                                  false,
                                  NULL};
    static const struct row ps = {
        "A: SU(2), B: SU(2), C: SU(4)",
        "p: {type: scalar, C: [0, 0, 2], B: 3}",
        "{field: p, component: {C: [0, 0, 2], B: [2]}}",
        2,
        false,
        NULL};
    compare(&sp4, "l: {type: left, G: 4}");
    compare(&g2, "l: {type: left, G: 7}");
    COMPARE_ALL(so7, "l: {type: left, G: 8}");
    compare(&e6, "l: {type: left, G: 27}");
    compare(&ps, "l: {type: left, A: 2, C: 4}, r: {type: left, B: 2, C: 4}, "
                 "h: {type: left, A: 2}");
}

/* An element that the literature's invariants show: all of them are even in the
 * triplet; tr d^3 = 0 of the octet; the determinant of three-index tensors. */
static void in_words(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *vev, *text;
    } row[] = {
        {"p: {type: scalar, D: 3, X: 2}", "component: {D: [0]}",
         "a reflection of D times exp(2 pi i X/4)"},
        {"p: {type: scalar, D: 5, X: 2}", "component: {D: [0]}",
         "a reflection of D"},
        {"p: {type: scalar, G: 8, X: 2}", "diagonal: [1, 0, -1]",
         "a reflection of G times exp(2 pi i X/4)"},
        {"p: {type: scalar, G: 10}", "component: {G: [0, 0]}",
         "an element of order 3 of the Weyl group of G"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_charges L;
        struct an_component_group c;
        char *why = NULL;
        bool found = false;
        model_print(&x,
                    "groups: {D: SU(2), G: SU(3), X: U(1)}\n"
                    "fields: {l: {type: left, D: 2, G: 3}, r: {type: left, "
                    "D: 2}, e: {type: left, X: 1}, %s}\n"
                    "breaking: [{vevs: [{field: p, %s}]}]\n",
                    row[i].fields, row[i].vev);
        assert_true(an_charges_init(&L, &x.m, &x.m.vacuum[0], NULL, 0, &why));
        an_component_group_init(&c);
        an_component_group_find(&c, &L);
        for (size_t k = 1; k < c.n; k++) {
            char *text = an_outer_text(&c.element[k], &L);
            found = found || strcmp(text, row[i].text) == 0;
            if (k + 1 == c.n && !found)
                fail_msg("%s, not %s", text, row[i].text);
            free(text);
        }
        assert_true(found);
        an_component_group_clear(&c);
        an_charges_clear(&L);
        model_close(&x);
    }
}

/* The singlet of charge 3 breaks what a reflection and X left together; listed
 * terms without it leave the reflection and a symmetry of their own. */
static void of_listed_terms(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    struct an_listing l;
    model_open(&x,
               "groups: {D: SU(2), X: U(1)}\n"
               "fields: {p: {type: scalar, D: 3, X: 2}, s: {type: scalar, X: "
               "3}, n: {type: left, X: 1}, d: {type: dirac, D: 2}}\n"
               "breaking: [{vevs: [{field: p, component: [0]}, s]}]\n"
               "couplings: [p p* s s*]\n");
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    assert_false(v.residual.undecided);
    assert_false(
        an_listing_init(&l, &x.m, 0, AN_ASK_VERDICTS | AN_ASK_CLASSES, NULL));
    an_listing_clear(&l);
    an_findings_clear(&v);
    model_close(&x);
}

/* Where a theorem says that nothing is outside the torus, nothing is found. */
static void the_library(void **state)
{
    (void)state;
    glob_t all;
    size_t compared = 0;
    assert_int_equal(glob("models/*.yaml", 0, NULL, &all), 0);
    for (size_t i = 0; i < all.gl_pathc; i++) {
        struct model x;
        model_read(&x, all.gl_pathv[i], NULL);
        for (size_t p = 0; p < x.m.nvacua; p++) {
            struct an_charges L;
            struct an_component_group c;
            char *why = NULL;
            size_t field;
            an_component_group_init(&c);
            if (an_charges_init(&L, &x.m, &x.m.vacuum[p], NULL, 0, &why) &&
                an_vacuum_is_decided(&field, &x.m, &x.m.vacuum[p])) {
                an_component_group_find(&c, &L);
                if (c.decided && c.n != 1)
                    fail_msg("%s, %s: %zu elements", all.gl_pathv[i],
                             x.m.vacuum[p].name, c.n);
                compared += c.decided;
            }
            an_component_group_clear(&c);
            an_charges_clear(&L);
            free(why);
        }
        model_close(&x);
    }
    globfree(&all);
    assert_true(compared > 90);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quintet_is_turned_to_where_it_is_known),
        cmocka_unit_test(of_su2),
        cmocka_unit_test(with_discrete_charges),
        cmocka_unit_test(of_su3),
        cmocka_unit_test(of_two_factors),
        cmocka_unit_test(of_larger_groups),
        cmocka_unit_test(in_words),
        cmocka_unit_test(of_listed_terms),
        cmocka_unit_test(the_library),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
