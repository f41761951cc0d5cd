/* test_terms_term.c - which terms are allowed, and the reason if not. */
#include "tests/terms/fixture.h"

/* Dirac neutrinos from chiral B-L (arXiv:1812.01599) and a few fields that are
 * there for one reason each. */
static const struct sample CHIRAL = {
    {{"SU3c", "SU(3)"},
     {"SU2L", "SU(2)"},
     {"Y", "U(1)"},
     {"B-L", "U(1)"},
     {"Z2", "Z2"}},
    {{"L", "left", 3, "SU2L=2 Y=-1/2 B-L=-1"},
     {"eR", "right", 3, "Y=-1 B-L=-1"},
     {"H", "scalar", 1, "SU2L=2 Y=1/2"},
     {"nuR", "right", 3, "B-L=-4,-4,5"},
     {"N", "dirac", 2, "B-L=-1/2 Z2=odd"},
     {"eta", "scalar", 1, "SU2L=2 Y=1/2 B-L=1/2 Z2=odd"},
     {"chi", "scalar", 1, "B-L=3"},
     {"xi", "scalar", 1, "B-L=a"},
     {"M", "majorana", 2, "Z2=0,1"},
     {"T", "scalar", 1, "SU2L=3"},
     {"q", "scalar", 1, "SU2L=4"},
     {"S", "real-scalar", 1, ""},
     {"V", "vector", 1, ""},
     {"o", "scalar", 1, "SU3c=8"},
     {"p", "scalar", 2, "B-L=1,2 Z2=1,0"},
     {"r", "scalar", 2, "B-L=-1,-2 Z2=0,1"},
     {"n", "left", 1, ""}},
    "a"};

struct fact {
    const char *term;
    enum an_allowed allowed;
    const char *text; /* the reason, or `which` when allowed; may be NULL */
    int components;   /* -1: not counted */
};

static const struct fact CHARGES[] = {
    {"L* H* nuR[1]", AN_TERM_FORBIDDEN, "B-L: 1 + 0 - 4 = -3", 0},
    {"nuR[1] L* H*", AN_TERM_FORBIDDEN, "B-L: -4 + 1 + 0 = -3", 0},
    {"L* H* nuR", AN_TERM_FORBIDDEN, "B-L: 1 + 0 + (-4 or 5) = -3 or 6", 0},
    {"nuR^2 chi", AN_TERM_FORBIDDEN, "B-L: 2 x (-4 or 5) + 3 = -5 or 4 or 13",
     0},
    {"L^2 H", AN_TERM_FORBIDDEN, "Y: -1 + 1/2 = -1/2", 0},
    {"L* H* nuR chi", AN_TERM_ALLOWED, "nuR[1], nuR[2]", 6},
    {"L[2]* H* nuR[1] chi", AN_TERM_ALLOWED, NULL, 1},
    {"L* H eR", AN_TERM_ALLOWED, NULL, 9},
    {"chi", AN_TERM_FORBIDDEN, "B-L: 3, not 0", 0},
    {"H* eta N nuR[1]* N chi*^2 chi", AN_TERM_FORBIDDEN,
     "B-L: 0 + 1/2 - 1/2 + 4 - 1/2 - 6 + 3 = 1/2", 0},
    /* U(1) charges are looked at before Z(n), wherever they are declared. */
    {"L* eta* eR", AN_TERM_FORBIDDEN, "Y: 1/2 - 1/2 - 1 = -1", 0},
    {"M[1] M[2] S", AN_TERM_FORBIDDEN, "Z2: 0 + 1 + 0 = 1, not 0 mod 2", 0},
    {"M[2]^2 M[1] M[2] S", AN_TERM_FORBIDDEN,
     "Z2: 2 + 0 + 1 + 0 = 3, not 0 mod 2", 0},
    {"M^2", AN_TERM_ALLOWED, "M[1]^2, M[2]^2", 2},
    /* Either charge can vanish, but not for the same generations. */
    {"p r", AN_TERM_FORBIDDEN,
     "no choice of generations has zero charge under B-L and Z2 at once", 0},
    /* p* p^2 r[1]: B-L leaves p[1]* p[1]^2 and p[2]* p[1] p[2], both odd. */
    {"p* p^2 r[1]", AN_TERM_FORBIDDEN,
     "no choice of generations has zero charge under B-L and Z2 at once", 0},
    {"p^2 r^2", AN_TERM_ALLOWED,
     "p[1]^2 r[1]^2, p[1] p[2] r[1] r[2], p[2]^2 r[2]^2", 3},
    {"L* eta* N", AN_TERM_ALLOWED, NULL, 6},
    {"xi* xi", AN_TERM_ALLOWED, NULL, 1},
    {"xi* xi chi", AN_TERM_FORBIDDEN, "B-L: -a + a + 3 = 3", 0},
};

