/* relations.h - what the vacuum absorbs: vevs, explicit breaking, roots. */
#ifndef AN_RESIDUAL_VACUUM_RELATIONS_H
#define AN_RESIDUAL_VACUUM_RELATIONS_H

#include <stdbool.h>
#include <stddef.h>

#include <flint/fmpq.h>

struct an_model;
struct an_vev;
struct an_charges;
struct an_field;
struct an_rows;

/* labels (total_rank) := the highest weight of the field. */
void an_highest_labels(int *labels, const struct an_model *m,
                       const struct an_field *f);

/* Is the factor gauged, or does a field transform under it? */
bool an_simple_acts(const struct an_model *m, size_t group);

/* Fills L->fixed and L->vevs. */
void an_relations_find(struct an_charges *L, const fmpq *const *extra,
                       size_t nextra);
/* Fills L->A, L->roots and L->flavour; L has its parts. */
void an_states_span(struct an_charges *L);
/* Adds the charges of a vev's components to r. */
void an_vev_rows(struct an_rows *r, const struct an_charges *L,
                 const struct an_vev *v);

/* r (initialised by this call) := relations without roots. */
void an_vacuum_relations(struct an_rows *r, const struct an_charges *L);

/* Adds to r all on which an unbroken charge vanishes. */
void an_residual_relations(struct an_rows *r, const struct an_charges *L);

#endif
