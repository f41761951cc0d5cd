/* invariant.h - the vectors of a field that a subalgebra leaves alone.
 *
 * The subalgebra is that of some nodes of Dynkin diagrams, 0 being the node of
 * the extended one, minus the highest root, and of roots that are sums of
 * nodes, written 3+4.
 */
#ifndef AN_THEORY_INVARIANT_H
#define AN_THEORY_INVARIANT_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/action.h"
#include "algebra/lie/kernel.h"

struct an_field;
struct an_lie;
struct an_model;
struct an_text;

struct an_diagram_node {
    size_t group; /* a simple factor */
    int node;     /* 0 to its rank; rank + 1 + k: its k-th positive root */
};

/* The positive root of a node; of node 0 the highest one. */
size_t an_diagram_root(const struct an_lie *g, int node);
/* The node of a positive root, never 0. */
int an_diagram_node(const struct an_lie *g, size_t root);
/* Appends "3", "3+4". */
void an_diagram_node_add(struct an_text *t, const struct an_lie *g, int node);

struct an_invariants {
    const struct an_model *m; /* borrowed */
    size_t nfactors;
    size_t *group;            /* the simple factors that act */
    struct an_action *action; /* one for each */
    size_t n;                 /* vectors of the weights asked for ... */
    size_t *basis;            /* ... as n x nfactors basis vectors of modules */
    struct an_kernel k;       /* combinations that are left alone */
};

void an_invariants_init(struct an_invariants *x);
void an_invariants_clear(struct an_invariants *x);

/* x (initialised) := the vectors of a field at n weights, of total_rank labels
 * each. False when a representation is larger than AN_MAX_MODULE. */
bool an_invariants_begin(struct an_invariants *x, const struct an_model *m,
                         const struct an_field *f, const int *weights,
                         size_t n);
/* x->k := those of them that these nodes, and colour, leave alone. */
void an_invariants_find(struct an_invariants *x,
                        const struct an_diagram_node *node, size_t nnodes);
/* weight (total_rank labels) := that of one of the n vectors. */
void an_invariants_weight(int *weight, const struct an_invariants *x,
                          size_t vector);

#endif
