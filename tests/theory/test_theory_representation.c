/* test_theory_representation.c - representations by their dimensions.
 *
 * Dimensions and labels are the textbook ones, with the nodes numbered as
 * Bourbaki does. Long because of its
 * tables: one row for each text.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <flint/fmpz.h>

#include "algebra/lie/lie.h"
#include "algebra/algebra.h"
#include "base/base.h"
#include "theory/group.h"
#include "theory/representation.h"
#include "tests/slow.h"
#include "tests/theory/refused.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static const struct an_where nowhere;

static void make_group(struct an_group *g, const char *text)
{
    struct an_diags diags;
    an_diags_init(&diags);
    an_group_init(g);
    assert_int_equal(an_group_read(g, text, nowhere, &diags), 0);
    g->name = an_strdup("G");
    an_diags_clear(&diags);
}

/* "[1,0]"; the caller frees it. */
static char *labels_text(const int *labels, int rank)
{
    struct an_text t = {0};
    for (int i = 0; i < rank; i++)
        an_text_printf(&t, "%s%d", i ? "," : "[", labels[i]);
    an_text_add(&t, "]");
    return an_text_take(&t);
}

static void check_labels(const char *group, const char *text,
                         const char *expected)
{
    int labels[AN_MAX_RANK];
    struct an_group g;
    struct an_diags diags;
    make_group(&g, group);
    an_diags_init(&diags);
    int rc = an_representation_read(labels, &g, text, nowhere, &diags);
    if (rc != 0 || diags.n != 0)
        fail_msg("%s '%s' is read: %s", group, text, diags.v[0].message);
    char *got = labels_text(labels, g.lie.rank);
    if (strcmp(got, expected) != 0)
        fail_msg("%s '%s' is %s, got %s", group, text, expected, got);
    free(got);
    an_diags_clear(&diags);
    an_group_clear(&g);
}

static const char *const certain[][3] = {
    /* singlets */
    {"SU(3)", "1", "[0,0]"},
    {"SU(3)", "1bar", "[0,0]"},
    {"E8", "-1", "[0,0,0,0,0,0,0,0]"},
    /* SU(2) in its three spellings; bars are harmless */
    {"SU(2)", "2", "[1]"},
    {"SU(2)", "2bar", "[1]"},
    {"SU(2)", "-2", "[1]"},
    {"SU(2)", "3", "[2]"},
    {"SU(2)", "4", "[3]"},
    {"SU(2)", "1001", "[1000]"},
    {"SO(3)", "3", "[2]"},
    {"SO(3)", "2", "[1]"},
    {"SO(3)", "5", "[4]"},
    {"Sp(2)", "2", "[1]"},
    /* SU(N): the fundamental, its powers, real representations */
    {"SU(3)", "3", "[1,0]"},
    {"SU(3)", "3bar", "[0,1]"},
    {"SU(3)", "-3", "[0,1]"},
    {"SU(3)", "6", "[2,0]"},
    {"SU(3)", "6bar", "[0,2]"},
    {"SU(3)", "8", "[1,1]"},
    {"SU(3)", "8bar", "[1,1]"},
    {"SU(3)", "10", "[3,0]"},
    {"SU(3)", "-10", "[0,3]"},
    {"SU(3)", "27", "[2,2]"},
    {"SU(4)", "4", "[1,0,0]"},
    {"SU(4)", "4bar", "[0,0,1]"},
    {"SU(4)", "6", "[0,1,0]"},
    {"SU(4)", "10", "[2,0,0]"},
    {"SU(4)", "15", "[1,0,1]"},
    {"SU(5)", "5", "[1,0,0,0]"},
    {"SU(5)", "5bar", "[0,0,0,1]"},
    {"SU(5)", "10", "[0,1,0,0]"},
    {"SU(5)", "10bar", "[0,0,1,0]"},
    {"SU(5)", "15", "[2,0,0,0]"},
    {"SU(5)", "24", "[1,0,0,1]"},
    {"SU(5)", "35", "[3,0,0,0]"},
    {"SU(5)", "75", "[0,1,1,0]"},
    {"SU(6)", "15", "[0,1,0,0,0]"},
    {"SU(6)", "20", "[0,0,1,0,0]"},
    {"SU(6)", "21", "[2,0,0,0,0]"},
    {"SU(8)", "56", "[0,0,1,0,0,0,0]"},
    {"SU(8)", "70", "[0,0,0,1,0,0,0]"},
    /* orthogonal and symplectic groups */
    {"SO(5)", "4", "[0,1]"},
    {"SO(5)", "5", "[1,0]"},
    {"SO(5)", "10", "[0,2]"},
    {"Sp(4)", "4", "[1,0]"},
    {"Sp(4)", "5", "[0,1]"},
    {"Sp(4)", "10", "[2,0]"},
    {"Sp(6)", "6", "[1,0,0]"},
    {"SO(6)", "6", "[1,0,0]"},
    {"SO(6)", "15", "[0,1,1]"},
    {"SO(7)", "7", "[1,0,0]"},
    {"SO(7)", "8", "[0,0,1]"},
    {"SO(8)", "28", "[0,1,0,0]"},
    {"SO(10)", "10", "[1,0,0,0,0]"},
    {"SO(10)", "16", "[0,0,0,0,1]"},
    {"SO(10)", "16bar", "[0,0,0,1,0]"},
    {"SO(10)", "45", "[0,1,0,0,0]"},
    {"SO(10)", "54", "[2,0,0,0,0]"},
    {"SO(10)", "120", "[0,0,1,0,0]"},
    {"SO(10)", "126", "[0,0,0,0,2]"},
    {"SO(10)", "-126", "[0,0,0,2,0]"},
    /* exceptional groups */
    {"G2", "7", "[1,0]"},
    {"G2", "14", "[0,1]"},
    {"F4", "26", "[0,0,0,1]"},
    {"F4", "52", "[1,0,0,0]"},
    {"E6", "27", "[1,0,0,0,0,0]"},
    {"E6", "27bar", "[0,0,0,0,0,1]"},
    {"E6", "78", "[0,1,0,0,0,0]"},
    {"E6", "351", "[0,0,1,0,0,0]"},
    {"E6", "351bar", "[0,0,0,0,1,0]"},
    {"E6", "351'", "[2,0,0,0,0,0]"},
    {"E6", "351'bar", "[0,0,0,0,0,2]"},
    {"E6", "-351'", "[0,0,0,0,0,2]"},
    {"E6", "650", "[1,0,0,0,0,1]"},
    {"E7", "56", "[0,0,0,0,0,0,1]"},
    {"E7", "133", "[1,0,0,0,0,0,0]"},
    {"E8", "248", "[0,0,0,0,0,0,0,1]"},
};

