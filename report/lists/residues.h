/* residues.h - unknown charges of a Z(n), solved, as a document. */
#ifndef AN_REPORT_LISTS_RESIDUES_H
#define AN_REPORT_LISTS_RESIDUES_H

#include <stddef.h>
#include <stdint.h>

struct an_document;
struct an_residue_solution;
struct an_text;

/* Of the conditions and all solutions of n orders (report/say/listing.h). */
uint32_t an_residues_checksum(const struct an_residue_solution *s, size_t n);

void an_report_residues(struct an_document *d,
                        const struct an_residue_solution *s);

/* The same of n orders of one group, n > 0: a table. */
void an_report_residue_orders(struct an_document *d,
                              const struct an_residue_solution *s, size_t n);

#endif
