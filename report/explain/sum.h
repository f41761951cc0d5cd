/* sum.h - one anomaly as a sum with its summands. */
#ifndef AN_REPORT_EXPLAIN_SUM_H
#define AN_REPORT_EXPLAIN_SUM_H

struct an_anomalies;
struct an_anomaly;
struct an_explanation;

/* The sum with a line for each field, and what it means. */
void an_explain_sum(struct an_explanation *e, const struct an_anomalies *all,
                    const struct an_anomaly *a);

#endif
