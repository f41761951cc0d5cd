/* witness.h - what a verdict rests on, for programs (docs/report-format.md). */
#ifndef AN_REPORT_JSON_WITNESS_H
#define AN_REPORT_JSON_WITNESS_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

struct an_model;
struct an_witness;

/* What names a component: field, generation, component, weight, spin. */
json_t *an_json_component(const struct an_model *m, size_t field,
                          size_t generation, bool fermion, const int *labels);

/* null where there is none */
json_t *an_json_witness(const struct an_model *m, const struct an_witness *w);

#endif
