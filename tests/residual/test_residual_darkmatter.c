/* test_residual_darkmatter.c - stability groups and candidates, with traps.
 *
 * Each expectation is derived by hand in the comment above it. Models are
 * written out, hence the length.
 */
#include "tests/model.h"

#define SM_WITH(group) "extends: standard-model\ngroups: {" group "}\n"
#define B_MINUS_L                                                              \
    "Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3}, L: {B-L: -1}, "            \
    "eR: {B-L: -1}, nuR: {type: right, generations: 3, B-L: -1}"

/* group and neutral_group as text; candidates end with NULL. */
struct expected {
    bool stable;
    const char *group, *neutral_group;
    const char *candidates[6];
};

static void check(const struct model *x, const char *vacuum,
                  const struct expected *e)
{
    struct an_findings v;
    vacuum_of(&v, x, vacuum);
    const struct an_dark_matter *d = &v.dark_matter;
    assert_group(&d->group, e->group);
    assert_group(&d->neutral_group, e->neutral_group);
    assert_names(d->candidate, d->ncandidates, e->candidates);
    assert_int_equal(d->stable, e->stable);
    bool charged = strcmp(e->group, "trivial") != 0 &&
                   strcmp(e->neutral_group, "trivial") == 0;
    assert_int_equal(d->exotic_charge_only, charged);
    assert_int_equal(d->no_candidate,
                     !e->stable && strcmp(e->group, "trivial") != 0);
    for (size_t i = 0; i < d->ncandidates; i++) {
        struct an_text plain = {0};
        an_prose_plain(&plain, d->candidate[i]);
        const char *name = an_text_string(&plain);
        if (an_model_find_field(&(size_t){0}, &x->m, name))
            assert_true(is_listed(name, d->protected_name, d->nprotected));
        an_text_clear(&plain);
    }
    if (d->stable) {
        assert_int_equal(d->witness.type, AN_WITNESS_SYMMETRY);
        assert_true(d->witness.verified);
    }
    an_findings_clear(&v);
}

static void check_text(const struct expected *e, const char *text)
{
    struct model x;
    model_open(&x, text);
    check(&x, NULL, e);
    model_close(&x);
}

/* B-L in units of 1/m, <chi> = 3: Z_3m; V = <(-m, F)> holds all multiples of m,
 * 2 being invertible mod 3: D = Z_m. */
static void charges_in_units_of_1_over_m_give_d_of_order_m(void **state)
{
    (void)state;
    for (int m = 1; m <= 6; m++) {
        struct model x;
        struct an_findings v;
        struct an_text group = {0}, residual = {0};
        an_text_printf(&group, m > 1 ? "Z%d" : "trivial", m);
        an_text_printf(&residual, "Z%d", 3 * m);
        model_print(&x,
                    SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                                         ", chi: {type: scalar, B-L: 3},\n"
                                         "  z: {type: scalar, B-L: 1/%d}}\n"
                                         "scenarios: {full: [H, chi]}\n",
                    m);
        const struct expected e = {m > 1,
                                   an_text_string(&group),
                                   an_text_string(&group),
                                   {m > 1 ? "z" : NULL, NULL}};
        check(&x, NULL, &e);
        vacuum_of(&v, &x, NULL);
        assert_group(&v.residual.discrete, an_text_string(&residual));
        assert_int_equal(v.neutrinos.nature, AN_DIRAC_NATURE);
        an_findings_clear(&v);
        an_text_clear(&group);
        an_text_clear(&residual);
        model_close(&x);
    }
}

/* Matter parity with spin, (-1)^(B-L+F) on neutral states: odd is stable. */
static void matter_parity_stabilises_what_has_the_wrong_spin(void **state)
{
    (void)state;
    const struct {
        const char *x;
        bool stable;
    } row[] = {
        {"{type: scalar, B-L: 1}", true},
        {"{type: scalar, B-L: 3}", true},
        {"{type: scalar, B-L: 4}", false},
        {"{type: scalar}", false},
        {"{type: vector, B-L: 1}", true},
        {"{type: vector, B-L: 2}", false},
        {"{type: dirac, B-L: 3}", false},
        {"{type: dirac, B-L: 4}", true},
        {"{type: majorana}", true},
        {"{type: real-scalar}", false},
        {"{type: majorana, SU2L: 3}", true},
        {"{type: majorana, SU2L: 5}", true},
        /* an inert doublet of odd B-L, and the two-Higgs doublet of even */
        {"{type: scalar, SU2L: 2, Y: 1/2, B-L: 1}", true},
        {"{type: scalar, SU2L: 2, Y: 1/2, B-L: 2}", false},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(
            &x,
            SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                                 ", chi: {type: scalar, B-L: 2},\n"
                                 "  x: %s}\nscenarios: {full: [H, chi]}\n",
            row[i].x);
        const char *group = row[i].stable ? "Z2" : "trivial";
        const struct expected e = {
            row[i].stable, group, group, {row[i].stable ? "x" : NULL, NULL}};
        check(&x, NULL, &e);
        model_close(&x);
    }
}

