/* test_content_content.c - contents that complete models of the literature.
 *
 * The numbers of contents and solutions were found by other programs too, in
 * rational arithmetic over all multisets.
 */
#include "tests/content/content.h"

/* Gauged lepton number with three right-handed neutrinos: arXiv:1106.0343. */
#define ELL "extends: standard-model-lepton-number\n"
#define NUR "fields: {nuR: {type: right, generations: 3, ell: 1}}\n"

#define GRID "SU2L=1,2,3 Y=-1..1:1/2 ell=?"

/* arXiv:2406.06866 and arXiv:1403.8029. */
#define MINIMAL "(1, -1, 3/4) (1, 0, 3/4) (1, 1, 3/4) (3, 0, -3/4)"
#define FOUR "(1, 0, -3/2) (2, -1/2, 3/2) (2, 1/2, 3/2) (3, 0, -3/2)"

static void lepton_number_needs_four(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v, &(struct asked){ELL NUR, GRID, .most = 4});
    content_counts(&v, 3, 120, 10, 0, 0, 0);
    content_counts(&v, 4, 330, 20, 3, 2, 2);
    content_is(&v, MINIMAL "\n" FOUR "\n");
    assert_int_equal(v.c.found.v[0].states, 6);
    assert_int_equal(v.c.found.v[1].states, 8);
    content_done(&v);
    /* Nine hypercharges. */
    content_find(&v, &(struct asked){ELL NUR, "SU2L=1,2,3 Y=-2..2:1/2 ell=?",
                                     .most = 4});
    content_is(&v, MINIMAL "\n" FOUR "\n");
    content_done(&v);
    content_find(&v, &(struct asked){ELL NUR, "SU2L=1,2,3 Y=-1..1:1/4 ell=?",
                                     .most = 4});
    content_is(&v, MINIMAL "\n" FOUR "\n");
    content_done(&v);
}

static void fractional_charges_leave_more(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v,
                 &(struct asked){ELL NUR, GRID, .most = 4, .fractional = true});
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(v.c.count[i].linear, 0);
    content_counts(&v, 4, 3060, 54, 7, 5, 5);
    content_done(&v);
}

static void five_have_eight_solutions(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v, &(struct asked){ELL NUR, GRID, .least = 5, .most = 5});
    content_counts(&v, 5, 792, 30, 12, 4, 8);
    /* Y -> -Y exchanges them in pairs; the last has charges up to 39. */
    content_is(&v, "(1, -1, 0) (1, 0, 3) (1, 1, 3) (2, -1/2, -3) (2, 1/2, 0)\n"
                   "(1, -1, 3) (1, 0, 3) (1, 1, 0) (2, -1/2, 0) (2, 1/2, -3)\n"
                   "(1, -1, 3/4) (1, 0, -3/2) (1, 1, 3) (3, -1, -9/4) (3, 1, "
                   "3/2)\n"
                   "(1, -1, 3) (1, 0, -3/2) (1, 1, 3/4) (3, -1, 3/2) (3, 1, "
                   "-9/4)\n"
                   "(1, -1, 0) (1, 1, 1) (2, -1/2, 1) (2, 1/2, 0) (3, 0, -1)\n"
                   "(1, -1, 1) (1, 1, 0) (2, -1/2, 0) (2, 1/2, 1) (3, 0, -1)\n"
                   "(1, 0, 21) (2, -1/2, -30) (2, 1/2, 15) (3, -1, -36) (3, 1, "
                   "39)\n"
                   "(1, 0, 21) (2, -1/2, 15) (2, 1/2, -30) (3, -1, 39) (3, 1, "
                   "-36)\n");
    content_done(&v);
}

static void without_neutrinos_there_is_none(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v, &(struct asked){ELL, GRID, .most = 5});
    content_is(&v, "");
    content_done(&v);
}

/* Vector-like leptons are the first family, arXiv:1106.0343 with l1 - l2 = -3;
 * Y -> -Y and a -> 3 - a leave it as it is, and the second one with a -> 1 - a.
 */
#define FAMILIES                                                               \
    "(1, -1, a) (1, 0, a) (1, 0, -a + 3) (1, 1, -a + 3) (2, -1/2, a - 3) "     \
    "(2, 1/2, -a) s = 3\n"                                                     \
    "(1, -1, a) (1, 1, -a + 1) (2, -1/2, -a + 1) (2, 1/2, a) (3, 0, -a) "      \
    "(3, 0, a - 1) s = 1\n"

