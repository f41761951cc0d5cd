/* unsure.h - verdicts that rest on more than charges under elements outside the
 * torus.
 *
 * They may do more to a fermion than their charges say: which of the masses
 * that are allowed by charges it has is not known then. Where they leave all
 * light states alone it is not known what is stable because of them
 * (docs/derivations/beyond.md). Other verdicts do not mind.
 */
#ifndef AN_RESIDUAL_UNSURE_H
#define AN_RESIDUAL_UNSURE_H

#include <stdbool.h>

struct an_charges;
struct an_fermions;
struct an_item;

struct an_unsure {
    bool *field;    /* by field of the model: is it one of these? */
    bool *touched;  /* by species of fermions: may its masses be others than its
                       charges tell? NULL where there are no elements that leave
                       room for doubt */
    bool any;       /* is some field? */
    bool neutrinos; /* may masses of active neutrinos depend on them, or are
                       these turned into others? */
    bool light;     /* may charges of light states? */
    bool remnants;  /* and of what protons may decay into? */
    bool stable;    /* may elements keep something from decaying, ... */
    bool proton;    /* ... and is it not known which light states they move? */
    bool own;    /* have some fermions masses of their own (own_mass.h), ... */
    bool nature; /* ... and it is not known what particles they are? */
    bool processes; /* are quarks or leptons of the processes? */
};

void an_unsure_find(struct an_unsure *u, const struct an_charges *L);
void an_unsure_clear(struct an_unsure *u);

/* Of what is asked for (question.h), what does not rest on them. What decays
 * rests on the charges of light states. */
unsigned an_unsure_ask(const struct an_unsure *u, unsigned asked);

/* May a new fermion among light states be massive? s: of the vacuum. */
bool an_unsure_doubts(const struct an_unsure *u, const struct an_item *t,
                      const struct an_charges *L, const struct an_fermions *s);

/* Why verdicts are undecided that an_unsure_ask leaves out, prose, for the
 * caller to free: the group (NULL where it is not), ... */
char *an_unsure_group(const struct an_unsure *u, const struct an_charges *L);
char *an_unsure_neutrinos(const struct an_unsure *u,
                          const struct an_charges *L);
char *an_unsure_dark_matter(const struct an_unsure *u,
                            const struct an_charges *L);
/* ... and a process, proton decay or another one. */
char *an_unsure_process_text(const struct an_unsure *u,
                             const struct an_charges *L, bool proton);

#endif
