/* rsymmetry.h - R-symmetries: they turn theta, so that the two halves of a
 * superfield have different charges.
 *
 * A superfield's charge is its scalar's; theta has 1, so its fermion has one
 * less, a gaugino 1, and a term of the superpotential 2. Of U(1)s a global one
 * alone may be an R-symmetry: a gauged one is local only in supergravity.
 */
#ifndef AN_THEORY_RSYMMETRY_H
#define AN_THEORY_RSYMMETRY_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "base/diag.h"

struct an_field;
struct an_group;
struct an_linear;
struct an_model;
struct an_term;

/* Makes a group of the model an R-symmetry; gauged: as the file says, -1 where
 * it does not. 0, or -1 with an error where it cannot be one. */
int an_group_set_r(struct an_model *m, size_t group, int gauged,
                   struct an_where at, struct an_diags *diags);

bool an_model_has_r(const struct an_model *m);

/* Is the charge of the field's fermion one less than that of its scalar? */
bool an_fermion_is_shifted(const struct an_field *f, const struct an_group *g);

/* q := the charge of a component of one generation under an abelian group,
 * which is known: of the fermion, or of the boson. */
void an_component_abelian(fmpq_t q, const struct an_model *m,
                          const struct an_field *f, size_t generation,
                          size_t group, bool fermion);

/* 1 for a term of superfields, none conjugate: one of the superpotential; -1
 * for the conjugate of one; else 0. */
int an_term_theta(const struct an_model *m, const struct an_term *t);

/* q -= what a term with this an_term_theta has under a group where it is
 * allowed. */
void an_linear_less_theta(struct an_linear *q, const struct an_group *g,
                          int theta);

/* What can be wrong with R-symmetries of a whole model: 0, or -1 with errors.
 */
int an_r_finish(const struct an_model *m, struct an_diags *diags);

#endif
