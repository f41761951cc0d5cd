/* solve.h - unknown charges, solved, for programs. */
#ifndef AN_JSON_SOLVE_H
#define AN_JSON_SOLVE_H

struct an_numbers_rule;
struct an_solution;
struct an_text;

/* Appends one JSON object on one line (docs/report-format.md). */
void an_report_solution_json(struct an_text *out, const struct an_solution *s,
                             const struct an_numbers_rule *leaves);

#endif
