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

struct an_unsure {
    bool *field;    /* by field of the model: is it one of these? */
    bool any;       /* is some field? */
    bool neutrinos; /* may masses of active neutrinos depend on them, or are
                       these turned into others? */
    bool light;     /* may charges of light states? */
    bool stable;    /* may elements keep something from decaying, ... */
    bool proton;    /* ... and is it not known which light states they move? */
    bool processes; /* are quarks or leptons of the processes? */
};

void an_unsure_find(struct an_unsure *u, const struct an_charges *L);
void an_unsure_clear(struct an_unsure *u);

/* Of what is asked for (question.h), what does not rest on them. What decays
 * rests on the charges of light states. */
unsigned an_unsure_ask(const struct an_unsure *u, unsigned asked);

/* Why the rest is undecided, prose, for the caller to free. */
char *an_unsure_text(const struct an_unsure *u, const struct an_charges *L);

#endif
