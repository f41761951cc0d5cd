/* closure.h - what a set of vevs absorbs. */
#ifndef AN_BREAKING_CLOSURE_H
#define AN_BREAKING_CLOSURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "algebra/lattice.h"
#include "algebra/rows.h"
#include "theory/model.h"
#include "residual/vacuum/charges.h"
#include "breaking/algebra.h"

struct an_pattern_query;
struct an_vev_options;

struct an_closure {
    struct an_charges L; /* of the vevs that are always there; borrows `base` */
    struct an_vacuum base;
    const struct an_vev_options *options; /* borrowed */
    uint64_t always, tried;
    struct an_rows vevs[64]; /* of each of these options: its charges, ... */
    struct an_vev_algebra algebra[64]; /* ... what it leaves unbroken, ... */
    uint64_t same_super[64];           /* ... and all of its superfield */
    struct an_joined_generators joined;
};

struct an_absorbed_set {
    uint64_t members; /* the options joined, and those always there */
    uint64_t closed;  /* options that change nothing more */
    struct an_lattice span;
    bool *keeps;           /* roots left unbroken alone */
    struct an_kernel left; /* joined generators left unbroken together */
    uint64_t supers;       /* options whose superfield has a vev */
};

/* False with *why (owned by the caller) when verdicts cannot be had; to be
 * cleared in any case. */
bool an_closure_init(struct an_closure *c, const struct an_model *m,
                     const struct an_pattern_query *q, char **why);
void an_closure_clear(struct an_closure *c);
/* s (uninitialised) := what the vevs that are always there absorb. */
void an_absorbed_set_start(struct an_absorbed_set *s,
                           const struct an_closure *c);
/* t (uninitialised) := what s absorbs together with one option. */
void an_absorbed_set_join(struct an_absorbed_set *t, const struct an_closure *c,
                          const struct an_absorbed_set *s, size_t option);
void an_absorbed_set_clear(struct an_absorbed_set *s);

#endif
