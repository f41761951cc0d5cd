/* lagrangian.h - what the terms of a model say beyond its symmetries:
 * accidental symmetries, missing terms, mass mechanisms, protection of dark
 * matter, the first operators of processes.
 */
#ifndef AN_VERDICT_LAGRANGIAN_H
#define AN_VERDICT_LAGRANGIAN_H

#include <stdbool.h>
#include <stddef.h>

#include "terms/accidental/accidental.h"
#include "terms/explicit.h"
#include "residual/listed/listed.h"
#include "residual/onset/onset.h"
#include "masses/matrix.h"

struct an_check;

/* What keeps a particle where no symmetry does. */
enum an_stability {
    AN_STABLE_NOT_ASKED,   /* a symmetry does, or there is no candidate */
    AN_STABLE_BY_ACCIDENT, /* an accidental symmetry, broken above dimension 4
                            */
    AN_NOT_PROTECTED,      /* renormalisable terms let every candidate decay */
};

/* One final vacuum. */
struct an_vacuum_terms {
    bool known;                 /* a final vacuum without unknown charges */
    struct an_mass_matrix mass; /* of the neutral fermions */
    long light; /* neutral singlets that renormalisable terms leave massless
                   while ordinary fields have no vev */
    char *mechanism; /* the verdict as prose (base/prose.h), or NULL */
    char **chain; /* the terms behind the masses of the active neutrinos; owned
                   */
    const struct an_mass_entry **entry; /* that each of them fills first */
    size_t nchain;
    const struct an_mass_entry *first; /* the term that first gives the active
                                          neutrinos a mass; borrowed, or NULL */
    enum an_stability stability;
    struct an_onset onset; /* of decays, where no symmetry protects dark matter,
                              and of processes that are allowed */
};

struct an_lagrangian {
    bool asked; /* an_lagrangian_find was called */
    struct an_accidentals accidental;
    struct an_listed listed;    /* what the couplings alone say */
    struct an_explicit *broken; /* one per term of explicit_breaking */
    size_t nbroken;
    struct an_vacuum_terms *vacuum; /* one per vacuum of the model */
    size_t nvacua;
};

void an_lagrangian_init(struct an_lagrangian *t);
void an_lagrangian_clear(struct an_lagrangian *t);

/* t := all of it, for a model whose check is done but for c->lagrangian. With
 * `deep` terms of higher dimension are searched, which may take a second. t is
 * initialised. */
void an_lagrangian_find(struct an_lagrangian *t, const struct an_check *c,
                        bool deep);

#endif
