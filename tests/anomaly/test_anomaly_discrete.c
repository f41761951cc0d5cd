/* test_anomaly_discrete.c - anomalies of Z(n) against theorems and brute force.
 */
#include "tests/model.h"

static void check(struct an_anomalies *a, struct model *x)
{
    an_anomalies_init(a);
    an_anomaly_check(a, &x->m);
}

static void done(struct an_anomalies *a, struct model *x)
{
    an_anomalies_clear(a);
    model_close(x);
}

/* X = 5(B-L) - 4Y of the Standard Model with n right-handed neutrinos; all
 * left-handed fermions have charge 1 mod 4 (arXiv:1808.02881: 0 mod 16). */
static void spin_z4_needs_sixteen_per_generation(void **state)
{
    (void)state;
    for (int n = 1; n <= 5; n++) {
        struct model x;
        struct an_anomalies a;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {X: {group: Z(4), gauged: true}}\n"
                    "fields: {Q: {X: 1}, uR: {X: -1}, dR: {X: 3}, L: {X: -3},\n"
                    "  eR: {X: -1}, H: {X: -2},\n"
                    "  nuR: {type: right, generations: %d, X: -5}}\n",
                    n);
        check(&a, &x);
        assert_cancels(&a, "spin X", n == 3);
        /* 12 and 12 doublets of colour and of isospin, 45 + n of gravity. */
        assert_cancels(&a, "SU3c^2 X", true);
        assert_cancels(&a, "SU2L^2 X", true);
        assert_cancels(&a, "grav^2 X", n % 2 == 1);
        assert_int_equal(a.free, n % 2 == 1 ? AN_YES : AN_NO);
        done(&a, &x);
    }
}

/* Fermions of charge 1 minus those of charge 3 must be 0 mod 16. */
static void spin_z4_is_the_difference_mod_16(void **state)
{
    (void)state;
    for (int plus = 1; plus <= 33; plus++)
        for (int minus = 1; minus <= 19; minus += 6) {
            struct model x;
            struct an_anomalies a;
            model_print(&x,
                        "groups: {X: Z(4)}\n"
                        "fields: {p: {type: left, generations: %d, X: 1},\n"
                        "  m: {type: left, generations: %d, X: 3},\n"
                        "  H: {type: scalar, X: 2}}\n",
                        plus, minus);
            check(&a, &x);
            assert_cancels(&a, "spin X", (plus - minus) % 16 == 0);
            done(&a, &x);
        }
}

/* A boson of odd charge makes the structure Spin x Z4: another condition,
 * (16 + 12 + 2) s3 = 0 mod 24 and 2 s1 = 0 mod 4, that is n = 0 mod 4. */
static void an_odd_boson_changes_the_spin_structure(void **state)
{
    (void)state;
    for (int n = 1; n <= 16; n++) {
        struct model x;
        struct an_anomalies a;
        model_print(&x,
                    "groups: {X: Z(4)}\n"
                    "fields: {p: {type: left, generations: %d, X: 1},\n"
                    "  H: {type: scalar, X: 1}}\n",
                    n);
        check(&a, &x);
        assert_cancels(&a, "spin X", n % 4 == 0);
        done(&a, &x);
    }
}

/* Hsieh: Spin x Z3 needs sum s^3 = 0 mod 9, with s any integers. */
static void spin_z3_needs_cubes_mod_9(void **state)
{
    (void)state;
    for (int one = 0; one < 10; one++)
        for (int two = 0; two < 10; two++) {
            if (one + two == 0)
                continue;
            struct an_text list = {0};
            for (int i = 0; i < one + two; i++)
                an_text_printf(&list, "%s%d", i ? ", " : "", i < one ? 1 : 2);
            struct model x;
            struct an_anomalies a;
            model_print(&x,
                        "groups: {X: Z(3)}\n"
                        "fields: {p: {type: left, generations: %d, X: [%s]}}\n",
                        one + two, an_text_string(&list));
            an_text_clear(&list);
            check(&a, &x);
            int cubes = one + 8 * two, sum = one + 2 * two;
            bool spin = cubes % 9 == 0 && 2 * sum % 3 == 0;
            assert_cancels(&a, "spin X", spin);
            assert_cancels(&a, "X^3", cubes % 9 == 0);
            assert_cancels(&a, "grav^2 X", sum % 3 == 0);
            done(&a, &x);
        }
}

