/* singlets.h - which components of fermions no unbroken gauge group acts on. */
#ifndef AN_RESIDUAL_VERDICTS_SINGLETS_H
#define AN_RESIDUAL_VERDICTS_SINGLETS_H

#include <stdbool.h>
#include <stddef.h>

struct an_charges;
struct an_model;

/* Components of fermions that are singlets of every unbroken gauged simple
 * group, whatever their electric charge. */
struct an_singlet_component {
    size_t field;
    int *labels; /* total_rank labels, owned */
    long n;      /* states with this weight */
    /* 1 + index of the component of the field with the opposite weight under
     * the unbroken algebra, where these weights belong to one multiplet alone;
     * 0: there is none, or they may not. */
    size_t opposite;
    bool pseudoreal; /* that multiplet */
};

struct an_singlets {
    struct an_singlet_component *v;
    size_t n, cap;
    /* Electrically neutral states, whole multiplets; of them those that no term
     * can give a mass. */
    long neutral, unpaired;
    bool all;      /* of the vevs of all fields; else of new ones alone, those
                      without `sector: visible` */
    bool complete; /* false: a representation is too large to list */
};

void an_singlets_init(struct an_singlets *c);
void an_singlets_clear(struct an_singlets *c);

/* c := the components of fermions that are singlets of what a vacuum leaves of
 * the gauged simple groups, by branching, for the vevs of all fields or of new
 * ones alone, those without `sector: visible`. Of global groups all weights
 * count. c is initialised. */
void an_singlets_find(struct an_singlets *c, const struct an_model *m,
                      size_t vacuum, bool all);

/* The same for all vevs of a vacuum with these charges. */
void an_singlets_of(struct an_singlets *c, const struct an_charges *L);

#endif
