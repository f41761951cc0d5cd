/* vev_terms.h - products of fields with vevs alone, and the phases of vevs that
 * they fix.
 *
 * A product of vevs that is neutral under gauged Cartan generators depends on
 * phases that no transformation of these undoes. The numbers of
 * fields in such products span the phases that may be those of Goldstone
 * bosons; terms whose numbers span them too leave none.
 */
#ifndef AN_RESIDUAL_GOLDSTONES_VEV_TERMS_H
#define AN_RESIDUAL_GOLDSTONES_VEV_TERMS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "algebra/rows.h"
#include "terms/blocks.h"

struct an_model;
struct an_vacuum;

struct an_vev_terms {
    const struct an_model *m;       /* borrowed */
    const struct an_vacuum *vacuum; /* borrowed */
    struct an_blocks blocks;        /* generations with a vev apart */
    bool *vev;                      /* per block */
    struct an_rows products;        /* numbers per block, real fields left out,
                                       of products of vevs without charges of
                                       gauged Cartan generators */
};

/* The charges of m are known. */
void an_vev_terms_init(struct an_vev_terms *x, const struct an_model *m,
                       const struct an_vacuum *vacuum);
void an_vev_terms_clear(struct an_vev_terms *x);

/* Do the renormalisable terms of vevs alone, and explicit breaking of that
 * kind, span x->products? */
bool an_vev_terms_fix(const struct an_vev_terms *x);

/* *text (for the caller to free) and *dimension := the first term of vevs alone
 * under which charges are not neutral, one for each field and generation; NULL:
 * none was found, or it takes too long to tell which is the first. */
void an_vev_terms_first(char **text, int *dimension,
                        const struct an_vev_terms *x, const fmpq *charge);

#endif
