/* reason_vacuum.h - what a vacuum leaves, and anomalies, in sentences. */
#ifndef AN_REPORT_SAY_REASON_VACUUM_H
#define AN_REPORT_SAY_REASON_VACUUM_H

struct an_anomalies;
struct an_document;
struct an_findings;
struct an_model;
struct an_selection_rule;

/* "for generic b infinitely many elements exp(2πi n X/2) remain of X" */
const char *an_said_selection(struct an_document *d, const struct an_model *m,
                              const struct an_selection_rule *s);

/* Each appends what one verdict rests on; with `verbose`, which components. */
void an_reason_group(struct an_document *d, const struct an_model *m,
                     const struct an_findings *v);

void an_reason_anomalies(struct an_document *d, const struct an_anomalies *all);

#endif
