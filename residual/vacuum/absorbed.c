/* absorbed.c - is a class absorbed: by all terms, or by some of them? */

#include "residual/vacuum/absorbed.h"

#include <flint/fmpz_vec.h>

#include "algebra/rows.h"
#include "residual/vacuum/charges.h"
#include "residual/verdicts/light.h"
#include "residual/witness/product.h"

bool an_is_absorbed(const struct an_charges *L, const struct an_light_states *l,
                    const struct an_product *what)
{
    struct an_rows all;
    struct an_lattice span;
    fmpz *x = _fmpz_vec_init(L->n);
    an_rows_init(&all, L->n);
    an_rows_copy(&all, &L->R);
    if (l)
        an_light_rows(&all, L, l);
    an_lattice_init(&span, L->n);
    an_rows_span(&span, &all);
    an_product_vector(x, L, what);
    bool inside = an_lattice_contains(NULL, &span, x);
    _fmpz_vec_clear(x, L->n);
    an_lattice_clear(&span);
    an_rows_clear(&all);
    return inside;
}

void an_absorbing_init(struct an_charges *M, const struct an_charges *L,
                       const struct an_rows *more)
{
    struct an_rows all;
    struct an_lattice span;
    fmpz_mat_t R = {{0}};
    *M = *L;
    an_rows_init(&all, L->n);
    an_rows_copy(&all, &L->R);
    an_rows_copy(&all, more);
    an_rows_matrix(R, &all);
    an_lattice_init(&span, L->n);
    an_lattice_span(&span, R);
    an_rows_init(&M->R, L->n);
    an_rows_add_matrix(&M->R, span.basis);
    an_quotient_init(&M->C, L->n);
    an_quotient_set(&M->C, L->C.whole.basis, span.basis);
    an_quotient_init(&M->I, L->n);
    if (L->flavour.n == 0) {
        an_quotient_copy(&M->I, &M->C);
    } else {
        fmpz_mat_t I = {{0}};
        an_rows_copy(&all, &L->flavour);
        an_rows_matrix(I, &all);
        an_quotient_set(&M->I, L->C.whole.basis, I);
        fmpz_mat_clear(I);
    }
    fmpz_mat_clear(R);
    an_lattice_clear(&span);
    an_rows_clear(&all);
}

void an_absorbing_clear(struct an_charges *M)
{
    an_rows_clear(&M->R);
    an_quotient_clear(&M->C);
    an_quotient_clear(&M->I);
}
