/* residual.h - what a vacuum leaves, and what a verdict rests on, for programs
 * (docs/report-format.md). */
#ifndef AN_JSON_RESIDUAL_H
#define AN_JSON_RESIDUAL_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

struct an_anomalies;
struct an_findings;
struct an_model;
struct an_numbers_rule;
struct an_witness;

/* What names a component: field, generation, component, weight, spin. */
json_t *an_json_component(const struct an_model *m, size_t field,
                          size_t generation, bool fermion, const int *labels);

/* null where there is none */
json_t *an_json_witness(const struct an_model *m, const struct an_witness *w);

/* anomalies: of its generators, or NULL to leave them out. */
json_t *an_json_residual(const struct an_model *m, const struct an_findings *v,
                         const struct an_anomalies *anomalies);

/* What rational values of free parameters leave; NULL of NULL. */
json_t *an_json_numbers(const struct an_model *m,
                        const struct an_numbers_rule *x);

#endif
