/* listed.h - what the listed couplings say, and what those that are missing
 * change.
 *
 * Verdicts hold to all orders in all terms that the symmetries allow. The
 * couplings that a model lists may conserve more; then some masses and decays
 * come from terms that nobody listed.
 */
#ifndef AN_RESIDUAL_LISTED_LISTED_H
#define AN_RESIDUAL_LISTED_LISTED_H

#include <stdbool.h>
#include <stddef.h>

#include "residual/listed/missing.h"

struct an_model;
struct an_products;
struct an_vacuum_vectors;

/* Neutrinos in one vacuum. */
struct an_listed_neutrinos {
    bool asked; /* there are couplings, active neutrinos, and weights that can
                   be listed */
    long dirac, majorana, massless; /* active Weyl states, as in an_neutrinos */
    char *
        *unpaired; /* other neutral fermions, some or all of whose states these
                      couplings leave massless to all orders: "nuR[3]" */
    size_t nunpaired;
};

struct an_listed {
    struct an_listed_neutrinos *neutrinos; /* one per vacuum of the model */
    size_t nvacua;
    struct an_missing_terms missing;
};

void an_listed_init(struct an_listed *x);
void an_listed_clear(struct an_listed *x);

/* x := what the listed couplings of a finished model say in its final vacua,
 * to all orders in these, and the terms that are missing. x is initialised.
 * products: those of the model (terms/products.h), vectors: of each vacuum
 * (vacuum_vectors.h); borrowed, or NULL. */
void an_listed_find(struct an_listed *x, const struct an_model *model,
                    struct an_products *products,
                    struct an_vacuum_vectors *vectors);

#endif
