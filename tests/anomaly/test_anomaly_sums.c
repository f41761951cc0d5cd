/* test_anomaly_sums.c - perturbative and global anomalies against literature.
 *
 * Values are written here from papers and by hand, in comments where the
 * arithmetic is not one line. Models are written out, hence the length.
 */
#include "tests/model.h"

static void sums_of(struct an_anomalies *a, struct model *x, const char *text)
{
    model_open(x, text);
    an_anomalies_init(a);
    an_anomaly_check(a, &x->m);
}

static void done(struct an_anomalies *a, struct model *x)
{
    an_anomalies_clear(a);
    model_close(x);
}

/* l of the Standard Model: 3 generations of L (1/2 per doublet) and eR. */
static void sm_lepton_number_has_the_published_anomalies(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "extends: standard-model\n"
            "groups: {l: U(1)}\n"
            "fields: {L: {l: 1}, eR: {l: 1}}\n");
    assert_sum(&a, "SU3c^2 l", "0");
    assert_sum(&a, "SU2L^2 l", "3/2");
    assert_sum(&a, "Y^2 l", "-3/2");
    assert_sum(&a, "Y l^2", "0");
    assert_sum(&a, "l^3", "3");
    assert_sum(&a, "grav^2 l", "3");
    assert_int_equal(a.free, AN_NO);
    const char *zero[] = {"SU3c^3", "SU3c^2 Y", "SU2L^2 Y", "Y^3", "grav^2 Y"};
    for (size_t i = 0; i < sizeof zero / sizeof *zero; i++)
        assert_cancels(&a, zero[i], true);
    done(&a, &x);
}

/* Montero and Pleitez, arXiv:0706.0473: nu_R of charges (-4, -4, 5). */
static void unequal_right_handed_neutrinos_cancel_b_minus_l(void **state)
{
    (void)state;
    const struct {
        const char *charges, *cubic, *gravity;
    } row[] = {
        {"[-4, -4, 5]", "0", "0"},
        {"[-1, -1, -1]", "0", "0"},
        {"[0, 0, 0]", "-3", "-3"},
        {"[-4, -4, -5]", "250", "10"}, /* -3 + 64 + 64 + 125; -3 + 13 */
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_anomalies a;
        model_print(&x,
                    "extends: standard-model\n"
                    "groups: {B-L: U(1)}\n"
                    "fields: {Q: {B-L: 1/3}, uR: {B-L: 1/3}, dR: {B-L: 1/3}, "
                    "L: {B-L: -1}, eR: {B-L: -1},\n"
                    "  nuR: {type: right, generations: 3, B-L: %s}}\n",
                    row[i].charges);
        an_anomalies_init(&a);
        an_anomaly_check(&a, &x.m);
        assert_sum(&a, "B-L^3", row[i].cubic);
        assert_sum(&a, "grav^2 B-L", row[i].gravity);
        assert_sum(&a, "Y B-L^2", "0");
        assert_sum(&a, "Y^2 B-L", "0");
        assert_sum(&a, "SU2L^2 B-L", "0");
        bool free = strcmp(row[i].cubic, "0") == 0;
        assert_int_equal(a.free, free ? AN_YES : AN_NO);
        done(&a, &x);
    }
}

/* Witten 1982; Wang, Wen and Witten, arXiv:1810.00844: isospin 4r + 3/2. */
static void mod_2_anomalies_of_every_isospin(void **state)
{
    (void)state;
    for (int label = 1; label <= 20; label++) {
        /* 2T of isospin j is 2j(j+1)(2j+1)/3 with 2j = label. */
        int index = label * (label + 1) * (label + 2) / 6;
        struct model x;
        struct an_anomalies a;
        model_print(&x,
                    "groups: {A: SU(2)}\n"
                    "fields: {f: {type: left, A: [%d]}}\n",
                    label);
        an_anomalies_init(&a);
        an_anomaly_check(&a, &x.m);
        assert_sum(&a, "Witten A", index % 2 ? "1" : "0");
        /* Isospin 2r + 1/2 is the list of Witten's anomaly. */
        assert_cancels(&a, "Witten A", label % 4 != 1);
        assert_sum(&a, "new A", label % 8 == 3 ? "1" : "0");
        assert_int_equal(find_anomaly(&a, "new A")->kind, AN_INFORMATIONAL);
        assert_false(find_anomaly(&a, "new A")->counts);
        assert_int_equal(a.free, label % 4 == 1 ? AN_NO : AN_YES);
        done(&a, &x);
    }
}

/* Right-handed doublets count like left-handed ones mod 2; a Dirac doublet is
 * two; colours and generations multiply. */
