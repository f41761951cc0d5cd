/* invariant.c - the vectors of a field that a subalgebra leaves alone.
 *
 * Both root vectors of each of its simple roots annihilate them: that is
 * linear, and says the same of all commutators.
 */
#include "theory/invariant.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "theory/component.h"
#include "theory/field.h"
#include "theory/group.h"
#include "theory/model.h"

void an_invariants_init(struct an_invariants *x)
{
    *x = (struct an_invariants){0};
    an_kernel_init(&x->k);
}

void an_invariants_clear(struct an_invariants *x)
{
    for (size_t i = 0; i < x->nfactors; i++)
        an_action_clear(&x->action[i]);
    free(x->group);
    free(x->action);
    free(x->basis);
    an_kernel_clear(&x->k);
    an_invariants_init(x);
}

/* The number of one vector among all products of basis vectors. */
static size_t place_of(const struct an_invariants *x, const size_t *basis)
{
    size_t place = 0;
    for (size_t i = 0; i < x->nfactors; i++)
        place = place * x->action[i].module.dim + basis[i];
    return place;
}

void an_invariants_weight(int *weight, const struct an_invariants *x,
                          size_t vector)
{
    memset(weight, 0, x->m->total_rank * sizeof *weight);
    for (size_t i = 0; i < x->nfactors; i++) {
        const struct an_module *module = &x->action[i].module;
        size_t r = (size_t)module->rank;
        memcpy(weight + x->m->first_label[x->group[i]],
               module->weight + x->basis[vector * x->nfactors + i] * r,
               r * sizeof *weight);
    }
}

/* Adds the products of basis vectors of one weight. */
static void add_weight(struct an_invariants *x, size_t *cap, const int *weight)
{
    size_t w = x->nfactors, i = 0;
    size_t *basis = an_alloc(w, sizeof *basis);
    for (;;) {
        /* the next basis vector of factor i of this weight */
        const struct an_module *module = &x->action[i].module;
        size_t r = (size_t)module->rank;
        const int *labels = weight + x->m->first_label[x->group[i]];
        while (basis[i] < module->dim &&
               memcmp(module->weight + basis[i] * r, labels,
                      r * sizeof *labels) != 0)
            basis[i]++;
        if (basis[i] == module->dim) {
            if (i == 0)
                break;
            basis[i] = 0;
            basis[--i]++;
        } else if (i + 1 < w) {
            i++;
        } else {
            x->basis = an_grow(x->basis, cap, x->n + 1, w * sizeof *basis);
            memcpy(x->basis + x->n++ * w, basis, w * sizeof *basis);
            basis[i]++;
        }
    }
    free(basis);
}

bool an_invariants_begin(struct an_invariants *x, const struct an_model *m,
                         const struct an_field *f, const int *weights, size_t n)
{
    size_t cap = 0;
    an_invariants_clear(x);
    x->m = m;
    x->group = an_alloc(m->ngroups, sizeof *x->group);
    x->action = an_alloc(m->ngroups, sizeof *x->action);
    for (size_t g = 0; g < m->ngroups; g++) {
        if (!an_field_transforms(m, f, g))
            continue;
        an_action_init(&x->action[x->nfactors]);
        if (!an_action_set(&x->action[x->nfactors], &m->group[g].lie,
                           f->group[g].labels))
            return false;
        x->group[x->nfactors++] = g;
    }
    for (size_t i = 0; i < n && x->nfactors > 0; i++)
        add_weight(x, &cap, weights + i * m->total_rank);
    return x->nfactors > 0;
}

/* The equations that one root vector of factor i annihilates a combination;
 * rows from `first` on. */
static void add_root(struct an_homogeneous *s, struct an_invariants *x,
                     size_t i, size_t root, size_t first)
{
    size_t w = x->nfactors;
    size_t *basis = an_alloc(w, sizeof *basis);
    for (size_t v = 0; v < x->n; v++) {
        memcpy(basis, x->basis + v * w, w * sizeof *basis);
        const struct an_combination *c =
            an_action_on(&x->action[i], root, basis[i]);
        for (size_t k = 0; k < c->n; k++) {
            basis[i] = c->vector[k];
            an_homogeneous_add(s, first + place_of(x, basis), v, c->by + k);
        }
    }
    free(basis);
}

