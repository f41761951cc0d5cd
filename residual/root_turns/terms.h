/* terms.h - vevs that consist of vectors in the basis of a representation. */
#ifndef AN_RESIDUAL_ROOT_TURNS_TERMS_H
#define AN_RESIDUAL_ROOT_TURNS_TERMS_H

#include <stddef.h>

struct an_direction;
struct an_expansion;
struct an_model;
struct an_vev;
struct an_vev_units;

/* weight (total_rank labels) := that of a term of x, a vector of the
 * representation of d. */
void an_vev_term_weight(int *weight, const struct an_model *m,
                        const struct an_direction *d,
                        const struct an_expansion *x, size_t term);

/* v, which has a field and a generation, := the vectors of u of one direction,
 * each times a symbol, of form AN_VEV_TERMS. */
void an_vev_set_terms(struct an_vev *v, const struct an_model *m,
                      const struct an_vev_units *u, size_t direction);

#endif
