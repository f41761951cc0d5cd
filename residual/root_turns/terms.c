/* terms.c - vevs that consist of vectors in the basis of a representation.
 *
 * Their weights do not tell which roots leave them alone: that is found here.
 */
#include "residual/root_turns/terms.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpq_vec.h>

#include "base/mem.h"
#include "algebra/lie/lie.h"
#include "theory/group.h"
#include "theory/model.h"
#include "theory/vacuum.h"
#include "residual/root_turns/real_units.h"
#include "residual/root_turns/root_turn.h"
#include "residual/stabiliser/direction.h"
#include "residual/stabiliser/vev_parts.h"
#include "residual/vacuum/broken.h"

void an_vev_term_weight(int *weight, const struct an_model *m,
                        const struct an_direction *d,
                        const struct an_expansion *x, size_t term)
{
    memset(weight, 0, m->total_rank * sizeof *weight);
    for (size_t k = 0; k < d->nfactors; k++) {
        const struct an_module *V = &d->action[k]->module;
        memcpy(weight + m->first_label[d->group[k]],
               V->weight + x->basis[term * x->width + k] * (size_t)V->rank,
               (size_t)V->rank * sizeof *weight);
    }
}

/* number, term and weights of v := the units of a direction. */
static void set_terms(struct an_vev *v, const struct an_model *m,
                      const struct an_vev_units *u, size_t direction)
{
    const struct an_direction *d = &u->d->v[direction];
    size_t r = m->total_rank, width = 1 + d->nfactors, n = 0, symbol = 0;
    int *weight = an_alloc(r, sizeof *weight);
    for (size_t i = 0; i < u->n; i++)
        n += u->v[i].direction == direction ? u->v[i].x.n : 0;
    v->rows = n;
    v->columns = 1;
    v->number = _fmpq_vec_init((slong)n);
    v->nterm = n * width;
    v->term = an_alloc(v->nterm, sizeof *v->term);
    v->weights = an_alloc(n * r, sizeof *v->weights);
    n = 0;
    for (size_t i = 0; i < u->n; i++) {
        const struct an_expansion *x = &u->v[i].x;
        if (u->v[i].direction != direction)
            continue;
        for (size_t t = 0; t < x->n; t++, n++) {
            size_t k = 0;
            fmpq_set(v->number + n, x->by + t);
            v->term[n * width] = (int)symbol;
            for (size_t l = 0; l < d->nfactors; l++)
                v->term[n * width + 1 + l] = (int)x->basis[t * x->width + l];
            an_vev_term_weight(weight, m, d, x, t);
            while (k < v->nweights &&
                   memcmp(v->weights + k * r, weight, r * sizeof *weight) != 0)
                k++;
            if (k == v->nweights)
                memcpy(v->weights + v->nweights++ * r, weight,
                       r * sizeof *weight);
        }
        symbol++;
    }
    free(weight);
}

/* Do root vectors leave a vev alone? */
static bool keeps(const struct an_root_turn *q, const struct an_vev_units *u,
                  size_t direction)
{
    bool kept = true;
    for (size_t i = 0; i < u->n && kept; i++)
        kept = u->v[i].direction != direction ||
               !an_root_turn_moves(q, &u->d->v[direction], &u->v[i].x);
    return kept;
}

static void set_keeps(struct an_vev *v, const struct an_model *m,
                      const struct an_vev_units *u, size_t direction)
{
    v->nkeeps = an_roots_before(m, m->ngroups);
    v->keeps = an_alloc(v->nkeeps, sizeof *v->keeps);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);)
        for (size_t k = 0; k < m->group[g].lie.npositive; k++) {
            struct an_root_turn q = {.group = g, .root = k};
            fmpq_init(q.scale);
            fmpq_one(q.scale);
            v->keeps[an_roots_before(m, g) + k] = keeps(&q, u, direction);
            an_root_turn_clear(&q);
        }
}

void an_vev_set_terms(struct an_vev *v, const struct an_model *m,
                      const struct an_vev_units *u, size_t direction)
{
    v->form = AN_VEV_TERMS;
    v->replaced = true;
    set_terms(v, m, u, direction);
    set_keeps(v, m, u, direction);
}
