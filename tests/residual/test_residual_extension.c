/* test_residual_extension.c - verdicts with elements outside the torus.
 *
 * The groups on states that the unbroken connected group leaves alone were
 * worked out by an independent program, by brute force over the group; so was
 * which invariants of the vevs there are (none of one charged triplet is odd).
 */
#include "tests/model.h"

#include "algebra/lie/lie.h"
#include "residual/outside/extension.h"
#include "residual/stabiliser/stabiliser.h"
#include "residual/findings.h"
#include "residual/vacuum/blackboard.h"
#include "residual/vacuum/charges.h"

/* The residual group and the nature of neutrinos L. */
struct row {
    const char *groups, *fields, *vevs, *residual; /* NULL: undecided */
    enum an_nature nature;
};

/* Cartan generators, roots and U(1)s of the verdict are all of the algebra. */
static void compare_algebra(const struct an_findings *v,
                            const struct an_model *m)
{
    struct an_charges L;
    struct an_stabiliser s;
    char *why = NULL;
    size_t n = v->residual.ncontinuous;
    for (size_t k = 0; k < v->residual.nnonabelian; k++) {
        struct an_lie lie;
        an_lie_init(&lie);
        assert_true(an_lie_set(&lie, v->residual.nonabelian[k].series,
                               v->residual.nonabelian[k].rank));
        n += an_lie_dimension(&lie);
        an_lie_clear(&lie);
    }
    assert_true(an_charges_init(&L, m, &m->vacuum[0], NULL, 0, &why));
    an_stabiliser_init(&s);
    an_stabiliser_find(&s, &L, false);
    assert_null(s.why);
    assert_int_equal(n, s.dimension);
    an_stabiliser_clear(&s);
    an_charges_clear(&L);
}

static void compare(const struct row *r)
{
    struct model x;
    struct an_findings v;
    model_print(&x,
                "groups: {%s}\nactive_neutrinos: L\nfields: {%s}\n"
                "breaking: [{vevs: [%s]}]\n",
                r->groups, r->fields, r->vevs);
    an_model_take_extensions(&x.m);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    char *name = v.residual.undecided
                     ? NULL
                     : an_orders_text(&v.residual.discrete, true);
    bool same = name && r->residual ? strcmp(name, r->residual) == 0
                                    : !name && !r->residual;
    if (!same || v.neutrinos.nature != r->nature)
        fail_msg("{%s} {%s} %s: %s, nature %d", r->groups, r->fields, r->vevs,
                 name ? name : "undecided", (int)v.neutrinos.nature);
    free(name);
    if (!v.residual.undecided)
        compare_algebra(&v, &x.m);
    an_findings_clear(&v);
    model_close(&x);
}

#define COMPARE_ALL(row)                                                       \
    for (size_t i = 0; i < sizeof(row) / sizeof *(row); i++)                   \
    compare(&(row)[i])

#define LEPTON "L: {type: left, B: 1, sector: visible}, "
#define DARK "D: SU(2), B: U(1)"
#define FLAVOUR "D: {group: SU(2), gauged: false}, B: U(1)"

