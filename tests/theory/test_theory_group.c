/* test_theory_group.c - gauge and global groups by their names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "theory/group.h"
#include "theory/text/symbol.h"
#include "tests/theory/refused.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct an_where nowhere;

static void simple_groups_have_the_algebras_of_cartans_list(void **state)
{
    static const struct {
        const char *text;
        char series;
        int rank;
        size_t dimension; /* of the group, from the textbook formula */
    } table[] = {
        {"SU(2)", 'A', 1, 3},       {"SU(3)", 'A', 2, 8},
        {"SU(5)", 'A', 4, 24},      {"SU(65)", 'A', 64, 65 * 65 - 1},
        {"SO(3)", 'A', 1, 3},       {"SO(5)", 'B', 2, 10},
        {"SO(6)", 'D', 3, 15},      {"SO(7)", 'B', 3, 21},
        {"SO(8)", 'D', 4, 28},      {"SO(10)", 'D', 5, 45},
        {"SO(128)", 'D', 64, 8128}, {"SO(129)", 'B', 64, 8256},
        {"Sp(2)", 'A', 1, 3},       {"Sp(4)", 'C', 2, 10},
        {"Sp(6)", 'C', 3, 21},      {"Sp(128)", 'C', 64, 8256},
        {"G2", 'G', 2, 14},         {"F4", 'F', 4, 52},
        {"E6", 'E', 6, 78},         {"E7", 'E', 7, 133},
        {"E8", 'E', 8, 248},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_group g;
        struct an_diags diags;
        an_group_init(&g);
        an_diags_init(&diags);
        int rc = an_group_read(&g, table[i].text, nowhere, &diags);
        if (rc != 0 || diags.n != 0 || g.kind != AN_SIMPLE ||
            g.lie.series != table[i].series || g.lie.rank != table[i].rank ||
            an_lie_dimension(&g.lie) != table[i].dimension || !g.gauged)
            fail_msg("%s is %c%d of dimension %zu, got %c%d", table[i].text,
                     table[i].series, table[i].rank, table[i].dimension,
                     g.lie.series ? g.lie.series : '?', g.lie.rank);
        char *text = an_group_text(&g);
        assert_string_equal(text, table[i].text);
        free(text);
        an_group_clear(&g);
        an_diags_clear(&diags);
    }
}

static void families_and_sizes_are_kept_as_written(void **state)
{
    static const struct {
        const char *text;
        enum an_family family;
        int size;
    } table[] = {
        {"SU(2)", AN_SU, 2}, {"SO(3)", AN_SO, 3}, {"Sp(2)", AN_SP, 2},
        {"SU(4)", AN_SU, 4}, {"SO(6)", AN_SO, 6}, {"Sp(4)", AN_SP, 4},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_group g;
        struct an_diags diags;
        an_group_init(&g);
        an_diags_init(&diags);
        assert_int_equal(an_group_read(&g, table[i].text, nowhere, &diags), 0);
        assert_int_equal(g.family, table[i].family);
        assert_int_equal(g.size, table[i].size);
        an_group_clear(&g);
        an_diags_clear(&diags);
    }
}

