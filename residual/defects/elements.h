/* elements.h - the abelian group that some elements outside the torus make up
 * with functionals.
 */
#ifndef AN_RESIDUAL_DEFECTS_ELEMENTS_H
#define AN_RESIDUAL_DEFECTS_ELEMENTS_H

#include <stddef.h>

#include <flint/fmpq.h>

struct an_charges;
struct an_lattice;
struct an_orders;
struct an_outer_element;
struct an_rows;

#define AN_OUTSIDE_NOT_KNOWN "elements outside the torus may be unbroken"

/* Elements w s of a group: some of those of a component group, the identity
 * first. */
struct an_outside_elements {
    const struct an_charges *L;
    const struct an_outer_element **w; /* n */
    fmpq **s;                          /* n; NULL: only the w matter */
    size_t n;
};

void an_outside_elements_clear(struct an_outside_elements *x);

/* o := the group that the elements and functionals on R generate, those of
 * `zero` (values on its basis) divided out; NULL, or why it is not known. */
const char *an_outside_group(struct an_orders *o,
                             const struct an_outside_elements *x,
                             const struct an_lattice *R,
                             const struct an_rows *zero);

#endif
