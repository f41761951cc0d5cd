/* candidate.h - the components of a field that may get a vev. */
#ifndef AN_THEORY_VEV_CANDIDATE_H
#define AN_THEORY_VEV_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

#include "theory/component.h"

struct an_diags;
struct an_field;
struct an_model;
struct an_vev;

/* The components of one field, and which of them qualify for a vev. */
struct an_candidates {
    const struct an_model *m; /* borrowed, as f and v */
    const struct an_field *f;
    const struct an_vev *v; /* what the user said */
    const char *what;       /* "a vev" or "the active neutrino" */
    struct an_components all;
    fmpq *charge;  /* electric charges, all.n */
    bool *singlet; /* of colour, all.n */
    bool *match;   /* is what the user said, all.n */
    size_t nmatch;
    size_t *good; /* ngood indices: matching, neutral, singlet */
    size_t ngood;
    char **charged; /* as for an_vev_resolve */
};

/* k (uninitialised) := the components of v's field. 0, or -1 with one error;
 * to be cleared in any case. */
int an_candidates_find(struct an_candidates *k, const struct an_vev *v,
                       const struct an_model *m, const char *what,
                       struct an_diags *diags);
void an_candidates_clear(struct an_candidates *k);
const int *an_candidate_weight(const struct an_candidates *k, size_t i);
bool an_candidate_is_neutral(const struct an_candidates *k, size_t i);

/* The neutral ones (*n of total_rank labels), for the caller to free. */
int *an_candidate_neutral_weights(size_t *n, const struct an_candidates *k);

#endif