static void one_scalar_gives_all_masses(void **state)
{
    (void)state;
    struct contents v;
    content_find(
        &v, &(struct asked){ELL NUR, GRID, "S: ell=?, vev", "S", .most = 7});
    content_is(&v, MINIMAL " s = 3/2\n" FOUR " s = 3\n" FAMILIES);
    assert_int_equal(v.c.count[6].linear, 0);
    content_done(&v);
    /* Of a given charge. */
    content_find(
        &v, &(struct asked){ELL NUR, GRID, "S: ell=-3, vev", "S", .most = 4});
    content_is(&v, FOUR "\n");
    content_done(&v);
}

/* The same fields with B = ell solve the equations of baryon number, and no
 * others do (the second one: arXiv:1403.8029). */
static void baryon_number_as_well(void **state)
{
    (void)state;
    struct contents v;
    content_find(
        &v, &(struct asked){ELL "groups: {B: U(1)}\n"
                                "fields:\n"
                                "  Q: {B: 1/3}\n"
                                "  uR: {B: 1/3}\n"
                                "  dR: {B: 1/3}\n"
                                "  nuR: {type: right, generations: 3, ell: 1}\n"
                                "counting: {B: null, L: null}\n",
                            "SU2L=1,2,3 Y=-1..1:1/2 ell=? B=?", .most = 4});
    content_is(&v, "(1, -1, 3/4, 3/4) (1, 0, 3/4, 3/4) (1, 1, 3/4, 3/4) "
                   "(3, 0, -3/4, -3/4)\n"
                   "(1, 0, -3/2, -3/2) (2, -1/2, 3/2, 3/2) (2, 1/2, 3/2, 3/2) "
                   "(3, 0, -3/2, -3/2)\n");
    content_done(&v);
}

/* ---- B-L without right-handed neutrinos */

#define B_MINUS_L                                                              \
    "extends: standard-model\n"                                                \
    "groups: {B-L: U(1)}\n"                                                    \
    "fields: {Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3},\n"                \
    "         L: {B-L: -1}, eR: {B-L: -1}}\n"

/* Three singlets are a cubic curve, which stays a remainder; left-handed fields
 * have the opposite charges of right-handed ones. */
static void singlets_of_b_minus_l(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v,
                 &(struct asked){B_MINUS_L, "B-L=?", .most = 3, .max = 100});
    content_is(&v, "(1, 0, a) (1, 0, b) (1, 0, -a - b + 3) left\n"
                   "(1, 0, -5) (1, 0, 4) (1, 0, 4) searched\n"
                   "(1, 0, 1) (1, 0, 1) (1, 0, 1) searched\n");
    content_done(&v);
    /* arXiv:1607.04029 has the first of four. */
    content_find(&v, &(struct asked){B_MINUS_L, "B-L=?", .least = 4, .most = 5,
                                     .unit = "1/3"});
    assert_int_equal(v.c.found.n, 6);
    struct an_text t = {0};
    for (size_t i = 0; i < v.c.found.n; i++)
        if (v.c.found.v[i].searched)
            content_line(&t, &v, &v.c.found.v[i]);
    assert_string_equal(
        an_text_string(&t),
        "(1, 0, -8/3) (1, 0, 5/3) (1, 0, 5/3) (1, 0, 7/3) searched\n"
        "(1, 0, 1/3) (1, 0, 2/3) (1, 0, 2/3) (1, 0, 4/3) searched\n"
        "(1, 0, -10/3) (1, 0, 1/3) (1, 0, 2/3) (1, 0, 7/3) (1, 0, 3) "
        "searched\n"
        "(1, 0, -3) (1, 0, -1/3) (1, 0, 5/3) (1, 0, 7/3) (1, 0, 7/3) "
        "searched\n");
    an_text_clear(&t);
    content_done(&v);
}

/* ---- colour, limits */

/* Of triplets, quarks alone: Q = 2/3 modulo 1; of antitriplets 1/3. */
static void coloured_charges_are_those_of_quarks(void **state)
{
    (void)state;
    struct contents v;
    size_t y;
    content_find(&v, &(struct asked){ELL NUR,
                                     "SU3c=3,3bar SU2L=1,2 Y=-2..2:1/6 ell=?",
                                     .most = 1});
    y = content_group(&v, "Y");
    assert_int_equal(v.box.ntypes + v.box.nfraction, 100);
    assert_int_equal(v.box.ntypes, 16);
    for (size_t i = 0; i < v.box.ntypes; i++) {
        const struct an_multiplet *x = &v.box.type[i];
        fmpq_t q;
        fmpq_init(q);
        /* 3 Q of the highest component, and 1 for 3, 2 for 3bar modulo 3. */
        fmpq_mul_si(q, &x->charge[y], 6);
        slong six = fmpz_get_si(fmpq_numref(q)) + (x->dimension == 6 ? 3 : 0);
        bool triplet = x->labels[0] == 1;
        assert_int_equal(((six - (triplet ? 4 : 2)) % 6 + 6) % 6, 0);
        fmpq_clear(q);
        assert_int_not_equal(x->conjugate, AN_NO_TYPE);
        assert_int_not_equal(x->conjugate, i);
    }
    content_done(&v);
}

