/* residual.h - what a vacuum leaves, for programs (docs/report-format.md). */
#ifndef AN_REPORT_JSON_RESIDUAL_H
#define AN_REPORT_JSON_RESIDUAL_H

#include <jansson.h>

struct an_anomalies;
struct an_model;
struct an_findings;
struct an_numbers_rule;

/* anomalies: of its generators, or NULL to leave them out. */
json_t *an_json_residual(const struct an_model *m, const struct an_findings *v,
                         const struct an_anomalies *anomalies);

/* What rational values of free parameters leave; NULL of NULL. */
json_t *an_json_numbers(const struct an_model *m,
                        const struct an_numbers_rule *x);

#endif
