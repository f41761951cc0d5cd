/* test_residual_singlets.c - neutral fermions: the vacuum and the mass matrix.
 *
 * Both list the neutral states of a vacuum, one by classes of charges, the
 * other by components. On every model there is they must agree.
 */
#include "tests/masses/matrix.h"

#include <dirent.h>

static void count_classes(long *states, long *active, long *massless,
                          const struct an_neutrinos *n)
{
    for (size_t i = 0; i < n->nneutral; i++) {
        const struct an_neutral_class *c = &n->neutral[i];
        *states += c->states + c->partners;
        *active += c->active + c->active_partners;
        if (!c->self)
            *massless += labs(c->states - c->partners);
    }
}

static void compare_vacuum(const struct model *x, size_t vacuum,
                           const char *path)
{
    struct an_findings v;
    struct an_mass_matrix mass;
    long states = 0, active = 0, massless = 0, listed = 0;
    an_findings_init(&v);
    an_mass_matrix_init(&mass);
    an_findings_check(&v, &x->m, vacuum, NULL);
    find_matrix(&mass, x, vacuum, true, 4);
    count_classes(&states, &active, &massless, &v.neutrinos);
    for (size_t i = 0; i < mass.nstates; i++)
        listed += mass.state[i].active ? mass.state[i].n : 0;
    bool decided = v.known && !v.why;
    if (decided && (states != mass.total || active != listed))
        fail_msg("%s, %s: %ld neutral states, %ld active; in the matrix %ld, "
                 "%ld",
                 path, x->m.vacuum[vacuum].name, states, active, mass.total,
                 listed);
    for (size_t i = 0; decided && mass.complete && i < mass.norders; i++) {
        const struct an_mass_dimension *o = &mass.order[i];
        if (o->massless < massless)
            fail_msg("%s, %s: %ld massless by symmetry, %ld at dimension %d",
                     path, x->m.vacuum[vacuum].name, massless, o->massless,
                     o->dimension);
        if (active > 0 && o->majorana && v.neutrinos.majorana == 0)
            fail_msg("%s, %s: Majorana masses at dimension %d", path,
                     x->m.vacuum[vacuum].name, o->dimension);
    }
    an_mass_matrix_clear(&mass);
    an_findings_clear(&v);
}

/* Compares all vacua of a model that can be read; adds to *n. */
static void compare_model(size_t *n, const char *path)
{
    static const char *const library[] = {"models"};
    const struct an_yaml_options options = {.after = library, .nafter = 1};
    struct model x;
    an_model_init(&x.m);
    an_diags_init(&x.diags);
    if (an_yaml_open(&x.file, path, NULL, 0, &options, &x.diags) == 0 &&
        an_yaml_build(&x.m, x.file, &x.diags) == 0 &&
        !an_model_has_unknown_charges(&x.m)) {
        for (size_t i = 0; i < x.m.nvacua; i++)
            if (x.m.vacuum[i].final)
                compare_vacuum(&x, i, path);
        ++*n;
    }
    model_close(&x);
}

static size_t compare_folder(const char *folder)
{
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    size_t n = 0, seen = 0;
    for (const struct dirent *e = readdir(dir); e; e = readdir(dir)) {
        const char *dot = strrchr(e->d_name, '.');
        if (!dot || strcmp(dot, ".yaml") != 0 || is_left_out(seen++))
            continue;
        struct an_text path = {0};
        an_text_printf(&path, "%s/%s", folder, e->d_name);
        compare_model(&n, an_text_string(&path));
        an_text_clear(&path);
    }
    closedir(dir);
    return n;
}

static void vacuum_and_matrix_have_the_same_neutral_states(void **state)
{
    (void)state;
    assert_true(compare_folder("models") > 10);
    assert_true(compare_folder("tests/cases") > 5);
}

/* Of the 27 of E6 in SO(10) x U(1): 16 + 10 + 1, and only the last one is no
 * multiplet of the unbroken SO(10). */
static void multiplets_of_unbroken_groups_are_no_neutral_states(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: e6\n");
    an_mass_matrix_init(&m);
    find_matrix(&m, &x, x.m.nvacua - 1, true, 5);
    assert_true(m.complete);
    assert_int_equal(m.nstates, 1);
    assert_int_equal(m.total, 3);
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* Multiplets of an unbroken global group are free particles: with k = 1, 2, 3
 * the spin k/2, 3 (k + 1) neutrinos and as many partners, of Dirac mass L* H*
 * nuR at dimension 4. A Majorana mass of spin 1 alone is symmetric in the
 * multiplet; of half-integer spin it is antisymmetric, and so in the three
 * generations, which leaves no lepton number, but the SU(2)'s own charge. */
static void multiplets_of_global_groups_have_masses(void **state)
{
    (void)state;
    for (int k = 1; k <= 3; k++) {
        struct model x;
        struct an_mass_matrix m;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {G: {group: SU(2), gauged: false}}\n"
                    "fields:\n"
                    "  L: {G: [%d]}\n"
                    "  eR: {G: [%d]}\n"
                    "  nuR: {type: right, generations: 3, G: [%d]}\n",
                    k, k, k);
        an_mass_matrix_init(&m);
        find_matrix(&m, &x, x.m.nvacua - 1, true, 4);
        assert_true(m.complete);
        assert_int_equal(m.total, 6 * (k + 1));
        assert_int_equal(m.norders, 2); /* nuR^2, then L* H* nuR */
        assert_int_equal(m.order[0].dimension, 3);
        /* half-integer spin: antisymmetric 3 x 3, of rank 2 */
        assert_int_equal(m.order[0].rank, (k % 2 ? 2 : 3) * (k + 1));
        assert_int_equal(m.order[1].dimension, 4);
        assert_int_equal(m.order[1].massless, 0);
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vacuum_and_matrix_have_the_same_neutral_states),
        cmocka_unit_test(multiplets_of_unbroken_groups_are_no_neutral_states),
        cmocka_unit_test(multiplets_of_global_groups_have_masses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
