/* test_masses_coefficient.c - mass entries and their coefficients.
 *
 * With one vev an entry of dimension 4 is a 3j symbol, which Racah's sum gives
 * without any matrix.
 */
#include "tests/masses/matrix.h"

#include "tests/prose.h"

/* Is the 3j symbol of spins j/2 and components m/2 not zero? Racah's sum over
 * factorials, in rationals. */
static bool has_3j(const int *j, const int *m)
{
    int sum = j[0] + j[1] + j[2];
    if (m[0] + m[1] + m[2] != 0 || sum % 2 != 0)
        return false;
    for (int i = 0; i < 3; i++)
        if (2 * j[i] > sum || abs(m[i]) > j[i] || (j[i] + m[i]) % 2 != 0)
            return false;
    fmpq_t total, one;
    fmpz_t f;
    fmpq_init(total);
    fmpq_init(one);
    fmpz_init(f);
    for (int k = 0; k <= sum; k++) {
        const int n[] = {k,
                         (j[0] + j[1] - j[2]) / 2 - k,
                         (j[0] - m[0]) / 2 - k,
                         (j[1] + m[1]) / 2 - k,
                         (j[2] - j[1] + m[0]) / 2 + k,
                         (j[2] - j[0] - m[1]) / 2 + k};
        bool in = true;
        fmpq_set_si(one, k % 2 == 0 ? 1 : -1, 1);
        for (int i = 0; i < 6 && in; i++) {
            in = n[i] >= 0;
            if (!in)
                break;
            fmpz_fac_ui(f, (unsigned long)n[i]);
            fmpq_div_fmpz(one, one, f);
        }
        if (in)
            fmpq_add(total, total, one);
    }
    bool some = !fmpq_is_zero(total);
    fmpz_clear(f);
    fmpq_clear(one);
    fmpq_clear(total);
    return some;
}

/* The dimension of the entry between components m1 of field 0 and m2 of field
 * 1; 0 when there is none. Every entry is exact. */
static int entry(const struct an_mass_matrix *x, int m1, int m2)
{
    for (size_t k = 0; k < x->nentries; k++) {
        const struct an_mass_entry *e = &x->entry[k];
        assert_true(e->exact);
        const struct an_mass_state *a = &x->state[e->i], *b = &x->state[e->j];
        if (a->field == 0 && b->field == 1 && a->labels[0] == m1 &&
            b->labels[0] == m2)
            return e->dimension;
    }
    return 0;
}

/* Fermions a, b of spins j[0]/2, j[1]/2 and a scalar s of spin j[2]/2, one
 * phase for each component of s; only a b s^power is neutral. */
static void open_spins(struct model *x, const int *j, int power)
{
    struct an_text t = {0};
    an_text_printf(&t,
                   "groups:\n"
                   "  SU2: SU(2)\n"
                   "  X: {group: U(1), gauged: false}\n"
                   "fields:\n"
                   "  a: {type: left, SU2: [%d], X: 7}\n"
                   "  b: {type: left, SU2: [%d], X: 1}\n"
                   "  s: {type: scalar, SU2: [%d], X: -%d}\n"
                   "scenarios:\n",
                   j[0], j[1], j[2], 8 / power);
    for (int m = -j[2]; m <= j[2]; m += 2)
        an_text_printf(&t, "  v%d: [{field: s, component: [%d]}]\n", m + j[2],
                       m);
    model_open(x, an_text_string(&t));
    an_text_clear(&t);
}

static void check_spins(const int *j)
{
    struct model x;
    open_spins(&x, j, 1);
    for (size_t p = 0; p < x.m.nvacua; p++) {
        struct an_mass_matrix mass;
        int m[3] = {0, 0, 2 * (int)p - j[2]};
        an_mass_matrix_init(&mass);
        find_matrix(&mass, &x, p, true, 4);
        assert_true(mass.complete);
        for (m[0] = -j[0]; m[0] <= j[0]; m[0] += 2)
            for (m[1] = -j[1]; m[1] <= j[1]; m[1] += 2)
                assert_int_equal(entry(&mass, m[0], m[1]),
                                 has_3j(j, m) ? 4 : 0);
        an_mass_matrix_clear(&mass);
    }
    model_close(&x);
}

static void entries_with_one_vev_are_3j_symbols(void **state)
{
    (void)state;
    for (int a = 0; a <= 5; a++)
        for (int b = 0; b <= 5; b++)
            for (int s = 1; s <= 6; s++) {
                const int j[] = {a, b, s};
                check_spins(j);
            }
}

/* The square of s_0, s a triplet, lies in spin 2 and spin 0: the entry is there
 * when either couples. */