static void reflections_tell_dirac_from_majorana(void **state)
{
    (void)state;
    static const struct row row[] = {
        {DARK, LEPTON "S: {type: scalar, D: 3, B: 2}",
         "{field: S, component: [0]}", "Z4", AN_MASSLESS_NATURE},
        {DARK, LEPTON "S: {type: scalar, D: 3, B: 2}, nuR: {type: right, B: 1}",
         "{field: S, component: [0]}", "Z4", AN_DIRAC_NATURE},
        /* component 0 of a triplet is odd: L T S* is a mass term, L T is none
         */
        {DARK,
         LEPTON "S: {type: scalar, D: 3, B: 2},"
                "T: {type: left, generations: 2, D: 3, B: 1}",
         "{field: S, component: [0]}", "Z4", AN_DIRAC_NATURE},
        {DARK,
         LEPTON "S: {type: scalar, D: 3, B: 2},"
                "T: {type: left, generations: 2, D: 3, B: -1}",
         "{field: S, component: [0]}", "Z4", AN_MASSLESS_NATURE},
        {DARK, LEPTON "S: {type: scalar, D: 5, B: 2}",
         "{field: S, component: [0]}", "Z2 x Z2", AN_MAJORANA_NATURE},
        {DARK, LEPTON "S: {type: real-scalar, D: 5}",
         "{field: S, component: [0]}", "Z2", AN_MASSLESS_NATURE},
        {"D: SU(2), B: Z(4)", LEPTON "S: {type: real-scalar, D: 3, B: 2}",
         "{field: S, component: [0]}", "Z4", AN_MASSLESS_NATURE},
        {"D: SU(2), B: Z(8)", LEPTON "S: {type: scalar, D: 3, B: 2}",
         "{field: S, component: [0]}", "Z4", AN_MASSLESS_NATURE},
        {"D: SU(2), B: Z(4)", LEPTON "S: {type: scalar, D: 3, B: 1}",
         "{field: S, component: [0]}", "Z2", AN_MAJORANA_NATURE},
        {"C: SU(3), B: U(1)", LEPTON "S: {type: scalar, C: 10, B: 0}",
         "{field: S, component: [0, 0]}", "Z3", AN_MASSLESS_NATURE},
        {DARK, LEPTON "S: {type: real-scalar, D: 5}, p: {type: left, D: 2}",
         "{field: S, component: [0]}", "Z2", AN_MASSLESS_NATURE},
    };
    COMPARE_ALL(row);
}

/* The same groups, whether gauge bosons or Goldstone bosons change sign. */
static void reflections_may_be_global(void **state)
{
    (void)state;
    static const struct row row[] = {
        {FLAVOUR,
         LEPTON "S: {type: scalar, D: 3, B: 2}, nuR: {type: right, B: 1}",
         "{field: S, component: [0]}", "Z4", AN_DIRAC_NATURE},
        {FLAVOUR,
         LEPTON "S: {type: scalar, D: 3, B: 2},"
                "T: {type: left, generations: 2, D: 3, B: 1}",
         "{field: S, component: [0]}", "Z4", AN_DIRAC_NATURE},
        {FLAVOUR, LEPTON "S: {type: scalar, D: 5, B: 2}",
         "{field: S, component: [0]}", "Z2 x Z2", AN_MAJORANA_NATURE},
        {"C: {group: SU(3), gauged: false}, B: U(1)",
         LEPTON "S: {type: scalar, C: 10}", "{field: S, component: [0, 0]}",
         "Z3", AN_MASSLESS_NATURE},
    };
    COMPARE_ALL(row);
}

/* diag(1, -1, 0) is left alone by turns by pi about three axes: two of them are
 * in no torus, and there is no massless gauge boson that they could act on. */
static void elements_may_leave_gauge_bosons_alone(void **state)
{
    (void)state;
    static const struct row row[] = {
        {DARK, LEPTON "S: {type: real-scalar, D: 5}",
         "{field: S, component: [4]}", "Z2 x Z2", AN_MASSLESS_NATURE},
        {DARK, LEPTON "S: {type: real-scalar, D: 5}, X: {type: scalar, B: 2}",
         "{field: S, component: [4]}, X", "Z2 x Z2 x Z2", AN_MAJORANA_NATURE},
        /* odd under two turns each, and L under none; what m = 1 and -1 make
         * up has no charge of its own */
        {DARK,
         LEPTON "S: {type: real-scalar, D: 5}, T: {type: left, D: 3, B: -1}",
         "{field: S, component: [4]}", NULL, AN_MASSLESS_NATURE},
        /* S(O(5) x O(1) x O(1)) */
        {"C: SO(7), B: U(1)", LEPTON "S: {type: real-scalar, C: 27}",
         "{field: S, diagonal: [-4, -4, -4, -4, 3, 17, -4]}", "Z2 x Z2",
         AN_MASSLESS_NATURE},
    };
    COMPARE_ALL(row);
}

/* They may then keep something from decaying. The turn about one axis, in T,
 * keeps W+ and W-, the others' part, of W3, is not told; nothing is kept where
 * a triplet is light, which only -1 of SU(2) leaves alone. */
