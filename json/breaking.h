/* breaking.h - breaking patterns for programs (docs/report-format.md). */
#ifndef AN_JSON_BREAKING_H
#define AN_JSON_BREAKING_H

#include <stdint.h>

#include <jansson.h>

struct an_patterns;
struct an_text;
struct an_vev_options;

/* The names of the options of a set. */
json_t *an_json_options(const struct an_vev_options *o, uint64_t set);

/* Appends one JSON object on one line. */
void an_report_breaking_json(struct an_text *out, const struct an_patterns *p);

#endif
