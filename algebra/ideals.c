/* ideals.c - the simple factors of a subalgebra, by their Dynkin diagrams.
 *
 * A connected diagram is recognised by its branch node, its multiple bond and
 * the lengths at the ends. Where the diagram has a symmetry, the order in h
 * decides, so h = g keeps its numbering.
 */
#include "algebra/ideals.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/subalgebra.h"

/* The Dynkin diagram of h. */
struct diagram {
    int n;
    int *bond; /* n x n: -<beta_i, beta_j^v>; 0 where nothing joins */
};

static int bond(const struct diagram *d, int i, int j)
{
    return d->bond[i * d->n + j];
}

/* Lines drawn between two nodes. */
static int lines(const struct diagram *d, int i, int j)
{
    return bond(d, i, j) * bond(d, j, i);
}

/* Is beta_i longer than its neighbour beta_j? */
static bool is_longer(const struct diagram *d, int i, int j)
{
    return bond(d, i, j) > bond(d, j, i);
}

/* list := the nodes joined to `node`, other than `from`; returns how many. */
static int neighbours(int *list, const struct diagram *d, int node, int from)
{
    int n = 0;
    for (int j = 0; j < d->n; j++)
        if (j != node && j != from && bond(d, node, j) != 0)
            list[n++] = j;
    return n;
}

/* path := the nodes of an arm from `start` to its end, away from `from`;
 * returns how many. */
static int walk(int *path, const struct diagram *d, int start, int from)
{
    int next[AN_MAX_RANK] = {start};
    int n = 0;
    int before = from;
    do {
        path[n] = next[0];
        int ways = neighbours(next, d, path[n], before);
        assert(ways <= 1);
        before = path[n++];
        if (ways == 0)
            return n;
    } while (n < d->n);
    return n;
}

static void reverse(int *v, int n)
{
    for (int i = 0; i < n / 2; i++) {
        int first = v[i];
        v[i] = v[n - 1 - i];
        v[n - 1 - i] = first;
    }
}

/* Names a chain of nodes and turns it the way Bourbaki draws it. */
static char name_chain(int *node, const struct diagram *d, int n)
{
    int at = -1; /* the multiple bond joins node[at] and node[at + 1] */
    for (int i = 0; i + 1 < n; i++)
        if (lines(d, node[i], node[i + 1]) > 1)
            at = i;
    if (at < 0)
        return 'A';
    bool falls = is_longer(d, node[at], node[at + 1]);
    if (lines(d, node[at], node[at + 1]) == 3) {
        if (falls)
            reverse(node, n);
        return 'G';
    }
    if (n == 2 || (n == 4 && at == 1)) {
        if (!falls)
            reverse(node, n);
        return n == 2 ? 'B' : 'F';
    }
    if (at == 0) {
        reverse(node, n);
        falls = !falls;
    }
    return falls ? 'B' : 'C';
}

/* An arm that leaves a branch node. */
struct arm {
    int length;
    int node[AN_MAX_RANK]; /* outwards */
};

/* Shorter arms first; of equal ones the order stays. */
static void sort_arms(struct arm arm[3])
{
    for (int k = 1; k < 3; k++)
        for (int i = k; i > 0 && arm[i].length < arm[i - 1].length; i--) {
            struct arm swap = arm[i];
            arm[i] = arm[i - 1];
            arm[i - 1] = swap;
        }
}

/* The long arm inwards, the centre, two single nodes. */
static void order_d(int *node, const struct arm arm[3], int centre)
{
    /* In D4 all arms are alike, and the first one is node 1. */
    int stem = arm[2].length > 1 ? 2 : 0;
    for (int i = arm[stem].length - 1; i >= 0; i--)
        *node++ = arm[stem].node[i];
    *node++ = centre;
    for (int k = 0; k < 3; k++)
        if (k != stem)
            *node++ = arm[k].node[0];
}

/* The end of the arm of two, the single node, the rest from left to right. */
static void order_e(int *node, const struct arm arm[3], int centre)
{
    assert(arm[1].length == 2 && arm[2].length <= 4);
    *node++ = arm[1].node[1];
    *node++ = arm[0].node[0];
    *node++ = arm[1].node[0];
    *node++ = centre;
    for (int i = 0; i < arm[2].length; i++)
        *node++ = arm[2].node[i];
}

/* Names the diagram around a branch node; its nodes in Bourbaki's order. */
static char name_branched(int *node, const struct diagram *d, int centre)
{
    int first[AN_MAX_RANK];
    struct arm arm[3];
    int ways = neighbours(first, d, centre, -1);
    assert(ways == 3);
    (void)ways;
    for (int k = 0; k < 3; k++)
        arm[k].length = walk(arm[k].node, d, first[k], centre);
    sort_arms(arm);
    assert(arm[0].length == 1);
    if (arm[1].length == 1) {
        order_d(node, arm, centre);
        return 'D';
    }
    order_e(node, arm, centre);
    return 'E';
}

/* Adds the simple factor that contains the unused node `start`. */
static void add_factor(struct an_subalgebra *h, const struct diagram *d,
                       bool *used, int start)
{
    int part[AN_MAX_RANK] = {start};
    int list[AN_MAX_RANK];
    int n = 1;
    int centre = -1;
    int end = -1; /* the first end of the diagram */
    used[start] = true;
    for (int k = 0; k < n; k++) {
        int ways = neighbours(list, d, part[k], -1);
        if (ways == 3)
            centre = part[k];
        if (ways <= 1 && (end < 0 || part[k] < end))
            end = part[k];
        for (int i = 0; i < ways; i++)
            if (!used[list[i]]) {
                used[list[i]] = true;
                part[n++] = list[i];
            }
    }
    struct an_ideal *f = h->ideal + h->nideals++;
    f->rank = n;
    f->node = an_alloc((size_t)n, sizeof(int));
    if (centre >= 0) {
        f->series = name_branched(f->node, d, centre);
    } else {
        walk(f->node, d, end, -1);
        f->series = name_chain(f->node, d, n);
    }
}

void an_subalgebra_ideals(struct an_subalgebra *h, const int *cartan)
{
    size_t n = (size_t)h->rank;
    bool used[AN_MAX_RANK] = {false};
    struct diagram d = {h->rank, an_alloc(n * n, sizeof(int))};
    for (size_t k = 0; k < n * n; k++)
        d.bond[k] = k % (n + 1) == 0 ? 0 : -cartan[k];
    h->ideal = an_alloc(n, sizeof(struct an_ideal));
    for (int i = 0; i < h->rank; i++)
        if (!used[i])
            add_factor(h, &d, used, i);
    free(d.bond);
}
