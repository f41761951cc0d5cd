/* test_terms_accidental_terms.c - accidental symmetries: which charges they
 * have, their names, and the first term that breaks each. */
#include "tests/terms/accidentals.h"

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

/* The electron's and the muon's number alone are not conserved; L_tau is
 * gauged. */
static void mixed_generations_are_one_flavour(void **state)
{
    (void)state;
    static const struct fact facts[] = {
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L_e+L_mu", 0, "L[1]=1 L[2]=1 eR[1]=1 eR[2]=1", true, "L^2 H^2", 5},
    };
    check_facts("extends: standard-model\n"
                "groups: {X: U(1)}\n"
                "fields: {L: {X: [0, 0, 1]}, eR: {X: [0, 0, 1]}}\n"
                "couplings:\n"
                "  - {term: L* H eR, remove: true}\n"
                "  - \"L[1]* H eR[1]\"\n"
                "  - \"L[1]* H eR[2]\"\n"
                "  - \"L[2]* H eR[2]\"\n"
                "  - \"L[3]* H eR[3]\"\n",
                true, facts, 2);
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
    assert_says(a.v[2].breaker, "H H2*");
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
 * coupling H p pY*, which breaks both parts. Beside the sum one part is enough,
 * and the larger multiplet goes without, whatever the names and the order. */
static void symmetries_that_survive_longest_come_first(void **state)
{
    (void)state;
    static const struct fact dark[] = {
        {"U(1)", 0, "p=1 pY=1", false, NULL, 0},
        {"B", 0, "Q=1/3 uR=1/3 dR=1/3", true, "Q^3 L", 6},
        {"L", 0, "L=1 eR=1", true, "L^2 H^2", 5},
        {"U(1)", 0, "p=1", false, "H p pY*", 4},
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

/* The doublet of the last step is neutral in both orders of the file, so that
 * the number of triplets has no instantons: with the triplet neutral, it would
 * be l 1, H 1 and anomalous. Of lepton number, 2 T of one doublet are violated.
 */
static void symmetries_do_not_depend_on_the_order_of_fields(void **state)
{
    (void)state;
    static const char *const scalars[] = {
        "  H: {type: scalar, D: 2, X: 1}\n  T: {type: scalar, D: 3, X: 2}\n",
        "  T: {type: scalar, D: 3, X: 2}\n  H: {type: scalar, D: 2, X: 1}\n"};
    static const struct fact facts[] = {
        {"U(1)", 0, "l=1 e=1", true, NULL, 4}, /* T l^2 */
        {"U(1)", 0, "T=1", false, NULL, 3},    /* H^2 T* */
    };
    for (size_t k = 0; k < 2; k++) {
        struct model x;
        struct an_accidentals a;
        model_print(&x,
                    "groups: {D: SU(2), X: U(1)}\n"
                    "electric_charge: T3[D] + X/2\n"
                    "fields:\n%s"
                    "  l: {type: left, D: 2, X: -1, generations: 2}\n"
                    "  e: {type: right, X: -2, generations: 2}\n"
                    "couplings: [l* H e]\n"
                    "breaking: [{vevs: [T]}, {vevs: [H]}]\n",
                    scalars[k]);
        find(&a, &x, true);
        assert_facts(&a, facts, sizeof facts / sizeof *facts);
        an_accidentals_clear(&a);
        model_close(&x);
    }
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
    assert_says(a.exact[0], "B-L");
    an_accidentals_clear(&a);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(standard_model_conserves_baryon_and_lepton_number),
        cmocka_unit_test(majorana_masses_leave_baryon_number_alone),
        cmocka_unit_test(diagonal_yukawas_conserve_each_lepton_flavour),
        cmocka_unit_test(gauged_l_mu_minus_l_tau_makes_flavours_apart),
        cmocka_unit_test(mixed_generations_are_one_flavour),
        cmocka_unit_test(missing_z2_of_the_scotogenic_model_is_broken_at_once),
        cmocka_unit_test(imposed_symmetry_is_not_accidental),
        cmocka_unit_test(b_minus_l_survives_leptoquarks_and_unification),
        cmocka_unit_test(mssm_with_matter_parity_conserves_both_numbers),
        cmocka_unit_test(peccei_quinn_symmetry_is_anomalous),
        cmocka_unit_test(symmetries_that_survive_longest_come_first),
        cmocka_unit_test(symmetries_do_not_depend_on_the_order_of_fields),
        cmocka_unit_test(leptoquarks_have_both_numbers),
        cmocka_unit_test(numbers_extend_to_what_the_terms_conserve),
        cmocka_unit_test(exact_and_anomalous_combinations_are_told_apart),
        cmocka_unit_test(torsion_gives_the_discrete_symmetry_of_a_potential),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
