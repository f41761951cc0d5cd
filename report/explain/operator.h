/* operator.h - witnesses in numbers. */
#ifndef AN_REPORT_EXPLAIN_OPERATOR_H
#define AN_REPORT_EXPLAIN_OPERATOR_H

struct an_explanation;
struct an_turn_table;
struct an_witness;

/* The exponent of a symmetry and a table with a row for what turns alike: its
 * charges, their sum, and that mod 1. */
void an_explain_turns(struct an_explanation *e, const struct an_turn_table *t);

/* A witness in numbers: the charges of an operator, which add up to zero; the
 * turns of what a symmetry forbids, which do not. Nothing for others. */
void an_explain_allowed(struct an_explanation *e, const struct an_witness *w);
void an_explain_forbidden(struct an_explanation *e, const struct an_witness *w);

#endif
