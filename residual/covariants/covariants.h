/* covariants.h - matrices that the stabiliser commutes with.
 *
 * Let W be a representation of a simple factor, v and u vevs of one
 * representation and charge, and O the split Casimir operator, sum over dual
 * bases of T_a x T^a, on W x V. The matrix <u| O^n |v> on W is a covariant of
 * v and u: the stabiliser of both commutes with it.
 */
#ifndef AN_RESIDUAL_COVARIANTS_COVARIANTS_H
#define AN_RESIDUAL_COVARIANTS_COVARIANTS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/nmod_mat.h>

#include "algebra/lie/action.h"

struct an_centraliser;
struct an_vev_parts;

/* Combinations of them, with numbers modulo a prime drawn for the symbols. */
#define AN_COVARIANTS 3

struct an_covariants {
    size_t group; /* the factor */
    struct an_action W;
    nmod_mat_t X[AN_COVARIANTS];
};

/* x (initialised by this call) := those of the vevs p, and of their projections
 * on weights of the centre of L, which contains the stabiliser; W has the
 * highest weight `labels`. False when they are too large, or not known; x is to
 * be cleared all the same. */
bool an_covariants_init(struct an_covariants *x, const struct an_centraliser *L,
                        const struct an_vev_parts *p, size_t group,
                        const int *labels);
void an_covariants_clear(struct an_covariants *x);

/* The dimension of the algebra of matrices that commute with all of them. */
size_t an_covariants_commutant(const struct an_covariants *x);

#endif
