/* scan.h - one model at many values, for programs. */
#ifndef AN_JSON_SCAN_H
#define AN_JSON_SCAN_H

#include <stddef.h>

struct an_check;
struct an_diags;
struct an_text;

/* Appends one point as JSON: its verdicts, or its errors. */
void an_report_scan_json(struct an_text *out, const char *const *name,
                         const char *const *value, size_t n,
                         const struct an_check *c);
void an_report_scan_json_errors(struct an_text *out, const char *const *name,
                                const char *const *value, size_t n,
                                const struct an_diags *diags);

#endif
