/* test_algebra_branch.c - known branching rules. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "algebra/lie/lie.h"
#include "algebra/algebra.h"
#include "algebra/lie/subalgebra.h"
#include "base/base.h"
#include "tests/algebra/roots.h"

/* h := the subalgebra named by text: "nodes 1 2 4" or "mod 2: 0 1 0 0". */
static void set_from_text(struct an_subalgebra *h, const struct an_lie *g,
                          const char *text)
{
    if (strncmp(text, "nodes", 5) == 0) {
        bool use[AN_MAX_RANK] = {false};
        for (const char *s = text + 5; *s; s++)
            if (*s != ' ')
                use[*s - '1'] = true;
        an_subalgebra_nodes(h, g, use);
        return;
    }
    int f[AN_MAX_RANK] = {0};
    int m = text[4] - '0';
    const char *s = text + 6;
    for (int i = 0; i < g->rank; i++) {
        char *end;
        f[i] = (int)strtol(s, &end, 10);
        s = end;
    }
    bool *keep = an_alloc(g->npositive, sizeof(bool));
    keep_multiples(keep, g, f, m);
    an_subalgebra_set(h, g, keep);
    free(keep);
}

/* "A2 A1". */
static void factors_text(struct an_text *t, const struct an_subalgebra *h)
{
    for (int k = 0; k < h->nideals; k++)
        an_text_printf(t, "%s%c%d", k ? " " : "", h->ideal[k].series,
                       h->ideal[k].rank);
}

/* "3x2 3bar 2x(1,2)": the names of the pieces, in the order of the branching;
 * with several factors in brackets. */
static void pieces_text(struct an_text *t, const struct an_subalgebra *h,
                        const struct an_branching *b)
{
    for (size_t n = 0; n < b->n; n++) {
        const int *mu = b->highest + n * (size_t)b->rank;
        an_text_add(t, n ? " " : "");
        if (b->multiplicity[n] > 1)
            an_text_printf(t, "%dx", b->multiplicity[n]);
        if (h->nideals > 1)
            an_text_add(t, "(");
        for (int k = 0; k < h->nideals; k++) {
            struct an_lie f;
            int labels[AN_MAX_RANK];
            an_lie_init(&f);
            an_lie_set(&f, h->ideal[k].series, h->ideal[k].rank);
            factor_labels(labels, h, k, mu);
            char *name = an_rep_name(&f, labels);
            an_text_printf(t, "%s%s", k ? "," : "", name);
            free(name);
            an_lie_clear(&f);
        }
        if (h->nideals > 1)
            an_text_add(t, ")");
        if (h->nideals == 0)
            an_text_add(t, "1");
    }
}

