/* listed.h - what the listed couplings say of neutrinos.
 *
 * The verdict on neutrinos holds to all orders in all terms that the symmetries
 * allow. The couplings that a model lists may conserve more; then some masses
 * come from terms that nobody listed.
 */
#ifndef AN_RESIDUAL_LISTED_H
#define AN_RESIDUAL_LISTED_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

struct an_listed_neutrinos {
    bool asked; /* there are couplings, active neutrinos, and weights that can
                   be listed */
    long dirac, majorana, massless; /* active Weyl states, as in an_neutrinos */
    char *
        *unpaired; /* other neutral fermions, some or all of whose states these
                      couplings leave massless to all orders: "nuR[3]" */
    size_t nunpaired;
};

void an_listed_neutrinos_init(struct an_listed_neutrinos *x);
void an_listed_neutrinos_clear(struct an_listed_neutrinos *x);

/* x := neutrinos in one final phase of a finished model without unknown
 * charges, from its listed couplings to all orders. x is initialised. */
void an_listed_neutrinos_find(struct an_listed_neutrinos *x,
                              const struct an_model *model, size_t phase);

#endif