static const struct fact UNKNOWNS[] = {
    {"L* H* nuR[1] xi", AN_TERM_UNKNOWN, "B-L: a - 3 must vanish", -1},
    {"xi^2 chi*", AN_TERM_UNKNOWN, "B-L: 2 a - 3 must vanish", -1},
    {"N* nuR xi eta* H", AN_TERM_UNKNOWN,
     "B-L: a - 4 must vanish or B-L: a + 5 must vanish", -1},
    {"N* nuR xi", AN_TERM_FORBIDDEN, "Z2: -1 + 0 + 0 = -1, not 0 mod 2", 0},
    {"L* H* nuR xi", AN_TERM_UNKNOWN,
     "B-L: a - 3 must vanish or B-L: a + 6 must vanish", -1},
    /* What does not depend on the unknown still forbids. */
    {"xi T", AN_TERM_FORBIDDEN, "SU2L: 1 x 3 contains no singlet", 0},
    {"xi M[1]", AN_TERM_FORBIDDEN, "odd number of fermions", 0},
    {"xi T^3", AN_TERM_FORBIDDEN,
     "SU2L: 1 x 3 x 3 x 3 contains a singlet, but not with the symmetry of "
     "identical fields (one generation: vanishes)",
     0},
};

static const struct fact SPINS[] = {
    {"M[1] S", AN_TERM_FORBIDDEN, "odd number of fermions", 0},
    {"L* L", AN_TERM_FORBIDDEN,
     "Lorentz: (0,1/2) x (1/2,0) contains no singlet", 0},
    {"L* eta* N.L", AN_TERM_FORBIDDEN,
     "Lorentz: (0,1/2) x (1/2,0) contains no singlet", 0},
    {"L* eta* N.R", AN_TERM_ALLOWED, NULL, 6},
    /* Left with right, and right with left: 2 x 2 each. */
    {"N* N", AN_TERM_ALLOWED, NULL, 8},
    {"N.L* N.R", AN_TERM_ALLOWED, NULL, 4},
    {"N.L* N.L V", AN_TERM_ALLOWED, NULL, 4},
    {"L* L V", AN_TERM_ALLOWED, NULL, 9},
    {"S V", AN_TERM_FORBIDDEN, "Lorentz: (1/2,1/2) contains no singlet", 0},
    {"V^2", AN_TERM_ALLOWED, NULL, 1},
    {"M[1]* M[1]*", AN_TERM_ALLOWED, NULL, 1},
    /* One Weyl field has two components: no four of them. */
    {"n^4", AN_TERM_FORBIDDEN,
     "Lorentz: (1/2,0)^4 contains a singlet, but not with the symmetry of "
     "identical fields (one generation: vanishes)",
     0},
    {"S* S", AN_TERM_ALLOWED, NULL, 1},
    /* A majorana field is either chirality, with or without the star; its mass
     * term and the conjugate of it are one. */
    {"n* M[1] S", AN_TERM_ALLOWED, NULL, 1},
    {"n M[1] S", AN_TERM_ALLOWED, NULL, 1},
    {"n* M[1]* S", AN_TERM_ALLOWED, NULL, 1},
    {"M[1]* M[1]", AN_TERM_ALLOWED, NULL, 1},
    {"M* M", AN_TERM_ALLOWED, "M[1]^2, M[2]^2", 2},
    {"M[1]* M[1] V", AN_TERM_ALLOWED, NULL, 1},
    {"n n M[1]^2", AN_TERM_ALLOWED, NULL, 2},
    /* (M M) (M* M*): two of either chirality. */
    {"M[1]^4", AN_TERM_ALLOWED, NULL, 1},
};

