/* phases.h - what the residual group turns. */
#ifndef AN_REPORT_EXPLAIN_PHASES_H
#define AN_REPORT_EXPLAIN_PHASES_H

struct an_explanation;

void an_explain_phases(struct an_explanation *e);

#endif
