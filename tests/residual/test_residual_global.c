/* test_residual_global.c - global non-abelian groups: no gluons, no massless
 * gauge bosons, exactly protected multiplets, and Goldstone bosons.
 */
#include "tests/model.h"

#define SM_AND(group) "extends: standard-model\ngroups: {" group "}\n"
#define GLOBAL(name, group) name ": {group: " group ", gauged: false}"
#define BREAKING(vevs) "breaking: [{vevs: [H" vevs "]}]\n"

struct dark {
    const char *text;
    const char *group;         /* D */
    const char *candidates[4]; /* ends with NULL */
};

static void assert_dark(const struct dark *row)
{
    struct model x;
    struct an_findings v;
    model_open(&x, row->text);
    vacuum_of(&v, &x, NULL);
    const struct an_dark_matter *d = &v.dark_matter;
    char *group = an_orders_text(&d->group, false);
    if (strcmp(group, row->group) != 0)
        fail_msg("%sD = %s, not %s", row->text, group, row->group);
    free(group);
    assert_names(d->candidate, d->ncandidates, row->candidates);
    assert_int_equal(d->stable, row->candidates[0] != NULL);
    if (d->stable) {
        assert_int_equal(d->witness.type, AN_WITNESS_SYMMETRY);
        assert_true(d->witness.verified);
    }
    an_findings_clear(&v);
    model_close(&x);
}

/* What transforms under an unbroken global group that light states do not feel
 * cannot decay into them: no term has one multiplet alone. That the middle
 * component of a triplet has no weight changes nothing. */
static void unbroken_multiplets_are_stable(void **state)
{
    (void)state;
    static const struct dark row[] = {
        {SM_AND(
             GLOBAL("G", "SU(2)")) "fields: {S: {type: real-scalar, G: 3}}\n",
         "Z",
         {"S"}},
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {S: {type: scalar, G: 5}}\n",
         "Z",
         {"S"}},
        /* one doublet alone has no mass and is light itself */
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {N: {type: left, G: 2}}\n",
         "trivial",
         {NULL}},
        {SM_AND(GLOBAL(
             "G", "SU(2)")) "fields: {N: {type: left, generations: 2, G: 2}}\n",
         "Z",
         {"N"}},
        {SM_AND(
             GLOBAL("G", "SU(3)")) "fields: {S: {type: real-scalar, G: 8}}\n",
         "Z x Z",
         {"S"}},
        {SM_AND(GLOBAL("G", "Sp(4)")) "fields: {S: {type: scalar, G: 4}}\n",
         "Z x Z",
         {"S"}},
        /* a singlet is none, and a group that moves nothing protects nothing */
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {S: {type: scalar}}\n",
         "trivial",
         {NULL}},
        /* a charged multiplet is stable, but no dark matter */
        {SM_AND(
             GLOBAL("G", "SU(2)")) "fields: {S: {type: scalar, Y: 1, G: 3}}\n",
         "Z",
         {NULL}},
        /* ordinary triplets: S S* has no lepton number to forbid its decay */
        {SM_AND(GLOBAL("G",
                       "SU(2)")) "fields: {L: {G: 3, generations: 1}, eR: {G: "
                                 "3, generations: 1},\n"
                                 "  S: {type: real-scalar, G: 3}}\n"
                                 "couplings: [{term: L* H eR, remove: true}]\n",
         "trivial",
         {NULL}},
        /* of ordinary triplets the centre is left */
        {SM_AND(GLOBAL("G",
                       "SU(2)")) "fields: {L: {G: 3, generations: 1}, eR: {G: "
                                 "3, generations: 1},\n"
                                 "  S: {type: scalar, G: 2}}\n"
                                 "couplings: [{term: L* H eR, remove: true}]\n",
         "Z2",
         {"S"}},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        assert_dark(&row[i]);
}

/* A gauged group would confine the same triplet, or hide it in gluons. */
static void the_same_group_gauged_protects_nothing(void **state)
{
    (void)state;
    static const struct dark row = {
        SM_AND("G: SU(2)") "fields: {S: {type: real-scalar, G: 3}}\n",
        "trivial",
        {NULL}};
    assert_dark(&row);
}

