/* test_terms_accidental.c - accidental symmetries: what is exact, what the
 * vevs choose, and certificates multiplied out. */
#include "tests/terms/accidentals.h"

#include <flint/fmpq_mat.h>

#include "algebra/solve.h"
#include "tests/prose.h"

/* Combinations free of anomalies have names of whole numbers first: an
 * instanton changes each family by the same. A gauge symmetry makes L_tau one
 * of the others, so that B-L is not a sum of what is listed as it stands. */
static void whole_numbers_name_what_is_exact(void **state)
{
    (void)state;
    static const struct {
        const char *group, *text, *exact[3];
    } table[] = {
        {"U(1)",
         "fields: {L: {X: [1, 0, -1]}, eR: {X: [1, 0, -1]}}\n",
         {"B-L", "L_e-L_mu"}},
        {"U(1)",
         "fields: {L: {X: [0, 1, -1]}, eR: {X: [0, 1, -1]}}\n",
         {"B-L", "L_e-L_mu"}},
        /* No pair of these leptons is neutral: B-L stands in the list. */
        {"U(1)", "fields: {L: {X: [1, 1, -2]}, eR: {X: [1, 1, -2]}}\n", {NULL}},
        {"U(1)",
         "fields:\n"
         "  L: {generations: 1, X: 1}\n"
         "  eR: {generations: 1, X: 1}\n"
         "  M: {type: left, SU2L: 2, Y: -1/2, X: 0, sector: visible}\n"
         "  m: {type: right, Y: -1, sector: visible}\n"
         "  T: {type: left, SU2L: 2, Y: -1/2, X: -1, sector: visible}\n"
         "  t: {type: right, Y: -1, X: -1, sector: visible}\n"
         "couplings: [M* H m, T* H t]\n"
         "counting: {L: {L: 1, eR: 1, M: 1, m: 1, T: 1, t: 1}}\n",
         {"B-L", "L_L-L_M"}},
        /* SU(2) instantons have 10 legs of a quadruplet and one of a conjugate
         * doublet: 10 P - Sb. Of a quark 9, of a lepton 3, which makes
         * 2 9 + 3 3 - 3 (10 - 1) = 0. */
        {"U(1)",
         "fields:\n"
         "  P: {type: left, SU2L: 4}\n"
         "  S: {type: left, SU2L: 2, Y: 7/2}\n"
         "  Sb: {type: right, SU2L: 2, Y: 7/2}\n",
         {"B-L", "P 1, Sb 10", "Q 2, uR 2, dR 2, L 3, eR 3, P -3, Sb -3"}},
        /* B-L extends to nuR and D with X or without: neither of these two has
         * instantons. With nuR^3 N*, the terms break the first alone. */
        {"{group: Z(8), gauged: true}",
         "fields:\n"
         "  nuR: {type: right, generations: 3, X: 1}\n"
         "  D: {type: scalar, SU2L: 3, Y: 1, X: 6}\n"
         "  N: {type: left, generations: 2, X: 3}\n"
         "  L: {X: 1}\n"
         "  eR: {X: 1}\n"
         "breaking: [{vevs: [H, D]}]\n",
         {"B-L", "Q 1, uR 1, dR 1, L -3, eR -3, nuR -3, D 6"}},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct model x;
        struct an_accidentals a;
        size_t n = 0;
        model_print(&x, "extends: standard-model\ngroups: {X: %s}\n%s",
                    table[i].group, table[i].text);
        find(&a, &x, true);
        while (n < 3 && table[i].exact[n])
            n++;
        assert_int_equal(a.nexact, n);
        for (size_t k = 0; k < n; k++)
            assert_says(a.exact[k], table[i].exact[k]);
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
        assert_says(a.exact[0], "B-L");
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
 * -1/3 as conjugates of Q, whichever terms couple them. Q Q L Q2c*, which is
 * three quarks and a lepton, leaves B-L alone and breaks B+L. */
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
        {"{}", "", "Q Q L Q2c*", "B+L", NULL},
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
            seen = true;
            if (table[i].charges)
                assert_string_equal(q, table[i].charges);
            free(q);
        }
        assert_int_equal(seen, table[i].charges != NULL);
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
            char *words = words_of(s->breaker);
            assert_int_equal(
                an_term_read(&term, &x.m, words, nowhere, &x.diags), 0);
            free(words);
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
        cmocka_unit_test(whole_numbers_name_what_is_exact),
        cmocka_unit_test(vevs_of_an_anomalous_symmetry_are_neutral),
        cmocka_unit_test(relatives_of_counted_fields_count_alike),
        cmocka_unit_test(flavours_add_up_to_the_uniform_number),
        cmocka_unit_test(orders_beyond_64_bits_are_named),
        cmocka_unit_test(symmetries_leave_the_terms_and_breakers_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
