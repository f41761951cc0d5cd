/* test_terms_count.c - the numbers of components that the literature has,
 * and what must not change them. */
#include "tests/terms/fixture.h"

#include "terms/singlet.h"

struct count {
    const char *term;
    int one, three; /* components for one and three generations */
};

static void check_count(const struct an_model *m, const char *term,
                        int expected)
{
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    check(&v, m, term);
    if (!v.counted || fmpz_cmp_si(v.components, expected) != 0 ||
        v.allowed != (expected ? AN_TERM_ALLOWED : AN_TERM_FORBIDDEN))
        fail_msg("%s: expected %d, got %ld, %s", term, expected,
                 (long)fmpz_get_si(v.components),
                 v.reason ? v.reason : "allowed");
    an_term_verdict_clear(&v);
}

static void standard_model(struct an_model *m, size_t n)
{
    const struct sample sm = {
        {{"SU3c", "SU(3)"}, {"SU2L", "SU(2)"}, {"Y", "U(1)"}},
        {{"Q", "left", n, "SU3c=3 SU2L=2 Y=1/6"},
         {"uR", "right", n, "SU3c=3 Y=2/3"},
         {"dR", "right", n, "SU3c=3 Y=-1/3"},
         {"L", "left", n, "SU2L=2 Y=-1/2"},
         {"eR", "right", n, "Y=-1"},
         {"H", "scalar", 1, "SU2L=2 Y=1/2"},
         {"eta", "scalar", 1, "SU2L=2 Y=1/2"}},
        NULL};
    an_model_init(m);
    build(m, &sm);
}

/* Dimensions 5 and 6 of the Standard Model: numbers of
 * parameters, complex ones here unless the term is self-conjugate; the four
 * baryon-number violating classes have 57 + 81 + 54 + 81 = 273 of them. */
static const struct count STANDARD_MODEL[] = {
    {"L^2 H^2", 1, 6},       {"L* H eR", 1, 9},       {"Q* H dR", 1, 9},
    {"H* H", 1, 1},          {"H H", 0, 0},           {"H* H H* H", 1, 1},
    {"H* eta H* eta", 1, 1}, {"H* H eta* eta", 2, 2}, {"H* H H* eta", 1, 1},
    {"H*^3 H^3", 1, 1},      {"Q^3 L", 1, 57},        {"uR dR Q L", 1, 81},
    {"Q Q uR eR", 1, 54},    {"dR uR uR eR", 1, 81},  {"L*^2 L^2", 1, 45},
    {"eR*^2 eR^2", 1, 36},   {"uR*^2 uR^2", 1, 45},   {"Q*^2 Q^2", 2, 90},
    {"L* L Q* Q", 2, 162},   {"L* L eR* eR", 1, 81},  {"Q* Q uR* uR", 2, 162},
    {"L* eR dR* Q", 1, 81},  {"L* eR H* H H", 1, 9},
};

static void standard_model_operators_are_as_many(void **state)
{
    (void)state;
    for (int n = 1; n <= 3; n += 2) {
        struct an_model m;
        standard_model(&m, (size_t)n);
        for (size_t i = 0; i < sizeof STANDARD_MODEL / sizeof *STANDARD_MODEL;
             i++) {
            const struct count *c = &STANDARD_MODEL[i];
            check_count(&m, c->term, n == 1 ? c->one : c->three);
        }
        an_model_clear(&m);
    }
}

enum { MOST_FACTS = 6 };

/* f and g are fermions, x a superfield, s and t scalars. Symmetric gauge
 * invariants of two fermions are symmetric in flavour. The squares and cubes
 * are textbook tensor products. */
