/* test_theory_component.c - weights, charges and names of components. */
#include "tests/theory/fixture.h"

#include "algebra/algebra.h"

/* The electric charges of a field, sorted as its components are:
 * "2/3:3 -1/3:3", with the number of states of each, neighbours gathered. */
static char *spectrum(const struct fixture *x, const char *name)
{
    struct an_components c;
    struct an_text t = {0};
    fmpq_t q, before;
    long states = 0;
    const struct an_field *f = find(x, name);
    an_components_init(&c);
    fmpq_init(q);
    fmpq_init(before);
    assert_true(an_components_list(&c, &x->m, f));
    for (size_t i = 0; i <= c.n; i++) {
        if (i < c.n)
            an_component_charge(q, &x->m, f, 0, c.labels + i * c.rank);
        if (i > 0 && (i == c.n || !fmpq_equal(q, before))) {
            char *s = an_rational_text(before);
            an_text_printf(&t, "%s%s:%ld", t.n ? " " : "", s, states);
            free(s);
            states = 0;
        }
        if (i < c.n)
            states += c.multiplicity[i];
        fmpq_set(before, q);
    }
    fmpq_clear(before);
    fmpq_clear(q);
    an_components_clear(&c);
    return an_text_take(&t);
}

static int compare_ints(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Charges in units of 1/unit, one entry a state, sorted. */
static void assert_states(const struct fixture *x, const char *name, long unit,
                          const int *expected, size_t n)
{
    int found[128], want[128];
    size_t k = 0;
    struct an_components c;
    fmpq_t q, scale;
    fmpq_init(q);
    fmpq_init(scale);
    fmpq_set_si(scale, unit, 1);
    an_components_init(&c);
    const struct an_field *f = find(x, name);
    assert_true(an_components_list(&c, &x->m, f));
    for (size_t i = 0; i < c.n; i++) {
        an_component_charge(q, &x->m, f, 0, c.labels + i * c.rank);
        fmpq_mul(q, q, scale);
        assert_true(fmpz_is_one(fmpq_denref(q)));
        for (long j = 0; j < c.multiplicity[i]; j++)
            found[k++] = (int)fmpz_get_si(fmpq_numref(q));
    }
    assert_int_equal(k, n);
    memcpy(want, expected, n * sizeof *want);
    qsort(found, n, sizeof *found, compare_ints);
    qsort(want, n, sizeof *want, compare_ints);
    assert_memory_equal(found, want, n * sizeof *found);
    an_components_clear(&c);
    fmpq_clear(scale);
    fmpq_clear(q);
}

static void assert_spectrum(const struct fixture *x, const char *name,
                            const char *expected)
{
    char *found = spectrum(x, name);
    assert_string_equal(found, expected);
    free(found);
}

static void standard_model_has_its_electric_charges(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    finish(&x);
    assert_true(x.m.has_charge);
    /* T3 varies fastest: colour is declared first. */
    assert_spectrum(&x, "Q", "2/3:1 -1/3:1 2/3:1 -1/3:1 2/3:1 -1/3:1");
    assert_spectrum(&x, "uR", "2/3:3");
    assert_spectrum(&x, "dR", "-1/3:3");
    assert_spectrum(&x, "L", "0:1 -1:1");
    assert_spectrum(&x, "eR", "-1:1");
    assert_spectrum(&x, "H", "1:1 0:1");
    stop(&x);
}

static void su5_five_and_ten_hold_one_family(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU5", "SU(5)");
    field(&x, "five", "left", 1, "SU5=5bar");
    field(&x, "ten", "left", 1, "SU5=10");
    field(&x, "phi", "scalar", 1, "SU5=24");
    eigenvalues(&x, "SU5", "[-1/3,-1/3,-1/3,1,0]");
    finish(&x);
    /* 5bar: dc (3 x 1/3), e (-1), nu (0); 10: uc, Q, ec
     * (Georgi and Glashow 1974), in thirds. */
    const int five[] = {1, 1, 1, -3, 0};
    const int ten[] = {-2, -2, -2, 2, 2, 2, -1, -1, -1, 3};
    assert_states(&x, "five", 3, five, 5);
    assert_states(&x, "ten", 3, ten, 10);
    /* 24: 8 gluons, W+-, B and W3, X of 4/3 and Y of 1/3. */
    int adjoint[24] = {3, -3, 4, 4, 4, -4, -4, -4, 1, 1, 1, -1, -1, -1};
    assert_states(&x, "phi", 3, adjoint, 24);
    stop(&x);
}

/* One family in the 16 of SO(10): the charges are those of SU(5)'s
 * 1 + 5bar + 10. On the vector 10 = 5 + 5bar, in units of 1/3: (-1, -1, -1, 3,
 * 0) and their opposites. */
static void so10_sixteen_holds_a_family(void **state)
{
    (void)state;
    static const int family[] = {0,  1, 1, 1, -3, 0,  -2, -2,
                                 -2, 2, 2, 2, -1, -1, -1, 3};
    static const int vector[] = {-1, -1, -1, 3, 0, 1, 1, 1, -3, 0};
    int conjugate[16];
    struct fixture x;
    start(&x);
    group(&x, "SO10", "SO(10)");
    field(&x, "psi", "left", 3, "SO10=16");
    field(&x, "other", "left", 3, "SO10=[0,0,0,1,0]");
    field(&x, "H", "scalar", 1, "SO10=10");
    assert_int_equal(eigenvalues(&x, "SO10", "[-1/3,-1/3,-1/3,1,0]"), 0);
    finish(&x);
    for (size_t i = 0; i < 16; i++)
        conjugate[i] = -family[i];
    assert_states(&x, "H", 3, vector, 10);
    /* (0, 0, 0, 0, 1) has an even number of minus signs: its weights are
     * (+-e_1 +- ... +- e_5) / 2 with the highest all plus. */
    const struct an_field *f = find(&x, "psi");
    assert_int_equal(f->group[0].labels[4], 1);
    int sums[2][16];
    size_t n[2] = {0, 0};
    static const int e[] = {-1, -1, -1, 3, 0};
    for (unsigned signs = 0; signs < 32; signs++) {
        int sum = 0, minus = 0;
        for (unsigned i = 0; i < 5; i++) {
            bool negative = (signs >> i) & 1;
            sum += negative ? -e[i] : e[i];
            minus += negative;
        }
        assert_int_equal(sum % 2, 0);
        sums[minus % 2][n[minus % 2]++] = sum / 2;
    }
    assert_states(&x, "psi", 3, sums[0], 16);
    assert_states(&x, "other", 3, sums[1], 16);
    /* One of the two is a left-handed family, the other its conjugate. */
    qsort(sums[0], 16, sizeof(int), compare_ints);
    qsort(sums[1], 16, sizeof(int), compare_ints);
    int sorted[16];
    memcpy(sorted, family, sizeof sorted);
    qsort(sorted, 16, sizeof(int), compare_ints);
    qsort(conjugate, 16, sizeof(int), compare_ints);
    bool first = memcmp(sorted, sums[0], sizeof sorted) == 0;
    assert_memory_equal(first ? sorted : conjugate, sums[0], sizeof sorted);
    assert_memory_equal(first ? conjugate : sorted, sums[1], sizeof sorted);
    stop(&x);
}

static void so10_charge_by_labels_agrees_with_eigenvalues(void **state)
{
    (void)state;
    static const char *const coefficients[] = {"-1/3", "-2/3", "-1", "0", "0"};
    struct fixture x;
    start(&x);
    group(&x, "SO10", "SO(10)");
    eigenvalues(&x, "SO10", "[-1/3,-1/3,-1/3,1,0]");
    fmpq_t c;
    fmpq_init(c);
    /* omega_4 and omega_5: (-1/3 - 1/3 - 1/3 + 1 -+ 0) / 2 = 0. */
    for (size_t i = 0; i < 5; i++) {
        an_rational_read(c, coefficients[i], strlen(coefficients[i]));
        assert_true(fmpq_equal(c, &x.m.electric_charge[i]));
    }
    fmpq_clear(c);
    stop(&x);
}

/* The vector of SO(2N+1) and the fundamental of Sp(2N) have the eigenvalues
 * that were given, their opposites, and a zero for SO(2N+1). */
static void orthogonal_and_symplectic_eigenvalues_come_back(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "A", "SO(7)");
    group(&x, "B", "Sp(6)");
    group(&x, "C", "SO(3)");
    group(&x, "D", "SU(2)");
    field(&x, "a", "scalar", 1, "A=[1,0,0]");
    field(&x, "b", "scalar", 1, "B=[1,0,0]");
    field(&x, "c", "scalar", 1, "C=3");
    field(&x, "d", "scalar", 1, "D=2");
    field(&x, "spinor", "scalar", 1, "A=[0,0,1]");
    assert_int_equal(eigenvalues(&x, "A", "[1,2,5]"), 0);
    assert_int_equal(eigenvalues(&x, "B", "[1,2,5]"), 0);
    assert_int_equal(eigenvalues(&x, "C", "[7]"), 0);
    assert_int_equal(eigenvalues(&x, "D", "[1/2,-1/2]"), 0);
    finish(&x);
    static const int seven[] = {1, 2, 5, 0, -1, -2, -5};
    static const int six[] = {1, 2, 5, -1, -2, -5};
    static const int three[] = {7, 0, -7};
    static const int two[] = {1, -1};
    static const int spinor[] = {8, -2, 4, -6, 6, -4, 2, -8};
    assert_states(&x, "a", 1, seven, 7);
    assert_states(&x, "b", 1, six, 6);
    assert_states(&x, "c", 1, three, 3);
    assert_states(&x, "d", 2, two, 2);
    assert_states(&x, "spinor", 2, spinor, 8);
    stop(&x);
}