static void what_moves_no_boson_may_protect(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {%s}\nactive_neutrinos: L\nfields: {%s%s}\n"
                    "breaking: [{vevs: [{field: S, component: [4]}]}]\n",
                    DARK, LEPTON "S: {type: real-scalar, D: 5}",
                    i ? ", T: {type: real-scalar, D: 3, light: true}" : "");
        an_model_take_extensions(&x.m);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        assert_false(v.residual.undecided);
        assert_int_equal(v.neutrinos.nature, AN_MASSLESS_NATURE);
        assert_false(v.dark_matter.undecided);
        assert_int_equal(v.dark_matter.stable, i == 0);
        assert_int_equal(v.dark_matter.least, i == 0);
        char *group = an_orders_text(&v.dark_matter.group, true);
        assert_string_equal(group, i == 0 ? "Z2" : "trivial");
        free(group);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* L has charge under B, and nothing to have a mass with, whatever masses the
 * other fermions have. */
static void what_is_not_covered_stays_undecided(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"D: SU(2), B: Z(4)", LEPTON "S: {type: real-scalar, D: 5}",
         "{field: S, component: [2]}", NULL, AN_MASSLESS_NATURE},
        {"C: SU(3), B: U(1)", LEPTON "S: {type: scalar, C: 10, B: 2}",
         "{field: S, component: [0, 0]}", NULL, AN_MASSLESS_NATURE},
        /* a mass term of f and g is even or odd under an exchange of the
         * SU(2)s, and needs the vev of chi */
        {"G: SO(7), B: U(1), W: U(1)",
         LEPTON "S: {type: real-scalar, G: 27}, chi: {type: scalar, B: 2},"
                "f: {type: left, G: 7, B: 1, W: 1},"
                "g: {type: left, G: 7, B: 1, W: -1}}\nelectric_charge: {W: 1",
         "{field: S, diagonal: [2, 2, 2, 2, -3, -3, -2]}, chi", NULL,
         AN_MAJORANA_NATURE},
        /* the first two axes of p differ by a sign */
        {"G: SO(8), B: U(1)",
         LEPTON "S: {type: real-scalar, G: [2, 0, 0, 0]},"
                "p: {type: left, G: [1, 0, 0, 0], B: 1}",
         "{field: S, component: [2, 0, 0, 0]}", NULL, AN_MASSLESS_NATURE},
        /* four components that both reflections together turn around */
        {"D: SU(2), E: SU(2), B: U(1)",
         LEPTON "S: {type: scalar, D: 3, E: 3, B: 2},"
                "p: {type: left, D: 3, E: 2, B: 1}",
         "{field: S, component: {D: [0], E: [0]}}", NULL, AN_MASSLESS_NATURE},
    };
    COMPARE_ALL(row);
}

