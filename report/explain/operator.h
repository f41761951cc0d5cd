/* operator.h - witnesses as sums that a reader adds up. */
#ifndef AN_REPORT_EXPLAIN_OPERATOR_H
#define AN_REPORT_EXPLAIN_OPERATOR_H

struct an_explanation;
struct an_witness;

/* The factors of an operator, with charges that add up to
 * zero; of a forbidden one, with the turns of its factors. */
void an_explain_allowed(struct an_explanation *e, const struct an_witness *w);
void an_explain_forbidden(struct an_explanation *e, const struct an_witness *w);

#endif
