/* bracket.c - the brackets of the root vectors of a simple Lie algebra.
 *
 * Both sides act on one vector of the smallest representation, and are
 * compared.
 */
#include "algebra/lie/bracket.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "algebra/lie/table.h"

void an_brackets_init(struct an_brackets *b)
{
    *b = (struct an_brackets){0};
    an_action_init(&b->small);
}

void an_brackets_clear(struct an_brackets *b)
{
    an_action_clear(&b->small);
    if (b->by)
        _fmpq_vec_clear(b->by, (slong)(b->nroots * b->nroots));
    free(b->known);
    free(b->sum);
    free(b->seen);
    an_brackets_init(b);
}

static void set_smallest(struct an_action *a, const struct an_lie *g)
{
    int labels[AN_MAX_RANK] = {0};
    unsigned long dim, least = AN_MAX_MODULE + 1;
    int node = 0;
    for (int i = 0; i < g->rank; i++) {
        labels[i] = 1;
        if (an_dimension_within(&dim, g, labels, least - 1)) {
            least = dim;
            node = i;
        }
        labels[i] = 0;
    }
    labels[node] = 1;
    bool listed = an_action_set(a, g, labels);
    assert(listed);
    (void)listed;
}

static void set_sums(struct an_brackets *b, const struct an_lie *g)
{
    struct an_table roots;
    size_t rank = (size_t)g->rank, n = b->nroots;
    int x[AN_MAX_RANK], y[AN_MAX_RANK], zero[AN_MAX_RANK] = {0};
    an_table_init(&roots, g->rank);
    for (size_t r = 0; r < n; r++) {
        an_root_labels(x, g, r);
        an_table_add(&roots, x);
    }
    for (size_t r = 0; r < n; r++)
        for (size_t s = 0; s < n; s++) {
            an_root_labels(x, g, r);
            an_root_labels(y, g, s);
            for (size_t i = 0; i < rank; i++)
                x[i] += y[i];
            b->sum[r * n + s] = memcmp(x, zero, rank * sizeof *x) == 0
                                    ? n + 1
                                    : an_table_find(&roots, x);
        }
    an_table_clear(&roots);
}

void an_brackets_set(struct an_brackets *b, const struct an_lie *g)
{
    an_brackets_clear(b);
    set_smallest(&b->small, g);
    b->nroots = 2 * g->npositive;
    b->sum = an_alloc(b->nroots * b->nroots, sizeof *b->sum);
    b->seen = an_alloc(b->nroots, sizeof *b->seen);
    b->by = _fmpq_vec_init((slong)(b->nroots * b->nroots));
    b->known = an_alloc(b->nroots * b->nroots, sizeof *b->known);
    set_sums(b, g);
    for (size_t r = 0; r < b->nroots; r++)
        while (an_action_on(&b->small, r, b->seen[r])->n == 0)
            b->seen[r]++;
}

/* sum += sign times the coefficient of vector `at` in E_r E_s u. */
static void add_product(fmpq_t sum, struct an_brackets *b, size_t r, size_t s,
                        size_t u, size_t at, int sign)
{
    const struct an_combination *first = an_action_on(&b->small, s, u);
    fmpq_t x;
    fmpq_init(x);
    for (size_t i = 0; i < first->n; i++) {
        const struct an_combination *c =
            an_action_on(&b->small, r, first->vector[i]);
        for (size_t j = 0; j < c->n; j++) {
            if (c->vector[j] != at)
                continue;
            fmpq_mul(x, first->by + i, c->by + j);
            if (sign < 0)
                fmpq_neg(x, x);
            fmpq_add(sum, sum, x);
        }
    }
    fmpq_clear(x);
}

/* x := <weight of u, coroot of r>, not zero: the root moves u. */
static void pair_with_coroot(fmpq_t x, const struct an_brackets *b, size_t r,
                             size_t u)
{
    const struct an_lie *g = &b->small.g;
    int coroot[AN_MAX_RANK], sum = 0;
    bool negative = r >= g->npositive;
    an_lie_coroot(coroot, g, negative ? r - g->npositive : r);
    for (int i = 0; i < g->rank; i++)
        sum +=
            coroot[i] * b->small.module.weight[u * (size_t)g->rank + (size_t)i];
    fmpq_set_si(x, negative ? -sum : sum, 1);
}

static void find(fmpq_t x, struct an_brackets *b, size_t r, size_t s)
{
    size_t sum = b->sum[r * b->nroots + s], u = 0, at;
    fmpq_t by;
    if (sum == b->nroots)
        return;
    fmpq_init(by);
    if (sum < b->nroots) {
        u = b->seen[sum];
        const struct an_combination *c = an_action_on(&b->small, sum, u);
        at = c->vector[0];
        fmpq_set(by, c->by);
    } else {
        for (; fmpq_is_zero(by); u++)
            pair_with_coroot(by, b, r, u);
        at = --u;
    }
    add_product(x, b, r, s, u, at, 1);
    add_product(x, b, s, r, u, at, -1);
    fmpq_div(x, x, by);
    fmpq_clear(by);
}

const fmpq *an_bracket(struct an_brackets *b, size_t r, size_t s)
{
    size_t at = r * b->nroots + s;
    if (!b->known[at])
        find(b->by + at, b, r, s);
    b->known[at] = true;
    return b->by + at;
}
