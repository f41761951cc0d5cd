/* test_residual_processes.c - proton decay and its cousins, with traps. */
#include "tests/model.h"

#define SM_WITH(group) "extends: standard-model\ngroups: {" group "}\n"
#define QUARKS(q) "Q: {X: " q "}, uR: {X: " q "}, dR: {X: " q "}"
#define LEPTONS(q) "L: {X: " q "}, eR: {X: " q "}"

/* One letter a process: proton, n-nbar, double, quadruple beta; + allowed,
 * - forbidden, ? not asked. */
static void check(const char *expected, const char *text)
{
    struct model x;
    struct an_findings v;
    model_open(&x, text);
    vacuum_of(&v, &x, NULL);
    char found[AN_NPROCESSES + 1] = {0};
    for (int i = 0; i < AN_NPROCESSES; i++) {
        const struct an_process *p = &v.process[i];
        found[i] = !p->asked ? '?' : p->allowed ? '+' : '-';
        if (!p->asked)
            continue;
        assert_true(p->witness.verified);
        assert_int_equal(p->witness.type, p->allowed ? AN_WITNESS_OPERATOR
                                                     : AN_WITNESS_SYMMETRY);
    }
    if (strcmp(found, expected) != 0)
        fail_msg("%s, not %s:\n%s", found, expected, text);
    an_findings_clear(&v);
    model_close(&x);
}

static void processes_have_the_names_of_the_report(void **state)
{
    (void)state;
    assert_string_equal(an_process_key(AN_PROTON_DECAY), "proton_decay");
    assert_string_equal(an_process_key(AN_NEUTRON_ANTINEUTRON),
                        "neutron_antineutron");
    assert_string_equal(an_process_key(AN_DOUBLE_BETA),
                        "neutrinoless_double_beta");
    assert_string_equal(an_process_key(AN_QUADRUPLE_BETA),
                        "neutrinoless_quadruple_beta");
}

static void nothing_is_forbidden_in_the_standard_model(void **state)
{
    (void)state;
    check("++++", "extends: standard-model\n");
    check("????", "groups: {X: U(1)}\nfields: {a: {type: left, X: 1}}\n");
}

/* B global: the proton is its lightest carrier; leptons do not matter. */
static void an_exact_baryon_number_keeps_the_proton(void **state)
{
    (void)state;
    check("--++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") "}\n");
    /* heavy: it decays into quarks; light: p -> X pi, X e, X X e. */
    check("--++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: dirac, X: 1}}\n");
    check("+-++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: dirac, X: 1, light: true}}\n");
    check("+-++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: scalar, X: 1, light: true}}\n");
    check("+-++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: dirac, X: 1/2, "
                             "light: true}}\n");
    /* two units at a time do not help one proton */
    check("--++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: scalar, X: 2, light: true}}\n");
}

/* p -> e+ pi conserves B - L; 0nu2beta and n-nbar break it by 2, the quadruple
 * by 4. Units of <chi>: 1, 2, 3, 4, 8; then unbroken. */
static void b_minus_l_broken_by_every_number(void **state)
{
    (void)state;
    const struct {
        int vev;
        const char *expected;
    } row[] = {{1, "++++"}, {2, "++++"}, {3, "+---"},
               {4, "+--+"}, {6, "+---"}, {8, "+---"}};
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct an_text t = {0};
        an_text_printf(
            &t,
            SM_WITH("X: U(1)") "fields: {" QUARKS("1/3") ", " LEPTONS(
                "-1") ",\n"
                      "  nuR: {type: right, generations: 3, X: -1},\n"
                      "  chi: {type: scalar, X: %d}}\n"
                      "scenarios: {full: [H, chi]}\n",
            row[i].vev);
        check(row[i].expected, an_text_string(&t));
        an_text_clear(&t);
    }
    check("+---", SM_WITH("X: U(1)") "fields: {" QUARKS("1/3") ", " LEPTONS(
                      "-1") "}\n");
}

/* Z_6 on quarks: uud is 3 mod 6, (udd)^2 is 6. Z_3 lepton number: three leptons
 * have F = 1 and no charge, so p -> e+ nu nu; two or four leptons do. */