static void witten_counts_doublets(void **state)
{
    (void)state;
    const struct {
        const char *field, *value;
    } row[] = {
        {"{type: right, A: 2}", "1"},
        {"{type: dirac, A: 2}", "0"},
        {"{type: superfield, A: 2}", "1"},
        {"{type: scalar, A: 2}", "0"},
        {"{type: vector, A: 2}", "0"},
        {"{type: left, A: 2, C: 3}", "1"},
        {"{type: left, A: 2, generations: 4}", "0"},
        {"{type: left, A: 2, C: 3, generations: 3}", "1"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_anomalies a;
        model_print(&x, "groups: {A: SU(2), C: SU(3)}\nfields: {f: %s}\n",
                    row[i].field);
        an_anomalies_init(&a);
        an_anomaly_check(&a, &x.m);
        assert_sum(&a, "Witten A", row[i].value);
        done(&a, &x);
    }
}

/* SU(2): 2T = 1, 4, 10; Sp(4): 4, 5, 10, 16
 * have 2T = 1, 2, 6, 12; SU(4): 4, 6, 10, 15 have 2T = 1, 2, 6, 8, A = 1, 0,
 * 8, 0. */
static void isomorphic_groups_have_the_same_anomalies(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "groups: {A: SU(2), B: SO(3), E: Sp(2), C: Sp(4), D: SO(5),\n"
            "  G: SU(4), K: SO(6), X: U(1)}\n"
            "fields:\n"
            "  a2: {type: left, A: 2, B: [1], E: 2, X: 1}\n"
            "  a3: {type: left, A: 3, B: 3, E: 3, X: 2}\n"
            "  a4: {type: left, A: 4, B: [3], E: 4, X: 3}\n"
            "  c4: {type: left, C: 4, X: 1}\n"
            "  c5: {type: left, C: 5, X: 2}\n"
            "  c10: {type: left, C: 10, X: 3}\n"
            "  c16: {type: left, C: [1, 1], X: 1}\n"
            "  d4: {type: left, D: 4, X: 1}\n"
            "  d5: {type: left, D: 5, X: 2}\n"
            "  d10: {type: left, D: 10, X: 3}\n"
            "  d16: {type: left, D: [1, 1], X: 1}\n"
            "  g4: {type: left, G: 4, X: 1}\n"
            "  g6: {type: left, G: 6, X: 2}\n"
            "  g10: {type: left, G: [2, 0, 0], X: -1}\n"
            "  g15: {type: left, G: 15, X: 1}\n"
            "  k4: {type: left, K: [0, 0, 1], X: 1}\n"
            "  k6: {type: left, K: 6, X: 2}\n"
            "  k10: {type: left, K: [0, 0, 2], X: -1}\n"
            "  k15: {type: left, K: 15, X: 1}\n");
    /* 4 * 1/2 + 9 * 2 * 2 + 16 * 5 * 3: the other two factors give d^2. */
    assert_sum(&a, "A^2 X", "278");
    assert_sum(&a, "B^2 X", "278");
    assert_sum(&a, "E^2 X", "278");
    assert_sum(&a, "C^2 X", "35/2"); /* 1/2 + 2 + 9 + 6 */
    assert_sum(&a, "D^2 X", "35/2");
    assert_sum(&a, "G^2 X", "7/2"); /* 1/2 + 2 - 3 + 4 */
    assert_sum(&a, "K^2 X", "7/2");
    assert_sum(&a, "G^3", "9");
    assert_sum(&a, "K^3", "9");
    const char *witten[] = {"A", "B", "E", "C", "D"};
    for (size_t i = 0; i < 5; i++) {
        char name[16] = "Witten ?";
        name[7] = witten[i][0];
        /* A: 4*1 + 9*4 + 16*10 even; C: 1 + 2 + 6 + 12 odd. */
        assert_sum(&a, name, i < 3 ? "0" : "1");
    }
    assert_sum(&a, "new A", "0"); /* 16 quartets */
    assert_sum(&a, "new B", "0");
    done(&a, &x);
}

