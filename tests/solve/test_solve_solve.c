/* test_search_solve.c - unknown charges, solved exactly: physics, couplings,
 * what has no solution. */
#include "tests/solve/solved.h"

#include "theory/text/symbol.h"

/* The value of an unknown in a family. */
static void assert_value(const struct solved *v, size_t family,
                         const char *unknown, const char *expected)
{
    const struct an_solution_family *f = &v->s.family[family];
    for (size_t i = 0; i < f->n; i++) {
        if (strcmp(v->x.m.unknown[i], unknown) != 0)
            continue;
        struct an_math value = {0};
        struct an_unknowns all = an_model_unknowns(&v->x.m);
        an_quotient_write(&value, &f->num[i], &f->den[i], &all, v->s.ring);
        assert_string_equal(an_text_string(&value.plain), expected);
        an_math_clear(&value);
        return;
    }
    fail_msg("no unknown %s", unknown);
}

static void assert_condition(const struct solved *v, const char *name,
                             const char *expected)
{
    for (size_t i = 0; i < v->s.nconditions; i++) {
        if (!an_prose_reads(v->s.condition[i].name, name))
            continue;
        struct an_math sum = {0};
        struct an_unknowns all = an_model_unknowns(&v->x.m);
        an_factored_write(&sum, &v->s.condition[i].factors, &all, v->s.ring);
        assert_string_equal(an_text_string(&sum.plain), expected);
        an_math_clear(&sum);
        return;
    }
    fail_msg("no condition %s", name);
}

static size_t count_free(const struct solved *v, size_t family)
{
    size_t n = 0;
    for (size_t i = 0; i < v->s.family[family].n; i++)
        n += v->s.used[i] && !v->s.family[family].solved[i];
    return n;
}

/* ---- physics */

/* Three generations of l = 1 leave SU2L^2 l = 3/2, Y^2 l = -3/2
 * (arXiv:1106.0343) and one more family with l1 and l2 cancels them when l1 -
 * l2 = -3. */
static void leptons(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "extends: standard-model\n"
              "groups: {l: U(1)}\n"
              "parameters: {l1: free, l2: free}\n"
              "fields:\n"
              "  PsiL: {type: left, SU2L: 2, Y: -1/2, l: l1}\n"
              "  PsiR: {type: right, SU2L: 2, Y: -1/2, l: l2}\n"
              "  etaR: {type: right, Y: -1, l: l1}\n"
              "  etaL: {type: left, Y: -1, l: l2}\n"
              "  chiR: {type: right, l: l1}\n"
              "  chiL: {type: left, l: l2}\n"
              "  L: {l: 1}\n"
              "  eR: {l: 1}\n"
              "  nuR: {type: right, generations: 3, l: 1}\n");
    assert_condition(&v, "SU2L^2 l", "1/2*(l1 - l2 + 3)");
    assert_condition(&v, "Y^2 l", "-1/2*(l1 - l2 + 3)");
    assert_condition(&v, "l^3", "0");
    assert_int_equal(v.s.nfamilies, 1);
    assert_value(&v, 0, "l1", "l2 - 3");
    assert_int_equal(count_free(&v, 0), 1);
    assert_int_equal(an_solution_verdict(&v.s), AN_SOLVED_SOME);
    done(&v);
}

#define GENERATION                                                             \
    "groups: {SU3c: SU(3), SU2L: SU(2), X: U(1)}\n"                            \
    "fields:\n"                                                                \
    "  Q: {type: left, SU3c: 3, SU2L: 2, X: '?'}\n"                            \
    "  uR: {type: right, SU3c: 3, X: '?'}\n"                                   \
    "  dR: {type: right, SU3c: 3, X: '?'}\n"                                   \
    "  L: {type: left, SU2L: 2, X: '?'}\n"                                     \
    "  eR: {type: right, X: '?'}\n"

/* Does the i-th family hold every combination of y and z, with the charges of
 * uR and dR (bit 0) and of eR and nuR (bit 1) exchanged? */
