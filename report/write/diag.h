/* diag.h - diagnostics for people: file:line:column, the line, a caret. */
#ifndef AN_REPORT_WRITE_DIAG_H
#define AN_REPORT_WRITE_DIAG_H

#include "base/diag.h"
#include "report/write/style.h"

/* Appends every diagnostic:
 *
 *   sm.yaml:12:9: error: expected an exact rational, got 'one third'
 *      12 |     Y: one third
 *         |        ^
 *         = expected: an integer, p/q or a decimal
 *         = did you mean '1/3'?
 */
void an_report_diags(struct an_text *out, const struct an_diags *diags,
                     const struct an_style *s);

#endif