/* The 15 of labels (2, 1): dimension has several. */
static void labels_name_representations(void **state)
{
    (void)state;
    struct contents v;
    content_find(&v,
                 &(struct asked){ELL NUR, "SU3c=[2,1],[0,0] SU2L=[1],2 ell=?",
                                 .most = 1, .fractional = true});
    assert_int_equal(v.box.ntypes, 2);
    assert_int_equal(v.box.type[0].dimension, 30);
    assert_int_equal(v.box.type[1].dimension, 2);
    content_done(&v);
}

static void bad_boxes_are_refused(void **state)
{
    (void)state;
    static const struct {
        struct asked a;
        const char *says;
    } bad[] = {
        {{ELL, "SU2=1,2 ell=?", .most = 1}, "SU2"},
        {{ELL, "Y=0..1", .most = 1}, "no charge of the new fields is unknown"},
        {{ELL, "", .most = 1}, "no group is named"},
        {{ELL, "Y ell=?", .most = 1}, "'Y' is not GROUP=VALUES"},
        {{ELL, "Y=1..0 ell=?", .most = 1}, "the range does not come"},
        {{ELL, "Y=0..1:0 ell=?", .most = 1}, "the range does not come"},
        {{ELL, "Y=0..1000:1/100 ell=?", .most = 1}, "more than 1000 values"},
        {{ELL, "Y=x ell=?", .most = 1}, "x"},
        {{ELL, "SU2L=1 ell=?,?", .most = 1}, "'ell' is unknown already"},
        {{ELL, "SU3c=[2] ell=?", .most = 1}, "1 Dynkin labels for SU3c"},
        {{ELL, "SU3c=[2,x] ell=?", .most = 1}, "x"},
        {{ELL, "SU3c=[2,1 ell=?", .most = 1}, "[2,1"},
        {{ELL, "ell=1,? Y=0", .most = 1}, "a charge is unknown or has values"},
        {{ELL, "Y=0 Y=1 ell=?", .most = 1}, "'Y' is given twice"},
        {{ELL, "Y=1/3 ell=?", .most = 1}, "no type of multiplets is left"},
        {{ELL, "SU2L=? ell=?", .most = 1}, "?"},
        {{ELL, "ell=?", "S ell=?", .most = 1}, "is not NAME: CHARGES, vev"},
        {{ELL, "ell=?", "S: ell=?", .most = 1}, "has no vev"},
        {{ELL, "ell=?", "H: ell=?, vev", .most = 1}, "has a field 'H' already"},
        {{ELL, "ell=?", "S: SU2L=2, vev", .most = 1}, "has a representation"},
        {{ELL, "ell=?", "S: Y=1, vev", .most = 1}, "charged under 'Y'"},
        {{ELL, "ell=?", "S: ell=?, vev", "T", .most = 1},
         "none of the scalars"},
        {{ELL, "SU3c=1,3,3bar SU2L=1..3 ell=?", .most = 1}, "1..3"},
        {{ELL, "SU2L=1,2,3 Y=-9..9:1/2 ell=?", .most = 11},
         "the box is too large"},
        {{ELL "fields: {X: {type: left, ell: \"?\"}}\n", "ell=?", .most = 1},
         "the model has unknown charges itself"},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct contents v;
        if (content_try(&v, &bad[i].a) == 0)
            fail_msg("'%s' was accepted", bad[i].a.fermions);
        if (!strstr(v.x.diags.v[0].message, bad[i].says))
            fail_msg("'%s': %s", bad[i].a.fermions, v.x.diags.v[0].message);
        content_done(&v);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lepton_number_needs_four),
        cmocka_unit_test(fractional_charges_leave_more),
        cmocka_unit_test(five_have_eight_solutions),
        cmocka_unit_test(without_neutrinos_there_is_none),
        cmocka_unit_test(one_scalar_gives_all_masses),
        cmocka_unit_test(baryon_number_as_well),
        cmocka_unit_test(singlets_of_b_minus_l),
        cmocka_unit_test(coloured_charges_are_those_of_quarks),
        cmocka_unit_test(labels_name_representations),
        cmocka_unit_test(bad_boxes_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
