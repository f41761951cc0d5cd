/* generic.h - models with free parameters at generic points. */
#ifndef AN_THEORY_BUILD_GENERIC_H
#define AN_THEORY_BUILD_GENERIC_H

#include <stdbool.h>
#include <stddef.h>

struct an_diags;
struct an_model;
struct an_outer;

/* Of a finished model that an_model_settle has settled, where electric charges
 * are definite: charges are replaced by those at a generic point of what is
 * left. Under each U(1) they are whole combinations of independent expressions,
 * and a term is neutral when it is so for each of them. With one expression the
 * charges are those in its units; with several the U(1) acts no more and one
 * U(1) for each follows after all groups: "X[a]", the coefficient of a, and
 * "X[1]", the number. m->condition grows by "generic a", and m->units says what
 * was done. */
void an_model_take_generic(struct an_model *m);

/* Both: settles a finished model and takes it at a generic point. -1 with an
 * error where its couplings have no single solution. */
int an_model_make_generic(struct an_model *m, struct an_diags *diags);

/* Appends a U(1), gauged as `of` is, under which all fields are neutral, to a
 * finished model; takes the name. Its index. */
size_t an_model_add_part(struct an_model *m, size_t of, char *name);

/* The same for a Z(n) of elements of one vacuum's symmetry outside the torus;
 * takes o as well. */
size_t an_model_add_outer(struct an_model *m, char *name, long order,
                          bool gauged, struct an_outer *o);

#endif
