/* sum.h - one anomaly as a sum with its summands. */
#ifndef AN_REPORT_EXPLAIN_SUM_H
#define AN_REPORT_EXPLAIN_SUM_H

#include <stdbool.h>

struct an_anomalies;
struct an_anomaly;
struct an_explanation;
struct an_model;

/* One sum with its summands; has it any? */
void an_explain_sum(struct an_explanation *e, const struct an_anomalies *all,
                    const struct an_anomaly *a);
bool an_explain_has_summands(const struct an_model *m,
                             const struct an_anomalies *all,
                             const struct an_anomaly *a);

#endif
