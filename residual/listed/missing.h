/* missing.h - renormalisable terms that the symmetries allow and a model's list
 * of couplings lacks, and the verdicts that rest on their absence.
 *
 * Products of the kind F F*, even powers of real fields and the like are always
 * there and break nothing; they are not listed. What the listed couplings
 * conserve is more than what the symmetries impose; a term that breaks more
 * changes a verdict when something was conserved by that surplus alone.
 */
#ifndef AN_RESIDUAL_LISTED_MISSING_H
#define AN_RESIDUAL_LISTED_MISSING_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/listed/effect.h"

struct an_listing;
struct an_model;
struct an_products;
struct an_rows;

struct an_missing {
    char *term;
    int dimension;
    bool decided; /* false: too large to tell whether it exists; `changes` is
                     not asked */
    bool changes[AN_NCHANGES];
    size_t *effect; /* indices into those of all terms, by vacuum; owned */
    size_t neffects, cap_effects;
};

struct an_missing_terms {
    struct an_missing *v; /* by dimension, then by fields */
    size_t n, cap;
    struct an_effects effects; /* of any of them */
    bool asked;                /* the model lists couplings */
    bool complete; /* false: too many terms or fields; nothing is listed */
    bool judged;   /* `changes` is set: every final vacuum has verdicts */
};

void an_missing_terms_init(struct an_missing_terms *t);
void an_missing_terms_clear(struct an_missing_terms *t);

/* t := the terms that are missing; (*numbers)[i] := the vectors of each, for
 * missing_free. */
void an_missing_find(struct an_missing_terms *t, struct an_rows **numbers,
                     const struct an_model *m, struct an_products *products);
void an_missing_free(struct an_rows *numbers, size_t n);
/* Adds what they change in one vacuum. */
void an_missing_judge(struct an_missing_terms *t, const struct an_rows *numbers,
                      const struct an_listing *l);

#endif
