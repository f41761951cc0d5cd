/* frame.h - a vev along the component that is easiest to read. */
#ifndef AN_THEORY_BUILD_FRAME_H
#define AN_THEORY_BUILD_FRAME_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;
struct an_vacuum;
struct an_vev;

/* Does a simple factor act on no other boson than the field, which has one
 * generation? */
bool an_factor_is_own(size_t g, const struct an_model *m, size_t field);

/* Does the file name something that a simple factor turns: colour, components
 * of a field, quarks and leptons of processes? Or light neutrinos? */
bool an_factor_is_named(size_t g, const struct an_model *m);
bool an_factor_turns_neutrinos(size_t g, const struct an_model *m);

/* Turns a resolved vev by an element of one simple factor: of a fundamental of
 * SU(N) or Sp(2N) and a real vector of SO(2N) to its highest weight, of a real
 * vector of SO(2N+1) or the 7 of G2 to weight zero. Only where the field is the
 * only boson on which the factor acts, and nothing in the model tells its
 * components apart. */
void an_vev_rotate(struct an_vev *v, const struct an_model *m);

/* Turns the matrices of all vacua, resolved, to diagonals: of bifundamentals
 * of SU(N)s and symmetric tensors of SU(N) with one number for each distinct
 * singular value, of adjoints of SU(N) and tensors of SO(N) for each
 * eigenvalue. Only of fields as above that have one and the same vev wherever
 * they have any. */
void an_matrices_diagonalise(struct an_model *m);
/* The same in some vacua, where other bosons have no vev in any of these; says
 * whether there are any. */
bool an_matrices_diagonalise_of(struct an_vacuum *p, size_t n,
                                const struct an_model *m);

#endif
