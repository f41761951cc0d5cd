/* verdicts.h - what a report begins with. */
#ifndef AN_REPORT_CHECK_VERDICTS_H
#define AN_REPORT_CHECK_VERDICTS_H

#include <stdbool.h>
#include <stddef.h>

struct an_check;
struct an_document;

/* Appends the verdicts of a model: "free of anomalies ✓", "U(1)_B−L → Z₆",
 * "Dirac neutrinos", and what else is wrong with it. Of several scenarios there
 * is a table; `terse` shows the first one, and counts the others. */
void an_add_verdicts(struct an_document *d, const struct an_check *c,
                     bool terse);

/* Appends the verdicts of one vacuum, the first one behind "name: " unless it
 * is NULL. */
void an_add_vacuum_verdicts(struct an_document *d, const struct an_check *c,
                            size_t vacuum, const char *name);

#endif
