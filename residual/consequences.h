/* consequences.h - what breaking does to bosons, in one vacuum: masses,
 * Goldstone bosons, axions, defects. */
#ifndef AN_RESIDUAL_CONSEQUENCES_H
#define AN_RESIDUAL_CONSEQUENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/axions/axions.h"
#include "residual/bosons/gauge_bosons.h"
#include "residual/defects/defects.h"
#include "residual/goldstones/goldstones.h"

struct an_accidentals;
struct an_model;

struct an_consequences {
    struct an_gauge_bosons bosons;
    struct an_goldstones goldstones;
    struct an_axions axions; /* among them */
    struct an_defects defects;
};

void an_consequences_init(struct an_consequences *x);
void an_consequences_clear(struct an_consequences *x);

/* x (initialised) := masses and, with `whole`, defects of a vacuum of a
 * finished model, which breaks neither electromagnetism nor colour. */
void an_consequences_find(struct an_consequences *x, const struct an_model *m,
                          size_t vacuum, bool whole);

/* x += Goldstone bosons and axions, in place of those that were there. all:
 * what renormalisable terms conserve, or NULL where there are no Goldstone
 * bosons of U(1)s; listed: what the listed ones do, or NULL. Without `whole`
 * eaten ones are left out where there are no others. */
void an_consequences_of_terms(struct an_consequences *x,
                              const struct an_model *m, size_t vacuum,
                              const struct an_accidentals *all,
                              const struct an_accidentals *listed, bool whole);

#endif
