/* test_residual_axions.c - Goldstone bosons and axions.
 *
 * Literature: the fifteen KSVZ quarks (arXiv:1705.05370; the twelve
 * ratios of arXiv:2107.12378), DFSZ.
 */
#include "tests/model.h"

#include "base/prose.h"
#include "residual/consequences.h"
#include "terms/accidental/accidental.h"
#include "tests/prose.h"

/* x (initialised by this call) := what happens in a vacuum, with terms up to a
 * dimension. */
static void find_up_to(struct an_consequences *x, const struct model *m,
                       size_t vacuum, int dimension)
{
    struct an_accidental_limits limits = {dimension, 40000};
    struct an_accidentals all, listed;
    an_accidentals_init(&all);
    an_accidentals_init(&listed);
    an_accidental_find(&all, &m->m, false, limits, NULL);
    an_accidental_find(&listed, &m->m, true, limits, NULL);
    an_consequences_init(x);
    an_consequences_find(x, &m->m, vacuum, true);
    an_consequences_of_terms(x, &m->m, vacuum, &all,
                             m->m.ncouplings > 0 ? &listed : NULL, true);
    an_accidentals_clear(&listed);
    an_accidentals_clear(&all);
}

static void find(struct an_consequences *x, const struct model *m,
                 size_t vacuum)
{
    find_up_to(x, m, vacuum, 6);
}

static void assert_axion(const struct model *m, const char *what, long num,
                         unsigned long den, unsigned long walls)
{
    struct an_consequences x;
    fmpq_t ratio, expected;
    fmpq_init(ratio);
    fmpq_init(expected);
    find(&x, m, m->m.nvacua - 1);
    if (x.axions.n != 1)
        fail_msg("%s: %zu axions, %s", what, x.axions.n,
                 x.goldstones.why ? x.goldstones.why : "");
    fmpq_div(ratio, x.axions.v[0].E, x.axions.v[0].N);
    fmpq_set_si(expected, num, den);
    if (!x.axions.has_ratio || !fmpq_equal(ratio, expected))
        fail_msg("%s: E/N is not %ld/%lu", what, num, den);
    if (!x.axions.has_walls || !fmpz_equal_ui(x.axions.walls, walls))
        fail_msg("%s: not %lu walls", what, walls);
    an_consequences_clear(&x);
    fmpq_clear(expected);
    fmpq_clear(ratio);
}

static void ksvz_quarks(void **state)
{
    (void)state;
    static const struct {
        const char *colour, *weak, *Y;
        long num;
        unsigned long den, walls;
    } quark[] = {
        {"3", "1", "-1/3", 2, 3, 1},       {"3", "1", "2/3", 8, 3, 1},
        {"3", "2", "1/6", 5, 3, 2},        {"3", "2", "-5/6", 17, 3, 2},
        {"3", "2", "7/6", 29, 3, 2},       {"3", "3", "-1/3", 14, 3, 3},
        {"3", "3", "2/3", 20, 3, 3},       {"3", "3", "-4/3", 44, 3, 3},
        {"[0, 2]", "1", "-1/3", 4, 15, 5}, {"[0, 2]", "1", "2/3", 16, 15, 5},
        {"[0, 2]", "2", "1/6", 2, 3, 10},  {"8", "1", "-1", 8, 3, 6},
        {"8", "2", "-1/2", 4, 3, 12},      {"[2, 1]", "1", "-1/3", 1, 6, 20},
        {"[2, 1]", "1", "2/3", 2, 3, 20},
    };
    size_t nratios = 0;
    for (size_t i = 0; i < sizeof quark / sizeof *quark; i++) {
        struct model x;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {PQ: {group: U(1), gauged: false}}\n"
                    "fields:\n"
                    "  XL: {type: left, SU3c: %s, SU2L: %s, Y: %s, PQ: 1}\n"
                    "  XR: {type: right, SU3c: %s, SU2L: %s, Y: %s}\n"
                    "  S: {type: scalar, PQ: 1}\n"
                    "breaking: [{vevs: [S]}, {vevs: [H]}]\n",
                    quark[i].colour, quark[i].weak, quark[i].Y, quark[i].colour,
                    quark[i].weak, quark[i].Y);
        assert_axion(&x, quark[i].Y, quark[i].num, quark[i].den,
                     quark[i].walls);
        model_close(&x);
        bool again = false;
        for (size_t k = 0; k < i; k++)
            again = again || quark[k].num * (long)quark[i].den ==
                                 quark[i].num * (long)quark[k].den;
        nratios += !again;
    }
    assert_int_equal(nratios, 12);
}