static void abelian_groups_are_read_in_every_accepted_spelling(void **state)
{
    static const struct {
        const char *text;
        enum an_group_kind kind;
        long order;
        bool gauged;
        const char *canonical;
    } table[] = {
        {"U(1)", AN_U1, 0, true, "U(1)"},
        {"Z(2)", AN_ZN, 2, false, "Z(2)"},
        {"Z2", AN_ZN, 2, false, "Z(2)"},
        {"Z_2", AN_ZN, 2, false, "Z(2)"},
        {"Z_12", AN_ZN, 12, false, "Z(12)"},
        {"Z(1000000)", AN_ZN, 1000000, false, "Z(1000000)"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        struct an_group g;
        struct an_diags diags;
        an_group_init(&g);
        an_diags_init(&diags);
        assert_int_equal(an_group_read(&g, table[i].text, nowhere, &diags), 0);
        assert_int_equal(diags.n, 0);
        assert_int_equal(g.kind, table[i].kind);
        assert_int_equal(g.order, table[i].order);
        assert_int_equal(g.gauged, table[i].gauged);
        assert_int_equal(g.lie.rank, 0);
        char *text = an_group_text(&g);
        assert_string_equal(text, table[i].canonical);
        free(text);
        an_group_clear(&g);
        an_diags_clear(&diags);
    }
}

static const struct {
    const char *text, *message, *suggestion, *expected;
} refusals[] = {
    {"SU3", "expected a group, got 'SU3'", "SU(3)", NULL},
    {"su(3)", "got 'su(3)'", "SU(3)", NULL},
    {"Su(2)", "got 'Su(2)'", "SU(2)", NULL},
    {"SU(3)_c", "got 'SU(3)_c'", "SU(3)", NULL},
    {"SU(3", "got 'SU(3'", "SU(3)", NULL},
    {"SU (3)", "got 'SU (3)'", "SU(3)", NULL},
    {"SU(03)", "got 'SU(03)'", "SU(3)", NULL},
    {"SU[3]", "got 'SU[3]'", "SU(3)", NULL},
    {"u(1)", "got 'u(1)'", "U(1)", NULL},
    {"U1", "got 'U1'", "U(1)", NULL},
    {"U(1)_Y", "got 'U(1)_Y'", "U(1)", NULL},
    {"SP(4)", "got 'SP(4)'", "Sp(4)", NULL},
    {"USp(4)", "got 'USp(4)'", "Sp(4)", NULL},
    {"Spin(10)", "got 'Spin(10)'", "SO(10)", NULL},
    {"e6", "got 'e6'", "E6", NULL},
    {"E(6)", "got 'E(6)'", "E6", NULL},
    {"E_6", "got 'E_6'", "E6", NULL},
    {"z2", "got 'z2'", "Z(2)", NULL},
    {"Z(02)", "got 'Z(02)'", "Z(2)", NULL},
    {"SO(2)", "isomorphic to U(1)", "U(1)", NULL},
    {"SO(4)", "SU(2) x SU(2)", NULL, "SO(3), or SO(N) with N >= 5"},
    {"SO(1)", "SO(1) is trivial", NULL, "SO(3), or SO(N) with N >= 5"},
    {"SU(1)", "SU(1) is trivial", NULL, "SU(N) with N >= 2"},
    {"SU(0)", "SU(0) is trivial", NULL, "SU(N) with N >= 2"},
    {"Sp(0)", "Sp(0) is trivial", NULL, "Sp(2N) with N >= 1"},
    {"Sp(3)", "number in Sp(2N) is the even dimension", "Sp(6)", NULL},
    {"Sp(1)", "number in Sp(2N) is the even dimension", "Sp(2)", NULL},
    {"Sp(65)", "number in Sp(2N) is the even dimension", NULL, NULL},
    {"U(2)", "write SU(2) and U(1) as two groups", "U(1)", NULL},
    {"U(0)", "U(0) is trivial", "U(1)", NULL},
    {"Z(1)", "Z(1) is trivial", NULL, "Z(n) with n >= 2"},
    {"Z0", "Z(0) is trivial", NULL, "Z(n) with n >= 2"},
    {"Z(1000001)", "too large", NULL, "up to 1000000"},
    {"SU(66)", "'SU(66)' is too large", NULL, "SU(65)"},
    {"SO(130)", "'SO(130)' is too large", NULL, "SO(129)"},
    {"Sp(130)", "'Sp(130)' is too large", NULL, "Sp(128)"},
    {"SU(99999999999999999999)", "too large", NULL, "SU(65)"},
    {"Z(99999999999999999999)", "too large", NULL, "up to 1000000"},
    {"E5", "there is no group E5", NULL, "G2, F4, E6, E7 or E8"},
    {"E9", "there is no group E9", NULL, "G2, F4, E6, E7 or E8"},
    {"G3", "there is no group G3", NULL, "G2, F4, E6, E7 or E8"},
    {"F2", "there is no group F2", NULL, "G2, F4, E6, E7 or E8"},
    {"", "expected a group, got ''", NULL, "U(1), SU(N)"},
    {"SU(-3)", "got 'SU(-3)'", NULL, "U(1), SU(N)"},
    {"SU()", "got 'SU()'", NULL, "U(1), SU(N)"},
    {"3", "got '3'", NULL, "U(1), SU(N)"},
    {"S3", "got 'S3'", NULL, "U(1), SU(N)"},
    {"SU", "got 'SU'", NULL, "U(1), SU(N)"},
    {"a\nb", "got 'a?b'", NULL, "U(1), SU(N)"},
};

static void other_groups_are_refused_with_one_error(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(refusals); i++) {
        struct an_group g;
        struct an_diags diags;
        an_group_init(&g);
        an_diags_init(&diags);
        int rc = an_group_read(&g, refusals[i].text, nowhere, &diags);
        const struct an_diag *d =
            assert_refused(rc, &diags, refusals[i].text, refusals[i].message,
                           refusals[i].suggestion);
        const char *e = refusals[i].expected;
        if (e && (!d->expected || !strstr(d->expected, e)))
            fail_msg("'%s' expects '%s'", refusals[i].text, e);
        assert_int_equal(g.lie.rank, 0); /* untouched */
        an_group_clear(&g);
        an_diags_clear(&diags);
    }
}

