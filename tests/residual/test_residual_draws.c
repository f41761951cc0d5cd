/* test_residual_draws.c - numbers for the entries of vevs, special or not.
 *
 * Range 1 draws 1 for every symbol. For a complex bidoublet along (+,-) and
 * (-,+) both entries then are alike, and SU(2) is left where unrelated ones
 * leave U(1); for a real one their magnitudes are alike anyway, and SU(2) is
 * what is left of all. A complex vector of SO(5) along all components leaves
 * SO(3), as its real and its imaginary part have directions of their own. The
 * 27 of E6 along all components leaves SO(8) (Jordan algebra of 3 x 3
 * octonions: diagonal in a suitable basis).
 */
#include "tests/model.h"

#include "residual/stabiliser/annihilator.h"
#include "residual/stabiliser/direction.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

#define BIDOUBLET                                                              \
    "{field: b, component: {G: [1], K: [-1]}}, "                               \
    "{field: b, component: {G: [-1], K: [1]}}"

static const struct row {
    const char *groups, *fields, *vevs;
    size_t common, dimension; /* of all symbols, and of unrelated ones */
    size_t alike;             /* of symbols that are all 1; 0: not compared */
} rows[] = {
    {"G: SU(2), K: SU(2)", "b: {type: scalar, G: 2, K: 2}", BIDOUBLET, 1, 1, 3},
    {"G: SU(2), K: SU(2)", "b: {type: real-scalar, G: 2, K: 2}", BIDOUBLET, 1,
     3, 3},
    {"G: SO(5)", "b: {type: scalar, G: 5}", "{field: b, component: all}", 0, 3,
     0},
    {"G: E6", "b: {type: scalar, G: 27}", "{field: b, component: all}", 0, 28,
     0},
};

/* The algebra of a row, of one draw (range > 0), of all symbols (0), or as the
 * program finds it (-1). */
static void find(size_t *dimension, bool *certain, const struct row *r,
                 long range)
{
    struct model x;
    struct an_charges L;
    struct an_directions d;
    struct an_annihilator all, a;
    char *why = NULL;
    model_print(&x, "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n",
                r->groups, r->fields, r->vevs);
    assert_true(an_charges_init(&L, &x.m, &x.m.vacuum[0], NULL, 0, &why));
    an_directions_init(&d);
    an_annihilator_init(&all);
    an_annihilator_init(&a);
    assert_true(an_directions_set(&d, &x.m, &x.m.vacuum[0], &why));
    an_annihilator_common(&all, &L, &d);
    if (range < 0)
        an_annihilator_find(&a, &L, &d, 0);
    else if (range > 0)
        an_annihilator_draw(&a, &all, &d, (ulong)range);
    *dimension = range == 0 ? all.h.n : a.h.n;
    *certain = range == 0 ? all.certain : a.certain;
    an_annihilator_clear(&a);
    an_annihilator_clear(&all);
    an_directions_clear(&d);
    an_charges_clear(&L);
    model_close(&x);
}

/* A draw that leaves too much alone is never certain, what is found is, and has
 * the dimension that one knows. */
static void of_rows(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct row *r = &rows[i];
        size_t n;
        bool certain;
        find(&n, &certain, r, 0);
        if (n != r->common || certain)
            fail_msg("row %zu: %zu in common", i, n);
        find(&n, &certain, r, 1);
        if ((r->alike > 0 && n != r->alike) || (certain && n != r->dimension))
            fail_msg("row %zu: %zu of 1 alone, certain: %d", i, n, certain);
        find(&n, &certain, r, -1);
        if (n != r->dimension || !certain)
            fail_msg("row %zu: %zu found, certain: %d", i, n, certain);
    }
}

/* Small draws of all kinds: none that leaves too much alone is certain, and a
 * fair part is. */
static void of_draws(void **state)
{
    (void)state;
    size_t good = 0, special = 0;
    for (size_t i = 0; i < 3; i++)
        for (long range = 1; range <= 30; range++) {
            size_t n;
            bool certain;
            find(&n, &certain, &rows[i], range);
            good += certain;
            special += n != rows[i].dimension;
            if (certain && n != rows[i].dimension)
                fail_msg("row %zu, range %ld: %zu is certain", i, range, n);
        }
    if (good < 80 || special < 2)
        fail_msg("%zu certain, %zu special", good, special);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_rows),
        cmocka_unit_test(of_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