/* Ibanez and Ross 1991: B3 is free for three generations. */
static void baryon_triality_needs_three_generations(void **state)
{
    (void)state;
    for (int n = 1; n <= 4; n++) {
        struct model x;
        struct an_anomalies a;
        model_print(
            &x,
            "groups: {C: SU(3), W: SU(2), Y: U(1),\n"
            "  P: {group: Z(3), gauged: true}}\n"
            "fields:\n"
            "  q: {type: superfield, generations: %d, C: 3, W: 2, Y: 1/6}\n"
            "  u: {type: superfield, generations: %d, C: 3bar, Y: -2/3, P: "
            "-1}\n"
            "  d: {type: superfield, generations: %d, C: 3bar, Y: 1/3, P: 1}\n"
            "  l: {type: superfield, generations: %d, W: 2, Y: -1/2, P: -1}\n"
            "  e: {type: superfield, generations: %d, Y: 1, P: 2}\n"
            "  a: {type: superfield, W: 2, Y: -1/2, P: -1}\n"
            "  b: {type: superfield, W: 2, Y: 1/2, P: 1}\n",
            n, n, n, n, n);
        check(&a, &x);
        assert_cancels(&a, "C^2 P", true);
        assert_cancels(&a, "W^2 P", n % 3 == 0);
        assert_cancels(&a, "grav^2 P", true);
        assert_cancels(&a, "P^3", n % 3 == 0);
        assert_int_equal(a.free, n % 3 == 0 ? AN_YES : AN_NO);
        done(&a, &x);
    }
}

/* l mod 3 of the Standard Model: mixed sums 0, 3; 2 * 3 - 3 = 3 for gravity;
 * sum s^3 = 3 mod 9. Three nu_R make it vanish. */
static void z3_lepton_number_fails_only_by_its_cube(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    model_open(&x, "extends: standard-model\n"
                   "groups: {P: Z(3)}\n"
                   "fields: {L: {P: 1}, eR: {P: 1}}\n");
    check(&a, &x);
    assert_cancels(&a, "SU3c^2 P", true);
    assert_cancels(&a, "SU2L^2 P", true);
    assert_cancels(&a, "grav^2 P", true);
    assert_cancels(&a, "P^3", false);
    assert_cancels(&a, "spin P", false);
    fmpz_t r;
    fmpz_init(r);
    fmpz_mod_ui(r, fmpq_numref(find_anomaly(&a, "P^3")->value), 9);
    assert_int_equal(fmpz_get_si(r), 3);
    fmpz_clear(r);
    assert_int_equal(a.free, AN_YES); /* imposed, not gauged */
    assert_false(find_anomaly(&a, "P^3")->counts);
    done(&a, &x);
    model_open(&x, "extends: standard-model\n"
                   "groups: {P: {group: Z(3), gauged: true}}\n"
                   "fields: {L: {P: 1}, eR: {P: 1},\n"
                   "  nuR: {type: right, generations: 3, P: 1}}\n");
    check(&a, &x);
    assert_cancels(&a, "P^3", true);
    assert_cancels(&a, "spin P", true);
    assert_int_equal(a.free, AN_YES);
    done(&a, &x);
}

/* sum s^3 = p n + r n^3/8 with integers p, r; r = 0 for odd n; 3 | p if 3 | n.
 * p is tried over one whole period, r likewise. */
static bool has_p_and_r(long cubes, long n)
{
    long step = n % 3 == 0 ? 3 : 1;
    for (long r = 0; r <= (n % 2 ? 0 : 24 * n); r++) {
        long rest = cubes - (n % 2 ? 0 : r * (n * n * n / 8));
        if (rest % (step * n) == 0)
            return true;
    }
    return false;
}

