/* test_masses_matrix.c - masses of neutral fermions, order by order. */
#include "tests/masses/matrix.h"

#include "base/prose.h"
#include "masses/majorana_chain.h"
#include "tests/prose.h"

static void find(struct an_mass_matrix *m, const struct model *x, size_t vacuum,
                 int dimension)
{
    an_mass_matrix_init(m);
    find_matrix(m, x, vacuum, true, dimension);
    assert_true(m->complete);
}

static void assert_entry(const struct an_mass_entry *e, int dimension,
                         const char *term)
{
    assert_non_null(e);
    assert_int_equal(e->dimension, dimension);
    assert_says(e->term, term);
}

static void standard_model_has_the_weinberg_operator(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: standard-model\n");
    find(&m, &x, 0, 7);
    assert_int_equal(m.total, 3);
    assert_entry(an_mass_active(&m, true), 5, "L^2 H^2");
    assert_null(an_mass_active(&m, false));
    assert_int_equal(m.norders, 1);
    assert_int_equal(m.order[0].rank, 3);
    assert_true(m.order[0].majorana);
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* n right-handed neutrinos give mass to n of three: the other 3 - n wait for
 * dimension 5. */
static void seesaw_with_few_singlets_leaves_massless_neutrinos(void **state)
{
    (void)state;
    for (int n = 1; n <= 4; n++) {
        struct model x;
        struct an_mass_matrix m;
        model_print(&x,
                    "extends: standard-model\n"
                    "fields: {N: {type: right, generations: %d}}\n",
                    n);
        find(&m, &x, 0, 6);
        assert_int_equal(m.total, 3 + n);
        assert_int_equal(m.norders, 3); /* N N, L H N, L L H H */
        assert_int_equal(m.order[0].dimension, 3);
        assert_int_equal(m.order[0].massless, 3);
        assert_false(m.order[0].massive);
        assert_int_equal(m.order[1].dimension, 4);
        assert_int_equal(m.order[1].massless, n < 3 ? 3 - n : 0);
        assert_int_equal(m.order[2].massless, 0);
        assert_entry(an_mass_active(&m, false), 4, "L H N*");
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

/* Without the small Majorana
 * entry lepton number is conserved and nine states form Dirac pairs, three are
 * massless; each Majorana entry of s gives them a mass. */
static void inverse_seesaw_needs_the_small_entry(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: standard-model\n"
                   "groups: {X: {group: U(1), gauged: false}}\n"
                   "fields:\n"
                   "  L:   {X: 1}\n"
                   "  eR:  {X: 1}\n"
                   "  nuR: {type: right, generations: 3, X: 1}\n"
                   "  s:   {type: left, generations: 3, X: 1}\n"
                   "  mu:  {type: scalar, X: -2}\n"
                   "scenarios: {conserved: [H], broken: [H, mu]}\n");
    find(&m, &x, vacuum_index(&x, "conserved"), 7);
    assert_int_equal(m.total, 9);
    assert_int_equal(m.order[m.norders - 1].rank, 6);
    assert_int_equal(m.order[m.norders - 1].massless, 3);
    assert_false(m.order[m.norders - 1].majorana);
    an_mass_matrix_clear(&m);
    find(&m, &x, vacuum_index(&x, "broken"), 4);
    assert_int_equal(m.order[m.norders - 1].dimension, 4);
    assert_int_equal(m.order[m.norders - 1].massless, 0);
    assert_true(m.order[m.norders - 1].majorana);
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* arXiv:1812.01599: nuR[1,2] get a Dirac mass from one chi, nuR[3] from two;
 * nothing of Majorana type at any order. */
static void chiral_b_minus_l_gives_dirac_masses_at_dimension_five(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: b-l-one-loop-z6\n");
    find(&m, &x, x.m.nvacua - 1, 9);
    assert_entry(an_mass_active(&m, false), 5, "L H nuR* chi*");
    assert_null(an_mass_active(&m, true));
    assert_int_equal(m.total, 10);
    const struct an_mass_dimension *last = &m.order[m.norders - 1];
    assert_int_equal(last->rank, 10);
    assert_false(last->majorana);
    assert_true(last->massive);
    /* one of three nuR is left at dimension 5, and one of three nu */
    for (size_t i = 0; i < m.norders; i++) {
        if (m.order[i].dimension == 5)
            assert_int_equal(m.order[i].massless, 2);
    }
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* arXiv:2406.06866: without the electroweak vev one chi_L pairs with one of
 * three nu_R, which leaves two of them beside the three nu: 3 + 2 light
 * neutrinos. Doublets and triplets of the unbroken SU(2) are not neutral
 * singlets. */
static void
minimal_lepton_number_has_three_plus_two_light_neutrinos(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: lepton-number-minimal\n"
                   "scenarios: {high: [S, phi]}\n"
                   "expect: {anomaly_free: true}\n");
    find(&m, &x, 0, 4);
    assert_int_equal(m.total, 3 + 1);
    assert_int_equal(m.order[m.norders - 1].massless, 2);
    an_mass_matrix_clear(&m);
    model_close(&x);
    /* the same where H has its vev too, left out on request */
    model_open(&x, "extends: lepton-number-minimal\n");
    find_matrix(&m, &x, vacuum_index(&x, "with-phi"), false, 4);
    assert_int_equal(m.total, 3 + 1);
    assert_int_equal(m.order[m.norders - 1].massless, 2);
    an_mass_matrix_clear(&m);
    model_close(&x);
}

static void octets_have_no_neutral_component(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: standard-model\n"
                   "fields:\n"
                   "  rho: {type: left, SU3c: 8}\n"
                   "  Sig: {type: left, SU2L: 3}\n");
    find(&m, &x, 0, 5);
    assert_int_equal(m.nstates, 2); /* nu and the neutral one of the triplet */
    assert_int_equal(m.total, 4);
    assert_entry(an_mass_active(&m, false), 4, "L H Sig");
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* ---- the rank, by elimination with random numbers modulo a prime */

enum { MOST = 16 };
static const uint64_t PRIME = 2147483647;

static uint64_t draw(uint64_t *seed)
{
    *seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
    return (*seed >> 33) % PRIME;
}

static uint64_t power(uint64_t x, uint64_t k)
{
    uint64_t y = 1;
    for (; k > 0; k >>= 1, x = x * x % PRIME)
        if (k & 1)
            y = y * x % PRIME;
    return y;
}

static long rank_of(uint64_t a[MOST][MOST], size_t n)
{
    long rank = 0;
    for (size_t c = 0; c < n; c++) {
        size_t p = (size_t)rank;
        while (p < n && a[p][c] == 0)
            p++;
        if (p == n)
            continue;
        for (size_t j = 0; j < n; j++) {
            uint64_t t = a[p][j];
            a[p][j] = a[rank][j];
            a[rank][j] = t;
        }
        uint64_t inverse = power(a[rank][c], PRIME - 2);
        for (size_t i = (size_t)rank + 1; i < n; i++) {
            uint64_t f = a[i][c] * inverse % PRIME;
            for (size_t j = 0; j < n; j++)
                a[i][j] = (a[i][j] + (PRIME - f) * a[rank][j]) % PRIME;
        }
        rank++;
    }
    return rank;
}

/* Singlets of charges q and one vev of charge 1: the entry of two of them is
 * filled at dimension 3 + |q + q'|. */
static void ranks_agree_with_elimination_of_random_matrices(void **state)
{
    (void)state;
    uint64_t seed = 20240607;
    for (int trial = 0; trial < 60; trial++) {
        struct an_text t = {0};
        int charge[MOST] = {0};
        size_t n = 0, fields = 2 + draw(&seed) % 4;
        an_text_add(&t, "groups: {X: {group: U(1), gauged: false}}\n"
                        "breaking: [{name: broken, vevs: [phi]}]\n"
                        "fields:\n  phi: {type: scalar, X: 1}\n");
        for (size_t i = 0; i < fields; i++) {
            int q = (int)(draw(&seed) % 9) - 4;
            size_t generations = 1 + draw(&seed) % 3;
            bool right = draw(&seed) % 2;
            an_text_printf(&t, "  f%zu: {type: %s, generations: %zu, X: %d}\n",
                           i, right ? "right" : "left", generations, q);
            for (size_t g = 0; g < generations; g++)
                charge[n++] = right ? -q : q;
        }
        assert_true(n <= MOST);
        struct model x;
        struct an_mass_matrix m;
        model_open(&x, an_text_string(&t));
        find(&m, &x, 0, 8);
        assert_int_equal(m.total, n);
        for (size_t k = 0; k < m.norders; k++) {
            uint64_t a[MOST][MOST];
            for (size_t i = 0; i < n; i++)
                for (size_t j = i; j < n; j++) {
                    bool filled =
                        3 + abs(charge[i] + charge[j]) <= m.order[k].dimension;
                    a[i][j] = a[j][i] = filled ? 1 + draw(&seed) : 0;
                }
            assert_int_equal(m.order[k].rank, rank_of(a, n));
        }
        an_mass_matrix_clear(&m);
        model_close(&x);
        an_text_clear(&t);
    }
}

/* psi = (nu, e, N^c) of SU(3): epsilon psi psi rho is antisymmetric in
 * generations, so that nu and N pair by an antisymmetric matrix, which loses
 * one of an odd number. A second vev, of the conjugate sextet, fills the rest.
 */
static void antisymmetric_masses_lose_an_odd_generation(void **state)
{
    (void)state;
    for (int n = 1; n <= 5; n++)
        for (int sextet = 0; sextet < 2; sextet++) {
            struct model x;
            struct an_mass_matrix m;
            model_print(&x,
                        "groups: {C: SU(3), G: {group: SU(3), gauged: false}, "
                        "X: U(1)}\n"
                        "colour: C\n"
                        "electric_charge: {G: [1/3, -2/3, 1/3], X: 1}\n"
                        "fields:\n"
                        "  psi: {type: left, generations: %d, G: 3, X: -1/3}\n"
                        "  rho: {type: scalar, G: 3, X: 2/3}\n"
                        "  S: {type: scalar, G: -6, X: 2/3}\n"
                        "scenarios: {v: [rho%s]}\n",
                        n,
                        sextet ? ", {field: S, component: {G: [-1, 1]}}" : "");
            find(&m, &x, 0, 4);
            assert_int_equal(m.total, 2 * n);
            if (m.norders > 0)
                assert_int_equal(m.order[m.norders - 1].rank,
                                 sextet ? 2 * n : 2 * (n - n % 2));
            else
                assert_true(n == 1 && !sextet);
            an_mass_matrix_clear(&m);
            model_close(&x);
        }
}

/* The first and the last rank of three multiplets of a global group, as fields
 * of their own, two left- and one right-handed, and as generations of one. */
static void assert_ranks(const char *group, const char *rep, const char *rest,
                         long first, long last)
{
    static const char *const fields[] = {
        "  n1: {type: left, D: %s}\n  n2: {type: left, D: %s}\n"
        "  n3: {type: left, D: %s}\n",
        "  n1: {type: left, D: %s}\n  n2: {type: right, D: %s}\n"
        "  n3: {type: left, D: %s}\n",
        "  n1: {type: left, D: %s}\n"
        "  n2: {type: left, D: %s, generations: 2}\n",
        "  n: {type: left, D: %s, generations: 3}\n"};
    for (size_t k = 0; k < sizeof fields / sizeof *fields; k++) {
        struct model x;
        struct an_mass_matrix m;
        struct an_text t = {0};
        an_text_printf(&t, "groups: {D: {group: %s, gauged: false}}\nfields:\n",
                       group);
        for (const char *p = fields[k]; *p; p++)
            if (*p == '%') {
                an_text_printf(&t, "%s", rep);
                p++;
            } else {
                an_text_printf(&t, "%c", *p);
            }
        an_text_printf(&t, "%s", rest);
        char *text = an_text_take(&t);
        model_open(&x, text);
        find(&m, &x, 0, 5);
        assert_true(m.norders > 0);
        assert_int_equal(m.order[0].rank, first);
        assert_int_equal(m.order[m.norders - 1].rank, last);
        an_mass_matrix_clear(&m);
        model_close(&x);
        free(text);
    }
}

/* The mass c_fg B of multiplets f and g is symmetric, and B antisymmetric where
 * they are pseudoreal: so is c, and of three multiplets one is massless. The
 * weights of the 16 of Sp(4) are in part double. A vev that breaks SU(2) gives
 * all of them masses, (n_f phi*) (n_g phi), at dimension 5. */
static void pseudoreal_fields_pair_up_like_generations(void **state)
{
    (void)state;
    static const char none[] = "scenarios: {v: []}\n";
    static const char phi[] = "  phi: {type: scalar, D: 2}\n"
                              "scenarios: {v: [phi]}\n";
    assert_ranks("SU(2)", "2", none, 4, 4);
    assert_ranks("SU(2)", "4", none, 8, 8);
    assert_ranks("SU(2)", "3", none, 9, 9);
    assert_ranks("Sp(4)", "4", none, 8, 8);
    assert_ranks("Sp(4)", "16", none, 32, 32);
    assert_ranks("SU(6)", "20", none, 40, 40);
    assert_ranks("SU(2)", "2", phi, 4, 6);
}

/* The ranks of doublets beside other multiplets. */
static void doublets_pair_up_beside_others(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        long total, first, last;
    } facts[] = {
        /* a 4 alone has no mass, a 3 has */
        {"groups: {D: {group: SU(2), gauged: false}}\n"
         "fields: {n1: {type: left, D: 2}, n2: {type: left, D: 2},\n"
         "         n3: {type: left, D: 4}, n4: {type: left, D: 3}}\n"
         "scenarios: {v: []}\n",
         11, 7, 7},
        /* n1 n2 and, with s*, n3 n4 */
        {"groups: {D: {group: SU(2), gauged: false},\n"
         "         X: {group: U(1), gauged: false}}\n"
         "fields: {n1: {type: left, D: 2, X: 1}, n2: {type: left, D: 2, X: "
         "-1},\n"
         "         n3: {type: left, D: 2, X: 2}, n4: {type: left, D: 2, X: "
         "3},\n"
         "         s: {type: scalar, X: 5}}\n"
         "scenarios: {v: [s]}\n",
         8, 4, 8},
        /* one SU(2) is left of two: n1 n3, and n1 n2, n2 n3 with phi */
        {"groups: {A: {group: SU(2), gauged: false},\n"
         "         B: {group: SU(2), gauged: false}}\n"
         "fields: {n1: {type: left, A: 2}, n2: {type: left, B: 2},\n"
         "         n3: {type: left, A: 2}, phi: {type: scalar, A: 2, B: 2}}\n"
         "scenarios: {v: [{field: phi, matrix: [[1, 0], [0, 1]]}]}\n",
         6, 4, 4},
        /* the same, and n1 is a 2 and a 4: three doublets, a 4 alone */
        {"groups: {A: {group: SU(2), gauged: false},\n"
         "         B: {group: SU(2), gauged: false}}\n"
         "fields: {n1: {type: left, A: 2, B: 3}, n2: {type: left, B: 2},\n"
         "         n3: {type: left, A: 2}, phi: {type: scalar, A: 2, B: 2}}\n"
         "scenarios: {v: [{field: phi, matrix: [[1, 0], [0, 1]]}]}\n",
         10, 4, 4},
    };
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct model x;
        struct an_mass_matrix m;
        model_open(&x, facts[i].text);
        find(&m, &x, 0, 7);
        assert_true(m.norders > 0);
        assert_int_equal(m.total, facts[i].total);
        assert_int_equal(m.order[0].rank, facts[i].first);
        assert_int_equal(m.order[m.norders - 1].rank, facts[i].last);
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

/* Bilinear violation of R-parity: with gauginos the seven neutral fermions have
 * a tree-level matrix of rank five, so one neutrino is massive and two are not;
 * with R-parity neutrinos stay apart. */
static void gauginos_give_one_neutrino_a_mass(void **state)
{
    (void)state;
    static const char *const text[] = {"extends: mssm\n",
                                       "extends: mssm-r-parity-violation\n"
                                       "fields:\n"
                                       "  bino: {type: majorana}\n"
                                       "  wino: {type: majorana, SU2L: 3}\n"};
    for (int k = 0; k < 2; k++) {
        struct model x;
        struct an_mass_matrix m;
        model_open(&x, text[k]);
        find(&m, &x, 0, 4);
        assert_int_equal(m.total, 7);
        assert_int_equal(m.order[m.norders - 1].rank, 4 + k);
        const struct an_mass_entry *chain[20];
        assert_true(m.nentries <= 20);
        size_t n = an_mass_chain(chain, &m, 4, true);
        bool lepton = false;
        for (size_t i = 0; i < n; i++)
            lepton = lepton || an_prose_reads(chain[i]->term, "l Hu");
        assert_int_equal(lepton, k == 1);
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

/* Of the gauginos of SU(2) and Y the vevs of Hu, Hd and L[1], of charge 0,
 * couple one combination, the zino, to one, sum v psi. With mu and both masses
 * that leaves one neutrino massive: rank 5 of 7. Without masses (R is 1 for
 * gauginos and -1 for higgsinos) the photino and one higgsino are massless:
 * rank 2 of 4. */
static void gauginos_couple_to_one_direction(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        long total, rank;
    } facts[] = {
        {"extends: mssm\n"
         "breaking: [{vevs: [Hu, Hd, 'l[1]']}]\n",
         7, 5},
        {"extends: standard-model\n"
         "gauginos: true\n"
         "groups: {R: {group: U(1), r_symmetry: true, gauged: false}}\n"
         "fields:\n"
         "  Q: ~\n  uR: ~\n  dR: ~\n  L: ~\n  eR: ~\n  H: ~\n"
         "  Hu: {type: superfield, SU2L: 2, Y: 1/2}\n"
         "  Hd: {type: superfield, SU2L: 2, Y: -1/2}\n"
         "active_neutrinos: ~\nprocesses: ~\n"
         "breaking: [{vevs: [Hu, Hd]}]\n",
         4, 2},
    };
    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct model x;
        struct an_mass_matrix m;
        model_open(&x, facts[i].text);
        find(&m, &x, 0, 4);
        assert_int_equal(m.total, facts[i].total);
        assert_int_equal(m.order[m.norders - 1].rank, facts[i].rank);
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

/* One entry of its own; nu N and N N; nu N, N s and s s. */
static void chains_name_the_seesaw(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int dimension;
        size_t n;
        const char *last;
    } facts[] = {{"extends: standard-model\n", 5, 1, "L^2 H^2"},
                 {"extends: type-one-seesaw\n", 4, 2, "nuR^2"},
                 {"extends: quark-lepton-low-scale\n", 4, 3, "S^2"},
                 {"extends: dirac-neutrinos\n", 8, 0, NULL}};
    for (size_t k = 0; k < sizeof facts / sizeof *facts; k++) {
        struct model x;
        struct an_mass_matrix m;
        const struct an_mass_entry *chain[20];
        model_open(&x, facts[k].text);
        find(&m, &x, x.m.nvacua - 1, facts[k].dimension);
        assert_true(m.nentries <= 20);
        size_t n = an_mass_chain(chain, &m, facts[k].dimension, true);
        assert_int_equal(n, facts[k].n);
        bool found = n == 0;
        for (size_t i = 0; i < n; i++)
            found = found || an_prose_reads(chain[i]->term, facts[k].last);
        assert_true(found);
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

/* What breaks a symmetry by hand fills the entries that it contains. */
static void explicit_terms_fill_entries(void **state)
{
    (void)state;
    struct model x;
    struct an_mass_matrix m;
    model_open(&x, "extends: standard-model\n"
                   "groups: {P: Z2}\n"
                   "fields: {N: {type: right, generations: 3, P: odd}}\n"
                   "explicit_breaking: [L* H* N]\n");
    find(&m, &x, 0, 4);
    assert_int_equal(m.nentries, 2);
    assert_entry(&m.entry[0], 3, "N^2");
    assert_false(an_mass_by_hand(&m.entry[0]));
    assert_entry(&m.entry[1], 4, "L H N*");
    assert_true(an_mass_by_hand(&m.entry[1]));
    assert_int_equal(m.order[1].rank, 6);
    an_mass_matrix_clear(&m);
    model_close(&x);
}

/* The vev of one doublet p, with those of S, induces one of another doublet in
 * the other direction, by p p S*^2: so that N N p* p* gives mass to both
 * components of N. By the first alone the second one has N N p p* S*^2 of
 * dimension 7. Two generations of p and two fields are the same. */
static void a_vev_of_one_generation_induces_one_of_another(void **state)
{
    (void)state;
    static const char *const doublets[][2] = {
        {"  p: {type: scalar, generations: 2, D: 2, X: 1}\n", "p[1]"},
        {"  p: {type: scalar, generations: 2, D: 2, X: 1}\n", "p[2]"},
        {"  p: {type: scalar, D: 2, X: 1}\n"
         "  r: {type: scalar, D: 2, X: 1}\n",
         "p"},
        {"  p: {type: scalar, D: 2, X: 1}\n"
         "  r: {type: scalar, D: 2, X: 1}\n",
         "r"},
    };
    for (size_t i = 0; i < sizeof doublets / sizeof *doublets; i++) {
        struct model x;
        struct an_mass_matrix m;
        bool split = i >= 2;
        model_print(&x,
                    "groups: {SU2L: SU(2), Y: U(1), D: {group: SU(2), gauged: "
                    "false}, X: {group: U(1), gauged: false}}\n"
                    "electric_charge: T3[SU2L] + Y\n"
                    "active_neutrinos: L\n"
                    "fields:\n"
                    "  L: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"
                    "  H: {type: scalar, SU2L: 2, Y: 1/2, sector: visible}\n"
                    "  N: {type: right, generations: 2, D: 2, X: 1}\n"
                    "%s"
                    "  S: {type: scalar, X: 1}\n"
                    "breaking: [{vevs: [{field: '%s', component: {D: [1]}}, "
                    "S, H]}]\n",
                    doublets[i][0], doublets[i][1]);
        find(&m, &x, 0, 7);
        bool other_way = false;
        for (size_t k = 0; k < m.induced.n; k++) {
            char *term = words_of(m.induced.v[k].term);
            other_way =
                other_way || strcmp(term, split ? "p r S*^2" : "p^2 S*^2") == 0;
            free(term);
        }
        assert_true(other_way);
        assert_int_equal(m.norders, 1);
        assert_int_equal(m.order[0].dimension, 5);
        assert_int_equal(m.order[0].rank, 5); /* L and four N */
        an_mass_matrix_clear(&m);
        model_close(&x);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_has_the_weinberg_operator),
        cmocka_unit_test(seesaw_with_few_singlets_leaves_massless_neutrinos),
        cmocka_unit_test(inverse_seesaw_needs_the_small_entry),
        cmocka_unit_test(chiral_b_minus_l_gives_dirac_masses_at_dimension_five),
        cmocka_unit_test(
            minimal_lepton_number_has_three_plus_two_light_neutrinos),
        cmocka_unit_test(octets_have_no_neutral_component),
        cmocka_unit_test(antisymmetric_masses_lose_an_odd_generation),
        cmocka_unit_test(pseudoreal_fields_pair_up_like_generations),
        cmocka_unit_test(doublets_pair_up_beside_others),
        cmocka_unit_test(gauginos_give_one_neutrino_a_mass),
        cmocka_unit_test(gauginos_couple_to_one_direction),
        cmocka_unit_test(chains_name_the_seesaw),
        cmocka_unit_test(explicit_terms_fill_entries),
        cmocka_unit_test(a_vev_of_one_generation_induces_one_of_another),
        cmocka_unit_test(ranks_agree_with_elimination_of_random_matrices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
