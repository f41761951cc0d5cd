/* breaking.h - from the charges of the vevs to the residual group. */
#ifndef AN_REPORT_EXPLAIN_BREAKING_H
#define AN_REPORT_EXPLAIN_BREAKING_H

struct an_explanation;

void an_explain_breaking(struct an_explanation *e);

#endif