/* H_u H_d S^2 with charges -1, -1, 1, or H_u H_d S with S of charge 2. */
static void dfsz(void **state)
{
    (void)state;
    for (int cubic = 0; cubic < 2; cubic++) {
        struct model x;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {PQ: {group: U(1), gauged: false}}\n"
                    "fields:\n"
                    "  H: ~\n  uR: {PQ: 1}\n  dR: {PQ: 1}\n  eR: {PQ: 1}\n"
                    "  Hu: {type: scalar, SU2L: 2, Y: -1/2, PQ: -1}\n"
                    "  Hd: {type: scalar, SU2L: 2, Y: 1/2, PQ: -1}\n"
                    "  S: {type: scalar, PQ: %d}\n"
                    "breaking: [{vevs: [S]}, {vevs: [Hu, Hd]}]\n",
                    1 + cubic);
        assert_axion(&x, "DFSZ", 8, 3, cubic ? 3 : 6);
        model_close(&x);
    }
}

/* Colour is the diagonal subgroup of two factors: E/N is that of all quarks,
 * and instantons of each factor leave vacua degenerate. */
static void two_colours(void **state)
{
    (void)state;
    static const struct {
        const char *rest;   /* of the heavy quarks, in the second factor */
        const char *charge; /* of S */
        long num;
        unsigned long den, walls;
    } cases[] = {
        {"  YL: {type: left, SU3b: 3, Y: -1/3, PQ: 1}\n"
         "  YR: {type: right, SU3b: 3, Y: -1/3}\n",
         "1", 2, 3, 1},
        {"  YL: {type: left, generations: 2, SU3b: 3, Y: 2/3, PQ: 2}\n"
         "  YR: {type: right, generations: 2, SU3b: 3, Y: 2/3}\n",
         "1", 34, 15, 1},
        {"  YL: {type: left, generations: 2, SU3b: 3, Y: -1/3, PQ: 1}\n"
         "  YR: {type: right, generations: 2, SU3b: 3, Y: -1/3}\n",
         "1/2", 2, 3, 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct model x;
        model_print(&x,
                    "extends: coloron\n"
                    "groups: {PQ: {group: U(1), gauged: false}}\n"
                    "fields:\n"
                    "  XL: {type: left, SU3c: 3, Y: -1/3, PQ: 1}\n"
                    "  XR: {type: right, SU3c: 3, Y: -1/3}\n"
                    "%s"
                    "  S: {type: scalar, PQ: %s}\n"
                    "breaking: [{vevs: [S, Phi, H]}]\n",
                    cases[i].rest, cases[i].charge);
        assert_axion(&x, cases[i].rest, cases[i].num, cases[i].den,
                     cases[i].walls);
        model_close(&x);
    }
}

/* Gluinos give R the anomaly N = 3. What leaves vevs of (X, R) = (1, 2), (1, 1)
 * and (1, 3) alone, x + 2 r, x + r and x + 3 r in whole turns, has r whole: six
 * vacua. Up to a^2 b* c* (dimension 6) a further U(1) moves a, b and c, that of
 * any one of them, of which none counts. */
static void walls_of_an_imposed_symmetry(void **state)
{
    (void)state;
    static const char *const order[] = {"abc", "cba", "bca"};
    for (size_t i = 0; i < 3; i++) {
        struct model x;
        struct an_consequences c;
        struct an_text t = {0};
        for (const char *f = order[i]; *f; f++)
            an_text_printf(&t, "  %c: {type: superfield, X: 1, R: %d}\n", *f,
                           *f == 'a'   ? 2
                           : *f == 'b' ? 1
                                       : 3);
        model_print(&x,
                    "groups: {SU3c: SU(3), X: {group: U(1), gauged: false}, "
                    "R: {group: U(1), gauged: false, r_symmetry: true}}\n"
                    "gauginos: true\n"
                    "fields:\n%s"
                    "breaking: [{vevs: [a, b, c]}]\n",
                    an_text_string(&t));
        find(&c, &x, 0);
        assert_int_equal(c.goldstones.count, 3);
        assert_int_equal(c.axions.n, 1);
        assert_true(c.axions.has_walls && fmpz_equal_ui(c.axions.walls, 6));
        an_consequences_clear(&c);
        model_close(&x);
        an_text_clear(&t);
    }
}

/* A chiral U(1) that leaves the vevs alone can be added to Peccei and Quinn's.
 * Of massless quarks it takes the colour anomaly away, and theta with it; of
 * massless leptons (E = 1) it leaves no E. It may be an accident that lasts as
 * long: S^5 breaks the U(1) of a gauged Z(5) where S^2 zL* zR does that of z,
 * so there is no axion; but S^7 that of a Z(7) after S^3 zL* zR, where N is 1/2
 * of X and 3/2 of z. */
static void massless_matter(void **state)
{
    (void)state;
    static const struct {
        const char *groups, *charge; /* of the U(1) and of S */
        const char *z, *charge_z;
        long twice; /* 2 N; 0: no axion */
        bool ratio;
    } row[] = {
        {"PQ: {group: U(1), gauged: false}, A: {group: U(1), gauged: false}",
         "PQ: 1", "SU3c: 3", "A: 1, PQ: 1", 0, false},
        {"PQ: {group: U(1), gauged: false}, A: {group: U(1), gauged: false}",
         "PQ: 1", "Y: -1", "A: 1, PQ: 1", 1, false},
        {"PQ: {group: U(1), gauged: false}", "PQ: 1", "SU3c: 3", "PQ: 3", 4,
         true},
        {"D: Z(5)", "D: 1", "SU3c: 3", "D: 2", 0, false},
        {"D: Z(7)", "D: 1", "SU3c: 3", "D: 3", 4, true},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_consequences c;
        fmpq_t N;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {%s}\n"
                    "fields:\n"
                    "  XL: {type: left, SU3c: 3, %s}\n"
                    "  XR: {type: right, SU3c: 3}\n"
                    "  zL: {type: left, %s, %s}\n"
                    "  zR: {type: right, %s}\n"
                    "  S: {type: scalar, %s}\n"
                    "breaking: [{vevs: [S]}, {vevs: [H]}]\n",
                    row[i].groups, row[i].charge, row[i].z, row[i].charge_z,
                    row[i].z, row[i].charge);
        find(&c, &x, 1);
        assert_null(c.goldstones.why);
        assert_int_equal(c.goldstones.count, 1);
        assert_int_equal(c.axions.n, row[i].twice > 0);
        assert_int_equal(c.axions.has_ratio, row[i].ratio);
        fmpq_init(N);
        fmpq_set_si(N, row[i].twice, 2);
        fmpq_canonicalise(N);
        if (c.axions.n > 0)
            assert_true(fmpq_equal(c.axions.v[0].N, N));
        fmpq_clear(N);
        an_consequences_clear(&c);
        model_close(&x);
    }
}

