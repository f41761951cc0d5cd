/* test_residual_defects.c - strings, monopoles and walls that breaking leaves
 * behind, and what of the gauge group acts on nothing.
 *
 * Literature: strings and monopoles of grand unification (Kibble, Lazarides and
 * Shafi, Phys. Lett. B 113 (1982) 237).
 */
#include "tests/model.h"

#include "residual/defects/defects.h"
#include "residual/outside/extension.h"
#include "residual/structure/structure.h"

/* "string Z, wall Z2". */
static char *defects(const struct an_defects *d)
{
    struct an_text t = {0};
    if (d->why)
        an_text_add(&t, d->why);
    for (size_t i = 0; i < d->n; i++) {
        char *o = an_orders_text(&d->v[i].group, false);
        an_text_printf(&t, "%s%s %s%s", t.n ? ", " : "",
                       an_defect_word(d->v[i].kind), o,
                       d->v[i].bounded ? " bounded" : "");
        free(o);
    }
    return an_text_take(&t);
}

static void known_defects(void **state)
{
    (void)state;
    static const struct {
        const char *groups, *fields, *steps;
        const char *first, *last;
    } row[] = {
        {"X: U(1)", "S: {type: scalar, X: 1}", "{vevs: [S]}", "string Z", NULL},
        {"X: U(1)", "S: {type: scalar, X: 3}, f: {type: left, X: 1}",
         "{vevs: [S]}", "string Z", NULL},
        {"D: Z(2)", "S: {type: scalar, D: 1}", "{vevs: [S]}", "wall Z2", NULL},
        {"D: Z(6)", "S: {type: scalar, D: 2}", "{vevs: [S]}", "wall Z3", NULL},
        {"SU2L: SU(2), Y: U(1)", "H: {type: scalar, SU2L: 2, Y: 1/2}",
         "{vevs: [{field: H, component: [-1]}]}", "", NULL},
        /* a doublet odd under Z(2): the same as turned by the centre */
        {"SU2L: SU(2), Y: U(1), D: Z(2)",
         "H: {type: scalar, SU2L: 2, Y: 1/2, D: 1}",
         "{vevs: [{field: H, component: [-1]}]}", "", NULL},
        /* 't Hooft and Polyakov */
        {"D: SU(2)", "S: {type: real-scalar, D: 3}",
         "{vevs: [{field: S, component: [0]}]}", "monopole Z", NULL},
        {"D: SU(2)", "S: {type: scalar, D: 3}",
         "{vevs: [{field: S, component: [2]}]}", "string Z2", NULL},
        {"G: SU(5)", "S: {type: real-scalar, G: 24}",
         "{vevs: [{field: S, diagonal: [2, 2, 2, -3, -3]}]}", "monopole Z",
         NULL},
        /* SO(10) by a 126: Z_2 strings; by a 16: none */
        {"G: SO(10)", "S: {type: scalar, G: 126}",
         "{vevs: [{field: S, component: [0, 0, 0, 0, 2]}]}", "string Z2", NULL},
        {"G: SO(10)", "S: {type: scalar, G: 16}",
         "{vevs: [{field: S, component: [0, 0, 0, 0, 1]}]}", "", NULL},
        /* U(1) to Z_2, then Z_2 to nothing: walls bounded by strings */
        {"X: U(1)", "S: {type: scalar, X: 2}, T: {type: scalar, X: 1}",
         "{vevs: [S]}, {vevs: [T]}", "string Z", "wall Z2 bounded"},
        /* D-parity: strings, and walls bounded by them once it breaks */
        {"G: SO(10)",
         "S: {type: real-scalar, G: [2, 0, 0, 0, 0]}, T: {type: scalar, G: "
         "126}",
         "{vevs: [{field: S, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}]}, "
         "{vevs: [{field: T, component: [0, 0, 0, 0, 2]}]}",
         "string Z2, monopole Z2", "string Z2, monopole Z, wall Z2 bounded"},
        /* a polar condensate of spin 1, (S^2 x U(1)) / Z_2: half a vortex turns
         * the axis over */
        {"D: SU(2), B: U(1)", "S: {type: scalar, D: 3, B: 1}",
         "{vevs: [{field: S, component: [0]}]}", "string Z, monopole Z", NULL},
        /* the same beside a doublet, S^3 of its own, that B turns as well */
        {"D: SU(2), E: SU(2), Y: U(1), B: U(1)",
         "S: {type: scalar, D: 3, B: 1}, H: {type: scalar, E: 2, Y: 1, B: 1}",
         "{vevs: [{field: H, component: {E: [-1]}}, {field: S, component: {D: "
         "[0]}}]}",
         "string Z, monopole Z", NULL},
        /* R and e^ia R, all R of a sphere: what is odd changes R and a alike */
        {"D: SU(2), B: U(1), P: Z(2)",
         "R: {type: real-scalar, D: 3, P: 1}, S: {type: scalar, D: 3, B: 1}",
         "{vevs: [{field: R, component: [0]}, {field: S, component: [0]}]}",
         "string Z, monopole Z", NULL},
        /* nematic: the projective plane */
        {"D: SU(2), B: U(1)", "S: {type: real-scalar, D: 5}",
         "{vevs: [{field: S, component: [0]}]}", "string Z2, monopole Z", NULL},
        /* S(O(2) x O(4) x O(2) x O(2)) has eight components, and one in Spin */
        {"G: SO(10)", "S: {type: real-scalar, G: 54}",
         "{vevs: [{field: S, diagonal: [3, 3, 1, 1, -4, -4, 1, 1, -1, -1]}]}",
         "string Z2 x Z2 x Z2, monopole Z x Z x Z", NULL},
        /* with a phase of its own D-parity is one more */
        {"G: SO(10), X: U(1)", "S: {type: scalar, G: 54, X: 1}",
         "{vevs: [{field: S, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}]}",
         "string Z2 x Z, monopole Z2", NULL},
        /* S, i S: two vacua, as a rotation turns S to -S; one of a real S */
        {"D: SU(2), Z: Z(4)", "S: {type: scalar, D: 3, Z: 1}",
         "{vevs: [{field: S, component: [0]}]}", "monopole Z, wall Z2", NULL},
        {"D: SU(2), Z: Z(4)", "S: {type: real-scalar, D: 3, Z: 2}",
         "{vevs: [{field: S, component: [0]}]}", "monopole Z", NULL},
        /* the same later, and kept, and lost */
        {"D: SU(2), X: U(1)",
         "S: {type: real-scalar, D: 5}, T: {type: scalar, X: 1}",
         "{vevs: [T]}, {vevs: [{field: S, component: [0]}]}", "string Z",
         "string Z2, monopole Z"},
        {"D: SU(2), X: U(1)",
         "S: {type: real-scalar, D: 5}, T: {type: scalar, X: 1}",
         "{vevs: [{field: S, component: [0]}]}, {vevs: [T]}",
         "string Z2, monopole Z", "string Z"},
        {"D: SU(2)",
         "S: {type: real-scalar, D: 5}, T: {type: real-scalar, D: 3}",
         "{vevs: [{field: S, component: [0]}]}, {vevs: [{field: T, component: "
         "[0]}]}",
         "string Z2, monopole Z", "wall Z2 bounded"},
        /* a quarter of a turn of B with a reflection, and its powers, are lost
         */
        {"D: SU(2), B: U(1)",
         "S: {type: scalar, D: 3, B: 2}, T: {type: scalar, B: 1}",
         "{vevs: [{field: S, component: [0]}]}, {vevs: [T]}",
         "string Z, monopole Z", "wall Z4 bounded"},
        /* of the five planes of a 54 a 45 keeps no reflection */
        {"G: SO(10)",
         "S: {type: real-scalar, G: 54}, A: {type: real-scalar, G: 45}",
         "{vevs: [{field: S, diagonal: [3, 3, 1, 1, -4, -4, 2, 2, -2, -2]}]}, "
         "{vevs: [{field: A, diagonal: [1, 2, 3, 4, 5]}]}",
         "string Z2 x Z2 x Z2 x Z2, monopole Z x Z x Z x Z x Z",
         "wall Z2 x Z2 x Z2 x Z2 bounded"},
        /* three planes: a cyclic permutation of axes is unbroken */
        {"D: SU(3)", "S: {type: scalar, D: 10}",
         "{vevs: [{field: S, component: [0, 0]}]}", "string Z3, monopole Z x Z",
         NULL},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [%s]\n",
                    row[i].groups, row[i].fields, row[i].steps);
        for (size_t k = 0; k < 2 * x.m.nvacua; k++) {
            /* again with charges for what is unbroken outside the torus */
            if (k == x.m.nvacua)
                an_model_take_extensions(&x.m);
            struct an_defects d;
            an_defects_init(&d);
            an_defects_find(&d, &x.m, k % x.m.nvacua);
            char *s = defects(&d);
            const char *expected =
                k % x.m.nvacua == 0 ? row[i].first : row[i].last;
            if (strcmp(s, expected) != 0)
                fail_msg("{%s} {%s} %s, %zu: %s", row[i].groups, row[i].fields,
                         row[i].steps, k, s);
            free(s);
            an_defects_clear(&d);
        }
        model_close(&x);
    }
}

