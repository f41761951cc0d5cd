/* diff.h - what differs between two models, for programs. */
#ifndef AN_JSON_DIFF_H
#define AN_JSON_DIFF_H

struct an_diff;
struct an_text;

/* Appends the comparison of two models, which people know by these names, as
 * one JSON object on one line (docs/report-format.md). */
void an_report_diff_json(struct an_text *out, const struct an_diff *x,
                         const char *a, const char *b);

#endif