/* The forms as they are written, against tables of random charges. */
static void conditions_agree_with_their_definitions(void **state)
{
    (void)state;
    struct dice d = {1};
    for (int k = 0; k < 150; k++) {
        long n = dice_between(&d, 2, 13), s[6], s1 = 0, s3 = 0, mixed = 0;
        bool odd = n % 2 == 0;
        for (int i = 0; i < 6; i++) {
            s[i] = dice_below(&d, (int)n);
            odd = odd && s[i] % 2 == 1;
        }
        /* l: doublet, left; r: right-handed; x: Dirac drops out. */
        struct model x;
        struct an_anomalies a;
        model_print(&x,
                    "groups: {W: SU(2), X: {group: Z(%ld), gauged: true}}\n"
                    "fields:\n"
                    "  l: {type: left, W: 2, generations: 2, X: [%ld, %ld]}\n"
                    "  q: {type: left, W: 4, X: %ld}\n"
                    "  r: {type: right, generations: 2, X: [%ld, %ld]}\n"
                    "  x: {type: dirac, W: 3, X: %ld}\n",
                    n, s[0], s[1], s[2], s[3], s[4], s[5]);
        check(&a, &x);
        const int weight[] = {2, 2, 4, -1, -1}, twice_index[] = {1, 1, 10};
        for (int i = 0; i < 5; i++) {
            s1 += weight[i] * s[i];
            s3 += weight[i] * s[i] * s[i] * s[i];
            mixed += i < 3 ? twice_index[i] * s[i] : 0;
        }
        long m = n / 2;
        bool gravity = s1 % (n % 2 ? n : m) == 0;
        bool spin =
            odd ? ((2 * m * m + m + 1) * s3 - (m + 3) * s1) % (48 * m) == 0 &&
                      (m * s3 + s1) % (2 * m) == 0
                : (n * n + 3 * n + 2) * s3 % (6 * n) == 0 && 2 * s1 % n == 0;
        assert_cancels(&a, "W^2 X", mixed % n == 0);
        assert_cancels(&a, "grav^2 X", gravity);
        assert_cancels(&a, "X^3", has_p_and_r(s3, n));
        assert_cancels(&a, "spin X", spin);
        /* l: two generations of doublets, q one quartet: 2 + 10 even. */
        assert_int_equal(a.free, mixed % n == 0 && gravity ? AN_YES : AN_NO);
        done(&a, &x);
    }
}

static void open_charges(struct model *x, int n, const int *s)
{
    model_print(x,
                "groups: {C: SU(3), X: Z(%d)}\nfields:\n"
                "  a: {type: left, C: 3, X: %d}\n"
                "  b: {type: right, C: 6, X: %d}\n"
                "  c: {type: left, generations: 2, X: [%d, %d]}\n",
                n, s[0], s[1], s[2], s[3]);
}

/* The exact conditions do not depend on representatives of charges mod n. */
static void a_turn_of_charges_by_n_changes_no_verdict(void **state)
{
    (void)state;
    struct dice d = {2};
    for (int k = 0; k < 60; k++) {
        int n = dice_between(&d, 2, 12);
        struct model x;
        struct an_anomalies one, two;
        int s[4], t[4];
        for (int i = 0; i < 4; i++) {
            s[i] = dice_below(&d, n);
            t[i] = s[i] + n * dice_between(&d, -3, 3);
        }
        open_charges(&x, n, s);
        check(&one, &x);
        model_close(&x);
        open_charges(&x, n, t);
        check(&two, &x);
        for (size_t i = 0; i < one.n; i++)
            assert_int_equal(one.v[i].cancels, two.v[i].cancels);
        an_anomalies_clear(&one);
        done(&two, &x);
    }
}

