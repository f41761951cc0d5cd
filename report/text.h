/* text.h - reports for people: one model, or one line for each of many. */
#ifndef AN_REPORT_TEXT_H
#define AN_REPORT_TEXT_H

#include <stddef.h>

#include "report/write/style.h"
struct an_style;
struct an_text;

struct an_check;

/* Appends the report of one model: one line of verdicts, the anomalies, then
 * each vacuum with its reasons. */
void an_report_text(struct an_text *out, const struct an_check *c,
                    const struct an_style *s);

/* Appends the verdicts of a model in a few words: "free of anomalies ✓ ·
 * U(1)_B−L → Z₆ · Dirac neutrinos"; of the first vacuum that counts, with "+2"
 * for further ones. No newline. */
void an_report_verdicts(struct an_text *out, const struct an_check *c,
                        const struct an_style *s);

/* Appends the verdicts of one vacuum: "U(1)_B−L → Z₆ · Dirac neutrinos · dark
 * matter stable: N". */
void an_print_verdicts(struct an_text *out, const struct an_check *c,
                       size_t vacuum, const struct an_style *s);

/* Appends what a first line does not show otherwise: " · 2 expectations
 * not met · 1 coupling forbidden". */
void an_print_failures(struct an_text *out, const struct an_check *c,
                       const struct an_style *s);

/* Whether the model is free of anomalies; why a coupling is allowed or
 * forbidden. */
void an_print_free(struct an_text *out, const struct an_check *c,
                   const struct an_style *s);
void an_say_coupling(struct an_text *t, const struct an_check *c, size_t i);

#endif
