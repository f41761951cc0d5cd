/* missed.c - spaces of vectors that directions with large stabilisers miss.
 *
 * Sums of directions fill what they span. A subalgebra whose space they do not
 * span may be left unbroken by vectors that no sum of them reaches.
 */
#include "theory/vev/missed.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#include "base/names.h"
#include "base/text.h"
#include "algebra/lie/kernel.h"
#include "theory/field.h"
#include "theory/invariant.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "theory/vev/candidate.h"
#include "theory/vev/invariant.h"
#include "theory/build/spec.h"

/* Spaces to compare with, nodes of a diagram, and how many of them a subset
 * leaves out. */
enum { MAX_SPACES = 24, MAX_NODES = 12, MAX_OMITTED = 4 };

struct search {
    struct an_invariants x;                 /* of all neutral weights */
    struct an_kernel space[2 * MAX_SPACES]; /* of directions tried, and missed
                                               ones */
    size_t n;
};

static void add_vector(struct an_homogeneous *s, const struct an_combination *c)
{
    size_t column = s->columns++;
    for (size_t i = 0; i < c->n; i++)
        an_homogeneous_add(s, c->vector[i], column, c->by + i);
}

static size_t rank_of(struct an_homogeneous *s)
{
    struct an_kernel relations;
    an_kernel_init(&relations);
    an_kernel_set(&relations, s);
    size_t rank = s->columns - relations.n;
    an_kernel_clear(&relations);
    return rank;
}

/* Does the vector lie in the space? */
static bool lies_in(const struct an_combination *c, const struct an_kernel *k)
{
    struct an_homogeneous s;
    an_homogeneous_init(&s, 0);
    for (size_t i = 0; i < k->n; i++)
        add_vector(&s, &k->v[i]);
    add_vector(&s, c);
    bool inside = rank_of(&s) == k->n;
    an_homogeneous_clear(&s);
    return inside;
}

/* Do the vectors of the spaces kept that lie in this one span it? */
static bool is_spanned(const struct search *s, const struct an_kernel *k)
{
    struct an_homogeneous inside;
    an_homogeneous_init(&inside, 0);
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->space[i].n; j++)
            if (lies_in(&s->space[i].v[j], k))
                add_vector(&inside, &s->space[i].v[j]);
    bool spanned =
        k->n == 0 || (inside.columns > 0 && rank_of(&inside) == k->n);
    an_homogeneous_clear(&inside);
    return spanned;
}

/* Keeps what the nodes leave alone; the space, borrowed. */
static const struct an_kernel *
keep(struct search *s, const struct an_diagram_node *node, size_t n)
{
    struct an_invariants x = s->x;
    an_kernel_init(&x.k);
    an_invariants_find(&x, node, n);
    s->space[s->n++] = x.k;
    return &s->space[s->n - 1];
}

static void keep_tried(struct search *s, const struct an_candidates *k)
{
    struct an_vev v[MAX_SPACES];
    size_t n = an_invariant_vevs(v, MAX_SPACES, k);
    for (size_t i = 0; i < n; i++) {
        keep(s, v[i].node, v[i].nnodes);
        an_vev_clear(&v[i]);
    }
}

/* t += the subset, unless its space is spanned. */
static bool try_subset(struct an_text *t, struct search *s,
                       const struct an_model *m, size_t group, unsigned nodes)
{
    struct an_diagram_node node[MAX_NODES];
    size_t n = 0;
    for (int i = 0; i < MAX_NODES; i++)
        if (nodes >> i & 1)
            node[n++] = (struct an_diagram_node){group, i};
    const struct an_kernel *k = keep(s, node, n);
    s->n--;
    if (is_spanned(s, k)) {
        an_kernel_clear(&s->space[s->n]);
        return false;
    }
    s->n++;
    for (size_t i = 0; i < n; i++) {
        an_text_add(t, i ? "," : "");
        an_diagram_node_add(t, &m->group[group].lie, node[i].node);
    }
    return true;
}

static int count_bits(unsigned x)
{
    int n = 0;
    for (; x; x &= x - 1)
        n++;
    return n;
}

void an_invariant_missed(char ***v, size_t *n, const struct an_candidates *k)
{
    const struct an_model *m = k->m;
    size_t acting = 0, group = 0, nweights;
    struct search s = {.n = 0};
    struct an_text t = {0};
    for (size_t g = 0; g < m->ngroups; g++)
        if (an_field_transforms(m, k->f, g)) {
            acting++;
            group = g;
        }
    int nodes = acting == 1 ? m->group[group].lie.rank + 1 : 0;
    if (acting != 1 || nodes > MAX_NODES)
        return;
    int *weights = an_candidate_neutral_weights(&nweights, k);
    an_invariants_init(&s.x);
    if (an_invariants_begin(&s.x, m, k->f, weights, nweights)) {
        keep_tried(&s, k);
        for (int omitted = 1; omitted <= MAX_OMITTED && omitted < nodes;
             omitted++)
            for (unsigned x = (1u << nodes) - 1; x > 0; x--)
                if (count_bits(x) == nodes - omitted &&
                    s.n < 2 * MAX_SPACES - 1 && try_subset(&t, &s, m, group, x))
                    an_names_add(v, n, an_text_take(&t));
    }
    for (size_t i = 0; i < s.n; i++)
        an_kernel_clear(&s.space[i]);
    an_invariants_clear(&s.x);
    free(weights);
}
