/* explain.h - the whole argument behind a check, step by step, for a reader
 * with a pencil.
 *
 * Nothing is decided here: every number comes from the verdicts of the check,
 * and each step shows the numbers that the next one uses.
 */
#ifndef AN_REPORT_EXPLAIN_EXPLAIN_H
#define AN_REPORT_EXPLAIN_EXPLAIN_H

#include "verdict/check.h"

struct an_document;

/* Appends the argument: fields, anomalies, then for the vacuum (or for each one
 * whose verdicts count) what the vevs leave, the neutrinos, dark matter, the
 * processes; references last. c need not have its Lagrangian. */
void an_explain(struct an_document *d, const struct an_check *c, size_t vacuum);

#endif
