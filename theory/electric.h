/* electric.h - the electric charges of a field's components. */
#ifndef AN_THEORY_ELECTRIC_H
#define AN_THEORY_ELECTRIC_H

#include <stdbool.h>
#include <stddef.h>

struct an_candidates;
struct an_model;
struct an_text;
struct an_vev;

/* The components of a field (v is scratch and outlives k). False
 * when they or their charges are not known; to be cleared in any case. */
bool an_field_candidates(struct an_candidates *k, struct an_vev *v,
                         const struct an_model *m, size_t field);

/* t grows by the electric charges of a multiplet's components, from the highest
 * weight down: "2/3, -1/3", or "nu 0, e -1" where they have names. False when
 * the electric charge does not tell them apart, or is not known. */
bool an_field_charges_text(struct an_text *t, const struct an_model *m,
                           size_t field);

#endif