static void dimensions_without_doubt_are_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(certain); i++)
        check_labels(certain[i][0], certain[i][1], certain[i][2]);
}

static unsigned long binomial(unsigned long n, unsigned long k)
{
    unsigned long b = 1;
    for (unsigned long i = 1; i <= k; i++)
        b = b * (n - k + i) / i;
    return b;
}

/* dim = N over k for the k-th antisymmetric power, N + k - 1 over k for the
 * symmetric one. Each is either read with its labels, or refused because the
 * dimension is shared; the fundamental always is read. */
static void powers_of_the_fundamental_have_binomial_dimensions(void **state)
{
    (void)state;
    for (int n = 3; n <= 12; n++) {
        struct an_group g;
        char text[32];
        snprintf(text, sizeof text, "SU(%d)", n);
        make_group(&g, text);
        size_t nread = 0;
        for (int k = 1; 2 * k < n; k++)
            for (int symmetric = 0; symmetric < 2; symmetric++) {
                int labels[AN_MAX_RANK], expected[AN_MAX_RANK] = {0};
                struct an_diags diags;
                unsigned long top = (unsigned long)(symmetric ? n + k - 1 : n);
                unsigned long d = binomial(top, (unsigned long)k);
                expected[symmetric ? 0 : k - 1] = symmetric ? k : 1;
                snprintf(text, sizeof text, "%lu", d);
                an_diags_init(&diags);
                int rc =
                    an_representation_read(labels, &g, text, nowhere, &diags);
                if (rc == 0) {
                    nread++;
                    for (int i = 0; i < n - 1; i++)
                        if (labels[i] != expected[i])
                            fail_msg("SU(%d) %s, label %d", n, text, i + 1);
                } else if (k == 1 ||
                           !strstr(diags.v[0].message, "several share it")) {
                    fail_msg("SU(%d) %s: %s", n, text, diags.v[0].message);
                }
                an_diags_clear(&diags);
            }
        assert_true(nread >= 2);
        an_group_clear(&g);
    }
}

