/* named.c - chiral sets whose charges have names.
 *
 * A set is searched for by its signs: how many charges are positive, and for
 * those that equations name, which. Arrangements are compared over all of it
 * (arrangement.c), so that no set is found twice.
 */

#include <stdlib.h>

#include "base/mem.h"
#include "search/problem.h"
#include "search/reduce.h"
#include "search/where.h"

/* Charges that equations may name: their signs are run through. */
#define MAX_NAMED 10

static const struct an_where nowhere = {0};

void an_search_chiral_set(struct an_search *s, size_t n, int max)
{
    static const int64_t one[] = {1};
    an_search_add_group(s, n, -max, max);
    an_search_add_linear(s, one, 0);
    an_search_set_cubic(s, one, 0);
    s->sign = s->primitive = true;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < i; j++) {
            int64_t weight[AN_SEARCH_MAX_WIDTH] = {0};
            weight[i] = weight[j] = 1;
            an_search_add_nonzero(s, weight, 0);
        }
}

/* Appends the search with these signs, unless the equations exclude them. */
static int add_part(struct an_search **part, size_t *n, size_t *cap,
                    const struct an_search *s, size_t positive, uint64_t signs,
                    struct an_diags *diags)
{
    struct an_search x;
    struct an_reduced r;
    an_search_init(&x);
    an_search_copy(&x, s);
    x.split = true;
    x.positive = positive;
    x.signs = signs;
    an_reduced_init(&r);
    int rc = an_search_reduce(&r, &x, diags);
    if (rc == 0 && !r.empty) {
        *part = an_grow(*part, cap, *n + 1, sizeof **part);
        (*part)[(*n)++] = x;
    } else {
        an_search_clear(&x);
    }
    an_reduced_clear(&r);
    return rc;
}

int an_search_split(struct an_search **part, size_t *n,
                    const struct an_search *s, struct an_diags *diags)
{
    size_t cap = 0, place[AN_SEARCH_MAX_WIDTH], named = 0;
    int rc = 0;
    *part = NULL;
    *n = 0;
    for (size_t i = 0; i < s->width; i++) {
        bool used = false;
        for (size_t e = 0; e < s->nequations; e++)
            used = used || s->equation[e].weight[i] != 0;
        if (used)
            place[named++] = i;
    }
    if (named > MAX_NAMED)
        return an_error(diags, nowhere,
                        "the conditions name %zu charges of a set; at most %d "
                        "are possible",
                        named, MAX_NAMED);
    for (size_t p = 1; p < s->width; p++)
        for (size_t mask = 0; mask < (size_t)1 << named && rc == 0; mask++) {
            uint64_t signs = 0;
            size_t ones = 0;
            for (size_t k = 0; k < named; k++)
                if (mask >> k & 1) {
                    signs |= (uint64_t)1 << place[k];
                    ones++;
                }
            if (ones <= p && p - ones <= s->width - named)
                rc = add_part(part, n, &cap, s, p - ones, signs, diags);
        }
    if (rc == 0 && *n == 0) {
        /* No signs are possible: one search that finds nothing. */
        *part = an_alloc(1, sizeof **part);
        an_search_init(&(*part)[(*n)++]);
        an_search_copy(*part, s);
        (*part)->split = true;
        (*part)->positive = s->width - named;
        (*part)->signs = UINT64_MAX;
    }
    return rc;
}