static const struct sample_facts {
    const char *group;
    const char *f, *g, *x, *s, *t;
    struct count counts[MOST_FACTS];
} UNIFIED[] = {
    /* 16 x 16 = 10s + 120a + 126s. The four 16 have two invariants, the
     * representation (2,2) of S_4 (there is no symmetric one); so have the
     * four spinors, and (2,2) x (2,2) = (4) + (1,1,1,1) + (2,2), so flavour is
     * the dual of these: 15 + 0 + 6 for three generations. */
    {"SO(10)",
     "16",
     "16bar",
     "16",
     "10",
     "126",
     {{"f f s", 1, 6},
      {"f f t*", 1, 6},
      {"f f t", 0, 0},
      {"f g", 1, 9},
      {"f^4", 1, 21},
      {"s^4", 1, 1}}},
    {"SO(10)",
     "16",
     "16bar",
     "16",
     "120",
     "45",
     {{"f f s", 0, 3}, {"f g t", 1, 9}, {"t^3", 0, 0}, {"t^2", 1, 1}}},
    {"SU(5)",
     "10",
     "5bar",
     "5",
     "5",
     "24",
     {{"f f s", 1, 6},
      {"f g s*", 1, 9},
      {"g g s", 0, 0},
      {"x* x", 1, 9},
      {"t^3", 1, 1},
      {"t^4", 2, 2}}},
    /* One symmetric cubic invariant of the 27. */
    {"E6",
     "27",
     "27bar",
     "27",
     "27",
     "78",
     {{"f f s", 1, 6},
      {"s^3", 1, 1},
      {"x^3", 1, 10},
      {"f g t", 1, 9},
      {"t^5", 1, 1},
      {"t^6", 2, 2}}},
    /* Invariants of the adjoint are polynomials in the Casimir operators, of
     * degrees 2, 8, 12, ... for E8 and 2, 5, 6, 8, ... for E6. */
    {"E8",
     "248",
     "248",
     "248",
     "248",
     "248",
     {{"s^2", 1, 1},
      {"s^3", 0, 0},
      {"s^4", 1, 1},
      {"s^6", 1, 1},
      {"s^8", 2, 2},
      {"f f s", 0, 3}}},
    /* The 56 is symplectic, with one symmetric quartic invariant. */
    {"E7",
     "56",
     "56",
     "56",
     "56",
     "133",
     {{"f f", 0, 3}, {"s^2", 0, 0}, {"s^4", 1, 1}, {"f f t", 1, 6}}},
    {"F4", "26", "26", "26", "26", "52", {{"s^3", 1, 1}, {"f f t", 0, 3}}},
    /* The octonions' structure constants are antisymmetric. */
    {"G2",
     "7",
     "7",
     "7",
     "7",
     "14",
     {{"f f s", 0, 3}, {"x^3", 0, 1}, {"s^3", 0, 0}, {"f f t", 0, 3}}},
    /* 8 x 8 = 1s + 7a + 21a + 35s; 4 x 4 = 1a + 5a + 10s. */
    {"SO(7)", "8", "8", "8", "7", "21", {{"f f s", 0, 3}, {"f f", 1, 6}}},
    {"Sp(4)",
     "4",
     "4",
     "4",
     "5",
     "10",
     {{"f f", 0, 3}, {"f f s", 0, 3}, {"f f t", 1, 6}, {"s^2", 1, 1}}},
};

static void unified_groups_have_their_flavour_symmetries(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2 * sizeof UNIFIED / sizeof *UNIFIED; i++) {
        const struct sample_facts *u = &UNIFIED[i / 2];
        size_t n = i % 2 == 0 ? 1 : 3;
        char text[5][32];
        const char *const rep[] = {u->f, u->g, u->x, u->s, u->t};
        for (size_t k = 0; k < 5; k++)
            snprintf(text[k], sizeof text[k], "G=%s", rep[k]);
        const struct sample sample = {{{"G", u->group}},
                                      {{"f", "left", n, text[0]},
                                       {"g", "left", n, text[1]},
                                       {"x", "superfield", n, text[2]},
                                       {"s", "scalar", 1, text[3]},
                                       {"t", "scalar", 1, text[4]}},
                                      NULL};
        struct an_model m;
        an_model_init(&m);
        build(&m, &sample);
        for (const struct count *c = u->counts;
             c < u->counts + MOST_FACTS && c->term; c++)
            check_count(&m, c->term, n == 1 ? c->one : c->three);
        an_model_clear(&m);
    }
}

static long count(const struct an_model *m, const char *term)
{
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    check(&v, m, term);
    assert_true(v.counted);
    long n = fmpz_get_si(v.components);
    an_term_verdict_clear(&v);
    return n;
}

static void order_and_conjugation_change_nothing(void **state)
{
    (void)state;
    static const char *const same[][3] = {
        {"Q^3 L", "Q L Q Q", "L* Q*^3"},
        {"L^2 H^2", "H L H L", "H*^2 L*^2"},
        {"uR dR Q L", "L Q dR uR", "uR* L* dR* Q*"},
        {"L* eR H* H^2", "H L* H H* eR", "L eR* H H*^2"},
    };
    struct an_model m;
    standard_model(&m, 3);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        assert_int_equal(count(&m, same[i][0]), count(&m, same[i][1]));
        assert_int_equal(count(&m, same[i][0]), count(&m, same[i][2]));
    }
    an_model_clear(&m);
}

/* The flavour components of a term are those of the choices of generations;
 * `Q[1] Q` is what it says for every generation of the free factor. */
static void generations_add_up(void **state)
{
    (void)state;
    struct an_model m;
    standard_model(&m, 3);
    long all = 0;
    long first = 0;
    long pair = 0;
    for (int i = 0; i < 81; i++) {
        int q1 = 1 + i % 3;
        int q2 = 1 + i / 3 % 3;
        int q3 = 1 + i / 9 % 3;
        char text[64];
        snprintf(text, sizeof text, "Q[%d] Q[%d] Q[%d] L[%d]", q1, q2, q3,
                 1 + i / 27);
        long n = q1 <= q2 && q2 <= q3 ? count(&m, text) : 0;
        all += n;
        /* Sorted, a multiset that contains 1 begins with it. */
        first += q1 == 1 ? n : 0;
        bool has_both = q1 == 1 && (q2 == 2 || q3 == 2);
        pair += has_both ? n : 0;
    }
    assert_int_equal(all, 57);
    assert_int_equal(count(&m, "Q[1] Q Q L"), first);
    assert_int_equal(count(&m, "Q Q[2] Q[1] L"), pair);
    assert_int_equal(count(&m, "L[1] L H^2"), 3);
    an_model_clear(&m);
}