static void grand_unified_families_are_free(void **state)
{
    (void)state;
    const struct {
        const char *text;
        enum an_answer free;
    } row[] = {
        {"groups: {G: SU(5)}\nfields: {a: {type: left, G: 5bar}, "
         "b: {type: left, G: 10}}\n",
         AN_YES},
        {"groups: {G: SU(5)}\nfields: {b: {type: left, G: 10}}\n", AN_NO},
        {"groups: {G: SU(5)}\nfields: {a: {type: right, G: 5}, "
         "b: {type: right, G: 10bar}}\n",
         AN_YES},
        {"groups: {G: SO(10)}\nfields: {a: {type: left, G: 16}}\n", AN_YES},
        {"groups: {G: SO(10)}\nfields: {a: {type: left, G: 126}}\n", AN_YES},
        {"groups: {G: E6}\nfields: {a: {type: left, G: 27}}\n", AN_YES},
        {"groups: {G: E7}\nfields: {a: {type: left, G: 56}}\n", AN_YES},
        /* A of SU(N): antisymmetric N - 4, symmetric N + 4, and SU(6)'s 20
         * is self-conjugate. */
        {"groups: {G: SU(6)}\nfields: {a: {type: left, G: 6bar, "
         "generations: 2}, b: {type: left, G: 15}}\n",
         AN_YES},
        {"groups: {G: SU(6)}\nfields: {a: {type: left, G: 20}}\n", AN_YES},
        {"groups: {G: SU(7)}\nfields: {a: {type: left, G: [2, 0, 0, 0, 0, 0]},"
         " b: {type: right, generations: 11, G: 7}}\n",
         AN_YES},
        {"groups: {G: SU(4)}\nfields: {a: {type: left, G: 10}, "
         "b: {type: right, generations: 8, G: 4}}\n",
         AN_YES},
        {"groups: {G: SO(6)}\nfields: {a: {type: left, G: [0, 2, 0]}, "
         "b: {type: right, generations: 8, G: [0, 1, 0]}}\n",
         AN_YES},
        {"groups: {G: SO(6)}\nfields: {a: {type: left, G: [0, 1, 0]}, "
         "b: {type: left, G: [0, 0, 1]}}\n",
         AN_YES},
        {"groups: {G: SO(6)}\nfields: {b: {type: left, G: [0, 0, 1]}}\n",
         AN_NO},
        {"groups: {G: SU(3), W: SU(2)}\nfields: {a: {type: left, G: 3, W: 2},"
         " b: {type: right, generations: 2, G: 3}, c: {type: left, W: 2}}\n",
         AN_YES},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        struct model x;
        struct an_anomalies a;
        sums_of(&a, &x, row[i].text);
        if (a.free != row[i].free)
            fail_msg("%s", row[i].text);
        done(&a, &x);
    }
}

/* Slansky's Dynkin indices, in our normalisation. */
static void indices_of_exceptional_and_spinor_representations(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "groups: {G: G2, K: F4, E: E6, V: E7, S8: SO(8), S7: SO(7),\n"
            "  C6: Sp(6), S10: SO(10), X: U(1)}\n"
            "fields:\n"
            "  g7: {type: left, G: 7, X: 1}\n"
            "  g14: {type: left, G: 14, X: 10}\n"
            "  g27: {type: left, G: 27, X: 100}\n"
            "  f26: {type: left, K: 26, X: 1}\n"
            "  f52: {type: left, K: 52, X: 10}\n"
            "  e27: {type: left, E: 27, X: 1}\n"
            "  e78: {type: left, E: 78, X: 10}\n"
            "  e351: {type: left, E: [2, 0, 0, 0, 0, 0], X: 100}\n"
            "  v56: {type: left, V: 56, X: 1}\n"
            "  s8: {type: left, S8: [0, 0, 0, 1], X: 1}\n"
            "  s28: {type: left, S8: 28, X: 10}\n"
            "  s7: {type: left, S7: 8, X: 1}\n"
            "  s77: {type: left, S7: 7, X: 10}\n"
            "  c6: {type: left, C6: 6, X: 1}\n"
            "  c14: {type: left, C6: [0, 1, 0], X: 10}\n"
            "  c14p: {type: left, C6: [0, 0, 1], X: 100}\n"
            "  t16: {type: left, S10: 16, X: 1}\n"
            "  t126: {type: left, S10: 126, X: 100}\n"
            "  t10: {type: left, S10: 10, X: 10}\n");
    assert_sum(&a, "G^2 X", "941");  /* 1, 4, 9 */
    assert_sum(&a, "K^2 X", "93");   /* 3, 9 */
    assert_sum(&a, "E^2 X", "8523"); /* 3, 12, 84 */
    assert_sum(&a, "V^2 X", "6");
    assert_sum(&a, "S8^2 X", "61");    /* 1, 6 */
    assert_sum(&a, "S7^2 X", "11");    /* 1, 1 */
    assert_sum(&a, "C6^2 X", "541/2"); /* 1/2, 2, 5/2 */
    assert_sum(&a, "S10^2 X", "3512"); /* 2, 1, 35 */
    assert_sum(&a, "Witten C6", "0");  /* 1 + 4 + 5 */
    done(&a, &x);
}