/* A gluino has B-L = 0 and F = 1: protected, but an octet is no singlet. */
static void a_gluino_is_no_candidate(void **state)
{
    (void)state;
    check_text(&(struct expected){false, "Z2", "Z2", {NULL}},
               SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                                    ", chi: {type: scalar, B-L: 2},\n"
                                    "  G: {type: majorana, SU3c: 8}}\n"
                                    "scenarios: {full: [H, chi]}\n");
    check_text(&(struct expected){true, "Z2", "Z2", {"N", NULL}},
               SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                                    ", chi: {type: scalar, B-L: 2},\n"
                                    "  G: {type: majorana, SU3c: 8}, N: {type: "
                                    "majorana}}\n"
                                    "scenarios: {full: [H, chi]}\n");
}

/* (-8, -3, -3, -3, 5, 5, 7) mod 4: 0, five of class 1, one of 3: four massless
 * fermions (1, F); with the neutrino (0, F) they span everything. Mod 2 all
 * get Majorana masses and the odd ones are stable. Mod 8: -3 = 5 five times, 7
 * once, no partners: six massless. Mod 16: 8, 13, 5, 7: 13 pairs with 3. */
static void seven_chiral_fermions(void **state)
{
    (void)state;
    const struct {
        int vev;
        const char *residual, *group;
        long massless;
    } row[] = {{4, "Z4", "trivial", 4},
               {2, "Z2", "Z2", 0},
               {8, "Z8", "trivial", 6},
               {1, "trivial", "trivial", 0}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(
            &x,
            SM_WITH("D: U(1)") "fields: {psi: {type: left, generations: 7,\n"
                               "  D: [-8, -3, -3, -3, 5, 5, 7]},\n"
                               "  S: {type: scalar, D: %d}}\n"
                               "scenarios: {full: [H, S]}\n",
            row[i].vev);
        bool stable = strcmp(row[i].group, "Z2") == 0;
        const struct expected e = {stable,
                                   row[i].group,
                                   row[i].group,
                                   {stable ? "psi[2,3,4,5,6,7]" : NULL, NULL}};
        check(&x, NULL, &e);
        vacuum_of(&v, &x, NULL);
        assert_group(&v.residual.discrete, row[i].residual);
        assert_int_equal(v.neutrinos.nature, AN_MAJORANA_NATURE);
        assert_int_equal(v.nmassless, 0); /* neutral ones are no failure */
        long left = 0;
        for (size_t k = 0; k < v.neutrinos.nneutral; k++) {
            const struct an_neutral_class *c = &v.neutrinos.neutral[k];
            left += c->self ? 0 : labs(c->states - c->partners);
        }
        assert_int_equal(left, row[i].massless);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* SU(2)_D with a triplet: labels 2Z, nothing of it absorbed: D = Z, carried by
 * the W' and by the components of phi that it eats. A doublet's vev absorbs
 * every label. */
static void a_hidden_w_is_stable(void **state)
{
    (void)state;
    /* the charged components of phi are the longitudinal W's */
    const struct expected stable = {true, "Z", "Z", {"gauge SU2D", NULL}};
    const struct expected none = {false, "trivial", "trivial", {NULL}};
    check_text(
        &stable,
        SM_WITH("SU2D: SU(2)") "fields: {phi: {type: real-scalar, SU2D: 3}}\n"
                               "scenarios: {full: [H, {field: phi, diagonal: "
                               "[1, -1]}]}\n");
    check_text(
        &stable,
        SM_WITH("SU2D: SU(2)") "fields: {phi: {type: real-scalar, SU2D: 3}}\n"
                               "scenarios: {full: [H, {field: phi, component: "
                               "[0]}]}\n");
    check_text(&none,
               SM_WITH("SU2D: SU(2)") "fields: {phi: {type: scalar, SU2D: 2}}\n"
                                      "scenarios: {full: [H, {field: phi, "
                                      "component: [1]}]}\n");
    /* SU(3)_D -> SU(2)_D: [1,0] and [-1,2] absorb all even second labels. */
    check_text(&none,
               SM_WITH("SU3D: SU(3)") "fields: {phi: {type: scalar, SU3D: 3}}\n"
                                      "scenarios: {full: [H, {field: phi, "
                                      "component: [1, 0]}]}\n");
    /* Of a complex triplet's charged components half are left. */
    check_text(
        &(struct expected){true, "Z", "Z", {"phi", "gauge SU2D", NULL}},
        SM_WITH("SU2D: SU(2)") "fields: {phi: {type: scalar, SU2D: 3}}\n"
                               "scenarios: {full: [H, {field: phi, component: "
                               "[0]}]}\n");
    /* A doublet with the triplet: labels Z, D = Z; its halves carry it too. */
    check_text(
        &(struct expected){true, "Z", "Z", {"q", "gauge SU2D", NULL}},
        SM_WITH("SU2D: SU(2)") "fields: {phi: {type: real-scalar, SU2D: 3},\n"
                               "  q: {type: left, generations: 2, SU2D: 2}}\n"
                               "scenarios: {full: [H, {field: phi, diagonal: "
                               "[1, -1]}]}\n");
}

/* qqq is a singlet of SU(3)_D with three times the charges of q and F = 1. */
static void dark_baryons(void **state)
{
    (void)state;
    const struct {
        const char *q, *group, *neutral, *candidate;
    } row[] = {
        {"B-L: 2/3", "Z2", "Z2", "q^3"},             /* B-L = 2, F = 1 */
        {"B-L: 1/3", "trivial", "trivial", NULL},    /* as an antineutrino */
        {"B-L: 1", "trivial", "trivial", NULL},      /* B-L = 3 = 1 mod 2 */
        {"B-L: 1/3, Y: 1/9", "Z3", "trivial", NULL}, /* Q = 1/3 */
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        model_print(
            &x,
            SM_WITH(
                "B-L: U(1), SU3D: SU(3)") "fields: {" B_MINUS_L
                                          ", chi: {type: scalar, B-L: 2},\n"
                                          "  q: {type: dirac, SU3D: 3, %s}}\n"
                                          "scenarios: {full: [H, chi]}\n",
            row[i].q);
        const struct expected e = {row[i].candidate != NULL,
                                   row[i].group,
                                   row[i].neutral,
                                   {row[i].candidate, NULL}};
        check(&x, NULL, &e);
        model_close(&x);
    }
    /* Composites with a charged quark are no candidates. */
    check_text(
        &(struct expected){true, "Z2", "Z2", {"q^3", NULL}},
        SM_WITH(
            "B-L: U(1), SU3D: SU(3)") "fields: {" B_MINUS_L
                                      ", chi: {type: scalar, B-L: 2},\n"
                                      "  q: {type: dirac, SU3D: 3, B-L: 2/3},\n"
                                      "  p: {type: dirac, SU3D: 3, B-L: 2/3, "
                                      "Y: 1}}\n"
                                      "scenarios: {full: [H, chi]}\n");
    /* No charge at all: qqq mixes with the neutrino, qqqq with nothing. */
    const struct expected none = {false, "trivial", "trivial", {NULL}};
    check_text(&none,
               SM_WITH("SU3D: SU(3)") "fields: {q: {type: dirac, SU3D: 3}}\n");
    check_text(&none,
               SM_WITH("SU4D: SU(4)") "fields: {q: {type: dirac, SU4D: 4}}\n");
    /* An imposed dark baryon number: D = Z. */
    check_text(
        &(struct expected){true, "Z", "Z", {"q^3", NULL}},
        SM_WITH("SU3D: SU(3), X: {group: U(1), gauged: false}") "fields: {q: "
                                                                "{type: dirac, "
                                                                "SU3D: 3, X: "
                                                                "1}}\n");
    /* Four of them in SU(4)_D. */
    check_text(
        &(struct expected){true, "Z", "Z", {"q^4", NULL}},
        SM_WITH("SU4D: SU(4), X: {group: U(1), gauged: false}") "fields: {q: "
                                                                "{type: dirac, "
                                                                "SU4D: 4, X: "
                                                                "1}}\n");
}

/* Of SU(2)_D doublets alone, qq has class 0; with a scalar doublet s, q s is a
 * fermion of B-L = 0. */
static void dark_mesons(void **state)
{
    (void)state;
    check_text(
        &(struct expected){false, "trivial", "trivial", {NULL}},
        SM_WITH("B-L: U(1), SU2D: SU(2)") "fields: {" B_MINUS_L
                                          ", chi: {type: scalar, B-L: 2},\n"
                                          "  q: {type: left, generations: 2, "
                                          "SU2D: 2}}\n"
                                          "scenarios: {full: [H, chi]}\n");
    struct model x;
    struct an_findings v;
    model_open(
        &x, SM_WITH("B-L: U(1), SU2D: SU(2)") "fields: {" B_MINUS_L
                                              ", chi: {type: scalar, B-L: 2},\n"
                                              "  q: {type: left, generations: "
                                              "2, SU2D: 2},\n"
                                              "  s: {type: scalar, SU2D: 2}}\n"
                                              "scenarios: {full: [H, chi]}\n");
    vacuum_of(&v, &x, NULL);
    assert_true(v.dark_matter.stable);
    assert_group(&v.dark_matter.group, "Z2");
    assert_true(
        is_listed("q s", v.dark_matter.candidate, v.dark_matter.ncandidates));
    an_findings_clear(&v);
    model_close(&x);
}

/* arXiv:1305.0369: neutral W-odd components are N of l, eta_3, chi_1, and the
 * gauge boson of the root e1 - e3. With <phi> = 1 nothing is left. */
static void w_parity_of_the_3311_model(void **state)
{
    (void)state;
    for (int vev = 1; vev <= 2; vev++) {
        struct model x;
        model_print(
            &x,
            "groups: {SU3c: SU(3), SU3L: SU(3), X: U(1), N: U(1)}\n"
            "electric_charge: {SU3L: [1/3, -2/3, 1/3], X: 1}\n"
            "active_neutrinos: {field: l, component: nu}\n"
            "fields:\n"
            "  l: {type: left, generations: 3, SU3L: 3, X: -1/3, N: -2/3,\n"
            "    components: [nu, e, N], visible: [nu, e]}\n"
            "  eR: {type: right, generations: 3, X: -1, N: -1, sector: "
            "visible}\n"
            "  nuR: {type: right, generations: 3, N: -1, sector: visible}\n"
            "  Q12: {type: left, generations: 2, SU3c: 3, SU3L: 3bar,\n"
            "    components: [D, u, d], visible: [u, d]}\n"
            "  Q3: {type: left, SU3c: 3, SU3L: 3, X: 1/3, N: 2/3,\n"
            "    components: [t, b, U], visible: [t, b]}\n"
            "  uR: {type: right, generations: 3, SU3c: 3, X: 2/3, N: 1/3,\n"
            "    sector: visible}\n"
            "  dR: {type: right, generations: 3, SU3c: 3, X: -1/3, N: 1/3,\n"
            "    sector: visible}\n"
            "  UR: {type: right, SU3c: 3, X: 2/3, N: 4/3}\n"
            "  DR: {type: right, generations: 2, SU3c: 3, X: -1/3, N: -2/3}\n"
            "  eta: {type: scalar, SU3L: 3, X: -1/3, N: 1/3}\n"
            "  rho: {type: scalar, SU3L: 3, X: 2/3, N: 1/3}\n"
            "  chi: {type: scalar, SU3L: 3, X: -1/3, N: -2/3}\n"
            "  phi: {type: scalar, N: %d}\n"
            "scenarios:\n"
            "  full: [{field: eta, component: {SU3L: [1, 0]}}, rho,\n"
            "    {field: chi, component: {SU3L: [0, -1]}}, phi]\n",
            vev);
        const struct expected odd = {
            true, "Z2", "Z2", {"l", "eta", "chi", "gauge SU3L", NULL}};
        const struct expected none = {false, "trivial", "trivial", {NULL}};
        check(&x, NULL, vev == 2 ? &odd : &none);
        struct an_findings v;
        vacuum_of(&v, &x, NULL);
        assert_group(&v.residual.discrete, vev == 2 ? "Z2" : "trivial");
        const char *kept[] = {"UR", "DR", "Q12", "Q3", "rho"};
        for (size_t i = 0; i < 5; i++)
            assert_int_equal(is_listed(kept[i], v.dark_matter.protected_name,
                                       v.dark_matter.nprotected),
                             vev == 2);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* arXiv:hep-ph/0601225: Z_2 of eta and N, intact, broken by a vev, by hand. */
static void the_scotogenic_parity(void **state)
{
    (void)state;
    struct model x;
    const char *text = SM_WITH(
        "P: Z(2)") "fields: {eta: {type: scalar, SU2L: 2, Y: 1/2, P: odd},\n"
                   "  N: {type: right, generations: 3, P: odd}}\n"
                   "scenarios: {kept: [H], broken: [H, eta]}\n";
    const struct expected kept = {true, "Z2", "Z2", {"eta", "N", NULL}};
    const struct expected none = {false, "trivial", "trivial", {NULL}};
    model_open(&x, text);
    check(&x, "kept", &kept);
    check(&x, "broken", &none);
    model_close(&x);
    model_print(&x, "%s%s", text, "explicit_breaking: [H* eta]\n");
    check(&x, "kept", &none);
    model_close(&x);
    /* A residual Z_3 of lepton number alone stabilises nothing. */
    check_text(&none, SM_WITH("P: Z(3)") "fields: {L: {P: 1}, eR: {P: 1}}\n");
    check_text(&none, SM_WITH("P: Z(3)") "fields: {L: {P: 1}, eR: {P: 1}, x: "
                                         "{type: scalar, P: 1},\n"
                                         "  y: {type: dirac, P: 2}}\n");
}

static void open_mssm(struct model *x, const char *singlet,
                      const char *scenario)
{
    model_print(x,
                "groups: {C: SU(3), SU2L: SU(2), Y: U(1), P: Z2}\n"
                "electric_charge: T3[SU2L] + Y\n"
                "colour: C\n"
                "active_neutrinos: l\n"
                "fields:\n"
                "  q: {type: superfield, generations: 3, C: 3, SU2L: 2, Y: 1/6,"
                " sector: visible, P: odd}\n"
                "  u: {type: superfield, generations: 3, C: 3bar, Y: -2/3,"
                " sector: visible, P: odd}\n"
                "  d: {type: superfield, generations: 3, C: 3bar, Y: 1/3,"
                " sector: visible, P: odd}\n"
                "  l: {type: superfield, generations: 3, SU2L: 2, Y: -1/2,"
                " sector: visible, P: odd}\n"
                "  e: {type: superfield, generations: 3, Y: 1, sector: visible,"
                " P: odd}\n"
                "  a: {type: superfield, SU2L: 2, Y: -1/2, sector: visible}\n"
                "  b: {type: superfield, SU2L: 2, Y: 1/2, sector: visible}\n"
                "%s"
                "scenarios: {weak: [a, b], sneutrino: [a, b, l]%s}\n",
                singlet, scenario);
}

/* R parity is matter parity with spin. A visible
 * singlet is its fermion, which ends all decays, or its scalar, with a vev. */
static void the_lightest_superpartner(void **state)
{
    (void)state;
    struct model x;
    const char *singlet = "  n: {type: superfield, sector: visible}\n";
    open_mssm(&x, singlet, ", nmssm: [a, b, n]");
    check(&x, "weak", &(struct expected){false, "trivial", "trivial", {NULL}});
    check(&x, "nmssm",
          &(struct expected){true, "Z2", "Z2", {"l", "a", "b", "n", NULL}});
    model_close(&x);
    open_mssm(&x, "", "");
    check(&x, "weak",
          &(struct expected){true, "Z2", "Z2", {"l", "a", "b", NULL}});
    check(&x, "sneutrino",
          &(struct expected){false, "trivial", "trivial", {NULL}});
    model_close(&x);
}

/* Two factors: two stable species, and a free one. */
static void independent_symmetries(void **state)
{
    (void)state;
    check_text(
        &(struct expected){
            true, "Z2 x Z6 x Z", "Z2 x Z6 x Z", {"a", "b", "c", NULL}},
        SM_WITH(
            "A: U(1), B: U(1), K: {group: U(1), gauged: false}") "fields: {a: "
                                                                 "{type: "
                                                                 "scalar, A: "
                                                                 "1}, b: "
                                                                 "{type: "
                                                                 "scalar, B: "
                                                                 "1},\n"
                                                                 "  c: {type: "
                                                                 "scalar, K: "
                                                                 "1}, s: "
                                                                 "{type: "
                                                                 "scalar, A: "
                                                                 "2},\n"
                                                                 "  t: {type: "
                                                                 "scalar, B: "
                                                                 "6}}\n"
                                                                 "scenarios: "
                                                                 "{full: [H, "
                                                                 "s, t]}\n");
    /* light: c ends decays */
    check_text(
        &(struct expected){true, "Z2", "Z2", {"a", NULL}},
        SM_WITH(
            "A: U(1), K: {group: U(1), gauged: false}") "fields: {a: {type: "
                                                        "scalar, A: 1, K: 5},\n"
                                                        "  c: {type: scalar, "
                                                        "K: 1, light: true}, "
                                                        "s: {type: scalar, "
                                                        "A: 2}}\nscenarios: "
                                                        "{full: [H, s]}\n");
}

/* Z4 turns two generations of N by -1 and one by i, which pairs with M's: what
 * is said of a generation names it. */
static void natures_name_their_generations(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum an_particle_kind kind;
    } detail[] = {
        {"N[1,3]", AN_MAJORANA_PARTICLE}, {"N[2]", AN_DIRAC_PARTICLE},
        {"M", AN_DIRAC_PARTICLE},         {"S[2]", AN_COMPLEX_PARTICLE},
        {"S[1]", AN_REAL_PARTICLE},       {"R", AN_REAL_PARTICLE}};
    struct model x;
    struct an_findings v;
    model_open(&x, "extends: standard-model\ngroups: {P: Z(4)}\nfields:\n"
                   "  N: {type: right, generations: 3, P: [2, 1, 2]}\n"
                   "  M: {type: left, P: 1}\n"
                   "  S: {type: scalar, generations: 2, P: [2, 1]}\n"
                   "  R: {type: real-scalar, generations: 2, P: 2}\n");
    vacuum_of(&v, &x, NULL);
    const struct an_dark_matter *d = &v.dark_matter;
    assert_int_equal(d->ndetails, sizeof detail / sizeof *detail);
    for (size_t i = 0; i < d->ndetails; i++) {
        size_t k = 0;
        while (k < d->ndetails &&
               !an_prose_reads(d->detail[i].text, detail[k].text))
            k++;
        if (k == d->ndetails)
            fail_msg("%s was not expected", d->detail[i].text);
        else
            assert_int_equal(d->detail[i].kind, detail[k].kind);
    }
    an_findings_clear(&v);
    model_close(&x);
}

/* nuR of charge -1 and S of charge 2: L H nuR S is neutral as well, but no
 * scalar without a derivative. */
static void a_right_handed_neutrino_decays_by_its_yukawa(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_open(&x, SM_WITH("B-L: U(1)") "fields: {" B_MINUS_L
                                        ", S: {type: scalar, B-L: 2}}\n"
                                        "scenarios: {full: [H, S]}\n");
    vacuum_of(&v, &x, NULL);
    assert_says(v.dark_matter.witness.term, "L* H* nuR");
    an_findings_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charges_in_units_of_1_over_m_give_d_of_order_m),
        cmocka_unit_test(matter_parity_stabilises_what_has_the_wrong_spin),
        cmocka_unit_test(a_gluino_is_no_candidate),
        cmocka_unit_test(seven_chiral_fermions),
        cmocka_unit_test(a_hidden_w_is_stable),
        cmocka_unit_test(dark_baryons),
        cmocka_unit_test(dark_mesons),
        cmocka_unit_test(w_parity_of_the_3311_model),
        cmocka_unit_test(the_scotogenic_parity),
        cmocka_unit_test(the_lightest_superpartner),
        cmocka_unit_test(independent_symmetries),
        cmocka_unit_test(natures_name_their_generations),
        cmocka_unit_test(a_right_handed_neutrino_decays_by_its_yukawa),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