static void imposed_discrete_symmetries(void **state)
{
    (void)state;
    check("-+++", SM_WITH("X: Z(6)") "fields: {" QUARKS("1") "}\n");
    check("--++", SM_WITH("X: Z(9)") "fields: {" QUARKS("1") "}\n");
    check("++++", SM_WITH("X: Z(3)") "fields: {" QUARKS("1") "}\n");
    check("++--", SM_WITH("X: Z(3)") "fields: {" LEPTONS("1") "}\n");
    /* an odd number of leptons, for F, is no multiple of 2 or 4 */
    check("-+++", SM_WITH("X: Z(2)") "fields: {" LEPTONS("1") "}\n");
    check("-+-+", SM_WITH("X: Z(4)") "fields: {" LEPTONS("1") "}\n");
    /* matter parity: p and e+ are both odd */
    check("++++",
          SM_WITH("X: Z(2)") "fields: {" QUARKS("1") ", " LEPTONS("1") "}\n");
    /* on quarks alone: p is odd, leptons are even */
    check("-+++", SM_WITH("X: Z(2)") "fields: {" QUARKS("1") "}\n");
}

/* A proton cannot decay into top quarks, but into kaons it can. */
static void only_light_quarks_are_final_states(void **state)
{
    (void)state;
    check("--++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "[1/3, 1/3, 0]") "}\n");
    check("+-++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "[1/3, 0, 0]") "}\n");
    check("++++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "[0, 0, 1/3]") "}\n");
    check("++++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "[0, 1/3, 1/3]") "}\n");
    /* B - 3 L_tau with six units: p 1, leptons 0 and 3 mod 6 */
    check("--++", SM_WITH("X: U(1)") "fields: {" QUARKS("1/3") ", " LEPTONS(
                      "[0, 0, -3]") ",\n"
                                    "  nuR: {type: right, generations: 3, X: "
                                    "[0, 0, -3]},\n"
                                    "  S: {type: scalar, X: 6}}\n"
                                    "scenarios: {full: [H, S]}\n");
    /* the electron's number alone: p -> mu pi; 0nu2beta needs electrons */
    check("++--",
          SM_WITH("X: {group: U(1), gauged: false}") "fields: {" LEPTONS(
              "[1, 0, 0]") "}\n");
    check("++++",
          SM_WITH("X: {group: U(1), gauged: false}") "fields: {" LEPTONS(
              "[0, 1, 0]") "}\n");
}

/* Where no list gives the order of generations, dR does, with d as its first
 * one. B of the fields Q, Qb, Qc; dR and uR as [Q, Qb, Qc]. */