/* SU(3) [n, 0] has (n+1)(n+2)/2 weights, T = n(n+1)(n+2)(n+3)/48 and A =
 * n(n+1)(n+2)(n+3)(2n+3)/120 (n = 1: 1/2 and 1; n = 2: 5/2 and 7). */
static void representations_too_large_to_list_have_anomalies(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "groups: {G: SU(3), X: U(1)}\n"
            "fields: {f: {type: left, G: [900, 0], X: 1}}\n");
    fmpq_t q;
    fmpq_init(q);
    fmpq_set_si(q, 900L * 901 * 902 * 903, 48);
    assert_true(fmpq_equal(find_anomaly(&a, "G^2 X")->value, q));
    fmpq_mul_si(q, q, 48 * 1803);
    fmpq_div_fmpz(q, q, (const fmpz[]){120});
    assert_true(fmpq_equal(find_anomaly(&a, "G^3")->value, q));
    assert_sum(&a, "X^3", "406351"); /* 901 * 902 / 2 */
    fmpq_clear(q);
    struct an_findings v;
    an_findings_init(&v);
    an_findings_check(&v, &x.m, 0, NULL);
    assert_false(v.known);
    assert_non_null(v.unknown);
    an_findings_clear(&v);
    done(&a, &x);
}

static void contributions_add_up(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "extends: standard-model\n"
            "groups: {Z: U(1), G: SU(4)}\n"
            "fields: {Q: {Z: [1/3, 2, 5]}, L: {Z: -7/2}, eR: {Z: 3},\n"
            "  f: {type: right, G: 10, SU3c: 3, Z: 2/7, Y: 1},\n"
            "  d: {type: dirac, G: 4, SU2L: 2, Z: 2/7, Y: 1}}\n");
    fmpq_t sum;
    fmpq_init(sum);
    size_t checked = 0;
    for (size_t i = 0; i < a.n; i++) {
        const struct an_anomaly *y = &a.v[i];
        if (y->form == AN_WITTEN || y->form == AN_NEW_SU2)
            continue;
        fmpq_zero(sum);
        for (size_t k = 0; k < y->nparts; k++) {
            fmpq_add(sum, sum, y->part[k].value);
            assert_int_not_equal(y->part[k].field, field_index(&x, "d"));
        }
        assert_true(fmpq_equal(sum, y->value));
        checked++;
    }
    assert_int_equal(checked, 2 + 6 + 4 + 2);
    fmpq_clear(sum);
    /* SU2L^2 Z: Q 3/2 (1/3 + 2 + 5), L -21/4. */
    const struct an_anomaly *y = find_anomaly(&a, "SU2L^2 Z");
    assert_int_equal(y->nparts, 2);
    assert_rational(y->part[0].value, "11");
    assert_rational(y->part[1].value, "-21/4");
    /* f: -(d = 10 * 1/2 * 2/7). */
    y = find_anomaly(&a, "SU3c^2 Z");
    assert_rational(y->part[y->nparts - 1].value, "-10/7");
    done(&a, &x);
}

/* The same up to blanks. */
static void assert_polynomial(const char *prose, const char *expected)
{
    struct an_text t = {0};
    an_prose_plain(&t, prose);
    const char *s = an_text_string(&t), *e = expected;
    for (; *s; s++)
        if (*s != ' ' && *s != *e++)
            fail_msg("%s is not %s", an_text_string(&t), expected);
    assert_int_equal(*e, '\0');
    an_text_clear(&t);
}

static void unknown_charges_give_polynomials(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "parameters: {a: free, b: free}\n"
            "groups: {X: U(1), Y: U(1), W: SU(2)}\n"
            "fields:\n"
            "  p: {type: left, X: a, Y: 1, W: 2}\n"
            "  q: {type: right, X: a, Y: 1, W: 2}\n"
            "  r: {type: left, X: b - 2, Y: 3}\n"
            "  s: {type: left, X: 2 - b, Y: 3}\n"
            "  t: {type: left, X: 1/2}\n");
    /* Everything drops out but X^2 Y: 2 * 3 (b - 2)^2. */
    assert_sum(&a, "W^2 X", "0");
    assert_sum(&a, "grav^2 X", "1/2");
    assert_sum(&a, "X^3", "1/8");
    assert_sum(&a, "X Y^2", "0");
    assert_sum(&a, "Y^3", "54");
    const struct an_anomaly *y = find_anomaly(&a, "X^2 Y");
    assert_false(y->known);
    assert_false(y->cancels);
    assert_non_null(y->polynomial);
    assert_polynomial(y->polynomial, "6*(b-2)^2");
    assert_int_equal(y->nparts, 4);
    assert_false(y->part[0].known);
    assert_polynomial(y->part[0].polynomial, "2*a^2");
    assert_int_equal(a.free, AN_NO);
    done(&a, &x);
    sums_of(&a, &x,
            "groups: {X: U(1)}\n"
            "fields: {p: {type: left, generations: 2, X: [\"?\", 1]}}\n");
    assert_int_equal(a.free, AN_UNKNOWN);
    assert_polynomial(find_anomaly(&a, "X^3")->polynomial,
                      "(p[1].X+1)*(p[1].X^2-p[1].X+1)");
    done(&a, &x);
}