/* The residual Z_9 of B-L with <chi> = 3: the lift (B-L)/3, order 9. */
static void a_residual_symmetry_is_an_element_of_the_torus(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    model_open(&x, "extends: standard-model\n"
                   "groups: {B-L: U(1)}\n"
                   "fields: {Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3},\n"
                   "  L: {B-L: -1}, eR: {B-L: -1},\n"
                   "  nuR: {type: right, generations: 3, B-L: [-4, -4, 5]}}\n");
    size_t g;
    assert_true(an_model_find_group(&g, &x.m, "B-L"));
    fmpq *f = an_alloc(x.m.ncoordinates, sizeof *f);
    for (size_t i = 0; i < x.m.ncoordinates; i++)
        fmpq_init(&f[i]);
    fmpq_set_si(&f[x.m.coordinate[g]], 1, 3);
    an_anomalies_init(&a);
    an_anomaly_residual(&a, &x.m, f, NULL, "Z9");
    /* s = 1 for quarks, -3 for L and eR, -12, -12, 15 for nuR. */
    assert_sum(&a, "SU3c^2 Z9", "0");
    assert_sum(&a, "SU2L^2 Z9", "0"); /* 3 * 3 - 3 * 3 */
    assert_sum(&a, "grav^2 Z9", "0");
    assert_sum(&a, "Z9^3", "0");
    for (size_t i = 0; i < a.n; i++) {
        assert_int_equal(a.v[i].kind, AN_DISCRETE);
        assert_false(a.v[i].counts);
        assert_true(a.v[i].cancels);
    }
    for (size_t i = 0; i < x.m.ncoordinates; i++)
        fmpq_clear(&f[i]);
    free(f);
    done(&a, &x);
}

/* f = 1/4 on the labels of W and on X: components turn by halves, s = 1, 0 of
 * the doublet and 2, 1, 0 of the triplet, three colours each. */
static void a_symmetry_that_moves_labels_has_no_mixed_condition(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    model_open(&x, "groups: {W: SU(2), C: SU(3), X: U(1)}\n"
                   "fields: {a: {type: left, W: 2, C: 3, X: 1},\n"
                   "  b: {type: left, W: 3, C: 3bar, X: 2}}\n");
    fmpq *f = an_alloc(x.m.ncoordinates, sizeof *f);
    bool skip[3] = {true, false, false};
    for (size_t i = 0; i < x.m.ncoordinates; i++)
        fmpq_init(&f[i]);
    fmpq_set_si(&f[x.m.coordinate[0]], 1, 4);
    fmpq_set_si(&f[x.m.coordinate[2]], 1, 4);
    an_anomalies_init(&a);
    an_anomaly_residual(&a, &x.m, f, skip, "Z2");
    assert_false(find_anomaly(&a, "W^2 Z2")->defined);
    assert_sum(&a, "C^2 Z2", "4"); /* 2 * 1/2 * (1 + 3) */
    assert_sum(&a, "grav^2 Z2", "12");
    assert_sum(&a, "Z2^3", "30"); /* 3 (1 + 8 + 1) */
    for (size_t i = 0; i < x.m.ncoordinates; i++)
        fmpq_clear(&f[i]);
    free(f);
    done(&a, &x);
}

/* A global SU(2) has no instantons: its sum with a gauged Z_3 constrains
 * nothing, though it does not vanish (two doublets of charge 1). */
static void a_condition_with_a_global_group_does_not_count(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    model_open(&x, "groups: {K: {group: SU(2), gauged: false}, "
                   "P: {group: Z(3), gauged: true}}\n"
                   "fields:\n"
                   "  a: {type: left, K: 2, generations: 2, P: 1}\n"
                   "  b: {type: right, generations: 4, P: 1}\n");
    an_anomalies_init(&a);
    an_anomaly_check(&a, &x.m);
    assert_cancels(&a, "K^2 P", false);
    assert_false(find_anomaly(&a, "K^2 P")->counts);
    assert_true(find_anomaly(&a, "grav^2 P")->counts);
    assert_int_equal(a.free, AN_YES);
    an_anomalies_clear(&a);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spin_z4_needs_sixteen_per_generation),
        cmocka_unit_test(spin_z4_is_the_difference_mod_16),
        cmocka_unit_test(an_odd_boson_changes_the_spin_structure),
        cmocka_unit_test(spin_z3_needs_cubes_mod_9),
        cmocka_unit_test(baryon_triality_needs_three_generations),
        cmocka_unit_test(z3_lepton_number_fails_only_by_its_cube),
        cmocka_unit_test(conditions_agree_with_their_definitions),
        cmocka_unit_test(a_turn_of_charges_by_n_changes_no_verdict),
        cmocka_unit_test(a_residual_symmetry_is_an_element_of_the_torus),
        cmocka_unit_test(a_condition_with_a_global_group_does_not_count),
        cmocka_unit_test(a_symmetry_that_moves_labels_has_no_mixed_condition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
