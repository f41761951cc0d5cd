/* breaking.h - breaking patterns for programs (docs/report-format.md). */
#ifndef AN_REPORT_JSON_BREAKING_H
#define AN_REPORT_JSON_BREAKING_H

#include "report/json/keys.h"

struct an_patterns;
struct an_text;

extern const struct an_json_objects an_json_breaking_objects;

/* Appends one JSON object on one line. */
void an_report_breaking_json(struct an_text *out, const struct an_patterns *p);

#endif
