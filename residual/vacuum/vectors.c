/* vectors.c - integer vectors, one after the other, as many as come. */

#include "residual/vacuum/vectors.h"

#include <stdlib.h>

#include <flint/fmpz_vec.h>

#include "base/base.h"
#include "algebra/lattice.h"

void an_vectors_init(struct an_vectors *r, slong width)
{
    *r = (struct an_vectors){.width = width};
}

void an_vectors_clear(struct an_vectors *r)
{
    if (r->v)
        _fmpz_vec_clear(r->v, (slong)r->cap);
    an_vectors_init(r, 0);
}

fmpz *an_vectors_add(struct an_vectors *r)
{
    size_t width = (size_t)r->width, need = ((size_t)r->n + 1) * width;
    size_t had = r->cap;
    r->v = an_grow(r->v, &r->cap, need, sizeof *r->v);
    for (size_t i = had; i < r->cap; i++)
        fmpz_init(&r->v[i]);
    return r->v + (size_t)r->n++ * width;
}

void an_vectors_add_copy(struct an_vectors *r, const fmpz *x)
{
    fmpz *row = an_vectors_add(r);
    _fmpz_vec_set(row, x, r->width);
}

void an_vectors_add_all(struct an_vectors *r, const struct an_vectors *more)
{
    for (slong i = 0; i < more->n; i++)
        an_vectors_add_copy(r, more->v + i * more->width);
}

void an_vectors_add_basis(struct an_vectors *r,
                          const struct an_lattice *lattice)
{
    for (slong i = 0; i < fmpz_mat_nrows(lattice->basis); i++)
        for (slong k = 0, at = (an_vectors_add(r), r->n - 1); k < r->width; k++)
            fmpz_set(r->v + at * r->width + k,
                     fmpz_mat_entry(lattice->basis, i, k));
}

void an_vectors_matrix(fmpz_mat_t M, const struct an_vectors *r)
{
    fmpz_mat_init(M, r->n, r->width);
    for (slong i = 0; i < r->n; i++)
        for (slong j = 0; j < r->width; j++)
            fmpz_set(fmpz_mat_entry(M, i, j), &r->v[i * r->width + j]);
}
