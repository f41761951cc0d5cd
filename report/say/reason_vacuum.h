/* reason_vacuum.h - what a vacuum leaves, each with its reason. */
#ifndef AN_REPORT_SAY_REASON_VACUUM_H
#define AN_REPORT_SAY_REASON_VACUUM_H

struct an_anomalies;
struct an_model;
struct an_document;
struct an_findings;

/* Each appends what one verdict rests on; with `verbose`, which components. */
void an_reason_group(struct an_document *d, const struct an_model *m,
                     const struct an_findings *v);

void an_reason_anomalies(struct an_document *d, const struct an_anomalies *all);

#endif
