/* residues.h - unknown charges of a Z(n), solved, for programs. */
#ifndef AN_JSON_RESIDUES_H
#define AN_JSON_RESIDUES_H

struct an_residue_solution;
struct an_text;

/* Appends one JSON object on one line (docs/report-format.md). */
void an_report_residues_json(struct an_text *out,
                             const struct an_residue_solution *s);

#endif