static const struct fact GROUPS[] = {
    {"H* H q", AN_TERM_FORBIDDEN, "SU2L: 2 x 2 x 4 contains no singlet", 0},
    {"H* H T", AN_TERM_ALLOWED, NULL, 1},
    {"T o", AN_TERM_FORBIDDEN, "SU3c: 1 x 8 contains no singlet", 0},
    {"o^3", AN_TERM_ALLOWED, NULL, 1},
    {"o^2 T^2", AN_TERM_ALLOWED, NULL, 1},
    {"q^2", AN_TERM_FORBIDDEN,
     "SU2L: 4 x 4 contains a singlet, but not with the symmetry of identical "
     "fields (one generation: antisymmetric, vanishes)",
     0},
    {"q^4", AN_TERM_ALLOWED, NULL, 1},
    {"T^5", AN_TERM_FORBIDDEN,
     "SU2L: 3^5 contains a singlet, but not with the symmetry of identical "
     "fields (one generation: vanishes)",
     0},
};

static void check_facts(const struct fact *fact, size_t n)
{
    struct an_model m;
    struct an_term_verdict v;
    an_model_init(&m);
    build(&m, &CHIRAL);
    an_term_verdict_init(&v);
    for (size_t i = 0; i < n; i++) {
        check(&v, &m, fact[i].term);
        const char *prose =
            fact[i].allowed == AN_TERM_ALLOWED ? v.which : v.reason;
        struct an_text plain = {0};
        an_prose_plain(&plain, prose ? prose : "");
        const char *text = prose ? an_text_string(&plain) : NULL;
        if (v.allowed != fact[i].allowed ||
            v.counted != (fact[i].components >= 0) ||
            fmpz_cmp_si(v.components, v.counted ? fact[i].components : 0) != 0)
            fail_msg("%s: verdict %d, %ld components, %s", fact[i].term,
                     (int)v.allowed, (long)fmpz_get_si(v.components),
                     text ? text : "no text");
        if (fact[i].text && (!text || strcmp(text, fact[i].text) != 0))
            fail_msg("%s: expected '%s', got '%s'", fact[i].term, fact[i].text,
                     text ? text : "nothing");
        if (!fact[i].text && fact[i].allowed == AN_TERM_ALLOWED)
            assert_null(text);
        assert_true((v.reason == NULL) == (v.allowed == AN_TERM_ALLOWED));
        an_text_clear(&plain);
    }
    an_term_verdict_clear(&v);
    an_model_clear(&m);
}

/* [21,20] of Sp(4) is pseudoreal, as its first label is odd; [20,21] is real.
 * An antisymmetric invariant needs two generations, or two fields. */
static void large_terms_of_two_factors_are_decided_by_reality(void **state)
{
    (void)state;
    static const struct sample big = {{{"G", "Sp(4)"}, {"X", "U(1)"}},
                                      {{"s", "scalar", 1, "G=[21,20]"},
                                       {"t", "scalar", 2, "G=[21,20]"},
                                       {"r", "scalar", 1, "G=[20,21]"},
                                       {"u", "scalar", 1, "G=[21,20] X=1"},
                                       {"p", "left", 1, "G=[21,20]"},
                                       {"q", "left", 1, "G=[20,21]"},
                                       {"w", "right", 2, "G=[21,20]"}},
                                      NULL};
    static const struct {
        const char *term;
        enum an_allowed allowed;
        long components; /* -1: not counted */
    } table[] = {
        {"s^2", AN_TERM_FORBIDDEN, 0},    {"s s*", AN_TERM_ALLOWED, 1},
        {"t^2", AN_TERM_ALLOWED, 1},      {"t t*", AN_TERM_ALLOWED, 4},
        {"s t", AN_TERM_ALLOWED, 2},      {"s r", AN_TERM_FORBIDDEN, 0},
        {"r^2", AN_TERM_ALLOWED, 1},      {"u u*", AN_TERM_ALLOWED, 1},
        {"p^2", AN_TERM_FORBIDDEN, 0},    {"q^2", AN_TERM_ALLOWED, 1},
        {"w^2", AN_TERM_ALLOWED, 1},      {"s s* s s*", AN_TERM_ALLOWED, -1},
        {"s^3 s*", AN_TERM_UNKNOWN, -1},  {"s^4", AN_TERM_UNKNOWN, -1},
        {"s^2 t^2", AN_TERM_ALLOWED, -1}, {"r^2 u^2 u*^2", AN_TERM_ALLOWED, -1},
        {"q^2 r^2", AN_TERM_ALLOWED, -1}, {"p^2 s s*", AN_TERM_UNKNOWN, -1},
    };
    struct an_model m;
    struct an_term_verdict v;
    an_model_init(&m);
    build(&m, &big);
    an_term_verdict_init(&v);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        check(&v, &m, table[i].term);
        if (v.allowed != table[i].allowed)
            fail_msg("%s", table[i].term);
        assert_int_equal(v.counted, table[i].components >= 0);
        if (v.counted)
            assert_true(fmpz_equal_si(v.components, table[i].components));
    }
    an_term_verdict_clear(&v);
    an_model_clear(&m);
}

