/* vectors.h - integer vectors, one after the other, as many as come. */
#ifndef AN_RESIDUAL_VACUUM_VECTORS_H
#define AN_RESIDUAL_VACUUM_VECTORS_H

#include <stddef.h>

#include <flint/fmpz_mat.h>

struct an_lattice;

/* Integer vectors, one after the other, as many as come. */
struct an_vectors {
    slong n, width;
    size_t cap; /* entries allocated */
    fmpz *v;
};

void an_vectors_init(struct an_vectors *r, slong width);
void an_vectors_clear(struct an_vectors *r);
/* A zero row at the end; borrowed until the next call. */
fmpz *an_vectors_add(struct an_vectors *r);
void an_vectors_add_copy(struct an_vectors *r, const fmpz *x);
void an_vectors_add_all(struct an_vectors *r, const struct an_vectors *more);
void an_vectors_add_basis(struct an_vectors *r,
                          const struct an_lattice *lattice);
/* M (initialised by this call) := the rows. */
void an_vectors_matrix(fmpz_mat_t M, const struct an_vectors *r);

#endif