static void weights_of_a_product_multiply(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    finish(&x);
    struct an_components c;
    an_components_init(&c);
    assert_true(an_components_list(&c, &x.m, find(&x, "Q")));
    assert_int_equal(c.n, 6);
    assert_int_equal(c.rank, 3);
    /* Highest first; weights of a representation add up to zero. */
    const int highest[] = {1, 0, 1};
    assert_memory_equal(c.labels, highest, sizeof highest);
    for (size_t j = 0; j < 3; j++) {
        long sum = 0;
        for (size_t i = 0; i < 6; i++)
            sum += c.labels[i * 3 + j] * c.multiplicity[i];
        assert_int_equal(sum, 0);
    }
    /* A singlet has one component, of weight zero. */
    assert_true(an_components_list(&c, &x.m, find(&x, "eR")));
    assert_int_equal(c.n, 1);
    const int zero[] = {0, 0, 0};
    assert_memory_equal(c.labels, zero, sizeof zero);
    an_components_clear(&c);
    an_components_clear(&c);
    stop(&x);
}

static void multiplicities_of_a_field_add_up_to_its_dimension(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "A", "SU(3)");
    group(&x, "Y", "U(1)");
    group(&x, "B", "SO(7)");
    field(&x, "f", "scalar", 2, "A=[1,1] B=[0,1,0] Y=3");
    finish(&x);
    struct an_components c;
    fmpz_t d;
    fmpz_init(d);
    an_components_init(&c);
    an_field_dimension(d, &x.m, find(&x, "f"));
    assert_int_equal(fmpz_get_si(d), 8 * 21);
    assert_true(an_components_list(&c, &x.m, find(&x, "f")));
    long sum = 0;
    for (size_t i = 0; i < c.n; i++)
        sum += c.multiplicity[i];
    assert_int_equal(sum, 8 * 21);
    /* (6 + 0) x (18 + 0) different weights. */
    assert_int_equal(c.n, 7 * 19);
    an_components_clear(&c);
    fmpz_clear(d);
    stop(&x);
}

