/* test_operators_accidental.c - symmetries that nobody asked for. */
#include "tests/model.h"

#include <flint/fmpq_mat.h>

#include "algebra/solve.h"
#include "operators/accidental.h"

static const struct an_accidental_limits LIMITS = {7, 20000};

static void find(struct an_accidentals *a, const struct model *x, bool listed)
{
    an_accidentals_init(a);
    an_accidental_find(a, &x->m, listed, LIMITS);
    assert_true(a->complete);
}

/* "Q=1/3 uR=1/3": the charges that are not zero. */
static char *charges(const struct an_accidentals *a,
                     const struct an_accidental *s)
{
    struct an_text t = {0};
    for (size_t k = 0; k < a->ncolumns; k++) {
        if (fmpq_is_zero(s->charge + k))
            continue;
        char *q = an_rational_text(s->charge + k);
        an_text_printf(&t, "%s%s=%s", t.n ? " " : "", a->column[k].name, q);
        free(q);
    }
    return an_text_take(&t);
}

struct fact {
    const char *name;
    unsigned long order; /* 0: U(1) */
    const char *charges;
    bool anomalous;
    const char *breaker; /* NULL: nothing up to dimension 7, or not asked */
    int dimension;
};

static void assert_facts(const struct an_accidentals *a,
                         const struct fact *fact, size_t n)
{
    assert_int_equal(a->n, n);
    for (size_t i = 0; i < n; i++) {
        const struct an_accidental *s = &a->v[i];
        char *q = charges(a, s);
        assert_string_equal(s->name, fact[i].name);
        assert_true(fmpz_equal_ui(s->order, fact[i].order));
        assert_string_equal(q, fact[i].charges);
        assert_int_equal(s->anomalous, fact[i].anomalous);
        if (fact[i].breaker)
            assert_string_equal(s->breaker, fact[i].breaker);
        assert_int_equal(s->dimension, fact[i].dimension);
        free(q);
    }
}

static void check_facts(const char *text, bool listed, const struct fact *fact,
                        size_t n)
{
    struct model x;
    struct an_accidentals a;
    model_open(&x, text);
    find(&a, &x, listed);
    assert_facts(&a, fact, n);
    an_accidentals_clear(&a);
    model_close(&x);
}

static void standard_model_conserves_baryon_and_lepton_number(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L", 0, "L=1 eR=1", true, "L^2 H^2", 5},
    };
    check_facts("extends: standard-model\n", true, facts, 2);
    check_facts("extends: standard-model\n", false, facts, 2);
}

static void majorana_masses_leave_baryon_number_alone(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
    };
    check_facts("extends: type-one-seesaw\n", false, facts, 1);
}

/* Diagonal couplings conserve L_e, L_mu and L_tau; other renormalisable terms
 * leave their sum alone, which comes first, and the differences are told. */
static void diagonal_yukawas_conserve_each_lepton_flavour(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L", 0, "L[1]=1 L[2]=1 L[3]=1 eR[1]=1 eR[2]=1 eR[3]=1", true,
         "L^2 H^2", 5},
        {"L_e-L_mu", 0, "L[1]=1 L[2]=-1 eR[1]=1 eR[2]=-1", false, "L* eR H", 4},
        {"L_mu-L_tau", 0, "L[2]=1 L[3]=-1 eR[2]=1 eR[3]=-1", false, "L* eR H",
         4},
    };
    check_facts("extends: standard-model\n"
                "couplings:\n"
                "  - {term: L* H eR, remove: true}\n"
                "  - \"L[1]* H eR[1]\"\n"
                "  - \"L[2]* H eR[2]\"\n"
                "  - \"L[3]* H eR[3]\"\n",
                true, facts, 4);
}

static void gauged_l_mu_minus_l_tau_makes_flavours_apart(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L_e", 0, "L[1]=1 eR[1]=1", true, "L^2 H^2", 5},
        {"L_mu", 0, "L[2]=1 eR[2]=1", true, "L^2 H^2", 5},
    };
    /* L_tau is L_mu up to a gauge symmetry. */
    check_facts("extends: standard-model\n"
                "groups: {X: U(1)}\n"
                "fields: {L: {X: [0, 1, -1]}, eR: {X: [0, 1, -1]}}\n",
                true, facts, 3);
}

