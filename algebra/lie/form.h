/* form.h - the invariant Hermitian form of an irreducible representation.
 *
 * Positive, with e_i the adjoint of f_i and the highest vector of length one.
 * Weight spaces are orthogonal to one another.
 */
#ifndef AN_ALGEBRA_LIE_FORM_H
#define AN_ALGEBRA_LIE_FORM_H

#include <stddef.h>

#include "algebra/lie/module.h"

struct an_form {
    const struct an_module *m; /* borrowed */
    size_t *first, *n;         /* dim: of the weight space of each vector */
    fmpq **by;                 /* dim: its products with those */
};

void an_form_init(struct an_form *f, const struct an_module *m);
void an_form_clear(struct an_form *f);

/* The product of two basis vectors of one weight. */
const fmpq *an_form_of(const struct an_form *f, size_t a, size_t b);

#endif
