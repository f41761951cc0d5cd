/* cell.h - verdicts in the cells of a table. */
#ifndef AN_REPORT_SAY_CELL_H
#define AN_REPORT_SAY_CELL_H

#include <stdbool.h>

struct an_dark_matter;
struct an_neutrinos;
struct an_text;
struct an_findings;

/* Appends "Dirac" or the counts; what may be dark matter, all of it
 * or a few, and the group that protects it. */
void an_cell_neutrinos(struct an_text *t, const struct an_neutrinos *n);
void an_cell_dark_matter(struct an_text *t, const struct an_dark_matter *d,
                         bool all);

/* Appends what instantons leave of the verdicts v, when w with their charges as
 * relations says less. True when something was written. */
bool an_cell_instantons(struct an_text *t, const struct an_findings *v,
                        const struct an_findings *w);

#endif