/* A gauged Z(n) keeps an accidental Peccei-Quinn symmetry up to S^n. */
static void accidental_axion(void **state)
{
    (void)state;
    struct model x;
    struct an_consequences c;
    model_open(&x, "extends: standard-model\n"
                   "groups: {D: {group: Z(5)}}\n"
                   "fields:\n"
                   "  XL: {type: left, SU3c: 3, Y: -1/3, D: 1}\n"
                   "  XR: {type: right, SU3c: 3, Y: -1/3}\n"
                   "  S: {type: scalar, D: 1}\n"
                   "breaking: [{vevs: [S]}, {vevs: [H]}]\n");
    find(&c, &x, 1);
    assert_int_equal(c.goldstones.count, 1);
    assert_false(c.goldstones.v[0].imposed);
    assert_says(c.goldstones.v[0].breaker, "S^5");
    assert_int_equal(c.axions.n, 1);
    assert_true(c.axions.has_walls && fmpz_is_one(c.axions.walls));
    an_consequences_clear(&c);
    model_close(&x);
}

/* ---- Goldstone bosons */

static void goldstones(void **state)
{
    (void)state;
    static const struct {
        const char *what, *groups, *fields, *vevs;
        size_t eaten, physical, more;
        const char *couplings;
    } row[] = {
        {"abelian Higgs", "X: U(1)", "S: {type: scalar, X: 1}", "S", 1, 0, 0,
         ""},
        {"a global one", "X: {group: U(1), gauged: false}",
         "S: {type: scalar, X: 1}", "S", 0, 1, 0, ""},
        {"two phases, one gauged", "X: U(1)",
         "S: {type: scalar, X: 3}, T: {type: scalar, X: 10}", "S, T", 1, 1, 0,
         ""},
        {"S^3 T* ties them", "X: U(1)",
         "S: {type: scalar, X: 1}, T: {type: scalar, X: 3}", "S, T", 1, 0, 0,
         ""},
        {"not when only S^2 T*^2 is listed", "X: U(1)",
         "S: {type: scalar, X: 1}, T: {type: scalar, X: 1}", "S, T", 1, 0, 1,
         "S* S"},
        {"two Higgs doublets", "SU2L: SU(2), Y: U(1)",
         "H: {type: scalar, SU2L: 2, Y: 1/2}, I: {type: scalar, SU2L: 2, Y: "
         "1/2}",
         "{field: H, component: [-1]}, {field: I, component: [-1]}", 3, 0, 0,
         ""},
        {"two Higgs doublets whose terms keep their numbers",
         "SU2L: SU(2), Y: U(1)",
         "H: {type: scalar, SU2L: 2, Y: 1/2}, I: {type: scalar, SU2L: 2, Y: "
         "1/2}",
         "{field: H, component: [-1]}, {field: I, component: [-1]}", 3, 0, 1,
         "H* H, I* I"},
        {"two Higgs doublets of one Z(2)", "SU2L: SU(2), Y: U(1), D: Z(2)",
         "H: {type: scalar, SU2L: 2, Y: 1/2}, I: {type: scalar, SU2L: 2, Y: "
         "1/2, D: 1}",
         "{field: H, component: [-1]}, {field: I, component: [-1]}", 3, 0, 1,
         "H* H, I* I"},
        {"two Higgs doublets with PQ",
         "SU2L: SU(2), Y: U(1), P: {group: U(1), gauged: false}",
         "H: {type: scalar, SU2L: 2, Y: 1/2}, I: {type: scalar, SU2L: 2, Y: "
         "1/2, P: 1}",
         "{field: H, component: [-1]}, {field: I, component: [-1]}", 3, 1, 0,
         ""},
        {"PQ of one doublet is hypercharge",
         "SU2L: SU(2), Y: U(1), P: {group: U(1), gauged: false}",
         "H: {type: scalar, SU2L: 2, Y: 1/2, P: 1}",
         "{field: H, component: [-1]}", 3, 0, 0, ""},
        {"a global SU(2) with a triplet", "G: {group: SU(2), gauged: false}",
         "S: {type: real-scalar, G: 3}", "{field: S, component: [0]}", 0, 2, 0,
         ""},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_consequences c;
        model_print(&x,
                    "groups: {%s}\nfields: {%s}\nbreaking: [{vevs: [%s]}]\n"
                    "couplings: [%s]\n",
                    row[i].groups, row[i].fields, row[i].vevs,
                    row[i].couplings);
        find(&c, &x, 0);
        const struct an_goldstones *g = &c.goldstones;
        struct an_goldstones_possible p = an_goldstones_possible(&x.m, 0);
        if (((!p.any && g->count > 0) || (!p.phases && g->nmore > 0)) &&
            strstr(row[i].groups, "G: {") == NULL)
            fail_msg("%s: there may be one", row[i].what);
        if (g->why || g->eaten != row[i].eaten || g->count != row[i].physical ||
            g->nmore != row[i].more)
            fail_msg("%s: %s %zu eaten, %zu physical, %zu more", row[i].what,
                     g->why ? g->why : "", g->eaten, g->count, g->nmore);
        an_consequences_clear(&c);
        model_close(&x);
    }
}

