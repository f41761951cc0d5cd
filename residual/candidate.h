/* candidate.h - what carries a nonzero class of the stability group. */
#ifndef AN_RESIDUAL_CANDIDATE_H
#define AN_RESIDUAL_CANDIDATE_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpz.h>

#include "residual/residual.h"

struct an_dark_matter;
struct an_field;
struct an_item;
struct an_charges;
struct an_stability;

/* "N", or "N[1,3]" where the flags, one per generation, are not all set; for
 * the caller to free. */
char *an_generations_name(const struct an_field *f, const bool *generation);

/* Sets the flags of the generations that are like the item's. */
void an_flag_generations(bool *flag, const struct an_charges *L,
                         const struct an_item *t);

/* Adds the generations of a field that are flagged; those of `particle` are not
 * eaten. */
void an_states_add(struct an_states *x, size_t field, const bool *flag,
                   const bool *particle, size_t generations);

/* Adds a gauge boson or a composite of charge x, once. Takes name. */
void an_candidate_add(struct an_dark_matter *d, struct an_stability *s,
                      char *name, bool vector, const fmpz *x);

/* Adds what one field, or the broken gauge bosons of one factor, have of
 * nonzero class: to what is protected, where it is a neutral singlet to the
 * candidates, and the states to s->kept. */
void an_candidates_of_field(struct an_dark_matter *d, struct an_stability *s,
                            size_t field);
void an_candidates_of_bosons(struct an_dark_matter *d, struct an_stability *s,
                             size_t group);

/* Of a particle of charge x, no vector. */
enum an_particle_kind an_kind_of_particle(const struct an_charges *L,
                                          const fmpz *x);

#endif
