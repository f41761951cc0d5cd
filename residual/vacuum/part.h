/* part.h - the unbroken non-abelian algebra in parts.
 *
 * What survives of one simple factor alone is spanned by its roots. Where
 * combinations of root vectors survive of which none is alone (the diagonal
 * SU(2) of two), the ideals that hold them make a further part, gauged ones and
 * others apart. Parts commute.
 */
#ifndef AN_RESIDUAL_VACUUM_PART_H
#define AN_RESIDUAL_VACUUM_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "algebra/lie/subalgebra.h"

struct an_charges;
struct an_model;
struct an_rows;

struct an_part {
    struct an_subalgebra h;
    size_t group; /* the simple factor that holds it; the number of groups for
                     a part of combinations */
    size_t first; /* of all labels, where those of h begin */
    bool gauged;  /* made of gauge transformations */
    bool *alone;  /* of combinations: npositive flags, is the vector of this
                     root unbroken alone? */
};

void an_parts_clear(struct an_part *part, size_t n);

/* Appends the simple roots of a part as charges. */
void an_part_add_roots(struct an_rows *rows, const struct an_charges *L,
                       const struct an_part *p);

/* Are the vectors of a root of a simple factor (its labels) and of its negative
 * unbroken by themselves? */
bool an_is_unbroken_root(const struct an_charges *L, size_t group,
                         const int *root);

/* Do all broken vectors that have the charges of this root of a global factor
 * combine with the unbroken one and with broken gauge bosons, so that no
 * Goldstone boson is left of them? */
bool an_root_is_eaten(const struct an_charges *L, size_t group,
                      const int *root);

/* Do two weights (total_rank labels) of one representation differ by what the
 * vevs absorb? */
bool an_same_class(const struct an_charges *L, const int *a, const int *b);

/* Does an ideal of the part, NULL for any, hold a root of colour? */
bool an_part_holds_colour(const struct an_charges *L, const struct an_part *p,
                          const struct an_ideal *ideal);

/* "SU2A+SU2B": the simple factors that the roots of factor i of a part of
 * combinations lie in, prose; for the caller to free. */
char *an_part_groups_text(const struct an_charges *L, const struct an_part *p,
                          int i);

#endif
