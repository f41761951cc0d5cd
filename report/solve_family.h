/* solve_family.h - families of solutions, for people. */
#ifndef AN_REPORT_SOLVE_FAMILY_H
#define AN_REPORT_SOLVE_FAMILY_H

#include <stddef.h>

struct an_solution;
struct an_solution_family;
struct an_style;
struct an_text;

/* The names of the unknowns. */
const char *const *an_solution_names(const struct an_solution *s);

/* Appends one family of solutions. How many unknowns are free in it? */
void an_print_family(struct an_text *out, const struct an_solution *s, size_t i,
                     const struct an_style *style);
size_t an_solution_free(const struct an_solution *s,
                        const struct an_solution_family *f);

#endif
