/* lagrangian.h - accidental symmetries, missing terms, mass mechanisms,
 * for programs (docs/report-format.md). */
#ifndef AN_REPORT_JSON_LAGRANGIAN_H
#define AN_REPORT_JSON_LAGRANGIAN_H

#include <stddef.h>

#include <jansson.h>

struct an_check;

/* The same as text_lagrangian.c prints, put into the report,
 * and into a phase's neutrinos and dark matter. */
void an_json_terms(json_t *report, const struct an_check *c);
void an_json_mechanism(json_t *neutrinos, const struct an_check *c,
                       size_t phase);
void an_json_stability(json_t *dark_matter, const struct an_check *c,
                       size_t phase);
void an_json_onset(json_t *processes, const struct an_check *c, size_t phase);

#endif
