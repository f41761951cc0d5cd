/* algebra.h - where charges alone do not tell, the equations for the unbroken
 * algebra, and their solutions. */
#ifndef AN_REPORT_EXPLAIN_ALGEBRA_H
#define AN_REPORT_EXPLAIN_ALGEBRA_H

struct an_explanation;

void an_explain_algebra(struct an_explanation *e);

#endif