static void every_suggestion_is_a_group(void **state)
{
    static const char *const texts[] = {"SU3", "USp(4)", "Sp(3)", "U(2)",
                                        "e6",  "z_2",    "SO2"};
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct an_group g;
        struct an_diags diags;
        an_group_init(&g);
        an_diags_init(&diags);
        assert_int_equal(an_group_read(&g, texts[i], nowhere, &diags), -1);
        assert_int_equal(
            an_group_read(&g, diags.v[0].suggestion, nowhere, &diags), 0);
        an_group_clear(&g);
        an_diags_clear(&diags);
    }
}

static void a_group_can_be_read_again(void **state)
{
    struct an_group g;
    struct an_diags diags;
    (void)state;
    an_group_init(&g);
    an_diags_init(&diags);
    assert_int_equal(an_group_read(&g, "SU(3)", nowhere, &diags), 0);
    assert_int_equal(an_group_read(&g, "Z(4)", nowhere, &diags), 0);
    assert_int_equal(g.kind, AN_ZN);
    assert_int_equal(g.lie.rank, 0);
    assert_int_equal(an_group_read(&g, "SO(10)", nowhere, &diags), 0);
    assert_int_equal(g.lie.rank, 5);
    assert_int_equal(g.order, 0);
    an_group_clear(&g);
    an_group_clear(&g);
    an_diags_clear(&diags);
}

static void algebras_are_written_as_physicists_do(void **state)
{
    static const struct {
        char series;
        int rank;
        const char *text;
    } table[] = {
        {'A', 2, "SU(3)"},  {'B', 3, "SO(7)"}, {'C', 3, "Sp(6)"},
        {'D', 5, "SO(10)"}, {'E', 8, "E8"},    {'F', 4, "F4"},
        {'G', 2, "G2"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(table); i++) {
        char *text = an_algebra_text(table[i].series, table[i].rank);
        assert_string_equal(text, table[i].text);
        free(text);
    }
}

/* A group in LaTeX by its kind, what its name says besides below it; of what
 * has an index already, above. */
static void groups_are_mathematics(void **state)
{
    static const struct {
        const char *group, *name, *latex;
    } row[] = {
        {"SU(3)", "SU3c", "\\mathrm{SU}(3)_{c}"},
        {"SU(3)", "SU3", "\\mathrm{SU}(3)"},
        {"SU(2)", "SU2_R", "\\mathrm{SU}(2)_{R}"},
        {"SU(2)", "W", "\\mathrm{SU}(2)_{W}"},
        {"SU(3)", "SU2", "\\mathrm{SU}(3)_{\\mathrm{SU}_{2}}"},
        {"SO(10)", "SO10", "\\mathrm{SO}(10)"},
        {"Sp(4)", "Sp4", "\\mathrm{Sp}(4)"},
        {"E6", "E6", "E_{6}"},
        {"E6", "E6a", "E_{6}^{a}"},
        {"U(1)", "Y", "\\mathrm{U}(1)_{Y}"},
        {"U(1)", "B-L", "\\mathrm{U}(1)_{B-L}"},
        {"U(1)", "Lmu-Ltau", "\\mathrm{U}(1)_{L_{\\mu}-L_{\\tau}}"},
        {"Z(12)", "Z12", "\\mathbb{Z}_{12}"},
        {"Z(12)", "P", "\\mathbb{Z}_{12}^{P}"},
        {"Z(12)", "Z1", "\\mathbb{Z}_{12}^{Z_{1}}"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(row); i++) {
        struct an_group g;
        struct an_diags diags;
        struct an_text latex = {0};
        an_group_init(&g);
        an_diags_init(&diags);
        assert_int_equal(an_group_read(&g, row[i].group, nowhere, &diags), 0);
        free(g.name);
        g.name = an_strdup(row[i].name);
        an_symbol_group_latex(&latex, &g);
        assert_string_equal(an_text_string(&latex), row[i].latex);
        /* a power may follow unless something stands above */
        const char *top = strstr(row[i].latex, "}^{");
        assert_int_equal(an_symbol_group_is_raised(&g), top != NULL);
        an_text_clear(&latex);
        an_diags_clear(&diags);
        an_group_clear(&g);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(simple_groups_have_the_algebras_of_cartans_list),
        cmocka_unit_test(families_and_sizes_are_kept_as_written),
        cmocka_unit_test(abelian_groups_are_read_in_every_accepted_spelling),
        cmocka_unit_test(other_groups_are_refused_with_one_error),
        cmocka_unit_test(every_suggestion_is_a_group),
        cmocka_unit_test(a_group_can_be_read_again),
        cmocka_unit_test(algebras_are_written_as_physicists_do),
        cmocka_unit_test(groups_are_mathematics),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