#define CHECK_FACTS(facts) check_facts(facts, sizeof(facts) / sizeof *(facts))

static void charges_decide_first(void **state)
{
    (void)state;
    CHECK_FACTS(CHARGES);
}

static void unknown_charges_become_conditions(void **state)
{
    (void)state;
    CHECK_FACTS(UNKNOWNS);
}

static void spinors_pair_with_their_own_kind(void **state)
{
    (void)state;
    CHECK_FACTS(SPINS);
}

static void representations_must_contain_a_singlet(void **state)
{
    (void)state;
    CHECK_FACTS(GROUPS);
}

/* The Zee model: L L h+ is antisymmetric in flavour. */
static void zee_coupling_needs_two_generations(void **state)
{
    (void)state;
    for (size_t n = 1; n <= 4; n++) {
        struct sample zee = {
            {{"SU2L", "SU(2)"}, {"Y", "U(1)"}},
            {{"L", "left", n, "SU2L=2 Y=-1/2"}, {"h", "scalar", 1, "Y=1"}},
            NULL};
        struct an_model m;
        struct an_term_verdict v;
        an_model_init(&m);
        build(&m, &zee);
        an_term_verdict_init(&v);
        check(&v, &m, "L L h");
        assert_int_equal(v.allowed,
                         n > 1 ? AN_TERM_ALLOWED : AN_TERM_FORBIDDEN);
        assert_true(fmpz_equal_ui(v.components, n * (n - 1) / 2));
        assert_true(fmpz_equal_ui(v.possible, n * n));
        assert_int_equal(v.dimension, 8);
        assert_string_equal(v.canonical, "L^2 h");
        if (n == 1)
            assert_says(v.reason,
                        "SU2L: 2 x 2 x 1 contains a singlet, but not with the "
                        "symmetry of identical fields (one generation: "
                        "antisymmetric, vanishes)");
        an_term_verdict_clear(&v);
        an_model_clear(&m);
    }
}

/* R-parity violation: lambda and
 * lambda'' are antisymmetric, 9 components each, lambda' has 27. */