static void too_large_a_field_is_not_listed(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "E8", "E8");
    field(&x, "f", "scalar", 1, "E8=[0,0,1,0,0,0,0,0]");
    struct an_components c;
    an_components_init(&c);
    assert_false(an_components_list(&c, &x.m, find(&x, "f")));
    an_components_clear(&c);
    stop(&x);
}

static void vector_of_a_component_holds_every_coordinate(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "Z", "Z(6)");
    group(&x, "SU2L", "SU(2)");
    group(&x, "X", "U(1)");
    group(&x, "SU3c", "SU(3)");
    field(&x, "f", "left", 2, "SU2L=2 SU3c=3bar X=1/2,-3/7 Z=-1");
    finish(&x);
    assert_int_equal(x.m.ncoordinates, 6);
    assert_int_equal(x.m.total_rank, 3);
    assert_int_equal(x.m.coordinate[0], 0);
    assert_int_equal(x.m.coordinate[1], 1);
    assert_int_equal(x.m.coordinate[2], 2);
    assert_int_equal(x.m.coordinate[3], 3);
    assert_int_equal(x.m.first_label[1], 0);
    assert_int_equal(x.m.first_label[3], 1);
    static const char *const expected[] = {"5", "-1", "-3/7", "0", "1", "1"};
    const int labels[] = {-1, 0, 1};
    fmpq *v = an_alloc(6, sizeof *v);
    for (size_t i = 0; i < 6; i++)
        fmpq_init(&v[i]);
    an_component_vector(v, &x.m, find(&x, "f"), 1, labels, true);
    for (size_t i = 0; i < 6; i++) {
        char *s = an_rational_text(&v[i]);
        assert_string_equal(s, expected[i]);
        free(s);
    }
    an_component_vector(v, &x.m, find(&x, "f"), 0, labels, false);
    assert_true(fmpq_is_zero(&v[5]));
    assert_true(fmpq_cmp_si(&v[2], 0) > 0);
    for (size_t i = 0; i < 6; i++)
        fmpq_clear(&v[i]);
    free(v);
    stop(&x);
}