static void strange_quarks_of_other_fields(void **state)
{
    (void)state;
    const struct {
        const char *quarks, *b[3], *expected;
    } row[] = {
        {"Q", {"1/3", "1/3", "1/3"}, "--++"},
        {"Q", {"1/3", "0", "1/3"}, "+-++"},
        {"Q", {"1/3", "1/3", "0"}, "--++"},
        {"[Q, Qb, Qc]", {"1/3", "0", "1/3"}, "+-++"},
        {"[Q, Qb, Qc]", {"1/3", "1/3", "0"}, "--++"},
        {"[Q, Qc, Qb]", {"1/3", "1/3", "0"}, "+-++"},
        {"[Qc, Qb]", {"1/3", "1/3", "0"}, "++++"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct an_text t = {0};
        const char *const *b = row[i].b;
        an_text_printf(
            &t,
            SM_WITH(
                "X: {group: U(1), gauged: false}") "processes: {quarks: "
                                                   "%s}\nfields:\n"
                                                   "  Qc: {type: left, SU3c: "
                                                   "3, SU2L: 2, Y: 1/6, X: "
                                                   "%s,\n"
                                                   "    sector: visible}\n"
                                                   "  Qb: {type: left, SU3c: "
                                                   "3, SU2L: 2, Y: 1/6, X: "
                                                   "%s,\n"
                                                   "    sector: visible}\n"
                                                   "  D: {type: dirac, SU3c: "
                                                   "3, Y: -1/3, X: 7}\n"
                                                   "  Q: {generations: 1, X: "
                                                   "%s}\n  uR: {X: [%s, %s, "
                                                   "%s]}\n"
                                                   "  dR: {X: [%s, %s, %s]}\n",
            row[i].quarks, b[2], b[1], b[0], b[0], b[1], b[2], b[0], b[1],
            b[2]);
        check(row[i].expected, an_text_string(&t));
        an_text_clear(&t);
    }
}

/* Without masses QCD's condensate turns quarks of one chirality into those of
 * the other: (uR dR dR)^2 is n-nbar though X(Q) = 1 forbids (Q Q Q)^2, and no
 * mass. Condensates of X = 2/3 leave the proton (X = 1) and not n-nbar (2),
 * those of X = 3 both. */
static void quarks_of_either_chirality_count(void **state)
{
    (void)state;
    const char *const global = "X: {group: U(1), gauged: false}";
    const struct {
        const char *q, *u, *d, *expected;
    } row[] = {
        {"1", "0", "0", "++++"},       {"0", "1", "0", "++++"},
        {"0", "0", "1", "++++"},       {"1", "-1", "2", "++++"},
        {"1/3", "1", "1", "-+++"},     {"1/3", "1/3", "1", "-+++"},
        {"1/3", "1/3", "1/3", "--++"}, {"1/3", "1/3", "10/3", "--++"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct an_text t = {0};
        an_text_printf(&t,
                       "extends: standard-model\ngroups: {%s}\n"
                       "fields: {Q: {X: %s}, uR: {X: %s}, dR: {X: %s}}\n",
                       global, row[i].q, row[i].u, row[i].d);
        check(row[i].expected, an_text_string(&t));
        an_text_clear(&t);
    }
    /* No Higgs: the condensate breaks the electroweak symmetry. */
    check("++++", "extends: standard-model\nfields: {H: null}\n"
                  "scenarios: {full: []}\n");
    /* B - L all the same */
    check("+---", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", " LEPTONS("-1") ", H: null}\n"
                                                "scenarios: {full: []}\n");
}

/* A massless neutral fermion of B = 1 is a final state although nobody said
 * `light`: a lone left-handed one has no partner. */
static void massless_fermions_are_final_states(void **state)
{
    (void)state;
    check("+-++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: left, X: 1}}\n");
    check("--++", SM_WITH("X: {group: U(1), gauged: false}") "fields: {" QUARKS(
                      "1/3") ", x: {type: left, X: 1},\n"
                             "  y: {type: left, X: -1}}\n");
}

/* Ibanez and Ross: B3 forbids the proton to decay and n-nbar, B mod 3; matter
 * parity forbids neither. */
static void discrete_symmetries_of_the_mssm(void **state)
{
    (void)state;
    const struct {
        const char *z, *charge[7], *expected;
    } row[] = {
        {"Z(3)", {"0", "-1", "1", "-1", "2", "-1", "1"}, "--++"},
        {"Z(2)", {"1", "1", "1", "1", "1", "0", "0"}, "++++"},
    };
    for (size_t i = 0; i < 2; i++) {
        struct an_text t = {0};
        const char *const *c = row[i].charge;
        an_text_printf(
            &t,
            "groups: {C: SU(3), SU2L: SU(2), Y: U(1), P: %s}\n"
            "electric_charge: T3[SU2L] + Y\ncolour: C\n"
            "active_neutrinos: l\nprocesses: {quarks: q, leptons: l}\n"
            "fields:\n"
            "  q: {type: superfield, generations: 3, C: 3, SU2L: 2, Y: 1/6,"
            " sector: visible, P: %s}\n"
            "  u: {type: superfield, generations: 3, C: 3bar, Y: -2/3,"
            " sector: visible, P: %s}\n"
            "  d: {type: superfield, generations: 3, C: 3bar, Y: 1/3,"
            " sector: visible, P: %s}\n"
            "  l: {type: superfield, generations: 3, SU2L: 2, Y: -1/2,"
            " sector: visible, P: %s}\n"
            "  e: {type: superfield, generations: 3, Y: 1, sector: visible,"
            " P: %s}\n"
            "  a: {type: superfield, SU2L: 2, Y: -1/2, sector: visible,"
            " P: %s}\n"
            "  b: {type: superfield, SU2L: 2, Y: 1/2, sector: visible, P: %s}\n"
            "scenarios: {weak: [a, b]}\n",
            row[i].z, c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        check(row[i].expected, an_text_string(&t));
        an_text_clear(&t);
    }
}

/* Leptons and quarks of one multiplet: SU(5) and Pati-Salam. */
static void unified_multiplets(void **state)
{
    (void)state;
    check("++++", "groups: {SU5: SU(5)}\n"
                  "electric_charge: {SU5: [-1/3, -1/3, -1/3, 1, 0]}\n"
                  "colour: {SU5: [1, 2]}\n"
                  "processes: {quarks: b, leptons: a}\n"
                  "fields: {a: {type: left, generations: 3, SU5: 5bar,"
                  " sector: visible},\n"
                  "  b: {type: left, generations: 3, SU5: 10, sector: visible},"
                  "\n  H: {type: scalar, SU5: 5, sector: visible},\n"
                  "  phi: {type: real-scalar, SU5: 24}}\n"
                  "scenarios: {full: [{field: phi, diagonal: "
                  "[2, 2, 2, -3, -3]}, H]}\n");
    const struct {
        const char *vev, *expected;
    } row[] = {{"T", "++++"}, {"D", "++++"}};
    for (size_t i = 0; i < 2; i++) {
        struct an_text t = {0};
        an_text_printf(
            &t,
            "groups: {SU4: SU(4), SU2L: SU(2), SU2R: SU(2)}\n"
            "electric_charge: {SU4: [1/6, 1/6, 1/6, -1/2],\n"
            "  SU2L: [1/2, -1/2], SU2R: [1/2, -1/2]}\n"
            "colour: {SU4: [1, 2]}\nprocesses: {quarks: FL, leptons: FL}\n"
            "fields: {FL: {type: left, generations: 3, SU4: 4, SU2L: 2,"
            " sector: visible},\n"
            "  FR: {type: right, generations: 3, SU4: 4, SU2R: 2,"
            " sector: visible},\n"
            "  Phi: {type: scalar, SU2L: 2, SU2R: 2, sector: visible},\n"
            "  T: {type: scalar, SU4: 10, SU2R: 3},\n"
            "  D: {type: scalar, SU4: 4, SU2R: 2}}\n"
            "scenarios: {full: [Phi, %s]}\n",
            row[i].vev);
        check(row[i].expected, an_text_string(&t));
        an_text_clear(&t);
    }
}

static void check_exchange(bool expected, const char *text)
{
    struct model x;
    struct an_findings v;
    model_open(&x, text);
    vacuum_of(&v, &x, NULL);
    assert_true(v.process[AN_PROTON_DECAY].asked);
    if (v.process[AN_PROTON_DECAY].exchange != expected)
        fail_msg("%s:\n%s", expected ? "bosons do" : "bosons do not", text);
    an_findings_clear(&v);
    model_close(&x);
}

/* X and Y couple to diquarks and leptoquarks, the leptoquark bosons of SU(4) to
 * the latter only; SU(3)^3, 3-3-1 and SU(2)_R leave colour alone. */
static void gauge_bosons_of_unified_groups(void **state)
{
    (void)state;
    check_exchange(false, "extends: standard-model\n");
    check_exchange(true, "extends: su5\n"
                         "processes: {quarks: q10, leptons: q5}\n");
    check_exchange(true, "extends: su5\n"
                         "fields:\n"
                         "  q5: {SU5: 5, type: right}\n"
                         "  q10: {SU5: 10bar, type: right}\n"
                         "couplings: null\n"
                         "processes: {quarks: q10, leptons: q5}\n");
    check_exchange(true, "extends: flipped-su5\n"
                         "processes: {quarks: F10, leptons: f5}\n");
    check_exchange(true, "extends: so10\n"
                         "processes: {quarks: psi, leptons: psi}\n");
    check_exchange(false, "extends: pati-salam\n"
                          "processes: {quarks: FL, leptons: FL}\n");
    check_exchange(false, "extends: trinification\n"
                          "processes: {quarks: QL, leptons: Lep}\n");
    check_exchange(false, "extends: 331-w-parity\n"
                          "processes: {quarks: [Q12, Q3], leptons: l}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(processes_have_the_names_of_the_report),
        cmocka_unit_test(nothing_is_forbidden_in_the_standard_model),
        cmocka_unit_test(an_exact_baryon_number_keeps_the_proton),
        cmocka_unit_test(b_minus_l_broken_by_every_number),
        cmocka_unit_test(imposed_discrete_symmetries),
        cmocka_unit_test(only_light_quarks_are_final_states),
        cmocka_unit_test(strange_quarks_of_other_fields),
        cmocka_unit_test(quarks_of_either_chirality_count),
        cmocka_unit_test(massless_fermions_are_final_states),
        cmocka_unit_test(discrete_symmetries_of_the_mssm),
        cmocka_unit_test(unified_multiplets),
        cmocka_unit_test(gauge_bosons_of_unified_groups),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
