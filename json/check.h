/* check.h - reports for programs (docs/report-format.md).
 *
 * One JSON object on one line, with a newline. Rationals are strings, a group
 * is its list of invariant factors (0: a free one), null means: depends on
 * unknown charges.
 */
#ifndef AN_JSON_CHECK_H
#define AN_JSON_CHECK_H

#include <jansson.h>

#include "base/diag.h"
#include "base/text.h"
#include "verdict/check.h"

/* Appends the report of one model. */
void an_report_json(struct an_text *out, const struct an_check *c);

/* Appends what was asked for, AN_ASK_..., and the sums if `sums`: of an
 * an_check_asked. */
void an_report_json_asked(struct an_text *out, const struct an_check *c,
                          unsigned asked, bool sums);

/* Appends {"format": 1, "model": {"file": ...}, "errors": [...]}. */
void an_report_json_errors(struct an_text *out, const char *file,
                           const struct an_diags *diags);

/* Appends {"name": ..., "title": ..., ...}: one model of the library. */
void an_report_json_entry(struct an_text *out, const char *name,
                          const struct an_check *c);

/* The verdicts of the vacua that count, without their reasons. */
json_t *an_json_entry_vacua(const struct an_check *c);

json_t *an_json_errors(const struct an_diags *diags);

#endif