/* Charges that differ, but cancel in every term, change no number. */
static void split_charges_are_counted_choice_by_choice(void **state)
{
    (void)state;
    static const struct sample split = {{{"SU2L", "SU(2)"}, {"X", "U(1)"}},
                                        {{"L", "left", 3, "SU2L=2 X=1,1,-2"},
                                         {"a", "scalar", 1, "SU2L=3 X=-2"},
                                         {"b", "scalar", 1, "SU2L=3 X=1"},
                                         {"c", "scalar", 1, "SU2L=3 X=4"},
                                         {"h", "scalar", 1, "X=-2"},
                                         {"k", "scalar", 1, "X=1"}},
                                        NULL};
    struct an_model m;
    an_model_init(&m);
    build(&m, &split);
    /* Symmetric 6 = 3 + 2 + 1, antisymmetric 3 = 1 + 2 + 0. */
    assert_int_equal(count(&m, "L L a"), 3);
    assert_int_equal(count(&m, "L L b"), 2);
    assert_int_equal(count(&m, "L L c"), 1);
    assert_int_equal(count(&m, "L L h"), 1);
    assert_int_equal(count(&m, "L L k"), 2);
    struct an_term_verdict v;
    an_term_verdict_init(&v);
    check(&v, &m, "L L h");
    assert_says(v.which, "L[1] L[2]");
    check(&v, &m, "L L k");
    assert_says(v.which, "L[1] L[3], L[2] L[3]");
    check(&v, &m, "L L[1] k");
    assert_says(v.which, "L[1] L[3]");
    an_term_verdict_clear(&v);
    an_model_clear(&m);
}

enum { FACTORS = 5, REPS = 4 };

/* Singlets of a product do not depend on the order of its factors, nor on what
 * was counted before, and neither does the work that they cost. */
static void products_that_are_met_again_are_the_same(void **state)
{
    (void)state;
    static const int labels[REPS][2] = {{1, 0}, {0, 1}, {1, 1}, {2, 0}};
    struct an_lie su3;
    struct an_characters all;
    uint64_t seed = 445;
    size_t again = 0;
    an_lie_init(&su3);
    assert_true(an_lie_set(&su3, 'A', 2));
    an_characters_init(&all);
    for (int r = 0; r < REPS; r++)
        an_characters_find(&all, &su3, labels[r]);
    fmpz_t s, t;
    fmpz_init(s);
    fmpz_init(t);
    for (int trial = 0; trial < 2000; trial++) {
        struct an_characters fresh;
        struct an_adams x[FACTORS], y[FACTORS];
        an_characters_init(&fresh);
        an_characters_restart(&all);
        for (int r = 0; r < REPS; r++)
            an_characters_find(&fresh, &su3, labels[r]);
        size_t n = 1 + (size_t)trial % FACTORS;
        for (size_t i = 0; i < n; i++) {
            seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
            x[i].character = (seed >> 40) % REPS;
            x[i].power = (seed >> 33) % 4 ? 1 : (int)((seed >> 50) % 3) + 1;
            x[i].power = (seed >> 35) % 2 ? x[i].power : -x[i].power;
            y[n - 1 - i] = x[i];
        }
        size_t met = n <= all.nmet ? all.met[n - 1].singlets.n : 0;
        assert_true(an_product_singlets(s, &all, x, n));
        assert_true(an_product_singlets(t, &fresh, y, n));
        assert_true(fmpz_equal(s, t));
        again += all.met[n - 1].singlets.n == met;
        /* Twice, from the same work left. */
        an_characters_restart(&all);
        size_t before = all.work;
        assert_true(an_product_singlets(t, &all, y, n));
        size_t cost = before - all.work;
        assert_true(fmpz_equal(s, t));
        an_characters_restart(&all);
        all.work = cost;
        assert_true(an_product_singlets(t, &all, y, n));
        all.work = cost > 0 ? cost - 1 : 0;
        assert_true(cost == 0 || !an_product_singlets(t, &all, y, n));
        an_characters_clear(&fresh);
    }
    assert_true(again > 500);
    fmpz_clear(t);
    fmpz_clear(s);
    an_characters_clear(&all);
    an_lie_clear(&su3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_operators_are_as_many),
        cmocka_unit_test(unified_groups_have_their_flavour_symmetries),
        cmocka_unit_test(order_and_conjugation_change_nothing),
        cmocka_unit_test(generations_add_up),
        cmocka_unit_test(split_charges_are_counted_choice_by_choice),
        cmocka_unit_test(products_that_are_met_again_are_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