/* SU(2) -> U(1) by a triplet: the two Goldstone bosons of charge +-1 are light.
 * Of what is left, doublets of charge 1/2 cannot decay into them; triplets can.
 * Broken by a doublet nothing is left. SU(3) -> SU(2): the Goldstone bosons
 * contain a doublet, so every multiplet decays. */
static void goldstone_bosons_are_light(void **state)
{
    (void)state;
    static const struct dark row[] = {
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {S: {type: real-scalar, G: 3}, "
                                      "T: {type: real-scalar, G: "
                                      "3}}\n" BREAKING(
                                          ", {field: S, component: [0]}"),
         "trivial",
         {NULL}},
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {S: {type: real-scalar, G: 3}, "
                                      "D: {type: scalar, G: 2}}\n" BREAKING(
                                          ", {field: S, component: [0]}"),
         "Z2",
         {"D"}},
        {SM_AND(GLOBAL("G", "SU(2)")) "fields: {f: {type: scalar, G: 2}, D: "
                                      "{type: scalar, G: 2}}\n" BREAKING(
                                          ", {field: f, component: [1]}"),
         "trivial",
         {NULL}},
        {SM_AND(GLOBAL("G", "SU(3)")) "fields: {f: {type: scalar, G: 3}, D: "
                                      "{type: scalar, G: 3}}\n" BREAKING(
                                          ", {field: f, component: [1, 0]}"),
         "trivial",
         {NULL}},
        /* an octet along diag(1, 1, -2): SU(2) x U(1), and a doublet of
         * Goldstone bosons of charge 3 where a triplet has doublet 1 and
         * singlet -2: the singlet's triality is left */
        {SM_AND(GLOBAL("G", "SU(3)")) "fields: {f: {type: real-scalar, G: 8}, "
                                      "D: {type: scalar, G: 3}}\n" BREAKING(
                                          ", {field: f, diagonal: [1, 1, -2]}"),
         "Z3",
         {"D"}},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++)
        assert_dark(&row[i]);
}

/* The gauged SU(2) of a triplet has stable W's; a global one has none. */
static void broken_global_roots_are_no_gauge_bosons(void **state)
{
    (void)state;
    static const char fields[] =
        "fields: {S: {type: real-scalar, G: 3}}\n" BREAKING(
            ", {field: S, component: [0]}");
    struct an_text gauged = {0}, global = {0};
    an_text_printf(&gauged, SM_AND("G: SU(2)") "%s", fields);
    an_text_printf(&global, SM_AND(GLOBAL("G", "SU(2)")) "%s", fields);
    const struct dark row[] = {
        {an_text_string(&gauged), "Z", {"S", "gauge G"}},
        {an_text_string(&global), "trivial", {NULL}},
    };
    struct model x;
    struct an_findings v;
    model_open(&x, row[0].text);
    vacuum_of(&v, &x, NULL);
    assert_true(is_listed("gauge G", v.dark_matter.candidate,
                          v.dark_matter.ncandidates));
    an_findings_clear(&v);
    model_close(&x);
    assert_dark(&row[1]);
    an_text_clear(&gauged);
    an_text_clear(&global);
}

/* L in a multiplet R of a global group and nuR in R', by representation theory:
 * a mass needs R R' (or R R, symmetric, for Majorana) to contain a singlet. */
