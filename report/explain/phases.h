/* phases.h - what the residual group does to every field, where it
 * comes from, and what one U(1) read alone would say. */
#ifndef AN_REPORT_EXPLAIN_VACUA_H
#define AN_REPORT_EXPLAIN_VACUA_H

struct an_explanation;

void an_explain_phases(struct an_explanation *e);

#endif
