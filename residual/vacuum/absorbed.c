/* absorbed.c - is a class absorbed: by all terms, or by some of them? */

#include "residual/vacuum/absorbed.h"

#include <flint/fmpz_vec.h>

#include "residual/vacuum/charges.h"
#include "residual/vacuum/vectors.h"
#include "residual/verdicts/light.h"
#include "residual/witness/product.h"

bool an_is_absorbed(const struct an_charges *L, const struct an_light_states *l,
                    const struct an_product *what)
{
    struct an_vectors all;
    struct an_lattice span;
    fmpz_mat_t M, x;
    an_vectors_init(&all, L->n);
    an_vectors_add_all(&all, &L->R);
    if (l)
        an_light_rows(&all, L, l);
    an_vectors_matrix(M, &all);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, M);
    fmpz_mat_init(x, 1, L->n);
    an_product_vector(fmpz_mat_entry(x, 0, 0), L, what);
    bool inside = an_lattice_contains(NULL, &span, x);
    fmpz_mat_clear(x);
    an_lattice_clear(&span);
    fmpz_mat_clear(M);
    an_vectors_clear(&all);
    return inside;
}

/* Adds the rows of a matrix. */
static void add_matrix(struct an_vectors *r, const fmpz_mat_t M)
{
    for (slong i = 0; i < fmpz_mat_nrows(M); i++)
        _fmpz_vec_set(an_vectors_add(r), fmpz_mat_entry(M, i, 0), r->width);
}

void an_absorbing_init(struct an_charges *M, const struct an_charges *L,
                       const struct an_vectors *more)
{
    struct an_vectors all;
    struct an_lattice span;
    fmpz_mat_t R, I;
    *M = *L;
    an_vectors_init(&all, L->n);
    an_vectors_add_all(&all, &L->R);
    an_vectors_add_all(&all, more);
    an_vectors_matrix(R, &all);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, R);
    an_vectors_init(&M->R, L->n);
    add_matrix(&M->R, span.basis);
    an_quotient_init(&M->C, L->n);
    an_quotient_set(&M->C, L->C.whole.basis, span.basis);
    an_vectors_add_all(&all, &L->flavour);
    an_vectors_matrix(I, &all);
    an_quotient_init(&M->I, L->n);
    an_quotient_set(&M->I, L->C.whole.basis, I);
    fmpz_mat_clear(I);
    fmpz_mat_clear(R);
    an_lattice_clear(&span);
    an_vectors_clear(&all);
}

void an_absorbing_clear(struct an_charges *M)
{
    an_vectors_clear(&M->R);
    an_quotient_clear(&M->C);
    an_quotient_clear(&M->I);
}