static void name_components(struct fixture *x, const char *name,
                            const char *list, const char *visible)
{
    struct an_scalar v[MOST];
    size_t i = 0;
    char *copy = an_strdup(list);
    assert_true(an_model_find_field(&i, &x->m, name));
    size_t n = split(v, copy);
    an_field_set_components(&x->m, i, v, n, (struct an_where){0}, &x->d);
    free(copy);
    if (!visible)
        return;
    copy = an_strdup(visible);
    n = split(v, copy);
    an_field_set_visible(&x->m, i, v, n, (struct an_where){0}, &x->d);
    free(copy);
}

/* arXiv:1305.0369: Q12 is a 3bar under SU(3)_L, (D, u, d) with charges
 * -1/3, 2/3, -1/3: the highest weight comes first. */
static void names_follow_weights_from_the_highest(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "SU3c", "SU(3)");
    group(&x, "SU3L", "SU(3)");
    group(&x, "X", "U(1)");
    field(&x, "l", "left", 3, "SU3L=3 X=-1/3");
    field(&x, "Q12", "left", 2, "SU3c=3 SU3L=3bar X=0");
    eigenvalues(&x, "SU3L", "[1/3,-2/3,1/3]");
    an_model_add_charge_u1(&x.m, 2, text("1"), &x.d);
    name_components(&x, "l", "[nu,e,N]", "[nu,e]");
    name_components(&x, "Q12", "[D,u,d]", "[u,d]");
    finish(&x);
    const struct an_field *l = find(&x, "l"), *q = find(&x, "Q12");
    const int nu[] = {0, 0, 1, 0}, e[] = {0, 0, -1, 1}, big[] = {0, 0, 0, -1};
    assert_string_equal(an_component_name(&x.m, l, nu), "nu");
    assert_string_equal(an_component_name(&x.m, l, e), "e");
    assert_string_equal(an_component_name(&x.m, l, big), "N");
    assert_true(an_component_visible(&x.m, l, nu));
    assert_true(an_component_visible(&x.m, l, e));
    assert_false(an_component_visible(&x.m, l, big));
    assert_false(l->visible);
    /* Whatever the colour, the highest weight of 3bar is D, of charge
     * -1/3. */
    const int heavy[] = {-1, 1, 0, 1}, up[] = {0, -1, 1, -1};
    fmpq_t c;
    fmpq_init(c);
    assert_string_equal(an_component_name(&x.m, q, heavy), "D");
    an_component_charge(c, &x.m, q, 0, heavy);
    assert_int_equal(fmpq_cmp_si(c, 0), -1);
    assert_string_equal(an_component_name(&x.m, q, up), "u");
    an_component_charge(c, &x.m, q, 0, up);
    char *s = an_rational_text(c);
    assert_string_equal(s, "2/3");
    free(s);
    fmpq_clear(c);
    char *written = an_component_text(&x.m, q, heavy);
    assert_string_equal(written, "{SU3c: [-1, 1], SU3L: [0, 1]}");
    free(written);
    written = an_component_text(&x.m, l, e);
    assert_string_equal(written, "SU3L: [-1, 1]");
    free(written);
    stop(&x);
}