static void global_symmetries_never_count(void **state)
{
    (void)state;
    struct model x;
    struct an_anomalies a;
    sums_of(&a, &x,
            "extends: standard-model\n"
            "groups: {l: {group: U(1), gauged: false},\n"
            "  K: {group: SU(2), gauged: false}}\n"
            "fields: {L: {l: 1}, eR: {l: 1},\n"
            "  x: {type: left, K: 2}}\n");
    assert_sum(&a, "SU2L^2 l", "3/2");
    assert_int_equal(find_anomaly(&a, "SU2L^2 l")->kind, AN_GLOBAL);
    assert_int_equal(find_anomaly(&a, "Y^2 l")->kind, AN_GLOBAL);
    assert_int_equal(find_anomaly(&a, "Witten K")->kind, AN_GLOBAL);
    assert_sum(&a, "Witten K", "1");
    assert_int_equal(a.free, AN_YES);
    done(&a, &x);
}

/* As one writes them: a size in parentheses, the power of what has
 * something above it around it. */
static void names_are_mathematics(void **state)
{
    (void)state;
    static const struct {
        const char *name, *latex;
    } table[] = {
        {"SU3c^3", "\\mathrm{SU}(3)_{c}^{3}"},
        {"SU3c^2 B-L", "\\mathrm{SU}(3)_{c}^{2}\\,\\mathrm{U}(1)_{B-L}"},
        {"Y^2 B-L", "\\mathrm{U}(1)_{Y}^{2}\\,\\mathrm{U}(1)_{B-L}"},
        {"grav^2 Y", "\\mathrm{grav}^{2}\\,\\mathrm{U}(1)_{Y}"},
        {"E6a^2 Y", "(E_{6}^{a})^{2}\\,\\mathrm{U}(1)_{Y}"},
        {"P^3", "(\\mathbb{Z}_{5}^{P})^{3}"},
        {"Z2^3", "\\mathbb{Z}_{2}^{3}"},
        {"SU3c^2 P", "\\mathrm{SU}(3)_{c}^{2}\\,\\mathbb{Z}_{5}^{P}"},
        {"spin P", "\\mathrm{spin}\\,\\mathbb{Z}_{5}^{P}"},
    };
    struct model x;
    struct an_anomalies a;
    model_open(&x, "groups: {SU3c: SU(3), E6a: E6, Y: U(1), B-L: U(1), P: Z(5),"
                   " Z2: Z(2)}\n"
                   "fields: {a: {type: left, Y: 1, B-L: 1, P: 1, Z2: 1}}\n");
    an_anomalies_init(&a);
    an_anomaly_check(&a, &x.m);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        struct an_text prose = {0};
        an_math(&prose, table[i].name, table[i].latex);
        assert_string_equal(find_anomaly(&a, table[i].name)->title,
                            an_text_string(&prose));
        an_text_clear(&prose);
    }
    an_anomalies_clear(&a);
    model_close(&x);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sm_lepton_number_has_the_published_anomalies),
        cmocka_unit_test(unequal_right_handed_neutrinos_cancel_b_minus_l),
        cmocka_unit_test(mod_2_anomalies_of_every_isospin),
        cmocka_unit_test(witten_counts_doublets),
        cmocka_unit_test(isomorphic_groups_have_the_same_anomalies),
        cmocka_unit_test(grand_unified_families_are_free),
        cmocka_unit_test(indices_of_exceptional_and_spinor_representations),
        cmocka_unit_test(representations_too_large_to_list_have_anomalies),
        cmocka_unit_test(contributions_add_up),
        cmocka_unit_test(unknown_charges_give_polynomials),
        cmocka_unit_test(global_symmetries_never_count),
        cmocka_unit_test(names_are_mathematics),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
