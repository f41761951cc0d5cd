/* unbroken.h - the name of a continuous group: SU(3) x U(1). */
#ifndef AN_THEORY_TEXT_UNBROKEN_H
#define AN_THEORY_TEXT_UNBROKEN_H

#include <stddef.h>

#include "theory/text/scalar.h"

struct an_diags;
struct an_expectation;

/* "SU(3) x U(1)": simple algebras and the number of U(1)s, one name for each
 * algebra and one order; "trivial" for none. The caller frees it. */
char *an_unbroken_text(const char *series, const int *rank, size_t n,
                       size_t nu1);

/* e->value := a product of continuous groups, as an_unbroken_text writes it. */
int an_unbroken_read(struct an_expectation *e, struct an_scalar s,
                     struct an_diags *diags);

#endif
