/* onset.h - at which dimension what a vacuum allows sets in.
 *
 * The verdicts on processes and on dark matter hold to all orders. Where they
 * say yes, this finds the first dimension at which the terms allowed by gauge
 * and imposed symmetries do it: what such terms conserve up to there by
 * accident, field numbers beside the charges of the vacuum, no longer stands in
 * the way (docs/derivations.md). Terms have no derivatives.
 */
#ifndef AN_RESIDUAL_ONSET_ONSET_H
#define AN_RESIDUAL_ONSET_ONSET_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/onset/leading.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/process.h"

struct an_charges;
struct an_model;
struct an_products;

enum an_protection {
    AN_PROTECTED,              /* by nothing found up to the bound */
    AN_PROTECTED_ACCIDENTALLY, /* no renormalisable term lets it decay */
    AN_UNPROTECTED,
};

/* A possible dark matter particle: the neutral, colourless components of
 * generations of a new field, those without a vev that have one answer, or the
 * neutral broken gauge bosons of a new factor. */
struct an_protected {
    char *name;   /* "eta", "gauge SU2D"; owned */
    size_t field; /* none of gauge bosons */
    size_t group; /* of gauge bosons: theirs; else AN_NO_GROUP */
    char *text; /* the same, prose: "N[1]" where only some generations are meant
                 */
    bool *generation; /* flags of these; NULL of gauge bosons; owned */
    enum an_particle_kind *kind; /* of the first neutral component of each; one
                                    of gauge bosons; owned */
    size_t ngenerations;
    enum an_protection protection;
    struct an_leading leading; /* terms that let it decay into light particles
                                */
    bool indirect; /* some of these terms do not hold the particle: it gets to
                      them by renormalisable terms, a gaugino by its gauge
                      couplings */
};

struct an_onset {
    struct an_protected *decay; /* fields in the model's order, then gauge
                                   bosons */
    size_t ndecays, cap;
    struct an_leading process[AN_NPROCESSES];
    bool asked[AN_NPROCESSES]; /* the fields that it needs are named */
    int bound; /* terms up to this dimension were tried where none was found */
};

void an_onset_init(struct an_onset *o);
void an_onset_clear(struct an_onset *o);

/* What is asked of a vacuum. */
struct an_onset_question {
    size_t vacuum;
    bool decays;         /* those of dark matter */
    const bool *process; /* AN_NPROCESSES flags */
    struct an_leading_limits limits;
    struct an_products *products; /* of the model (terms/products.h); borrowed,
                                     or NULL */
};

/* o := the onset of what is asked for in one final vacuum of a finished model
 * without unknown charges. Nothing where weights cannot be listed. o is
 * initialised. */
void an_onset_find(struct an_onset *o, const struct an_model *model,
                   const struct an_onset_question *question);

/* The same where the charges of the vacuum are known. */
void an_onset_of(struct an_onset *o, const struct an_charges *L,
                 const struct an_onset_question *question);

#endif
