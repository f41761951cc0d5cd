/* matrix.h - reading a vev along a matrix or a diagonal. */
#ifndef AN_THEORY_BUILD_MATRIX_H
#define AN_THEORY_BUILD_MATRIX_H

struct an_component_spec;
struct an_diags;
struct an_model;
struct an_vev;

/* v, whose field is known, := along the `diagonal` or `matrix` of a file. 0, or
 * -1 with errors. */
int an_matrix_read(struct an_vev *v, const struct an_model *m,
                   const struct an_component_spec *spec,
                   struct an_diags *diags);

#endif
