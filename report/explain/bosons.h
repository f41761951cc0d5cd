/* bosons.h - what breaking does to bosons. */
#ifndef AN_REPORT_EXPLAIN_BOSONS_H
#define AN_REPORT_EXPLAIN_BOSONS_H

struct an_explanation;

void an_explain_bosons(struct an_explanation *e);

#endif
