/* abelian.h - the name of a finite abelian group: Z2 x Z6, trivial. */
#ifndef AN_THEORY_TEXT_ABELIAN_H
#define AN_THEORY_TEXT_ABELIAN_H

#include "theory/text/scalar.h"

struct an_diags;
struct an_expectation;

/* e->factors and e->value := the finite abelian group that s names. 0, or -1
 * with one error. */
int an_residual_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags);

#endif