size_t an_diagram_root(const struct an_lie *g, int node)
{
    size_t k = node == 0 ? g->npositive - 1 : 0, r = (size_t)g->rank;
    if (node > g->rank)
        return (size_t)(node - g->rank - 1);
    while (node > 0 &&
           memcmp(g->positive + k * r, g->cartan + (size_t)(node - 1) * r,
                  r * sizeof(int)) != 0)
        k++;
    return k;
}

int an_diagram_node(const struct an_lie *g, size_t root)
{
    for (int node = 1; node <= g->rank; node++)
        if (an_diagram_root(g, node) == root)
            return node;
    return g->rank + 1 + (int)root;
}

/* One simple root less at a time, as long as the rest is a positive root. */
void an_diagram_node_add(struct an_text *t, const struct an_lie *g, int node)
{
    size_t r = (size_t)g->rank, k = 0;
    if (node <= g->rank) {
        an_text_printf(t, "%d", node);
        return;
    }
    int *rest = an_alloc(r, sizeof *rest), *less = an_alloc(r, sizeof *less);
    int *sum = an_alloc(r, sizeof *sum);
    memcpy(rest, g->positive + an_diagram_root(g, node) * r, r * sizeof *rest);
    for (bool left = true; left;) {
        left = false;
        for (size_t i = 0; i < r && !left; i++) {
            bool last = memcmp(rest, g->cartan + i * r, r * sizeof *rest) == 0;
            for (size_t j = 0; j < r; j++)
                less[j] = rest[j] - g->cartan[i * r + j];
            for (k = 0; k < g->npositive && !left && !last; k++)
                left = memcmp(less, g->positive + k * r, r * sizeof *less) == 0;
            sum[i] += last || left;
            if (left)
                memcpy(rest, less, r * sizeof *rest);
            if (last)
                break;
        }
    }
    const char *plus = "";
    for (size_t i = 0; i < r; i++)
        for (int n = 0; n < sum[i]; n++, plus = "+")
            an_text_printf(t, "%s%zu", plus, i + 1);
    free(sum);
    free(less);
    free(rest);
}

/* The equations that both root vectors of one simple root of colour annihilate
 * a combination; false where none acts. */
static bool add_colour(struct an_homogeneous *s, struct an_invariants *x,
                       size_t node, size_t first, size_t all)
{
    const struct an_model *m = x->m;
    bool acts = false;
    for (size_t i = 0; i < x->nfactors; i++) {
        const struct an_lie *g = &x->action[i].g;
        for (int k = 0; k < g->rank; k++) {
            if (m->colour_node[m->first_label[x->group[i]] + (size_t)k] != node)
                continue;
            size_t root = an_diagram_root(g, k + 1);
            add_root(s, x, i, root, first);
            add_root(s, x, i, g->npositive + root, first + all);
            acts = true;
        }
    }
    return acts;
}

void an_invariants_find(struct an_invariants *x,
                        const struct an_diagram_node *node, size_t nnodes)
{
    const struct an_model *m = x->m;
    size_t all = 1, first = 0;
    struct an_homogeneous s;
    an_homogeneous_init(&s, x->n);
    for (size_t i = 0; i < x->nfactors; i++)
        all *= x->action[i].module.dim;
    for (size_t k = 1; m->has_colour && k <= (size_t)m->colour.rank; k++)
        first += add_colour(&s, x, k, first, all) ? 2 * all : 0;
    for (size_t i = 0; i < x->nfactors; i++) {
        const struct an_lie *g = &x->action[i].g;
        for (size_t j = 0; j < nnodes; j++) {
            size_t root = an_diagram_root(g, node[j].node);
            for (int sign = 0; sign < 2 && node[j].group == x->group[i];
                 sign++, first += all)
                add_root(&s, x, i, sign ? g->npositive + root : root, first);
        }
    }
    an_kernel_set(&x->k, &s);
    an_homogeneous_clear(&s);
}
