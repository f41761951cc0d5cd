/* anomalies.h - every anomaly, and why it has to vanish. */
#ifndef AN_REPORT_EXPLAIN_ANOMALIES_H
#define AN_REPORT_EXPLAIN_ANOMALIES_H

struct an_explanation;

void an_explain_anomalies(struct an_explanation *e);

#endif