static void masses_have_the_symmetry_of_the_multiplet(void **state)
{
    (void)state;
    static const struct {
        const char *group, *lepton, *partner;
        int generations; /* of L */
        long dirac, majorana, massless;
    } row[] = {
        {"SU(2)", "2", "2", 1, 2, 0, 0},
        {"SU(2)", "2", NULL, 1, 0, 0, 2}, /* antisymmetric: one is alone */
        {"SU(2)", "2", NULL, 2, 4, 0, 0}, /* two pair */
        {"SU(2)", "2", NULL, 3, 4, 0, 2},
        {"SU(2)", "3", NULL, 1, 0, 3, 0}, /* real */
        {"SU(2)", "3", "3", 1, 0, 3, 0},
        {"SU(2)", "4", NULL, 1, 0, 0, 4},
        {"SU(2)", "2", "4", 1, 0, 0, 2},
        {"SU(3)", "3", "3", 1, 3, 0, 0},
        {"SU(3)", "3", "3bar", 1, 0, 0, 3}, /* nuR^c is a 3 as well */
        {"SU(3)", "3", NULL, 1, 0, 0, 3},
        {"SU(3)", "8", NULL, 1, 0, 8, 0},
        {"SU(3)", "[3, 0]", NULL, 1, 0, 0, 10}, /* complex, triality 0 */
        {"SU(3)", "[3, 0]", "[3, 0]", 1, 10, 0, 0},
        {"Sp(4)", "4", NULL, 1, 0, 0, 4},
        {"Sp(4)", "4", "4", 1, 4, 0, 0},
        {"Sp(4)", "5", NULL, 1, 0, 5, 0},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        struct an_text nuR = {0};
        if (row[i].partner)
            an_text_printf(&nuR, ", nuR: {type: right, Hor: %s}",
                           row[i].partner);
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {Hor: {group: %s, gauged: false}}\n"
                    "fields: {L: {generations: %d, Hor: %s}, eR: null%s}\n",
                    row[i].group, row[i].generations, row[i].lepton,
                    an_text_string(&nuR));
        vacuum_of(&v, &x, NULL);
        const struct an_neutrinos *n = &v.neutrinos;
        if (n->dirac != row[i].dirac || n->majorana != row[i].majorana ||
            n->massless != row[i].massless)
            fail_msg("%s, L in %d x %s, nuR in %s: %ld Dirac, %ld Majorana, "
                     "%ld massless",
                     row[i].group, row[i].generations, row[i].lepton,
                     row[i].partner ? row[i].partner : "none", n->dirac,
                     n->majorana, n->massless);
        assert_true(n->witness.type != AN_WITNESS_NONE && n->witness.verified);
        assert_int_equal(n->mass_witness.type == AN_WITNESS_OPERATOR,
                         row[i].dirac > 0);
        if (row[i].dirac > 0)
            assert_true(n->mass_witness.verified);
        an_text_clear(&nuR);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* SU(2) -> U(1) by a triplet: nu_+ nu_- is a Dirac pair; broken by a doublet
 * nothing keeps Majorana masses away. */
static void broken_groups_leave_what_they_leave(void **state)
{
    (void)state;
    static const struct {
        const char *vev;
        long dirac, majorana;
    } row[] = {
        {"{field: t, component: [0]}", 2, 0},
        {"{field: d, component: [1]}", 0, 2},
    };
    for (size_t i = 0; i < 2; i++) {
        struct model x;
        struct an_findings v;
        model_print(
            &x,
            SM_AND(GLOBAL(
                "Hor",
                "SU(2)")) "fields: {L: {generations: 1, Hor: 2}, eR: null,\n"
                          "  t: {type: real-scalar, Hor: 3}, d: {type: scalar, "
                          "Hor: 2}}\n"
                          "breaking: [{vevs: [H, %s]}]\n",
            row[i].vev);
        vacuum_of(&v, &x, NULL);
        assert_int_equal(v.neutrinos.dirac, row[i].dirac);
        assert_int_equal(v.neutrinos.majorana, row[i].majorana);
        assert_true(v.neutrinos.witness.verified);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* Every right-handed neutrino of B-L = (-4, -4, 5) pairs with an active one. */
static void all_partners_of_dirac_neutrinos_are_light(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_read(&x, "tests/cases/bl-445-partners.yaml", NULL);
    vacuum_of(&v, &x, NULL);
    bool light[3] = {false};
    for (size_t i = 0; i < v.dark_matter.nlight; i++) {
        const struct an_light *l = &v.dark_matter.light[i];
        if (l->field == field_index(&x, "nuR") && l->generation != AN_EVERY)
            light[l->generation] = true;
    }
    assert_true(light[0] && light[1] && light[2]);
    an_findings_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unbroken_multiplets_are_stable),
        cmocka_unit_test(the_same_group_gauged_protects_nothing),
        cmocka_unit_test(goldstone_bosons_are_light),
        cmocka_unit_test(broken_global_roots_are_no_gauge_bosons),
        cmocka_unit_test(masses_have_the_symmetry_of_the_multiplet),
        cmocka_unit_test(broken_groups_leave_what_they_leave),
        cmocka_unit_test(all_partners_of_dirac_neutrinos_are_light),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