static void superfields_commute_and_have_no_spin(void **state)
{
    (void)state;
    static const struct sample mssm = {
        {{"SU3c", "SU(3)"}, {"SU2L", "SU(2)"}, {"Y", "U(1)"}},
        {{"Q", "superfield", 3, "SU3c=3 SU2L=2 Y=1/6"},
         {"U", "superfield", 3, "SU3c=3bar Y=-2/3"},
         {"D", "superfield", 3, "SU3c=3bar Y=1/3"},
         {"L", "superfield", 3, "SU2L=2 Y=-1/2"},
         {"E", "superfield", 3, "Y=1"},
         {"Hu", "superfield", 1, "SU2L=2 Y=1/2"},
         {"Hd", "superfield", 1, "SU2L=2 Y=-1/2"}},
        NULL};
    static const struct {
        const char *term;
        int components, dimension;
        bool superpotential;
    } facts[] = {
        {"Hu Hd", 1, 6, true},     {"L L E", 9, 8, true},
        {"L Q D", 27, 8, true},    {"U D D", 9, 8, true},
        {"L Hu", 3, 6, true},      {"Q U Hu", 9, 8, true},
        {"L* L", 9, 4, false},     {"Hu* Hu", 1, 4, false},
        {"U U D E", 27, 10, true},
    };
    struct an_model m;
    struct an_term_verdict v;
    an_model_init(&m);
    build(&m, &mssm);
    an_term_verdict_init(&v);
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        check(&v, &m, facts[i].term);
        assert_int_equal(v.allowed, AN_TERM_ALLOWED);
        assert_int_equal(fmpz_get_si(v.components), facts[i].components);
        assert_int_equal(v.dimension, facts[i].dimension);
        assert_int_equal(v.superpotential, facts[i].superpotential);
    }
    an_term_verdict_clear(&v);
    an_model_clear(&m);
}

/* Charges, the centre, and distinct generations decide where counting does
 * not end. */
static void large_terms_are_decided_where_possible(void **state)
{
    (void)state;
    static const struct sample big = {
        {{"E8", "E8"}, {"SU5", "SU(5)"}, {"X", "U(1)"}},
        {{"f", "scalar", 1, "E8=[1,0,0,0,0,0,0,0]"},
         {"g", "scalar", 1, "SU5=[3,2,1,0]"},
         {"s", "scalar", 1, "X=1"},
         {"w", "scalar", 1, "SU5=[4,2,1,0]"},
         {"k", "scalar", 40, "SU5=5"},
         {"n", "scalar", 4, ""}},
        NULL};
    struct an_model m;
    struct an_term_verdict v;
    an_model_init(&m);
    build(&m, &big);
    an_term_verdict_init(&v);
    check(&v, &m, "f^9");
    assert_int_equal(v.allowed, AN_TERM_UNKNOWN);
    assert_says(v.reason, "too large to count");
    assert_false(v.counted);
    /* Every representation of E8 is real: the fourth power of f^2. */
    check(&v, &m, "f^8");
    assert_int_equal(v.allowed, AN_TERM_ALLOWED);
    assert_false(v.counted);
    check(&v, &m, "f^8 s");
    assert_int_equal(v.allowed, AN_TERM_FORBIDDEN);
    assert_says(v.reason, "X: 0 + 1 = 1");
    check(&v, &m, "f* f");
    assert_true(fmpz_is_one(v.components));
    /* The class of [3,2,1,0] is 3 + 2 2 + 3 = 10 = 0 mod 5, of its conjugate
     * as well; [3,2,1,0] itself is not self-conjugate. */
    check(&v, &m, "g^2");
    assert_says(v.reason, "SU5: 4725 x 4725 contains no singlet");
    /* The class of w is 4 + 2 2 + 3 = 11, that of w^8 is 3 mod 5. */
    check(&v, &m, "w^8");
    assert_int_equal(v.allowed, AN_TERM_FORBIDDEN);
    check(&v, &m, "w^10");
    assert_int_equal(v.allowed, AN_TERM_UNKNOWN);
    /* Twenty different generations of either make twenty singlets. */
    check(&v, &m, "k*^20 k^20");
    assert_int_equal(v.allowed, AN_TERM_ALLOWED);
    assert_false(v.counted);
    /* (100 + 3)! / (100! 3!) monomials of degree 100. */
    check(&v, &m, "n^100");
    assert_true(v.counted);
    assert_true(fmpz_equal_ui(v.components, 176851));
    an_term_verdict_clear(&v);
    an_model_clear(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charges_decide_first),
        cmocka_unit_test(unknown_charges_become_conditions),
        cmocka_unit_test(spinors_pair_with_their_own_kind),
        cmocka_unit_test(representations_must_contain_a_singlet),
        cmocka_unit_test(zee_coupling_needs_two_generations),
        cmocka_unit_test(superfields_commute_and_have_no_spin),
        cmocka_unit_test(large_terms_are_decided_where_possible),
        cmocka_unit_test(large_terms_of_two_factors_are_decided_by_reality),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