/* So a fundamental needs no rule of its own. */
static void
no_other_representation_has_the_dimension_of_a_fundamental(void **state)
{
    (void)state;
    for (int n = 2; n <= AN_MAX_RANK + 1; n++) {
        struct an_lie g;
        struct an_reps reps;
        an_lie_init(&g);
        an_reps_init(&reps);
        assert_true(an_lie_set(&g, 'A', n - 1));
        unsigned long d = (unsigned long)n;
        assert_true(an_reps_find(&reps, &g, d, d));
        assert_int_equal(reps.n, n == 2 ? 1 : 2);
        an_reps_clear(&reps);
        an_lie_clear(&g);
    }
}

/* Whatever is read has the dimension that was asked for, and a bar conjugates
 * it. */
static void the_dimension_is_the_one_that_was_asked_for(void **state)
{
    static const char *const groups[] = {
        "SU(2)", "SU(3)", "SU(4)", "SU(5)",  "SU(6)", "SO(5)", "Sp(6)",
        "SO(6)", "SO(8)", "SO(9)", "SO(10)", "G2",    "F4",    "E6",
    };
    (void)state;
    const unsigned long most = is_slow() ? 400 : 300;
    fmpz_t d;
    fmpz_init(d);
    for (size_t k = 0; k < COUNT(groups); k++) {
        struct an_group g;
        size_t nread = 0;
        make_group(&g, groups[k]);
        for (unsigned long n = 1; n <= most; n++) {
            int labels[AN_MAX_RANK], bar[AN_MAX_RANK], again[AN_MAX_RANK];
            char text[32];
            struct an_diags diags;
            an_diags_init(&diags);
            snprintf(text, sizeof text, "%lu", n);
            int rc = an_representation_read(labels, &g, text, nowhere, &diags);
            snprintf(text, sizeof text, "%lubar", n);
            assert_int_equal(
                an_representation_read(bar, &g, text, nowhere, &diags), rc);
            assert_int_equal(diags.nerrors, rc < 0 ? 2 : 0);
            an_diags_clear(&diags);
            if (rc < 0)
                continue;
            nread++;
            an_rep_dimension(d, &g.lie, labels);
            assert_true(fmpz_equal_ui(d, n));
            an_rep_conjugate(again, &g.lie, bar);
            assert_memory_equal(again, labels,
                                (size_t)g.lie.rank * sizeof *labels);
        }
        assert_true(nread >= 3);
        an_group_clear(&g);
    }
    fmpz_clear(d);
}

static const struct {
    const char *group, *text, *message, *suggestion;
} doubtful[] = {
    /* several */
    {"SU(3)", "15", "(several share it): [2,1], [1,2], [4,0] or [0,4]", NULL},
    {"SU(4)", "20", "[0,2,0]", NULL},
    {"SU(4)", "20", "[1,1,0]", NULL},
    {"SU(4)", "20", "[3,0,0]", NULL},
    {"SU(4)", "20bar", "[0,0,3]", NULL},
    {"SO(8)", "8", "[1,0,0,0], [0,0,1,0] or [0,0,0,1]", NULL},
    {"SO(8)", "35", "[2,0,0,0], [0,0,2,0] or [0,0,0,2]", NULL},
    {"SO(5)", "35", "several share it", NULL},
    {"SU(12)", "924", "[0,0,0,0,0,1,0,0,0,0,0]", NULL},
    {"SO(10)", "210", "[0,0,0,1,1] or [3,0,0,0,0]", NULL},
    {"G2", "77", "[3,0]", NULL},
    /* complex ones without an agreed bar */
    {"SU(5)", "40",
     "(it is complex, and its bar a matter of convention): "
     "[1,1,0,0] or [0,0,1,1]",
     NULL},
    {"SU(5)", "50", "it is complex", NULL},
    {"SO(6)", "4", "it is complex", NULL},
    {"SO(6)", "126", "it is complex", NULL},
    {"SO(10)", "144", "it is complex", NULL},
    {"SO(14)", "64", "it is complex", NULL},
    {"E6", "1728", "it is complex", NULL},
    /* primes belong to E6's 351 alone */
    {"SU(3)", "15'", "a prime has no fixed meaning here", NULL},
    {"SU(3)", "3'", "a prime has no fixed meaning here", NULL},
    {"E6", "27'", "a prime has no fixed meaning here", NULL},
    {"SU(2)", "2'", "[1]", NULL},
    /* dimensions that do not exist */
    {"SU(3)", "4",
     "no representation of dimension 4: the nearest have 3 "
     "and 6",
     NULL},
    {"SU(3)", "2", "the nearest have 1 and 3", NULL},
    {"SU(5)", "16", "the nearest have 15 and 24", NULL},
    {"SO(10)", "17", "the nearest have 16 and 45", NULL},
    {"E6", "28bar", "the nearest have 27 and 78", NULL},
    {"E8", "100", "the nearest have 1 and 248", NULL},
    {"SU(65)", "66", "the nearest have 65 and 2080", NULL},
    {"SU(65)", "999999999", "no representation of dimension 999999999", NULL},
    /* sizes */
    {"SU(3)", "0", "there is no representation of dimension 0", NULL},
    {"SU(3)", "-0", "there is no representation of dimension 0", NULL},
    {"SU(2)", "1002", "a Dynkin label above 1000", NULL},
    {"SU(3)", "1000000000", "dimension '1000000000' is too large", NULL},
    {"SU(3)", "99999999999999999999999999", "is too large", NULL},
    /* other spellings */
    {"SU(3)", "", "expected a dimension, got ''", NULL},
    {"SU(3)", "3*", "expected a dimension, got '3*'", "3bar"},
    {"SU(3)", "\\bar{3}", "expected a dimension", "3bar"},
    {"SU(3)", "bar3", "expected a dimension", "3bar"},
    {"SU(3)", "3 bar", "expected a dimension", "3bar"},
    {"SU(3)", "3Bar", "expected a dimension", "3bar"},
    {"SU(3)", "-3bar", "conjugated twice", "3"},
    {"E6", "-351'bar", "conjugated twice", "351'"},
    {"SU(3)", "+3", "expected a dimension", "3"},
    {"SU(3)", "03", "expected a dimension", "3"},
    {"SU(3)", "(3)", "expected a dimension", "3"},
    {"SU(2)", "doublet", "expected a dimension, got 'doublet'", "2"},
    {"SU(5)", "adjoint", "expected a dimension", "24"},
    {"SU(2)", "1/2", "expected a dimension, got '1/2'", NULL},
    {"SU(2)", "2.0", "expected a dimension, got '2.0'", NULL},
    {"SU(3)", "[1,0]", "expected a dimension, got '[1,0]'", NULL},
    {"SO(8)", "8v", "expected a dimension, got '8v'", NULL},
    {"SU(3)", "three", "expected a dimension, got 'three'", NULL},
    {"SU(3)", "--3", "expected a dimension", "3"},
    {"SU(3)", "-", "expected a dimension, got '-'", NULL},
    {"SU(3)", "bar", "expected a dimension, got 'bar'", NULL},
};

