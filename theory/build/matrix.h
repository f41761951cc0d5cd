/* matrix.h - reading a vev along a matrix or a diagonal. */
#ifndef AN_THEORY_BUILD_MATRIX_H
#define AN_THEORY_BUILD_MATRIX_H

#include <flint/fmpq_mat.h>

struct an_component_spec;
struct an_diags;
struct an_model;
struct an_vev;

/* v, whose field is known, := along the `diagonal` or `matrix` of a file. 0, or
 * -1 with errors. */
int an_matrix_read(struct an_vev *v, const struct an_model *m,
                   const struct an_component_spec *spec,
                   struct an_diags *diags);

/* v (uninitialised) := a resolved vev of the same field as another one, along
 * M, as large as its indices say; of a vector of SO(N) one column. */
void an_matrix_set(struct an_vev *v, const struct an_vev *like,
                   const struct an_model *m, const fmpq_mat_t M);

#endif
