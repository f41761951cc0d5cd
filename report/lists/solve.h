/* solve.h - unknown charges, solved, as a document. */
#ifndef AN_REPORT_LISTS_SOLVE_H
#define AN_REPORT_LISTS_SOLVE_H

#include <stdint.h>

struct an_document;
struct an_text;
struct an_numbers_rule;
struct an_solution;

/* Of the conditions and all that is found, as an_report_solution prints it
 * (report/say/listing.h). */
uint32_t an_solution_checksum(const struct an_solution *s,
                              const struct an_numbers_rule *leaves);

/* Appends the verdict, the conditions, and the families of solutions; of the
 * only one what it leaves, when that is known. */
void an_report_solution(struct an_document *d, const struct an_solution *s,
                        const struct an_numbers_rule *leaves);

#endif