/* ---- global structure: the standard model's Z_6 (D. Tong, arXiv:1705.01853)
 */

static void global_structure(void **state)
{
    (void)state;
    static const struct {
        const char *path, *trivial, *quantum, *new;
    } row[] = {
        {"models/standard-model.yaml", "Z6", "1", "1/6"},
        {"models/mssm.yaml", "Z6", "1", "1/6"},
        {"models/pati-salam.yaml", "Z2", NULL, NULL},
        {"models/su5.yaml", "trivial", NULL, NULL},
        {"models/trinification.yaml", "Z3", "1", "1/3"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_structure s;
        model_read(&x, row[i].path, NULL);
        an_structure_init(&s);
        an_structure_find(&s, &x.m);
        char *t = an_orders_text(&s.trivial, false);
        char *q = an_rational_text(s.quantum);
        char *n = an_rational_text(s.new_quantum);
        if (strcmp(t, row[i].trivial) != 0 ||
            s.has_quantum != (row[i].quantum != NULL) ||
            (s.has_quantum &&
             (strcmp(q, row[i].quantum) != 0 || strcmp(n, row[i].new) != 0)))
            fail_msg("%s: %s, %s, %s", row[i].path, t, q, n);
        free(n);
        free(q);
        free(t);
        an_structure_clear(&s);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_defects),
        cmocka_unit_test(global_structure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