static bool holds_span(const struct solved *v, size_t i, const long *y,
                       const long *z, int exchange)
{
    const int at[] = {0, 1 + (exchange & 1),  2 - (exchange & 1),
                      3, 4 + (exchange >> 1), 5 - (exchange >> 1)};
    bool holds = true;
    for (long a = -3; a <= 3; a++)
        for (long b = -3; b <= 3; b++) {
            long x[6];
            for (int k = 0; k < 6; k++)
                x[at[k]] = a * y[k] + b * z[k];
            holds = holds && contains(v, &v->s.family[i], x);
        }
    return holds;
}

/* Charges of Q, uR, dR, L, eR, nuR times 6. */
static void hypercharge_and_b_minus_l(void **state)
{
    static const long y[] = {1, 4, -2, -3, -6, 0}, bl[] = {2, 2, 2, -6, -6, -6};
    (void)state;
    struct solved v;
    solve(&v, GENERATION "  nuR: {type: right, X: '?'}\n");
    size_t both = 0;
    for (size_t i = 0; i < v.s.nfamilies; i++) {
        assert_int_equal(count_free(&v, i), 2);
        bool holds_both = false;
        for (int exchange = 0; exchange < 4; exchange++)
            holds_both = holds_both || holds_span(&v, i, y, bl, exchange);
        both += holds_both;
    }
    /* Exactly one of the families, and it is the span. */
    assert_int_equal(both, 1);
    done(&v);
}

/* Without nuR the cubic condition is -18 Q (t - 3 Q) (t + 3 Q), uR = Q + t, dR
 * = Q - t: hypercharge, the same with uR and dR exchanged, of which nothing
 * tells them apart, so that one is listed, and Q = 0. */
static void hypercharge_alone(void **state)
{
    static const long y[] = {1, 4, -2, -3, -6}, z[] = {1, -2, 4, -3, -6},
                      q[] = {0, 1, -1, 0, 0}, bl[] = {1, 1, 1, -3, -3};
    (void)state;
    struct solved v;
    solve(&v, GENERATION);
    assert_int_equal(v.s.nfamilies, 2);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(count_free(&v, i), 1);
    assert_int_equal(v.s.nfolded, 1);
    assert_true(anywhere(&v, y));
    assert_true(anywhere(&v, z));
    assert_true(anywhere(&v, q));
    assert_false(anywhere(&v, bl));
    done(&v);
}

/* One universal U(1) beside hypercharge, with all Yukawas: a combination of Y
 * and B-L; the Higgs has charge X_u - X_Q. */
static void universal(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "extends: standard-model\n"
              "groups: {X: U(1)}\n"
              "fields:\n"
              "  Q: {X: '?'}\n"
              "  uR: {X: '?'}\n"
              "  dR: {X: '?'}\n"
              "  L: {X: '?'}\n"
              "  eR: {X: '?'}\n"
              "  H: {X: '?'}\n"
              "  nuR: {type: right, generations: 3, X: '?'}\n");
    assert_int_equal(v.s.nfamilies, 1);
    assert_int_equal(count_free(&v, 0), 2);
    assert_value(&v, 0, "dR.X", "2*Q.X - uR.X");
    assert_value(&v, 0, "L.X", "-3*Q.X");
    assert_value(&v, 0, "H.X", "-Q.X + uR.X");
    assert_value(&v, 0, "nuR.X", "-4*Q.X + uR.X");
    done(&v);
}

/* x + y + z = x^3 + y^3 + z^3 = -3: no factor, and two points at any size
 * (test_search_model.c has the proof). */
static void right_handed_neutrinos(void **state)
{
    static const char *const set[] = {"nuR.B-L=?,?,?"};
    (void)state;
    struct solved v;
    solve_set(&v, "models/b-l-445.yaml", NULL, set, 1);
    assert_int_equal(v.s.nfamilies, 1);
    const struct an_solution_family *f = &v.s.family[0];
    assert_int_equal(f->left.n, 1);
    assert_true(f->irreducible);
    assert_int_equal(an_polynomial_degree(&f->left.v[0], v.s.ring), 3);
    assert_int_equal(f->npoints, 2);
    assert_int_equal(an_solution_verdict(&v.s), AN_SOLVED_SOME);
    static const long steep[] = {-4, -4, 5}, flat[] = {-1, -1, -1};
    assert_true(contains(&v, &f->point[1], steep));
    assert_true(contains(&v, &f->point[0], flat));
    done(&v);
}

