/* unbroken.c - a connected group up to isomorphism of its algebra.
 *
 * Small algebras have several names (Bourbaki, Lie groups VI.4): B_1 = C_1 =
 * A_1, C_2 = B_2, D_3 = A_3; the text uses one of each, sorted, U(1)s last.
 */
#include <stdlib.h>
#include <string.h>

#include "theory/text/unbroken.h"

#include "base/base.h"
#include "theory/build/build.h"
#include "theory/expect.h"
#include "theory/group.h"
#include "theory/text/scalar.h"

static char *algebra_name(char series, int rank)
{
    if (rank == 1)
        series = 'A';
    else if (series == 'C' && rank == 2)
        series = 'B';
    else if (series == 'D' && rank == 3)
        series = 'A';
    return an_algebra_text(series, rank);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

char *an_unbroken_text(const char *series, const int *rank, size_t n,
                       size_t nu1)
{
    struct an_text t = {0};
    char **name = an_alloc(n, sizeof *name);
    for (size_t i = 0; i < n; i++)
        name[i] = algebra_name(series[i], rank[i]);
    qsort(name, n, sizeof *name, by_text);
    for (size_t i = 0; i < n; i++) {
        an_text_printf(&t, "%s%s", i ? " x " : "", name[i]);
        free(name[i]);
    }
    for (size_t i = 0; i < nu1; i++)
        an_text_printf(&t, "%sU(1)", n + i ? " x " : "");
    if (n + nu1 == 0)
        an_text_add(&t, "trivial");
    free(name);
    return an_text_take(&t);
}

/* The next factor of a product, without blanks; false at the end. */
static bool next_factor(char **factor, const char **s)
{
    static const char *const times[] = {" x ", " X ", "*", "×"};
    if (!*s)
        return false;
    const char *end = *s + strlen(*s), *rest = NULL;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        const char *at = strstr(*s, times[i]);
        if (at && at < end) {
            end = at;
            rest = at + strlen(times[i]);
        }
    }
    const char *from = *s;
    while (from < end && *from == ' ')
        from++;
    while (end > from && end[-1] == ' ')
        end--;
    struct an_text t = {0};
    an_text_add_n(&t, from, (size_t)(end - from));
    *factor = an_text_take(&t);
    *s = rest;
    return true;
}

int an_unbroken_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags)
{
    char *series = an_alloc(strlen(s.text) + 1, sizeof *series), *factor;
    int *rank = an_alloc(strlen(s.text) + 1, sizeof *rank), rc = 0;
    size_t n = 0, nu1 = 0;
    const char *rest = strcmp(s.text, "trivial") == 0 ? NULL : s.text;
    while (next_factor(&factor, &rest)) {
        struct an_group g;
        an_group_init(&g);
        if (rc == 0 && an_group_read(&g, factor, s.at, diags) < 0) {
            rc = -1;
        } else if (rc == 0 && g.kind == AN_ZN) {
            rc = an_error(diags, s.at, "'%s' is not continuous", factor);
            an_expected(diags, "what is continuous, SU(3) x U(1); the discrete "
                               "group stands under residual");
        } else if (g.kind == AN_U1) {
            nu1++;
        } else if (rc == 0) {
            series[n] = g.lie.series;
            rank[n++] = g.lie.rank;
        }
        an_group_clear(&g);
        free(factor);
    }
    if (rc == 0) {
        free(e->value);
        e->value = an_unbroken_text(series, rank, n, nu1);
    }
    free(series);
    free(rank);
    return rc;
}
