/* solve.h - unknown charges, solved: as text or as JSON. */
#ifndef AN_REPORT_SOLVE_H
#define AN_REPORT_SOLVE_H

#include "base/text.h"
#include "report/write/style.h"

struct an_solution;

/* Appends the verdict, the conditions, and the families of solutions. */
void an_report_solution(struct an_text *out, const struct an_solution *s,
                        const struct an_style *style);

#endif