static void missing_z2_of_the_scotogenic_model_is_broken_at_once(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"Z2", 2, "eta=1 N=1", false, "H eta*", 2},
    };
    check_facts("extends: scotogenic-without-z2\n", true, facts, 2);
    check_facts("extends: scotogenic-without-z2\n", false, facts, 1);
}

static void imposed_symmetry_is_not_accidental(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
    };
    check_facts("extends: scotogenic\n", true, facts, 1);
    check_facts("extends: scotogenic\n", false, facts, 1);
}

/* With both couplings B and L are broken; B -
 * L is left, with 2/3 for S_3. SU(5): charges of X up to
 * normalisation. */
static void b_minus_l_survives_leptoquarks_and_unification(void **state)
{
    (void)state;
    static const struct fact leptoquark[] = {
        {"B-L", 0, "Q=1/3 uR=1/3 dR=1/3 L=-1 eR=-1 S3=2/3", false, NULL, 5},
    };
    static const struct fact unified[] = {
        {"U(1)", 0, "q5=3 q10=-1 H=2", false, "q5^2 H^2", 5},
    };
    check_facts("extends: leptoquark-s3\n", false, leptoquark, 1);
    check_facts("extends: su5\n", false, unified, 1);
}

/* The superpotential with R-parity conserves B and L;
 * q q q l is the first to break them. */
static void mssm_with_matter_parity_conserves_both_numbers(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "q=1/3 uc=-1/3 dc=-1/3", true, "q^3 l", 5},
        {"L", 0, "l=1 ec=-1", true, NULL, 5},
    };
    check_facts("extends: mssm\n", false, facts, 2);
}

/* Two doublets, one for each kind
 * of quark. 2 T(3) = 1 for each of 3 (2 Q - uR - dR) triplets. */
static void peccei_quinn_symmetry_is_anomalous(void **state)
{
    (void)state;
    struct model x;
    struct an_accidentals a;
    model_open(&x, "extends: standard-model\n"
                   "fields: {H2: {type: scalar, SU2L: 2, Y: 1/2}}\n"
                   "couplings:\n"
                   "  - {term: Q* H* uR, remove: true}\n"
                   "  - Q* H2* uR\n");
    find(&a, &x, true);
    assert_int_equal(a.n, 3);
    char *q = charges(&a, &a.v[2]);
    assert_string_equal(a.v[2].name, "U(1)");
    assert_true(a.v[2].anomalous);
    assert_string_equal(x.m.group[a.v[2].group].name, "SU3c");
    assert_string_equal(a.v[2].breaker, "H H2*");
    free(q);
    an_accidentals_clear(&a);
    model_close(&x);
}

