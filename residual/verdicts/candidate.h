/* candidate.h - what carries a nonzero class of the stability group. */
#ifndef AN_RESIDUAL_VERDICTS_CANDIDATE_H
#define AN_RESIDUAL_VERDICTS_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "residual/verdicts/guard.h"

struct an_dark_matter;
struct an_field;
struct an_item;
struct an_charges;
struct an_stability_group;

/* What kind of particle a state makes. */
enum an_particle_kind {
    AN_MAJORANA_PARTICLE, /* a fermion in a real representation */
    AN_DIRAC_PARTICLE,
    AN_REAL_PARTICLE, /* a scalar in a real representation */
    AN_COMPLEX_PARTICLE,
    AN_VECTOR_PARTICLE,
};

/* A neutral singlet of nonzero class. */
struct an_candidate {
    char *name; /* "N", "gauge SU2D", or a composite, "q^3" */
    char *
        text; /* the same, prose: "N[1]" where only some generations carry it */
    size_t field;     /* AN_NO_FIELD for gauge bosons and composites */
    size_t group;     /* of gauge bosons: theirs; else AN_NO_GROUP */
    bool *generation; /* of a field: flags of those that carry it; or NULL */
    size_t ngenerations;
    bool fermion; /* tells the two halves of a superfield apart */
    enum an_particle_kind kind;
    enum an_guard guard;
};

#define AN_NO_FIELD ((size_t)-1)

/* Fields, one generation after the other. */
struct an_states {
    struct an_state {
        size_t field, generation; /* 0-based */
        bool eaten;               /* by gauge bosons: no particle */
    } * v;
    size_t n, cap;
};

/* "N", or "N[1,3]" where the flags, one per generation, are not all set: prose,
 * for the caller to free. */
char *an_generations_name(const struct an_field *f, const bool *generation);

/* Sets the flags of the generations that are like the item's. */
void an_flag_generations(bool *flag, const struct an_charges *L,
                         const struct an_item *t);

/* Adds the generations of a field that are flagged; those of `particle` are not
 * eaten. */
void an_states_add(struct an_states *x, size_t field, const bool *flag,
                   const bool *particle, size_t generations);

/* Adds a gauge boson of the group, or a composite (AN_NO_GROUP), of charge x,
 * its name once. Takes name. */
void an_candidate_add(struct an_dark_matter *d, struct an_stability_group *s,
                      char *name, size_t group, const fmpz *x);

/* Adds what one field, or the broken gauge bosons of one factor, have of
 * nonzero class: to what is protected, where it is a neutral singlet to the
 * candidates, and the states to s->kept. */
void an_candidates_of_field(struct an_dark_matter *d,
                            struct an_stability_group *s, size_t field);
void an_candidates_of_bosons(struct an_dark_matter *d,
                             struct an_stability_group *s, size_t group);

/* Of a particle of charge x, no vector. */
enum an_particle_kind an_kind_of_particle(const struct an_charges *L,
                                          const fmpz *x);

#endif