/* Leptons alone: L_i - L_j and nothing else, when Yukawa couplings are
 * diagonal: sums of first and third powers vanish, so a + b + c = 3 a b c = 0.
 */
static void lepton_flavour(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "extends: standard-model\n"
              "groups: {X: U(1)}\n"
              "fields:\n"
              "  L: {X: ['?', '?', '?']}\n"
              "  eR: {X: ['?', '?', '?']}\n"
              "couplings: ['L[1]* H eR[1]', 'L[2]* H eR[2]',"
              " 'L[3]* H eR[3]']\n");
    assert_int_equal(v.s.nfamilies, 3);
    assert_true(v.s.complete);
    for (int i = 0; i < 3; i++) {
        long x[6] = {1, 1, 1, 1, 1, 1};
        x[i] = x[3 + i] = 0;
        x[(i + 1) % 3] = x[3 + (i + 1) % 3] = -1;
        assert_true(anywhere(&v, x));
    }
    done(&v);
}

/* Y = (5, -4, -4, 1, 1, 1) is free of anomalies (arXiv:1905.13729). With X =
 * (a, 0, 0, d, e, f) gravity and Y^2 X give a = 0 and d + e + f = 0, and Y X^2
 * = d^2
 * + e^2 + f^2 has one zero. */
static void definite_quadrics(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "groups: {Y: U(1), X: U(1)}\n"
              "fields:\n"
              "  a: {type: left, generations: 6, Y: [5, -4, -4, 1, 1, 1],"
              " X: ['?', 0, 0, '?', '?', '?']}\n");
    assert_int_equal(v.s.nfamilies, 1);
    assert_int_equal(count_free(&v, 0), 0);
    assert_true(contains(&v, &v.s.family[0], (const long[]){0, 0, 0, 0}));
    done(&v);
}

/* ---- couplings */

/* xi as the paper has it: N* nuR xi allows N - nuR = 7/2 or -11/2, and H* eta
 * chi xi* only the first. */
static void choices_of_generations(void **state)
{
    static const char *const set[] = {"xi.B-L=?"};
    (void)state;
    struct solved v;
    solve_set(&v, "models/b-l-one-loop-z6.yaml", NULL, set, 1);
    assert_int_equal(v.s.nfamilies, 1);
    assert_int_equal(count_free(&v, 0), 0);
    assert_value(&v, 0, "xi.B-L", "7/2");
    done(&v);
}

static void choices_make_branches(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "groups: {X: U(1)}\n"
              "fields:\n"
              "  n: {type: left, generations: 3, X: [-4, -4, 5]}\n"
              "  m: {type: left, generations: 3, X: [4, 4, -5]}\n"
              "  p: {type: scalar, X: '?'}\n"
              "couplings: [n n p]\n");
    /* p = 8, -1, -10 */
    assert_int_equal(v.s.nfamilies, 3);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(count_free(&v, i), 0);
    assert_true(anywhere(&v, (const long[]){8}));
    assert_true(anywhere(&v, (const long[]){-1}));
    assert_true(anywhere(&v, (const long[]){-10}));
    done(&v);
}

/* Two doublets make an SU(2) singlet antisymmetric in flavour: of L L h only
 * L[1] L[2] h is there. */
static void vanishing_choices_do_not_count(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "groups: {W: SU(2), X: U(1)}\n"
              "fields:\n"
              "  L: {type: left, generations: 2, W: 2, X: [1, -1]}\n"
              "  h: {type: scalar, X: '?'}\n"
              "couplings: [L L h]\n");
    assert_int_equal(v.s.nfamilies, 1);
    assert_value(&v, 0, "h.X", "0");
    done(&v);
}

