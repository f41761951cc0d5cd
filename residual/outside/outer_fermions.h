/* outer_fermions.h - masses of fermions that an element outside the torus
 * moves.
 */
#ifndef AN_RESIDUAL_OUTSIDE_OUTER_FERMIONS_H
#define AN_RESIDUAL_OUTSIDE_OUTER_FERMIONS_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_fermions;
struct an_lattice;
struct an_outer;
struct an_outer_element;

/* N (uninitialised) := what the vacuum absorbs: charges, and one more entry,
 * the sign under an element outside the torus; with roots of unbroken global
 * factors or not. */
void an_outer_absorbed(struct an_lattice *N, const struct an_charges *L,
                       const struct an_outer *o, bool flavour);

/* n is taken times the sign of half the sum of labels with `twist`, total_rank
 * of 0 or 1. Sets `alone` and `twice` of the only element, w an involution. */
void an_outer_find_twice(struct an_outer *charges, const struct an_charges *L,
                         const struct an_outer_element *e, const int *twist);

/* charges->unsure += multiplets of fermions that w, an involution, moves and
 * that are pseudoreal under the element, or may be, where their number is odd;
 * none where it is `alone`. False when there are such superfields. */
bool an_outer_find_unpaired(struct an_outer *charges,
                            const struct an_charges *L,
                            const struct an_outer_element *e, const int *twist);

/* Are all multiplets of a field of new fermions with some highest weight
 * charged or no singlets, in no listed term, and without any others to have a
 * mass with: does no verdict depend on what elements outside the torus do to
 * them? fermions: those of L. */
bool an_outer_is_chiral(const struct an_charges *L,
                        const struct an_fermions *fermions, size_t field,
                        const int *labels);

/* Is n twice -1 on a weight (total_rank labels)? */
bool an_outer_is_odd_twice(const struct an_charges *L,
                           const struct an_outer_element *e, const int *twist,
                           const int *labels);

#endif
