/* boson.c - broken roots: massive gauge bosons, and Goldstone bosons. */
#include "residual/vacuum/boson.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/weights.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/irrep.h"

bool an_is_unbroken_root(const struct an_subalgebra *h, const int *weight)
{
    size_t r = (size_t)h->width;
    bool zero = true;
    for (size_t k = 0; k < r; k++)
        zero = zero && weight[k] == 0;
    for (size_t i = 0; i < h->npositive && !zero; i++) {
        bool same = true;
        for (size_t k = 0; k < r; k++)
            same = same && h->positive[i * r + k] == weight[k];
        if (same)
            return true;
    }
    return zero;
}

static void add_boson(struct an_bosons *b, const struct an_charges *L,
                      size_t group, const int *weight, long multiplicity)
{
    const struct an_model *m = L->m;
    size_t r = (size_t)m->group[group].lie.rank;
    b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
    struct an_boson *x = &b->v[b->n++];
    *x = (struct an_boson){
        .group = group,
        .labels = an_alloc(m->total_rank, sizeof *x->labels),
        .vector = _fmpz_vec_init(L->n),
        .multiplicity = multiplicity,
        .singlet = !m->group[group].gauged ||
                   an_subalgebra_neutral(&L->h[group], weight),
    };
    memcpy(x->labels + m->first_label[group], weight, r * sizeof *weight);
    for (size_t k = 0; k < r; k++)
        fmpz_set_si(x->vector + m->coordinate[group] + k, weight[k]);
}

void an_bosons_find(struct an_bosons *b, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (L->h[g].whole)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        size_t r = (size_t)lie->rank;
        struct an_weights w;
        struct an_branching pieces;
        an_weights_init(&w);
        an_branching_init(&pieces);
        if (an_rep_weights(&w, lie, lie->positive + (lie->npositive - 1) * r))
            an_branch(&pieces, &L->h[g], &w);
        for (size_t i = 0; i < pieces.n; i++)
            if (!an_is_unbroken_root(&L->h[g], pieces.highest + i * r))
                add_boson(b, L, g, pieces.highest + i * r,
                          pieces.multiplicity[i]);
        an_weights_clear(&w);
        an_branching_clear(&pieces);
    }
}

void an_bosons_clear(struct an_bosons *b, const struct an_charges *L)
{
    for (size_t i = 0; i < b->n; i++) {
        free(b->v[i].labels);
        _fmpz_vec_clear(b->v[i].vector, L->n);
    }
    free(b->v);
    *b = (struct an_bosons){0};
}

/* Has a generation a component that nothing unbroken turns, so that it has a
 * vev or may get one from others? */
static bool may_have_vev(const struct an_charges *L, size_t field,
                         size_t generation)
{
    const struct an_field_charges *d = &L->field[field];
    bool may = false;
    fmpz *x = _fmpz_vec_init(L->n);
    for (size_t i = 0; i < d->npieces && !may; i++) {
        an_charges_vector(x, L, field, generation, d->piece[i].labels, false);
        may = d->piece[i].singlet && an_charges_class_is_zero(&L->C, x, L->n);
    }
    _fmpz_vec_clear(x, L->n);
    return may;
}

/* Scalars of x's class and representation where there may be a vev, fields and
 * their conjugates. */
static long count_scalars(const struct an_charges *L, const fmpz *x)
{
    const struct an_model *m = L->m;
    long n = 0;
    fmpz *y = _fmpz_vec_init(L->n);
    for (size_t f = 0; f < m->nfields; f++) {
        const struct an_field_charges *d = &L->field[f];
        bool real = m->field[f].type == AN_REAL_SCALAR;
        if (!an_field_has_boson(&m->field[f]) || m->field[f].type == AN_VECTOR)
            continue;
        for (size_t i = 0; i < d->npieces; i++)
            for (size_t b = 0; b < d->nblocks; b++) {
                long states =
                    d->piece[i].multiplicity * (long)d->block[b].count;
                if (!may_have_vev(L, f, d->block[b].first))
                    continue;
                an_charges_vector(y, L, f, d->block[b].first,
                                  d->piece[i].labels, false);
                n += an_same_irrep(L, x, y) ? states : 0;
                an_conjugate_irrep(y, L, y);
                n += !real && an_same_irrep(L, x, y) ? states : 0;
            }
    }
    _fmpz_vec_clear(y, L->n);
    return n;
}

bool an_bosons_eat(const struct an_charges *L, size_t field, size_t generation,
                   const fmpz *x)
{
    long eaten = 0;
    if (!may_have_vev(L, field, generation))
        return false;
    for (size_t i = 0; i < L->boson.n; i++)
        if (L->m->group[L->boson.v[i].group].gauged &&
            an_same_irrep(L, x, L->boson.v[i].vector))
            eaten += L->boson.v[i].multiplicity;
    return eaten > 0 && count_scalars(L, x) <= eaten;
}