static void visible_field_shows_all_components(void **state)
{
    (void)state;
    struct fixture x;
    standard_model(&x);
    finish(&x);
    const int up[] = {0, 0, 1};
    assert_true(an_component_visible(&x.m, find(&x, "L"), up));
    assert_false(an_component_visible(&x.m, find(&x, "H"), up));
    assert_null(an_component_name(&x.m, find(&x, "L"), up));
    const int zero[] = {0, 0, 0};
    char *s = an_component_text(&x.m, find(&x, "eR"), zero);
    assert_string_equal(s, "");
    free(s);
    stop(&x);
}

static void names_find_their_factor_whatever_colour_is_called(void **state)
{
    (void)state;
    struct fixture x;
    start(&x);
    group(&x, "QCD", "SU(3)");
    group(&x, "W", "SU(3)");
    group(&x, "SU2", "SU(2)");
    field(&x, "q", "left", 1, "QCD=3 SU2=2");
    field(&x, "p", "left", 1, "QCD=3 W=3");
    name_components(&x, "q", "[u,d]", NULL);
    name_components(&x, "p", "[a,b,c]", NULL);
    assert_int_equal(an_model_add_colour(&x.m, text("QCD"), NULL, 0, &x.d), 0);
    finish(&x);
    assert_int_equal(find(&x, "q")->component_group, 2);
    assert_int_equal(find(&x, "p")->component_group, 1);
    stop(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_has_its_electric_charges),
        cmocka_unit_test(su5_five_and_ten_hold_one_family),
        cmocka_unit_test(so10_sixteen_holds_a_family),
        cmocka_unit_test(so10_charge_by_labels_agrees_with_eigenvalues),
        cmocka_unit_test(orthogonal_and_symplectic_eigenvalues_come_back),
        cmocka_unit_test(weights_of_a_product_multiply),
        cmocka_unit_test(multiplicities_of_a_field_add_up_to_its_dimension),
        cmocka_unit_test(too_large_a_field_is_not_listed),
        cmocka_unit_test(vector_of_a_component_holds_every_coordinate),
        cmocka_unit_test(names_follow_weights_from_the_highest),
        cmocka_unit_test(visible_field_shows_all_components),
        cmocka_unit_test(names_find_their_factor_whatever_colour_is_called),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
