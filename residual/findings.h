/* findings.h - all verdicts of one vacuum, and what they own. */
#ifndef AN_RESIDUAL_FINDINGS_H
#define AN_RESIDUAL_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/vacuum/group.h"
#include "residual/verdicts/candidate.h"
#include "residual/verdicts/darkmatter.h"
#include "residual/verdicts/neutrinos.h"
#include "residual/verdicts/process.h"

struct an_massless_matter;
struct an_charges;
struct an_model;
struct an_question;
struct an_vacuum;

/* All verdicts of one vacuum; what was not asked for stays empty. */
struct an_findings {
    size_t vacuum;        /* index into the model; its number of vacua for
                            one that is not the model's */
    size_t ncoordinates;  /* of the model: length of every functional */
    bool known;           /* false: `unknown` says why, nothing else is set */
    char *unknown;        /* prose (base/prose.h) */
    bool charge_breaking; /* a vev breaks electromagnetism or colour: the
                             verdict; not known */
    char *why;            /* prose: why the residual group is undecided, and
                             verdicts that give no other reason; or NULL */
    struct an_residual residual;
    struct an_neutrinos neutrinos; /* only in final vacua */
    struct an_dark_matter dark_matter;
    struct an_process process[AN_NPROCESSES];
    struct an_massless_matter *massless; /* charged or coloured: wrong, in a
                                            vacuum that the file states */
    size_t nmassless;
    struct an_massless_matter *confined; /* neither, but charged under other
                                            non-abelian factors */
    size_t nconfined;
    struct an_massless_matter *awaited; /* what a vacuum has to make massive,
                                           where the file states none */
    size_t nawaited;
    struct an_states unpaired; /* fermions, active neutrinos aside, some or all
                                  of whose states have no mass */
    bool final;
};

void an_findings_init(struct an_findings *v);
void an_findings_clear(struct an_findings *v);

/* v := the verdicts of a vacuum of a finished model that are asked for
 * (residual/question.h); NULL: all. Unknown charges, and representations whose
 * weights cannot be listed, give known = false. v is initialised. */
void an_findings_check(struct an_findings *v, const struct an_model *model,
                       size_t vacuum, const struct an_question *question);

/* The same for vevs that need not be a vacuum of the model, resolved ones of
 * its fields (option.h). A further relation may also stand for the vev of a
 * singlet scalar that the model does not have. */
void an_findings_check_vevs(struct an_findings *v, const struct an_model *model,
                            const struct an_vacuum *vacuum,
                            const struct an_question *question);

/* The same of a vacuum that keeps electric charge, of what q asks for; L
 * (uninitialised) := its charges, for the caller to clear. */
void an_findings_find(struct an_findings *v, struct an_charges *L,
                      const struct an_model *model,
                      const struct an_vacuum *vacuum,
                      const struct an_question *q);

#endif