/* A global symmetry has no anomaly that must cancel, but couplings fix it. */
static void global_charges(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "groups: {PQ: {group: U(1), gauged: false}}\n"
              "fields:\n"
              "  l: {type: left, PQ: '?'}\n"
              "  r: {type: right, PQ: '?'}\n"
              "  s: {type: scalar, PQ: 1}\n"
              "couplings: [l* r s]\n");
    assert_int_equal(v.s.nconditions, 0);
    assert_int_equal(v.s.nfamilies, 1);
    assert_value(&v, 0, "r.PQ", "l.PQ - 1");
    done(&v);
}

/* ---- what has no solution */

static void assert_none(const char *text, enum an_dead_end why)
{
    struct solved v;
    solve(&v, text);
    assert_int_equal(an_solution_verdict(&v.s), AN_SOLVED_NONE);
    assert_int_equal(v.s.nobstacles, 1);
    assert_int_equal(v.s.obstacle[0].kind, why);
    done(&v);
}

static void no_solution(void **state)
{
    (void)state;
    /* x = -2 from the linear condition, then x^3 + 2 = -6. */
    assert_none("groups: {X: U(1)}\nfields:\n"
                "  f: {type: left, generations: 3, X: ['?', 1, 1]}\n",
                AN_END_CONSTANT);
    /* x + y = x^3 + y^3 = 3: x y = 8/3, and 9 - 4 * 8/3 < 0. */
    assert_none(
        "groups: {X: U(1)}\nfields:\n"
        "  f: {type: left, generations: 5, X: ['?', '?', -1, -1, -1]}\n",
        AN_END_ROOT);
    /* p = -2 and p = 2. */
    assert_none("groups: {X: U(1)}\nfields:\n"
                "  f: {type: left, generations: 2, X: [1, -1]}\n"
                "  p: {type: scalar, X: '?'}\n"
                "couplings: ['f[1] f[1] p', 'f[2] f[2] p']\n",
                AN_END_COUPLING);
    /* Nothing mends an SU(2) anomaly. */
    assert_none("groups: {W: SU(2), X: U(1)}\nfields:\n"
                "  f: {type: left, W: 2, X: '?'}\n",
                AN_END_CONSTANT);
}

static void nothing_unknown_is_an_error(void **state)
{
    (void)state;
    struct model x;
    struct an_solution s;
    model_open(&x, "groups: {X: U(1)}\nfields: {f: {type: left, X: 1}}\n");
    an_solution_init(&s);
    assert_int_equal(an_solve_model(&s, &x.m, &quick, &x.diags), -1);
    assert_int_equal(x.diags.nerrors, 1);
    an_solution_clear(&s);
    model_close(&x);
}

/* Folded orbits: x + y + z = 3 x y z = 0 has three families, one up to order;
 * with x and y of one field, z of another, there are two. */
static void orbits_of_generations(void **state)
{
    (void)state;
    struct solved v;
    solve(&v, "groups: {X: U(1)}\nfields:\n"
              "  n: {type: left, generations: 3, X: ['?', '?', '?']}\n");
    assert_int_equal(v.s.nfamilies, 1);
    assert_int_equal(v.s.nfolded, 2);
    assert_int_equal(v.s.family[0].orbit, 3);
    done(&v);
    solve(&v, "groups: {X: U(1)}\nfields:\n"
              "  n: {type: left, generations: 2, X: ['?', '?']}\n"
              "  m: {type: left, X: '?'}\n");
    assert_int_equal(v.s.nfamilies, 1);
    assert_int_equal(v.s.nfolded, 2);
    assert_int_equal(v.s.family[0].orbit, 3);
    done(&v);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leptons),
        cmocka_unit_test(hypercharge_and_b_minus_l),
        cmocka_unit_test(hypercharge_alone),
        cmocka_unit_test(universal),
        cmocka_unit_test(right_handed_neutrinos),
        cmocka_unit_test(lepton_flavour),
        cmocka_unit_test(definite_quadrics),
        cmocka_unit_test(choices_of_generations),
        cmocka_unit_test(choices_make_branches),
        cmocka_unit_test(vanishing_choices_do_not_count),
        cmocka_unit_test(global_charges),
        cmocka_unit_test(no_solution),
        cmocka_unit_test(nothing_unknown_is_an_error),
        cmocka_unit_test(orbits_of_generations),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
