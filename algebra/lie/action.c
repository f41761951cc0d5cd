/* action.c - root vectors of a simple Lie algebra on a representation. */
#include "algebra/lie/action.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/table.h"

void an_action_init(struct an_action *a)
{
    *a = (struct an_action){0};
    an_module_init(&a->module);
}

void an_action_clear(struct an_action *a)
{
    size_t n = 2 * a->g.npositive * a->module.dim;
    for (size_t k = 0; k < n && a->on; k++)
        an_combination_clear(&a->on[k]);
    free(a->on);
    free(a->known);
    free(a->below);
    free(a->step);
    an_module_clear(&a->module);
    an_action_init(a);
}

/* Roots come by height, so each is found among those before it. */
static void set_steps(struct an_action *a)
{
    const struct an_lie *g = &a->g;
    size_t rank = (size_t)g->rank;
    struct an_table roots;
    int *less = an_alloc(rank, sizeof *less);
    an_table_init(&roots, g->rank);
    a->below = an_alloc(g->npositive, sizeof *a->below);
    a->step = an_alloc(g->npositive, sizeof *a->step);
    for (size_t k = 0; k < g->npositive; k++) {
        const int *root = g->positive + k * rank;
        size_t below = k;
        int i = -1;
        while (k >= rank && below == k) {
            i++;
            for (size_t j = 0; j < rank; j++)
                less[j] = root[j] - g->cartan[(size_t)i * rank + j];
            below = an_table_find(&roots, less);
        }
        an_table_add(&roots, root);
        a->below[k] = k < rank ? g->npositive : below;
        a->step[k] = k < rank ? (int)k : i;
    }
    an_table_clear(&roots);
    free(less);
}

bool an_action_set(struct an_action *a, const struct an_lie *g,
                   const int *labels)
{
    an_action_clear(a);
    if (!an_module_set(&a->module, g, labels))
        return false;
    a->g = *g;
    set_steps(a);
    a->on = an_alloc(2 * g->npositive * a->module.dim, sizeof *a->on);
    a->known = an_alloc(2 * g->npositive * a->module.dim, sizeof *a->known);
    return true;
}

/* e_i, or f_i with `lower`, on a vector. */
static const struct an_combination *simple(const struct an_action *a, int i,
                                           bool lower, size_t vector)
{
    const struct an_module *m = &a->module;
    size_t at = vector * (size_t)m->rank + (size_t)i;
    return lower ? &m->lower[at] : &m->raise[at];
}

/* sum += by x, in the dense vector `sum` of one weight space from `first` on.
 */
static void add_combination(fmpq *sum, size_t first, const fmpq_t by,
                            const struct an_combination *x)
{
    for (size_t k = 0; k < x->n; k++)
        fmpq_addmul(sum + (x->vector[k] - first), by, x->by + k);
}

/* E_alpha b = e_i E_beta b - E_beta e_i b, and its mirror image
 * E_(-alpha) b = E_(-beta) f_i b - f_i E_(-beta) b. */
static void work_out(struct an_combination *to, struct an_action *a,
                     size_t root, size_t vector)
{
    const struct an_module *m = &a->module;
    size_t np = a->g.npositive, rank = (size_t)m->rank, first;
    bool lower = root >= np;
    size_t k = lower ? root - np : root;
    size_t beta = a->below[k] + (lower ? np : 0);
    int *weight = an_alloc(rank, sizeof *weight);
    an_root_labels(weight, &a->g, root);
    for (size_t j = 0; j < rank; j++)
        weight[j] += m->weight[vector * rank + j];
    size_t n = an_module_space(&first, m, weight);
    free(weight);
    if (n == 0)
        return;
    fmpq *sum = _fmpq_vec_init((slong)n);
    const struct an_combination *x = an_action_on(a, beta, vector);
    for (size_t j = 0; j < x->n; j++)
        add_combination(sum, first, x->by + j,
                        simple(a, a->step[k], lower, x->vector[j]));
    for (size_t j = 0; j < n; j++)
        fmpq_neg(sum + j, sum + j);
    x = simple(a, a->step[k], lower, vector);
    for (size_t j = 0; j < x->n; j++)
        add_combination(sum, first, x->by + j,
                        an_action_on(a, beta, x->vector[j]));
    for (size_t j = 0; j < n && !lower; j++)
        fmpq_neg(sum + j, sum + j);
    an_combination_room(to, n);
    for (size_t j = 0; j < n; j++)
        an_combination_add(to, first + j, sum + j);
    _fmpq_vec_clear(sum, (slong)n);
}

const struct an_combination *an_action_on(struct an_action *a, size_t root,
                                          size_t vector)
{
    size_t np = a->g.npositive, at = root * a->module.dim + vector;
    size_t k = root < np ? root : root - np;
    assert(root < 2 * np && vector < a->module.dim);
    if (a->below[k] == np)
        return simple(a, (int)k, root >= np, vector);
    if (!a->known[at]) {
        work_out(&a->on[at], a, root, vector);
        a->known[at] = true;
    }
    return &a->on[at];
}

void an_root_labels(int *labels, const struct an_lie *g, size_t root)
{
    bool negative = root >= g->npositive;
    size_t rank = (size_t)g->rank, k = negative ? root - g->npositive : root;
    for (size_t j = 0; j < rank; j++)
        labels[j] =
            negative ? -g->positive[k * rank + j] : g->positive[k * rank + j];
}