/* Words sorted, so that only the set of pieces matters. */
static int compare_words(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static char *sorted(const char *text)
{
    struct an_text t;
    char *copy = an_strdup(text);
    char *words[64];
    size_t n = 0;
    for (char *w = strtok(copy, " "); w; w = strtok(NULL, " "))
        words[n++] = w;
    qsort(words, n, sizeof(char *), compare_words);
    an_text_init(&t);
    for (size_t i = 0; i < n; i++) {
        an_text_add(&t, i ? " " : "");
        an_text_add(&t, words[i]);
    }
    free(copy);
    return an_text_take(&t);
}

/* The maximal ones as in R. Slansky, Phys. Rept. 79, 1981, 1. Which of 3 and
 * 3bar is meant follows from the numbering of the nodes. */
static const struct {
    char series;
    int rank;
    const char *subalgebra;
    const char *factors;
    int labels[8];
    const char *pieces;
} rules[] = {
    {'A', 4, "nodes 124", "A2 A1", {1, 0, 0, 0}, "(3,1) (1,2)"},
    {'A', 4, "nodes 124", "A2 A1", {0, 1, 0, 0}, "(3bar,1) (3,2) (1,1)"},
    {'A',
     4,
     "nodes 124",
     "A2 A1",
     {1, 0, 0, 1},
     "(8,1) (1,3) (1,1) (3,2) (3bar,2)"},
    {'A', 3, "nodes 12", "A2", {0, 1, 0}, "3bar 3"},
    {'A', 4, "nodes 12", "A2", {1, 0, 0, 0}, "3 1 1"},
    {'A', 1, "nodes", "", {3}, "1 1 1 1"},
    {'A', 2, "nodes", "", {1, 1}, "1 1 1 2x1 1 1 1"},
    {'A', 2, "nodes 12", "A2", {2, 1}, "15"},
    {'A', 3, "nodes 13", "A1 A1", {0, 1, 0}, "(1,1) (2,2) (1,1)"},
    {'D', 5, "nodes 1234", "A4", {0, 0, 0, 0, 1}, "1 10bar 5"},
    {'D', 5, "nodes 1235", "A4", {0, 0, 0, 0, 1}, "5bar 10 1"},
    {'D', 5, "nodes 1235", "A4", {1, 0, 0, 0, 0}, "5 5bar"},
    {'D', 5, "nodes 1235", "A4", {0, 1, 0, 0, 0}, "24 1 10 10bar"},
    {'D',
     5,
     "mod 2: 0 0 1 0 0",
     "A3 A1 A1",
     {1, 0, 0, 0, 0},
     "(6,1,1) (1,2,2)"},
    {'D', 4, "nodes 234", "A3", {1, 0, 0, 0}, "1 6 1"},
    {'D', 5, "nodes 2345", "D4", {0, 0, 0, 0, 1}, "8s 8c"},
    {'E', 6, "nodes 12345", "D5", {1, 0, 0, 0, 0, 0}, "10 16bar 1"},
    {'E', 6, "nodes 23456", "D5", {1, 0, 0, 0, 0, 0}, "1 16 10"},
    {'E', 6, "nodes 23456", "D5", {0, 1, 0, 0, 0, 0}, "45 1 16 16bar"},
    {'E',
     6,
     "mod 3: 0 0 0 1 0 0",
     "A2 A2 A2",
     {1, 0, 0, 0, 0, 0},
     "(3,3bar,1) (3bar,1,3bar) (1,3,3)"},
    {'E',
     6,
     "mod 2: 0 1 0 0 0 0",
     "A5 A1",
     {1, 0, 0, 0, 0, 0},
     "(15bar,1) (6,2)"},
    {'E', 7, "nodes 123456", "E6", {0, 0, 0, 0, 0, 0, 1}, "27 1 27bar 1"},
    {'E', 7, "mod 2: 0 1 0 0 0 0 0", "A7", {0, 0, 0, 0, 0, 0, 1}, "28 28bar"},
    {'E', 7, "nodes 234567", "D6", {0, 0, 0, 0, 0, 0, 1}, "12 32 12"},
    {'E',
     8,
     "mod 2: 1 0 0 0 0 0 0 0",
     "D8",
     {0, 0, 0, 0, 0, 0, 0, 1},
     "120 128"},
    {'E',
     8,
     "mod 3: 0 1 0 0 0 0 0 0",
     "A8",
     {0, 0, 0, 0, 0, 0, 0, 1},
     "80 84 84bar"},
    {'E',
     8,
     "mod 5: 0 0 0 0 1 0 0 0",
     "A4 A4",
     {0, 0, 0, 0, 0, 0, 0, 1},
     "(24,1) (1,24) (5,10bar) (5bar,10) (10,5) (10bar,5bar)"},
    {'E',
     8,
     "nodes 1234567",
     "E7",
     {0, 0, 0, 0, 0, 0, 0, 1},
     "1 56 133 1 56 1"},
    {'F', 4, "mod 2: 0 0 0 1", "B4", {0, 0, 0, 1}, "9 16 1"},
    {'F', 4, "mod 2: 0 0 0 1", "B4", {1, 0, 0, 0}, "36 16"},
    {'F', 4, "mod 2: 1 0 0 0", "C3 A1", {0, 0, 0, 1}, "(6,2) (14,1)"},
    {'F',
     4,
     "mod 3: 0 1 0 0",
     "A2 A2",
     {0, 0, 0, 1},
     "(1,8) (3,3) (3bar,3bar)"},
    {'G', 2, "mod 3: 1 0", "A2", {1, 0}, "3 3bar 1"},
    {'G', 2, "mod 3: 1 0", "A2", {0, 1}, "8 3 3bar"},
    {'G', 2, "mod 2: 0 1", "A1 A1", {1, 0}, "(2,2) (3,1)"},
    {'C', 2, "mod 2: 1 0", "A1 A1", {1, 0}, "(2,1) (1,2)"},
    {'C', 2, "mod 2: 1 0", "A1 A1", {0, 1}, "(2,2) (1,1)"},
    {'B', 3, "nodes 23", "B2", {1, 0, 0}, "1 5 1"},
    {'B', 3, "mod 2: 0 0 1", "A3", {0, 0, 1}, "4 4bar"},
    {'B', 4, "mod 2: 0 0 0 1", "D4", {0, 0, 0, 1}, "8s 8c"},
    {'C', 3, "nodes 23", "B2", {1, 0, 0}, "1 4 1"},
    {'C', 4, "nodes 234", "C3", {1, 0, 0, 0}, "1 6 1"},
};

static void known_branching_rules_come_out(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_subalgebra h;
    struct an_weights w;
    struct an_branching b;
    struct an_text factors, pieces;
    an_lie_init(&g);
    an_subalgebra_init(&h);
    an_weights_init(&w);
    an_branching_init(&b);
    for (size_t k = 0; k < sizeof rules / sizeof rules[0]; k++) {
        assert_true(an_lie_set(&g, rules[k].series, rules[k].rank));
        set_from_text(&h, &g, rules[k].subalgebra);
        assert_true(an_rep_weights(&w, &g, rules[k].labels));
        an_branch(&b, &h, &w);
        an_text_init(&factors);
        an_text_init(&pieces);
        factors_text(&factors, &h);
        pieces_text(&pieces, &h, &b);
        char *found = sorted(an_text_string(&pieces));
        char *expected = sorted(rules[k].pieces);
        if (strcmp(an_text_string(&factors), rules[k].factors) != 0 ||
            strcmp(found, expected) != 0)
            fail_msg("%c%d to %s: found %s: %s, expected %s: %s",
                     rules[k].series, rules[k].rank, rules[k].subalgebra,
                     an_text_string(&factors), found, rules[k].factors,
                     expected);
        free(expected);
        free(found);
        an_text_clear(&pieces);
        an_text_clear(&factors);
    }
    an_branching_clear(&b);
    an_weights_clear(&w);
    an_subalgebra_clear(&h);
    an_lie_clear(&g);
}

/* The multiplicity of the h-labels among the pieces. */
static int count_labels(const struct an_branching *b,
                        const struct an_subalgebra *h, const int *labels)
{
    int count = 0;
    for (size_t n = 0; n < b->n; n++) {
        int other[AN_MAX_RANK];
        an_subalgebra_labels(other, h, b->highest + n * (size_t)b->rank);
        if (memcmp(other, labels, (size_t)h->rank * sizeof(int)) == 0)
            count += b->multiplicity[n];
    }
    return count;
}

/* An octet has no colour singlet, though it has weights zero. */
static void zero_weights_are_not_singlets(void **state)
{
    (void)state;
    struct an_lie g;
    struct an_subalgebra h;
    struct an_weights w;
    struct an_branching b;
    an_lie_init(&g);
    an_subalgebra_init(&h);
    an_weights_init(&w);
    an_branching_init(&b);
    an_lie_set(&g, 'A', 4);
    set_from_text(&h, &g, "nodes 12");
    const int adjoint[] = {1, 0, 0, 1};
    assert_true(an_rep_weights(&w, &g, adjoint));
    an_branch(&b, &h, &w);
    const int none[] = {0, 0};
    /* 24 = 8 + 2 x 3 + 2 x 3bar + 4 x 1. */
    assert_int_equal(count_labels(&b, &h, none), 4);
    const int octet[] = {1, 1};
    assert_int_equal(count_labels(&b, &h, octet), 1);
    an_branching_clear(&b);
    an_weights_clear(&w);
    an_subalgebra_clear(&h);
    an_lie_clear(&g);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_branching_rules_come_out),
        cmocka_unit_test(zero_weights_are_not_singlets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
