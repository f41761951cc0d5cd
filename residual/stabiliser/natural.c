/* natural.c - vectors of a module that are given as tensors.
 *
 * Basis vectors of a module are products of lowering operators on the highest
 * one; the same products on the tensor of highest weight are their images, and
 * the vector is the combination whose image is the given tensor.
 */
#include "residual/stabiliser/natural.h"

#include <assert.h>
#include <stdlib.h>

#include <flint/fmpq_vec.h>

#include "base/base.h"
#include "algebra/lie/action.h"
#include "algebra/lie/kernel.h"
#include "algebra/lie/lie.h"
#include "theory/matrix.h"

/* f_i on the natural basis: at most two vectors are moved. */
struct step {
    size_t from[2], to[2];
    slong by[2];
    size_t n;
};

static void add_move(struct step *s, size_t from, size_t to, slong by)
{
    s->from[s->n] = from;
    s->to[s->n] = to;
    s->by[s->n++] = by;
}

/* The form <v_k, v_-k> is invariant, symmetric or not; f_n x_N = - v_-n. */
static void find_step(struct step *s, const struct an_lie *g, int node,
                      bool lowered)
{
    size_t i = (size_t)node, rank = (size_t)g->rank;
    size_t last = an_natural_size(g) - 1;
    bool end = i + 1 == rank;
    s->n = 0;
    if (g->series == 'A' || (end && g->series == 'C')) {
        add_move(s, i, i + 1, 1);
    } else if (end && g->series == 'B') {
        add_move(s, i, i + 1, 2);
        add_move(s, i + 1, i + 2, -1);
    } else if (end) {
        add_move(s, i - 1, last - i, 1);
        add_move(s, i, last - i + 1, -1);
    } else {
        add_move(s, i, i + 1, 1);
        add_move(s, last - i - 1, last - i, -1);
    }
    for (size_t k = 0; k < s->n && lowered; k++) {
        size_t from = s->from[k];
        s->from[k] = s->to[k];
        s->to[k] = from;
        s->by[k] = -s->by[k];
    }
}

/* y += f_i x / by */
static void lower(fmpq *y, const fmpq *x, const struct an_lie *g, int node,
                  const struct an_tensor *t, const fmpq_t by)
{
    size_t n = an_natural_size(g);
    struct step s;
    fmpq_t c;
    fmpq_init(c);
    for (size_t index = 0; index < t->nindices; index++) {
        size_t stride = index + 1 == t->nindices ? 1 : n;
        size_t other = t->nindices == 1 ? 0 : stride == 1 ? n : 1;
        find_step(&s, g, node, t->lowered[index]);
        for (size_t k = 0; k < s.n; k++)
            for (size_t j = 0; j < (other ? n : 1); j++) {
                const fmpq *from = &x[s.from[k] * stride + j * other];
                fmpq *to = &y[s.to[k] * stride + j * other];
                fmpq_mul_si(c, from, s.by[k]);
                fmpq_div(c, c, by);
                fmpq_add(to, to, c);
            }
    }
    fmpq_clear(c);
}

/* The tensor of highest weight: of two different indices of one sort, both
 * antisymmetric. */
static void set_highest(fmpq *x, const struct an_action *a,
                        const struct an_tensor *t)
{
    size_t n = an_natural_size(&a->g);
    size_t i = t->lowered[0] ? n - 1 : 0, j = t->lowered[1] ? n - 1 : 0;
    const int *weight = a->module.weight;
    int end = t->lowered[0] ? weight[a->g.rank - 1] : weight[0];
    if (t->nindices == 1) {
        fmpq_one(&x[i]);
        return;
    }
    if (t->lowered[0] != t->lowered[1] || end == 2) {
        fmpq_one(&x[i * n + j]);
        return;
    }
    j = t->lowered[1] ? n - 2 : 1;
    fmpq_one(&x[i * n + j]);
    fmpq_set_si(&x[j * n + i], -1, 1);
}

/* x (dim x size, zeros) := the images of all basis vectors. */
static void find_images(fmpq *x, size_t size, const struct an_action *a,
                        const struct an_tensor *t)
{
    const struct an_module *m = &a->module;
    size_t rank = (size_t)m->rank;
    bool *known = an_alloc(m->dim, sizeof *known);
    set_highest(x, a, t);
    known[0] = true;
    for (size_t b = 0; b < m->dim; b++) {
        assert(known[b]);
        for (size_t i = 0; i < rank; i++) {
            const struct an_combination *f = &m->lower[b * rank + i];
            if (f->n != 1 || known[f->vector[0]])
                continue;
            lower(x + f->vector[0] * size, x + b * size, &a->g, (int)i, t,
                  f->by);
            known[f->vector[0]] = true;
        }
    }
    free(known);
}

void an_natural_vector(struct an_combination *c, const struct an_action *a,
                       const struct an_tensor *t)
{
    size_t n = an_natural_size(&a->g), size = t->nindices == 1 ? n : n * n;
    size_t dim = a->module.dim;
    fmpq *x = _fmpq_vec_init((slong)(dim * size));
    struct an_homogeneous s;
    struct an_kernel k;
    fmpq_t y, zero;
    fmpq_init(y);
    fmpq_init(zero);
    find_images(x, size, a, t);
    an_homogeneous_init(&s, dim + 1);
    an_kernel_init(&k);
    for (size_t e = 0; e < size; e++) {
        for (size_t b = 0; b < dim; b++)
            an_homogeneous_add(&s, e, b, &x[b * size + e]);
        fmpq_sub(y, zero, &t->entry[e]);
        an_homogeneous_add(&s, e, dim, y);
    }
    an_kernel_set(&k, &s);
    assert(k.n == 1 && k.v[0].n > 1);
    an_combination_room(c, k.v[0].n);
    for (size_t i = 0; i < k.v[0].n; i++)
        if (k.v[0].vector[i] < dim)
            an_combination_add(c, k.v[0].vector[i], k.v[0].by + i);
    an_kernel_clear(&k);
    an_homogeneous_clear(&s);
    fmpq_clear(zero);
    fmpq_clear(y);
    _fmpq_vec_clear(x, (slong)(dim * size));
}
