/* turns.h - what a symmetry does, as a table. */
#ifndef AN_REPORT_EXPLAIN_TURNS_H
#define AN_REPORT_EXPLAIN_TURNS_H

struct an_explanation;
struct an_turn_table;

/* Appends the exponent of the symmetry and a table with a row for what turns
 * alike: its charges, their sum, and that mod 1. */
void an_explain_turns(struct an_explanation *e, const struct an_turn_table *t);

#endif