static void vectors_of_grand_unification_are_exchanged(void **state)
{
    (void)state;
    static const struct row row[] = {
        {"G: SO(10)",
         "L: {type: left, sector: visible}, S: {type: real-scalar, G: 54}",
         "{field: S, diagonal: [2, 2, 2, 2, 2, 2, -3, -3, -3, -3]}", "Z2",
         AN_MAJORANA_NATURE},
        {"G: SO(10)",
         "L: {type: left, sector: visible}, S: {type: real-scalar, G: 54}",
         "{field: S, invariant: {G: [0, 1, 2, 4, 5]}}", "Z2",
         AN_MAJORANA_NATURE},
        {"G: SO(10)",
         "L: {type: left, sector: visible}, S: {type: real-scalar, G: 54}",
         "{field: S, diagonal: [1, 1, 1, 1, 1, 1, 1, 1, -4, -4]}", "Z2",
         AN_MAJORANA_NATURE},
        /* S(O(4) x O(2) x O(4)): each element leaves some ideals alone */
        {"G: SO(10)",
         "L: {type: left, sector: visible}, S: {type: real-scalar, G: 54}",
         "{field: S, diagonal: [1, 1, 1, 1, 0, 0, -1, -1, -1, -1]}", "Z2 x Z2",
         AN_MAJORANA_NATURE},
        /* S(O(4) x O(2) x O(1)) turns the quartet in f into itself and its
         * doublet, of charges 1 and -1, around; no mass term has them */
        {"G: SO(7), B: U(1), W: U(1)",
         LEPTON "S: {type: real-scalar, G: 27},"
                "f: {type: left, G: 7, W: 1}}\nelectric_charge: {W: 1",
         "{field: S, diagonal: [2, 2, 2, 2, -3, -3, -2]}", "Z2 x Z2",
         AN_MASSLESS_NATURE},
        /* all of G and W leave the mass term f g alone, whatever is left */
        {"G: SO(7), B: U(1), W: U(1)",
         LEPTON "S: {type: real-scalar, G: 27}, f: {type: left, G: 7, W: 1},"
                "g: {type: left, G: 7, W: -1}}\nelectric_charge: {W: 1",
         "{field: S, diagonal: [2, 2, 2, 2, -3, -3, -2]}", "Z2 x Z2",
         AN_MASSLESS_NATURE},
        /* x^2 - y^2 is left alone by S(O(1) x O(1) x O(N-2)): a reflection of x
         * and another axis exchanges the weights of the vev */
        {"G: SO(8), B: U(1)",
         LEPTON "S: {type: real-scalar, G: [2, 0, 0, 0]},"
                "V: {type: real-scalar, G: [1, 0, 0, 0]}",
         "{field: S, component: [2, 0, 0, 0]}", "Z2 x Z2", AN_MASSLESS_NATURE},
        /* -1 acts on nothing here, and turns -1 on two axes into an element of
         * SO(8) */
        {"G: SO(10), B: U(1)", LEPTON "S: {type: real-scalar, G: 54}",
         "{field: S, component: [2, 0, 0, 0, 0]}", "Z2", AN_MASSLESS_NATURE},
    };
    COMPARE_ALL(row);
}

/* The dark photon changes sign, so that the reflection protects nothing; what
 * has its charge is stable all the same. */
static void reflections_protect_no_particle(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    model_print(&x, "groups: {D: SU(2), B: U(1)}\n"
                    "fields: {f: {type: left, B: 1, sector: visible},"
                    " S: {type: scalar, D: 3, B: 2},"
                    " T: {type: real-scalar, D: 3}}\n"
                    "breaking: [{vevs: [{field: S, component: [0]}]}]\n");
    an_model_take_extensions(&x.m);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    assert_false(v.residual.undecided);
    assert_int_equal(v.dark_matter.group.n, 1); /* of the unbroken U(1) */
    assert_true(fmpz_is_zero(v.dark_matter.group.v));
    an_findings_clear(&v);
    model_close(&x);
}

/* Goldstone bosons are light: where a reflection is global they are turned
 * around, and it protects nothing by itself. */
static void global_reflections_protect_no_particle(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    /* n has the charge of S, and feels the reflection alone */
    model_print(&x, "groups: {D: {group: SU(2), gauged: false}, B: Z(4)}\n"
                    "fields: {f: {type: left, sector: visible},"
                    " S: {type: real-scalar, D: 3, B: 2},"
                    " n: {type: left, B: 2}, m: {type: scalar, B: 1}}\n"
                    "breaking: [{vevs: [{field: S, component: [0]}]}]\n");
    an_model_take_extensions(&x.m);
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    assert_false(v.residual.undecided);
    assert_int_equal(v.dark_matter.ncandidates, 1);
    assert_says(v.dark_matter.candidate[0], "m");
    an_findings_clear(&v);
    model_close(&x);
}

/* Multiplets of 2 Weyl fermions of charges 1 and -1 under T3, beside a real
 * 5-plet along 0 of which all even powers are 1 + 5: a mass of one field of
 * spin j is symmetric in the two for whole spin. With a doublet of an unbroken
 * K the mass of one is antisymmetric in those of K, and so in the two of D:
 * f f is 3 of D then, which no product of the vevs is. */
