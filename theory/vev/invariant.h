/* invariant.h - vevs where a weight has several vectors.
 *
 * A vev is a neutral colour singlet; of several such vectors a file says which
 * one, by a subalgebra that leaves it alone.
 */
#ifndef AN_THEORY_VEV_INVARIANT_H
#define AN_THEORY_VEV_INVARIANT_H

#include <stddef.h>

struct an_candidates;
struct an_diags;
struct an_text;
struct an_vev;

/* v->weights := those of the one neutral colour singlet that the nodes of v
 * leave alone. 0, or -1 with an error that lists choices; 0 with a clause in
 * `why` when all that they leave alone is charged or coloured. */
int an_invariant_resolve(struct an_vev *v, const struct an_candidates *k,
                         struct an_text *why, struct an_diags *diags);

/* Has each of n weights (total_rank labels) a single colour singlet? 0, also
 * where representations are too large to tell, or -1 with an error that lists
 * choices. */
int an_invariant_check(const struct an_candidates *k, const int *weights,
                       size_t n, struct an_diags *diags);

/* "{field: S54, invariant: ...}, ...": choices at a weight that has several
 * colour singlets, for the caller to free; NULL where it has one, or no choice
 * is known. */
char *an_invariant_choices(const struct an_candidates *k, const int *weight);
/* The same among all components, of a field where some weight has several
 * vectors. */
char *an_invariant_directions(const struct an_candidates *k);

/* v[0..n) := vevs of nodes that leave one vector alone, each of another
 * direction, for the caller to clear; returns n, at most `most`. */
size_t an_invariant_vevs(struct an_vev *v, size_t most,
                         const struct an_candidates *k);

#endif
