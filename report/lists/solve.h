/* solve.h - unknown charges, solved, as a document. */
#ifndef AN_REPORT_LISTS_SOLVE_H
#define AN_REPORT_LISTS_SOLVE_H

struct an_document;
struct an_numbers_rule;
struct an_solution;

/* Appends the verdict, the conditions, and the families of solutions; of the
 * only one what it leaves, when that is known. */
void an_report_solution(struct an_document *d, const struct an_solution *s,
                        const struct an_numbers_rule *leaves);

#endif
