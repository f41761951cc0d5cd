/* boson.c - broken roots: massive gauge bosons, and Goldstone bosons. */
#include "residual/vacuum/boson.h"

#include <stdlib.h>
#include <string.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lie/lie.h"
#include "algebra/lie/rep.h"
#include "theory/group.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "residual/vacuum/irrep.h"
#include "residual/vacuum/pieces.h"

static void add_boson(struct an_bosons *b, const struct an_charges *L,
                      size_t group, const int *labels, long multiplicity)
{
    size_t r = L->m->total_rank;
    b->v = an_grow(b->v, &b->cap, b->n + 1, sizeof *b->v);
    struct an_boson *x = &b->v[b->n++];
    *x = (struct an_boson){
        .group = group,
        .labels = an_alloc(r, sizeof *x->labels),
        .vector = _fmpz_vec_init(L->n),
        .multiplicity = multiplicity,
        .singlet = an_is_gauge_singlet(L, labels),
    };
    memcpy(x->labels, labels, r * sizeof *labels);
    an_charges_difference(x->vector, L, labels, NULL);
}

/* Is the piece of an adjoint unbroken by itself, or of weight zero? */
static bool is_unbroken(const struct an_charges *L, size_t group,
                        const int *labels)
{
    const struct an_subalgebra *h = &L->part[group].h;
    const int *own = labels + L->part[group].first;
    size_t r = (size_t)h->width;
    bool zero = true;
    for (size_t k = 0; k < r; k++)
        zero = zero && own[k] == 0;
    for (size_t i = 0; i < h->npositive && !zero; i++)
        if (memcmp(h->positive + i * r, own, r * sizeof *own) == 0)
            return true;
    return zero;
}

/* The unbroken ideals of combinations that were not yet taken off the adjoints
 * of factors. */
struct untaken {
    fmpz *highest; /* the charges of the highest root */
    bool gauged;
    bool taken;
};

/* The highest root of factor i of a part, as charges. */
static fmpz *highest_root(const struct an_charges *L, const struct an_part *p,
                          int i)
{
    const struct an_subalgebra *h = &p->h;
    const struct an_ideal *f = &h->ideal[i];
    fmpz *x = _fmpz_vec_init(L->n);
    struct an_lie lie;
    an_lie_init(&lie);
    an_lie_set(&lie, f->series, f->rank);
    const int *c = lie.coefficients + (lie.npositive - 1) * (size_t)f->rank;
    for (int k = 0; k < f->rank; k++)
        for (int j = 0; j < h->width; j++) {
            fmpz *y = x + L->coordinate[p->first + (size_t)j];
            int by = c[k] * h->simple[f->node[k] * h->width + j];
            if (by >= 0)
                fmpz_add_ui(y, y, (ulong)by);
            else
                fmpz_sub_ui(y, y, (ulong)-by);
        }
    an_lie_clear(&lie);
    return x;
}

static struct untaken *list_untaken(size_t *n, const struct an_charges *L)
{
    struct untaken *u = NULL;
    size_t cap = 0;
    *n = 0;
    for (size_t p = L->m->ngroups; p < L->nparts; p++)
        for (int i = 0; i < L->part[p].h.nideals; i++) {
            u = an_grow(u, &cap, *n + 1, sizeof *u);
            u[(*n)++] = (struct untaken){highest_root(L, &L->part[p], i),
                                         L->part[p].gauged, false};
        }
    return u;
}

/* Takes the ideals of this highest weight off what is left of a piece. */
static void take_off(long *left, struct untaken *u, size_t n,
                     const struct an_charges *L, size_t group,
                     const int *labels)
{
    fmpz *x = _fmpz_vec_init(L->n);
    an_charges_difference(x, L, labels, NULL);
    for (size_t i = 0; *left > 0 && i < n; i++)
        if (!u[i].taken && u[i].gauged == L->m->group[group].gauged &&
            an_same_irrep(L, x, u[i].highest)) {
            u[i].taken = true;
            --*left;
        }
    _fmpz_vec_clear(x, L->n);
}

void an_bosons_find(struct an_bosons *b, const struct an_charges *L)
{
    const struct an_model *m = L->m;
    size_t n = 0;
    struct untaken *u = list_untaken(&n, L);
    int *highest = an_alloc(m->total_rank, sizeof *highest);
    for (size_t g = AN_START; an_group_next(&g, m, AN_SIMPLE);) {
        if (L->part[g].h.whole)
            continue;
        const struct an_lie *lie = &m->group[g].lie;
        struct an_pieces p;
        an_pieces_init(&p);
        memset(highest, 0, m->total_rank * sizeof *highest);
        memcpy(highest + m->first_label[g], an_lie_highest_root(lie),
               (size_t)lie->rank * sizeof *highest);
        if (!an_pieces_set(&p, L, highest, false))
            p.n = 0;
        for (size_t i = 0; i < p.n; i++) {
            const int *labels = p.labels + i * m->total_rank;
            if (is_unbroken(L, g, labels))
                continue;
            take_off(&p.multiplicity[i], u, n, L, g, labels);
            if (p.multiplicity[i] > 0)
                add_boson(b, L, g, labels, p.multiplicity[i]);
        }
        an_pieces_clear(&p);
    }
    for (size_t i = 0; i < n; i++)
        _fmpz_vec_clear(u[i].highest, L->n);
    free(u);
    free(highest);
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
        may = d->piece[i].singlet && an_charges_class_is_zero(&L->C, x);
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
