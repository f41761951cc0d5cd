/* protection.h - what keeps a new field from decaying: field numbers.
 *
 * Symmetries that are gauged or imposed hold to all orders; a number that the
 * renormalisable terms conserve by accident holds until a term of higher
 * dimension breaks it.
 */
#ifndef AN_OPERATORS_PROTECTION_H
#define AN_OPERATORS_PROTECTION_H

#include <stdbool.h>
#include <stddef.h>

struct an_model;

enum an_protection {
    AN_PROTECTED,              /* no term up to the bound lets it decay */
    AN_PROTECTED_ACCIDENTALLY, /* no renormalisable one does */
    AN_UNPROTECTED,
};

struct an_protected {
    size_t field;
    enum an_protection protection;
    int dimension; /* at which terms first let it decay; 0: none up to the
                      bound */
    char *term;    /* the term of this dimension that does, with those below;
                      NULL: it takes several, or there is none */
};

struct an_protections {
    struct an_protected *v; /* new fields without a vev that have a neutral,
                               colourless component, in the model's order */
    size_t n, cap;
    int bound; /* every term up to this dimension was asked */
};

void an_protections_init(struct an_protections *p);
void an_protections_clear(struct an_protections *p);

/* p := for each possible dark matter field in a phase, whether the terms that
 * the symmetries allow up to a dimension turn one quantum of it into ordinary
 * matter, fields marked light and vevs. words: parts of products to write down
 * for one dimension. p is initialised. */
void an_protection_find(struct an_protections *p, const struct an_model *model,
                        size_t phase, int dimension, size_t words);

#endif