static void torsion_gives_the_discrete_symmetry_of_a_potential(void **state)
{
    (void)state;
    static const struct fact cubic[] = {{"Z3", 3, "phi=1", false, NULL, 0}};
    static const struct fact quartic[] = {
        {"Z4", 4, "phi=1 chi=2", false, NULL, 0}};
    static const struct fact two[] = {
        {"Z2", 2, "phi=1", false, NULL, 0},
        {"Z4", 4, "chi=1", false, NULL, 0},
    };
    struct {
        const char *text;
        const struct fact *fact;
        size_t n;
    } table[] = {
        {"fields: {phi: {type: scalar}}\ncouplings: [phi^3]\n", cubic, 1},
        {"fields: {phi: {type: scalar}, chi: {type: scalar}}\n"
         "couplings: [phi^2 chi, chi^2]\n",
         quartic, 1},
        {"fields: {phi: {type: real-scalar}, chi: {type: scalar}}\n"
         "couplings: [chi^4]\n",
         two, 2},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        model_open(&x, table[i].text);
        find(&a, &x, true);
        assert_int_equal(a.n, table[i].n);
        for (size_t k = 0; k < a.n; k++) {
            char *q = charges(&a, &a.v[k]);
            assert_true(fmpz_equal_ui(a.v[k].order, table[i].fact[k].order));
            assert_string_equal(q, table[i].fact[k].charges);
            assert_string_equal(a.v[k].name, table[i].fact[k].name);
            assert_non_null(a.v[k].breaker);
            free(q);
        }
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

/* What no dark quark couples to is unbroken as a whole: the sum survives the
 * coupling H p pY*, which breaks both parts. */
static void symmetries_that_survive_longest_come_first(void **state)
{
    (void)state;
    static const struct fact dark[] = {
        {"U(1)", 0, "p=1 pY=1", false, NULL, 0},
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L", 0, "L=1 eR=1", true, "L^2 H^2", 5},
        {"U(1)", 0, "pY=1", false, "H p pY*", 4},
    };
    check_facts("extends: standard-model\n"
                "groups: {G4: SU(4)}\n"
                "fields:\n"
                "  p: {type: dirac, G4: 4}\n"
                "  pY: {type: dirac, SU2L: 2, Y: 1/2, G4: 4}\n",
                true, dark, 4);
    /* The same with the names and the conjugation of both exchanged. */
    static const struct fact conjugate[] = {
        {"U(1)", 0, "a=1 z=-1", false, NULL, 0},
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L", 0, "L=1 eR=1", true, "L^2 H^2", 5},
        {"U(1)", 0, "z=1", false, "H* a z", 4},
    };
    check_facts("extends: standard-model\n"
                "groups: {G4: SU(4)}\n"
                "fields:\n"
                "  a: {type: dirac, SU2L: 2, Y: 1/2, G4: 4}\n"
                "  z: {type: dirac, G4: 4bar}\n",
                true, conjugate, 4);
}

static void leptoquarks_have_both_numbers(void **state)
{
    (void)state;
    /* Q Q S* is allowed and breaks B + L; B - L waits for dimension 5. */
    static const struct fact facts[] = {
        {"B-L", 0, "Q=1/3 uR=1/3 dR=1/3 L=-1 eR=-1 S=2/3", false, NULL, 5},
        {"B+L", 0, "Q=1/3 uR=1/3 dR=1/3 L=1 eR=1 S=-4/3", true, NULL, 4},
    };
    check_facts("extends: standard-model\n"
                "fields: {S: {type: scalar, SU3c: 3bar, Y: 1/3}}\n"
                "couplings: [Q L S]\n",
                true, facts, 2);
}

/* B of a vector-like quark is what it mixes with: 1/3 as a triplet, -1/3 as an
 * antitriplet. A lepton that mixes has L = 1. */
static void numbers_extend_to_what_the_terms_conserve(void **state)
{
    (void)state;
    static const struct {
        const char *fields, *couplings, *B, *L;
    } table[] = {
        {"D: {type: dirac, SU3c: 3, Y: -1/3}", "Q* H D",
         "Q=1/3 uR=1/3 dR=1/3 D=1/3", "L=1 eR=1"},
        {"D: {type: dirac, SU3c: 3bar, Y: 1/3}", "Q* H D*",
         "Q=1/3 uR=1/3 dR=1/3 D=-1/3", "L=1 eR=1"},
        {"E: {type: dirac, Y: -1}", "L* H E", "Q=1/3 uR=1/3 dR=1/3",
         "L=1 eR=1 E=1"},
        /* Without a coupling the symmetries that live longest decide. */
        {"D: {type: dirac, SU3c: 3, Y: -1/3}", NULL,
         "Q=1/3 uR=1/3 dR=1/3 D=1/3", "L=1 eR=1"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        model_print(&x, "extends: standard-model\nfields:\n  %s\n%s%s%s\n",
                    table[i].fields, table[i].couplings ? "couplings: [\"" : "",
                    table[i].couplings ? table[i].couplings : "",
                    table[i].couplings ? "\"]" : "");
        find(&a, &x, true);
        size_t seen = 0;
        for (size_t k = 0; k < a.n; k++) {
            char *q = charges(&a, &a.v[k]);
            bool B = strcmp(a.v[k].name, "B") == 0;
            if (B || strcmp(a.v[k].name, "L") == 0) {
                assert_string_equal(q, B ? table[i].B : table[i].L);
                seen++;
            }
            free(q);
        }
        assert_int_equal(seen, 2);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

/* Leptons of Z4 charge 1, quarks neutral: L L H H has charge 2, and Q Q Q L is
 * forbidden alone, but not beside the sign of Z4's own: the library's model. */
static void exact_and_anomalous_combinations_are_told_apart(void **state)
{
    (void)state;
    static const struct fact both[] = {
        {"B-L", 0, "Q=1/3 uR=1/3 dR=1/3 L=-1 eR=-1", false, NULL, 0},
        {"B+L", 0, "Q=1/3 uR=1/3 dR=1/3 L=1 eR=1", true, "Q^3 L", 6},
    };
    check_facts("extends: spin-z4-without-nur\n", true, both, 2);
    /* Modulo an imposed B - L there is one, whatever its name. */
    static const struct fact one[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
    };
    check_facts("extends: standard-model\n"
                "groups: {D: {group: U(1), gauged: false}}\n"
                "fields: {Q: {D: 1}, uR: {D: 1}, dR: {D: 1}, L: {D: -3}, "
                "eR: {D: -3}}\n",
                true, one, 1);
    struct model x;
    struct an_accidentals a;
    model_open(&x, "extends: standard-model\n");
    find(&a, &x, true);
    assert_int_equal(a.nexact, 1);
    assert_string_equal(a.exact[0], "B-L");
    an_accidentals_clear(&a);
    model_close(&x);
}

/* Combinations free of anomalies have names of whole numbers first: an
 * instanton changes each family by the same. A gauge symmetry makes L_tau one
 * of the others, so that B-L is not a sum of what is listed as it stands. */
static void whole_numbers_name_what_is_exact(void **state)
{
    (void)state;
    static const struct {
        const char *text, *exact[3];
    } table[] = {
        {"fields: {L: {X: [1, 0, -1]}, eR: {X: [1, 0, -1]}}\n",
         {"B-L", "L_e-L_mu"}},
        {"fields: {L: {X: [0, 1, -1]}, eR: {X: [0, 1, -1]}}\n",
         {"B-L", "L_e-L_mu"}},
        /* No pair of these leptons is neutral: B-L stands in the list. */
        {"fields: {L: {X: [1, 1, -2]}, eR: {X: [1, 1, -2]}}\n", {NULL}},
        {"fields:\n"
         "  L: {generations: 1, X: 1}\n"
         "  eR: {generations: 1, X: 1}\n"
         "  M: {type: left, SU2L: 2, Y: -1/2, X: 0, sector: visible}\n"
         "  m: {type: right, Y: -1, sector: visible}\n"
         "  T: {type: left, SU2L: 2, Y: -1/2, X: -1, sector: visible}\n"
         "  t: {type: right, Y: -1, X: -1, sector: visible}\n"
         "couplings: [M* H m, T* H t]\n"
         "counting: {L: {L: 1, eR: 1, M: 1, m: 1, T: 1, t: 1}}\n",
         {"B-L", "L_L-L_M"}},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        size_t n = 0;
        model_print(&x, "extends: standard-model\ngroups: {X: U(1)}\n%s",
                    table[i].text);
        find(&a, &x, true);
        while (n < 3 && table[i].exact[n])
            n++;
        assert_int_equal(a.nexact, n);
        for (size_t k = 0; k < n; k++)
            assert_string_equal(a.exact[k], table[i].exact[k]);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

/* An imposed L, anomalous, that S breaks: B and L are those neutral on S, and
 * B-L is free of anomalies up to the imposed one. Without the vev B-L is as
 * good as B, and free of anomalies as it stands. */
static void vevs_of_an_anomalous_symmetry_are_neutral(void **state)
{
    (void)state;
    static const struct fact alone[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, NULL, 0},
    };
    static const struct fact both[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, NULL, 0},
        {"L", 0, "L=1 eR=1", true, "L^2 H^2 S*", 6},
    };
    static const struct {
        const char *rest;
        const struct fact *fact;
        size_t n, nexact;
    } table[] = {
        {"couplings: [L^2 H^2 S*]\n"
         "breaking: [{name: all, vevs: [H, S]}]\n",
         alone, 1, 1},
        {"breaking: [{name: all, vevs: [H, S]}]\n", both, 2, 1},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {G: {group: U(1), gauged: false}}\n"
                    "fields: {L: {G: 1}, eR: {G: 1}, "
                    "S: {type: scalar, G: 2}}\n%s",
                    table[i].rest);
        find(&a, &x, true);
        assert_facts(&a, table[i].fact, table[i].n);
        assert_int_equal(a.nexact, table[i].nexact);
        assert_string_equal(a.exact[0], "B-L");
        an_accidentals_clear(&a);
        model_close(&x);
    }
    static const struct fact exact[] = {
        {"B-L", 0, "Q=1/3 uR=1/3 dR=1/3 L=-1 eR=-1", false, NULL, 0},
    };
    check_facts("extends: standard-model\n"
                "groups: {G: {group: U(1), gauged: false}}\n"
                "fields: {L: {G: 1}, eR: {G: 1}}\n",
                true, exact, 1);
}

/* B of the second family's antiquarks, a doublet that `counting` leaves out:
 * -1/3 as conjugates of Q, whichever terms couple them, unless a term says
 * otherwise: Q Q L Q2c* leaves B-L alone and gives Q2c B+L = 1/3 + 1/3 + 1. */
static void relatives_of_counted_fields_count_alike(void **state)
{
    (void)state;
    static const struct {
        const char *groups, *charge, *term, *name, *charges;
    } table[] = {
        {"{Z: Z(2)}", "Z: 1, ", "", "B", "Q=1/3 uR=1/3 dR=1/3 Q2c=-1/3"},
        {"{Z: {group: Z(3), gauged: false}}", "Z: 1, ", "", "B",
         "Q=1/3 uR=1/3 dR=1/3 Q2c=-1/3"},
        {"{X: {group: U(1), gauged: false}}", "X: 1, ", "", "B",
         "Q=1/3 uR=1/3 dR=1/3 Q2c=-1/3"},
        {"{}", "", "", "B", "Q=1/3 uR=1/3 dR=1/3 Q2c=-1/3"},
        {"{}", "", "Q2c H dR", "B", "Q=1/3 uR=1/3 dR=1/3 Q2c=-1/3"},
        {"{}", "", "Q Q L Q2c*", "B+L", "Q=1/3 uR=1/3 dR=1/3 L=1 eR=1 Q2c=5/3"},
        {"{}", "", "Q Q L Q2c*", "B-L",
         "Q=1/3 uR=1/3 dR=1/3 L=-1 eR=-1 Q2c=-1/3"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        bool seen = false;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: %s\n"
                    "fields:\n"
                    "  Q: {generations: 2}\n"
                    "  Q2c: {type: right, SU3c: 3bar, SU2L: 2, Y: -1/6, %s"
                    "sector: visible}\n"
                    "couplings: [%s]\n",
                    table[i].groups, table[i].charge, table[i].term);
        find(&a, &x, true);
        for (size_t k = 0; k < a.n; k++) {
            if (strcmp(a.v[k].name, table[i].name) != 0)
                continue;
            char *q = charges(&a, &a.v[k]);
            assert_string_equal(q, table[i].charges);
            seen = true;
            free(q);
        }
        assert_true(seen);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

/* ---- generations against fields */

/* Standard Models with the generations of the leptons, or of the quarks, as
 * fields of their own. */
static const struct {
    const char *couplings; /* of the fields */
    size_t n;              /* U(1)s */
} split_models[] = {
    {"Le* H e, Lmu* H mu, Ltau* H tau", 4},
    {"Le* H e, Lmu* H mu, Ltau* H tau, Le* H mu", 3},
    {"Le* H e, Lmu* H mu, Ltau* H tau, Le* H mu, Lmu* H tau", 2},
    {"Le* H e, Lmu* H mu, Ltau* H tau, Le^2 H^2", 3},
    {"Le* H e, Lmu* H mu, Ltau* H tau, Le Lmu H^2", 3},
};

/* Is the U(1) whose charges are +1 on all leptons a combination of those found,
 * and of hypercharge, which vanishes where H does? */
static bool has_flavour_sum(const struct an_accidentals *a,
                            const struct an_model *m)
{
    fmpq_mat_t A, x;
    fmpq_mat_init(A, (slong)a->n, (slong)a->ncolumns);
    fmpq_mat_init(x, 1, (slong)a->ncolumns);
    for (slong k = 0; k < (slong)a->ncolumns; k++) {
        const char *name = m->field[a->column[k].field].name;
        bool quark = strcmp(name, "Q") == 0 || name[1] == 'R';
        fmpq_set_si(fmpq_mat_entry(x, 0, k), !quark && strcmp(name, "H") != 0,
                    1);
        for (slong i = 0; i < (slong)a->n; i++)
            fmpq_set(fmpq_mat_entry(A, i, k), a->v[i].charge + k);
    }
    bool spans = an_rational_spans(A, x);
    fmpq_mat_clear(x);
    fmpq_mat_clear(A);
    return spans;
}

/* The sum of what the flavours conserve is what the generations of one field
 * conserve together: lepton number, until some Majorana mass breaks it. */
static void flavours_add_up_to_the_uniform_number(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof split_models / sizeof *split_models; i++) {
        struct model x;
        struct an_accidentals a;
        model_print(&x,
                    "extends: standard-model\n"
                    "fields:\n"
                    "  L: null\n"
                    "  eR: null\n"
                    "  Le: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"
                    "  Lmu: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"
                    "  Ltau: {type: left, SU2L: 2, Y: -1/2, sector: visible}\n"
                    "  e: {type: right, Y: -1, sector: visible}\n"
                    "  mu: {type: right, Y: -1, sector: visible}\n"
                    "  tau: {type: right, Y: -1, sector: visible}\n"
                    "active_neutrinos: Le\n"
                    "processes: {leptons: Le}\n"
                    "couplings: [%s]\n"
                    "counting: {L: {Le: 1, Lmu: 1, Ltau: 1, e: 1, mu: 1, tau: "
                    "1}}\n",
                    split_models[i].couplings);
        find(&a, &x, true);
        assert_int_equal(a.n, split_models[i].n);
        bool violated = strstr(split_models[i].couplings, "H^2") != NULL;
        assert_int_equal(has_flavour_sum(&a, &x.m), !violated);
        for (size_t k = 0; k < a.n; k++)
            assert_true(a.v[k].named);
        an_accidentals_clear(&a);
        model_close(&x);
    }
}

/* total := the charge of a term in plain arithmetic; generations as written,
 * one column a field. */
static void total_charge(fmpq_t total, const struct an_accidentals *a,
                         const struct an_accidental *s,
                         const struct an_term *term)
{
    fmpq_zero(total);
    for (size_t i = 0; i < term->n; i++) {
        const struct an_factor *f = &term->factor[i];
        size_t k = 0;
        while (a->column[k].field != f->field)
            k++;
        assert_true(a->column[k].whole);
        for (int p = 0; p < f->power; p++) {
            if (f->conjugate)
                fmpq_sub(total, total, s->charge + k);
            else
                fmpq_add(total, total, s->charge + k);
        }
    }
}

static bool vanishes(const fmpq_t total, const struct an_accidental *s)
{
    if (fmpz_is_zero(s->order))
        return fmpq_is_zero(total);
    return fmpz_is_one(fmpq_denref(total)) &&
           fmpz_divisible(fmpq_numref(total), s->order);
}

/* S0^9 S1, S1^9 S2, ..., S20^9 S0: with S0 of charge q, S1 has -9 q, and after
 * all of them q = -9^21 q, as 21 is odd. Z(9^21 + 1), which has 67 bits; with 3
 * in place of 9, Z(3^21 + 1). */
static void orders_beyond_64_bits_are_named(void **state)
{
    (void)state;
    static const struct {
        int power;
        const char *name;
    } chains[] = {{3, "Z10460353204"}, {9, "Z109418989131512359210"}};
    for (size_t c = 0; c < 2; c++) {
        struct model x;
        struct an_accidentals a;
        struct an_text t = {0};
        fmpq_t total;
        an_text_add(&t, "fields:\n");
        for (int i = 0; i < 21; i++)
            an_text_printf(&t, "  S%d: {type: scalar}\n", i);
        an_text_add(&t, "couplings:\n");
        for (int i = 0; i < 21; i++)
            an_text_printf(&t, "  - S%d^%d S%d\n", i, chains[c].power,
                           (i + 1) % 21);
        model_open(&x, an_text_string(&t));
        find(&a, &x, true);
        assert_true(a.complete);
        assert_int_equal(a.n, 1);
        assert_string_equal(a.v[0].name, chains[c].name);
        fmpq_init(total);
        for (size_t i = 0; i < x.m.ncouplings; i++) {
            total_charge(total, &a, &a.v[0], &x.m.coupling[i]);
            assert_true(vanishes(total, &a.v[0]));
        }
        fmpq_clear(total);
        an_accidentals_clear(&a);
        model_close(&x);
        an_text_clear(&t);
    }
}

/* The certificate multiplied out: every coupling is neutral, what is said to
 * break the symmetry is not. */
static void symmetries_leave_the_terms_and_breakers_do_not(void **state)
{
    (void)state;
    static const char *const models[] = {
        "standard-model", "scotogenic-without-z2", "zee",      "leptoquark-s3",
        "pati-salam",     "left-right-triplets",   "zee-babu", "su5",
        "inert-doublet",  "type-two-seesaw",       "mssm",     "quintuplet",
    };
    size_t seen = 0;
    for (size_t m = 0; m < sizeof models / sizeof *models; m++) {
        struct model x;
        struct an_accidentals a;
        fmpq_t total;
        fmpq_init(total);
        model_print(&x, "extends: %s\n", models[m]);
        find(&a, &x, true);
        for (size_t i = 0; i < a.n; i++) {
            const struct an_accidental *s = &a.v[i];
            for (size_t k = 0; k < x.m.ncouplings; k++) {
                total_charge(total, &a, s, &x.m.coupling[k]);
                if (!vanishes(total, s))
                    fail_msg("%s: %s is broken by %s", models[m], s->name,
                             x.m.coupling[k].text);
            }
            if (!s->breaker)
                continue;
            struct an_term term;
            an_term_init(&term);
            const struct an_where nowhere = {NULL, 0, 0};
            assert_int_equal(
                an_term_read(&term, &x.m, s->breaker, nowhere, &x.diags), 0);
            total_charge(total, &a, s, &term);
            if (vanishes(total, s))
                fail_msg("%s: %s conserves %s", models[m], s->breaker, s->name);
            an_term_clear(&term);
            seen++;
        }
        fmpq_clear(total);
        an_accidentals_clear(&a);
        model_close(&x);
    }
    assert_true(seen > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_conserves_baryon_and_lepton_number),
        cmocka_unit_test(majorana_masses_leave_baryon_number_alone),
        cmocka_unit_test(diagonal_yukawas_conserve_each_lepton_flavour),
        cmocka_unit_test(gauged_l_mu_minus_l_tau_makes_flavours_apart),
        cmocka_unit_test(missing_z2_of_the_scotogenic_model_is_broken_at_once),
        cmocka_unit_test(imposed_symmetry_is_not_accidental),
        cmocka_unit_test(b_minus_l_survives_leptoquarks_and_unification),
        cmocka_unit_test(mssm_with_matter_parity_conserves_both_numbers),
        cmocka_unit_test(peccei_quinn_symmetry_is_anomalous),
        cmocka_unit_test(symmetries_that_survive_longest_come_first),
        cmocka_unit_test(leptoquarks_have_both_numbers),
        cmocka_unit_test(numbers_extend_to_what_the_terms_conserve),
        cmocka_unit_test(exact_and_anomalous_combinations_are_told_apart),
        cmocka_unit_test(whole_numbers_name_what_is_exact),
        cmocka_unit_test(vevs_of_an_anomalous_symmetry_are_neutral),
        cmocka_unit_test(relatives_of_counted_fields_count_alike),
        cmocka_unit_test(flavours_add_up_to_the_uniform_number),
        cmocka_unit_test(torsion_gives_the_discrete_symmetry_of_a_potential),
        cmocka_unit_test(orders_beyond_64_bits_are_named),
        cmocka_unit_test(symmetries_leave_the_terms_and_breakers_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