static void doubtful_dimensions_are_refused(void **state)
{
    struct an_source source = {.name = NULL};
    struct an_where at = {.source = &source, .line = 4, .column = 8};
    (void)state;
    for (size_t i = 0; i < COUNT(doubtful); i++) {
        int labels[AN_MAX_RANK] = {77};
        struct an_group g;
        struct an_diags diags;
        make_group(&g, doubtful[i].group);
        an_diags_init(&diags);
        int rc =
            an_representation_read(labels, &g, doubtful[i].text, at, &diags);
        const struct an_diag *d =
            assert_refused(rc, &diags, doubtful[i].text, doubtful[i].message,
                           doubtful[i].suggestion);
        assert_int_equal(d->line, 4);
        assert_int_equal(d->column, 8);
        assert_int_equal(labels[0], 77); /* untouched */
        an_diags_clear(&diags);
        an_group_clear(&g);
    }
}

static void a_list_of_choices_is_ready_to_paste_and_bounded(void **state)
{
    int labels[AN_MAX_RANK];
    struct an_group g;
    struct an_diags diags;
    (void)state;
    an_diags_init(&diags);
    make_group(&g, "SU(3)");
    an_representation_read(labels, &g, "15", nowhere, &diags);
    assert_string_equal(diags.v[0].expected, "Dynkin labels, as in G: [2,1]");
    an_group_clear(&g);
    /* Twenty representations of SU(6) have this dimension. */
    make_group(&g, "SU(6)");
    an_representation_read(labels, &g, "720720", nowhere, &diags);
    assert_int_equal(diags.nerrors, 2);
    const char *message = diags.v[1].message;
    assert_non_null(strstr(message, "], ..."));
    assert_true(strlen(message) < 300);
    an_group_clear(&g);
    an_diags_clear(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dimensions_without_doubt_are_read),
        cmocka_unit_test(powers_of_the_fundamental_have_binomial_dimensions),
        cmocka_unit_test(
            no_other_representation_has_the_dimension_of_a_fundamental),
        cmocka_unit_test(the_dimension_is_the_one_that_was_asked_for),
        cmocka_unit_test(doubtful_dimensions_are_refused),
        cmocka_unit_test(a_list_of_choices_is_ready_to_paste_and_bounded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