/* Two phases, one of them gauged with charges a and b: S^b T*^a (without common
 * factors) is the first term of vevs that breaks the other. */
static void lifted(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *breaker, *potential;
        int dimension, potential_dimension;
    } row[] = {
        {"S: {type: scalar, X: 3}, T: {type: scalar, X: 10}", "S^10 T*^3",
         "S^10 T*^3", 13, 13},
        {"S: {type: scalar, X: 2}, T: {type: scalar, X: 5}", "S^5 T*^2",
         "S^5 T*^2", 7, 7},
        {"S: {type: scalar, X: 4}, T: {type: scalar, X: 6}", "S^3 T*^2",
         "S^3 T*^2", 5, 5},
        /* psi^2 S* and S T chi^2 hold the phases of fermions to those of vevs;
         * psi chi has charge -5 = -15 + 10 */
        {"S: {type: scalar, X: 3}, T: {type: scalar, X: 10}, psi: {type: "
         "left, X: 3/2}, chi: {type: left, generations: 2, X: -13/2}",
         "S^5 T* psi chi", "S^10 T*^3", 9, 13},
        /* far beyond where all terms are listed */
        {"S: {type: scalar, X: 17}, T: {type: scalar, X: 31}, W: {type: "
         "real-scalar}",
         NULL, "S^31 T*^17", 0, 48},
        /* three phases: charges 1, 7, 50 */
        {"S: {type: scalar, X: 1}, T: {type: scalar, X: 7}, U: {type: "
         "scalar, X: 50}",
         "S^7 T*", "S^7 T*", 8, 8},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_consequences c;
        model_print(&x,
                    "groups: {X: U(1)}\nfields: {%s}\n"
                    "breaking: [{vevs: [S, T%s]}]\n",
                    row[i].fields, i == 5 ? ", U" : "");
        find_up_to(&c, &x, 0, 13);
        const struct an_goldstones *g = &c.goldstones;
        if (g->count != 1 + (i == 5))
            fail_msg("%s: %zu", row[i].fields, g->count);
        const struct an_goldstone *b = &g->v[g->n - 1];
        if (!b->breaker != !row[i].breaker ||
            (b->breaker && !an_prose_reads(b->breaker, row[i].breaker)) ||
            b->dimension != row[i].dimension || !b->potential ||
            !an_prose_reads(b->potential, row[i].potential) ||
            b->potential_dimension != row[i].potential_dimension)
            fail_msg("%s: %s (%d), %s (%d)", row[i].fields,
                     b->breaker ? b->breaker : "", b->dimension,
                     b->potential ? b->potential : "", b->potential_dimension);
        an_consequences_clear(&c);
        model_close(&x);
    }
}

