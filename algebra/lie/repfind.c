/* repfind.c - the representations of a given range of dimensions.
 *
 * The dimension grows with every label. So the nodes whose fundamental
 * representation is already too large are out, the label vectors are counted
 * through like an odometer whose digits carry when the dimension exceeds the
 * range, and the last digit is bisected to where the range begins.
 */
#include "algebra/lie/repfind.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"

/* No dimension above this is looked for. */
#define MAX_DIMENSION 1000000000ul

struct search {
    const struct an_lie *g; /* borrowed */
    unsigned long low, high;
    int node[AN_MAX_RANK]; /* nodes whose labels may be positive */
    int nnodes;
    int labels[AN_MAX_RANK];  /* where the odometer stands */
    unsigned long *dimension; /* per representation found */
    size_t cap;
};

struct entry {
    unsigned long dimension;
    fmpq casimir;
    int rank;
    const int *labels;
};

/* The dimension at the odometer's labels, high + 1 for anything larger. */
static unsigned long dimension(const struct search *s)
{
    unsigned long d;
    return an_dimension_within(&d, s->g, s->labels, s->high) ? d : s->high + 1;
}

static void find_nodes(struct search *s)
{
    for (int i = 0; i < s->g->rank; i++) {
        s->labels[i] = 1;
        if (dimension(s) <= s->high)
            s->node[s->nnodes++] = i;
        s->labels[i] = 0;
    }
}

/* Sets the last label to the least value that reaches `low`. */
static void skip_to_low(const struct search *s, int *last)
{
    if (dimension(s) >= s->low)
        return;
    int below = 0;
    for (*last = 1; dimension(s) < s->low; *last *= 2)
        below = *last;
    int reached = *last;
    while (reached - below > 1) {
        *last = below + (reached - below) / 2;
        if (dimension(s) < s->low)
            below = *last;
        else
            reached = *last;
    }
    *last = reached;
}

static bool add_rep(struct an_reps *r, struct search *s, unsigned long d)
{
    if (r->n == AN_MAX_WEIGHTS)
        return false;
    size_t rank = (size_t)r->rank;
    r->labels = an_grow(r->labels, &r->cap, r->n + 1, rank * sizeof(int));
    s->dimension =
        an_grow(s->dimension, &s->cap, r->n + 1, sizeof(unsigned long));
    memcpy(r->labels + r->n * rank, s->labels, rank * sizeof(int));
    s->dimension[r->n++] = d;
    return true;
}

/* Moves all but the last label one on; false when there is nothing left. */
static bool next_prefix(struct search *s)
{
    for (int k = s->nnodes - 2; k >= 0; k--) {
        s->labels[s->node[k]]++;
        if (dimension(s) <= s->high)
            return true;
        s->labels[s->node[k]] = 0;
    }
    return false;
}

static bool find_all(struct an_reps *r, struct search *s)
{
    find_nodes(s);
    if (s->nnodes == 0)
        return s->low > 1 || add_rep(r, s, 1);
    int *last = s->labels + s->node[s->nnodes - 1];
    do {
        skip_to_low(s, last);
        for (unsigned long d = dimension(s); d <= s->high; d = dimension(s)) {
            if (!add_rep(r, s, d))
                return false;
            ++*last;
        }
        *last = 0;
    } while (next_prefix(s));
    return true;
}

static int compare_entries(const void *a, const void *b)
{
    const struct entry *x = a;
    const struct entry *y = b;
    if (x->dimension != y->dimension)
        return x->dimension < y->dimension ? -1 : 1;
    int index = fmpq_cmp(&x->casimir, &y->casimir);
    if (index != 0)
        return index;
    for (int i = 0; i < x->rank; i++)
        if (x->labels[i] != y->labels[i])
            return x->labels[i] > y->labels[i] ? -1 : 1;
    return 0;
}

/* At equal dimension the index orders as the Casimir does. */
static void sort_reps(struct an_reps *r, const struct search *s)
{
    size_t rank = (size_t)r->rank;
    struct entry *entry = an_alloc(r->n, sizeof(struct entry));
    for (size_t k = 0; k < r->n; k++) {
        entry[k].dimension = s->dimension[k];
        entry[k].rank = r->rank;
        entry[k].labels = r->labels + k * rank;
        fmpq_init(&entry[k].casimir);
        an_rep_casimir(&entry[k].casimir, s->g, entry[k].labels);
    }
    qsort(entry, r->n, sizeof(struct entry), compare_entries);
    int *labels = an_alloc(r->n * rank, sizeof(int));
    for (size_t k = 0; k < r->n; k++) {
        memcpy(labels + k * rank, entry[k].labels, rank * sizeof(int));
        fmpq_clear(&entry[k].casimir);
    }
    free(entry);
    free(r->labels);
    r->labels = labels;
    r->cap = r->n;
}

void an_reps_init(struct an_reps *r)
{
    *r = (struct an_reps){0};
}

void an_reps_clear(struct an_reps *r)
{
    free(r->labels);
    an_reps_init(r);
}

bool an_reps_find(struct an_reps *r, const struct an_lie *g, unsigned long low,
                  unsigned long high)
{
    an_reps_clear(r);
    r->rank = g->rank;
    if (high > MAX_DIMENSION)
        return false;
    if (high == 0 || low > high)
        return true;
    struct search s = {.g = g, .low = low, .high = high};
    bool complete = find_all(r, &s);
    if (complete)
        sort_reps(r, &s);
    else
        an_reps_clear(r);
    free(s.dimension);
    return complete;
}
