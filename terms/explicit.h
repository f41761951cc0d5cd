/* explicit.h - what a term that breaks symmetries by hand breaks. */
#ifndef AN_TERMS_EXPLICIT_H
#define AN_TERMS_EXPLICIT_H

#include <stddef.h>

struct an_model;
struct an_term;

/* One abelian group under which the term is charged. */
struct an_broken {
    size_t group;
    char *reason; /* "Z2: 0 + 0 + 1 = 1, not 0 mod 2"; owned */
};

struct an_explicit {
    char *canonical; /* the term in canonical form; owned */
    int dimension;   /* twice the mass dimension */
    struct an_broken *v;
    size_t n, cap;
};

void an_explicit_init(struct an_explicit *x);
void an_explicit_clear(struct an_explicit *x);

/* x := each abelian group that the term breaks, in some choice of generations
 * and for some value of the unknowns. x is initialised. */
void an_explicit_check(struct an_explicit *x, const struct an_model *model,
                       const struct an_term *term);

#endif