/* Charges and quintality ask for p0^10 with five of the conjugates of p1 and
 * p2. Its indices are those of four epsilons, which hold at most four p0: pairs
 * have to be added, and terms become too many and too large to say which is
 * first. */
static void too_large_to_tell(void **state)
{
    (void)state;
    struct model x;
    struct an_consequences c;
    model_print(&x, "groups: {G: SU(5), X: U(1)}\n"
                    "fields:\n"
                    "  p0: {type: scalar, G: [0, 0, 0, 1], X: 1}\n"
                    "  p1: {type: scalar, G: [2, 0, 0, 0], X: 2, generations: "
                    "2}\n"
                    "  p2: {type: scalar, G: [2, 0, 0, 0], X: 2}\n"
                    "breaking:\n"
                    "  - vevs:\n"
                    "      - {field: p0, component: all}\n"
                    "      - {field: p1, component: all}\n"
                    "      - {field: p2, component: all}\n");
    find_up_to(&c, &x, 0, 4);
    const struct an_goldstones *g = &c.goldstones;
    if (g->why || g->count != 1 || g->eaten != 25 || g->v[g->n - 1].potential)
        fail_msg(
            "%s: %zu, %zu eaten, %s", g->why ? g->why : "", g->count, g->eaten,
            g->n && g->v[g->n - 1].potential ? g->v[g->n - 1].potential : "");
    an_consequences_clear(&c);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ksvz_quarks),
        cmocka_unit_test(dfsz),
        cmocka_unit_test(two_colours),
        cmocka_unit_test(massless_matter),
        cmocka_unit_test(walls_of_an_imposed_symmetry),
        cmocka_unit_test(accidental_axion),
        cmocka_unit_test(goldstones),
        cmocka_unit_test(lifted),
        cmocka_unit_test(too_large_to_tell),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