static void two_neutral_triplet_vevs_make_spin_two_and_zero(void **state)
{
    (void)state;
    for (int a = 0; a <= 4; a++)
        for (int b = 0; b <= 4; b++) {
            const int j[] = {a, b, 2}, two[] = {a, b, 4};
            struct model x;
            struct an_mass_matrix mass;
            open_spins(&x, j, 2);
            an_mass_matrix_init(&mass);
            find_matrix(&mass, &x, 1, true, 5);
            for (int m = -a; m <= a; m += 2) {
                const int ms[] = {m, -m, 0};
                bool there = has_3j(two, ms) || a == b;
                if (m >= -b && m <= b && (m + b) % 2 == 0)
                    assert_int_equal(entry(&mass, m, -m), there ? 5 : 0);
            }
            an_mass_matrix_clear(&mass);
            model_close(&x);
        }
}

static size_t entries_of(const char *text, int dimension)
{
    struct model x;
    struct an_mass_matrix mass;
    model_open(&x, text);
    an_mass_matrix_init(&mass);
    find_matrix(&mass, &x, 0, true, dimension);
    assert_true(mass.complete);
    size_t n = mass.nentries;
    for (size_t k = 0; k < n; k++)
        assert_true(mass.entry[k].exact);
    an_mass_matrix_clear(&mass);
    model_close(&x);
    return n;
}

/* epsilon_ijk of SU(3): a vev leaves the two other components. With one field
 * in place of two, an antisymmetric coupling needs two generations. */
static void antisymmetric_couplings_need_different_components(void **state)
{
    (void)state;
    assert_int_equal(
        entries_of("groups: {G: {group: SU(3), gauged: false}, X: U(1)}\n"
                   "fields:\n"
                   "  a: {type: left, G: 3, X: 1}\n"
                   "  b: {type: left, G: 3, X: 2}\n"
                   "  s: {type: scalar, G: 3, X: -3}\n"
                   "scenarios: {v: [{field: s, component: [1, "
                   "0]}]}\n",
                   4),
        2);
    for (int n = 1; n <= 2; n++) {
        struct an_text t = {0};
        an_text_printf(&t,
                       "groups: {G: {group: SU(3), gauged: false}, X: U(1)}\n"
                       "fields:\n"
                       "  a: {type: left, generations: %d, G: 3, X: 1}\n"
                       "  s: {type: scalar, G: 3, X: -2}\n"
                       "scenarios: {v: [{field: s, component: [1, 0]}]}\n",
                       n);
        assert_int_equal(entries_of(an_text_string(&t), 4), n - 1);
        an_text_clear(&t);
    }
}

/* 16 16 10 fills nu N alone, 16 16 126bar N N, and nu nu at the vev of the
 * left-handed triplet that 54 in 10 x 10 and 126 x 126 induces; the bidoublet's
 * two vevs are both in the 10. */
static void unified_entries_are_those_of_the_seesaw(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix mass;
    model_open(&x, "extends: so10\n");
    an_mass_matrix_init(&mass);
    find_matrix(&mass, &x, vacuum_index(&x, "with-126"), true, 4);
    assert_int_equal(mass.nentries, 3);
    size_t induced = 0;
    for (size_t k = 0; k < mass.nentries; k++) {
        const struct an_mass_entry *e = &mass.entry[k];
        bool dirac = e->i != e->j;
        assert_says(e->term, dirac ? "psi^2 H" : "psi^2 Sigma*");
        assert_true(e->exact);
        induced += e->induced > 0;
        assert_false(dirac && e->induced > 0);
    }
    assert_int_equal(induced, 1);
    an_mass_matrix_clear(&mass);
    model_close(&x);
}

/* A singlet superfield with S^3 in the superpotential: its own vev. */
static void superfields_commute_with_their_own_vevs(void **state)
{
    (void)state;
    assert_int_equal(entries_of("groups: {Z: Z3}\n"
                                "fields: {S: {type: superfield, Z: 1}}\n"
                                "scenarios: {v: [S]}\n",
                                4),
                     1);
    /* two doublets and one vev of one doublet field: epsilon vanishes */
    assert_int_equal(entries_of("groups: {G: SU(2)}\n"
                                "fields: {S: {type: superfield, G: 2},\n"
                                "         N: {type: superfield, G: 1}}\n"
                                "scenarios: {v: [{field: S, component: "
                                "[1]}]}\n",
                                4),
                     1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_with_one_vev_are_3j_symbols),
        cmocka_unit_test(two_neutral_triplet_vevs_make_spin_two_and_zero),
        cmocka_unit_test(antisymmetric_couplings_need_different_components),
        cmocka_unit_test(unified_entries_are_those_of_the_seesaw),
        cmocka_unit_test(superfields_commute_with_their_own_vevs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
