/* algebra.h - the unbroken Lie algebra, from the equations that the vevs give.
 */
#ifndef AN_REPORT_EXPLAIN_ALGEBRA_H
#define AN_REPORT_EXPLAIN_ALGEBRA_H

struct an_explanation;

/* Appends the equations and their solutions where combinations of root vectors
 * are unbroken, or the vacuum is undecided, and there are few. */
void an_explain_algebra(struct an_explanation *e);

#endif
