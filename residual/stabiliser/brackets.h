/* brackets.h - the roots of an unbroken algebra from its brackets. */
#ifndef AN_RESIDUAL_STABILISER_BRACKETS_H
#define AN_RESIDUAL_STABILISER_BRACKETS_H

#include <stdbool.h>
#include <stddef.h>

struct an_annihilator;
struct an_root_system;

/* s (initialised by this call when true) := the roots of the algebra of all
 * solutions, and its rank, where the unbroken torus is no Cartan subalgebra of
 * it: part lists the npart solutions that commute with this torus. False when
 * no prime field was found to have the roots' values. */
bool an_roots_by_brackets(struct an_root_system *s, size_t *rank,
                          const struct an_annihilator *a, const size_t *part,
                          size_t npart);

#endif
