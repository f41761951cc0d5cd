/* breaking.h - breaking patterns for programs (docs/report-format.md). */
#ifndef AN_REPORT_JSON_BREAKING_H
#define AN_REPORT_JSON_BREAKING_H

struct an_patterns;
struct an_text;

/* Appends one JSON object on one line. */
void an_report_breaking_json(struct an_text *out, const struct an_patterns *p);

#endif