static const struct {
    const char *f;
    size_t massless; /* multiplets of the unbroken group */
} PSEUDOREAL[] = {
    {"D: 2", 2},
    {"D: 2, generations: 2", 0},
    {"D: 2, generations: 3", 2},
    {"D: 4", 4},
    {"D: 3", 0},
    {"D: 3, K: 2", 3},
    {"D: 3, K: 2, generations: 2", 0},
    {"D: 2, K: 2", 0},
    {"D: 4, K: 2", 0},
};

static void multiplets_may_be_pseudoreal(void **state)
{
    (void)state;
    for (size_t i = 0; i < 2 * (sizeof PSEUDOREAL / sizeof *PSEUDOREAL); i++) {
        struct model x;
        struct an_findings v;
        size_t k = i / 2, n = 0;
        model_print(&x,
                    "groups: {D: SU(2), K: %s}\nelectric_charge: 1/2 T3[D]\n"
                    "fields: {L: {type: left, sector: visible},"
                    " S: {type: real-scalar, D: 5}, f: {type: left, %s}}\n"
                    "breaking: [{vevs: [{field: S, component: [0]}]}]\n",
                    i % 2 ? "SU(2)" : "{group: SU(2), gauged: false}",
                    PSEUDOREAL[k].f);
        an_model_take_extensions(&x.m);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        assert_false(v.residual.undecided);
        for (size_t j = 0; j < v.nmassless; j++)
            n += (size_t)v.massless[j].count;
        for (size_t j = 0; j < v.nconfined; j++)
            n += (size_t)v.confined[j].count;
        for (size_t j = 0; j < v.neutrinos.nneutral; j++)
            n += v.neutrinos.neutral[j].massless > 0;
        if (n != PSEUDOREAL[k].massless)
            fail_msg("f: {%s}, K %s: %zu massless", PSEUDOREAL[k].f,
                     i % 2 ? "gauged" : "global", n);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* The same where D is imposed, too: multiplets are then neutral, and counted by
 * their states. */
static void so_may_those_of_global_factors(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof PSEUDOREAL / sizeof *PSEUDOREAL; i++) {
        struct model x;
        struct an_findings v;
        size_t n = 0;
        model_print(&x,
                    "groups: {D: {group: SU(2), gauged: false},"
                    " K: {group: SU(2), gauged: false}}\n"
                    "fields: {L: {type: left, sector: visible},"
                    " S: {type: real-scalar, D: 5}, f: {type: left, %s}}\n"
                    "active_neutrinos: L\n"
                    "breaking: [{vevs: [{field: S, component: [0]}]}]\n",
                    PSEUDOREAL[i].f);
        an_model_take_extensions(&x.m);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        assert_false(v.residual.undecided);
        for (size_t j = 0; j < v.neutrinos.nneutral; j++)
            n += (size_t)v.neutrinos.neutral[j].massless;
        size_t states = strstr(PSEUDOREAL[i].f, "K: 2") ? 2 : 1;
        if (n != PSEUDOREAL[i].massless * states)
            fail_msg("f: {%s}: %zu massless", PSEUDOREAL[i].f, n);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* What is undecided lies between two groups; what both say is known. */
static void verdicts_hold_beside_an_undecided_vev(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *vevs;
        enum an_nature nature;
    } row[] = {
        /* neutral under D: no Majorana mass, with X or without */
        {LEPTON "nuR: {type: right, B: 1}, S: {type: real-scalar, D: 5},"
                "X: {type: scalar, B: 3}",
         "{field: S, component: [2]}, X", AN_DIRAC_NATURE},
        {LEPTON "S: {type: real-scalar, D: 5}, X: {type: scalar, B: 2}",
         "{field: S, component: [2]}, X", AN_MAJORANA_NATURE},
        /* the field itself breaks B: massless without its vev */
        {LEPTON "S: {type: scalar, D: 2, B: 1}, T: {type: scalar, D: 3}",
         "{field: S, component: all}", AN_UNDECIDED_NATURE},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_findings v;
        model_print(&x,
                    "groups: {%s}\nactive_neutrinos: L\nfields: {%s}\n"
                    "breaking: [{vevs: [%s]}]\n",
                    DARK, row[i].fields, row[i].vevs);
        an_findings_init(&v);
        an_findings_check(&v, &x.m, 0, NULL);
        assert_true(v.residual.undecided);
        assert_true(v.dark_matter.undecided);
        if (v.neutrinos.nature != row[i].nature)
            fail_msg("{%s} %s: nature %d", row[i].fields, row[i].vevs,
                     (int)v.neutrinos.nature);
        an_findings_clear(&v);
        model_close(&x);
    }
}

/* A vacuum with its elements outside the torus. */
static void judge(struct model *x, struct an_findings *v, const char *text)
{
    model_print(x, "%s\nbreaking: [{vevs: [{field: S, component: [0]}]}]\n",
                text);
    an_model_take_extensions(&x->m);
    an_findings_init(v);
    an_findings_check(v, &x->m, 0, NULL);
    assert_false(v->residual.undecided);
}

/* f g S is antisymmetric in three vectors: with S along the axis it is f+ g- -
 * f- g+, a mass of what is charged, and none of the neutral components. What
 * reflections turn around has no sign that would forbid it. */
static void turned_multiplets_have_either_sign(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    judge(&x, &v,
          "groups: {D: SU(2), B: U(1)}\nelectric_charge: T3[D]\n"
          "active_neutrinos: {field: f, component: [0]}\n"
          "fields: {f: {type: left, D: 3, B: 1, sector: visible},"
          " g: {type: left, D: 3, B: -4}, S: {type: scalar, D: 3, B: 3}}");
    assert_int_equal(v.nmassless, 0);
    assert_int_equal(v.neutrinos.nature, AN_MASSLESS_NATURE);
    an_findings_clear(&v);
    model_close(&x);
}

/* Both charged components of a real triplet are eaten, whatever sign it has
 * under Z(4). */
static void turned_goldstones_are_eaten(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    judge(&x, &v,
          "groups: {D: SU(2), B: Z(4)}\n"
          "fields: {f: {type: left, B: 1, sector: visible},"
          " S: {type: real-scalar, D: 3, B: 2}}");
    assert_int_equal(v.dark_matter.ncandidates, 1);
    assert_says(v.dark_matter.candidate[0], "gauge D");
    an_findings_clear(&v);
    model_close(&x);
}

/* The singlet in T U V is antisymmetric: of charge 4 it breaks what an even
 * number of S breaks, and exp(2 pi i B/4) times the reflection survives. */
static void broken_by_hand_are_singlets(void **state)
{
    (void)state;
    struct model x;
    struct an_findings v;
    judge(&x, &v,
          "groups: {D: SU(2), B: {group: U(1), gauged: false}}\n"
          "active_neutrinos: L\nexplicit_breaking: [T U V]\n"
          "fields: {L: {type: left, B: 1, sector: visible},"
          " S: {type: scalar, D: 3, B: 2}, T: {type: scalar, D: 3, B: 1},"
          " U: {type: scalar, D: 3, B: 1}, V: {type: scalar, D: 3, B: 2}}");
    assert_int_equal(v.neutrinos.nature, AN_MASSLESS_NATURE);
    char *name = an_orders_text(&v.residual.discrete, true);
    assert_string_equal(name, "Z4");
    free(name);
    an_findings_clear(&v);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reflections_tell_dirac_from_majorana),
        cmocka_unit_test(reflections_may_be_global),
        cmocka_unit_test(elements_may_leave_gauge_bosons_alone),
        cmocka_unit_test(what_moves_no_boson_may_protect),
        cmocka_unit_test(what_is_not_covered_stays_undecided),
        cmocka_unit_test(vectors_of_grand_unification_are_exchanged),
        cmocka_unit_test(reflections_protect_no_particle),
        cmocka_unit_test(global_reflections_protect_no_particle),
        cmocka_unit_test(multiplets_may_be_pseudoreal),
        cmocka_unit_test(so_may_those_of_global_factors),
        cmocka_unit_test(verdicts_hold_beside_an_undecided_vev),
        cmocka_unit_test(turned_multiplets_have_either_sign),
        cmocka_unit_test(turned_goldstones_are_eaten),
        cmocka_unit_test(broken_by_hand_are_singlets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
