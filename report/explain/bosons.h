/* bosons.h - what breaking does to bosons, explained. */
#ifndef AN_REPORT_EXPLAIN_BOSONS_H
#define AN_REPORT_EXPLAIN_BOSONS_H

struct an_explanation;

/* Mass matrices, Goldstone bosons, defects of the vacuum e->v. */
void an_explain_bosons(struct an_explanation *e);

#endif
